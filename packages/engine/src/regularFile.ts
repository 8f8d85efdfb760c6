import { closeSync, constants, fstatSync, openSync } from 'node:fs';

/** Why a file is not read, or that it is not there. */
export type NotRead = { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'absent' };

// A FIFO that took a file's place must not make the open wait.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Gives what is read of a regular file of at most so many bytes: `read` is handed the open file. The size is looked at
 * before, and a symbolic link is only followed where `follow` says so.
 */
export function regularFile<T>(
  path: string,
  maxBytes: number,
  follow: boolean,
  read: (handle: number) => T | NotRead,
): T | NotRead {
  let handle: number;
  try {
    handle = openSync(path, follow ? FLAGS : FLAGS | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    return failure(error);
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { kind: 'refused', reason: 'not a regular file' };
    return stat.size > maxBytes ? tooLarge(maxBytes) : read(handle);
  } catch (error) {
    return failure(error);
  } finally {
    closeSync(handle);
  }
}

/** Gives the refusal of a file of more than so many bytes. */
export function tooLarge(maxBytes: number): NotRead {
  const size = maxBytes >= MIB ? `${maxBytes / MIB} MiB` : `${maxBytes / 1024} KiB`;
  return { kind: 'refused', reason: `larger than ${size}` };
}

/** Gives a reason as a sentence about the file goes on: `is larger than 1 MiB`, `cannot be read (EACCES)`. */
export function refusalText(reason: string): string {
  return reason.startsWith('cannot') ? reason : `is ${reason}`;
}

const MIB = 1024 * 1024;

function failure(error: unknown): NotRead {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  if (code === 'ELOOP') return { kind: 'refused', reason: 'a symbolic link' };
  return { kind: 'refused', reason: `cannot be read (${code})` };
}
