import type { LocationFacts } from '@callsight/model';
import { hostMatches, listingNames } from './match/hostPattern';
import type { AttestationClause, HostClause, Policy } from './policy';

/** Gives whether a last day has passed. Days are those of UTC; `now` is ISO 8601. */
export function hasEnded(expires: string | undefined, now: string): boolean {
  return expires !== undefined && expires < now.slice(0, 10);
}

/** Gives the clause of `hosts` that holds for a host: the most specific one in force, deny first. */
export function hostClause(
  policy: Policy | undefined,
  host: string,
  port: number | undefined,
  now: string,
): HostClause | undefined {
  if (policy === undefined) return undefined;
  for (const name of listingNames(host)) {
    for (const clause of policy.hostsByName.get(name) ?? []) {
      if (hostMatches(clause.pattern, host, port) && !hasEnded(clause.expires, now)) return clause;
    }
  }
  return undefined;
}

/** Gives whether the policy names a host as the user's own, so that it is never scored and never leaves the machine. */
export function isInternalByPolicy(policy: Policy | undefined, host: string): boolean {
  return (policy?.internal?.suffixes ?? []).some(
    ({ name, below }) => host.endsWith(`.${name}`) || (!below && host === name),
  );
}

/** Gives the attestation in force that the certificate of a host comes from a trusted private authority. */
export function privateCaAttestation(
  policy: Policy | undefined,
  host: string,
  port: number | undefined,
  now: string,
): AttestationClause | undefined {
  return policy?.attestations.find(
    ({ pattern, expires }) => hostMatches(pattern, host, port) && !hasEnded(expires, now),
  );
}

/** Gives the values of `variables`, by the name that an unresolved call reports. */
export function policyVariables(policy: Policy | undefined): ReadonlyMap<string, readonly string[]> {
  return policy?.variables ?? new Map();
}

/** Gives how a location stands to the regions of a policy; `denied` is the forbidden jurisdiction of the score. */
export function regionStanding(
  policy: Policy | undefined,
  location: LocationFacts | undefined,
): 'allowed' | 'not-allowed' | 'denied' | 'unknown' {
  const regions = policy?.regions;
  if (regions === undefined || (regions.allow.length === 0 && regions.deny.length === 0)) return 'allowed';
  if (location === undefined || location.strength === 'cdn') return 'unknown';
  if (location.class === 'prohibited' || regions.deny.some((token) => isIn(location, token))) return 'denied';
  return regions.allow.length === 0 || regions.allow.some((token) => isIn(location, token)) ? 'allowed' : 'not-allowed';
}

/** The members of the EEA that are not members of the EU. */
const EEA_ONLY: readonly string[] = ['IS', 'LI', 'NO'];

function isIn(location: LocationFacts, token: string): boolean {
  switch (token) {
    case 'EU':
      return location.class === 'eu' && !EEA_ONLY.includes(location.country ?? '');
    case 'EEA':
      return location.class === 'eu';
    case 'ADEQUACY':
      return location.class === 'adequate' || location.class === 'us-dpf';
    default:
      return location.country === token || (token === 'US' && (location.class === 'us' || location.class === 'us-dpf'));
  }
}
