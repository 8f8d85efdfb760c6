import type { StaticCollector } from '../collector';
import data from '../data/compromised.json';
import { known, unknown } from '../fact';

/** The shipped list of hosts that were published as compromised; it is no malware list, so absence from it says nothing. */
export const threat: StaticCollector = {
  id: 'threat',
  collect: ({ host, registration }) => {
    const row = data.domains.find(({ domain }) => domain === registration.domain);
    if (row === undefined) {
      return { threat: unknown('no threat list is loaded') };
    }
    const match = row.hosts.includes(host) ? 'exact' : 'domain';
    return {
      threat: known({ coverage: 0, listing: { match, list: data.list } } as const, 'catalogue', data.asOf, row.why),
    };
  },
};
