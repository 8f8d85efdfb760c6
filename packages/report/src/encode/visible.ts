/**
 * Every character that a screen hides, obeys or reorders: controls of C0 and C1 and DEL, format and
 * bidi controls, line and paragraph separators, tag characters, variation marks and fillers,
 * noncharacters and lone surrogates.
 * @see https://www.unicode.org/reports/tr36/
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Whatever is not printable ASCII or a line break, so that it may be hidden. */
const unusual = /[^\n -~]/;

/** Printable ASCII alone, without a backslash. */
const plain = /^[ -[\]-~]*$/;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escapeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return short[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
};

/**
 * Gives text in which nothing is hidden: control, bidi and tag characters stand as `\xNN` or
 * `\u{…}`, and a backslash is doubled so that the original can be told again.
 */
export const visibleText = (text: string): string =>
  // Nearly every text has nothing to hide, which is told at once.
  plain.test(text) ? text : text.replaceAll('\\', '\\\\').replace(hidden, escapeOf);

/** Gives the same text with every hidden character as `\uXXXX`, the one spelling that JSON has for it. */
export const visibleJson = (json: string): string =>
  // Nearly every report is such text, and asking about each line break takes longer than writing it.
  unusual.test(json)
    ? json.replace(hidden, (character) =>
        character === '\n'
          ? character
          : Array.from({ length: character.length }, (_, at) => {
              const unit = character.charCodeAt(at);
              return `\\u${unit.toString(16).padStart(4, '0')}`;
            }).join(''),
      )
    : json;
