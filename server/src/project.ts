import type { HostQuestions, Origin, PolicyState } from '@callsight/engine';
import type { CallSite, Finding, HostResult, Place, ScanResult } from '@callsight/model';

/** Where the policy file of a folder is made that has none. */
export const NEW_POLICY_FILE = 'callsight.json';

/** Everything that is known of one file. */
export interface FileView {
  readonly calls: readonly CallSite[];
  readonly findings: readonly Finding[];
  readonly hosts: readonly HostResult[];
}

/** Something wrong with a policy file or the lock file. */
export interface PolicyFault extends Place {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** The text of a lock file, and how many hosts it names. */
export interface AcceptedHosts {
  readonly text: string;
  readonly hosts: number;
}

/** How far a scan is, 0 to 100. */
export type Progress = (percent: number) => void;

/** One folder's files and what is known of them; or, without a folder, documents that stand alone. */
export interface Project {
  /** The absolute path of the folder. */
  readonly root: string | undefined;
  /**
   * Takes the editor's text of a file; `undefined` gives the file back to the disk. True when the answers for other
   * files are certain only after the next scan.
   */
  update(file: string, text: string | undefined): boolean;
  /** Files that changed on disk; `undefined` says that anything may have changed. */
  changed(files?: readonly string[]): void;
  /** Everything that is known of one file, as its text is now. */
  check(file: string): FileView;
  /** Everything that is known of all files; gives way to other work between files and ends early when told so. */
  scan(progress: Progress, isCancelled: () => boolean): Promise<ScanResult | undefined>;
  /** The policy that holds here, its files and what is wrong with them. */
  policy(): PolicyState;
  /** The policy as it would be for a file, or for the whole project, with another text of the project's policy file. */
  policyWith(text: string, file: string | undefined): Pick<PolicyState, 'policy' | 'problems'>;
  /** The settings changed, which are a layer of the policy. */
  settingsChanged(): void;
  /** What is wrong with the lock file, which is then as good as none. */
  lockProblem(): PolicyFault | undefined;
  /** The lock file that accepts what a scan found; hosts that are no longer called stay in it. */
  acceptedHosts(result: ScanResult): AcceptedHosts;
  /** The score and verdict of a host that no code need call; by the policy of a file, if one is given. */
  checkHost(origin: Origin, file?: string): HostResult;
  /** Judges the last scan again, with what was learnt of hosts since; gives way to other work in between. */
  judgeAgain(): Promise<void>;
  /** Forgets what hosts were worth, because what is known of all of them changed. */
  forget(): void;
  /** Which hosts may be asked, and how. */
  readonly questions?: HostQuestions;
  /** The last whole scan; `undefined` before the first. */
  result(): ScanResult | undefined;
}
