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

/** Gives the offsets at which lines start; LSP ends a line at `\n`, `\r\n` or `\r` and at nothing else. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(i + 1);
  }
  return starts;
}

/** Gives the text after a change, or `undefined` when the change names a place that the text does not have. */
export function applyChange(text: string, change: TextChange): string | undefined {
  if (!change.range) return change.text;
  const starts = lineStartsOf(text);
  const start = offsetAt(text, starts, change.range.start);
  const end = offsetAt(text, starts, change.range.end);
  if (start === undefined || end === undefined || start > end) return undefined;
  return text.slice(0, start) + change.text + text.slice(end);
}

/**
 * Gives the offset of a position, or `undefined` when the text has no such line. A character behind the line's end
 * means its end (LSP says so), and the first character of the line after the last means the end of the text.
 */
export function offsetAt(text: string, starts: readonly number[], position: TextPosition): number | undefined {
  const { line, character } = position;
  if (!isCount(line) || !isCount(character)) return undefined;
  if (line === starts.length && character === 0) return text.length;
  const start = starts[line];
  if (start === undefined) return undefined;
  return Math.min(start + character, endOfLine(text, starts, line));
}

function endOfLine(text: string, starts: readonly number[], line: number): number {
  let end = starts[line + 1] ?? text.length;
  const start = starts[line] ?? 0;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
