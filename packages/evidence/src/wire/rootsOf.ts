import { type LocalRootPlaces, localRoots } from './localRoots';
import { publicRoots } from './secureVisit';
import type { Roots } from './wire';

/** Gives the roots that certificates may lead to; those of this machine are looked for when they are needed first. */
export function rootsOf(places: LocalRootPlaces | undefined, given: Partial<Roots> = {}): Roots {
  let found: readonly string[] | undefined;
  return {
    public: given.public ?? publicRoots(),
    get local() {
      found ??= given.local ?? (places === undefined ? [] : localRoots(places));
      return found;
    },
  };
}

const trusted = new WeakMap<Roots, readonly string[]>();

/**
 * Gives the certificates that a download trusts where they are not Node's own alone: who reads along with the blessing
 * of this machine's owner may.
 */
export function trustedCertificates(roots: Roots): readonly string[] | undefined {
  if (roots.local.length === 0) return undefined;
  const all = trusted.get(roots) ?? [...publicRoots(), ...roots.local];
  trusted.set(roots, all);
  return all;
}
