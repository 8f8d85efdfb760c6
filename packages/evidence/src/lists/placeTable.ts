import { type IpBytes, ipBytes } from '../ipAddress';

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
  build(): PlaceTable;
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
    build() {
      return { ...(rows.isApart() ? rows : flattened(rows.all())).pack(), names: [...kinds.keys()] };
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
  readonly all: () => readonly Span[];
  readonly pack: () => Pick<PlaceTable, 'spans' | 'kinds'>;
}

function spanRows(): SpanRows {
  const words: number[] = [];
  const kinds: number[] = [];
  const order = (a: number, b: number): number => words[a]! - words[b]! || words[a + 1]! - words[b + 1]!;
  const spanAt = (i: number): Span => {
    const [a = 0, b = 0, c = 0, d = 0] = words.slice(i * WORDS, i * WORDS + WORDS);
    return { first: [a, b], last: [c, d], kind: kinds[i] ?? 0 };
  };
  const push = ({ first, last, kind }: Span): void => {
    words.push(first[0], first[1], last[0], last[1]);
    kinds.push(kind);
  };
  return {
    size: () => kinds.length,
    push,
    extend(span) {
      const at = words.length - 2;
      const isNext = kinds.at(-1) === span.kind && compare(next([words[at]!, words[at + 1]!]), span.first) === 0;
      if (isNext) words.splice(at, 2, ...span.last);
      else push(span);
    },
    isApart() {
      for (let at = WORDS; at < words.length; at += WORDS) if (order(at - 2, at) >= 0) return false;
      return true;
    },
    all: () => kinds.map((_, i) => spanAt(i)),
    pack: () => ({ spans: Uint32Array.from(words), kinds: Uint16Array.from(kinds) }),
  };
}

/** Gives the stretches one after another, with the narrower in place of the wider where both are. */
function flattened(spans: readonly Span[]): SpanRows {
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
  for (const span of [...spans].sort((a, b) => compare(a.first, b.first) || compare(b.last, a.last))) {
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
