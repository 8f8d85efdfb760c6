import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isOurs, makeOurs, readWhole, removeAbandoned, replaceWhole } from './privateFolder';
import type { Shelf } from './shelf';

const CLAIM = 'claim.lock';
const HALF_WRITTEN_MS = 60_000;
const MAX_FILE_BYTES = 512 * 1024 * 1024;
const NAME = /^[a-z0-9][a-z0-9._-]{0,120}$/;

/** Gives a shelf of files in a folder of its own, which it makes when it is first written to. */
export function diskShelf(folder: string): Shelf {
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return isOurs(folder) ? work() : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    read: (name) => attempt(() => readWhole(pathOf(folder, name), MAX_FILE_BYTES), undefined),
    write(name, bytes) {
      pathOf(folder, name);
      if (!makeOurs(folder)) throw new Error(`${folder}: others may write there. Make it yours alone.`);
      replaceWhole(folder, name, [bytes], true);
      removeAbandoned(folder);
    },
    remove: (name) => attempt(() => rmSync(pathOf(folder, name), { force: true }), undefined),
    names: () =>
      attempt(() => readdirSync(folder), [])
        .filter((name) => NAME.test(name) && name !== CLAIM && !name.endsWith('.tmp'))
        .sort(),
    claim(forMs) {
      if (!makeOurs(folder)) return undefined;
      const path = join(folder, CLAIM);
      const mine = JSON.stringify({
        token: randomBytes(16).toString('hex'),
        pid: process.pid,
        machine: hostname(),
        until: Date.now() + forMs,
      });
      if (!take(path, mine)) return undefined;
      return () => {
        // Whoever took over after the time was up keeps it.
        if (textOf(path) === mine) rmSync(path, { force: true });
      };
    },
  };
}

function pathOf(folder: string, name: string): string {
  if (!NAME.test(name) || name === CLAIM) throw new Error(`"${name}" is no name of a file here.`);
  return join(folder, name);
}

/** Takes a claim that nobody has, or that its holder can no longer need. */
function take(path: string, mine: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
      if (!moveAwayWhatIsOver(path)) return false;
    }
  }
  return false;
}

/** Two may find the same claim to be over; whoever moves away another's new one puts it back. */
function moveAwayWhatIsOver(path: string): boolean {
  const old = textOf(path);
  if (!isOver(old, path)) return false;
  const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    renameSync(path, aside);
    if (textOf(aside) === old) {
      rmSync(aside, { force: true });
      return true;
    }
    renameSync(aside, path);
  } catch {
    // Somebody was faster.
  }
  return false;
}

function textOf(path: string): string | undefined {
  try {
    return readWhole(path, 4096)?.toString('utf8');
  } catch {
    return undefined;
  }
}

function isOver(claim: string | undefined, path: string): boolean {
  try {
    const { pid, machine, until } = JSON.parse(claim ?? '') as { pid: number; machine: string; until: number };
    return until <= Date.now() || (machine === hostname() && !isAlive(pid));
  } catch {
    // Half written: its writer is about to finish, or was ended long ago.
    const at = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return at < Date.now() - HALF_WRITTEN_MS;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
