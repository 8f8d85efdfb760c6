import type { CallSite } from './callSite';
import type { HostEvidence } from './evidence';
import type { ExceptionEntry } from './exception';
import type { Finding, SuppressedFinding } from './finding';
import type { Baseline, LockChanges } from './lock';
import type { Verdict } from './policy';
import type { RollUp } from './rollUp';
import type { Grade, HostScore } from './score';

/** What was looked at, in numbers. Relative and unresolved calls are part of `calls`. */
export interface Coverage {
  readonly files: number;
  /** Files that could hold a call and were parsed. */
  readonly parsed: number;
  readonly calls: number;
  readonly resolved: number;
  readonly relative: number;
  readonly unresolved: number;
  readonly skipped: number;
}

/** A file that was not read, and why. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** A score that changed, and what made the difference. */
export interface ScoreChange {
  readonly from: { readonly grade: Grade; readonly score: number };
  readonly to: { readonly grade: Grade; readonly score: number };
  /** When the new score was first seen, ISO 8601. */
  readonly since: string;
  /** The cells that earned other points, the largest difference first. */
  readonly cells: readonly {
    readonly id: string;
    /** Points lost; negative where some were won. */
    readonly lost: number;
    /** What is seen now. */
    readonly why: string;
  }[];
}

/** One origin that the project calls. */
export interface HostResult {
  readonly host: string;
  readonly port?: number;
  readonly scheme: string;
  /** How many call sites name it. */
  readonly calls: number;
  readonly score: HostScore;
  readonly evidence: HostEvidence;
  readonly verdict: Verdict;
  /** The last change of the score, where it was within some days. */
  readonly change?: ScoreChange;
  /** How it stands to the lock file; absent where there is none, and for hosts that are never written into it. */
  readonly baseline?: Baseline;
  /** Who answers for the host, by the policy. */
  readonly owner?: string;
  /** What kinds of data go there, by the policy: `PII`. */
  readonly dataClass?: readonly string[];
}

/** The whole answer of the pipeline for a project: sorted, and the same for the same input. */
export interface ScanResult {
  readonly coverage: Coverage;
  readonly calls: readonly CallSite[];
  readonly hosts: readonly HostResult[];
  readonly findings: readonly Finding[];
  /** What exceptions and ignore comments silence. */
  readonly suppressed?: readonly SuppressedFinding[];
  readonly skipped: readonly Skipped[];
  /** What differs from the lock file; absent where there is none. */
  readonly changes?: LockChanges;
  /** Every exception, ignore comment and clause with an end, in force or not. */
  readonly exceptions?: readonly ExceptionEntry[];
  /** The scores of the hosts in one. */
  readonly rollUp?: RollUp;
}
