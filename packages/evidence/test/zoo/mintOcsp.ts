import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readCertificate } from '../../src/certificate/readCertificate';
import { inDays, type Minted } from './mint';

/** What an answer about revocation shall say. */
export interface OcspOrder {
  readonly certificate: Minted;
  readonly issuer: Minted;
  /** Who signs; the issuer unless it says otherwise. */
  readonly signer?: Minted;
  /** Certificates that are sent along. */
  readonly sent?: readonly Minted[];
  readonly status?: 'good' | 'unknown' | Date;
  readonly hash?: 'sha1' | 'sha256';
  readonly from?: Date;
  readonly to?: Date | undefined;
  /** The number that the answer names, in place of the certificate's. */
  readonly serial?: Buffer;
  /** The authority's outcome: 0 is an answer, 6 a refusal. */
  readonly outcome?: number;
}

const HASH_NAMES = { sha1: '06052b0e03021a', sha256: '0609608648016503040201' } as const;
const SHA256_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
const SHA256_ECDSA = Buffer.from('300a06082a8648ce3d040302', 'hex');
const BASIC = Buffer.from('06092b0601050507300101', 'hex');

/** Gives a value of DER with its tag and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function moment(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`, 'latin1'));
}

/** Gives the bytes of an answer about revocation made to order. */
export function mintOcsp(order: OcspOrder): Buffer {
  const { certificate, issuer, signer = issuer, sent = [], status = 'good', hash = 'sha1', outcome = 0 } = order;
  const { from = inDays(-1) } = order;
  const to = 'to' in order ? order.to : inDays(6);
  const leaf = readCertificate(certificate.der);
  const digest = (bytes: Buffer) => der(0x04, createHash(hash).update(bytes).digest());
  const spki = createPublicKey(issuer.pem).export({ type: 'spki', format: 'der' });
  // The key alone is the bits after the name of its kind: RSA's is made of parts, a point begins with a 4.
  const start = issuer.kind.startsWith('rsa') ? Buffer.from([0x00, 0x30, 0x82]) : Buffer.from([0x00, 0x04]);
  const key = spki.subarray(spki.indexOf(start) + 1);
  const id = der(
    0x30,
    der(0x30, Buffer.from(HASH_NAMES[hash], 'hex'), der(0x05)),
    digest(leaf.issuer),
    digest(key),
    der(0x02, order.serial ?? leaf.serial),
  );
  const state = status === 'good' ? der(0x80) : status === 'unknown' ? der(0x82) : der(0xa1, moment(status));
  const entry = der(0x30, id, state, moment(from), ...(to === undefined ? [] : [der(0xa0, moment(to))]));
  const body = der(0x30, der(0xa2, digest(key)), moment(from), der(0x30, entry));
  const privateKey = createPrivateKey(signer.keyPem);
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const basic = der(
    0x30,
    body,
    isRsa ? SHA256_RSA : SHA256_ECDSA,
    signature,
    ...(sent.length === 0 ? [] : [der(0xa0, der(0x30, ...sent.map((one) => one.der)))]),
  );
  const answer = der(0xa0, der(0x30, BASIC, der(0x04, basic)));
  return der(0x30, der(0x0a, Buffer.from([outcome])), ...(outcome === 0 ? [answer] : []));
}
