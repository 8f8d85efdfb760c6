import type { ProbeFacts, StrangeSigners, TlsFacts, TlsVersion } from '@callsight/model';
import { CertificateError } from '../certificate/der';
import {
  type Anchors,
  type ChainJudgement,
  judgeChain,
  type Link,
  readAnchors,
  readLink,
} from '../certificate/judgeChain';
import { judgeStaple } from '../certificate/judgeStaple';
import { leafFacts, validationOf } from '../certificate/leafFacts';
import { matchesHost } from '../certificate/matchesHost';
import { type CertificateFields, readCertificate } from '../certificate/readCertificate';
import {
  type RevocationQuestion,
  rememberRevocationQuestion,
  revocationQuestion,
  revocationRemark,
} from '../certificate/revocation';
import { ipBytes } from '../ipAddress';
import { clientHello } from '../tls/clientHello';
import { ssl2Hello } from '../tls/ssl2';
import { askHello, askSsl2, type Reply } from '../wire/askHello';
import { LIMITS } from '../wire/limits';
import { type Handshake, secureVisit } from '../wire/secureVisit';
import type { Roots, Visit } from '../wire/wire';
import { WireError } from '../wire/wireError';
import { isReadAlong, signersOf } from './interceptors';
import type { Asker } from './interview';
import type { Observation } from './observation';
import { observeFully } from './observeFully';
import { observeLightly } from './observeLightly';
import { offeredFacts } from './tlsFacts';
import { isWholeAnswer, readWebAnswer, webRequest } from './webAnswer';

/** What a probe of a host gives: facts, or in plain words why there are none. */
export type ProbeOutcome =
  | {
      readonly state: 'known';
      readonly facts: ProbeFacts;
      readonly securityTxt: boolean | undefined;
      /** What is to be said of revocation, for people. */
      readonly revocation?: string;
      readonly observation: Observation;
      readonly signers?: StrangeSigners;
    }
  | { readonly state: 'unknown'; readonly why: string; readonly signers?: StrangeSigners };

const WHY = {
  noTls: 'the host does not speak TLS on this port',
  refused: 'the host refused every handshake',
  unsteady: 'the host answers too unreliably',
  noCertificate: 'the host did not show its certificate',
  unreadable: 'the certificate cannot be read',
  strangeKey: 'the certificate has a kind of key or signature that is not known',
  intercepted: 'intercepted, the certificate comes from a root that only this machine trusts',
  readAlong: 'intercepted, the certificate comes from somebody who also signs for hosts of well-known vendors here',
  noStaple: 'its certificate demands a proof that it is not revoked, and the host shows none',
} as const;

/** Once a server has answered, it gets at least so long for the next answer, and several times its slowest, in milliseconds. */
const LEAST_PATIENCE = 2000;
const PATIENCE = 5;

/** Complaints of the TLS library that the facts state by themselves: about strength, and about time by its own clock. */
const SEEN_ELSEWHERE = new Set([
  'UNSPECIFIED',
  'CA_MD_TOO_WEAK',
  'EE_KEY_TOO_SMALL',
  'CA_KEY_TOO_SMALL',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
]);

const anchorsByRoots = new WeakMap<Roots, Anchors>();

/** Reading a hundred roots takes a while: it is done once. */
function anchorsOf(roots: Roots): Anchors {
  const anchors = anchorsByRoots.get(roots) ?? {
    public: readAnchors(roots.public),
    local: readAnchors(roots.local),
  };
  anchorsByRoots.set(roots, anchors);
  return anchors;
}

/** Gives somebody who asks the host of a visit and grows impatient with it. */
function askerAt(visit: Visit, name: { readonly serverName?: string }): Asker {
  let slowest: number | undefined;
  const patience = (): number =>
    Math.min(visit.limits.answerMs, slowest === undefined ? Infinity : Math.max(LEAST_PATIENCE, PATIENCE * slowest));
  const timed = async (hello: Buffer): Promise<Reply> => {
    const from = performance.now();
    const reply = await askHello(visit, hello, patience());
    if (reply.kind !== 'silent') slowest = Math.max(slowest ?? 0, performance.now() - from);
    else if (slowest === undefined) throw new WireError('timeout');
    return reply;
  };
  return {
    left: visit.connectionsLeft,
    hello: async (offer) => {
      const hello = clientHello({ ...offer, ...name });
      const first = slowest === undefined;
      const reply = await timed(hello);
      // A first connection that breaks may be chance, and so may silence where others spoke. Only SSL 3 is met with it.
      const chance = reply.kind === 'closed' ? first : reply.kind === 'silent' && offer.version !== 'SSL3';
      return chance && visit.connectionsLeft() > 0 ? timed(hello) : reply;
    },
    ssl2: () => askSsl2(visit, ssl2Hello(), patience()),
  };
}

function worstOf(trust: TlsFacts['certificate']['trust'], handshake: Handshake | undefined): typeof trust {
  const { distrust } = handshake ?? {};
  return trust === 'ok' && distrust !== undefined && !SEEN_ELSEWHERE.has(distrust) ? 'untrusted' : trust;
}

