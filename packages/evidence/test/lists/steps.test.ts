import assert from 'node:assert/strict';
import type { ListFormat } from '../../src/lists/feed';
import { readList } from '../../src/lists/readList';
import { inTurns } from '../../src/lists/steps';
import { feedOf, readText } from './example';

/** A country for each of so many networks, the last one first. */
const countries = (count: number): string =>
  Array.from({ length: count }, (_, i) => count - i - 1)
    .map((i) => `1.${(i >> 8) & 255}.${i & 255}.0,1.${(i >> 8) & 255}.${i & 255}.255,DE`)
    .join('\n');

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `shop-${i}.com`);

describe('a list that is read while others want their turn', () => {
  const texts: readonly [title: string, text: string, format: ListFormat, atLeast: number][] = [
    ['a name a line', names(10_000).join('\n'), 'names', 50],
    ['lines as long as lines may be', `${','.repeat(4000)}\n`.repeat(300), 'urlhaus-csv', 15],
    ['countries in disorder', countries(30_000), 'countries', 150],
    ['one text of JSON', JSON.stringify({ list: names(10_000) }), 'misp', 50],
    [
      'the ranges of a cloud',
      JSON.stringify({
        prefixes: Array.from({ length: 5000 }, (_, i) => ({
          ...{ ip_prefix: `20.${i >> 8}.${i & 255}.0/24`, region: 'eu-central-1', service: 'EC2' },
        })),
      }),
      'cloud-ranges',
      25,
    ],
  ];
  for (const [title, text, format, atLeast] of texts) {
    it(`gives way often: ${title}`, async () => {
      const feed = feedOf(format, format === 'names' ? 'phishing' : 'context', { maxEntries: 100_000 });
      let turns = 0;
      for (const steps = readList(Buffer.from(text), feed); !steps.next().done; ) turns += 1;
      assert.ok(turns >= atLeast, String(turns));
      const inOneGo = readText(text, feed);
      assert.deepEqual(await inTurns(readList(Buffer.from(text), feed)), inOneGo, 'and comes to the same');
    });
  }
});

describe('work in turns', () => {
  it('lets others have theirs after each piece that takes long, and one goes on at a time', async () => {
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    const seen: number[] = [];
    const work = function* (): Generator<void, void> {
      for (let piece = 0; piece < 5; piece++) {
        yield;
        seen.push(turn);
        for (const end = performance.now() + 3; performance.now() < end; );
      }
    };
    await Promise.all([inTurns(work()), inTurns(work()), inTurns(work())]);
    isOver = true;
    // The three begin at once.
    const later = seen.slice(3);
    assert.equal(later.length, 12);
    assert.deepEqual([...new Set(later)], later, 'no two in one turn');
  });

  it('fails as the work does', async () => {
    const work = function* (): Generator<void, void> {
      yield;
      throw new RangeError('broken');
    };
    await assert.rejects(inTurns(work()), /broken/);
  });
});
