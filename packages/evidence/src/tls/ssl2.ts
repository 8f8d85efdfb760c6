import { randomBytes } from 'node:crypto';
import { SSL2_SUITES, type Suite, suiteOf } from './suites';

const CLIENT_HELLO = 1;
const SERVER_HELLO = 4;
const VERSION = 0x0002;
const HEADER = 2;
/** Header, type, session hit, certificate type, version and three lengths. */
const FIXED = HEADER + 11;

/**
 * Gives the hello of SSL 2 that offers all its ciphers.
 * @see https://datatracker.ietf.org/doc/html/draft-hickman-netscape-ssl-00
 */
export function ssl2Hello(): Buffer {
  const specs = Buffer.concat(SSL2_SUITES.map(({ code }) => Buffer.from([code >> 16, (code >> 8) & 255, code & 255])));
  const fixed = Buffer.alloc(9);
  fixed.writeUInt8(CLIENT_HELLO, 0);
  fixed.writeUInt16BE(VERSION, 1);
  fixed.writeUInt16BE(specs.length, 3);
  fixed.writeUInt16BE(0, 5);
  fixed.writeUInt16BE(16, 7);
  const body = Buffer.concat([fixed, specs, randomBytes(16)]);
  return Buffer.concat([Buffer.from([0x80 | (body.length >> 8), body.length & 255]), body]);
}

/** What a server of SSL 2 says of itself. */
export interface Ssl2Answer {
  readonly suites: readonly Suite[];
  /** DER; absent when the server did not speak SSL 2. */
  readonly certificate?: Buffer;
}

const REFUSAL: Ssl2Answer = { suites: [] };

/** Gives what a server answers to the hello of SSL 2, be it in another language; `undefined` asks for more bytes. */
export function readSsl2Answer(bytes: Buffer): Ssl2Answer | undefined {
  if (bytes.length >= 3 && (bytes[0]! < 0x80 || bytes[2] !== SERVER_HELLO)) return REFUSAL;
  if (bytes.length < FIXED) return undefined;
  if (bytes.readUInt16BE(5) !== VERSION) return REFUSAL;
  const start = FIXED + bytes.readUInt16BE(7);
  const end = start + bytes.readUInt16BE(9);
  if (bytes.length < end) return undefined;
  const codes = Array.from({ length: Math.floor((end - start) / 3) }, (_, i) => bytes.readUIntBE(start + 3 * i, 3));
  const suites = codes.flatMap((code) => suiteOf(code) ?? []).filter(({ keyExchange }) => keyExchange === 'SSL2');
  return { suites, certificate: bytes.subarray(FIXED, start) };
}
