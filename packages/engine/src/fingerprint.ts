import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from './walk';

/** The coarsest clock of a file system that counts parts of a second, and of one that counts whole seconds or two. */
const FINE_CLOCK_MS = 20;
const COARSE_CLOCK_MS = 2000;

/**
 * Gives a text that is the same as long as the walk finds the same files with the same content, as far as size, times
 * and identity tell. `undefined` while a file is so young that a further change might leave no trace.
 */
export function fingerprintOf(root: string, { files, skipped }: Walk): string | undefined {
  const now = Date.now();
  const hash = createHash('sha256');
  for (const file of files) {
    const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
    if (!stat || !isSettled(stat, now)) return undefined;
    // The time of change cannot be set back, unlike that of modification.
    hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\0${stat.ino}\n`);
  }
  for (const { file, reason } of skipped) hash.update(`${file}\0${reason}\n`);
  return hash.digest('hex');
}

function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  const last = Math.max(mtimeMs, ctimeMs);
  return last + (Number.isInteger(last / 1000) ? COARSE_CLOCK_MS : FINE_CLOCK_MS) < now;
}
