import data from './data/confusables.json';

/** Cyrillic small letters whose shape in many typefaces is that of a Latin one, beyond the Unicode table; own choice. */
const MORE: Readonly<Record<string, string>> = { b: 'в', h: 'н', k: 'кĸ', l: 'ⅼ', m: 'м', n: 'п', r: 'я', t: 'т' };
/** What ASCII itself confuses; `rn` for `m` is how the Unicode table writes it. */
const ASCII: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' };

/** A name that is its own shape. */
const PLAIN = /^(?!.*(?:rn|vv))[a-z2-9.-]*$/;

const prototypes = new Map<string, string>();
for (const table of [MORE, data.looksLike as Readonly<Record<string, string>>]) {
  for (const [latin, lookalikes] of Object.entries(table)) {
    for (const character of lookalikes) {
      prototypes.set(character, latin);
    }
  }
}

/**
 * Gives the shape of a lower-case Unicode name: two names with the same shape are easily taken for each other.
 * @see https://www.unicode.org/reports/tr39/#def-skeleton (marks are dropped, digits and `rn`, `vv` folded)
 */
export function skeleton(name: string): string {
  if (PLAIN.test(name)) {
    return name;
  }
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
  const latin = Array.from(bare, (character) => prototypes.get(character) ?? ASCII[character] ?? character).join('');
  return latin.replace(/rn/g, 'm').replace(/vv/g, 'w');
}
