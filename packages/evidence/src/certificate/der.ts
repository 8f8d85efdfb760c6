/** The one error of certificates that cannot be read; it says what is wrong in a few words. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

/** One value of DER: its tag, its content, and all its bytes with tag and length. */
export interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly bytes: Buffer;
}

/** Tags that certificates use. `context(n)` is a value whose meaning its place tells. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Gives the tag of a value whose meaning its place tells: `[n]`, made of values or plain. */
export function context(number: number, made = true): number {
  return (made ? 0xa0 : 0x80) | number;
}

/** A list of more values than this is no certificate. */
const MOST_VALUES = 20_000;

function lengthAt(bytes: Buffer, at: number): { readonly length: number; readonly size: number } {
  const first = bytes[at];
  if (first === undefined) throw new CertificateError('the certificate ends too early');
  if (first < 0x80) return { length: first, size: 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) throw new CertificateError('a length is no DER');
  const length = bytes.readUIntBE(at + 1, size);
  // DER has one spelling for each length; two would let two readers see two certificates.
  if (length < 0x80 || length < 2 ** (8 * (size - 1))) throw new CertificateError('a length is no DER');
  return { length, size: size + 1 };
}

/** Gives the value that starts at a place. @throws CertificateError */
export function readDer(bytes: Buffer, at = 0): Der {
  const tag = bytes[at];
  if (tag === undefined) throw new CertificateError('the certificate ends too early');
  if ((tag & 0x1f) === 0x1f) throw new CertificateError('a tag is too large');
  const { length, size } = lengthAt(bytes, at + 1);
  const start = at + 1 + size;
  if (start + length > bytes.length) throw new CertificateError('the certificate ends too early');
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}

/** Gives the one value that some bytes are, with nothing after it. @throws CertificateError */
export function onlyDer(bytes: Buffer): Der {
  const value = readDer(bytes);
  if (value.bytes.length !== bytes.length) throw new CertificateError('something stands after the end');
  return value;
}

/** Gives the values that stand one after the other in some bytes. @throws CertificateError */
export function valuesOf(bytes: Buffer): readonly Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (values.length >= MOST_VALUES) throw new CertificateError('a list is too long');
    const value = readDer(bytes, at);
    values.push(value);
    at += value.bytes.length;
  }
  return values;
}

/** Gives the values inside a value of the tag expected. @throws CertificateError */
export function childrenOf(value: Der | undefined, tag: number): readonly Der[] {
  return valuesOf(expect(value, tag).content);
}

/** Gives the value when it has the tag expected. @throws CertificateError */
export function expect(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new CertificateError('a part is missing or of another kind');
  return value;
}

/** Gives an object identifier as text: `1.2.840.113549`. @throws CertificateError */
export function objectIdentifier(value: Der | undefined): string {
  const { content } = expect(value, TAG.objectIdentifier);
  if (content.length === 0 || content.length > 64 || content[content.length - 1]! >= 0x80) {
    throw new CertificateError('an object identifier is broken');
  }
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** Gives the length in bits of a whole number of zero or more. @throws CertificateError */
export function integerBits(value: Der | undefined): number {
  const { content } = expect(value, TAG.integer);
  const first = content.findIndex((byte) => byte !== 0);
  if (content.length === 0 || content[0]! >= 0x80) throw new CertificateError('a number is negative or empty');
  return first < 0 ? 0 : (content.length - first) * 8 - Math.clz32(content[first]!) + 24;
}

/** Gives a small whole number. @throws CertificateError */
export function smallInteger(value: Der | undefined): number {
  if (integerBits(value) > 31) throw new CertificateError('a number is too large');
  return expect(value, TAG.integer).content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Gives the bytes of a bit string of whole bytes. @throws CertificateError */
export function bitStringBytes(value: Der | undefined): Buffer {
  const { content } = expect(value, TAG.bitString);
  if (content[0] !== 0) throw new CertificateError('a bit string is broken');
  return content.subarray(1);
}

const UTC = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** Gives a time in milliseconds since 1970. @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5 @throws CertificateError */
export function time(value: Der | undefined): number {
  const pattern = value?.tag === TAG.utcTime ? UTC : value?.tag === TAG.generalizedTime ? GENERALIZED : undefined;
  const parts = pattern
    ?.exec(value?.content.toString('latin1') ?? '')
    ?.slice(1)
    .map(Number);
  if (parts === undefined) throw new CertificateError('a time is broken');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const full = pattern === UTC ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!real) throw new CertificateError('a time is broken');
  return date.getTime();
}
