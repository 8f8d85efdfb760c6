import { randomBytes } from 'node:crypto';
import type { TlsVersion } from '@callsight/model';
import { VERSION_CODES } from './versions';

/** What a hello offers. */
export interface HelloOffer {
  /** The highest version; for TLS 1.3 the only one. */
  readonly version: Exclude<TlsVersion, 'SSL2'>;
  /** Codes of suites, by preference. */
  readonly suites: readonly number[];
  /** Codes of groups, by preference. */
  readonly groups: readonly number[];
  /** The name of the server; absent when the host is an address. */
  readonly serverName?: string;
}

/** Extensions by the number of the registry. */
const EXTENSION = {
  serverName: 0,
  supportedGroups: 10,
  pointFormats: 11,
  signatureAlgorithms: 13,
  padding: 21,
  extendedMasterSecret: 23,
  supportedVersions: 43,
  keyShare: 51,
  renegotiation: 0xff01,
} as const;

/** Asks for secure renegotiation where there are no extensions. @see https://www.rfc-editor.org/rfc/rfc5746 */
const RENEGOTIATION_SCSV = 0x00ff;

/** Every scheme in use, the modern ones first: a refusal shall mean the version or the suites. */
const SIGNATURE_SCHEMES = [
  ...[0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0603, 0x0806, 0x0601, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b],
  ...[0x081a, 0x081b, 0x081c, 0x0904, 0x0905, 0x0906, 0x0303, 0x0301, 0x0402, 0x0302, 0x0203, 0x0201, 0x0202, 0x0101],
];

const uint8 = (value: number): Buffer => Buffer.from([value]);
const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const list16 = (values: readonly number[]): Buffer => Buffer.concat(values.map(uint16));

/** Puts the length before the bytes, in so many bytes. */
function sized(lengthBytes: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(body.length, 0, lengthBytes);
  return Buffer.concat([length, body]);
}

function extension(type: number, ...body: readonly Buffer[]): Buffer {
  return Buffer.concat([uint16(type), sized(2, ...body)]);
}

function extensions({ version, groups, serverName }: HelloOffer): readonly Buffer[] {
  const all: Buffer[] = [];
  if (serverName !== undefined) {
    all.push(extension(EXTENSION.serverName, sized(2, uint8(0), sized(2, Buffer.from(serverName, 'latin1')))));
  }
  if (groups.length > 0) {
    all.push(extension(EXTENSION.supportedGroups, sized(2, list16(groups))));
    all.push(extension(EXTENSION.pointFormats, sized(1, Buffer.from([0, 1, 2]))));
  }
  if (version === 'TLS1.2' || version === 'TLS1.3') {
    all.push(extension(EXTENSION.signatureAlgorithms, sized(2, list16(SIGNATURE_SCHEMES))));
  }
  if (version === 'TLS1.3') {
    all.push(extension(EXTENSION.supportedVersions, sized(1, uint16(VERSION_CODES['TLS1.3']))));
    // Without a share the server asks for one, and so names the group that it wants.
    all.push(extension(EXTENSION.keyShare, sized(2)));
  } else {
    all.push(extension(EXTENSION.extendedMasterSecret), extension(EXTENSION.renegotiation, sized(1)));
  }
  return all;
}

/** Some old servers hang on a hello of 256 to 511 bytes. @see https://www.rfc-editor.org/rfc/rfc7685 */
function padding(length: number): readonly Buffer[] {
  return length < 256 || length > 511
    ? []
    : [extension(EXTENSION.padding, Buffer.alloc(Math.max(1, 512 - length - 4)))];
}

/**
 * Gives the bytes of a ClientHello in its record.
 * @see https://www.rfc-editor.org/rfc/rfc8446#section-4.1.2
 */
export function clientHello(offer: HelloOffer): Buffer {
  const { version, suites } = offer;
  const code = version === 'TLS1.3' ? VERSION_CODES['TLS1.2'] : VERSION_CODES[version];
  const codes = version === 'SSL3' ? [...suites, RENEGOTIATION_SCSV] : suites;
  const start = Buffer.concat([
    uint16(code),
    randomBytes(32),
    // TLS 1.3 middleboxes want to see a session; nobody else does.
    sized(1, version === 'TLS1.3' ? randomBytes(32) : Buffer.alloc(0)),
    sized(2, list16(codes)),
    sized(1, uint8(0)),
  ]);
  const tail = version === 'SSL3' ? [] : extensions(offer);
  const plain = start.length + 4 + tail.reduce((sum, part) => sum + part.length, 2);
  const body = version === 'SSL3' ? start : Buffer.concat([start, sized(2, ...tail, ...padding(plain))]);
  const record = version === 'SSL3' ? VERSION_CODES.SSL3 : VERSION_CODES['TLS1.0'];
  return Buffer.concat([uint8(22), uint16(record), sized(2, uint8(1), sized(3, body))]);
}
