import type { Cell } from '@callsight/model';
import type { Live, Missing, Reading, Void } from './freshness';
import { type CellId, scoringModel } from './model';
import { roundTo, settle } from './rounding';
import type { Scene } from './scene';
import { ageWords, cellWords, fill } from './words';

/**
 * A share of a cell's weight with its own evidence. `completeness` is how much of it is known, `freshness` how far the
 * evidence still counts; both 0 to 1, and 0 means unknown.
 */
export interface Part {
  readonly share: number;
  readonly value: number;
  readonly completeness: number;
  readonly freshness: number;
}

/** A cell's answer before it is weighed. Without parts the profile leaves the cell out. */
export interface Judgement {
  readonly parts: readonly Part[];
  readonly why: string;
  readonly fix?: string;
  /** The answer is in order although it earns no more than an unknown would. */
  readonly fine?: true;
  readonly source?: Cell['source'];
  readonly observedAt?: string;
}

/** A cell of the model and the question it puts to the evidence. */
export interface CellRule {
  readonly id: CellId;
  readonly judge: (scene: Scene) => Judgement;
}

/** A cell with the sums that the host score is made of; `covered` is its measured share of the confidence. */
export interface WeighedCell {
  readonly cell: Cell;
  /** The weight that counts: 0 when the profile leaves the cell out. */
  readonly weight: number;
  readonly covered: number;
  readonly low: number;
  readonly high: number;
  /** How much of the answer is known, without regard to its age. */
  readonly completeness: number;
}

/** What an outcome needs besides its name. */
export interface OutcomeDetails {
  readonly value?: number;
  readonly completeness?: number;
  readonly words?: Readonly<Record<string, string | number>>;
}

function wordsOf(cell: CellId, outcome: string): { why: string; fix?: string; fine?: true } {
  return cellWords[cell].outcomes[outcome] ?? { why: outcome };
}

/** Gives the value that the model has for an outcome, 0 to 1. */
export function valueFor(cell: CellId, outcome: string): number {
  return (scoringModel.cells[cell].values as Readonly<Record<string, number>>)[outcome] ?? 0;
}

/** Gives the judgement of a fact that counts, as one part. */
export function judged(
  cell: CellId,
  outcome: string,
  reading: Live<unknown>,
  { value = valueFor(cell, outcome), completeness = 1, words = {} }: OutcomeDetails = {},
): Judgement {
  const { why, fix, fine } = wordsOf(cell, outcome);
  const { freshness } = reading;
  const bad = value < scoringModel.cells[cell].prior;
  const said = withNote(fill(why, words), reading.fact.note);
  return {
    parts: [{ share: 1, value, completeness, freshness }],
    why: freshness < 1 ? fill(bad ? ageWords.staleBad : ageWords.stale, { why: said, days: daysOf(reading) }) : said,
    ...(fix !== undefined && { fix: fill(fix, words) }),
    ...(fine && { fine }),
    ...provenance(reading),
  };
}

/** Gives the judgement of a fact that is missing or too old: unknown, and why. */
export function unmeasured(reading: Void | Missing): Judgement {
  const parts = [{ share: 1, value: 0, completeness: 0, freshness: 0 }];
  if (reading.state === 'missing') return { parts, why: fill(ageWords.unknown, { why: reading.why }) };
  const why =
    reading.ageDays === undefined ? ageWords.undated : fill(ageWords.void, { days: Math.floor(reading.ageDays) });
  return { parts, why, ...provenance(reading) };
}

/** Gives the judgement of a cell that the profile leaves out. */
export function notJudged(cell: CellId): Judgement {
  return { parts: [], why: wordsOf(cell, 'not-judged').why };
}

/** Gives the judgement by an outcome's name where the fact counts, else unknown. */
export function judgeBy<T>(cell: CellId, reading: Reading<T>, outcomeOf: (value: T) => string): Judgement {
  return reading.state === 'live' ? judged(cell, outcomeOf(reading.value), reading) : unmeasured(reading);
}

function provenance(reading: Live<unknown> | Void): Pick<Judgement, 'source' | 'observedAt'> {
  return { source: reading.fact.source, observedAt: reading.fact.observedAt };
}

function withNote(sentence: string, note: string | undefined): string {
  return note === undefined ? sentence : `${sentence} (${note})`;
}

function daysOf(reading: Live<unknown>): number {
  return Math.floor(reading.ageDays);
}

/** Gives how far a part replaces the prior: old good news counts less, old bad news keeps its weight. */
function weightOf({ value, completeness, freshness }: Part, prior: number): number {
  if (freshness === 0) return 0;
  return value < prior ? completeness : completeness * freshness;
}

/** The sums over a cell's parts, each 0 to 1. */
interface PartSums {
  /** What the known evidence earns, and how much of the cell it leaves open. */
  readonly earned: number;
  readonly open: number;
  readonly covered: number;
  readonly completeness: number;
  readonly state: Cell['state'];
}

function sumsOfParts({ parts, fine }: Judgement, prior: number): PartSums {
  let [earned, open, covered, completeness, liveShare, liveValue, stale] = [0, 0, 0, 0, 0, 0, false];
  for (const part of parts) {
    const counts = weightOf(part, prior);
    earned += part.share * part.value * counts;
    open += part.share * (1 - counts);
    if (part.completeness === 0 || part.freshness === 0) continue;
    covered += part.share * part.completeness * part.freshness;
    completeness += part.share * part.completeness;
    liveShare += part.share;
    liveValue += part.share * part.value;
    stale ||= part.freshness < 1;
  }
  const bad = fine !== true && settle(liveValue / liveShare) <= prior;
  const known = bad ? 'bad' : stale ? 'stale' : 'good';
  const state = parts.length === 0 ? 'n/a' : liveShare === 0 ? 'unknown' : known;
  return { earned, open, covered, completeness, state };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Gives the cell with its points: `weight · (prior · (1 − k) + value · k)`, k being how far the evidence counts. */
export function weigh(id: CellId, judgement: Judgement): WeighedCell {
  const { parts, why, source, observedAt } = judgement;
  const { weight: fullWeight, prior, ref } = scoringModel.cells[id];
  const weight = parts.length === 0 ? 0 : fullWeight;
  const { earned, open, covered, completeness, state } = sumsOfParts(judgement, prior);
  const points = settle(weight * (earned + prior * open));
  const fix = judgement.fix ?? (open > 0 ? cellWords[id].measure : undefined);
  const cell: Draft<Cell> = { id, points, max: weight, state, why, ref };
  if (source !== undefined) cell.source = source;
  if (observedAt !== undefined) cell.observedAt = observedAt;
  if (fix !== undefined && points < weight) cell.fix = fix;
  return {
    cell,
    weight,
    covered: weight * covered,
    low: weight * earned,
    high: weight * (earned + open),
    completeness,
  };
}

/** Gives a percentage without decimals. */
export function percent(share: number): number {
  return roundTo(share * 100, 0);
}
