import { createHash } from 'node:crypto';
import { inCatalogue } from '../catalogue';
import { type ChainJudgement, isIssuedBy, type Link } from '../certificate/judgeChain';
import { validationOf } from '../certificate/leafFacts';
import type { CertificateFields } from '../certificate/readCertificate';
import type { Roots } from '../wire/wire';

/** Those who were seen to read along, by what tells their keys from others. */
const seen = new WeakMap<Roots, Set<string>>();

/** Nobody signs through more hands, of those who read along. */
const MOST_SIGNERS = 4;

/**
 * Tells whether somebody between this machine and the host signs certificates in its place. Vendors of the catalogue
 * have theirs from public authorities: one that has not is read along with, and so is whoever the same keys sign for.
 */
export function isReadAlong(
  host: string,
  { trust }: ChainJudgement,
  leaf: CertificateFields,
  signers: readonly string[],
  roots: Roots,
): boolean {
  if (trust === 'ok' || validationOf(leaf) !== 'private') return false;
  const known = seen.get(roots) ?? new Set<string>();
  seen.set(roots, known);
  const isStranger = trust === 'untrusted' || trust === 'self-signed';
  const entry = inCatalogue(host);
  if (isStranger && entry?.firstParty === true && entry.named) for (const key of signers) known.add(key);
  return signers.some((key) => known.has(key));
}

/**
 * Gives what tells those who signed a certificate from others, the nearest first: the keys above it among some
 * certificates, as far as they are shown; of a signer who is not, the name that it goes by.
 */
export function signersOf(leaf: Link, others: readonly Link[]): readonly string[] {
  const found: Link[] = [];
  for (let top = leaf; found.length < MOST_SIGNERS; ) {
    const signer = [...others, leaf].find((one) => !found.includes(one) && isIssuedBy(top, one));
    if (signer === undefined) break;
    found.push(signer);
    if (signer === top) break;
    top = signer;
  }
  const shown = found.map(({ certificate }) => certificate.publicKey.export({ type: 'spki', format: 'der' }));
  return (shown.length > 0 ? shown : [leaf.fields.issuer]).map(digestOf);
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
