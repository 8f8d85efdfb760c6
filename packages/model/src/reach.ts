/**
 * How far the user may let the network be asked, each step with all before it: nothing, whole lists from their
 * publishers, the hosts that the code calls, services that know about such hosts.
 */
export const REACHES = ['off', 'lists', 'probe', 'third-party'] as const;

/** How far the user lets the network be asked. */
export type Reach = (typeof REACHES)[number];

/** Tells whether the network may be asked at least so far. */
export function reachesTo(reach: Reach, least: Reach): boolean {
  return REACHES.indexOf(reach) >= REACHES.indexOf(least);
}
