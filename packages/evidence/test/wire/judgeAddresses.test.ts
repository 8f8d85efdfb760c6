import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as ipaddr from 'ipaddr.js';
import { IPV4_RANGES, IPV6_RANGES } from '../../src/addressRanges';
import { ipRange } from '../../src/ipAddress';
import { isSameAddress, judgeAddresses } from '../../src/wire/judgeAddresses';

const RULES = {
  own: ['198.18.0.7', '93.184.215.99', 'fe80::1'],
  denied: [ipRange('93.184.216.0/24')],
  loopback: false,
};

const judge = (...addresses: string[]): string => judgeAddresses(addresses, RULES) ?? 'public';

/** Gives the first and the last address of a range, and their neighbours outside of it where there are some. */
function edges(cidr: string): { readonly inside: string[]; readonly outside: string[] } {
  const [text = '', bits = '0'] = cidr.split('/');
  const bytes = ipaddr.parse(text).toByteArray();
  const size = BigInt(bytes.length * 8);
  const first = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const last = first + (1n << (size - BigInt(bits))) - 1n;
  const written = (value: bigint): string[] => {
    if (value < 0n || value >= 1n << size) return [];
    const all = Array.from({ length: bytes.length }, (_, i) => Number((value >> (size - 8n * BigInt(i + 1))) & 255n));
    return [ipaddr.fromByteArray(all).toString()];
  };
  return { inside: [...written(first), ...written(last)], outside: [...written(first - 1n), ...written(last + 1n)] };
}

describe('the judgement of addresses', () => {
  for (const [cidr] of [...IPV4_RANGES, ...IPV6_RANGES]) {
    it(`refuses both edges of ${cidr}`, () => {
      for (const address of edges(cidr).inside) assert.equal(judge(address), 'not-public', address);
    });
  }

  it('lets nothing through that a second opinion does not call unicast, in 50,000 addresses', () => {
    const four = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
    const six = fc.array(fc.nat(255), { minLength: 16, maxLength: 16 });
    const nearEdge = fc.constantFrom(
      ...[...IPV4_RANGES, ...IPV6_RANGES].flatMap(([cidr]) =>
        edges(cidr).outside.map((text) => ipaddr.parse(text).toByteArray()),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(four, six, nearEdge), { minLength: 1000, maxLength: 1000 }), (all) => {
        for (const bytes of all) {
          const address = ipaddr.fromByteArray(bytes);
          if (judge(address.toString()) === 'public') assert.equal(address.range(), 'unicast', address.toString());
        }
      }),
      { numRuns: 50, seed: 21 },
    );
  });

  const rows: readonly [addresses: readonly string[], code: string][] = [
    [['93.184.215.14'], 'public'],
    [['2606:2800:21f:cb07::1'], 'public'],
    [['93.184.215.14', '2606:2800:21f:cb07::1'], 'public'],
    [['93.184.215.99'], 'not-public'], // the machine's own
    [['93.184.216.1'], 'denied-address'],
    [['93.184.215.14', '93.184.216.1'], 'denied-address'],
    [['93.184.215.14', '10.0.0.1'], 'mixed-addresses'],
    [['10.0.0.1', '93.184.215.14'], 'mixed-addresses'],
    [['10.0.0.1', '127.0.0.1'], 'not-public'],
    [['::7f00:1'], 'not-public'],
    [['::ffff:93.184.215.14'], 'not-public'],
    [['2002:5db8:d70e::'], 'not-public'],
    [['fe80::1%eth0'], 'not-public'],
    [['127.1'], 'not-public'],
    [['localhost'], 'not-public'],
    [[''], 'not-public'],
    [[], 'does-not-resolve'],
  ];
  for (const [addresses, code] of rows) {
    it(`${addresses.map((address) => address || '(empty)').join(' and ') || '(none)'}: ${code}`, () => {
      assert.equal(judge(...addresses), code);
    });
  }

  it('knows an address in both of its spellings', () => {
    assert.equal(isSameAddress('::ffff:127.0.0.1', '127.0.0.1'), true);
    assert.equal(isSameAddress('2606:2800:21f:cb07:0:0:0:1', '2606:2800:21f:cb07::1'), true);
    assert.equal(isSameAddress('127.0.0.1', '127.0.0.2'), false);
    assert.equal(isSameAddress('', '127.0.0.1'), false);
    assert.equal(isSameAddress('127.0.0.1', ''), false);
  });
});
