import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { decodeText } from './decodeText';
import { MAX_FILE_BYTES } from './sourceFiles';

/** What reading a file gave: its text, why it is refused, or that it is not there. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'absent' };

/** One buffer for every file: a cold scan reads tens of thousands. */
const buffer = Buffer.allocUnsafe(MAX_FILE_BYTES + 1);

// A FIFO that took a file's place must not make the open wait.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Gives the text of a regular file of at most `maxBytes` (and never more than 1 MiB); looks at the size before it reads. */
export function readBounded(path: string, maxBytes: number, follow = false): ReadText {
  let handle: number;
  try {
    handle = openSync(path, follow ? FLAGS : FLAGS | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    return failure(error);
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { kind: 'refused', reason: 'not a regular file' };
    const limit = Math.min(maxBytes, MAX_FILE_BYTES);
    if (stat.size > limit) return tooLarge(limit);
    let length = 0;
    for (let count = 1; count > 0 && length <= limit; length += count) {
      count = readSync(handle, buffer, length, limit + 1 - length, length);
    }
    // It grew while it was read.
    if (length > limit) return tooLarge(limit);
    const text = decodeText(buffer.subarray(0, length));
    return text === undefined ? { kind: 'refused', reason: 'binary content' } : { kind: 'text', text };
  } catch (error) {
    return failure(error);
  } finally {
    closeSync(handle);
  }
}

function tooLarge(limit: number): ReadText {
  const size = limit >= 1024 * 1024 ? `${limit / (1024 * 1024)} MiB` : `${limit / 1024} KiB`;
  return { kind: 'refused', reason: `larger than ${size}` };
}

function failure(error: unknown): ReadText {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  if (code === 'ELOOP') return { kind: 'refused', reason: 'a symbolic link' };
  return { kind: 'refused', reason: `cannot be read (${code})` };
}
