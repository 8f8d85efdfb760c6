import data from './data/edges.json';
import { ipBytes, ipRange } from './ipAddress';
import type { Lists } from './lists/lists';
import { holdsAddress, type RangeTable, rangeTableOf, wordRange } from './lists/rangeTable';

/** A network that answers from the nearest of many places. */
export interface EdgeNetwork {
  readonly network: string;
  /** The day of the list that knows it, ISO 8601. */
  readonly asOf: string;
}

interface EdgeRow {
  readonly network: string;
  readonly suffixes: readonly string[];
  readonly ranges: readonly string[];
}

const rows: readonly EdgeRow[] = data.networks;

/** The lists of addresses that bring newer ranges than those that ship. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['misp-cloudflare', 'Cloudflare'],
  ['misp-fastly', 'Fastly'],
  ['misp-akamai', 'Akamai'],
  ['misp-bunny-net', 'bunny.net'],
]);

const bySuffix = new Map(rows.flatMap(({ network, suffixes }) => suffixes.map((suffix) => [suffix, network] as const)));

let tables: readonly (readonly [network: string, table: RangeTable])[] | undefined;

/** Reads the ranges at the first question, as most starts of the program ask none. */
function shippedRanges(): NonNullable<typeof tables> {
  tables ??= rows
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ network, ranges }) => {
      const words = ranges.map(ipRange).map(({ first, bits }) => wordRange(first, bits));
      return [network, rangeTableOf(words)] as const;
    });
  return tables;
}

/** Gives the edge network that a normalised host or an address belongs to: where it answers says nothing about where data is. */
export function edgeNetworkOf(host: string, lists?: Lists): EdgeNetwork | undefined {
  if (ipBytes(host) === undefined) {
    const labels = host.split('.');
    const network = labels.map((_, i) => bySuffix.get(labels.slice(i).join('.'))).find((found) => found !== undefined);
    return network === undefined ? undefined : { network, asOf: data.asOf };
  }
  const list = lists?.all.find(({ head, ranges }) => LISTS.has(head.id) && holdsAddress(ranges, host));
  if (list !== undefined) return { network: LISTS.get(list.head.id) ?? '', asOf: list.confirmedAt.slice(0, 10) };
  const network = shippedRanges().find(([, table]) => holdsAddress(table, host))?.[0];
  return network === undefined ? undefined : { network, asOf: data.asOf };
}
