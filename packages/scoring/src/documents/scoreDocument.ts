import type { FactorId, Grade, HostScore } from '@callsight/model';
import { factors } from '../factors/factors';
import { roundTo } from '../rounding';
import { scoreHost } from '../scoreHost';
import { rowsOf } from './fields';
import { readEvidenceDocument } from './readEvidenceDocument';

/** The score of one row of an evidence document, rounded for print; `causes` and `warnings` are sorted. */
export interface PrintedScore {
  readonly score: number | null;
  readonly grade: Grade;
  readonly provisional: boolean;
  readonly confidence: number;
  readonly low: number;
  readonly high: number;
  readonly raw: number;
  readonly points: Readonly<Record<FactorId, number>>;
  readonly ceiling: { readonly grade: string; readonly limit: number; readonly causes: readonly string[] } | null;
  readonly warnings: readonly string[];
  readonly verdict?: 'internal';
}

function printed(score: HostScore): PrintedScore {
  const pointsOf = (id: FactorId) => roundTo(score.factors.find((factor) => factor.id === id)?.points ?? 0, 2);
  const points = Object.fromEntries(factors.map(({ id }) => [id, pointsOf(id)])) as Record<FactorId, number>;
  const { ceiling } = score;
  return {
    score: score.score,
    grade: score.grade,
    provisional: score.provisional,
    confidence: roundTo(score.confidence, 4),
    low: roundTo(score.low, 2),
    high: roundTo(score.high, 2),
    raw: roundTo(score.raw, 2),
    points,
    ceiling: ceiling ? { grade: ceiling.grade, limit: ceiling.limit, causes: [...ceiling.rules].sort() } : null,
    warnings: [...score.warnings].sort(),
    ...(score.grade === 'internal' && { verdict: 'internal' }),
  };
}

/**
 * Gives the score of every row of `{ "vectors": [{ "evidence": … }, …] }` or of an array of such rows, in their order.
 * Throws a plain error with the place of the first wrong field.
 */
export function scoreDocument(json: unknown): { readonly scores: readonly PrintedScore[] } {
  const scores = rowsOf(json).map(({ value, place }) => {
    const { evidence, ...options } = readEvidenceDocument(value, place);
    return printed(scoreHost(evidence, options));
  });
  return { scores };
}
