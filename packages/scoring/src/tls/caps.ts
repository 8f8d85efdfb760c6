import type { TlsFacts, TlsVersion } from '@callsight/model';
import { scoringModel } from '../model';
import { hashKind } from './hashKind';

/** What a cap is judged on: the facts and the key-exchange points. */
export interface CapCase {
  readonly facts: TlsFacts;
  readonly keyExchange: number;
}

/** One row of the cap table: the best grade that is left while the rule applies. */
export interface TlsCap {
  readonly rule: string;
  readonly limit: 'F' | 'C' | 'B' | 'A-';
  /** The version of the guide that brought it; 2009r, the one followed, where that is not known. */
  readonly guide: string;
  readonly applies: (row: CapCase) => boolean;
}

const { keyExchangeInsecureUpTo, keyExchangeWeakUpTo, leastSuiteBits } = scoringModel.tls;

function offers(facts: TlsFacts, ...versions: readonly TlsVersion[]): boolean {
  return versions.some((version) => facts.protocols.includes(version));
}

/**
 * Is the cap table of the guide, in the order in which rules are listed.
 * @see https://github.com/ssllabs/research/wiki/SSL-Server-Rating-Guide
 */
export const tlsCaps: readonly TlsCap[] = [
  { rule: 'sslv2', limit: 'F', guide: '2009c', applies: ({ facts }) => offers(facts, 'SSL2') },
  { rule: 'sslv3', limit: 'B', guide: '2009h', applies: ({ facts }) => offers(facts, 'SSL3') },
  {
    rule: 'sslv3-cbc-poodle',
    limit: 'C',
    guide: '2009g',
    applies: ({ facts }) => offers(facts, 'SSL3') && facts.suites.cbc,
  },
  {
    rule: 'sslv3-best',
    limit: 'F',
    guide: '2009i',
    applies: ({ facts }) => !offers(facts, 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3'),
  },
  { rule: 'tls1.0', limit: 'B', guide: '2009q', applies: ({ facts }) => offers(facts, 'TLS1.0') },
  { rule: 'tls1.1', limit: 'B', guide: '2009q', applies: ({ facts }) => offers(facts, 'TLS1.1') },
  {
    rule: 'no-tls1.2-or-1.3',
    limit: 'C',
    guide: '2009j',
    applies: ({ facts }) => !offers(facts, 'TLS1.2', 'TLS1.3'),
  },
  { rule: 'rc4', limit: 'B', guide: '2009i', applies: ({ facts }) => facts.suites.rc4 },
  {
    rule: 'rc4-with-tls1.1-or-1.2',
    limit: 'C',
    guide: '2009j',
    applies: ({ facts }) => facts.suites.rc4 && offers(facts, 'TLS1.1', 'TLS1.2'),
  },
  { rule: 'rc4-only', limit: 'F', guide: '2009k', applies: ({ facts }) => facts.suites.rc4Only },
  { rule: 'block64-modern', limit: 'C', guide: '2017', applies: ({ facts }) => facts.suites.block64WithModernClient },
  {
    rule: 'export-anon-null',
    limit: 'F',
    guide: '2009r',
    applies: ({ facts: { suites } }) => suites.export || suites.anonymous || suites.weakestBits < leastSuiteBits,
  },
  {
    rule: 'key-exchange-insecure',
    limit: 'F',
    guide: '2009e',
    applies: ({ keyExchange }) => keyExchange <= keyExchangeInsecureUpTo,
  },
  {
    rule: 'key-exchange-weak',
    limit: 'B',
    guide: '2009j',
    applies: ({ keyExchange }) => keyExchange > keyExchangeInsecureUpTo && keyExchange <= keyExchangeWeakUpTo,
  },
  { rule: 'no-forward-secrecy', limit: 'B', guide: '2009p', applies: ({ facts }) => !facts.suites.forwardSecrecy },
  { rule: 'no-aead', limit: 'B', guide: '2009p', applies: ({ facts }) => !facts.suites.aead },
  {
    rule: 'chain-incomplete',
    limit: 'B',
    guide: '2009i',
    applies: ({ facts }) => facts.certificate.chain === 'incomplete',
  },
  {
    rule: 'md5-signature',
    limit: 'F',
    guide: '2009e',
    applies: ({ facts }) => hashKind(facts.certificate.signatureHash) === 'md',
  },
  { rule: 'no-tls1.3', limit: 'A-', guide: '2009r', applies: ({ facts }) => !offers(facts, 'TLS1.3') },
  {
    rule: 'no-secure-renegotiation',
    limit: 'A-',
    guide: '2009e',
    applies: ({ facts }) => facts.secureRenegotiation === false,
  },
  {
    rule: 'hsts-short-or-invalid',
    limit: 'A-',
    guide: '2009r',
    applies: ({ facts }) => facts.hsts === 'short' || facts.hsts === 'invalid',
  },
];
