import { inRange, ipBytes, ipRange } from '../ipAddress';
import type { Lists, LoadedList } from './lists';
import { holdsAddress } from './rangeTable';

/** What an address is used for where it is not the service's own: `parking` for names that are for sale. */
export type AddressUse = 'parking' | 'sinkhole' | 'vpn';

const LIST_OF: Readonly<Record<AddressUse, string>> = {
  parking: 'misp-parking-domain',
  sinkhole: 'misp-sinkholes',
  vpn: 'misp-vpn-ipv4',
};

/** Where the resolver of the user's own network sends names that it blocks, which says nothing of the host. */
const BLOCK_PAGES = [ipRange('146.112.61.104/29')];

/** Gives the downloaded list by which an address is used for that. */
export function listedUse(lists: Lists | undefined, use: AddressUse, address: string): LoadedList | undefined {
  const list = lists?.all.find(({ head }) => head.id === LIST_OF[use]);
  return list !== undefined && holdsAddress(list.ranges, address) && !isBlockPage(address) ? list : undefined;
}

function isBlockPage(address: string): boolean {
  const bytes = ipBytes(address);
  return bytes !== undefined && BLOCK_PAGES.some((range) => inRange(bytes, range));
}
