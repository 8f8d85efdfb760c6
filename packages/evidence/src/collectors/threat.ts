import type { StaticCollector } from '../collector';
import data from '../data/compromised.json';
import { known, unknown } from '../fact';
import { threatOf } from '../lists/matchHost';

/** How the host stands on the shipped list of compromised hosts, then on the lists that were downloaded. */
export const threat: StaticCollector = {
  id: 'threat',
  collect: (target, { lists, now }) => {
    const { host, registration } = target;
    const row = data.domains.find(({ domain }) => domain === registration.domain);
    if (row === undefined) {
      return { threat: lists === undefined ? unknown('no threat list is loaded') : threatOf(lists, target, now) };
    }
    // The shipped list is no malware list, so it covers nothing.
    const match = row.hosts.includes(host) ? 'exact' : 'domain';
    return {
      threat: known({ coverage: 0, listing: { match, list: data.list } } as const, 'catalogue', data.asOf, row.why),
    };
  },
};
