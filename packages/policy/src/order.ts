import type { Place } from '@callsight/model';

/** Gives the order of two texts by UTF-16 unit, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives the order of two places: file, line, column. */
export function byPlace(
  a: Pick<Place, 'file' | 'line' | 'column'>,
  b: Pick<Place, 'file' | 'line' | 'column'>,
): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
