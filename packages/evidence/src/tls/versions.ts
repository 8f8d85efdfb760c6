import type { TlsVersion } from '@callsight/model';

/** The number of each version on the wire. */
export const VERSION_CODES: Readonly<Record<TlsVersion, number>> = {
  SSL2: 0x0002,
  SSL3: 0x0300,
  'TLS1.0': 0x0301,
  'TLS1.1': 0x0302,
  'TLS1.2': 0x0303,
  'TLS1.3': 0x0304,
};

const BY_CODE = new Map(Object.entries(VERSION_CODES).map(([name, code]) => [code, name as TlsVersion]));

/** Gives the version of a number on the wire, or `undefined`. */
export function versionOf(code: number): TlsVersion | undefined {
  return BY_CODE.get(code);
}
