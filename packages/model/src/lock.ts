import type { Grade } from './score';

/** The reputation of an origin as the lock file records it. */
export interface LockedScore {
  /** `null`: it had too little evidence. */
  readonly score: number | null;
  readonly grade: Grade;
  readonly provisional: boolean;
}

/** How an origin stands to the lock file: nobody has accepted it yet, or what was accepted. */
export type Baseline =
  | { readonly state: 'new' }
  | {
      readonly state: 'locked';
      readonly accepted: LockedScore;
      /** The day on which it was first accepted, ISO 8601. */
      readonly firstSeen: string;
    };

/** An origin whose grade is another than the one in the lock file. */
export interface GradeChange {
  /** As the lock file writes it. */
  readonly host: string;
  readonly from: LockedScore;
  readonly to: LockedScore;
}

/** What differs from the lock file; every list is sorted by host, as the lock file writes hosts. */
export interface LockChanges {
  /** The lock file, relative to the project's root. */
  readonly file: string;
  /** How many origins it records. */
  readonly hosts: number;
  /** The latest clock of a score in it, ISO 8601; absent in an empty one. */
  readonly scoredAt?: string;
  readonly added: readonly string[];
  readonly fallen: readonly GradeChange[];
  readonly risen: readonly GradeChange[];
  /** In the lock file and no longer called; empty when only a part of the project was looked at. */
  readonly gone: readonly string[];
  /** Origins whose recorded evidence is older than it may be. */
  readonly stale: readonly string[];
}
