import type { Place } from '@callsight/model';
import type { FileFacts } from '../facts';
import type { Value } from './value';

/** A file of the project with its facts, and what was worked out about them. */
export interface LinkedFile {
  readonly file: string;
  readonly facts: FileFacts;
  /** Values of bindings in an open frame. */
  readonly memo: Map<string, readonly Value[]>;
}

/** Gives the 1-based place of two offsets. */
export function placeOf({ file, facts }: LinkedFile, start: number, end: number): Place {
  const from = positionOf(facts.lineStarts, start);
  const to = positionOf(facts.lineStarts, end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
