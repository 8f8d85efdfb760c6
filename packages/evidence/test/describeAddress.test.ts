import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { type AddressKind, describeAddress, hostClass } from '../src';
import { IPV4_RANGES, IPV6_RANGES } from '../src/addressRanges';

const RUNS = { seed: 20261121, numRuns: 20_000 };

const HOSTS: readonly (readonly [host: string, kind: AddressKind, internal: string | undefined])[] = [
  ['127.0.0.1', 'loopback', 'loopback'],
  ['127.1', 'loopback', 'loopback'],
  ['0x7f000001', 'loopback', 'loopback'],
  ['0.0.0.0', 'loopback', 'loopback'],
  ['[::1]', 'loopback', 'loopback'],
  ['[::]', 'loopback', 'loopback'],
  ['[::ffff:127.0.0.1]', 'loopback', 'loopback'],
  ['[::7f00:1]', 'loopback', 'loopback'],
  ['[64:ff9b::7f00:1]', 'loopback', 'loopback'],
  ['[2002:7f00:1::]', 'loopback', 'loopback'],
  ['localhost', 'loopback', 'loopback'],
  ['LOCALHOST.', 'loopback', 'loopback'],
  ['a.localhost', 'loopback', 'loopback'],
  ['169.254.169.254', 'metadata', 'metadata'],
  ['169.254.170.2', 'metadata', 'metadata'],
  ['2852039166', 'metadata', 'metadata'],
  ['168.63.129.16', 'metadata', 'metadata'],
  ['100.100.100.200', 'metadata', 'metadata'],
  ['192.0.0.192', 'metadata', 'metadata'],
  ['[fd00:ec2::254]', 'metadata', 'metadata'],
  ['[::ffff:169.254.169.254]', 'metadata', 'metadata'],
  ['[64:ff9b::a9fe:a9fe]', 'metadata', 'metadata'],
  ['metadata.google.internal', 'metadata', 'metadata'],
  ['metadata', 'metadata', 'metadata'],
  ['10.0.0.1', 'private', 'private'],
  ['172.31.255.255', 'private', 'private'],
  ['192.168.1.1', 'private', 'private'],
  ['100.64.0.1', 'private', 'private'],
  ['[fd12:3456::1]', 'private', 'private'],
  ['[fe80::1]', 'private', 'private'],
  ['[fec0::1]', 'private', 'private'],
  ['192.0.2.1', 'reserved', 'reserved'],
  ['224.0.0.1', 'reserved', 'reserved'],
  ['255.255.255.255', 'reserved', 'reserved'],
  ['240.0.0.1', 'reserved', 'reserved'],
  ['[2001:db8::1]', 'reserved', 'reserved'],
  ['[2001:0:53aa:64c::1]', 'reserved', 'reserved'],
  ['[2002:808:808::]', 'reserved', 'reserved'],
  ['[64:ff9b::808:808]', 'reserved', 'reserved'],
  ['[64:ff9b:1::1]', 'reserved', 'reserved'],
  ['[4000::1]', 'reserved', 'reserved'],
  ['[ff02::1]', 'reserved', 'reserved'],
  ['host.docker.internal', 'docker', 'special-use'],
  ['gateway.docker.internal', 'docker', 'special-use'],
  ['orders.shop.svc.cluster.local', 'cluster', 'special-use'],
  ['orders.shop.svc', 'cluster', 'special-use'],
  ['orders', 'single-label', 'single-label'],
  ['printer.local', 'special-use', 'special-use'],
  ['db.corp.internal', 'special-use', 'special-use'],
  ['nas.home.arpa', 'special-use', 'special-use'],
  ['wiki.corp', 'special-use', 'special-use'],
  ['router.lan', 'special-use', 'special-use'],
  ['duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion', 'special-use', 'special-use'],
  ['api.shop.example', 'example', 'special-use'],
  ['a.test', 'example', 'special-use'],
  ['a.invalid', 'example', 'special-use'],
  // Public, whatever they start with or look like.
  ['example.com', 'example', undefined],
  ['api.example.org', 'example', undefined],
  ['8.8.8.8', 'public-ip', undefined],
  ['172.32.0.1', 'public-ip', undefined],
  ['168.63.129.17', 'public-ip', undefined],
  ['[2606:4700:4700::1111]', 'public-ip', undefined],
  ['[::ffff:8.8.8.8]', 'public-ip', undefined],
  ['localhost.evil.com', 'public-name', undefined],
  ['127.0.0.1.evil.com', 'public-name', undefined],
  ['notlocalhost.com', 'public-name', undefined],
  ['mylocal.dev', 'public-name', undefined],
  ['internal.acme.io', 'public-name', undefined],
  ['xexample.com', 'public-name', undefined],
  ['api.stripe.com', 'public-name', undefined],
  ['a.b.so', 'public-name', undefined],
  ['tf.md', 'public-name', undefined],
  ['*.acme.com', 'public-name', undefined],
  ['api.acme.con', 'unknown-suffix', undefined],
  ['api.*', 'unknown-suffix', undefined],
  ['*', 'unknown-suffix', undefined],
  ['a..b.com', 'invalid', undefined],
];

/** Ranges of the two registries, written a second time and judged by Node's own matcher. */
const NOT_PUBLIC_V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const NOT_PUBLIC_IN_2000 = '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20';

