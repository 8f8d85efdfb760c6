import { crc32 } from 'node:zlib';
import { type HostEntry, isHostEntry } from './hostStore';

/** The first line of a file: what it is, and its version. */
export const HEAD = Buffer.from('callsight-hosts 1\n', 'latin1');

const NEWLINE = 10;
const SPACE = 32;
const CRC_LETTERS = 8;

/**
 * Gives an entry as a line: a checksum, then host, kind, moment and text, parted by spaces, of which only the text may
 * hold some. A newline in front parts it from what an ended writer left.
 */
export function lineOf({ host, kind, at, text }: HostEntry): Buffer {
  const body = Buffer.from(`${host} ${kind} ${at} ${text}\n`, 'utf8');
  return Buffer.concat([Buffer.from(`\n${checksumOf(body.subarray(0, -1))} `, 'latin1'), body]);
}

/** What some bytes of a file hold. */
export interface HostLines {
  readonly entries: readonly HostEntry[];
  /** The checksums of lines that are no entry. */
  readonly broken: readonly string[];
  /** Where the last whole line ends. */
  readonly end: number;
}

/** Gives the entries in bytes that start at the start of a line; the last line may not be whole yet. */
export function linesIn(bytes: Buffer): HostLines {
  const entries: HostEntry[] = [];
  const broken: string[] = [];
  let at = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, at)) {
    const line = bytes.subarray(at, end);
    at = end + 1;
    if (line.length === 0) continue;
    const entry = entryOf(line);
    if (entry !== undefined) entries.push(entry);
    else if (!line.equals(HEAD.subarray(0, -1))) broken.push(checksumOf(line));
  }
  return { entries, broken, end: at };
}

function entryOf(line: Buffer): HostEntry | undefined {
  const body = line.subarray(CRC_LETTERS + 1);
  if (line[CRC_LETTERS] !== SPACE || line.toString('latin1', 0, CRC_LETTERS) !== checksumOf(body)) return undefined;
  const written = body.toString('utf8');
  const [kindAt, atAt, textAt] = spacesIn(written);
  const entry = {
    host: written.slice(0, kindAt),
    kind: written.slice(kindAt + 1, atAt),
    at: written.slice(atAt + 1, textAt),
    text: written.slice(textAt + 1),
  };
  return textAt > 0 && isHostEntry(entry) ? entry : undefined;
}

/** Gives where the first three spaces are; -1 for one that is not there. */
function spacesIn(text: string): readonly [number, number, number] {
  const first = text.indexOf(' ');
  const second = first < 0 ? -1 : text.indexOf(' ', first + 1);
  return [first, second, second < 0 ? -1 : text.indexOf(' ', second + 1)];
}

function checksumOf(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(CRC_LETTERS, '0');
}
