import { appendFileSync, lstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, makeOurs, readWhole } from './privateFolder';

/** Lines that are kept in the order in which they came, the oldest of them for a while only. */
export interface LineLog {
  /** Keeps a value as a line of JSON; where nothing can be written it is gone. */
  add(value: unknown): void;
  /** Gives the lines that are kept, the oldest first. */
  lines(): readonly string[];
  /** Where the newer half of them stands. */
  readonly path: string;
}

const HALF_BYTES = 1024 * 1024;

/** Gives the log of that name in a folder; when a file is full, it takes the place of the older one. */
export function lineLog(folder: string, name: string): LineLog {
  const path = join(folder, name);
  const older = `${path}.old`;
  const linesOf = (file: string): readonly string[] => {
    try {
      const text = isOurs(folder) ? readWhole(file, 4 * HALF_BYTES)?.toString('utf8') : undefined;
      return text?.split('\n').filter((line) => line !== '') ?? [];
    } catch {
      return [];
    }
  };
  return {
    path,
    add(value) {
      try {
        if (!makeOurs(folder) || lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
        appendFileSync(path, `${JSON.stringify(value)}\n`, { mode: 0o600 });
        if ((lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > HALF_BYTES) renameSync(path, older);
      } catch {
        // What leaves is asked for by the user; a disk that is full does not stop it.
      }
    },
    lines: () => [...linesOf(older), ...linesOf(path)],
  };
}
