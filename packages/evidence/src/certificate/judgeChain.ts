import { type KeyObject, X509Certificate } from 'node:crypto';
import type { TlsFacts } from '@callsight/model';
import { CertificateError } from './der';
import { validationOf } from './leafFacts';
import { type CertificateFields, readCertificate } from './readCertificate';

/** A certificate that was read, with the means to check what it signed. */
export interface Link {
  readonly fields: CertificateFields;
  readonly certificate: X509Certificate;
}

/** The roots that a certificate may lead to. */
export interface Anchors {
  /** Those that the public trusts. */
  readonly public: readonly Link[];
  /** Those that only this machine trusts, such as the root of a company's inspecting proxy. */
  readonly local: readonly Link[];
}

/** What comes of following a chain. */
export interface ChainJudgement {
  readonly trust: Exclude<TlsFacts['certificate']['trust'], 'revoked'>;
  readonly chain: TlsFacts['certificate']['chain'];
  /** The chain ends in a root that only this machine trusts. */
  readonly localOnly: boolean;
}

const LONGEST_PATH = 8;
/** Checking signatures costs time, and whoever sends the certificates chooses how many there are. */
const MOST_CHECKS = 64;
const BROKEN_HASHES = new Set(['md2', 'md4', 'md5', 'sha1']);

/** Gives a certificate ready to be followed, or `undefined` where it cannot be read. */
export function readLink(bytes: Buffer): Link | undefined {
  try {
    return { fields: readCertificate(bytes), certificate: new X509Certificate(bytes) };
  } catch {
    return undefined;
  }
}

/** Tells whether a certificate bears the signature of a key. */
export function isSignedWith({ certificate }: Link, key: KeyObject): boolean {
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

/** Tells whether somebody of the issuer's name and key signed a certificate. */
export function isIssuedBy(link: Link, { fields, certificate }: Link): boolean {
  return fields.subject.equals(link.fields.issuer) && isSignedWith(link, certificate.publicKey);
}

/** Gives the anchors among some certificates in PEM. */
export function readAnchors(certificates: readonly string[]): readonly Link[] {
  return certificates.flatMap((pem) => {
    const body = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(pem)?.[1] ?? '';
    return readLink(Buffer.from(body, 'base64')) ?? [];
  });
}

type End = 'public' | 'local' | 'unknown-root' | 'dead-end';

interface Path {
  readonly end: End;
  readonly links: readonly Link[];
}

const isSelfIssued = ({ fields }: Link): boolean => fields.subject.equals(fields.issuer);

/** Follows a chain upwards, over every way that the certificates sent allow. */
function pathsOf(leaf: Link, sent: readonly Link[], anchors: Anchors): readonly Path[] {
  let checks = 0;
  const signed = (issuer: Link, subject: Link): boolean => {
    if (!issuer.fields.subject.equals(subject.fields.issuer) || ++checks > MOST_CHECKS) return false;
    return isSignedWith(subject, issuer.certificate.publicKey);
  };
  const isAnchor = (link: Link, all: readonly Link[]): boolean =>
    all.some(({ certificate }) => certificate.raw.equals(link.certificate.raw));
  const mayIssue = (issuer: Link, links: readonly Link[]): boolean =>
    issuer.fields.isAuthority &&
    !links.includes(issuer) &&
    !BROKEN_HASHES.has(issuer.fields.signatureHash ?? '') &&
    // The leaf does not count.
    links.length - 1 <= (issuer.fields.pathLength ?? LONGEST_PATH);

  const found: Path[] = [];
  const go = (links: readonly Link[]): void => {
    const top = links[links.length - 1]!;
    for (const end of ['public', 'local'] as const) {
      const own = isAnchor(top, anchors[end]);
      if (own || anchors[end].some((anchor) => signed(anchor, top))) {
        found.push({ end, links });
        if (own) return;
      }
    }
    if (isSelfIssued(top) && signed(top, top)) {
      found.push({ end: 'unknown-root', links });
      return;
    }
    const issuers = links.length < LONGEST_PATH ? sent.filter((one) => mayIssue(one, links) && signed(one, top)) : [];
    if (issuers.length === 0) found.push({ end: 'dead-end', links });
    for (const issuer of issuers) go([...links, issuer]);
  };
  go([leaf]);
  return found;
}

function timeOf(links: readonly Link[], now: number): 'ok' | 'expired' | 'not-yet-valid' {
  if (links.some(({ fields }) => now > fields.notAfter)) return 'expired';
  return links.some(({ fields }) => now < fields.notBefore) ? 'not-yet-valid' : 'ok';
}

/** Gives the path that a well-meaning client finds: to the public roots if it can, and in time. */
function bestOf(paths: readonly Path[], now: number): Path {
  const rank = ({ end, links }: Path): number =>
    ['public', 'local', 'unknown-root', 'dead-end'].indexOf(end) + (timeOf(links, now) === 'ok' ? 0 : 1.5);
  return [...paths].sort((a, b) => rank(a) - rank(b))[0]!;
}

/**
 * Gives what a chain of certificates is worth at a time in milliseconds since 1970, the same whatever the TLS library
 * below: signatures are checked one by one. Revocation is not looked at.
 * @param sent DER, the leaf first
 * @throws CertificateError when the leaf cannot be read
 */
export function judgeChain(sent: readonly Buffer[], anchors: Anchors, now: number): ChainJudgement {
  const [first, ...others] = sent;
  const leaf = readLink(first ?? Buffer.alloc(0));
  if (leaf === undefined) throw new CertificateError('the certificate cannot be read');
  const links = others.flatMap((bytes) => readLink(bytes) ?? []);
  const best = bestOf(pathsOf(leaf, links, anchors), now);
  const { end } = best;
  const complete = { chain: 'complete', localOnly: end === 'local' } as const;
  const time = timeOf([leaf], now);
  if (time !== 'ok') return { ...complete, trust: time };
  if (!leaf.fields.mayServe) return { ...complete, trust: 'untrusted' };
  if (end === 'public' || end === 'local') return { ...complete, trust: timeOf(best.links, now) };
  if (end === 'unknown-root') return { ...complete, trust: best.links.length === 1 ? 'self-signed' : 'untrusted' };
  if (best.links.length > 1) return { ...complete, trust: 'untrusted' };
  // Somebody of the issuer's name is there and did not sign, or may not: that is no missing part but a forgery.
  const named = [...links, ...anchors.public, ...anchors.local];
  if (named.some(({ fields }) => fields.subject.equals(leaf.fields.issuer))) return { ...complete, trust: 'untrusted' };
  // Nothing was sent between the leaf and its root. What says of itself that a public CA issued it gets the benefit
  // of the doubt: browsers fetch the missing part, and a liar could as well have a real one for free.
  const claimsPublic = validationOf(leaf.fields) !== 'private' && leaf.fields.issuerPointer;
  return { chain: 'incomplete', localOnly: false, trust: claimsPublic ? 'ok' : 'untrusted' };
}
