import assert from 'node:assert/strict';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { ipBytes } from '../../src/ipAddress';
import { holdsAddress, rangeTableOf, wordRange } from '../../src/lists/rangeTable';

const rangeOf = (cidr: string) => {
  const [address = '', bits = ''] = cidr.split('/');
  return wordRange(ipBytes(address) ?? [], Number(bits));
};
const tableOf = (...cidrs: readonly string[]) => rangeTableOf(cidrs.map(rangeOf));

describe('a table of ranges', () => {
  const rows: readonly (readonly [cidr: string, inside: readonly string[], outside: readonly string[]])[] = [
    ['8.8.8.0/24', ['8.8.8.0', '8.8.8.255'], ['8.8.7.255', '8.8.9.0']],
    ['8.8.8.77/24', ['8.8.8.0', '8.8.8.255'], ['8.8.7.255', '8.8.9.0']],
    ['9.9.9.9/32', ['9.9.9.9'], ['9.9.9.8', '9.9.9.10']],
    ['128.0.0.0/1', ['128.0.0.0', '255.255.255.255'], ['127.255.255.255']],
    ['2a00::/29', ['[2a00::]', '[2a00:7:ffff:ffff:ffff:ffff:ffff:ffff]'], ['[2a00:8::]', '8.8.8.8']],
    ['2a00::1/128', ['2a00::1'], ['2a00::', '2a00::2', 'not an address', '']],
  ];
  for (const [cidr, inside, outside] of rows) {
    it(`${cidr} ends where it ends`, () => {
      const table = tableOf(cidr);
      for (const address of inside) assert.equal(holdsAddress(table, address), true, address);
      for (const address of outside) assert.equal(holdsAddress(table, address), false, address);
    });
  }

  it('is one range where ranges overlap', () => {
    const table = tableOf('8.8.8.0/24', '8.8.0.0/16', '8.8.8.8/32', '8.8.0.0/16');
    assert.equal(table.length, 8);
    assert.equal(holdsAddress(table, '8.8.200.1'), true);
  });

  it('agrees with another reading of CIDR', () => {
    const octets = fc.array(fc.constantFrom(0, 1, 127, 128, 200, 255), { minLength: 4, maxLength: 4 });
    const cidr = fc.tuple(octets, fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 12 }), octets, (cidrs, address) => {
        const table = rangeTableOf(cidrs.map(([first, bits]) => wordRange(first, bits)));
        const wanted = cidrs.some(([first, bits]) =>
          ipaddr.IPv4.parse(address.join('.')).match(ipaddr.IPv4.parse(first.join('.')), bits),
        );
        assert.equal(holdsAddress(table, address.join('.')), wanted);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
