import type { TlsVersion } from '@callsight/model';
import { versionOf } from './versions';

/** Beyond these bytes and counts a server is no longer listened to. */
const LONGEST_RECORD = 16_384 + 2048;
const LONGEST_HANDSHAKE = 262_144;
const MOST_CERTIFICATES = 20;
const MOST_RECORDS = 1024;
const MOST_WARNINGS = 4;

/** How a server takes part in agreeing on a key, from its ServerKeyExchange. */
export type KeyShare =
  | { readonly kind: 'finite-field'; readonly bits: number }
  | { readonly kind: 'group'; readonly code: number }
  | { readonly kind: 'explicit-curve'; readonly bits: number }
  | { readonly kind: 'rsa'; readonly bits: number };

/** What a server said to a hello, up to its ServerHelloDone, or in TLS 1.3 its ServerHello. */
export interface Flight {
  readonly version: TlsVersion;
  readonly suite: number;
  /** The code of the group that TLS 1.3 agreed on or asks for. */
  readonly group?: number;
  readonly secureRenegotiation: boolean;
  /** DER, the leaf first; TLS 1.3 hides them. */
  readonly certificates: readonly Buffer[];
  /** The bytes of the ServerKeyExchange, which only the suite can explain. */
  readonly keyExchange?: Buffer;
}

/** An answer to a hello. `malformed` says what is wrong with it. */
export type Answer =
  | { readonly kind: 'flight'; readonly flight: Flight }
  | { readonly kind: 'alert'; readonly description: number }
  | { readonly kind: 'malformed'; readonly why: string };

/** Takes the bytes of a server as they come and gives the answer as soon as it is whole. */
export interface FlightReader {
  readonly push: (chunk: Buffer) => Answer | undefined;
}

class Malformed extends Error {}

/** Reads numbers and stretches of bytes one after the other, and never beyond the end. */
class Cursor {
  #at = 0;

