import type { Known, ThreatFacts } from '@callsight/model';
import type { ReadTarget, StaticCollector } from '../collector';
import data from '../data/compromised.json';
import { known, unknown } from '../fact';
import { threatOf } from '../lists/matchHost';

/** Gives what the shipped list of compromised hosts says; it is no malware list, so it covers nothing by itself. */
function shippedThreat({ host, registration }: ReadTarget, coverage: number): Known<ThreatFacts> | undefined {
  const row = data.domains.find(({ domain }) => domain === registration.domain);
  if (row === undefined) return undefined;
  const match = row.hosts.includes(host) ? 'exact' : 'domain';
  return known({ coverage, listing: { match, list: data.list } }, 'catalogue', data.asOf, row.why);
}

/** How the host stands on the shipped list of compromised hosts and on the lists that were downloaded. */
export const threat: StaticCollector = {
  id: 'threat',
  collect: (target, { lists, now }) => {
    const loaded = lists === undefined ? unknown('no threat list is loaded') : threatOf(lists, target, now);
    const isExact = loaded.state === 'known' && loaded.value.listing?.match === 'exact';
    const shipped = isExact ? undefined : shippedThreat(target, loaded.state === 'known' ? loaded.value.coverage : 0);
    return { threat: shipped ?? loaded };
  },
};
