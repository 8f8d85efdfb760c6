/** A look-around or a reference back may take for ever. */
const lookingPattern = /\(\?[=!<]|\\[1-9k]/;
const longestRead = 256;
const longestPattern = 60;
/** Each repetition of a pattern may try every length of the text. */
const mostRepetitions = 2;

/** Gives the pattern that a project writes, where asking a text for it takes no time to speak of. */
export function safePattern(source: string, flags: string, text: string): RegExp | undefined {
  if (text.length > longestRead || source.length > longestPattern) return undefined;
  if (lookingPattern.test(source) || !isFlat(source)) return undefined;
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}

/** Whether a pattern has few repetitions, and repeats no group that may be read in more ways than one. */
function isFlat(source: string): boolean {
  // What is escaped and what stands in brackets is one character.
  const marks = source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x').replace(/\(\?:/g, '(');
  let repetitions = 0;
  const isLoose: boolean[] = [false];
  for (const [index, mark] of [...marks].entries()) {
    if (mark === '(') isLoose.push(false);
    else if (mark === ')') {
      const wasLoose = isLoose.pop() ?? false;
      if (wasLoose && /[+*{]/.test(marks[index + 1] ?? '')) return false;
      isLoose.push((isLoose.pop() ?? false) || wasLoose);
    } else if (/[+*{]/.test(mark)) {
      repetitions++;
      isLoose[isLoose.length - 1] = true;
    } else if (mark === '?' || mark === '|') isLoose[isLoose.length - 1] = true;
  }
  return repetitions <= mostRepetitions;
}
