import { type KeyObject, verify } from 'node:crypto';
import type { Fact, Known, ProbeFacts } from '@callsight/model';
import { CertificateError } from './der';
import { isIssuedBy, type Link } from './judgeChain';
import { readCrl } from './readCrl';

/** Which certificate may be revoked, who would say so, and where. */
export interface RevocationQuestion {
  /** The bytes of the certificate's number. */
  readonly serial: Buffer;
  /** The name of its issuer as DER. */
  readonly issuer: Buffer;
  readonly issuerKey: KeyObject;
  /** Where the issuer keeps the list. */
  readonly urls: readonly string[];
}

/** What a list says of a certificate, or in plain words why it says nothing. */
export type Revocation =
  | { readonly kind: 'revoked'; readonly at: number }
  | { readonly kind: 'not-revoked'; readonly asOf: number }
  | { readonly kind: 'unknown'; readonly why: string };

const WHY = {
  unreadable: 'the list cannot be read',
  stranger: 'the list is not the one of its issuer',
  unsigned: 'the list is not signed by its issuer',
  old: 'the list is out of date',
  partial: 'the list is only a part',
} as const;

const BROKEN_HASHES: ReadonlySet<string | undefined> = new Set([undefined, 'md2', 'md4', 'md5', 'sha1']);

/** A clock may be wrong by this much, in milliseconds. */
const CLOCK_MS = 3_600_000;

/** Tells whether a moment is between two others, as far as clocks can be believed; all in milliseconds since 1970. */
export function isWithin(from: number, until: number, now: number): boolean {
  return now >= from - CLOCK_MS && now <= until + CLOCK_MS;
}

/** Gives what the bytes of a list say of a certificate, at a time in milliseconds since 1970. */
export function judgeRevocation(bytes: Buffer, question: RevocationQuestion, now: number): Revocation {
  try {
    const crl = readCrl(bytes);
    if (!crl.issuer.equals(question.issuer)) return unknown(WHY.stranger);
    if (!isSignedBy(crl, question.issuerKey)) return unknown(WHY.unsigned);
    const at = crl.revokedAt(question.serial);
    // What was revoked once stays so, whatever the age of the list that says it.
    if (at !== undefined && crl.isWhole) return { kind: 'revoked', at };
    // An issuer may spread its certificates over lists: another one of them says nothing of this one.
    const isOther = crl.places !== undefined && !crl.places.some((place) => question.urls.includes(place));
    if (!crl.isWhole || isOther) return unknown(WHY.partial);
    const { thisUpdate, nextUpdate = Infinity } = crl;
    return isWithin(thisUpdate, nextUpdate, now) ? { kind: 'not-revoked', asOf: thisUpdate } : unknown(WHY.old);
  } catch (error) {
    if (error instanceof CertificateError) return unknown(WHY.unreadable);
    throw error;
  }
}

/** What an authority signed: a list, or an answer. */
interface Signed {
  readonly signatureHash: string | undefined;
  readonly body: Buffer;
  readonly signature: Buffer;
}

/** Tells whether a key signed it, with a hash that is still believed. */
export function isSignedBy({ signatureHash, body, signature }: Signed, key: KeyObject): boolean {
  if (BROKEN_HASHES.has(signatureHash)) return false;
  // The signatures of Edwards curves have their hash within.
  const hash = key.asymmetricKeyType?.startsWith('ed') ? null : signatureHash;
  try {
    return verify(hash, body, key, signature);
  } catch {
    return false;
  }
}

function unknown(why: string): Revocation {
  return { kind: 'unknown', why };
}

const questions = new WeakMap<ProbeFacts, RevocationQuestion>();

/** Gives the question about the certificate that a probe saw in this run, or `undefined`. */
export function revocationQuestionOf(facts: ProbeFacts): RevocationQuestion | undefined {
  return questions.get(facts);
}

/** Gives the question about a certificate, whose issuer is among the others; `undefined` where it is not. */
export function revocationQuestion([leaf, ...others]: readonly Link[]): RevocationQuestion | undefined {
  const issuer = leaf && others.find((one) => isIssuedBy(leaf, one));
  if (leaf === undefined || issuer === undefined) return undefined;
  const { serial, issuer: name, crlUrls } = leaf.fields;
  return { serial, issuer: name, issuerKey: issuer.certificate.publicKey, urls: crlUrls };
}

/** Remembers, for as long as the facts of a probe are in use, how to ask whether their certificate was revoked. */
export function rememberRevocationQuestion(facts: ProbeFacts, question: RevocationQuestion | undefined): void {
  if (question !== undefined && question.urls.length > 0) questions.set(facts, question);
}

/** Gives a probe with what its certificate was called before: one that was revoked is so still, whoever was asked now. */
export function stillRevoked(before: Fact<ProbeFacts>, probe: Fact<ProbeFacts>): Fact<ProbeFacts> {
  if (before.state === 'unknown' || probe.state === 'unknown') return probe;
  const { validity } = probe.value.leaf;
  const isSame =
    validity !== undefined &&
    validity.from === before.value.leaf.validity?.from &&
    validity.until === before.value.leaf.validity.until;
  const wasRevoked = before.value.tls.certificate.trust === 'revoked' && probe.value.tls.certificate.trust === 'ok';
  return isSame && wasRevoked ? revoked(probe, 'revoked, as was known before') : probe;
}

/** Gives a probe whose certificate is revoked, with how that is known. */
export function revoked(probe: Known<ProbeFacts>, how: string): Known<ProbeFacts> {
  const { tls } = probe.value;
  const value = { ...probe.value, tls: { ...tls, certificate: { ...tls.certificate, trust: 'revoked' as const } } };
  return { ...noted(probe, how), value };
}

/** Gives a probe with one more remark for people. */
export function noted(probe: Known<ProbeFacts>, remark: string): Known<ProbeFacts> {
  return { ...probe, note: [probe.note, remark].filter(Boolean).join(', ') };
}

/** Gives what is known of revocation, for people, with by what it is known. */
export function revocationRemark(found: Revocation, by?: string): string {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const how = by === undefined ? '' : ` ${by}`;
  if (found.kind === 'revoked') return `revoked on ${day(found.at)}${how}`;
  return found.kind === 'not-revoked'
    ? `not revoked as of ${day(found.asOf)}${how}`
    : `revocation not known: ${found.why}`;
}
