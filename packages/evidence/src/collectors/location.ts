import type { StaticCollector } from '../collector';
import { edgeNetworkOf } from '../edgeNetwork';
import { known, unknown } from '../fact';
import { jurisdictionOf } from '../jurisdiction';
import { REGIONS_DATE, regionInHost } from '../regionInHost';

/** Where the service operates, as far as the host name declares it. */
export const location: StaticCollector = {
  id: 'location',
  collect: ({ host }, { now }) => {
    const found = regionInHost(host);
    const edge = found === undefined ? edgeNetworkOf(host) : undefined;
    if (edge !== undefined) {
      return {
        location: unknown(`${edge.network} answers from its nearest edge, which says nothing about where data is kept`),
      };
    }
    if (found === undefined) {
      return { location: unknown('the host name carries no region, and its address is not looked up: network is off') };
    }
    const { region, country, provider } = found;
    return {
      location: known(
        { class: jurisdictionOf(country, now), strength: 'hostname', country, region } as const,
        'name',
        REGIONS_DATE,
        `the host name says ${region} (${provider})`,
      ),
    };
  },
};
