/** Where a character stands: 0-based line, 0-based UTF-16 unit within the line, as LSP counts. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text, its end exclusive. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** One change of a document: of a range, or of the whole text when there is none. */
export interface TextChange {
  readonly range?: TextRange | undefined;
  readonly text: string;
}

/** Gives the text after a change, or `undefined` when the change names a place that the text does not have. */
export function applyChange(text: string, change: TextChange): string | undefined {
  if (!change.range) return change.text;
  const start = offsetAt(text, change.range.start);
  const end = offsetAt(text, change.range.end);
  if (start === undefined || end === undefined || start > end) return undefined;
  return text.slice(0, start) + change.text + text.slice(end);
}

/**
 * Gives the offset of a position, or `undefined` when the text has no such line. A character behind the line's end
 * means its end (LSP says so), and the first character of the line after the last means the end of the text.
 */
export function offsetAt(text: string, { line, character }: TextPosition): number | undefined {
  if (!isCount(line) || !isCount(character)) return undefined;
  const start = startOfLine(text, line);
  if (start !== undefined) return Math.min(start + character, endOfLine(text, start, text.includes('\r')));
  return character === 0 && startOfLine(text, line - 1) !== undefined ? text.length : undefined;
}

/**
 * Gives the offset at which a line starts, or `undefined` when the text has none of that number. LSP ends a line at
 * `\n`, `\r\n` or `\r` and at nothing else.
 */
export function startOfLine(text: string, line: number): number | undefined {
  const hasReturns = text.includes('\r');
  let start = 0;
  for (let left = line; left > 0; left--) {
    const end = endOfLine(text, start, hasReturns);
    if (end === text.length) return undefined;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return start;
}

/** Without a return in the text, a search finds the end at once. */
function endOfLine(text: string, start: number, hasReturns: boolean): number {
  if (!hasReturns) {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end;
  }
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
