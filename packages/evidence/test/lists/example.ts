import { memoryShelf } from '@callsight/store';
import type { Feed, ListClass, ListFormat } from '../../src/lists/feed';
import { encodeList, headOf } from '../../src/lists/listFile';
import { type ListShelf, type Lists, listName, loadLists } from '../../src/lists/lists';
import { type ReadList, readList } from '../../src/lists/readList';
import { toEnd } from '../../src/lists/steps';

/** The clock of the examples. */
export const NOW = '2026-11-21T12:00:00.000Z';

/** Gives the time some days before `NOW`. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

/** Gives a feed with everything that a row of the table has. */
export function feedOf(format: ListFormat, kind: ListClass, more: Partial<Feed> = {}): Feed {
  return {
    id: `test-${kind}`,
    title: `the ${kind} list`,
    url: 'https://lists.example.com/list',
    format,
    class: kind,
    licence: 'MIT',
    attribution: 'Example',
    minIntervalHours: 24,
    ttlDays: 7,
    maxBytes: 1_000_000,
    maxEntries: 10_000,
    minEntries: 1,
    ...more,
  };
}

/** Reads a text as a list, to the end. */
export function readText(text: string | Buffer, feed: Feed): ReadList {
  return toEnd(readList(Buffer.from(text), feed));
}

/** Puts a list on a shelf as if it had been downloaded. */
export function keepList(shelf: ListShelf, text: string, feed: Feed, fetchedAt: string): void {
  const list = readText(text, feed);
  if ('refused' in list) throw new Error(list.refused);
  shelf.write(listName(feed.id), encodeList(headOf(feed, list.content, { fetchedAt }), list.content));
}

/** Gives lists loaded from such texts. */
export function listsOf(...rows: readonly (readonly [text: string, feed: Feed, fetchedAt?: string])[]): Lists {
  const shelf = memoryShelf();
  for (const [text, feed, fetchedAt = NOW] of rows) keepList(shelf, text, feed, fetchedAt);
  return loadLists(shelf);
}
