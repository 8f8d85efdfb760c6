import { crc32 } from 'node:zlib';
import { type HostEntry, isHostEntry } from './hostStore';

/** The first line of a file: what it is, and its version. */
export const HEAD = Buffer.from('callsight-hosts 1\n', 'latin1');

const NEWLINE = 10;
const CRC_LETTERS = 8;

/** Gives an entry as a line with its checksum; a newline in front parts it from what an ended writer left. */
export function lineOf({ host, kind, at, text }: HostEntry): Buffer {
  const body = JSON.stringify([host, kind, at, text]);
  return Buffer.from(`\n${checksumOf(Buffer.from(body, 'utf8'))} ${body}\n`, 'utf8');
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
    if (line.length === 0 || line.equals(HEAD.subarray(0, -1))) continue;
    const entry = entryOf(line);
    if (entry === undefined) broken.push(checksumOf(line));
    else entries.push(entry);
  }
  return { entries, broken, end: at };
}

function entryOf(line: Buffer): HostEntry | undefined {
  const body = line.subarray(CRC_LETTERS + 1);
  if (line.toString('latin1', 0, CRC_LETTERS) !== checksumOf(body)) return undefined;
  try {
    const [host, kind, at, text] = JSON.parse(body.toString('utf8')) as unknown[];
    const entry = { host, kind, at, text };
    return isHostEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function checksumOf(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(CRC_LETTERS, '0');
}
