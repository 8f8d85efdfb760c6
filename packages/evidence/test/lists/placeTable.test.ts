import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ipBytes } from '../../src/ipAddress';
import { placeOf, placeTableBuilder } from '../../src/lists/placeTable';
import { toEnd } from '../../src/lists/steps';

type Row = readonly [first: string, last: string, name: string];

function tableOf(rows: readonly Row[]) {
  const builder = placeTableBuilder();
  for (const [first, last, name] of rows) builder.add(ipBytes(first)!, ipBytes(last)!, name);
  return toEnd(builder.build());
}

describe('where addresses are', () => {
  it('is found from the first address of a stretch to its last', () => {
    const table = tableOf([
      ['192.0.2.0', '192.0.2.127', 'DE'],
      ['192.0.2.128', '192.0.2.255', 'FR'],
      ['2001:db8:1::', '2001:db8:1:ffff:ffff:ffff:ffff:ffff', 'SE'],
    ]);
    const rows: readonly (readonly [address: string, name: string | undefined])[] = [
      ['192.0.1.255', undefined],
      ['192.0.2.0', 'DE'],
      ['192.0.2.127', 'DE'],
      ['192.0.2.128', 'FR'],
      ['192.0.2.255', 'FR'],
      ['192.0.3.0', undefined],
      ['0.0.0.0', undefined],
      ['255.255.255.255', undefined],
      ['2001:db8:1::', 'SE'],
      ['[2001:db8:1:ffff::1]', 'SE'],
      ['2001:db8:2::', undefined],
      ['2001:db8::ffff', undefined],
      ['api.example.com', undefined],
    ];
    for (const [address, name] of rows) assert.equal(placeOf(table, address), name, address);
  });

  it('is that of the narrower stretch where two hold an address, and of equal ones that of the later', () => {
    const table = tableOf([
      ['10.0.0.0', '10.255.255.255', 'wide'],
      ['10.1.0.0', '10.1.255.255', 'narrow'],
      ['10.1.2.0', '10.1.2.255', 'narrowest'],
      ['10.9.0.0', '10.9.0.255', 'first'],
      ['10.9.0.0', '10.9.0.255', 'second'],
    ]);
    const rows = [
      ['10.0.0.1', 'wide'],
      ['10.1.0.0', 'narrow'],
      ['10.1.2.3', 'narrowest'],
      ['10.1.3.0', 'narrow'],
      ['10.2.0.0', 'wide'],
      ['10.9.0.7', 'second'],
      ['10.255.255.255', 'wide'],
    ] as const;
    for (const [address, name] of rows) assert.equal(placeOf(table, address), name, address);
  });

  it('is not told for less than 64 bits of IPv6', () => {
    const table = tableOf([
      ['2001:db8::', '2001:db8::2:ffff', 'ZA'],
      ['2001:db8::3:0', '2001:db8:0:5:ffff:ffff:ffff:ffff', 'FR'],
    ]);
    assert.equal(placeOf(table, '2001:db8::1'), undefined);
    assert.equal(placeOf(table, '2001:db8:0:1::1'), 'FR');
  });

  it('takes no more room than needed: what goes on at the same place is one stretch', () => {
    const table = tableOf([
      ['192.0.2.0', '192.0.2.127', 'DE'],
      ['192.0.2.128', '192.0.2.255', 'DE'],
      ['192.0.3.0', '192.0.3.255', 'FR'],
      ['192.0.2.64', '192.0.2.70', 'DE'],
    ]);
    assert.equal(table.kinds.length, 2);
  });

  it('leaves out what ends before it begins, and what begins and ends in different families', () => {
    const table = tableOf([
      ['192.0.2.9', '192.0.2.1', 'DE'],
      ['192.0.2.0', '2001:db8::', 'DE'],
    ]);
    assert.equal(table.kinds.length, 0);
  });

  it('is as one would find it by trying every stretch', () => {
    const text = (n: number) => `10.0.${n >> 8}.${n & 255}`;
    // Stretches that lie within each other, or apart, as those of networks do.
    const network = fc
      .tuple(fc.nat(1023), fc.integer({ min: 0, max: 8 }), fc.constantFrom('A', 'B', 'C'))
      .map(([at, bits, name]) => ({ first: at & ~(2 ** bits - 1), last: at | (2 ** bits - 1), name }));
    fc.assert(
      fc.property(
        fc.array(network, { maxLength: 12 }),
        fc.array(fc.nat(1100), { maxLength: 40 }),
        (networks, asked) => {
          const table = tableOf(networks.map(({ first, last, name }) => [text(first), text(last), name]));
          for (const n of asked) {
            const holding = networks.filter(({ first, last }) => first <= n && n <= last);
            const least = Math.min(...holding.map(({ first, last }) => last - first));
            const expected = holding.filter(({ first, last }) => last - first === least).at(-1)?.name;
            assert.equal(placeOf(table, text(n)), expected, text(n));
          }
        },
      ),
      { seed: 64, numRuns: 2000 },
    );
  });
});
