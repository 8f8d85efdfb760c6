// Guards what is shared: several processes add at once without locks, and nothing that was acknowledged is lost.
//
// Everybody appends to one log. A log that has grown is renamed, which makes it a part; parts are never written to
// again. Whoever wrote while it was renamed finds out and writes once more. Many parts are put together into a new one,
// which is in place before they are removed. Readers take everything that is there: the same entry twice is one entry.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { HEAD, lineOf, linesIn } from './hostLines';
import { type HostStore, hostTable, isHostEntry, newestOf, untilNow } from './hostStore';
import { isOurs, makeOurs, readWhole, removeAbandoned, replaceWhole, syncFolder } from './privateFolder';

const LOG = 'hosts.1.log';
/** The last damaged part, for whoever wants to look at it. */
const CORRUPT = 'hosts.1.corrupt';
const PART = /^hosts\.1\.[0-9a-f]{32}\.part$/;
const NEWER = /^hosts\.(\d+)\./;

/** Far more than all entries that are kept. */
const MAX_PART_BYTES = 256 * 1024 * 1024;
const MOST_ATTEMPTS = 20;

const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_WRONLY } = constants;
const APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;

/** When a log has grown enough, and how many parts are put together. */
export interface HostStoreBounds {
  readonly logBytes: number;
  readonly parts: number;
}

const BOUNDS: HostStoreBounds = { logBytes: 1024 * 1024, parts: 8 };

