/** Hashes of signature algorithms, by object identifier, in the words of `TlsFacts`. @see https://oid-base.com */
export const SIGNATURE_HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2',
  '1.2.840.113549.1.1.3': 'md4',
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.3.14.3.2.29': 'sha1',
  '1.3.14.3.2.15': 'sha1',
  '1.3.14.3.2.27': 'sha1',
  '1.3.14.3.2.3': 'md5',
  '1.3.36.3.3.1.2': 'ripemd160',
  '1.2.840.113549.1.1.14': 'sha224',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.113549.1.1.15': 'sha512-224',
  '1.2.840.113549.1.1.16': 'sha512-256',
  '1.2.840.10040.4.3': 'sha1',
  '2.16.840.1.101.3.4.3.1': 'sha224',
  '2.16.840.1.101.3.4.3.2': 'sha256',
  '2.16.840.1.101.3.4.3.3': 'sha384',
  '2.16.840.1.101.3.4.3.4': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.1': 'sha224',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '2.16.840.1.101.3.4.3.10': 'sha3-256',
  '2.16.840.1.101.3.4.3.11': 'sha3-384',
  '2.16.840.1.101.3.4.3.12': 'sha3-512',
  '2.16.840.1.101.3.4.3.14': 'sha3-256',
  '2.16.840.1.101.3.4.3.15': 'sha3-384',
  '2.16.840.1.101.3.4.3.16': 'sha3-512',
  '1.3.101.112': 'sha512',
  '1.3.101.113': 'shake256',
  '2.16.840.1.101.3.4.3.17': 'shake256',
  '2.16.840.1.101.3.4.3.18': 'shake256',
  '2.16.840.1.101.3.4.3.19': 'shake256',
};

/** RSASSA-PSS, whose hash stands in its parameters. */
export const RSA_PSS = '1.2.840.113549.1.1.10';

/** Hashes by their own object identifier, as the parameters of RSASSA-PSS name them. */
export const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.6': 'sha512-256',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

/** Curves by object identifier, with the size of their field in bits. */
export const CURVE_BITS: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.1': 192,
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.8': 160,
  '1.3.132.0.9': 160,
  '1.3.132.0.30': 160,
  '1.3.132.0.31': 192,
  '1.3.132.0.32': 224,
  '1.3.132.0.33': 224,
  '1.3.132.0.10': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
  '1.3.132.0.1': 163,
  '1.3.132.0.15': 163,
  '1.3.132.0.26': 233,
  '1.3.132.0.27': 233,
  '1.3.132.0.16': 283,
  '1.3.132.0.17': 283,
  '1.3.132.0.36': 409,
  '1.3.132.0.37': 409,
  '1.3.132.0.38': 571,
  '1.3.132.0.39': 571,
  '1.3.36.3.3.2.8.1.1.1': 160,
  '1.3.36.3.3.2.8.1.1.3': 192,
  '1.3.36.3.3.2.8.1.1.5': 224,
  '1.3.36.3.3.2.8.1.1.7': 256,
  '1.3.36.3.3.2.8.1.1.9': 320,
  '1.3.36.3.3.2.8.1.1.11': 384,
  '1.3.36.3.3.2.8.1.1.13': 512,
};

/** Kinds of keys by object identifier; the edwards and montgomery curves have their size in the name. */
export const KEY_KINDS: Readonly<Record<string, { readonly kind: 'RSA' | 'DSA' | 'EC'; readonly bits?: number }>> = {
  '1.2.840.113549.1.1.1': { kind: 'RSA' },
  [RSA_PSS]: { kind: 'RSA' },
  '1.2.840.10040.4.1': { kind: 'DSA' },
  '1.2.840.10045.2.1': { kind: 'EC' },
  '1.3.101.112': { kind: 'EC', bits: 253 },
  '1.3.101.113': { kind: 'EC', bits: 448 },
};

/** Parts of a certificate, or of a list of revoked ones, beyond the first version, by object identifier. */
export const EXTENSION = {
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  deltaCrl: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  certificatePolicies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
  authorityAccess: '1.3.6.1.5.5.7.1.1',
  tlsFeature: '1.3.6.1.5.5.7.1.24',
  signedCertificateTimestamps: '1.3.6.1.4.1.11129.2.4.2',
} as const;

/** How to reach the issuer, by object identifier. */
export const ACCESS = { ocsp: '1.3.6.1.5.5.7.48.1', issuer: '1.3.6.1.5.5.7.48.2' } as const;

/** The one kind of answer about revocation that is in use. */
export const OCSP_BASIC = '1.3.6.1.5.5.7.48.1.1';

/** The use of a key that lets it sign answers about revocation in the name of its issuer. */
export const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Uses of a key that let it serve TLS; the second is any use at all. */
export const SERVER_USES = ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'] as const;

/** How the owner was checked, the most thorough first. @see CA/Browser Forum Baseline Requirements 7.1.6.1 */
export const VALIDATION_POLICIES = [
  ['EV', '2.23.140.1.1'],
  ['OV', '2.23.140.1.2.2'],
  ['IV', '2.23.140.1.2.3'],
  ['DV', '2.23.140.1.2.1'],
] as const;
