import 'reflect-metadata';
import { createPrivateKey, sign, webcrypto } from 'node:crypto';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** The kinds of keys that tests need. */
export type KeyKind = 'rsa1024' | 'rsa2048' | 'rsa4096' | 'p256' | 'p384' | 'ed25519';

/** What a certificate shall say. */
export interface MintOrder {
  readonly subject?: string;
  /** Who signs; without one the certificate signs itself. */
  readonly issuer?: Minted;
  readonly key?: KeyKind;
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'MD5';
  /** Host names and addresses. */
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** Object identifiers. */
  readonly policies?: readonly string[];
  readonly timestamps?: boolean;
  readonly crl?: string;
  readonly ocsp?: string;
  readonly issuerUrl?: string;
  readonly mustStaple?: boolean;
  readonly uses?: readonly string[];
}

/** A certificate with its key. */
export interface Minted {
  readonly der: Buffer;
  readonly pem: string;
  readonly keyPem: string;
  readonly subject: string;
  readonly kind: KeyKind;
  readonly keys: webcrypto.CryptoKeyPair;
}

const DAY = 86_400_000;

/** Gives the time so many days from now, to the second as certificates know it. */
export function inDays(days: number): Date {
  return new Date(Math.floor((Date.now() + days * DAY) / 1000) * 1000);
}

const rsa = (bits: number, hash: string) => ({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: bits,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash,
});

/** Each call of the web's cryptography reads its own part of these. */
type Algorithm = webcrypto.RsaHashedKeyGenParams & webcrypto.EcKeyGenParams & webcrypto.EcdsaParams;

const algorithms: Readonly<Record<KeyKind, (hash: string) => Partial<Algorithm>>> = {
  rsa1024: (hash) => rsa(1024, hash),
  rsa2048: (hash) => rsa(2048, hash),
  rsa4096: (hash) => rsa(4096, hash),
  p256: (hash) => ({ name: 'ECDSA', namedCurve: 'P-256', hash }),
  p384: (hash) => ({ name: 'ECDSA', namedCurve: 'P-384', hash }),
  ed25519: () => ({ name: 'Ed25519' }),
};

/** Keys are slow to make and may be shared: no test looks at whose they are. */
const made = new Map<string, Promise<webcrypto.CryptoKeyPair>>();

function keysOf(kind: KeyKind, use: string): Promise<webcrypto.CryptoKeyPair> {
  const id = `${kind} ${use}`;
  const keys =
    made.get(id) ??
    (webcrypto.subtle.generateKey(algorithms[kind]('SHA-256') as Algorithm, true, [
      'sign',
      'verify',
    ]) as Promise<webcrypto.CryptoKeyPair>);
  made.set(id, keys);
  return keys;
}

function pemOf(label: string, der: ArrayBuffer | Buffer): string {
  const lines =
    Buffer.from(der as ArrayBuffer)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function extensionsOf(order: MintOrder): Extension[] {
  const { names, authority, pathLength, policies, crl, ocsp, issuerUrl, uses } = order;
  const access = [
    ...(ocsp === undefined ? [] : [['ocsp', ocsp] as const]),
    ...(issuerUrl === undefined ? [] : [['caIssuers', issuerUrl] as const]),
  ];
  return [
    ...(authority ? [new BasicConstraintsExtension(true, pathLength, true)] : []),
    ...(names
      ? [
          new SubjectAlternativeNameExtension(
            names.map((value) => ({ type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value }) as const),
          ),
        ]
      : []),
    ...(policies ? [new CertificatePolicyExtension([...policies])] : []),
    ...(crl === undefined ? [] : [new CRLDistributionPointsExtension([crl])]),
    ...(access.length === 0
      ? []
      : [new AuthorityInfoAccessExtension(Object.fromEntries(access.map(([kind, url]) => [kind, [url]])))]),
    ...(uses ? [new ExtendedKeyUsageExtension([...uses])] : []),
    ...(order.timestamps ? [new Extension('1.3.6.1.4.1.11129.2.4.2', false, Buffer.from('04020000', 'hex'))] : []),
    ...(order.mustStaple ? [new Extension('1.3.6.1.5.5.7.1.24', false, Buffer.from('3003020105', 'hex'))] : []),
  ];
}

/** Signs an RSA certificate anew with MD5, which no generator does any more: both names of the algorithm are as long. */
function resignWithMd5(der: Buffer, keyPem: string): Buffer {
  const sha256 = Buffer.from('06092a864886f70d01010b', 'hex');
  const md5 = Buffer.from('06092a864886f70d010104', 'hex');
  const copy = Buffer.from(der);
  for (let at = copy.indexOf(sha256); at >= 0; at = copy.indexOf(sha256, at)) md5.copy(copy, at);
  const body = copy.subarray(4, 8 + copy.readUInt16BE(6));
  const signature = sign('md5', body, createPrivateKey(keyPem));
  signature.copy(copy, copy.length - signature.length);
  return copy;
}

/** Gives a certificate made to order, with its key. */
export async function mint(order: MintOrder): Promise<Minted> {
  const { issuer, key = 'p256', hash = 'SHA-256', from = inDays(-30), to = inDays(60) } = order;
  const webHash = hash === 'MD5' ? 'SHA-256' : hash;
  const kind = issuer?.kind ?? key;
  const keys = await keysOf(key, order.authority ? (order.subject ?? '') : '');
  const signer = issuer?.keys ?? keys;
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', signer.privateKey);
  // The key was made for one hash; the order may want another.
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithms[kind](webHash) as Algorithm, false, [
    'sign',
  ]);
  const subject = order.subject ?? 'CN=leaf.example.com';
  const certificate = await X509CertificateGenerator.create({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8)))
      .toString('hex')
      .replace(/^./, '1'),
    subject,
    issuer: issuer?.subject ?? subject,
    notBefore: from,
    notAfter: to,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithms[kind](webHash) as Algorithm,
    extensions: extensionsOf(order),
  });
  const plain = Buffer.from(certificate.rawData);
  const der = hash === 'MD5' ? resignWithMd5(plain, pemOf('PRIVATE KEY', pkcs8)) : plain;
  const keyPem = pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { der, pem: pemOf('CERTIFICATE', der), keyPem, subject, kind: key, keys };
}
