import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from './exitCode';
import { pathError } from './pathError';
import { WORDS } from './words';
import type { World } from './world';

const MIB = 1024 * 1024;

/**
 * Gives the text of a file that a user named, of at most that many MiB.
 *
 * @throws UserError when it is missing, no file, too large or cannot be read.
 */
export function readNamed(path: string, mostMib: number, world: World): string {
  const full = resolve(world.cwd, path);
  try {
    const stat = statSync(full);
    if (!stat.isFile()) throw new UserError(WORDS.notAFile(path));
    if (stat.size > mostMib * MIB) throw new UserError(WORDS.tooLarge(path, `${mostMib} MiB`));
    return readFileSync(full, 'utf8');
  } catch (error) {
    throw pathError(path, error);
  }
}
