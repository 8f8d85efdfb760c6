import assert from 'node:assert/strict';
import { gradeTls, type TlsFacts } from '../src';

/** TLS 1.2 and 1.3, RSA-2048, AES-GCM, HSTS of half a year: A+. */
const good: TlsFacts = {
  protocols: ['TLS1.2', 'TLS1.3'],
  suites: {
    strongestBits: 256,
    weakestBits: 128,
    forwardSecrecy: true,
    aead: true,
    cbc: false,
    rc4: false,
    rc4Only: false,
    block64WithModernClient: false,
    export: false,
    anonymous: false,
  },
  keyExchange: { smallestDhBits: null, smallestCurveBits: 253 },
  certificate: {
    keyType: 'RSA',
    keyBits: 2048,
    signatureHash: 'sha256',
    trust: 'ok',
    nameMatches: true,
    chain: 'complete',
  },
  secureRenegotiation: true,
  hsts: 'long',
};

const suites = (change: Partial<TlsFacts['suites']>): TlsFacts => ({ ...good, suites: { ...good.suites, ...change } });
const key = (keyType: 'RSA' | 'EC', keyBits: number): TlsFacts => ({
  ...good,
  certificate: { ...good.certificate, keyType, keyBits },
});
const signed = (signatureHash: string): TlsFacts => ({ ...good, certificate: { ...good.certificate, signatureHash } });
const dh = (smallestDhBits: number): TlsFacts => ({ ...good, keyExchange: { ...good.keyExchange, smallestDhBits } });
const curve = (bits: number): TlsFacts => ({ ...good, keyExchange: { smallestDhBits: null, smallestCurveBits: bits } });
const rules = (facts: TlsFacts) => gradeTls(facts).caps.map(({ limit, rule }) => `${limit} ${rule}`);

describe('gradeTls', () => {
  const keyExchange: readonly (readonly [string, TlsFacts, number])[] = [
    ['RSA 511', key('RSA', 511), 20],
    ['RSA 512', key('RSA', 512), 40],
    ['RSA 1023', key('RSA', 1023), 40],
    ['RSA 1024', key('RSA', 1024), 80],
    ['RSA 2047', key('RSA', 2047), 80],
    ['RSA 2048', key('RSA', 2048), 90],
    ['RSA 4095', key('RSA', 4095), 90],
    ['EC 159 is worth RSA 512', key('EC', 159), 40],
    ['EC 160 is worth RSA 1024', key('EC', 160), 80],
    ['EC 223', key('EC', 223), 80],
    ['EC 224 is worth RSA 2048', key('EC', 224), 90],
    ['EC 255', key('EC', 255), 90],
    ['EC 256 is worth RSA 3072', key('EC', 256), 90],
    ['a DHE prime of 1024 bits', dh(1024), 80],
    ['a DHE prime of 1023 bits', dh(1023), 40],
    ['a curve of 192 bits', curve(192), 80],
    ['a curve of 571 bits beside RSA 2048', curve(571), 90],
  ];
  for (const [name, facts, points] of keyExchange) {
    it(`gives the key exchange ${points} points: ${name}`, () => assert.equal(gradeTls(facts).keyExchange, points));
  }

  const strong = { ...key('EC', 384), keyExchange: { smallestDhBits: null, smallestCurveBits: 384 } };
  it('gives the key exchange 100 points: EC 384 and nothing smaller', () =>
    assert.equal(gradeTls(strong).keyExchange, 100));

  const caps: readonly (readonly [string, TlsFacts, readonly string[], string])[] = [
    [
      'SSL 2 alone is nothing above SSL 3',
      { ...good, protocols: ['SSL2'] },
      ['F sslv2', 'F sslv3-best', 'C no-tls1.2-or-1.3', 'A- no-tls1.3'],
      'F',
    ],
    ['SSL 3 without CBC is no POODLE', { ...good, protocols: ['SSL3', 'TLS1.2', 'TLS1.3'] }, ['B sslv3'], 'B'],
    ['no version at all', { ...good, protocols: [] }, ['F sslv3-best', 'C no-tls1.2-or-1.3', 'A- no-tls1.3'], 'F'],
    ['RC4 beside TLS 1.2', suites({ rc4: true }), ['B rc4', 'C rc4-with-tls1.1-or-1.2'], 'C'],
    ['RC4 with TLS 1.3 alone', { ...suites({ rc4: true }), protocols: ['TLS1.3'] }, ['B rc4'], 'B'],
    ['a weakest suite of 112 bits', suites({ weakestBits: 112 }), [], 'A+'],
    ['a weakest suite of 111 bits', suites({ weakestBits: 111 }), ['F export-anon-null'], 'F'],
    ['MD5', signed('md5'), ['F md5-signature'], 'F'],
    ['MD5 in capitals', signed('MD5'), ['F md5-signature'], 'F'],
    ['renegotiation not applicable', { ...good, secureRenegotiation: null }, [], 'A+'],
    ['HSTS too short', { ...good, hsts: 'short' }, ['A- hsts-short-or-invalid'], 'A-'],
    ['HSTS invalid', { ...good, hsts: 'invalid' }, ['A- hsts-short-or-invalid'], 'A-'],
    ['no HSTS', { ...good, hsts: 'none' }, [], 'A'],
    ['HSTS unknown', { ...good, hsts: 'unknown' }, [], 'A'],
  ];
  for (const [name, facts, expected, grade] of caps) {
    it(`${name}: ${grade}`, () => {
      assert.deepEqual(rules(facts), expected);
      assert.equal(gradeTls(facts).gradeTrustIgnored, grade);
    });
  }

  it('keeps trust out of the scale: T for SHA-1, M wins over T, and neither hides the grade beneath', () => {
    const { grade, gradeTrustIgnored } = gradeTls(signed('sha1'));
    assert.deepEqual([grade, gradeTrustIgnored], ['T', 'A']);
    const wrong = { ...good.certificate, trust: 'revoked', nameMatches: false } as const;
    assert.equal(gradeTls({ ...good, certificate: wrong }).grade, 'M');
  });

  it('keeps a letter that is lower than the cap', () => {
    const weak = { ...suites({ strongestBits: 128, weakestBits: 112, export: true }), protocols: ['SSL3'] as const };
    assert.equal(gradeTls(weak).gradeTrustIgnored, 'F');
    assert.ok(gradeTls(weak).total < 80);
  });
});
