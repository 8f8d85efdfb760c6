import type { TlsFacts, TlsGap } from '@callsight/model';
import { booleanOf, type Field, fieldOf, itemsOf, numberOf, orNull, textOf, wordOf } from './fields';

const GAPS: readonly TlsGap[] = ['versions', 'suites', 'weak-suites', 'rc4-only', 'groups', 'dhe'];

/** Gives the TLS facts of a document's `input`; throws an error with the place of the first wrong field. */
export function readTlsFacts(field: Field): TlsFacts {
  const suites = fieldOf(field, 'suites');
  const suite = (name: string) => booleanOf(fieldOf(suites, name));
  const keyExchange = fieldOf(field, 'keyExchange');
  const certificate = fieldOf(field, 'certificate');
  const unseen = fieldOf(field, 'unseen');
  return {
    protocols: itemsOf(fieldOf(field, 'protocols')).map((item) =>
      wordOf(item, ['SSL2', 'SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3']),
    ),
    suites: {
      strongestBits: numberOf(fieldOf(suites, 'strongestBits')),
      weakestBits: numberOf(fieldOf(suites, 'weakestBits')),
      forwardSecrecy: suite('forwardSecrecy'),
      aead: suite('aead'),
      cbc: suite('cbc'),
      rc4: suite('rc4'),
      rc4Only: suite('rc4Only'),
      block64WithModernClient: suite('block64WithModernClient'),
      export: suite('export'),
      anonymous: suite('anonymous'),
    },
    keyExchange: {
      smallestDhBits: orNull(fieldOf(keyExchange, 'smallestDhBits'), null, numberOf),
      smallestCurveBits: orNull(fieldOf(keyExchange, 'smallestCurveBits'), null, numberOf),
    },
    certificate: {
      keyType: wordOf(fieldOf(certificate, 'keyType'), ['RSA', 'EC']),
      keyBits: numberOf(fieldOf(certificate, 'keyBits')),
      signatureHash: textOf(fieldOf(certificate, 'signatureHash')),
      trust: wordOf(fieldOf(certificate, 'trust'), [
        'ok',
        'self-signed',
        'untrusted',
        'expired',
        'not-yet-valid',
        'revoked',
      ]),
      nameMatches: booleanOf(fieldOf(certificate, 'nameMatches')),
      chain: wordOf(fieldOf(certificate, 'chain'), ['complete', 'incomplete']),
    },
    secureRenegotiation: orNull(fieldOf(field, 'secureRenegotiation'), null, booleanOf),
    hsts: orNull(fieldOf(field, 'hsts'), 'none', (hsts) =>
      wordOf(hsts, ['none', 'short', 'invalid', 'long', 'unknown']),
    ),
    ...(unseen.value !== undefined && { unseen: itemsOf(unseen).map((gap) => wordOf(gap, GAPS)) }),
  };
}
