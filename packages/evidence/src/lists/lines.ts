import type { Steps } from './steps';

/** A longer line is no entry of any list. */
const LONGEST_LINE = 4096;
const LINES_A_STEP = 200;
const BYTES_A_STEP = 65_536;

/** Takes a line without its end and the spaces around it. */
type TakeLine = (line: string) => void;

/**
 * Reads a text line by line in steps, so that nothing else has to wait for the whole; `tooLong` is told of each line
 * beyond 4 KB. A byte order mark and the carriage returns of Windows are no part of a line.
 */
export function* readLines(bytes: Buffer, take: TakeLine, tooLong: () => void): Steps<void> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let count = 1, from = at; at < bytes.length; count++) {
    const found = bytes.indexOf(10, at);
    const end = found < 0 ? bytes.length : found;
    if (end - at > LONGEST_LINE) tooLong();
    else {
      const line = bytes.toString('latin1', at, end);
      take((isAscii(line) ? line : bytes.toString('utf8', at, end)).trim());
    }
    at = end + 1;
    if (count % LINES_A_STEP === 0 || at - from > BYTES_A_STEP) {
      from = at;
      yield;
    }
  }
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
