import { readSync } from 'node:fs';
import { decodeText } from './decodeText';
import { type NotRead, regularFile, tooLarge } from './regularFile';
import { MAX_FILE_BYTES } from './sourceFiles';

/** What reading a file gave: its text, why it is refused, or that it is not there. */
export type ReadText = { readonly kind: 'text'; readonly text: string } | NotRead;

/** One buffer for every file: a cold scan reads tens of thousands. */
const buffer = Buffer.allocUnsafe(MAX_FILE_BYTES + 1);

/** Gives the text of a regular file of at most `maxBytes` (and never more than 1 MiB); looks at the size before it reads. */
export function readBounded(path: string, maxBytes: number, follow = false): ReadText {
  const limit = Math.min(maxBytes, MAX_FILE_BYTES);
  return regularFile(path, limit, follow, (handle): ReadText => {
    let length = 0;
    for (let count = 1; count > 0 && length <= limit; length += count) {
      count = readSync(handle, buffer, length, limit + 1 - length, length);
    }
    // It grew while it was read.
    if (length > limit) return tooLarge(limit);
    const text = decodeText(buffer.subarray(0, length));
    return text === undefined ? { kind: 'refused', reason: 'binary content' } : { kind: 'text', text };
  });
}
