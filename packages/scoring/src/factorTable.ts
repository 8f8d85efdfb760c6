import type { FactorId } from '@callsight/model';
import { factors } from './factors/factors';
import { type CellId, scoringModel } from './model';
import { total } from './rounding';
import { cellWords, factorWords } from './words';

/** One answer that a cell can have; `value` is 0 to 1, and absent where several parts add up. */
export interface OutcomeRow {
  readonly outcome: string;
  readonly value?: number;
  readonly meaning: string;
}

/** One cell as documentation shows it. */
export interface CellRow {
  readonly id: CellId;
  readonly weight: number;
  /** The value while nothing is known, 0 to 1. */
  readonly prior: number;
  /** The standard behind it. */
  readonly reference: string;
  readonly meaning: string;
  readonly outcomes: readonly OutcomeRow[];
}

/** One factor as documentation shows it. */
export interface FactorRow {
  readonly id: FactorId;
  readonly weight: number;
  readonly meaning: string;
  readonly cells: readonly CellRow[];
}

function inGeneral(sentence: string): string {
  return sentence.replace('{place}', '').replace(/\{\w+\}/g, '…');
}

function cellRow(id: CellId): CellRow {
  const { weight, prior, ref, values } = scoringModel.cells[id];
  const { question, outcomes } = cellWords[id];
  return {
    id,
    weight,
    prior,
    reference: ref,
    meaning: question,
    outcomes: Object.entries(outcomes).map(([outcome, { why }]) => {
      const value = (values as Readonly<Record<string, number>>)[outcome];
      return { outcome, ...(value !== undefined && { value }), meaning: inGeneral(why) };
    }),
  };
}

/** Is the model as a table: every factor, its cells, their weights, references and answers. */
export const factorTable: readonly FactorRow[] = factors.map(({ id, cells }) => {
  const rows = cells.map((cell) => cellRow(cell.id));
  return { id, weight: total(rows.map((row) => row.weight)), meaning: factorWords[id], cells: rows };
});
