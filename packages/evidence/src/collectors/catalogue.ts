import { catalogueDate, inCatalogue } from '../catalogue';
import type { Facts, StaticCollector } from '../collector';
import { ephemeralName } from '../ephemeralName';
import { known, unknown } from '../fact';
import { findName } from '../lists/nameTable';
import { isTopDomain, TOP_DOMAINS_DATE } from '../topDomains';

/** The vendor, where the shipped catalogue or list of top domains knows the host; absence from both says nothing. */
export const catalogue: StaticCollector = {
  id: 'catalogue',
  collect: ({ host, registration }, { lists }): Facts => {
    const entry = inCatalogue(host);
    if (entry?.firstParty === true) {
      return { vendor: entry.vendor, known: known(true, 'catalogue', catalogueDate(), entry.vendor) };
    }
    const vendor = entry === undefined ? {} : { vendor: entry.vendor };
    const tenant = registration.onPlatform && registration.tenantDomain !== undefined;
    if (entry !== undefined || tenant || ephemeralName(host) !== undefined) {
      return { ...vendor, known: unknown('a name that a customer of a platform chose: who it is is not known') };
    }
    const { domain } = registration;
    const top = lists?.all.find(({ head }) => head.id === 'misp-tranco10k');
    if (domain !== undefined && top !== undefined && findName(top.names, domain) >= 0) {
      return {
        known: known(true, 'feed:misp-tranco10k', top.confirmedAt, `${domain} is among the 10,000 top domains`),
      };
    }
    return domain !== undefined && isTopDomain(domain)
      ? { known: known(true, 'feed:misp-tranco10k', TOP_DOMAINS_DATE, `${domain} is among the 10,000 top domains`) }
      : { known: unknown('neither in the vendor catalogue nor among the 10,000 top domains') };
  },
};
