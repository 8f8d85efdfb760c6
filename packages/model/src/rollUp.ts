import type { Grade, HostScore } from './score';

/** The scores of a repository in one: the worst host for the gate, a number to show, and how the grades spread. */
export interface RollUp {
  /** How many hosts have a score; internal hosts have none. */
  readonly scored: number;
  /** The worst host and its place in the list that was given. */
  readonly worst?: { readonly index: number; readonly score: HostScore };
  /** The mean score of the worst fifth of the hosts, at least one: 0 to 100, absent without a scored host. */
  readonly worstFifth?: number;
  /** How many hosts make up that fifth. */
  readonly fifth: number;
  /** How many of those have too little evidence for a grade, so that what is assumed of them counts. */
  readonly assumed: number;
  /** How many hosts have each grade, best first; grades that nobody has are left out. */
  readonly distribution: readonly { readonly grade: Grade; readonly hosts: number }[];
}
