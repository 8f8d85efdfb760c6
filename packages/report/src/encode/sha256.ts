/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const rounds: readonly number[] = primes(64).map((prime) => fraction(Math.cbrt(prime)));

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const start: readonly number[] = primes(8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** UTF-8; a lone surrogate, which UTF-8 cannot hold, counts as U+FFFD. */
const bytesOf = (text: string): number[] =>
  Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd')).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
  });

const padded = (bytes: readonly number[]): readonly number[] => {
  const zeros = (119 - (bytes.length % 64)) % 64;
  const bits = bytes.length * 8;
  const length = [
    0,
    0,
    0,
    Math.floor(bits / 2 ** 32),
    bits >>> 24,
    (bits >>> 16) & 255,
    (bits >>> 8) & 255,
    bits & 255,
  ];
  return [...bytes, 0x80, ...Array.from({ length: zeros }, () => 0), ...length];
};

const schedule = (bytes: readonly number[], at: number): readonly number[] => {
  const words: number[] = [];
  for (let i = 0; i < 16; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at + i * 4, at + i * 4 + 4);
    words.push((a << 24) | (b << 16) | (c << 8) | d);
  }
  for (let i = 16; i < 64; i++) {
    const [w15 = 0, w2 = 0, w16 = 0, w7 = 0] = [words[i - 15], words[i - 2], words[i - 16], words[i - 7]];
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words.push((w16 + s0 + w7 + s1) | 0);
  }
  return words;
};

/**
 * Gives the SHA-256 of a text in UTF-8, in hexadecimal digits.
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export const sha256 = (text: string): string => {
  const bytes = padded(bytesOf(text));
  let state = [...start];
  for (let at = 0; at < bytes.length; at += 64) {
    const words = schedule(bytes, at);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (words[i] ?? 0)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
