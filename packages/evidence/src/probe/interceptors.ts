import { createHash } from 'node:crypto';
import { inCatalogue } from '../catalogue';
import { type ChainJudgement, isIssuedBy, type Link } from '../certificate/judgeChain';
import { validationOf } from '../certificate/leafFacts';
import type { Roots } from '../wire/wire';

/** Those who were seen to read along, by what their signatures have in common. */
const seen = new WeakMap<Roots, Set<string>>();

/**
 * Tells whether somebody between this machine and the host signs certificates in its place. Vendors of the catalogue
 * have theirs from public authorities: one that has not is read along with, and so is whoever the same key signs for.
 */
export function isReadAlong(
  host: string,
  { trust }: ChainJudgement,
  [leaf, ...others]: readonly Link[],
  roots: Roots,
): boolean {
  const isStranger = trust === 'untrusted' || trust === 'self-signed';
  if (leaf === undefined || !isStranger || validationOf(leaf.fields) !== 'private') return false;
  const known = seen.get(roots) ?? new Set<string>();
  seen.set(roots, known);
  const signer = signerOf(leaf, others);
  const entry = inCatalogue(host);
  if (entry?.firstParty === true && entry.named) known.add(signer);
  return known.has(signer);
}

/** Gives what tells a signer from others: the key where it is shown, else the name that it goes by. */
function signerOf(leaf: Link, others: readonly Link[]): string {
  const signer = [...others, leaf].find((one) => isIssuedBy(leaf, one));
  const bytes = signer?.certificate.publicKey.export({ type: 'spki', format: 'der' }) ?? leaf.fields.issuer;
  return createHash('sha256').update(bytes).digest('hex');
}
