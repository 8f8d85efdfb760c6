import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import { Extension, X509CrlGenerator } from '@peculiar/x509';
import { readCertificate } from '../../src/certificate/readCertificate';
import { inDays, type Minted } from './mint';

/** What a list of revoked certificates shall say. */
export interface CrlOrder {
  readonly issuer: Minted;
  /** Whose key signs; the issuer's unless it says otherwise. */
  readonly signer?: Minted;
  readonly revoked?: readonly { readonly certificate: Minted | string; readonly at?: Date }[];
  readonly from?: Date;
  readonly to?: Date | undefined;
  /** Extensions as object identifier and DER in hex. */
  readonly extensions?: readonly (readonly [name: string, der: string])[];
}

/** Gives the number of a certificate in hex. */
export function serialOf({ der }: Minted): string {
  return readCertificate(der).serial.toString('hex');
}

/** Gives the bytes of a list of revoked certificates made to order. */
export async function mintCrl(order: CrlOrder): Promise<Buffer> {
  const { issuer, signer = issuer, revoked = [], from = inDays(-1), to = inDays(6), extensions = [] } = order;
  const { privateKey } = signer.keys;
  const crl = await X509CrlGenerator.create({
    issuer: issuer.subject,
    thisUpdate: from,
    ...('to' in order && order.to === undefined ? {} : { nextUpdate: to }),
    entries: revoked.map(({ certificate, at = inDays(-2) }) => ({
      serialNumber: typeof certificate === 'string' ? certificate : serialOf(certificate),
      revocationDate: at,
    })),
    signingKey: privateKey,
    signingAlgorithm: {
      ...(privateKey.algorithm as webcrypto.EcKeyAlgorithm),
      hash: 'SHA-256',
    } as webcrypto.EcdsaParams,
    extensions: extensions.map(([name, der]) => new Extension(name, true, Buffer.from(der, 'hex'))),
  });
  return Buffer.from(crl.rawData);
}
