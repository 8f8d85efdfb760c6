import { createHash, type KeyObject } from 'node:crypto';
import { bitStringBytes, CertificateError, childrenOf, readDer, TAG } from './der';
import { isSignedWith, type Link, readLink } from './judgeChain';
import { type OcspAnswer, type OcspEntry, readOcsp } from './readOcsp';
import { isSignedBy, isWithin, type Revocation, type RevocationQuestion } from './revocation';

const DAY_MS = 86_400_000;
/** An answer without an end is not believed for longer. @see CA/Browser Forum Baseline Requirements 4.9.10 */
const LONGEST_LIFE_MS = 10 * DAY_MS;

const WHY = {
  unreadable: 'the proof that the host shows cannot be read',
  stranger: 'the proof that the host shows is of another certificate',
  unsigned: 'the proof that the host shows is not signed by its issuer',
  old: 'the proof that the host shows is out of date',
  silent: 'its issuer does not know the certificate',
} as const;

/**
 * Gives what the answer about revocation says that a host shows together with its certificate, at a time in
 * milliseconds since 1970. Nobody else is asked for it.
 */
export function judgeStaple(bytes: Buffer, question: Omit<RevocationQuestion, 'urls'>, now: number): Revocation {
  try {
    const answer = readOcsp(bytes);
    const entry = answer.entries.find((one) => isAbout(one, question));
    if (entry === undefined) return unknown(WHY.stranger);
    if (!isSigned(answer, question, now)) return unknown(WHY.unsigned);
    const { status, revokedAt, thisUpdate, nextUpdate = thisUpdate + LONGEST_LIFE_MS } = entry;
    // What was revoked once stays so, whatever the age of the answer that says it.
    if (status === 'revoked' && revokedAt !== undefined) return { kind: 'revoked', at: revokedAt };
    if (!isWithin(thisUpdate, nextUpdate, now)) return unknown(WHY.old);
    return status === 'good' ? { kind: 'not-revoked', asOf: thisUpdate } : unknown(WHY.silent);
  } catch (error) {
    if (error instanceof CertificateError) return unknown(WHY.unreadable);
    throw error;
  }
}

function isAbout(entry: OcspEntry, { serial, issuer, issuerKey }: Omit<RevocationQuestion, 'urls'>): boolean {
  const { hash } = entry;
  if (hash === undefined || !entry.serial.equals(serial)) return false;
  const digest = (bytes: Buffer) => createHash(hash).update(bytes).digest();
  return entry.issuerNameHash.equals(digest(issuer)) && entry.issuerKeyHash.equals(digest(keyBytes(issuerKey)));
}

/** Gives the key alone, without the name of its kind. */
function keyBytes(key: KeyObject): Buffer {
  const [, bits] = childrenOf(readDer(key.export({ type: 'spki', format: 'der' })), TAG.sequence);
  return bitStringBytes(bits);
}

/** The issuer signs, or somebody whom it lets sign such answers and nothing else. */
function isSigned(answer: OcspAnswer, { issuer, issuerKey }: Omit<RevocationQuestion, 'urls'>, now: number): boolean {
  const maySign = (link: Link): boolean => {
    const { maySignRevocation, issuer: name, notBefore, notAfter } = link.fields;
    return (
      maySignRevocation && name.equals(issuer) && isWithin(notBefore, notAfter, now) && isSignedWith(link, issuerKey)
    );
  };
  if (isSignedBy(answer, issuerKey)) return true;
  return answer.certificates
    .flatMap((bytes) => readLink(bytes) ?? [])
    .some((link) => maySign(link) && isSignedBy(answer, link.certificate.publicKey));
}

function unknown(why: string): Revocation {
  return { kind: 'unknown', why };
}
