/** What an address range is for, as far as a call to it is concerned. */
export type RangeKind = 'loopback' | 'metadata' | 'private' | 'reserved';

/** One row of the registry: range, kind, and what the registry calls it. The first row that fits decides. */
export type RangeRow = readonly [cidr: string, kind: RangeKind, name: string];

/**
 * IPv4 addresses that are not public: single addresses of cloud metadata services, then the IANA registry.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry (read 2026-11)
 */
export const IPV4_RANGES: readonly RangeRow[] = [
  ['168.63.129.16/32', 'metadata', 'Azure wire server'],
  ['100.100.100.200/32', 'metadata', 'Alibaba Cloud metadata'],
  ['192.0.0.192/32', 'metadata', 'Oracle Cloud metadata'],
  ['169.254.0.0/16', 'metadata', 'link-local, where cloud metadata lives (RFC 3927)'],
  // Linux and macOS connect 0.0.0.0 to the machine itself.
  ['0.0.0.0/32', 'loopback', 'this host (RFC 1122)'],
  ['0.0.0.0/8', 'reserved', 'this network (RFC 791)'],
  ['127.0.0.0/8', 'loopback', 'loopback (RFC 1122)'],
  ['10.0.0.0/8', 'private', 'private use (RFC 1918)'],
  ['172.16.0.0/12', 'private', 'private use (RFC 1918)'],
  ['192.168.0.0/16', 'private', 'private use (RFC 1918)'],
  ['100.64.0.0/10', 'private', 'shared address space (RFC 6598)'],
  ['192.0.0.0/24', 'reserved', 'IETF protocol assignments (RFC 6890)'],
  ['192.0.2.0/24', 'reserved', 'documentation TEST-NET-1 (RFC 5737)'],
  ['192.31.196.0/24', 'reserved', 'AS112-v4 (RFC 7535)'],
  ['192.52.193.0/24', 'reserved', 'AMT (RFC 7450)'],
  ['192.88.99.0/24', 'reserved', 'deprecated 6to4 relay (RFC 7526)'],
  ['192.175.48.0/24', 'reserved', 'direct delegation AS112 (RFC 7534)'],
  ['198.18.0.0/15', 'reserved', 'benchmarking (RFC 2544)'],
  ['198.51.100.0/24', 'reserved', 'documentation TEST-NET-2 (RFC 5737)'],
  ['203.0.113.0/24', 'reserved', 'documentation TEST-NET-3 (RFC 5737)'],
  ['224.0.0.0/4', 'reserved', 'multicast (RFC 5771)'],
  ['240.0.0.0/4', 'reserved', 'reserved (RFC 1112)'],
];

/**
 * IPv6 addresses that are not public. What is in none of these rows is public only within `IPV6_GLOBAL`.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry (read 2026-11)
 */
export const IPV6_RANGES: readonly RangeRow[] = [
  ['fd00:ec2::254/128', 'metadata', 'AWS metadata'],
  ['fd00:ec2::23/128', 'metadata', 'AWS pod identity'],
  ['fd20:ce::254/128', 'metadata', 'Google Cloud metadata'],
  ['fe80::a9fe:a9fe/128', 'metadata', 'OpenStack metadata'],
  ['::1/128', 'loopback', 'loopback (RFC 4291)'],
  ['::/128', 'loopback', 'this host (RFC 4291)'],
  ['fc00::/7', 'private', 'unique local (RFC 4193)'],
  ['fe80::/10', 'private', 'link-local (RFC 4291)'],
  ['fec0::/10', 'private', 'deprecated site-local (RFC 3879)'],
  ['64:ff9b:1::/48', 'reserved', 'local-use NAT64 (RFC 8215)'],
  ['100::/64', 'reserved', 'discard only (RFC 6666)'],
  ['2001::/32', 'reserved', 'Teredo (RFC 4380)'],
  ['2001::/23', 'reserved', 'IETF protocol assignments (RFC 2928)'],
  ['2001:db8::/32', 'reserved', 'documentation (RFC 3849)'],
  ['2620:4f:8000::/48', 'reserved', 'direct delegation AS112 (RFC 7534)'],
  ['3fff::/20', 'reserved', 'documentation (RFC 9637)'],
  ['5f00::/16', 'reserved', 'segment routing (RFC 9602)'],
  ['ff00::/8', 'reserved', 'multicast (RFC 4291)'],
];

/** The only IPv6 space that is handed out for public use. */
export const IPV6_GLOBAL = '2000::/3';

/** IPv6 ranges that carry an IPv4 address: range, where its 4 bytes start, whether it may be public, name. */
export const IPV6_EMBEDDING: readonly (readonly [cidr: string, offset: number, mayBePublic: boolean, name: string])[] =
  [
    ['::ffff:0:0/96', 12, true, 'IPv4-mapped (RFC 4291)'],
    ['::/96', 12, false, 'deprecated IPv4-compatible (RFC 4291)'],
    ['::ffff:0:0:0/96', 12, false, 'IPv4-translated (RFC 2765)'],
    ['64:ff9b::/96', 12, false, 'NAT64 (RFC 6052)'],
    ['2002::/16', 2, false, '6to4 (RFC 3056)'],
  ];
