import type { Purpose, WirePolicy } from './wire';

/** How much of the world one purpose may take. Times in milliseconds. */
export interface Limits {
  readonly hostsAtOnce: number;
  readonly connectionsPerVisit: number;
  readonly hostsPerRun: number;
  /** Visits to one registrable domain within an hour. */
  readonly visitsPerDomainHour: number;
  readonly visitsPerDay: number;
  /** Rest between two visits to one registrable domain. */
  readonly domainRestMs: number;
  readonly dnsMs: number;
  readonly connectMs: number;
  /** Longest wait for the answer on one connection. */
  readonly answerMs: number;
  /** Longest visit. */
  readonly visitMs: number;
}

const HOUR = 3_600_000;

const DOWNLOADS: Limits = {
  hostsAtOnce: 2,
  connectionsPerVisit: 4,
  hostsPerRun: 100,
  visitsPerDomainHour: 200,
  visitsPerDay: 1000,
  domainRestMs: 0,
  dnsMs: 5000,
  connectMs: 10_000,
  answerMs: 30_000,
  visitMs: 300_000,
};

/** The usual limits: a host named in code is somebody else's, a list's server is made for downloads. */
export const LIMITS: Readonly<Record<Purpose, Limits>> = {
  probe: {
    hostsAtOnce: 2,
    connectionsPerVisit: 8,
    hostsPerRun: 100,
    visitsPerDomainHour: 20,
    visitsPerDay: 500,
    domainRestMs: 1000,
    dnsMs: 2000,
    connectMs: 3000,
    answerMs: 5000,
    visitMs: 8000,
  },
  lists: DOWNLOADS,
  policy: DOWNLOADS,
  'third-party': {
    hostsAtOnce: 2,
    connectionsPerVisit: 4,
    hostsPerRun: 100,
    visitsPerDomainHour: 200,
    visitsPerDay: 500,
    domainRestMs: 1000,
    dnsMs: 2000,
    connectMs: 3000,
    answerMs: 5000,
    visitMs: 15_000,
  },
};

/** Limits for a probe that lists everything, which only somebody who asks for it in so many words gets. */
export const THOROUGH_PROBE: Limits = { ...LIMITS.probe, connectionsPerVisit: 400, visitMs: 60_000 };

/** How long a host that failed is left alone: a minute, doubled with each failure, at most a day. */
export const BACK_OFF = { firstMs: 60_000, longestMs: 24 * HOUR } as const;

/** Gives the limits that hold for a purpose. */
export function limitsFor(policy: WirePolicy, purpose: Purpose): Limits {
  return { ...LIMITS[purpose], ...policy.limits?.[purpose] };
}
