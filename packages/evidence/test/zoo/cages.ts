import { getDiffieHellman } from 'node:crypto';
import type { TlsOptions } from 'node:tls';
import { type Cage, webText } from './house';
import { inDays } from './mint';
import { dhParameters } from './nodeServer';

const MODERN: TlsOptions = { minVersion: 'TLSv1.2', ecdhCurve: 'X25519:P-256' };
const MODERN_12 =
  'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384';
const LONG_HSTS = 'Strict-Transport-Security: max-age=31536000; includeSubDomains';

const GOOD = webText('200 OK', [LONG_HSTS, 'Content-Type: text/plain'], 'Contact: mailto:security@example.com\n');

const gcm = (name: string): string => `TLS_${name}_WITH_AES_128_GCM_SHA256`;
const both13 = ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_GCM_SHA256'];

const modern = { node: { ...MODERN, ciphers: `TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:${MODERN_12}` } } as const;
const legacy = (options: TlsOptions): { readonly node: TlsOptions } => ({
  node: { ecdhCurve: 'X25519:P-256', ...options },
});

/** The zoo: every fault of badssl.com and of the TLS grade, served on this machine. */
export const CAGES: readonly Cage[] = [
  {
    name: 'good',
    serve: modern,
    answer: GOOD,
    facts: {
      protocols: ['TLS1.2', 'TLS1.3'],
      suites: { strongestBits: 256, weakestBits: 128, forwardSecrecy: true, aead: true, cbc: false, rc4: false },
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
    },
    grade: 'A+',
    gradeTrustIgnored: 'A+',
    ceiling: [],
  },
  {
    name: 'ecdsa',
    certificate: () => ({ key: 'p256' }),
    serve: modern,
    facts: { certificate: { keyType: 'EC', keyBits: 256, trust: 'ok' }, hsts: 'none' },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'tls13-only',
    serve: legacy({ minVersion: 'TLSv1.3' }),
    facts: { protocols: ['TLS1.3'], secureRenegotiation: null, certificate: { trust: 'ok' } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'tls12-only',
    serve: legacy({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: MODERN_12 }),
    facts: { protocols: ['TLS1.2'] },
    grade: 'A-',
    gradeTrustIgnored: 'A-',
    ceiling: [],
  },
  {
    name: 'expired',
    certificate: () => ({ from: inDays(-90), to: inDays(-1) }),
    serve: modern,
    facts: { certificate: { trust: 'expired', chain: 'complete', nameMatches: true } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-expired'],
  },
  {
    name: 'not-yet-valid',
    certificate: () => ({ from: inDays(1), to: inDays(90) }),
    serve: modern,
    facts: { certificate: { trust: 'not-yet-valid' } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-not-yet-valid'],
  },
  {
    name: 'wrong-host',
    certificate: () => ({ names: ['other.example.com', 'example.com', '*.deep.wrong-host.example.com'] }),
    serve: modern,
    facts: { certificate: { trust: 'ok', nameMatches: false } },
    grade: 'M',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-name-mismatch'],
  },
  {
    name: 'no-alternative-name',
    certificate: () => ({ subject: 'CN=no-alternative-name.example.com', names: [] }),
    serve: modern,
    facts: { certificate: { trust: 'ok', nameMatches: false } },
    grade: 'M',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-name-mismatch'],
  },
  {
    name: 'self-signed',
    certificate: () => ({ selfSigned: true }),
    above: () => [],
    serve: modern,
    facts: { certificate: { trust: 'self-signed', chain: 'complete' } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-self-signed'],
  },
  {
    name: 'untrusted-root',
    certificate: ({ unknownRoot }) => ({ issuer: unknownRoot }),
    above: ({ unknownRoot }) => [unknownRoot],
    serve: modern,
    facts: { certificate: { trust: 'untrusted', chain: 'complete' } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-untrusted'],
  },
  {
    name: 'incomplete-chain',
    above: () => [],
    serve: modern,
    facts: { certificate: { trust: 'ok', chain: 'incomplete' } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'not-for-servers',
    certificate: () => ({ uses: ['1.3.6.1.5.5.7.3.2'] }),
    serve: modern,
    facts: { certificate: { trust: 'untrusted' } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-untrusted'],
  },
  {
    name: 'sha1',
    certificate: () => ({ hash: 'SHA-1' }),
    serve: { node: { ...modern.node, ciphers: `${modern.node.ciphers}:@SECLEVEL=0` } },
    facts: { certificate: { signatureHash: 'sha1', trust: 'ok' } },
    grade: 'T',
    gradeTrustIgnored: 'A',
    ceiling: ['cert-sha1'],
  },
  {
    name: 'md5',
    certificate: ({ root }) => ({ hash: 'MD5', issuer: root }),
    above: () => [],
    serve: { node: { ...modern.node, ciphers: `${modern.node.ciphers}:@SECLEVEL=0` } },
    facts: { certificate: { signatureHash: 'md5', trust: 'ok' } },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'sha512',
    certificate: () => ({ hash: 'SHA-512' }),
    serve: modern,
    facts: { certificate: { signatureHash: 'sha512', trust: 'ok' } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'no-subject',
    certificate: () => ({ subject: '' }),
    serve: modern,
    facts: { certificate: { trust: 'ok', nameMatches: true } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'a-thousand-names',
    certificate: () => ({
      names: [...Array.from({ length: 999 }, (_, i) => `n${i}.example.com`), 'a-thousand-names.example.com'],
    }),
    serve: modern,
    facts: { certificate: { trust: 'ok', nameMatches: true } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'rsa1024',
    certificate: () => ({ key: 'rsa1024' }),
    serve: { node: { ...modern.node, ciphers: `${modern.node.ciphers}:@SECLEVEL=0` } },
    facts: { certificate: { keyType: 'RSA', keyBits: 1024 } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'tls10',
    serve: legacy({
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ciphers:
        'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES256-SHA:@SECLEVEL=0',
    }),
    facts: { protocols: ['TLS1.0', 'TLS1.1', 'TLS1.2'], suites: { aead: true, cbc: true, forwardSecrecy: true } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'tls11',
    serve: legacy({
      minVersion: 'TLSv1.1',
      ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA:@SECLEVEL=0',
    }),
    facts: { protocols: ['TLS1.1', 'TLS1.2', 'TLS1.3'] },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'tls10-only',
    serve: legacy({ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'ECDHE-RSA-AES128-SHA:@SECLEVEL=0' }),
    facts: { protocols: ['TLS1.0'], suites: { aead: false, forwardSecrecy: true } },
    grade: 'C',
    gradeTrustIgnored: 'C',
    ceiling: ['tls-grade'],
  },
  {
    name: 'sslv3',
    serve: {
      script: {
        versions: ['SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2'],
        suites: [gcm('ECDHE_RSA'), 'TLS_RSA_WITH_AES_256_CBC_SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA'],
      },
    },
    facts: { protocols: ['SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2'], suites: { cbc: true } },
    grade: 'C',
    gradeTrustIgnored: 'C',
    ceiling: ['tls-grade'],
  },
  {
    name: 'sslv3-only',
    serve: { script: { versions: ['SSL3'], suites: ['TLS_RSA_WITH_RC4_128_SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA'] } },
    facts: {
      protocols: ['SSL3'],
      suites: { rc4: true, rc4Only: false, cbc: true, aead: false, forwardSecrecy: false },
    },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'sslv2',
    serve: {
      script: {
        versions: ['SSL2', 'TLS1.2', 'TLS1.3'],
        suites: ['SSL_CK_RC4_128_WITH_MD5', 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5', gcm('ECDHE_RSA'), ...both13],
      },
    },
    facts: { protocols: ['SSL2', 'TLS1.2', 'TLS1.3'] },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'sslv2-only',
    // SSL 2 has no room for a chain.
    certificate: ({ root }) => ({ issuer: root }),
    above: () => [],
    serve: { script: { versions: ['SSL2'], suites: ['SSL_CK_DES_192_EDE3_CBC_WITH_MD5'] } },
    facts: { protocols: ['SSL2'], certificate: { trust: 'ok', keyBits: 2048 }, secureRenegotiation: null },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'rc4-only',
    serve: { script: { versions: ['TLS1.0'], suites: ['TLS_RSA_WITH_RC4_128_SHA', 'TLS_RSA_WITH_RC4_128_MD5'] } },
    facts: {
      protocols: ['TLS1.0'],
      suites: { strongestBits: 128, weakestBits: 128, rc4: true, rc4Only: true, aead: false, forwardSecrecy: false },
      keyExchange: { smallestDhBits: null, smallestCurveBits: null },
    },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'rc4-too',
    serve: {
      script: {
        versions: ['TLS1.2', 'TLS1.3'],
        suites: [gcm('ECDHE_RSA'), 'TLS_ECDHE_RSA_WITH_RC4_128_SHA', ...both13],
      },
    },
    facts: { suites: { rc4: true, rc4Only: false } },
    grade: 'C',
    gradeTrustIgnored: 'C',
    ceiling: ['tls-grade'],
  },
  {
    name: 'triple-des',
    serve: { script: { versions: ['TLS1.2'], suites: ['TLS_RSA_WITH_3DES_EDE_CBC_SHA'] } },
    facts: { suites: { strongestBits: 168, weakestBits: 168, block64WithModernClient: true, aead: false } },
    grade: 'C',
    gradeTrustIgnored: 'C',
    ceiling: ['tls-grade'],
  },
  {
    name: 'triple-des-last',
    serve: {
      script: {
        versions: ['TLS1.2', 'TLS1.3'],
        suites: [gcm('ECDHE_RSA'), 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', ...both13],
      },
    },
    facts: { suites: { block64WithModernClient: false, weakestBits: 128, cbc: true } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'null',
    serve: {
      script: { versions: ['TLS1.2', 'TLS1.3'], suites: [gcm('ECDHE_RSA'), 'TLS_RSA_WITH_NULL_SHA', ...both13] },
    },
    facts: { suites: { weakestBits: 0 } },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'export',
    serve: {
      script: {
        versions: ['TLS1.0', 'TLS1.2'],
        suites: [gcm('ECDHE_RSA'), 'TLS_RSA_EXPORT_WITH_RC4_40_MD5', 'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA'],
      },
    },
    facts: { suites: { weakestBits: 40, export: true } },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'anonymous',
    serve: {
      script: { versions: ['TLS1.2'], suites: [gcm('ECDHE_RSA'), 'TLS_DH_anon_WITH_AES_128_CBC_SHA'], dhBits: 2048 },
    },
    facts: { suites: { anonymous: true } },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'anonymous-curve',
    serve: { script: { versions: ['TLS1.2'], suites: [gcm('ECDHE_RSA'), 'TLS_ECDH_anon_WITH_AES_128_CBC_SHA'] } },
    facts: { suites: { anonymous: true } },
    grade: 'F',
    gradeTrustIgnored: 'F',
    ceiling: ['tls-grade'],
  },
  {
    name: 'camellia-only',
    serve: legacy({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-CAMELLIA128-SHA256:ECDHE-RSA-CAMELLIA256-SHA384' }),
    facts: { suites: { weakestBits: 128, aead: false, cbc: true, block64WithModernClient: false } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  ...(['SEED', 'IDEA'] as const).map(
    (cipher): Cage => ({
      name: cipher.toLowerCase(),
      serve: {
        script: {
          versions: ['TLS1.2', 'TLS1.3'],
          suites: [gcm('ECDHE_RSA'), `TLS_RSA_WITH_${cipher}_CBC_SHA`, ...both13],
        },
      },
      facts: { suites: { weakestBits: 128, cbc: true, block64WithModernClient: false } },
      ...(cipher === 'SEED' && {
        lightFacts: { suites: { weakestBits: 128, cbc: false, block64WithModernClient: false } },
      }),
      grade: 'A',
      gradeTrustIgnored: 'A',
      ceiling: [],
    }),
  ),
  ...[480, 512, 1023, 1024, 2048].map(
    (dhBits): Cage => ({
      name: `dh${dhBits}`,
      serve: { script: { versions: ['TLS1.2'], suites: [gcm('DHE_RSA')], dhBits } },
      facts: { keyExchange: { smallestDhBits: dhBits, smallestCurveBits: null }, suites: { forwardSecrecy: true } },
      ...(dhBits < 1024
        ? { grade: 'F', gradeTrustIgnored: 'F', ceiling: ['tls-grade'] }
        : dhBits < 2048
          ? { grade: 'B', gradeTrustIgnored: 'B', ceiling: ['tls-grade'] }
          : { grade: 'A-', gradeTrustIgnored: 'A-', ceiling: [] }),
    }),
  ),
  ...[1024, 2048].map(
    (bits): Cage => ({
      name: `dh${bits}-besides-curves`,
      serve: legacy({
        maxVersion: 'TLSv1.2',
        ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
        dhparam: dhParameters(getDiffieHellman(bits === 1024 ? 'modp2' : 'modp14').getPrime()),
      }),
      facts: { keyExchange: { smallestDhBits: bits, smallestCurveBits: 253 } },
      grade: bits === 1024 ? 'B' : 'A-',
      gradeTrustIgnored: bits === 1024 ? 'B' : 'A-',
      ceiling: bits === 1024 ? ['tls-grade'] : [],
    }),
  ),
  {
    name: 'static-rsa',
    serve: legacy({ maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256:AES256-GCM-SHA384' }),
    facts: {
      suites: { forwardSecrecy: false, aead: true },
      keyExchange: { smallestDhBits: null, smallestCurveBits: null },
    },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'cbc-only',
    serve: legacy({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384' }),
    facts: { protocols: ['TLS1.2'], suites: { aead: false, cbc: true, forwardSecrecy: true } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'no-secure-renegotiation',
    serve: {
      script: { versions: ['TLS1.2', 'TLS1.3'], suites: [gcm('ECDHE_RSA'), ...both13], secureRenegotiation: false },
    },
    facts: { secureRenegotiation: false },
    grade: 'A-',
    gradeTrustIgnored: 'A-',
    ceiling: [],
  },
  {
    name: 'strong',
    certificate: () => ({ key: 'rsa4096' }),
    serve: {
      node: {
        minVersion: 'TLSv1.2',
        ecdhCurve: 'P-384',
        ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES256-GCM-SHA384',
      },
    },
    facts: {
      suites: { strongestBits: 256, weakestBits: 256 },
      keyExchange: { smallestDhBits: null, smallestCurveBits: 384 },
      certificate: { keyBits: 4096 },
    },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'post-quantum',
    serve: {
      script: {
        versions: ['TLS1.2', 'TLS1.3'],
        suites: [gcm('ECDHE_RSA'), ...both13],
        groups: [0x11ec, 0x001d, 0x0017],
      },
    },
    facts: { keyExchange: { smallestDhBits: null, smallestCurveBits: 253 } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'small-curve',
    serve: {
      script: { versions: ['TLS1.2', 'TLS1.3'], suites: [gcm('ECDHE_RSA'), ...both13], groups: [0x001d, 0x0013] },
    },
    facts: { keyExchange: { smallestDhBits: null, smallestCurveBits: 192 } },
    lightFacts: { keyExchange: { smallestDhBits: null, smallestCurveBits: 253 } },
    grade: 'B',
    gradeTrustIgnored: 'B',
    ceiling: ['tls-grade'],
  },
  {
    name: 'http2-only',
    serve: { node: { ...modern.node, ALPNProtocols: ['h2'] } },
    facts: { protocols: ['TLS1.2', 'TLS1.3'], certificate: { trust: 'ok' }, hsts: 'none' },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
  {
    name: 'client-certificate',
    serve: { node: { ...modern.node, requestCert: true, rejectUnauthorized: true } },
    facts: { protocols: ['TLS1.2', 'TLS1.3'], certificate: { trust: 'ok' } },
    grade: 'A',
    gradeTrustIgnored: 'A',
    ceiling: [],
  },
];
