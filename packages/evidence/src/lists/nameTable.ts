// Guards exactness: a name is found only when all its bytes are there; hashes only say where to look.
import { grown } from './grown';
import { numbersTo, type Steps, TURNS_A_STEP } from './steps';

/** Names in a few flat buffers outside the JavaScript heap, ordered by hash, then by bytes. */
export interface NameTable {
  /** Where the names start whose hashes begin with the same bits; one more than such beginnings, a power of two. */
  readonly buckets: Uint32Array;
  /** Where each name starts in `bytes`; one more than there are names. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
  /** A day for each name, in days since 1970; empty when the list has none. */
  readonly days: Uint16Array;
}

/** The names of a list while it is read. */
export interface NameTableBuilder {
  /** Takes a name of ASCII letters; of two days the later one stays. */
  add(name: string, day?: number): void;
  readonly size: number;
  /** Gives the table; a name that came twice is in it once. */
  build(): Steps<NameTable>;
}

/** The day of what is still true: later than every date. */
export const STILL = 0xffff;

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** Mixes an FNV-1a hash so that every bit depends on every letter. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}

function hashOf(name: string): number {
  let hash = START;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
  return mixed(hash);
}

function hashAt(bytes: Uint8Array, start: number, end: number): number {
  let hash = START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), PRIME);
  return mixed(hash);
}

/** A beginning of hashes has about this many names. */
const NAMES_A_BUCKET = 8;
const MOST_BITS = 16;

/** Gives how many bits of a hash choose the bucket, for that many names. */
function bitsFor(count: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(count / NAMES_A_BUCKET))));
}

/** Gives the bucket of a hash where there are that many; by the beginning of the hash, as the names are in its order. */
function bucketOf(hash: number, buckets: number): number {
  return Math.floor((hash / 0x1_0000_0000) * buckets);
}

/** Gives how many names are in the table. */
export function countOf({ starts }: NameTable): number {
  return starts.length - 1;
}

