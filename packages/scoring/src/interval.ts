import type { Ceiling } from '@callsight/model';
import type { WeighedCell } from './judgement';
import { settle, total } from './rounding';

/** The sums of a host's cells. `raw`, `low` and `high` are 0 to 100, `confidence` is 0 to 1. */
export interface Sums {
  /** Before the ceiling. */
  readonly raw: number;
  readonly confidence: number;
  /** What is left if all that is unknown is bad, capped. */
  readonly low: number;
  /** What is left if all that is unknown is good, capped. */
  readonly high: number;
}

/** Gives the sums before a ceiling; the weights that count need not be 100. */
export function sumsOf(cells: readonly WeighedCell[]): Sums {
  const weight = total(cells.map((cell) => cell.weight));
  const outOf = (most: number, of: (cell: WeighedCell) => number) => settle((most * total(cells.map(of))) / weight);
  return {
    raw: outOf(100, (cell) => cell.cell.points),
    confidence: outOf(1, (cell) => cell.covered),
    low: outOf(100, (cell) => cell.low),
    high: outOf(100, (cell) => cell.high),
  };
}

/** Gives the points that a ceiling leaves. */
export function cap(points: number, ceiling: Ceiling | undefined): number {
  return ceiling === undefined ? points : Math.min(points, ceiling.limit);
}
