import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decodeText';
import { projectPath } from './diskFiles';
import type { PolicyRead } from './policySource';

/** A lock file of 10,000 hosts with live evidence is about this large. */
const MAX_LOCK_BYTES = 16 * 1024 * 1024;

/** Gives the text of a lock file; `undefined` when there is none. A symbolic link is followed when the user named it. */
export function readLockFile(root: string, path: string, follow: boolean): PolicyRead | undefined {
  const file = projectPath(root, path);
  const refused = (reason: string) => ({ file, refused: reason });
  let handle: number;
  try {
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
    handle = openSync(join(root, file), flags);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return refused(code === 'ELOOP' ? 'a symbolic link' : `unreadable (${code})`);
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return refused('not a regular file');
    if (stat.size > MAX_LOCK_BYTES) return refused('larger than 16 MiB');
    const text = decodeText(readFileSync(handle));
    return text === undefined ? refused('binary') : { file, text };
  } finally {
    closeSync(handle);
  }
}
