// Guards what is kept: only in a folder that is this user's alone, and every file whole or as it was before.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const TEMPORARY_ENDING = '.tmp';

/** A writer that was ended leaves its file behind; after this time nobody is writing it any more. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Tells whether a folder is this user's, and nobody else may write to it. */
export function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return false;
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

/** Makes a folder for this user alone where there is none; gives whether it may be used. */
export function makeOurs(folder: string): boolean {
  try {
    if (isOurs(folder)) return true;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(folder);
  } catch {
    return false;
  }
}

/** Gives the bytes of a regular file of at most that size, and never those behind a link. */
export function readWhole(path: string, maxBytes: number): Buffer | undefined {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    return stat.isFile() && stat.size <= maxBytes ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}

/** Writes all bytes to an open file: one write may take less than it is given, on a full disk for example. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/**
 * Replaces a file of the folder, whole or not at all; a durable one also where the power is cut. What can be made again
 * need not be durable, which costs the time of the disk.
 *
 * @throws the system's error; the file is then as it was.
 */
export function replaceWhole(folder: string, name: string, parts: readonly Uint8Array[], isDurable: boolean): void {
  const temporary = join(folder, randomBytes(16).toString('hex') + TEMPORARY_ENDING);
  try {
    const handle = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      for (const part of parts) writeAll(handle, part);
      if (isDurable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSoon(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (isDurable) syncFolder(folder);
}

const RENAME_ATTEMPTS = 5;
const RENAME_PAUSE_MS = 20;

/** Renames a file; a virus scanner that looks at one of the two holds it for a moment on Windows. */
function renameSoon(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (attempt >= RENAME_ATTEMPTS || (code !== 'EPERM' && code !== 'EBUSY')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS * attempt);
    }
  }
}

/** Makes a new name in a folder outlast a power cut, where the system can do that. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders; it keeps names in order by itself.
  }
}

/** Removes what ended writers left in a folder. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(TEMPORARY_ENDING)) continue;
    const path = join(folder, name);
    const at = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (at < Date.now() - ABANDONED_MS) rmSync(path, { force: true });
  }
}
