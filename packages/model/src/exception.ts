import type { Place } from './place';

/** One entry of the register of exceptions: what somebody wrote down so that a rule is silent, or until a day. */
export interface ExceptionEntry {
  /** An exception or a clause of the policy, or an ignore comment in the code. */
  readonly kind: 'exception' | 'comment' | 'approval' | 'quarantine' | 'attestation';
  /** The rules that it silences; empty where it speaks of a host as a whole. */
  readonly rules: readonly string[];
  /** The hosts that it is for, as the policy spells them; absent for a comment. */
  readonly match?: string;
  /** The files that it is for; absent: every file. */
  readonly path?: string;
  readonly reason?: string;
  readonly owner?: string;
  /** The day on which it was written, ISO 8601, where it says so. */
  readonly since?: string;
  /** The last day on which it holds, ISO 8601. */
  readonly expires?: string;
  readonly place: Place;
  /** `faulty`: it is spelt wrongly and has no effect; `unused`: it is meant for nothing that the code does. */
  readonly state: 'in-force' | 'ended' | 'unused' | 'faulty';
  /** How many findings it silences; absent for a clause about a host. */
  readonly silences?: number;
}
