import { isAscii } from 'node:buffer';

/** How many bytes are searched for a NUL, which no source text holds. */
const BINARY_PROBE_BYTES = 1024;

/**
 * Gives the text of a file's bytes: a byte order mark decides between UTF-8 and UTF-16 and is dropped,
 * bytes that are no UTF-8 become U+FFFD. `undefined` for binary content.
 */
export function decodeText(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16BigEndian(bytes.subarray(2));
  if (bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)) return undefined;
  // Nearly all source is ASCII, and copying it costs a tenth of decoding it.
  if (isAscii(bytes)) return bytes.toString('latin1');
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.toString('utf8', start);
}

function utf16BigEndian(bytes: Buffer): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}
