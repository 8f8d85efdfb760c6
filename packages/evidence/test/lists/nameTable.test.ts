import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findName, namesOf, nameTableBuilder, STILL } from '../../src/lists/nameTable';
import { toEnd } from '../../src/lists/steps';

const SEED = 20261121;

function tableOf(names: readonly string[]) {
  const builder = nameTableBuilder(8);
  for (const name of names) builder.add(name);
  return toEnd(builder.build());
}

describe('a table of names', () => {
  it('finds what is in it and nothing else', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), fc.array(name, { maxLength: 20 }), (names, others) => {
        const table = tableOf(names);
        const all = [...namesOf(table)];
        assert.deepEqual([...all].sort(), [...new Set(names)].sort());
        for (const [place, one] of all.entries()) assert.equal(findName(table, one), place);
        for (const one of others) assert.equal(findName(table, one) >= 0, names.includes(one), one);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('D027: takes no name for another of the same hash', () => {
    // Each pair has one FNV-1a hash of 32 bits.
    for (const [one, other] of [
      ['costarring', 'liquid'],
      ['declinate', 'macallums'],
      ['altarage', 'zinke'],
    ] as const) {
      const alone = tableOf([one]);
      assert.equal(findName(alone, one), 0);
      assert.equal(findName(alone, other), -1);
      const both = tableOf([other, one, other]);
      assert.deepEqual([...namesOf(both)].sort(), [one, other].sort());
      assert.notEqual(findName(both, one), findName(both, other));
    }
  });

  it('finds each of many names, in a table of any size', () => {
    for (const count of [1, 2, 7, 8, 9, 16, 17, 1000, 70_000]) {
      const names = Array.from({ length: count }, (_, i) => `host-${i}.example`);
      const table = tableOf(names);
      assert.equal(new Set(names.map((name) => findName(table, name))).size, count);
      assert.equal(findName(table, `host-${count}.example`), -1);
    }
  });

  it('keeps the later of two days, and knows names without one', () => {
    const builder = nameTableBuilder();
    builder.add('a.example', 10);
    builder.add('b.example', STILL);
    builder.add('a.example', 30);
    builder.add('a.example', 20);
    const table = toEnd(builder.build());
    assert.equal(table.days[findName(table, 'a.example')], 30);
    assert.equal(table.days[findName(table, 'b.example')], STILL);
    assert.equal(tableOf(['a.example']).days.length, 0);
  });

  it('is empty without names, and takes no foreign letters for others', () => {
    assert.equal(findName(tableOf([]), 'a'), -1);
    // The low byte of U+0161 is the letter a.
    assert.equal(findName(tableOf(['a']), 'š'), -1);
  });

  it('lies outside the heap, at its own size', () => {
    const builder = nameTableBuilder();
    for (let i = 0; i < 50_000; i++) builder.add(`host-${i}.example`);
    const { buckets, starts, bytes, days } = toEnd(builder.build());
    const sum = buckets.byteLength + starts.byteLength + bytes.byteLength + days.byteLength;
    assert.equal(sum, (2 ** 13 + 1) * 4 + 50_001 * 4 + bytes.length);
    for (const table of [buckets, starts, bytes]) assert.equal(table.buffer.byteLength, table.byteLength);
  });
});
