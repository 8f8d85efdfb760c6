import type { CallSite, Level, Weakness } from '@callsight/model';
import type { Policy } from './policy';
import type { Ignore } from './readIgnores';
import type { HostSubject } from './rules/rule';

/** What findings are made of. */
export interface FindingsInput {
  readonly calls: readonly CallSite[];
  /** What makes calls less safe, written beside them. */
  readonly weaknesses?: readonly Weakness[];
  /** Every origin that a call names. */
  readonly hosts: Iterable<HostSubject>;
  readonly policy?: Policy | undefined;
  /** The clock, ISO 8601. */
  readonly now: string;
  /** The ignore comments of each file. */
  readonly ignores: ReadonlyMap<string, readonly Ignore[]>;
  /** Levels of the settings; those of the policy win. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** Gives whether a file is a test, where findings are hints. */
  readonly testFile?: (file: string) => boolean;
  /** The calls are those of some files: nothing is said about the policy's own clauses, which others may need. */
  readonly partial?: boolean;
}
