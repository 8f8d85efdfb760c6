import { inCatalogue } from '../catalogue';
import type { StaticCollector } from '../collector';
import { edgeNetworkOf } from '../edgeNetwork';
import { ephemeralName } from '../ephemeralName';
import { known, unknown } from '../fact';
import { listedUse } from '../lists/addressUse';
import { ephemeralInLists } from '../lists/contextLists';
import type { Lists, LoadedList } from '../lists/lists';
import { isTopDomain } from '../topDomains';

/** What kind of name the host is: registrable, a customer of a shared suffix, an address, or one for an hour. */
export const nameKind: StaticCollector = {
  id: 'nameKind',
  collect: ({ host, address, addresses = [], registration }, { now, lists }) => {
    if (address.ip !== undefined) {
      return { nameKind: known('ip', 'name', now) };
    }
    const ephemeral = ephemeralName(host);
    if (ephemeral !== undefined) {
      return { nameKind: known('ephemeral', 'catalogue', ephemeral.asOf, `${ephemeral.suffix} is ${ephemeral.label}`) };
    }
    const listed = lists === undefined || inCatalogue(host)?.firstParty ? undefined : ephemeralInLists(lists, host);
    if (listed !== undefined) {
      const { list, name, label } = listed;
      return { nameKind: known('ephemeral', `feed:${list.head.id}`, list.confirmedAt, `${name} is ${label}`) };
    }
    if (registration.suffix === undefined) {
      return { nameKind: unknown(address.name) };
    }
    const entry = inCatalogue(host);
    if (entry?.named === true && entry.firstParty) {
      return { nameKind: known('domain', 'catalogue', now, `${entry.vendor} answers there itself`) };
    }
    const parking =
      entry?.firstParty || isTopDomain(registration.domain ?? host) ? undefined : parkedBy(addresses, lists);
    if (parking !== undefined) {
      const note = 'every address of it is one of a parking service: the name may be for sale';
      return { nameKind: known('ephemeral', `feed:${parking.head.id}`, parking.confirmedAt, note) };
    }
    // A platform's suffix without a customer's label in front belongs to the platform.
    if (registration.onPlatform && registration.tenantDomain !== undefined) {
      return { nameKind: known('tenant', 'name', now, `a customer's name below ${registration.suffix}`) };
    }
    return registration.domain === undefined
      ? { nameKind: unknown(`${host} is a public suffix and no host`) }
      : { nameKind: known('domain', 'name', now) };
  },
};

/** Gives the list by which a name is parked: every address says so, and none is shared with the customers of an edge. */
function parkedBy(addresses: readonly string[], lists: Lists | undefined): LoadedList | undefined {
  const listed = addresses.map((address) =>
    edgeNetworkOf(address, lists) === undefined ? listedUse(lists, 'parking', address) : undefined,
  );
  return listed.every((list) => list !== undefined) ? listed[0] : undefined;
}
