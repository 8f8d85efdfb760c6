import type { StaticCollector } from '../collector';
import { edgeNetworkOf } from '../edgeNetwork';
import { known, unknown } from '../fact';
import { jurisdictionOf } from '../jurisdiction';
import { REGIONS_DATE, regionInHost } from '../regionInHost';

/** Where the service operates, as far as the host name declares it; an address of an edge network says nothing. */
export const location: StaticCollector = {
  id: 'location',
  collect: ({ host, addresses }, { now, lists }) => {
    const found = regionInHost(host);
    const places = found === undefined ? [host, ...(addresses ?? [])] : [];
    const edge = places.map((place) => edgeNetworkOf(place, lists)).find((network) => network !== undefined);
    if (edge !== undefined) {
      return {
        location: unknown(`${edge.network} answers from its nearest edge, which says nothing about where data is kept`),
      };
    }
    if (found === undefined) {
      return {
        location: unknown(
          addresses === undefined
            ? 'the host name carries no region, and its address is not known'
            : 'the host name carries no region, and no list of countries by address is on this machine',
        ),
      };
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
