import { createHash } from 'node:crypto';
import type { Learned } from '@callsight/analysis';
import type { CallSite, Skipped, Weakness } from '@callsight/model';
import type { Store } from '@callsight/store';
import type { EngineFiles } from './diskFiles';
import { roleOf } from './sourceFiles';
import { changedSince, marksIn, textOfMarks } from './stamps';

/** What the analysis of a project says, before anything is judged. */
export interface Analysed {
  readonly calls: readonly CallSite[];
  readonly weaknesses: readonly Weakness[];
  /** How many files of code there are. */
  readonly files: number;
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

/** What an earlier run kept of a project, as far as it still says something. */
export interface Recollection {
  /** The answer, when nothing has changed. */
  readonly same?: Analysed;
  /** What was true until some source files changed. */
  readonly before?: Kept & { readonly changed: readonly string[] };
  /** Keeps what is true now. */
  keep(now: Kept): void;
}

interface Kept {
  readonly analysed: Analysed;
  readonly learned: Learned;
}

/** More changed files than these are no edit but another project. */
const MAX_CHANGED = 200;

/** Gives what an earlier run kept of the same files and variables; `undefined` where files cannot be told to be unchanged. */
export function recall(
  { store, key }: Memory,
  files: EngineFiles,
  variables: ReadonlyMap<string, readonly string[]>,
): Recollection | undefined {
  const stamps = files.stamps?.();
  if (!stamps) return undefined;
  // A value may hold a password, which is nothing to keep.
  const title = digestOf(JSON.stringify([...variables]));
  // What was learned is read only after a change; it says of which answer it was learned.
  const learnedKey = `${key} learned`;
  const keep = ({ analysed, learned }: Kept) => {
    const marks = textOfMarks(stamps.marks);
    const entry = `${title} ${stamps.names.length} ${marks.length}\n${stamps.names}${marks}${JSON.stringify(analysed)}`;
    store.write(key, entry);
    store.write(learnedKey, `${digestOf(entry)}\n${JSON.stringify(learned)}`);
  };
  const entry = store.read(key) ?? '';
  const [head = ''] = entry.split('\n', 1);
  const [namesLength = Number.NaN, marksLength = Number.NaN] = head.split(' ').slice(1).map(Number);
  if (head !== `${title} ${namesLength} ${marksLength}`) return { keep };
  const namesAt = head.length + 1;
  const marksAt = namesAt + namesLength;
  const answerAt = marksAt + marksLength;
  const names = entry.slice(namesAt, marksAt);
  const changed = changedSince({ names, marks: marksIn(entry.slice(marksAt, answerAt)) }, stamps);
  if (!changed || changed.length > MAX_CHANGED || changed.some((file) => roleOf(file) !== 'source')) return { keep };
  const analysed: Analysed = JSON.parse(entry.slice(answerAt));
  if (changed.length === 0) return { same: analysed, keep };
  const [mark = '', learned] = (store.read(learnedKey) ?? '').split('\n');
  if (learned === undefined || mark !== digestOf(entry)) return { keep };
  return { before: { analysed, learned: JSON.parse(learned), changed }, keep };
}

/** Gives a digest that nobody can find another text for. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
