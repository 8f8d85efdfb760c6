import { lstatSync, type Stats } from 'node:fs';
import type { Walk } from './walk';

/** The coarsest clock of a file system that counts parts of a second, and of one that counts whole seconds or two. */
const FINE_CLOCK_MS = 20;
const COARSE_CLOCK_MS = 2000;

/** What tells the files of a project from what they were, without reading them. */
export interface Stamps {
  /**
   * Of every file its name and its stamp, of every file that is not read its name and why, each with a NUL behind it.
   * An empty stamp is that of a file so young that a further change might leave no trace.
   */
  readonly text: string;
  /** Every file has a stamp. */
  readonly isWhole: boolean;
}

/** Gives the stamps of the files that a walk found: the same as long as their content is, as far as size, times and identity tell. */
export function stampsOf(root: string, { files, skipped }: Walk): Stamps {
  const now = Date.now();
  let isWhole = true;
  let text = '';
  for (const file of files) {
    // `join` would look at every letter again: a tenth of the time.
    const stat = lstatSync(`${root}/${file}`, { throwIfNoEntry: false });
    const isOld = stat !== undefined && isSettled(stat, now);
    isWhole &&= isOld;
    // The time of change cannot be set back, unlike that of modification.
    text += `${file}\0${isOld ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : ''}\0`;
  }
  for (const { file, reason } of skipped) text += `${file}\0${reason}\0`;
  return { text, isWhole };
}

/** Gives the files whose stamp is not what it was; `undefined` where they are other files altogether. */
export function changedSince(before: string, now: string): readonly string[] | undefined {
  const [old, young] = [before.split('\0'), now.split('\0')];
  if (old.length !== young.length) return undefined;
  const changed: string[] = [];
  for (let i = 0; i + 1 < young.length; i += 2) {
    const file = young[i] ?? '';
    if (old[i] !== file) return undefined;
    if (young[i + 1] === '' || old[i + 1] !== young[i + 1]) changed.push(file);
  }
  return changed;
}

function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  const last = Math.max(mtimeMs, ctimeMs);
  return last + (Number.isInteger(last / 1000) ? COARSE_CLOCK_MS : FINE_CLOCK_MS) < now;
}
