import type { CallSite, Skipped } from '@callsight/model';
import type { Store } from '@callsight/store';
import type { EngineFiles } from './diskFiles';

/** What the analysis of a project says, before anything is judged. */
export interface Analysed {
  readonly calls: readonly CallSite[];
  readonly parsed: number;
  readonly skipped: readonly Skipped[];
  /** The files that hold ignore comments. */
  readonly commented: readonly string[];
}

/** A place in a store that belongs to one project and one build of the program. */
export interface Memory {
  readonly store: Store;
  readonly key: string;
}

/**
 * Gives what an earlier run kept of the same files and variables, else analyses them and keeps the answer. Files that
 * cannot be told to be unchanged are analysed.
 */
export function recall(
  { store, key }: Memory,
  files: EngineFiles,
  variables: ReadonlyMap<string, readonly string[]>,
  analyse: () => Analysed,
): Analysed {
  const fingerprint = files.fingerprint?.();
  if (fingerprint === undefined) return analyse();
  const title = JSON.stringify([fingerprint, [...variables]]);
  const entry = store.read(key);
  if (entry?.startsWith(`${title}\n`)) return JSON.parse(entry.slice(title.length + 1)) as Analysed;
  const analysed = analyse();
  store.write(key, `${title}\n${JSON.stringify(analysed)}`);
  return analysed;
}
