import { CATALOGUE_DATE, inCatalogue } from '../catalogue';
import type { StaticCollector } from '../collector';
import { known, unknown } from '../fact';

/** The vendor, where the shipped catalogue knows the host; absence from it says nothing. */
export const catalogue: StaticCollector = {
  id: 'catalogue',
  collect: ({ host }) => {
    const entry = inCatalogue(host);
    if (entry === undefined) {
      return { known: unknown('not in the vendor catalogue, and no list of top hosts is loaded') };
    }
    return entry.firstParty
      ? { vendor: entry.vendor, known: known(true, 'catalogue', CATALOGUE_DATE, entry.vendor) }
      : { vendor: entry.vendor, known: unknown(`a customer of ${entry.vendor}: who it is is not known`) };
  },
};
