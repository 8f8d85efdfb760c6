import type { Known } from '@callsight/model';
import type { HostEntry } from './hostStore';

/** Evidence is kept for a year at most, whatever it says of itself. */
const LONGEST_TTL_DAYS = 366;

/** Gives the entry of a fact of a host; its moment is the one at which it was observed. */
export function factEntry(host: string, kind: string, fact: Known<unknown>): HostEntry {
  return { host, kind, at: fact.observedAt, text: JSON.stringify(fact) };
}

/** Gives the fact that an entry keeps, or `undefined` when it holds none. What its value is, its reader knows. */
export function readFact({ at, text }: HostEntry): Known<unknown> | undefined {
  try {
    const { state, value, source, observedAt, ttlDays, note } = JSON.parse(text) as Record<string, unknown>;
    const isAged = ttlDays === undefined || (typeof ttlDays === 'number' && ttlDays > 0 && ttlDays <= LONGEST_TTL_DAYS);
    if (state !== 'known' || value === undefined || typeof source !== 'string' || observedAt !== at || !isAged) {
      return undefined;
    }
    return {
      state,
      value,
      source: source as Known<unknown>['source'],
      observedAt: at,
      ...(ttlDays === undefined ? {} : { ttlDays: ttlDays as number }),
      ...(typeof note === 'string' ? { note } : {}),
    };
  } catch {
    return undefined;
  }
}
