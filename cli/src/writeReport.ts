import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from './exitCode';
import { WORDS } from './words';

/** How much of an existing file is read to tell whether it is a report of ours. */
const HEAD_BYTES = 4096;

/**
 * Writes a report to a file: all of it or nothing. Only a file that `isOurs` knows by its first 4 KiB is
 * replaced (or an empty one); a symbolic link is never followed, no folder is created.
 *
 * @throws UserError with the one line to show.
 */
export function writeReport(path: string, text: string, isOurs: (head: string) => boolean): void {
  refuseForeign(path, isOurs);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
  let created = false;
  try {
    const handle = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644);
    created = true;
    try {
      writeAll(handle, Buffer.from(text, 'utf8'));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    if (created) unlinkSync(temporary);
    throw new UserError(WORDS.outputFailed(path, codeOf(error)));
  }
}

/**
 * Refuses a place where a report must not be written.
 *
 * @throws UserError with the one line to show.
 */
export function refuseForeign(path: string, isOurs: (head: string) => boolean): void {
  const folder = lstatSafe(dirname(path));
  if (!folder) throw new UserError(WORDS.outputFolder(path));
  const stat = lstatSafe(path);
  if (!stat) return;
  if (stat.isSymbolicLink()) throw new UserError(WORDS.outputLink(path));
  if (!stat.isFile()) throw new UserError(WORDS.outputKind(path));
  if (stat.size > 0 && !isOurs(headOf(path))) throw new UserError(WORDS.outputForeign(path));
}

function lstatSafe(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UserError(WORDS.outputFailed(path, codeOf(error)));
  }
}

function headOf(path: string): string {
  try {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(Math.min(HEAD_BYTES, fstatSync(handle).size));
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UserError(WORDS.notReadable(path, codeOf(error)));
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  // One write may take less than it is given, on a full disk for example.
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
