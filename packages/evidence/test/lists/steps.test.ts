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
