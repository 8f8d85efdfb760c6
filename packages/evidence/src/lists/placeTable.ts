import { type IpBytes, ipBytes } from '../ipAddress';
import { grown } from './grown';
import { numbersTo, type Steps, TURNS_A_STEP } from './steps';

/**
 * Stretches of addresses and the place that each belongs to, ascending, none within another. An address counts by its
 * first 64 bits, which for IPv4 are zeros and the address: nobody says where smaller networks are.
 */
export interface PlaceTable {
  /** For each stretch its first and its last address, two words of 32 bits each. */
  readonly spans: Uint32Array;
  /** For each stretch its place in `names`. */
  readonly kinds: Uint16Array;
  readonly names: readonly string[];
}

/** The places of a list while it is read. */
export interface PlaceTableBuilder {
  /** Takes a stretch; where two hold the same address the narrower counts, of equal ones the later. */
  add(first: IpBytes, last: IpBytes, name: string): void;
  readonly size: number;
  build(): Steps<PlaceTable>;
}

const WORDS = 4;
const WORD = 2 ** 32;

/** More names of places than these are none. */
const MOST_NAMES = 0xffff;

type Key = readonly [high: number, low: number];

/** Gives the key of an address, and whether the address is the first, or the last, with that key. */
function keyOf(bytes: IpBytes): { readonly key: Key; readonly isFirst: boolean; readonly isLast: boolean } {
  const word = (at: number): number => bytes.slice(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
  if (bytes.length === 4) return { key: [0, word(0)], isFirst: true, isLast: true };
  const rest = bytes.slice(8);
  return {
    key: [word(0), word(4)],
    isFirst: rest.every((byte) => byte === 0),
    isLast: rest.every((byte) => byte === 255),
  };
}

const compare = (a: Key, b: Key): number => a[0] - b[0] || a[1] - b[1];
const next = ([high, low]: Key): Key => (low === WORD - 1 ? [high + 1, 0] : [high, low + 1]);
const previous = ([high, low]: Key): Key => (low === 0 ? [high - 1, WORD - 1] : [high, low - 1]);

interface Span {
  readonly first: Key;
  readonly last: Key;
  readonly kind: number;
}

/** Gives a builder for the places of a list. */
export function placeTableBuilder(): PlaceTableBuilder {
  const kinds = new Map<string, number>();
  const rows = spanRows();
  return {
    get size() {
      return rows.size();
    },
    add(first, last, name) {
      const from = keyOf(first);
      const to = keyOf(last);
      const kind = kinds.get(name) ?? kinds.size;
      const span = {
        first: from.isFirst ? from.key : next(from.key),
        last: to.isLast ? to.key : previous(to.key),
        kind,
      };
      if (kind >= MOST_NAMES || first.length !== last.length || compare(span.first, span.last) > 0) return;
      kinds.set(name, kind);
      rows.push(span);
    },
    *build() {
      const apart = rows.isApart() ? rows : yield* flattened(rows);
      return { ...apart.pack(), names: [...kinds.keys()] };
    },
  };
}

/** Stretches as they come, in numbers: hundreds of thousands of them are no objects. */
interface SpanRows {
  readonly size: () => number;
  readonly push: (span: Span) => void;
  /** Adds a stretch, or widens the last one when it goes on there. */
  readonly extend: (span: Span) => void;
  /** Tells whether each stretch begins after the one before it has ended. */
  readonly isApart: () => boolean;
  readonly at: (i: number) => Span;
  /** Gives the places of the stretches by where they begin, the wider first. */
  readonly order: () => Steps<Uint32Array>;
  readonly pack: () => Pick<PlaceTable, 'spans' | 'kinds'>;
}

function spanRows(): SpanRows {
  let words = new Uint32Array(1 << 12);
  let kinds = new Uint16Array(1 << 10);
  let size = 0;
  const wordAt = (at: number): number => words[at] ?? 0;
  const order = (a: number, b: number): number => wordAt(a) - wordAt(b) || wordAt(a + 1) - wordAt(b + 1);
  const push = ({ first, last, kind }: Span): void => {
    if (size === kinds.length) {
      words = grown(words, new Uint32Array(words.length * 2));
      kinds = grown(kinds, new Uint16Array(kinds.length * 2));
    }
    words.set([first[0], first[1], last[0], last[1]], size * WORDS);
    kinds[size] = kind;
    size += 1;
  };
  return {
    size: () => size,
    push,
    extend(span) {
      const at = size * WORDS - 2;
      const isNext =
        size > 0 && kinds[size - 1] === span.kind && compare(next([wordAt(at), wordAt(at + 1)]), span.first) === 0;
      if (isNext) words.set(span.last, at);
      else push(span);
    },
    isApart() {
      for (let at = WORDS; at < size * WORDS; at += WORDS) if (order(at - 2, at) >= 0) return false;
      return true;
    },
    at(i) {
      const at = i * WORDS;
      return {
        first: [wordAt(at), wordAt(at + 1)],
        last: [wordAt(at + 2), wordAt(at + 3)],
        kind: kinds[i] ?? 0,
      };
    },
    order: () => sorted(size, (a, b) => order(a * WORDS, b * WORDS) || order(b * WORDS + 2, a * WORDS + 2)),
    pack: () => ({ spans: words.slice(0, size * WORDS), kinds: kinds.slice(0, size) }),
  };
}

/** Sorts numbers from zero by merging longer and longer runs, which unlike any sort of the language can pause. */
function* sorted(count: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let from = numbersTo(count);
  let to = new Uint32Array(count);
  for (let run = 1; run < count; run *= 2) {
    for (let start = 0, turns = 1; start < count; start += 2 * run) {
      const [middle, end] = [Math.min(start + run, count), Math.min(start + 2 * run, count)];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++, turns++) {
        const isLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = isLeft ? from[left++]! : from[right++]!;
        if (turns % TURNS_A_STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Gives the stretches one after another, with the narrower in place of the wider where both are. */
function* flattened(rows: SpanRows): Steps<SpanRows> {
  const found = spanRows();
  const emit = (first: Key, last: Key, kind: number): void => {
    if (compare(first, last) <= 0) found.extend({ first, last, kind });
  };
  const open: Span[] = [];
  let from: Key = [0, 0];
  const close = ({ last, kind }: Span): void => {
    emit(from, last, kind);
    if (compare(from, last) <= 0) from = next(last);
    open.pop();
  };
  for (const [i, place] of (yield* rows.order()).entries()) {
    if (i % TURNS_A_STEP === 0) yield;
    const span = rows.at(place);
    for (let top = open.at(-1); top && compare(top.last, span.first) < 0; top = open.at(-1)) close(top);
    const under = open.at(-1);
    if (under) emit(from, previous(span.first), under.kind);
    from = span.first;
    open.push(span);
  }
  for (let top = open.at(-1); top; top = open.at(-1)) close(top);
  return found;
}

/** Gives the place of an address, in the spelling that WHATWG URL writes, or `undefined`. */
export function placeOf({ spans, kinds, names }: PlaceTable, address: string): string | undefined {
  const bytes = ipBytes(address);
  if (bytes === undefined) return undefined;
  const { key } = keyOf(bytes);
  const keyAt = (at: number): Key => [spans[at] ?? 0, spans[at + 1] ?? 0];
  let low = 0;
  let high = kinds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(keyAt(middle * WORDS), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low > 0 && compare(key, keyAt((low - 1) * WORDS + 2)) <= 0 ? names[kinds[low - 1] ?? 0] : undefined;
}
