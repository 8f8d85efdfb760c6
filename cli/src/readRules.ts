import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from './exitCode';
import { WORDS } from './words';
import type { World } from './world';

/** Network rules of 10,000 hosts are far smaller. */
const MAX_RULES_BYTES = 8 * 1024 * 1024;

/**
 * Gives the text of a file of network rules that a user named.
 *
 * @throws UserError when it is missing, no file, too large or cannot be read.
 */
export function readRules(path: string, world: World): string {
  const full = resolve(world.cwd, path);
  try {
    const stat = statSync(full);
    if (!stat.isFile()) throw new UserError(WORDS.notAFile(path));
    if (stat.size > MAX_RULES_BYTES) throw new UserError(WORDS.tooLarge(path, '8 MiB'));
    return readFileSync(full, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(
      code === 'ENOENT' || code === 'ENOTDIR' ? WORDS.noSuchPath(path) : WORDS.notReadable(path, code),
    );
  }
}
