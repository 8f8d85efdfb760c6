import { edgeNetworkOf } from './edgeNetwork';
import { listedUse } from './lists/addressUse';
import { EVERYWHERE } from './lists/cloudRanges';
import type { Lists, LoadedList } from './lists/lists';
import { placeOf } from './lists/placeTable';
import { countryOfRegion } from './regionInHost';

/** Where an address answers, as far as lists on this machine tell. */
export type PlaceBehind =
  /** It answers somewhere that says nothing about where the service is; why is for people. */
  | { readonly kind: 'nowhere'; readonly why: string }
  | {
      readonly kind: 'cloud';
      readonly provider: string;
      readonly region: string;
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      readonly list: LoadedList;
    }
  | { readonly kind: 'country'; readonly country: string; readonly list: LoadedList };

const VPN = 'its address is one of a VPN service, behind which it may be anywhere';

/** Gives why a network that answers from the nearest of many places tells nothing. */
export function edgeWords(network: string): string {
  return `${network} answers from its nearest edge, which says nothing about where data is kept`;
}

/** Gives where an address answers; the operator's own word counts before what registries of addresses say. */
export function placeBehind(address: string, lists: Lists | undefined): PlaceBehind | undefined {
  const edge = edgeNetworkOf(address, lists);
  if (edge !== undefined) return { kind: 'nowhere', why: edgeWords(edge.network) };
  if (listedUse(lists, 'vpn', address) !== undefined) return { kind: 'nowhere', why: VPN };
  return cloudOf(address, lists) ?? countryOf(address, lists);
}

function cloudOf(address: string, lists: Lists | undefined): PlaceBehind | undefined {
  for (const list of lists?.all ?? []) {
    const place = list.head.format === 'cloud-ranges' ? placeOf(list.places, address) : undefined;
    if (place === undefined) continue;
    const at = place.lastIndexOf(' ');
    const [provider, region] = [place.slice(0, at), place.slice(at + 1)];
    if (region === EVERYWHERE) return { kind: 'nowhere', why: edgeWords(provider) };
    const country = countryOfRegion(provider, region);
    if (country !== undefined) return { kind: 'cloud', provider, region, country, list };
  }
  return undefined;
}

function countryOf(address: string, lists: Lists | undefined): PlaceBehind | undefined {
  for (const list of lists?.all ?? []) {
    const country = list.head.format === 'countries' ? placeOf(list.places, address) : undefined;
    if (country !== undefined) return { kind: 'country', country, list };
  }
  return undefined;
}
