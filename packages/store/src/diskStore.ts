// Guards what is kept between runs: an entry is read whole and unchanged, or not at all, and nobody else's folder is used.
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, makeOurs, readWhole, removeAbandoned, replaceWhole } from './privateFolder';
import type { Store } from './store';

const MARK = 'callsight-store 1';
const ENTRY_ENDING = '.entry';

/** Bounds on what is kept: the entries that were written last stay. */
const MAX_ENTRIES = 60;
const MAX_ENTRY_BYTES = 128 * 1024 * 1024;

/**
 * Gives a store of files in a folder of its own, which it makes when it is first written to. Every entry carries the
 * digest of its text, and is written beside and moved into place.
 */
export function diskStore(folder: string): Store {
  const nameOf = (key: string) => digestOf(key).slice(0, 40) + ENTRY_ENDING;
  return {
    read(key) {
      try {
        return isOurs(folder) ? readEntry(join(folder, nameOf(key))) : undefined;
      } catch {
        return undefined;
      }
    },
    write(key, text) {
      try {
        if (!makeOurs(folder)) return;
        writeEntry(folder, nameOf(key), text);
        sweep(folder);
      } catch {
        // A full disk or a read-only home costs the next run some time, and nothing else.
      }
    },
  };
}

function readEntry(path: string): string | undefined {
  const whole = readWhole(path, MAX_ENTRY_BYTES);
  if (whole === undefined) return undefined;
  const end = whole.indexOf('\n');
  const body = whole.subarray(end + 1);
  if (whole.toString('latin1', 0, end) !== headOf(body)) return undefined;
  // Plain copies of ASCII cost a tenth of decoding it.
  return isAscii(body) ? body.toString('latin1') : body.toString('utf8');
}

function writeEntry(folder: string, name: string, text: string): void {
  const body = Buffer.from(text, 'utf8');
  const head = Buffer.from(`${headOf(body)}\n`, 'latin1');
  if (head.length + body.length <= MAX_ENTRY_BYTES) replaceWhole(folder, name, [head, body], false);
}

/** Removes the oldest entries beyond the bound, and what ended writers left. */
function sweep(folder: string): void {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(ENTRY_ENDING))
    .map((name) => ({ name, at: lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of entries.slice(MAX_ENTRIES)) rmSync(join(folder, name), { force: true });
  removeAbandoned(folder);
}

function headOf(body: Buffer): string {
  return `${MARK} ${digestOf(body)}`;
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
