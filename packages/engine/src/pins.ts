import { createHash } from 'node:crypto';

/** Gives the SHA-256 of a file's bytes as a policy pins it: 64 hexadecimal digits. */
export function pinOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Gives whether bytes have a SHA-256, written in hexadecimal digits or in base64. Git may give the same text other line
 * ends on another system: those of Unix count as well.
 */
export function fits(bytes: Buffer, digest: string): boolean {
  const wanted = hexOf(digest);
  return pinOf(bytes) === wanted || pinOf(withUnixLines(bytes)) === wanted;
}

/** Gives a digest, written in hexadecimal digits or in base64, as 64 hexadecimal digits. */
export function hexOf(digest: string): string {
  return digest.length === 64 ? digest.toLowerCase() : Buffer.from(digest, 'base64').toString('hex');
}

function withUnixLines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
