import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** Gives the path of a folder that does not exist yet, in one that does. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-store-'));
  made.push(folder);
  return join(folder, 'store');
}

/** Removes every folder that was made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
