import { readFileSync } from 'node:fs';
import { type NotRead, regularFile, tooLarge } from './regularFile';

/** What reading a file gave: its bytes, why it is refused, or that it is not there. */
export type ReadBytes = { readonly kind: 'bytes'; readonly bytes: Buffer } | NotRead;

/** Gives the bytes of a regular file of at most `maxBytes`; a symbolic link is only followed where `follow` says so. */
export function readWhole(path: string, maxBytes: number, follow: boolean): ReadBytes {
  return regularFile(path, maxBytes, follow, (handle): ReadBytes => {
    const bytes = readFileSync(handle);
    // It grew while it was read.
    return bytes.length > maxBytes ? tooLarge(maxBytes) : { kind: 'bytes', bytes };
  });
}
