import type { HostScore } from '@callsight/model';
import type { HostEntry } from './hostStore';

/** A score as it is kept: enough to tell what changed since. */
export interface ScoreNote {
  readonly model: string;
  /** 0 to 100. */
  readonly score: number;
  readonly grade: string;
  readonly provisional: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** The rules of the ceiling; empty without one. */
  readonly ceiling: readonly string[];
  readonly warnings: readonly string[];
  /** The points of each cell, and what was seen. */
  readonly cells: readonly CellNote[];
  /** The keys that signed the certificates on which it rests, where no public authority did. */
  readonly signers?: readonly string[];
}

/** A cell of a score as it is kept. */
export interface CellNote {
  readonly id: string;
  readonly points: number;
  readonly max: number;
  readonly state: string;
  readonly why: string;
}

/** A cell that earned other points than before; `before` is missing for a cell that is new. */
export interface ChangedCell {
  readonly id: string;
  readonly before?: CellNote;
  readonly after: CellNote;
}

const KIND = 'score';
const LONGEST_WHY = 300;

/** Gives the entry of a score and who signed what it rests on, or `undefined` for a host that is not scored. */
export function scoreEntry(
  host: string,
  at: string,
  score: HostScore,
  signers: readonly string[] = [],
): HostEntry | undefined {
  if (score.score === null) return undefined;
  const { model, grade, provisional, confidence, ceiling, warnings, factors } = score;
  const cells = factors.flatMap((factor) =>
    factor.cells.map(({ id, points, max, state, why }) => ({ id, points, max, state, why: why.slice(0, LONGEST_WHY) })),
  );
  const note: ScoreNote = {
    ...{ model, score: score.score, grade, provisional, confidence },
    ...{ ceiling: ceiling?.rules ?? [], warnings, cells },
    ...(signers.length > 0 && { signers }),
  };
  return { host, kind: KIND, at, text: JSON.stringify(note) };
}

/** Gives the score that an entry keeps, or `undefined` when it holds none that can be. */
export function readScoreNote({ kind, text }: HostEntry): ScoreNote | undefined {
  const note = kind === KIND ? parsed(text) : undefined;
  if (!isRecord(note)) return undefined;
  const { model, score, grade, provisional, confidence, ceiling, warnings, cells, signers = [] } = note;
  const isSound =
    isText(model) &&
    isWithin(score, 100) &&
    isText(grade) &&
    typeof provisional === 'boolean' &&
    isWithin(confidence, 1) &&
    isListOf(ceiling, isText) &&
    isListOf(warnings, isText) &&
    isListOf(cells, isCell) &&
    isListOf(signers, isText);
  if (!isSound) return undefined;
  return {
    ...{ model, score, grade, provisional, confidence, ceiling, warnings, cells },
    ...(signers.length > 0 && { signers }),
  };
}

/** Gives the cells whose points changed between two scores of one model; of two models nothing can be compared. */
export function changedCells(before: ScoreNote, after: ScoreNote): readonly ChangedCell[] {
  if (before.model !== after.model) return [];
  const earlier = new Map(before.cells.map((cell) => [cell.id, cell]));
  return after.cells.flatMap((cell): ChangedCell[] => {
    const was = earlier.get(cell.id);
    if (was?.points === cell.points && was.state === cell.state) return [];
    return [{ id: cell.id, ...(was && { before: was }), after: cell }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_WHY;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= 100 && value.every(is);
}

function isCell(value: unknown): value is CellNote {
  if (!isRecord(value)) return false;
  const { id, points, max, state, why } = value;
  return isText(id) && isWithin(points, 100) && isWithin(max, 100) && isText(state) && isText(why);
}
