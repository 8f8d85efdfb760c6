import type { LocationFacts } from '@callsight/model';
import { EEA_ONLY } from './layers/regionCover';
import { hostMatches, listingNames } from './match/hostPattern';
import {
  ACTIONS,
  type AttestationClause,
  type HostClause,
  type InternalClause,
  type InternalSuffix,
  type Layer,
  type Policy,
  type RegionClause,
} from './policy';

/** Gives whether a last day has passed. Days are those of UTC; `now` is ISO 8601. */
export function hasEnded(expires: string | undefined, now: string): boolean {
  return expires !== undefined && expires < now.slice(0, 10);
}

/** Gives the clause of one layer that holds for a name, or for all below it (`*.example.com`): the most specific one. */
export function ownClause(
  { hostsByName }: Layer,
  host: string,
  port: number | undefined,
  now: string,
): HostClause | undefined {
  for (const name of listingNames(host)) {
    for (const clause of hostsByName.get(name) ?? []) {
      const isForPort = clause.pattern.port === undefined || clause.pattern.port === port;
      if (isForPort && !hasEnded(clause.expires, now)) return clause;
    }
  }
  return undefined;
}

/**
 * Gives the clause of `hosts` that holds for a host. In each layer that is the most specific one in force, deny first;
 * of several layers the strictest, and of equals that of the layer above.
 */
export function hostClause(
  policy: Policy | undefined,
  host: string,
  port: number | undefined,
  now: string,
): HostClause | undefined {
  return hostClauses(policy, host, port, now).at(-1);
}

/** Gives the clauses of `hosts` that hold for a host, from layer to layer, each stricter than the one before it. */
export function hostClauses(
  policy: Policy | undefined,
  host: string,
  port: number | undefined,
  now: string,
): readonly HostClause[] {
  let held: readonly HostClause[] = [];
  const above: { readonly clause: HostClause; readonly layer: Layer }[] = [];
  for (const layer of policy?.layers ?? []) {
    const clause = ownClause(layer, host, port, now);
    if (clause === undefined) continue;
    const last = held.at(-1);
    const step = last === undefined ? 1 : strictness(clause) - strictness(last);
    const mayLoosen = above.every(
      (upper) => upper.layer.allowOverride.has('hosts') || strictness(upper.clause) <= strictness(clause),
    );
    if (step > 0) held = [...held, clause];
    else if (step < 0 && mayLoosen) held = [clause];
    above.push({ clause, layer });
  }
  return held;
}

/** The last answer of `approvedHosts` for a policy: it is asked again for each host that is not on the list. */
const approvedBy = new WeakMap<Policy, { readonly day: string; readonly hosts: readonly string[] }>();

/** Gives the hosts that a policy allows by their own name, on any port, sorted. */
export function approvedHosts(policy: Policy, now: string): readonly string[] {
  const day = now.slice(0, 10);
  const known = approvedBy.get(policy);
  if (known?.day === day) return known.hosts;
  const named = policy.hosts.filter(({ pattern }) => !pattern.wildcard && pattern.port === undefined);
  const isAllowed = (host: string) => hostClause(policy, host, undefined, now)?.action === 'allow';
  const hosts = [...new Set(named.map(({ pattern }) => pattern.name))].filter(isAllowed).sort();
  approvedBy.set(policy, { day, hosts });
  return hosts;
}

function strictness({ action }: HostClause): number {
  return -ACTIONS.indexOf(action);
}

/** Gives whether the policy names a host as the user's own, so that it is never scored and never leaves the machine. */
export function isInternalByPolicy(policy: Policy | undefined, host: string): boolean {
  return policy?.internal.some(({ suffixes }) => suffixes.some((suffix) => isBelow(suffix, host))) === true;
}

/** Gives the clause that names a host as the user's own, one that denies it first, and whether it approves that unseen. */
export function internalClause(
  policy: Policy | undefined,
  host: string,
): { readonly own: InternalClause | undefined; readonly isTrusted: boolean } {
  const naming = (policy?.internal ?? []).flatMap((clause) => {
    const suffixes = clause.suffixes.filter((suffix) => isBelow(suffix, host));
    const isTrusted = suffixes.some(({ untrusted }) => untrusted !== true);
    return suffixes.length > 0 && (isTrusted || clause.action === 'deny') ? [{ clause, isTrusted }] : [];
  });
  const own = naming.find(({ clause }) => clause.action === 'deny') ?? naming[0];
  return { own: own?.clause, isTrusted: naming.some((each) => each.isTrusted) };
}

/** Gives whether a host has an ending of own names. */
export function isBelow({ name, below }: InternalSuffix, host: string): boolean {
  return host.endsWith(`.${name}`) || (!below && host === name);
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
  return new Map([...(policy?.variables ?? [])].map(([name, { values }]) => [name, values]));
}

/** How a location stands to the regions of a policy; `denied` is the forbidden jurisdiction of the score. */
export type RegionStanding = 'allowed' | 'not-allowed' | 'denied' | 'unknown';

/** Gives how a location stands to the regions of a policy: to the layer that is hardest on it. */
export function regionStanding(policy: Policy | undefined, location: LocationFacts | undefined): RegionStanding {
  const standings = (policy?.regions ?? []).map((clause) => standingIn(clause, location));
  return WORST.find((standing) => standings.includes(standing)) ?? 'allowed';
}

const WORST: readonly RegionStanding[] = ['denied', 'not-allowed', 'unknown'];

/** Gives how a location stands to one clause of regions. */
export function standingIn({ allow, deny }: RegionClause, location: LocationFacts | undefined): RegionStanding {
  if (allow.length === 0 && deny.length === 0) return 'allowed';
  if (location === undefined || location.strength === 'cdn') return 'unknown';
  if (location.class === 'prohibited' || deny.some((token) => isIn(location, token))) return 'denied';
  return allow.length === 0 || allow.some((token) => isIn(location, token)) ? 'allowed' : 'not-allowed';
}

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
