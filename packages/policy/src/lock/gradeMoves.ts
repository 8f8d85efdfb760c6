import type { LockedScore } from '@callsight/model';
import { gradeRank, gradeText } from '../gradeOrder';

/** Gives whether a grade is worse than the one that was accepted; an accepted `?` promised nothing. */
export function hasFallen(accepted: LockedScore, now: LockedScore): boolean {
  return accepted.grade !== '?' && gradeRank(now.grade) > gradeRank(accepted.grade);
}

/** Gives whether a grade is better than the one that was accepted. */
export function hasRisen(accepted: LockedScore, now: LockedScore): boolean {
  return gradeRank(now.grade) < gradeRank(accepted.grade);
}

/** Gives grade and number as people read them: `B~ 71`, or `?`. */
export function lockedText(accepted: LockedScore): string {
  const { score, grade } = accepted;
  return score === null || grade === '?' ? grade : `${gradeText(accepted)} ${score}`;
}
