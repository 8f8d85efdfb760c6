import { type IpBytes, ipBytes } from '../ipAddress';

/** Ranges of addresses as words of 32 bits: for each its first address and its last, four words each, ascending. */
export type RangeTable = Uint32Array;

/** A stretch of addresses as four words for the first and four for the last. */
export type WordRange = readonly number[];

const WORDS = 8;
const MAPPED = [0, 0, 0xffff];

/** An IPv4 address takes the place that IPv6 has for it, so that one table holds both. */
function wordsOf(bytes: IpBytes): number[] {
  const words: number[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    words.push(bytes.slice(i, i + 4).reduce((word, byte) => word * 256 + byte, 0));
  }
  return bytes.length === 4 ? [...MAPPED, ...words] : words;
}

/** Gives the range of an address and the number of bits that all addresses in it share. */
export function wordRange(address: IpBytes, bits: number): WordRange {
  const shared = bits + (address.length === 4 ? 96 : 0);
  const words = wordsOf(address);
  const masks = words.map((_, i) => {
    const own = Math.min(32, Math.max(0, shared - 32 * i));
    return own === 0 ? 0 : (0xffffffff << (32 - own)) >>> 0;
  });
  return [
    ...words.map((word, i) => (word & (masks[i] ?? 0)) >>> 0),
    ...words.map((word, i) => (word | ~(masks[i] ?? 0)) >>> 0),
  ];
}

/** Gives the table of ranges; those that overlap or touch become one. */
export function rangeTableOf(ranges: readonly WordRange[]): RangeTable {
  const merged: number[][] = [];
  for (const range of [...ranges].sort((a, b) => compareWords(a, 0, b, 0))) {
    const last = merged.at(-1);
    if (last && compareWords(range, 0, last, 4) <= 0) {
      if (compareWords(range, 4, last, 4) > 0) last.splice(4, 4, ...range.slice(4));
    } else merged.push([...range]);
  }
  return Uint32Array.from(merged.flat());
}

/** Tells whether an address, in the spelling that WHATWG URL writes, lies in a range of the table. */
export function holdsAddress(table: RangeTable, address: string): boolean {
  const bytes = ipBytes(address);
  if (bytes === undefined) return false;
  const words = wordsOf(bytes);
  let low = 0;
  let high = table.length / WORDS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareWords(table, middle * WORDS, words, 0) <= 0) low = middle + 1;
    else high = middle;
  }
  return low > 0 && compareWords(words, 0, table, (low - 1) * WORDS + 4) <= 0;
}

function compareWords(a: ArrayLike<number>, aAt: number, b: ArrayLike<number>, bAt: number): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a[aAt + i] ?? 0) - (b[bAt + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
