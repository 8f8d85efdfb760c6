import { join } from 'node:path';
import { decodeText } from './decodeText';
import { projectPath } from './diskFiles';
import type { PolicyRead } from './policySource';
import { readWhole } from './readWhole';

/** A lock file of 10,000 hosts with live evidence is about this large. */
const MAX_LOCK_BYTES = 16 * 1024 * 1024;

/** Gives the text of a lock file; `undefined` when there is none. A symbolic link is followed when the user named it. */
export function readLockFile(root: string, path: string, follow: boolean): PolicyRead | undefined {
  const file = projectPath(root, path);
  const read = readWhole(join(root, file), MAX_LOCK_BYTES, follow);
  if (read.kind === 'absent') return undefined;
  if (read.kind === 'refused') return { file, refused: read.reason };
  const text = decodeText(read.bytes);
  return text === undefined ? { file, refused: 'binary' } : { file, text };
}
