/**
 * Controls that change how a text looks without being seen: C0 and C1, bidi, zero width, soft hyphen, tags.
 * @see https://www.unicode.org/reports/tr36/ and https://trojansource.codes (CVE-2021-42574)
 */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** The same and every other character without a shape of its own. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const MAX_LENGTH = 200;

/** Gives foreign text for a message: hidden characters escaped as `\u202E`, and at most 200 characters. */
export function showText(text: string): string {
  const shown = text.slice(0, MAX_LENGTH * 2).replace(HIDDEN, escapeCharacter);
  return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH - 1)}…` : shown;
}

/** Gives a line of JSON in which nothing is hidden: such characters as `\uXXXX`, which reads as the same value. */
export function visibleJson(line: string): string {
  return line.replace(INVISIBLE, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Gives the hidden characters of a text, each once, as `U+202E`. */
export function hiddenCharacters(text: string): readonly string[] {
  const found = [...text.matchAll(HIDDEN)].map(([character]) => codePoint(character));
  return [...new Set(found)];
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
