// Guards what is kept between runs: an entry is read whole and unchanged, or not at all, and nobody else's folder is used.
import { isAscii } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
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
import type { Store } from './store';

const MARK = 'callsight-store 1';
const ENTRY_ENDING = '.entry';
const TEMPORARY_ENDING = '.tmp';

/** Bounds on what is kept: the entries that were written last stay. */
const MAX_ENTRIES = 40;
const MAX_ENTRY_BYTES = 128 * 1024 * 1024;

/** A writer that was ended leaves its file behind; after this time nobody is writing it any more. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Gives a store of files in a folder of its own, which it makes when it is first written to. Every entry carries the
 * digest of its text, and is written beside and moved into place.
 */
export function diskStore(folder: string): Store {
  const pathOf = (key: string) => join(folder, digestOf(key).slice(0, 40) + ENTRY_ENDING);
  return {
    read(key) {
      try {
        return isOurs(folder) ? readEntry(pathOf(key)) : undefined;
      } catch {
        return undefined;
      }
    },
    write(key, text) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOurs(folder)) return;
        writeEntry(folder, pathOf(key), text);
        sweep(folder);
      } catch {
        // A full disk or a read-only home costs the next run some time, and nothing else.
      }
    },
  };
}

/** Tells whether a folder is this user's, and nobody else may write to it. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return false;
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

function readEntry(path: string): string | undefined {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > MAX_ENTRY_BYTES) return undefined;
    const whole = readFileSync(handle);
    const end = whole.indexOf('\n');
    const body = whole.subarray(end + 1);
    if (whole.toString('latin1', 0, end) !== headOf(body)) return undefined;
    // Plain copies of ASCII cost a tenth of decoding it.
    return isAscii(body) ? body.toString('latin1') : body.toString('utf8');
  } finally {
    closeSync(handle);
  }
}

function writeEntry(folder: string, path: string, text: string): void {
  const body = Buffer.from(text, 'utf8');
  const bytes = Buffer.concat([Buffer.from(`${headOf(body)}\n`, 'latin1'), body]);
  if (bytes.length > MAX_ENTRY_BYTES) return;
  const temporary = join(folder, randomBytes(16).toString('hex') + TEMPORARY_ENDING);
  try {
    const handle = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes the oldest entries beyond the bound, and what ended writers left. */
function sweep(folder: string): void {
  const files = readdirSync(folder).map((name) => ({
    name,
    at: lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  const entries = files.filter(({ name }) => name.endsWith(ENTRY_ENDING)).sort((a, b) => b.at - a.at);
  const abandoned = files.filter(({ name, at }) => name.endsWith(TEMPORARY_ENDING) && at < Date.now() - ABANDONED_MS);
  for (const { name } of [...entries.slice(MAX_ENTRIES), ...abandoned]) rmSync(join(folder, name), { force: true });
}

function headOf(body: Buffer): string {
  return `${MARK} ${digestOf(body)}`;
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
