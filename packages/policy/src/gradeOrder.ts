import type { Grade, HostScore } from '@callsight/model';
import { MINIMUM_GRADES } from './policy';

/** The grades from best to worst; no grade is worse than any: nothing speaks for the host. */
export const GRADES = [...MINIMUM_GRADES, '?'] as const satisfies readonly Grade[];

/** Gives the rank of a grade, 0 for the best. */
export function gradeRank(grade: Grade): number {
  return GRADES.indexOf(grade as (typeof GRADES)[number]);
}

/** Gives the grade as it is shown: `B~` where the evidence is thin. */
export function gradeText({ grade, provisional }: Pick<HostScore, 'grade' | 'provisional'>): string {
  return provisional && grade !== '?' ? `${grade}~` : grade;
}
