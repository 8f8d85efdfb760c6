import type { Place } from '@callsight/model';

type Start = Pick<Place, 'file' | 'line' | 'column'>;

/** Gives a key for where something starts. */
export function placeKey({ file, line, column }: Start): string {
  return `${line}:${column} ${file}`;
}

/** Gives whether two things start at the same place. */
export function isSamePlace(a: Start, b: Start): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}
