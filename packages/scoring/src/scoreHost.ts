import type { HostEvidence, HostScore } from '@callsight/model';
import { ceilingOf } from './ceilings';
import { factors } from './factors/factors';
import { gradeOf, isProvisional } from './grade';
import { cap, sumsOf } from './interval';
import { weigh } from './judgement';
import { scoringModel } from './model';
import { roundTo, total } from './rounding';
import { type ScoringOptions, sceneOf } from './scene';
import { warningsOf } from './warnings';

const internalScore: HostScore = {
  model: scoringModel.id,
  score: null,
  grade: 'internal',
  provisional: false,
  confidence: 0,
  low: 0,
  high: 0,
  raw: 0,
  factors: [],
  warnings: [],
};

/**
 * Gives the score of one origin: a pure function of the evidence, the clock and the profile, so that the same
 * arguments give the same bytes. Internal hosts are not scored. Throws when `now` is no date.
 */
export function scoreHost(evidence: HostEvidence, options: ScoringOptions): HostScore {
  const scene = sceneOf(evidence, options);
  if (evidence.internal !== undefined) return internalScore;
  const weighed = factors.map(({ id, cells }) => ({
    id,
    cells: cells.map((cell) => weigh(cell.id, cell.judge(scene))),
  }));
  const cells = weighed.flatMap((factor) => factor.cells);
  const { raw, confidence, low, high } = sumsOf(cells);
  const threatCompleteness = cells.find(({ cell }) => cell.id === 'threat')?.completeness ?? 0;
  const ceiling = ceilingOf({ scene, threatCompleteness, confidence });
  const warnings = warningsOf(scene);
  const tls = scene.liveProbe?.value.grade;
  const score = roundTo(cap(raw, ceiling), 0);
  return {
    model: scoringModel.id,
    score,
    grade: gradeOf({ score, confidence, ceiling, warnings, tls }),
    provisional: isProvisional({ confidence, ceiling }),
    confidence,
    low: cap(low, ceiling),
    high: cap(high, ceiling),
    raw,
    ...(ceiling && { ceiling }),
    factors: weighed.map(({ id, cells: own }) => ({
      id,
      points: total(own.map(({ cell }) => cell.points)),
      max: total(own.map(({ weight }) => weight)),
      cells: own.map(({ cell }) => cell),
    })),
    warnings,
    ...(tls && { tls }),
  };
}
