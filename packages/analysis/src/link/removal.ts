import type { Weakness } from '@callsight/model';
import { movedBy } from '../facts';
import { type LinkedFile, placeOf } from './linkedFile';

/** A stretch of a text that can be taken away without breaking what is left. */
export type Removal = NonNullable<Weakness['removal']>;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Gives the stretch of a property with its comma, and with its line where it stands on one of its own. */
export function entryRemoval(file: LinkedFile, text: string, entry: Stretch): Removal | undefined {
  const by = movedBy(file.places, entry.start);
  let [start, end] = [entry.start + by, entry.end + by];
  const comma = /^\s*,/.exec(text.slice(end));
  if (comma) end += comma[0].length;
  else start -= /,\s*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0;
  const line = comma && wholeLines(text, start, end);
  if (!line && comma) end += /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return removal(file, text, line?.start ?? start, line?.end ?? end, by);
}

/** Gives the line of a statement that stands alone on it, and is not what a condition or loop before it runs. */
export function lineRemoval(file: LinkedFile, text: string, statement: Stretch): Removal | undefined {
  const by = movedBy(file.places, statement.start);
  const start = statement.start + by;
  const end = statement.end + by;
  const rest = /^\s*;/.exec(text.slice(end, end + 80))?.[0].length ?? 0;
  const line = wholeLines(text, start, end + rest);
  const before = text.slice(Math.max(0, start - 400), start).trimEnd();
  return line && !/(?:\)|=>|\belse|\bdo|:)$/.test(before) ? removal(file, text, line.start, line.end, by) : undefined;
}

/** The lines that a stretch fills, with the line end behind them. */
function wholeLines(text: string, start: number, end: number): Stretch | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next + 1;
  const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
  return isAlone ? { start: from, end: to } : undefined;
}

function removal(file: LinkedFile, text: string, start: number, end: number, by: number): Removal {
  return { place: placeOf(file, start - by, end - by), expect: text.slice(start, end) };
}