  constructor(readonly bytes: Buffer) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  take(length: number): Buffer {
    if (length > this.left) throw new Malformed('a length leads beyond the end');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  number(bytes: 1 | 2 | 3): number {
    return this.take(bytes).readUIntBE(0, bytes);
  }

  sized(lengthBytes: 1 | 2 | 3): Cursor {
    return new Cursor(this.take(this.number(lengthBytes)));
  }
}

const RECORD = { alert: 21, handshake: 22 } as const;
const MESSAGE = { serverHello: 2, certificate: 11, keyExchange: 12, helloDone: 14 } as const;
const EXTENSION = { supportedVersions: 43, keyShare: 51, renegotiation: 0xff01 } as const;

type Draft = { -readonly [Key in keyof Flight]?: Flight[Key] };

function readServerHello(body: Cursor, draft: Draft): void {
  if (draft.version !== undefined) throw new Malformed('two ServerHello');
  let code = body.number(2);
  body.take(32);
  body.sized(1);
  draft.suite = body.number(2);
  body.number(1);
  draft.secureRenegotiation = false;
  const extensions = body.left > 0 ? body.sized(2) : new Cursor(Buffer.alloc(0));
  while (extensions.left > 0) {
    const type = extensions.number(2);
    const data = extensions.sized(2);
    if (type === EXTENSION.supportedVersions) code = data.number(2);
    if (type === EXTENSION.keyShare) draft.group = data.number(2);
    if (type === EXTENSION.renegotiation) draft.secureRenegotiation = true;
  }
  const version = versionOf(code);
  if (version === undefined || version === 'SSL2') throw new Malformed('an unknown version');
  draft.version = version;
}

function readCertificates(body: Cursor): readonly Buffer[] {
  const list = body.sized(3);
  const certificates: Buffer[] = [];
  while (list.left > 0) {
    if (certificates.length >= MOST_CERTIFICATES) throw new Malformed('too many certificates');
    certificates.push(list.sized(3).bytes);
  }
  return certificates;
}

/** Gives a reader for the answer to one hello. Whatever comes, it ends in an answer or asks for more, within its bounds. */
export function flightReader(): FlightReader {
  const draft: Draft = {};
  let records = Buffer.alloc(0);
  let messages = Buffer.alloc(0);
  let wanted = 5;
  let chunks: Buffer[] = [];
  let waiting = 0;
  let total = 0;
  let count = 0;
  let warnings = 0;

  const finish = (): Answer => {
    const { version, suite, secureRenegotiation = false, certificates = [] } = draft;
    if (version === undefined || suite === undefined) throw new Malformed('no ServerHello');
    return { kind: 'flight', flight: { ...draft, version, suite, secureRenegotiation, certificates } };
  };

  const readMessage = (type: number, body: Cursor): Answer | undefined => {
    if (type === MESSAGE.serverHello) readServerHello(body, draft);
    else if (draft.version === undefined) throw new Malformed('no ServerHello');
    else if (type === MESSAGE.certificate) draft.certificates = readCertificates(body);
    else if (type === MESSAGE.keyExchange) draft.keyExchange = body.bytes;
    return type === MESSAGE.helloDone || draft.version === 'TLS1.3' ? finish() : undefined;
  };

  const readMessages = (): Answer | undefined => {
    while (messages.length >= 4) {
      const length = messages.readUIntBE(1, 3);
      if (length > LONGEST_HANDSHAKE) throw new Malformed('a handshake message is too long');
      if (messages.length < 4 + length) return undefined;
      const answer = readMessage(messages[0]!, new Cursor(messages.subarray(4, 4 + length)));
      if (answer !== undefined) return answer;
      messages = messages.subarray(4 + length);
    }
    return undefined;
  };

  const readRecord = (type: number, body: Buffer): Answer | undefined => {
    if (++count > MOST_RECORDS) throw new Malformed('too many records');
    if (type === RECORD.alert) {
      const [level = 2, description] = body;
      if (description === undefined) throw new Malformed('an empty alert');
      if (level === 2) return { kind: 'alert', description };
      if (++warnings > MOST_WARNINGS) throw new Malformed('too many warnings');
      return undefined;
    }
    if (type !== RECORD.handshake) throw new Malformed('an unexpected record');
    if (body.length === 0) throw new Malformed('an empty record');
    total += body.length;
    if (total > LONGEST_HANDSHAKE) throw new Malformed('the handshake is too long');
    messages = Buffer.concat([messages, body]);
    return readMessages();
  };

  const readRecords = (): Answer | undefined => {
    while (records.length >= 5) {
      const type = records[0]!;
      // Only SSL 3 and TLS look like this; anything else is no TLS at all.
      if (type < 20 || type > 23 || records[1] !== 3) throw new Malformed('no TLS');
      const length = records.readUInt16BE(3);
      if (length > LONGEST_RECORD) throw new Malformed('a record is too long');
      wanted = 5 + length;
      if (records.length < wanted) return undefined;
      const answer = readRecord(type, records.subarray(5, wanted));
      if (answer !== undefined) return answer;
      records = records.subarray(wanted);
      wanted = 5;
    }
    return undefined;
  };

  return {
    push: (chunk) => {
      chunks.push(chunk);
      waiting += chunk.length;
      // Joining at each byte of a dripping server would cost the square of its length.
      if (records.length + waiting < wanted) return undefined;
      records = Buffer.concat([records, ...chunks]);
      chunks = [];
      waiting = 0;
      try {
        return readRecords();
      } catch (error) {
        if (error instanceof Malformed) return { kind: 'malformed', why: error.message };
        throw error;
      }
    },
  };
}

function bitLength(integer: Buffer): number {
  const first = integer.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (integer.length - first) * 8 - Math.clz32(integer[first]!) + 24;
}

/** Gives what a ServerKeyExchange says, or `undefined` where it says nothing that can be read. */
export function readKeyShare(keyExchange: Buffer, suiteKeyExchange: string): KeyShare | undefined {
  const body = new Cursor(keyExchange);
  try {
    if (suiteKeyExchange.startsWith('ECDH')) {
      const type = body.number(1);
      if (type === 3) return { kind: 'group', code: body.number(2) };
      return type === 1 ? { kind: 'explicit-curve', bits: bitLength(body.sized(1).bytes) } : undefined;
    }
    const bits = bitLength(body.sized(2).bytes);
    return suiteKeyExchange.startsWith('RSA') ? { kind: 'rsa', bits } : { kind: 'finite-field', bits };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