function certificateFacts(
  leaf: CertificateFields,
  host: string,
  judgement: ReturnType<typeof judgeChain>,
  handshake: Handshake | undefined,
): TlsFacts['certificate'] | undefined {
  const { key, signatureHash } = leaf;
  if (key === undefined || signatureHash === undefined) return undefined;
  const { chain, trust } = judgement;
  return {
    // A DSA key is as hard to break as an RSA key of its size.
    keyType: key.kind === 'EC' ? 'EC' : 'RSA',
    keyBits: key.bits,
    signatureHash,
    trust: chain === 'complete' ? worstOf(trust, handshake) : trust,
    nameMatches: matchesHost(leaf, host),
    chain,
  };
}

/** A machine may know roots of the public that this Node does not: their certificates name a policy and were published. */
function isOfPublicCa(leaf: CertificateFields): boolean {
  return validationOf(leaf) !== 'private' && leaf.signedTimestamps;
}

/** Gives what tells those who signed a certificate that no public authority answers for; nothing where one does. */
function strangersAbove(
  leaf: CertificateFields,
  [first, ...sent]: readonly Link[],
  { trust, localOnly }: ChainJudgement,
  roots: Roots,
): readonly string[] | undefined {
  const isPublic = localOnly ? isOfPublicCa(leaf) : trust === 'ok' || validationOf(leaf) !== 'private';
  return isPublic || first === undefined ? undefined : signersOf(first, [...sent, ...anchorsOf(roots).local]);
}

interface StapleRemark {
  readonly isRevoked: boolean;
  readonly remark: string;
}

/** Gives what the answer about revocation says that the host shows itself, or that one is missing. */
function stapleRemark(
  { staple }: Handshake,
  { mustStaple }: CertificateFields,
  question: RevocationQuestion | undefined,
  now: number,
): StapleRemark | undefined {
  if (staple === undefined || question === undefined) {
    return mustStaple && staple === undefined ? { isRevoked: false, remark: WHY.noStaple } : undefined;
  }
  const found = judgeStaple(staple, question, now);
  const remark = revocationRemark(found, 'by the proof that the host shows');
  return { isRevoked: found.kind === 'revoked', remark };
}

/** Adds the version that this Node's TLS agreed on, in case the hellos missed it. */
function withVersion(protocols: readonly TlsVersion[], version: TlsVersion | undefined): readonly TlsVersion[] {
  return version === undefined || protocols.includes(version) ? protocols : [...protocols, version].sort();
}

/**
 * Asks the host of a visit for all that its TLS tells, at a time in milliseconds since 1970; `privateCa` tells that its
 * certificates come from an authority of its own. @throws WireError
 */
export async function probeHost(visit: Visit, now: number, privateCa = false): Promise<ProbeOutcome> {
  const { host, port } = visit.request;
  const name = ipBytes(host) === undefined ? { serverName: host } : {};
  const request = webRequest(host, port);
  const handshake = await secureVisit(visit, { ...name, request, isEnough: isWholeAnswer });
  const asker = askerAt(visit, name);
  const thorough = visit.limits.connectionsPerVisit > LIMITS.probe.connectionsPerVisit;
  const observation = await (thorough ? observeFully(asker) : observeLightly(asker));
  const { agreements } = observation;
  if (agreements.length === 0) return unknown(observation.speaksTls ? WHY.refused : WHY.noTls);
  if (!observation.complete) return unknown(WHY.unsteady);

  const shown = agreements.find(({ certificates }) => certificates.length > 0)?.certificates;
  const certificates = handshake?.certificates.length ? handshake.certificates : shown;
  if (certificates === undefined) return unknown(WHY.noCertificate);
  try {
    const leaf = readCertificate(certificates[0]!);
    const judgement = judgeChain(certificates, anchorsOf(visit.roots), now);
    const links = certificates.flatMap((bytes) => readLink(bytes) ?? []);
    const keys = privateCa ? undefined : strangersAbove(leaf, links, judgement, visit.roots);
    if (keys && judgement.localOnly) return { ...unknown(WHY.intercepted), signers: { keys, readAlong: true } };
    if (keys && isReadAlong(host, judgement, leaf, keys, visit.roots))
      return { ...unknown(WHY.readAlong), signers: { keys, readAlong: true } };
    const certificate = certificateFacts(leaf, host, judgement, handshake);
    if (certificate === undefined) return unknown(WHY.strangeKey);
    const { hsts, securityTxt } = readWebAnswer(handshake?.answer);
    const offered = offeredFacts(observation);
    const protocols = withVersion(offered.protocols, handshake?.version);
    const question = revocationQuestion([...links, ...anchorsOf(visit.roots).public]);
    const told = handshake && stapleRemark(handshake, leaf, question, now);
    const isRevoked = told?.isRevoked === true && certificate.trust === 'ok';
    const judged = isRevoked ? { ...certificate, trust: 'revoked' as const } : certificate;
    const { unseen } = observation;
    const facts = { tls: { ...offered, protocols, certificate: judged, hsts, unseen }, leaf: leafFacts(leaf, now) };
    rememberRevocationQuestion(facts, question);
    return {
      state: 'known',
      facts,
      securityTxt,
      ...(told && { revocation: told.remark }),
      ...(keys && { signers: { keys, readAlong: false } }),
      observation,
    };
  } catch (error) {
    if (error instanceof CertificateError) return unknown(WHY.unreadable);
    throw error;
  }
}

function unknown(why: string): ProbeOutcome {
  return { state: 'unknown', why };
}
