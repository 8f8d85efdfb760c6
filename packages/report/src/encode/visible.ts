/**
 * Every character that a screen hides, obeys or reorders: C0, DEL, C1, soft hyphen, zero-width and
 * bidi controls, line and paragraph separators, interlinear and variation marks, the byte order
 * mark, tag characters, noncharacters and lone surrogates.
 * @see https://www.unicode.org/reports/tr36/
 */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escapeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return short[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
};

/**
 * Gives text in which nothing is hidden: control, bidi and tag characters stand as `\xNN` or
 * `\u{…}`, and a backslash is doubled so that the original can be told again.
 */
export const visibleText = (text: string): string => text.replaceAll('\\', '\\\\').replace(hidden, escapeOf);

/** Gives the same text with every hidden character as `\uXXXX`, the one spelling that JSON has for it. */
export const visibleJson = (json: string): string =>
  json.replace(hidden, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, at) => {
          const unit = character.charCodeAt(at);
          return `\\u${unit.toString(16).padStart(4, '0')}`;
        }).join(''),
  );
