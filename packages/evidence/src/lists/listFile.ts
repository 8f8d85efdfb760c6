// Guards what is kept of a list: it is read whole and unchanged, or not at all.
import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { ListContent, Refusals } from './draft';
import type { Feed, ListClass, ListFormat } from './feed';
import type { NameTable } from './nameTable';
import type { PlaceTable } from './placeTable';
import type { RangeTable } from './rangeTable';

/** What is known of a list beside its entries. */
export interface ListHead {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly class: ListClass;
  readonly format: ListFormat;
  readonly licence: string;
  readonly attribution: string;
  readonly ttlDays: number;
  readonly own?: true;
  /** When it was downloaded, ISO 8601. */
  readonly fetchedAt: string;
  /** The publisher's date or version, where it gives one. */
  readonly claimed?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly entries: number;
  readonly refusals: Refusals;
}

/** A list that is kept. */
export interface KeptListFile {
  readonly head: ListHead;
  readonly names: NameTable;
  readonly ranges: RangeTable;
  readonly places: PlaceTable;
  /** Tells these bytes from all others. */
  readonly digest: string;
}

/** The lengths of the tables in their order, and what the places are called. */
interface Tables {
  readonly sizes: readonly number[];
  readonly placeNames: readonly string[];
}

const MARK = 'callsight-list';
const VERSION = 2;
const WORD = 4;

/** Gives the bytes of a list: a line with mark, version and digest, a line with the head, then the tables. */
export function encodeList(head: ListHead, { names, ranges, places }: ListContent): Buffer {
  const parts: readonly Uint8Array[] = [
    little(names.buckets),
    little(names.starts),
    little(ranges),
    little(places.spans),
    little(names.days),
    little(places.kinds),
    names.bytes,
  ];
  const { buckets, starts, days, bytes } = names;
  const tables = [buckets, starts, ranges, places.spans, days, places.kinds, bytes];
  const text = JSON.stringify({ ...head, sizes: tables.map(({ length }) => length), placeNames: places.names });
  // The tables start at a multiple of four, so that they can be used where they lie.
  const firstLine = MARK.length + 1 + String(VERSION).length + 1 + 64 + 1;
  const used = firstLine + Buffer.byteLength(text) + 1;
  const headLine = Buffer.from(`${text}${' '.repeat((WORD - (used % WORD)) % WORD)}\n`, 'utf8');
  const digest = digestOf([headLine, ...parts]);
  return Buffer.concat([Buffer.from(`${MARK} ${VERSION} ${digest}\n`, 'latin1'), headLine, ...parts]);
}

/** Gives the list of some bytes, or why they hold none. */
export function decodeList(bytes: Buffer): KeptListFile | { readonly broken: string } {
  const end = bytes.indexOf(10);
  const [mark, version, digest = ''] = bytes.toString('latin1', 0, Math.max(0, Math.min(end, 200))).split(' ');
  if (mark !== MARK) return { broken: 'it is no list of CallSight' };
  if (version !== String(VERSION)) return { broken: `it is of another version (${version})` };
  if (digestOf([bytes.subarray(end + 1)]) !== digest) return { broken: 'it is damaged' };
  const headEnd = bytes.indexOf(10, end + 1);
  const { sizes, placeNames, ...head } = JSON.parse(bytes.toString('utf8', end + 1, headEnd)) as ListHead & Tables;
  const [bucketCount = 0, startCount = 0, rangeWords = 0, spanWords = 0, dayCount = 0, kindCount = 0, byteCount = 0] =
    sizes;
  // Words can only be read in place where they lie at a multiple of four.
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  let at = headEnd + 1;
  const words = (length: number) => {
    const table = new Uint32Array(aligned.buffer, aligned.byteOffset + at, length);
    at += length * WORD;
    return native(table);
  };
  const buckets = words(bucketCount);
  const starts = words(startCount);
  const ranges = words(rangeWords);
  const spans = words(spanWords);
  const halves = (length: number) => {
    const table = new Uint16Array(aligned.buffer, aligned.byteOffset + at, length);
    at += length * 2;
    return native(table);
  };
  const days = halves(dayCount);
  const kinds = halves(kindCount);
  const names = { buckets, starts, days, bytes: aligned.subarray(at, at + byteCount) };
  return { head, names, ranges, places: { spans, kinds, names: placeNames }, digest };
}

/** Gives the head that a list of a feed has. */
export function headOf(
  feed: Feed,
  content: ListContent,
  fetched: Pick<ListHead, 'fetchedAt' | 'etag' | 'lastModified'>,
): ListHead {
  const { id, title, url, licence, attribution, format, ttlDays } = feed;
  const { entries, refusals, claimed } = content;
  return {
    ...{ id, title, url, class: feed.class, format, licence, attribution, ttlDays, entries, refusals },
    ...(feed.own && { own: true }),
    ...fetched,
    ...(claimed === undefined ? {} : { claimed }),
  };
}

const isBigEndian = endianness() === 'BE';

function little(table: Uint32Array | Uint16Array): Uint8Array {
  return bytesOf(isBigEndian ? native(table.slice()) : table);
}

/** Turns the words of a file, which have their low byte first, into this machine's, and back. */
function native<T extends Uint32Array | Uint16Array>(table: T): T {
  if (isBigEndian) {
    if (table.BYTES_PER_ELEMENT === WORD) bytesOf(table).swap32();
    else bytesOf(table).swap16();
  }
  return table;
}

function bytesOf(table: Uint32Array | Uint16Array): Buffer {
  return Buffer.from(table.buffer, table.byteOffset, table.byteLength);
}

function digestOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
