import { BACK_OFF, type Limits } from './limits';
import type { WireErrorCode } from './wireError';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How a visit ended; one that was stopped tells nothing about the host. */
export type VisitEnd = 'answered' | 'failed' | 'stopped';

/** Keeps count of visits, so that no host, domain or day gets more than its limits allow. Times in milliseconds. */
export interface Pace {
  /** Counts a visit and gives `undefined`, or gives the reason why there may be none now. */
  readonly admit: (host: string, domain: string, now: number) => WireErrorCode | undefined;
  /** Gives how long the domain has to rest before the next visit. */
  readonly restOf: (domain: string, now: number) => number;
  /** Notes the end of a visit. */
  readonly finished: (host: string, domain: string, now: number, end: VisitEnd) => void;
}

interface Failures {
  readonly count: number;
  readonly until: number;
}

/** Gives a pace for one purpose. `jitter`, 0 to 1, spreads the back-off so that hosts are not asked again in step. */
export function pace(limits: Limits, jitter: () => number): Pace {
  const hosts = new Set<string>();
  const visits: number[] = [];
  const byDomain = new Map<string, number[]>();
  const lastOf = new Map<string, number>();
  const failures = new Map<string, Failures>();

  const countOf = (times: number[], since: number): number => {
    const first = times.findIndex((time) => time > since);
    times.splice(0, first < 0 ? times.length : first);
    return times.length;
  };

  const refusal = (host: string, domain: string, now: number): WireErrorCode | undefined => {
    if (now < (failures.get(host)?.until ?? 0)) return 'backing-off';
    if (!hosts.has(host) && hosts.size >= limits.hostsPerRun) return 'run-budget';
    if (countOf(visits, now - DAY) >= limits.visitsPerDay) return 'day-budget';
    return countOf(byDomain.get(domain) ?? [], now - HOUR) >= limits.visitsPerDomainHour ? 'domain-budget' : undefined;
  };

  return {
    admit: (host, domain, now) => {
      const why = refusal(host, domain, now);
      if (why === undefined) {
        hosts.add(host);
        visits.push(now);
        byDomain.set(domain, [...(byDomain.get(domain) ?? []), now]);
      }
      return why;
    },
    restOf: (domain, now) => Math.max(0, (lastOf.get(domain) ?? -limits.domainRestMs) + limits.domainRestMs - now),
    finished: (host, domain, now, end) => {
      lastOf.set(domain, now);
      if (end === 'answered') failures.delete(host);
      if (end !== 'failed') return;
      const count = (failures.get(host)?.count ?? 0) + 1;
      const wait = Math.min(BACK_OFF.firstMs * 2 ** (count - 1), BACK_OFF.longestMs);
      failures.set(host, { count, until: now + wait * (1 + jitter() / 4) });
    },
  };
}
