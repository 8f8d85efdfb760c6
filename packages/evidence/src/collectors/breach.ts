import type { StaticCollector } from '../collector';
import { unknown } from '../fact';
import { findName } from '../lists/nameTable';

const DAY_MS = 86_400_000;

/** A breach counts as recent within 12 months. */
const RECENT_DAYS = 365;

/** Whether the operator of the host's domain lost data, by the whole list of breaches on this machine. */
export const breach: StaticCollector = {
  id: 'breach',
  collect: ({ host, registration }, { lists, now }) => {
    if (lists === undefined) return {};
    const list = lists.all.find(({ head }) => head.class === 'breach');
    if (list === undefined) return { breach: unknown('no list of breaches is loaded') };
    const ageMs = Math.abs(Date.parse(now) - list.confirmedMs);
    if (ageMs > list.head.ttlDays * DAY_MS) {
      return { breach: unknown(`the list of breaches is older than ${list.head.ttlDays} days. Update the lists`) };
    }
    // A customer of a platform has lost nothing when the platform has, as far as a list can tell.
    const at = findName(list.names, registration.tenantDomain ?? host);
    const day = at < 0 ? undefined : (list.names.days[at] ?? 0);
    const value =
      day === undefined ? 'none' : Date.parse(now) / DAY_MS - day <= RECENT_DAYS ? 'recent' : ('old' as const);
    const seen = day === undefined ? {} : { note: `breach of ${new Date(day * DAY_MS).toISOString().slice(0, 10)}` };
    return {
      breach: {
        state: 'known',
        value,
        source: `feed:${list.head.id}`,
        observedAt: list.confirmedAt,
        ttlDays: list.head.ttlDays,
        ...seen,
      },
    };
  },
};
