import type { Grade, HostScore, RollUp } from '@callsight/model';
import { total } from './rounding';

const grades: readonly Grade[] = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F', '?', 'internal'];

/** Gives the roll-up of a repository's host scores; there is no plain average, since good hosts must not hide a bad one. */
export function rollUp(scores: readonly HostScore[]): RollUp {
  const ranked = scores
    .flatMap((score, index) => (score.score === null ? [] : [{ index, score, points: score.score }]))
    .sort((a, b) => a.points - b.points || a.score.low - b.score.low || a.index - b.index);
  const [first] = ranked;
  const worst = ranked.slice(0, Math.max(1, Math.floor(ranked.length / 5)));
  return {
    scored: ranked.length,
    ...(first && {
      worst: { index: first.index, score: first.score },
      worstFifth: total(worst.map(({ points }) => points)) / worst.length,
    }),
    fifth: first ? worst.length : 0,
    assumed: worst.filter(({ score }) => score.grade === '?').length,
    distribution: grades
      .map((grade) => ({ grade, hosts: scores.filter((score) => score.grade === grade).length }))
      .filter(({ hosts }) => hosts > 0),
  };
}
