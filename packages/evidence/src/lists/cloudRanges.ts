import { type IpBytes, ipBytes } from '../ipAddress';
import { isRecord } from '../json';
import type { Draft } from './draft';
import { each, type Steps } from './steps';

/** The region of what a cloud answers from the nearest of many places. */
export const EVERYWHERE = '*';

/** A stretch of addresses as its cloud publishes it. */
interface Published {
  readonly range: unknown;
  readonly region: unknown;
}

/** Services of AWS that answer from the nearest place, whatever region stands beside their addresses. */
const AWS_EDGES: ReadonlySet<unknown> = new Set([
  'CLOUDFRONT',
  'CLOUDFRONT_ORIGIN_FACING',
  'GLOBALACCELERATOR',
  'ROUTE53',
]);

/** The services of Azure that do. */
const AZURE_EDGES = /^Azure(?:FrontDoor|TrafficManager|CDN)\b/;

/** Regions that Azure writes shorter in its ranges than anywhere else. */
const AZURE_SHORT: Readonly<Record<string, string>> = {
  brazilse: 'brazilsoutheast',
  centralfrance: 'francecentral',
  southfrance: 'francesouth',
  germanyn: 'germanynorth',
  germanywc: 'germanywestcentral',
  norwaye: 'norwayeast',
  norwayw: 'norwaywest',
  switzerlandn: 'switzerlandnorth',
  switzerlandw: 'switzerlandwest',
};

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** How each cloud writes its ranges. A file is of the first whose fields it has. */
const CLOUDS: readonly {
  readonly provider: string;
  readonly read: (file: Readonly<Record<string, unknown>>) => readonly Published[];
}[] = [
  {
    // https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-syntax.html
    provider: 'AWS',
    read: ({ prefixes, ipv6_prefixes }) =>
      [...listOf(prefixes), ...listOf(ipv6_prefixes)]
        .filter((row) => 'ip_prefix' in row || 'ipv6_prefix' in row)
        .map(({ ip_prefix, ipv6_prefix, region, service }) => ({
          range: ip_prefix ?? ipv6_prefix,
          region: region === 'GLOBAL' || AWS_EDGES.has(service) ? EVERYWHERE : region,
        })),
  },
  {
    // https://cloud.google.com/compute/docs/faq#find_ip_range
    provider: 'Google Cloud',
    read: ({ prefixes }) =>
      listOf(prefixes)
        .filter((row) => 'ipv4Prefix' in row || 'ipv6Prefix' in row)
        .map(({ ipv4Prefix, ipv6Prefix, scope }) => ({
          range: ipv4Prefix ?? ipv6Prefix,
          region: scope === 'global' ? EVERYWHERE : scope,
        })),
  },
  {
    // https://learn.microsoft.com/azure/virtual-network/service-tags-overview
    provider: 'Azure',
    read: ({ values }) =>
      listOf(values).flatMap(({ name, properties }) => {
        if (!isRecord(properties) || !Array.isArray(properties.addressPrefixes)) return [];
        const own = String(properties.region);
        const region = AZURE_EDGES.test(String(name)) ? EVERYWHERE : (AZURE_SHORT[own] ?? own);
        return region === '' ? [] : properties.addressPrefixes.map((range: unknown) => ({ range, region }));
      }),
  },
  {
    // https://docs.oracle.com/iaas/Content/General/Concepts/addressranges.htm
    provider: 'Oracle Cloud',
    read: ({ regions }) =>
      listOf(regions).flatMap(({ region, cidrs }) => listOf(cidrs).map(({ cidr }) => ({ range: cidr, region }))),
  },
];

/** Gives the first and the last address of a text such as `192.0.2.0/24`. */
export function endsOf(range: string): readonly [first: IpBytes, last: IpBytes] | undefined {
  const [, address = '', bitsText = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(range.trim()) ?? [];
  const bytes = ipBytes(address.toLowerCase());
  const bits = Number(bitsText);
  if (bytes === undefined || bytes.some((byte) => byte > 255) || bits > bytes.length * 8) return undefined;
  const free = (i: number): number => Math.min(8, Math.max(0, (i + 1) * 8 - bits));
  return [
    bytes.map((byte, i) => byte & (0xff << free(i)) & 0xff),
    bytes.map((byte, i) => byte | (0xff >> (8 - free(i)))),
  ];
}

/** Reads the ranges of a cloud with their regions into a draft; gives a reason when a file holds none. */
export function* readCloudRanges(file: unknown, draft: Draft): Steps<string | undefined> {
  if (!isRecord(file)) return 'no ranges of a cloud';
  const found = CLOUDS.map(({ provider, read }) => ({ provider, published: read(file) })).find(
    ({ published }) => published.length > 0,
  );
  if (found === undefined) return 'no ranges of a cloud that is known here';
  const claimed = [file.createDate, file.creationTime, file.last_updated_timestamp].find(
    (date) => typeof date === 'string',
  );
  if (typeof claimed === 'string') draft.claim(claimed);
  // What is everywhere comes last, as of two equal ranges the later counts.
  for (const isLast of [false, true]) {
    yield* each(found.published, ({ range, region }) => {
      if ((region === EVERYWHERE) !== isLast) return;
      const ends = typeof range === 'string' ? endsOf(range) : undefined;
      const isRegion = region === EVERYWHERE || (typeof region === 'string' && /^[a-z0-9-]{2,40}$/.test(region));
      if (ends === undefined || !isRegion) draft.unreadable();
      else draft.place(...ends, `${found.provider} ${String(region)}`);
    });
  }
  return undefined;
}