function blockList(ranges: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges.split(' ')) {
    const [address = '', bits = ''] = range.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const deniedV4 = blockList(NOT_PUBLIC_V4, 'ipv4');
const deniedV6 = blockList(NOT_PUBLIC_IN_2000, 'ipv6');
const globalV6 = blockList('2000::/3', 'ipv6');
const mappedV6 = blockList('::ffff:0:0/96', 'ipv6');

const v4Text = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
const v6Text = (value: bigint): string =>
  [7, 6, 5, 4, 3, 2, 1, 0].map((group) => ((value >> BigInt(16 * group)) & 0xffffn).toString(16)).join(':');

function isPublicV4(text: string): boolean {
  return !deniedV4.check(text, 'ipv4');
}

function isPublicV6(value: bigint): boolean {
  const text = v6Text(value);
  if (mappedV6.check(text, 'ipv6')) {
    return isPublicV4(v4Text(Number(value & 0xffffffffn)));
  }
  return globalV6.check(text, 'ipv6') && !deniedV6.check(text, 'ipv6');
}

const isOurs = (host: string): boolean => describeAddress(host).kind === 'public-ip';

/** First and last address of a range and their neighbours outside. */
function edges(cidr: string): bigint[] {
  const [address = '', bits = ''] = cidr.split('/');
  const bytes = ipaddr.parse(address).toByteArray();
  const first = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const width = BigInt(bytes.length * 8);
  const size = 1n << (width - BigInt(bits));
  return [first - 1n, first, first + size - 1n, first + size].filter((value) => value >= 0n && value < 1n << width);
}

describe('describeAddress', function () {
  this.timeout(60_000);

  for (const [host, kind, internal] of HOSTS) {
    it(`${host} is ${kind}${internal === undefined ? '' : `, ${internal}`}`, () => {
      assert.deepEqual([describeAddress(host).kind, hostClass(host)], [kind, internal]);
    });
  }

  it('judges both edges of every IPv4 range as the registry does', () => {
    for (const [cidr] of IPV4_RANGES) {
      for (const value of edges(cidr)) {
        const text = v4Text(Number(value));
        assert.equal(isOurs(text), isPublicV4(text), `${text} at the edge of ${cidr}`);
      }
    }
    for (const cidr of NOT_PUBLIC_V4.split(' ')) {
      for (const value of edges(cidr)) {
        const text = v4Text(Number(value));
        assert.equal(isOurs(text), isPublicV4(text), `${text} at the edge of ${cidr}`);
      }
    }
  });

  it('judges both edges of every IPv6 range as the registry does', () => {
    const written = ['2000::/3', '::ffff:0:0/96', '64:ff9b::/96', '::/96', ...NOT_PUBLIC_IN_2000.split(' ')];
    for (const cidr of [...IPV6_RANGES.map(([range]) => range), ...written]) {
      for (const value of edges(cidr)) {
        const text = v6Text(value);
        assert.equal(isOurs(text), isPublicV6(value), `${text} at the edge of ${cidr}`);
      }
    }
  });

  it('agrees with the registry on random IPv4 addresses', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (value) => {
        assert.equal(isOurs(v4Text(value)), isPublicV4(v4Text(value)));
      }),
      RUNS,
    );
  });

  it('agrees with the registry on random IPv6 addresses, many of them near the ranges', () => {
    const starts = [...IPV6_RANGES.map(([range]) => range), '2000::/3', '::ffff:0:0/96', '64:ff9b::/96'].map(
      (cidr) => edges(cidr).at(1) ?? 0n,
    );
    const near = fc
      .tuple(fc.constantFrom(...starts), fc.bigInt(0n, (1n << 100n) - 1n), fc.nat(100))
      .map(([start, noise, bits]) => start ^ (noise >> BigInt(bits)));
    fc.assert(
      fc.property(fc.oneof(near, fc.bigInt(0n, (1n << 128n) - 1n)), (value) => {
        assert.equal(isOurs(v6Text(value)), isPublicV6(value), v6Text(value));
      }),
      RUNS,
    );
  });

  it('calls public only what ipaddr.js calls unicast, for both families', () => {
    // ipaddr.js is laxer: it lets Azure's wire server, IPv4-compatible addresses and unassigned IPv6 space pass.
    fc.assert(
      fc.property(fc.oneof(fc.nat(0xffffffff).map(v4Text), fc.bigInt(0n, (1n << 128n) - 1n).map(v6Text)), (text) => {
        if (isOurs(text)) {
          assert.equal(ipaddr.process(text).range(), 'unicast', text);
        }
      }),
      RUNS,
    );
    fc.assert(
      fc.property(fc.nat(0xffffffff).map(v4Text), (text) => {
        const unicast = ipaddr.process(text).range() === 'unicast';
        assert.equal(isOurs(text), unicast && text !== '168.63.129.16', text);
      }),
      RUNS,
    );
  });

  it('gives one answer for every spelling of an address', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (value) => {
        const expected = describeAddress(v4Text(value));
        for (const spelling of [
          String(value),
          `0x${value.toString(16)}`,
          `0${value.toString(8)}`,
          `${v4Text(value)}.`,
        ]) {
          assert.deepEqual(describeAddress(spelling), expected, spelling);
        }
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