/** Gives a store of hosts in a folder that other processes may use at the same time. `now` gives milliseconds. */
export function diskHostStore(folder: string, now: () => number, bounds: HostStoreBounds = BOUNDS): HostStore {
  const table = hostTable();
  const seenParts = new Set<string>();
  const problems = new Set<string>();
  let log: { readonly id: bigint; readonly offset: number } | undefined;
  const damaged = new Set<string>();

  const take = (bytes: Buffer): number => {
    const { entries, broken, end } = linesIn(bytes);
    for (const entry of entries) table.take(entry);
    for (const line of broken) damaged.add(line);
    return end;
  };

  const readLog = () => {
    const handle = openForRead(join(folder, LOG));
    if (handle === undefined) return;
    try {
      const { ino, size, isFile } = fileOf(handle);
      if (!isFile) return;
      const from = log?.id === ino && log.offset <= size ? log.offset : 0;
      const bytes = Buffer.alloc(Math.min(size - from, MAX_PART_BYTES));
      const length = readSync(handle, bytes, 0, bytes.length, from);
      log = { id: ino, offset: from + take(bytes.subarray(0, length)) };
    } finally {
      closeSync(handle);
    }
  };

  /** How folder and log stood when all of them was read. */
  let seenState: string | undefined;

  const refresh = () => {
    try {
      // Hundreds of answers in a row look at the disk; only what changed is worth more than a look.
      const state = stateOf(folder);
      if (state === undefined || state === seenState) return;
      seenState = undefined;
      if (!isOurs(folder)) throw Object.assign(new Error(), { code: 'others may write to its folder' });
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const names = readdirSync(folder);
        const newer = names.map((name) => Number(NEWER.exec(name)?.[1] ?? 1)).find((version) => version > 1);
        if (newer !== undefined) {
          problems.add('A newer CallSight keeps what it learnt here too; this one leaves that alone. Update this one.');
        }
        const unread = names.filter((name) => PART.test(name) && !seenParts.has(name));
        // The log was renamed: another file may stand there, even with the number of the one before.
        if (unread.length > 0) log = undefined;
        readLog();
        const missing = unread.filter((name) => !readPart(name));
        // A part that is gone was put together with others, under a new name.
        if (missing.length === 0) {
          seenState = state;
          return;
        }
      }
    } catch (error) {
      cannot('read', error);
    }
  };

  const readPart = (name: string): boolean => {
    const bytes = readIfThere(join(folder, name));
    if (bytes === undefined) return false;
    take(bytes);
    seenParts.add(name);
    return true;
  };

  const cannot = (what: 'read' | 'written', error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    problems.add(
      `What was learnt of hosts cannot be ${what} in ${folder} (${code}). Check its permissions and the disk.`,
    );
  };

  const append = (bytes: Buffer) => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (!makeOurs(folder)) throw Object.assign(new Error(), { code: 'others may write to its folder' });
      const path = join(folder, LOG);
      const handle = openSync(path, APPEND, 0o600);
      let isWritten = false;
      try {
        const { ino, size, isFile } = fileOf(handle);
        if (!isFile) throw Object.assign(new Error(), { code: 'it is no regular file' });
        // In one piece, or the pieces of two writers would mix.
        writeOnce(handle, size === 0 ? Buffer.concat([HEAD, bytes]) : bytes);
        isWritten = true;
        if (size === 0) syncFolder(folder);
        // Renamed meanwhile: what was just written may never be read.
        if (statSync(path, { bigint: true, throwIfNoEntry: false })?.ino === ino) {
          if (size + bytes.length > bounds.logBytes) compact();
          return;
        }
      } finally {
        if (isWritten) syncAndClose(handle);
        else closeSync(handle);
      }
    }
    throw Object.assign(new Error(), { code: 'too many writers' });
  };

  /** What is written outlasts this process already; that it outlasts a power cut, too, is worth no waiting. */
  const syncAndClose = (handle: number) => {
    fsync(handle, (error) => {
      closeSync(handle);
      if (error) cannot('written', error);
    });
  };

  const compact = () => {
    const part = () => `hosts.1.${randomBytes(16).toString('hex')}.part`;
    try {
      renameSync(join(folder, LOG), join(folder, part()));
    } catch (error) {
      // Another was faster.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    syncFolder(folder);
    removeAbandoned(folder);
    const parts = readdirSync(folder).filter((name) => PART.test(name));
    if (parts.length <= bounds.parts) return;
    const together = hostTable();
    const isDamaged = new Set<string>();
    for (const name of parts) {
      const bytes = readIfThere(join(folder, name));
      if (bytes === undefined) return;
      const { entries, broken } = linesIn(bytes);
      for (const entry of entries) together.take(entry);
      if (broken.length > 0) isDamaged.add(name);
    }
    const lines = [...together.all()].map(lineOf);
    replaceWhole(folder, part(), [HEAD, ...lines], true);
    for (const name of parts) {
      if (isDamaged.has(name)) renameSync(join(folder, name), join(folder, CORRUPT));
      else rmSync(join(folder, name), { force: true });
    }
  };

  const read = <T>(answer: () => T): T => {
    refresh();
    return answer();
  };

  return {
    add(entries) {
      const sound = entries.filter(isHostEntry);
      if (sound.length === 0) return;
      for (const entry of sound) table.take(entry);
      try {
        append(Buffer.concat(sound.map(lineOf)));
      } catch (error) {
        // It still holds for this process.
        cannot('written', error);
      }
    },
    latest: (host, kind) => read(() => untilNow(table.of(host, kind), now()).at(-1)),
    history: (host, kind) => read(() => untilNow(table.of(host, kind), now())),
    entries: (host) => read(() => newestOf(table, host, now())),
    hosts: () => read(() => table.hosts()),
    problems: () =>
      read(() => [
        ...problems,
        ...(damaged.size > 0
          ? [`${damaged.size} records of what was learnt of hosts are damaged and left out. They are asked for again.`]
          : []),
      ]),
  };
}

/** Gives what changes when anything of a store does: the folder with each file that comes or goes, the log with each line. */
function stateOf(folder: string): string | undefined {
  const own = statSync(folder, { bigint: true, throwIfNoEntry: false });
  if (own === undefined) return undefined;
  const log = lstatSync(join(folder, LOG), { bigint: true, throwIfNoEntry: false });
  return [own.ino, own.ctimeNs, own.mtimeNs, log?.ino, log?.size, log?.mtimeNs, log?.ctimeNs].join(' ');
}

function writeOnce(handle: number, bytes: Buffer): void {
  const written = writeSync(handle, bytes);
  if (written < bytes.length) throw Object.assign(new Error(), { code: 'ENOSPC' });
}

function fileOf(handle: number) {
  const stat = fstatSync(handle, { bigint: true });
  return { ino: stat.ino, size: Number(stat.size), isFile: stat.isFile() };
}

function openForRead(path: string): number | undefined {
  try {
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readWhole(path, MAX_PART_BYTES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
