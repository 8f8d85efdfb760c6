import type { Outside } from '@callsight/evidence';
import type { Machine } from '@callsight/store';

/** What a command may read and write beside files; tests hand in their own. */
export interface World {
  readonly cwd: string;
  /** The folder of the sample project. */
  readonly sample: string;
  /** Tells this build of the program from every other: what an earlier one kept is no longer true. */
  readonly build: string;
  readonly machine: Machine;
  /** Where the policy of this machine may stand, absolute: the first that is there counts. */
  readonly managed: readonly string[];
  /** Absent: the real lists, and the usual rules for what may be reached. */
  readonly outside?: Outside;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Standard error is a terminal. */
  readonly errorTerminal: boolean;
  /**
   * Reads standard input to its end.
   *
   * @throws UserError when it is larger than 1 MiB or cannot be read.
   */
  input(): Promise<string>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes one line to standard error. */
  say(line: string): void;
  /** Writes to standard error as it is, for a line that is written over. */
  note(text: string): void;
  /** From now on a signal ends the command between two steps, so that no half-written file stays behind. */
  holdSignals(): void;
  /** Calls back when the user interrupts, in place of an end of the command, until the function it gives is called. */
  onInterrupt(listener: () => void): () => void;
  /** The real time, ISO 8601. */
  now(): string;
}
