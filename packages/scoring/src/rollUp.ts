import type { Grade, HostScore } from '@callsight/model';
import { total } from './rounding';

/** The scores of a repository in one: the worst host for the gate, a number to show, and how the grades spread. */
export interface RollUp {
  /** How many hosts have a score; internal hosts have none. */
  readonly scored: number;
  /** The worst host and its place in the list that was given. */
  readonly worst?: { readonly index: number; readonly score: HostScore };
  /** The mean score of the worst fifth of the hosts, at least one: 0 to 100, absent without a scored host. */
  readonly worstFifth?: number;
  /** How many hosts have each grade, best first; grades that nobody has are left out. */
  readonly distribution: readonly { readonly grade: Grade; readonly hosts: number }[];
}

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
    distribution: grades
      .map((grade) => ({ grade, hosts: scores.filter((score) => score.grade === grade).length }))
      .filter(({ hosts }) => hosts > 0),
  };
}
