import { lstatSync, type Stats, statSync } from 'node:fs';
import type { Walk } from './walk';

/** The coarsest clock of a file system that counts parts of a second. */
const FINE_CLOCK_MS = 20;

/** The coarsest clock of any file system: one that counts whole seconds, or every other. */
export const COARSE_CLOCK_MS = 2000;

/** What tells the files of a project from what they were, without reading them. */
export interface Stamps {
  /** Every file, then every file that is not read and why, with a NUL between all of them. */
  readonly names: string;
  /**
   * Four numbers for every file: the same as long as its content is, as far as size, times and identity tell. Those of
   * a file so young that a further change might leave no trace say nothing.
   */
  readonly marks: Float64Array;
  /** The marks of every file say something. */
  readonly isWhole: boolean;
}

const NUMBERS = 4;

/** Stands where the size would: a mark that says nothing. */
const NO_MARK = -1;

/** Gives the stamps of the files that a walk found. */
export function stampsOf(root: string, { files, skipped }: Walk): Stamps {
  const now = Date.now();
  const names = `${files.join('\0')}\0\0${skipped.map(({ file, reason }) => `${file}\0${reason}`).join('\0')}`;
  return { names, ...marksOf(root, files, (last) => isSettled(last, now)) };
}

/**
 * Gives four numbers for each path below a root, which change with what the path leads to; those of one whose last
 * change (milliseconds since 1970) is not settled say nothing.
 */
export function marksOf(
  root: string,
  paths: readonly string[],
  isSettledAt: (last: number) => boolean,
): Pick<Stamps, 'marks' | 'isWhole'> {
  let isWhole = true;
  // Numbers in one block: a text for each file is more to make, and to collect again, than all the looks at the disk.
  const marks = new Float64Array(paths.length * NUMBERS);
  for (let i = 0; i < paths.length; i++) {
    // `join` would look at every letter again: a tenth of the time.
    const stat = contentOf(`${root}/${paths[i]}`);
    if (stat === undefined || !isSettledAt(Math.max(stat.mtimeMs, stat.ctimeMs))) {
      isWhole = false;
      marks[i * NUMBERS] = NO_MARK;
      continue;
    }
    marks[i * NUMBERS] = stat.size;
    marks[i * NUMBERS + 1] = stat.mtimeMs;
    // The time of change cannot be set back, unlike that of modification.
    marks[i * NUMBERS + 2] = stat.ctimeMs;
    marks[i * NUMBERS + 3] = stat.ino;
  }
  return { marks, isWhole };
}

/** Gives the files whose marks are not what they were, or say nothing; `undefined` where they are other files altogether. */
export function changedSince(before: Pick<Stamps, 'names' | 'marks'>, now: Stamps): readonly string[] | undefined {
  if (before.names !== now.names || before.marks.length !== now.marks.length) return undefined;
  const isSame = (at: number) => now.marks[at] === before.marks[at];
  const changed: number[] = [];
  for (let i = 0, at = 0; at < now.marks.length; i++, at += NUMBERS) {
    const saysSomething = now.marks[at] !== NO_MARK;
    if (!(saysSomething && isSame(at) && isSame(at + 1) && isSame(at + 2) && isSame(at + 3))) changed.push(i);
  }
  if (changed.length === 0) return [];
  const names = now.names.split('\0');
  return changed.map((i) => names[i] ?? '');
}

/** Gives marks as a text. */
export function textOfMarks({ buffer, byteOffset, byteLength }: Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** Gives the marks that a text was made of. */
export function marksIn(text: string): Float64Array {
  return new Float64Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
}

/** What tells of the content of a file; a link to it does not. */
function contentOf(path: string): Stats | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : stat;
  } catch {
    // Its folder may be listed and not entered.
    return undefined;
  }
}

function isSettled(last: number, now: number): boolean {
  return last + (Number.isInteger(last / 1000) ? COARSE_CLOCK_MS : FINE_CLOCK_MS) < now;
}