/** Gives the place of a name in the table, or -1. */
export function findName({ buckets, starts, bytes }: NameTable, name: string): number {
  const hash = hashOf(name);
  const bucket = bucketOf(hash, buckets.length - 1);
  let low = buckets[bucket] ?? 0;
  let high = buckets[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = starts[middle] ?? 0;
    const end = starts[middle + 1] ?? 0;
    const order = hashAt(bytes, start, end) - hash || compareAt(bytes, start, end, name);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function compareAt(bytes: Uint8Array, start: number, end: number, name: string): number {
  const length = Math.min(end - start, name.length);
  for (let i = 0; i < length; i++) {
    const difference = (bytes[start + i] ?? 0) - name.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return end - start - name.length;
}

/** Gives a builder with room for that many bytes of names, which grows when they are more. */
export function nameTableBuilder(expectedBytes = 1 << 16): NameTableBuilder {
  let bytes = Buffer.allocUnsafeSlow(Math.max(1 << 10, expectedBytes));
  let starts = new Uint32Array(1 << 10);
  let hashes = new Uint32Array(1 << 10);
  let days = new Uint16Array(0);
  let size = 0;
  let used = 0;
  return {
    get size() {
      return size;
    },
    add(name, day) {
      if (used + name.length > bytes.length) {
        const wider = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, used + name.length));
        bytes.copy(wider);
        bytes = wider;
      }
      if (size + 2 > starts.length) {
        starts = grown(starts, new Uint32Array(starts.length * 2));
        hashes = grown(hashes, new Uint32Array(hashes.length * 2));
      }
      if (day !== undefined && size >= days.length) {
        days = grown(days, new Uint16Array(Math.max(1 << 10, starts.length)));
      }
      if (day !== undefined) days[size] = day;
      bytes.write(name, used, 'latin1');
      hashes[size] = hashOf(name);
      used += name.length;
      size += 1;
      starts[size] = used;
    },
    *build() {
      const order = yield* orderOf(hashes.subarray(0, size), bytes, starts);
      return yield* compact(order, { hashes, starts, bytes, days });
    },
  };
}

/** Gives the places of the names by hash, then by bytes. */
function* orderOf(hashes: Uint32Array, bytes: Buffer, starts: Uint32Array): Steps<Uint32Array> {
  const order = yield* byHash(hashes);
  // A list made so that all hashes collide must cost no more than sorting it.
  for (let first = 0, turns = 1; first < order.length; turns++) {
    if (turns % TURNS_A_STEP === 0) yield;
    let last = first + 1;
    while (last < order.length && hashes[order[last] ?? 0] === hashes[order[first] ?? 0]) last += 1;
    if (last - first > 1) {
      order
        .subarray(first, last)
        .sort((a, b) => bytes.compare(bytes, starts[b], starts[b + 1], starts[a], starts[a + 1]) || a - b);
    }
    first = last;
  }
  return order;
}

/** Sorts by 16 bits at a time, the lower ones first. */
function* byHash(hashes: Uint32Array): Steps<Uint32Array> {
  let from = numbersTo(hashes.length);
  let to = new Uint32Array(hashes.length);
  for (const shift of [0, 16]) {
    const places = new Uint32Array(0x10001);
    for (const hash of hashes) {
      const digit = ((hash >>> shift) & 0xffff) + 1;
      places[digit] = (places[digit] ?? 0) + 1;
    }
    for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
    yield;
    for (const [i, at] of from.entries()) {
      if (i % TURNS_A_STEP === 0) yield;
      const digit = ((hashes[at] ?? 0) >>> shift) & 0xffff;
      const place = places[digit] ?? 0;
      to[place] = at;
      places[digit] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** What a builder holds. */
interface Raw {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly bytes: Buffer;
  readonly days: Uint16Array;
}

/** Gives the table of the ordered names, each once and nothing of it longer than needed. */
function* compact(order: Uint32Array, { hashes, starts, bytes, days }: Raw): Steps<NameTable> {
  const span = (at: number) => [starts[at] ?? 0, starts[at + 1] ?? 0] as const;
  const isSame = (a: number, b: number) =>
    hashes[a] === hashes[b] && bytes.compare(bytes, ...span(b), ...span(a)) === 0;
  let count = 0;
  let length = 0;
  let before: number | undefined;
  for (const [i, at] of order.entries()) {
    if (i % TURNS_A_STEP === 0) yield;
    if (before === undefined || !isSame(before, at)) {
      count += 1;
      length += span(at)[1] - span(at)[0];
    }
    before = at;
  }
  const table = {
    buckets: new Uint32Array(2 ** bitsFor(count) + 1),
    starts: new Uint32Array(count + 1),
    bytes: new Uint8Array(length),
    days: new Uint16Array(days.length === 0 ? 0 : count),
  };
  let place = -1;
  before = undefined;
  for (const [i, at] of order.entries()) {
    if (i % TURNS_A_STEP === 0) yield;
    if (before === undefined || !isSame(before, at)) {
      place += 1;
      const [start, end] = span(at);
      const bucket = bucketOf(hashes[at] ?? 0, table.buckets.length - 1);
      table.buckets[bucket + 1] = place + 1;
      table.starts[place + 1] = (table.starts[place] ?? 0) + end - start;
      table.bytes.set(bytes.subarray(start, end), table.starts[place]);
    }
    if (days.length > 0) table.days[place] = Math.max(table.days[place] ?? 0, days[at] ?? 0);
    before = at;
  }
  // A bucket without a name ends where the one before it ends.
  for (let i = 1; i < table.buckets.length; i++) {
    table.buckets[i] = Math.max(table.buckets[i] ?? 0, table.buckets[i - 1] ?? 0);
  }
  return table;
}

/** Gives every name of the table, in its order. */
export function* namesOf({ starts, bytes }: NameTable): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 1 < starts.length; i++) yield text.toString('latin1', starts[i], starts[i + 1]);
}
