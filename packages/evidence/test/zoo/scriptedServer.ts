import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TlsVersion } from '@callsight/model';
import { SSL2_SUITES, SUITES, type Suite } from '../../src/tls/suites';
import { VERSION_CODES } from '../../src/tls/versions';
import { type ByteServer, byteServer } from '../wire/loopback';

/** What a server of canned answers speaks; it agrees to a hello and goes no further. */
export interface Script {
  readonly versions: readonly TlsVersion[];
  /** Names of suites, by the server's preference; those of SSL 2 and TLS 1.3 apply to these alone. */
  readonly suites: readonly string[];
  /** DER, the leaf first. */
  readonly certificates: readonly Buffer[];
  /** Codes of groups, by the server's preference. */
  readonly groups?: readonly number[];
  /** Size in bits of the prime for DHE. */
  readonly dhBits?: number;
  readonly secureRenegotiation?: boolean;
}

interface Hello {
  readonly version: number;
  readonly suites: readonly number[];
  readonly groups: readonly number[];
  readonly offersTls13: boolean;
  readonly wantsRenegotiation: boolean;
}

const ALERT = { handshakeFailure: 40, protocolVersion: 70 } as const;
const RETRY = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');

const uint8 = (value: number): Buffer => Buffer.from([value]);
const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);

function sized(lengthBytes: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(body.length, 0, lengthBytes);
  return Buffer.concat([length, body]);
}

function numbers(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readUInt16BE(2 * i));
}

function readHello(record: Buffer): Hello {
  const body = record.subarray(9);
  let at = 34;
  const take = (lengthBytes: number): Buffer => {
    const length = body.readUIntBE(at, lengthBytes);
    at += lengthBytes + length;
    return body.subarray(at - length, at);
  };
  take(1);
  const suites = numbers(take(2));
  take(1);
  const extensions = new Map<number, Buffer>();
  const rest = at < body.length ? take(2) : Buffer.alloc(0);
  for (let place = 0; place + 4 <= rest.length; ) {
    const end = place + 4 + rest.readUInt16BE(place + 2);
    extensions.set(rest.readUInt16BE(place), rest.subarray(place + 4, end));
    place = end;
  }
  return {
    version: body.readUInt16BE(0),
    suites,
    groups: numbers(extensions.get(10)?.subarray(2) ?? Buffer.alloc(0)),
    offersTls13: numbers(extensions.get(43)?.subarray(1) ?? Buffer.alloc(0)).includes(VERSION_CODES['TLS1.3']),
    wantsRenegotiation: extensions.has(0xff01) || suites.includes(0x00ff),
  };
}

const message = (type: number, body: Buffer): Buffer => Buffer.concat([uint8(type), sized(3, body)]);
const record = (type: number, version: number, body: Buffer): Buffer =>
  Buffer.concat([uint8(type), uint16(version), sized(2, body)]);

function serverHello(version: number, suite: Suite, random: Buffer, extensions: readonly Buffer[]): Buffer {
  const tail = extensions.length === 0 ? [] : [sized(2, ...extensions)];
  return message(2, Buffer.concat([uint16(version), random, sized(1), uint16(suite.code), uint8(0), ...tail]));
}

/** A number of so many bits that is no prime: nobody checks. */
function integerOf(bits: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits / 8), 0xff);
  bytes[0] = 0xff >> (bytes.length * 8 - bits);
  return bytes;
}

function keyExchange({ keyExchange: kind }: Suite, { dhBits = 2048 }: Script, group: number): Buffer | undefined {
  const signature = kind.includes('anon')
    ? Buffer.alloc(0)
    : Buffer.concat([uint16(0x0401), sized(2, randomBytes(64))]);
  if (kind.startsWith('ECDHE') || kind === 'ECDH_anon') {
    return Buffer.concat([uint8(3), uint16(group), sized(1, randomBytes(65)), signature]);
  }
  if (kind.startsWith('DHE') || kind.startsWith('DH_anon')) {
    const prime = integerOf(dhBits);
    return Buffer.concat([sized(2, prime), sized(2, uint8(2)), sized(2, randomBytes(prime.length)), signature]);
  }
  return kind.startsWith('RSA_EXPORT')
    ? Buffer.concat([sized(2, integerOf(512)), sized(2, Buffer.from([1, 0, 1])), signature])
    : undefined;
}

