/** A repetition inside a repetition, a look-around or a reference back may take for ever. */
const unsafePattern = /[+*}]\)?[+*{?]|\(\?[=!<]|\\\d|\|.*[+*]/;
const longestRead = 512;
const longestPattern = 60;

/** Gives the pattern that a project writes, where asking a text for it takes no time to speak of. */
export function safePattern(source: string, flags: string, text: string): RegExp | undefined {
  if (text.length > longestRead || source.length > longestPattern || unsafePattern.test(source)) return undefined;
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}
