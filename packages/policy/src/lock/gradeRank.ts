import type { Grade, LockedScore } from '@callsight/model';

/** The grades from best to worst; no grade is worse than any: nothing speaks for the host any more. */
const GRADES: readonly Grade[] = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F', '?'];

/** Gives whether a grade is worse than the one that was accepted; an accepted `?` promised nothing. */
export function hasFallen(accepted: LockedScore, now: LockedScore): boolean {
  return accepted.grade !== '?' && rankOf(now) > rankOf(accepted);
}

/** Gives whether a grade is better than the one that was accepted. */
export function hasRisen(accepted: LockedScore, now: LockedScore): boolean {
  return rankOf(now) < rankOf(accepted);
}

function rankOf({ grade }: LockedScore): number {
  return GRADES.indexOf(grade);
}

/** Gives grade and number as people read them: `B~ 71`, or `?`. */
export function lockedText({ score, grade, provisional }: LockedScore): string {
  return score === null || grade === '?' ? grade : `${grade}${provisional ? '~' : ''} ${score}`;
}