const alert = (version: number, description: number): Buffer => record(21, version, Buffer.from([2, description]));

function answerTls13(script: Script, hello: Hello, suites: readonly Suite[]): Buffer {
  const suite = suites.find(({ keyExchange, code }) => keyExchange === 'TLS13' && hello.suites.includes(code));
  const group = (script.groups ?? [0x001d]).find((code) => hello.groups.includes(code));
  if (suite === undefined || group === undefined) return alert(0x0303, ALERT.handshakeFailure);
  const extensions = [
    Buffer.concat([uint16(43), sized(2, uint16(VERSION_CODES['TLS1.3']))]),
    Buffer.concat([uint16(51), sized(2, uint16(group))]),
  ];
  return record(22, 0x0303, serverHello(0x0303, suite, RETRY, extensions));
}

function answer(script: Script, hello: Hello): Buffer {
  const suites = script.suites.flatMap((name) => SUITES.find((suite) => suite.name === name) ?? []);
  if (hello.offersTls13) {
    return script.versions.includes('TLS1.3')
      ? answerTls13(script, hello, suites)
      : alert(0x0303, ALERT.protocolVersion);
  }
  const version = script.versions
    .filter((name) => name !== 'TLS1.3' && name !== 'SSL2')
    .map((name) => VERSION_CODES[name])
    .filter((code) => code <= hello.version)
    .sort()
    .at(-1);
  if (version === undefined) return alert(hello.version, ALERT.protocolVersion);
  const group = (script.groups ?? [0x001d, 0x0017]).find((code) => hello.groups.includes(code));
  const suite = suites.find(
    ({ keyExchange: kind, code }) =>
      kind !== 'TLS13' && hello.suites.includes(code) && (group !== undefined || !kind.startsWith('EC')),
  );
  if (suite === undefined) return alert(version, ALERT.handshakeFailure);
  const renegotiates = script.secureRenegotiation !== false && hello.wantsRenegotiation;
  const share = keyExchange(suite, script, group ?? 0);
  return record(
    22,
    version,
    Buffer.concat([
      serverHello(version, suite, randomBytes(32), renegotiates ? [Buffer.from('ff01000100', 'hex')] : []),
      ...(suite.anonymous ? [] : [message(11, sized(3, ...script.certificates.map((der) => sized(3, der))))]),
      ...(share === undefined ? [] : [message(12, share)]),
      message(14, Buffer.alloc(0)),
    ]),
  );
}

function answerSsl2(script: Script): Buffer {
  const suites = SSL2_SUITES.filter(({ name }) => script.suites.includes(name));
  const specs = Buffer.concat(suites.map(({ code }) => Buffer.concat([uint8(code >> 16), uint16(code & 0xffff)])));
  const certificate = script.certificates[0] ?? Buffer.alloc(0);
  const body = Buffer.concat([
    Buffer.from([4, 0, 1, 0, 2]),
    uint16(certificate.length),
    uint16(specs.length),
    uint16(16),
    certificate,
    specs,
    randomBytes(16),
  ]);
  return Buffer.concat([uint16(0x8000 | body.length), body]);
}

/** Gives what a server with this script says to the bytes of a hello; `undefined` while they are not whole. */
export function answerTo(script: Script, bytes: Buffer): Buffer | undefined {
  if (bytes.length < 5) return undefined;
  if ((bytes[0]! & 0x80) !== 0) {
    return script.versions.includes('SSL2') ? answerSsl2(script) : alert(0x0300, ALERT.protocolVersion);
  }
  return bytes.length >= 5 + bytes.readUInt16BE(3) ? answer(script, readHello(bytes)) : undefined;
}

function talk(script: Script, socket: Socket): void {
  let read = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    read = Buffer.concat([read, chunk]);
    const bytes = answerTo(script, read);
    if (bytes !== undefined) socket.end(bytes);
  });
}

/** Starts a server that answers hellos as its script says, in protocols that no library speaks any more. */
export function scriptedServer(script: Script): Promise<ByteServer> {
  const unknown = script.suites.filter((name) => ![...SUITES, ...SSL2_SUITES].some((suite) => suite.name === name));
  if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}`);
  return byteServer((socket) => talk(script, socket));
}
