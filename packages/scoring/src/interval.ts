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
  const share = (of: (cell: WeighedCell) => number) => settle(total(cells.map(of)) / weight);
  return {
    raw: settle(100 * share((cell) => cell.cell.points)),
    confidence: share((cell) => cell.covered),
    low: settle(100 * share((cell) => cell.low)),
    high: settle(100 * share((cell) => cell.high)),
  };
}

/** Gives the points that a ceiling leaves. */
export function cap(points: number, ceiling: Ceiling | undefined): number {
  return ceiling === undefined ? points : Math.min(points, ceiling.limit);
}
