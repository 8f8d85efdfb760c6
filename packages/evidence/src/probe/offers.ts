import { GROUPS } from '../tls/groups';
import { SUITES, type Suite } from '../tls/suites';

const codes = (suites: readonly Suite[]): readonly number[] => suites.map(({ code }) => code);

/** What a modern client offers below TLS 1.3, in its order; 3DES is the last resort. */
const MODERN_ORDER = [
  /^TLS_ECDHE_(ECDSA|RSA)_WITH_AES_128_GCM/,
  /^TLS_ECDHE_(ECDSA|RSA)_WITH_AES_256_GCM/,
  /^TLS_ECDHE_(ECDSA|RSA)_WITH_CHACHA20_POLY1305_SHA256$/,
  /^TLS_ECDHE_(ECDSA|RSA)_WITH_AES_(128|256)_CBC/,
  /^TLS_DHE_RSA_WITH_AES_(128|256)_GCM/,
  /^TLS_DHE_RSA_WITH_AES_(128|256)_CBC/,
  /^TLS_RSA_WITH_AES_(128|256)_GCM/,
  /^TLS_RSA_WITH_AES_(128|256)_CBC/,
  /^TLS_RSA_WITH_3DES_EDE_CBC_SHA$/,
] as const;

const isTls13 = ({ keyExchange }: Suite): boolean => keyExchange === 'TLS13';
const belowTls13 = SUITES.filter((suite) => !isTls13(suite));
/** Those of TLS 1.2 alone: AEAD, and hashes beyond SHA-1. */
const isNew = ({ aead, name }: Suite): boolean => aead || /SHA(256|384)$/.test(name);
const isWeak = ({ bits, rc4, block64, anonymous }: Suite): boolean => bits < 112 || rc4 || block64 || anonymous;
const isBroken = ({ bits, anonymous }: Suite): boolean => bits < 112 || anonymous;

/** The suites of TLS 1.3, the strongest first, as the other hellos begin with the faster ones. */
export const TLS13_SUITES: readonly number[] = [0x1302, 0x1303, 0x1301, 0x1304, 0x1305];

/** What a modern client offers for TLS 1.2 and below. */
export const MODERN_SUITES = codes(
  MODERN_ORDER.flatMap((pattern) => belowTls13.filter(({ name }) => pattern.test(name))),
);

/** What nobody should accept any more, the worst first. */
export const WEAK_SUITES = codes(belowTls13.filter(isWeak).sort((a, b) => Number(isBroken(b)) - Number(isBroken(a))));

/** What is sound enough, and offered by hardly anybody. */
export const RARE_SUITES = codes(belowTls13.filter((suite) => !isWeak(suite) && !MODERN_SUITES.includes(suite.code)));

/** What gives no protection at all. */
export const BROKEN_SUITES = codes(belowTls13.filter(isBroken));

/** What may be offered below TLS 1.2. */
export const OLD_SUITES = codes(belowTls13.filter((suite) => !isNew(suite)));

/** What SSL 3 knows: nothing with curves, which need an extension. */
export const SSL3_SUITES = codes(belowTls13.filter((suite) => !isNew(suite) && !suite.keyExchange.startsWith('EC')));

/** All but RC4 that may be offered below TLS 1.2, and what a modern client offers besides. */
export const OTHERS_THAN_RC4 = codes(
  belowTls13.filter((suite) => !suite.rc4 && !suite.anonymous && (!isNew(suite) || MODERN_SUITES.includes(suite.code))),
);

/** The CBC suites that SSL 3 knows. */
export const SSL3_CBC_SUITES = codes(
  belowTls13.filter((suite) => SSL3_SUITES.includes(suite.code) && suite.cbc && !suite.anonymous && suite.bits >= 112),
);

/** The suites whose finite field shows its size. */
export const DHE_SUITES = codes(belowTls13.filter(({ keyExchange }) => /^DHE_(RSA|DSS)$/.test(keyExchange)));

/** The suites that agree on a key over a curve. */
export const ECDHE_SUITES = codes(belowTls13.filter(({ keyExchange }) => keyExchange.startsWith('ECDHE')));

/** Some servers break at more suites than this in one hello. */
const LONGEST_OFFER = 120;

/** Gives all suites of TLS 1.2 or below in stretches that servers can bear, the modern ones first. */
export function stretchesBelow(version: 'TLS1.2' | 'TLS1.1' | 'TLS1.0' | 'SSL3'): readonly (readonly number[])[] {
  const all = version === 'TLS1.2' ? codes(belowTls13) : version === 'SSL3' ? SSL3_SUITES : OLD_SUITES;
  const ordered = [...new Set([...MODERN_SUITES.filter((code) => all.includes(code)), ...all])];
  const stretches: number[][] = [];
  for (let at = 0; at < ordered.length; at += LONGEST_OFFER) stretches.push(ordered.slice(at, at + LONGEST_OFFER));
  return stretches;
}

/** All groups in the order of a modern client. */
export const ALL_GROUPS: readonly number[] = GROUPS.map(({ code }) => code);

/** The groups that TLS 1.3 may use. @see https://www.rfc-editor.org/rfc/rfc8446#section-4.2.7 */
export const TLS13_GROUPS: readonly number[] = GROUPS.filter(
  ({ name, kind }) => kind !== 'curve' || /^x|^secp(256|384|521)r1$|tls13$/.test(name),
).map(({ code }) => code);
