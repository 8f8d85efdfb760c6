import { createHash } from 'node:crypto';
import type { Learned } from '@callsight/analysis';
import type { CallSite, Skipped, Weakness } from '@callsight/model';
import type { Store } from '@callsight/store';
import type { EngineFiles } from './diskFiles';
import { roleOf } from './sourceFiles';
import { changedSince, marksIn, type Stamps, textOfMarks } from './stamps';

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
  const state = `${title} ${digestOfStamps(stamps)}`;
  // What tells which files changed is read only after a change; it says of which answer it was learned.
  const learnedKey = `${key} learned`;
  const keep = ({ analysed, learned }: Kept) => {
    const entry = `${state}\n${JSON.stringify(analysed)}`;
    const marks = textOfMarks(stamps.marks);
    const head = `${digestOf(entry)} ${stamps.names.length} ${marks.length}`;
    store.write(key, entry);
    store.write(learnedKey, `${head}\n${stamps.names}${marks}${JSON.stringify(learned)}`);
  };
  const entry = store.read(key) ?? '';
  const head = entry.slice(0, entry.indexOf('\n') + 1);
  if (stamps.isWhole && head === `${state}\n`) return { same: JSON.parse(entry.slice(head.length)), keep };
  if (!head.startsWith(`${title} `)) return { keep };
  const before = learnedIn(store.read(learnedKey) ?? '');
  if (before?.mark !== digestOf(entry)) return { keep };
  const changed = changedSince({ names: before.names, marks: marksIn(before.marks) }, stamps);
  if (!changed || changed.length > MAX_CHANGED || changed.some((file) => roleOf(file) !== 'source')) return { keep };
  const analysed: Analysed = JSON.parse(entry.slice(head.length));
  return { before: { analysed, learned: JSON.parse(before.learned), changed }, keep };
}

/** What was learned, and from which files and of which answer. */
function learnedIn(entry: string) {
  const head = entry.slice(0, entry.indexOf('\n') + 1);
  const [mark, namesLength, marksLength] = head.split(' ');
  const marksAt = head.length + Number(namesLength);
  const learnedAt = marksAt + Number(marksLength);
  return {
    mark,
    names: entry.slice(head.length, marksAt),
    marks: entry.slice(marksAt, learnedAt),
    learned: entry.slice(learnedAt),
  };
}

function digestOfStamps({ names, marks }: Stamps): string {
  return createHash('sha256').update(names).update(marks).digest('base64');
}

/** Gives a digest that nobody can find another text for. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
