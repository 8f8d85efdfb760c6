import type { CallSite, Weakness } from '@callsight/model';
import type { FileFacts } from './facts';

/**
 * What an analysis found out about the files of a project beside their calls: enough to tell later whether the change
 * of a file can matter to any other. Plain data that survives JSON.
 */
export interface Learned {
  /** What the search for files that matter looked for after the calls of libraries, round by round. */
  readonly rounds: readonly Interest[];
  /** What the whole project was asked about: names of calls, writes and classes, by kind. */
  readonly asked: readonly string[];
  /** The files that count, and those no longer. */
  readonly members: readonly string[];
  /** Of each name by which files that count can be found, in the form of `asked`, the numbers of those in `members`. */
  readonly names: Readonly<Record<string, readonly number[]>>;
  /** Every file that was parsed. */
  readonly files: readonly LearnedFile[];
}

/** By what other files may reach a request. */
export interface Interest {
  /** The names of exports. */
  readonly names: readonly string[];
  /** The last names of modules. */
  readonly stems: readonly string[];
  /** The names of what is handed out to files that import none of it. */
  readonly words: readonly string[];
}

/** The lists of an interest. */
export const interestKeys = ['names', 'stems', 'words'] as const satisfies readonly (keyof Interest)[];

/** What was learned of one file. */
export interface LearnedFile {
  readonly file: string;
  /** The round of the search that found it, 0 for calls of libraries; absent when it was only read for others. */
  readonly round?: number;
  /** What it made the search look for. */
  readonly interest?: Interest;
  /** A digest of its facts, or nothing where there are too many; absent when no other file can have looked at them. */
  readonly seen?: string;
  /** The only file that looked at it. */
  readonly readFor?: string;
}

/** What an analysis of the changed files alone gives. */
export interface Relinked {
  /** The files whose calls may have changed, with their calls. */
  readonly calls: ReadonlyMap<string, readonly CallSite[]>;
  /** What makes calls less safe in these files, where anything does. */
  readonly weaknesses: ReadonlyMap<string, readonly Weakness[]>;
  /** What is known of the project now. */
  readonly learned: Learned;
}

/** Facts beyond this number cost more to compare than to link again. */
const factLimit = 4000;

/** Gives a text that is the same for the same facts; `undefined` where there are too many to compare. */
export function factsText(facts: FileFacts): string | undefined {
  const { bindings, calls, objects } = facts;
  return bindings.length + calls.length + objects.length > factLimit ? undefined : JSON.stringify(facts);
}

/** Tells whether two interests are the same, whatever their order. */
export function isSameInterest(a: Interest | undefined, b: Interest | undefined): boolean {
  return textOf(a) === textOf(b);
}

function textOf(interest: Interest | undefined): string {
  const { names = [], stems = [], words = [] } = interest ?? {};
  return JSON.stringify([names, stems, words].map((list) => [...list].sort()));
}
