import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** What reading a file gave: its bytes, why it is refused, or nothing where there is none. */
export type ReadBytes = { readonly bytes: Buffer } | { readonly refused: string } | undefined;

// A FIFO that took a file's place must not make the open wait.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Gives the bytes of a regular file of at most `maxMiB`; a symbolic link is only followed where `follow` says so. */
export function readWhole(path: string, maxMiB: number, follow: boolean): ReadBytes {
  let handle: number;
  try {
    handle = openSync(path, follow ? FLAGS : FLAGS | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    return refusal(error);
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { refused: 'not a regular file' };
    if (stat.size > maxMiB * 1024 * 1024) return { refused: `larger than ${maxMiB} MiB` };
    const bytes = readFileSync(handle);
    return bytes.length > maxMiB * 1024 * 1024 ? { refused: `larger than ${maxMiB} MiB` } : { bytes };
  } catch (error) {
    return refusal(error);
  } finally {
    closeSync(handle);
  }
}

function refusal(error: unknown): ReadBytes {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  return { refused: code === 'ELOOP' ? 'a symbolic link' : `unreadable (${code})` };
}
