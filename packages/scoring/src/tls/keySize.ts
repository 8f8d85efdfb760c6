import type { TlsFacts } from '@callsight/model';
import { scoringModel } from '../model';

/** A row of a band table: it holds for sizes below `below`. */
interface Band {
  readonly below: number;
}

/** Gives the first band that the size falls into; the last band of a table has no end. */
export function bandOf<T extends Band>(bands: readonly T[], size: number): T {
  return bands.find((band) => size < band.below) ?? bands[bands.length - 1]!;
}

/** Gives the RSA size in bits that an elliptic curve of so many bits is worth. @see NIST SP 800-57 part 1 */
export function curveAsRsaBits(curveBits: number): number {
  return bandOf(scoringModel.tls.curveAsRsa, curveBits).bits;
}

/** Gives the size of the certificate's key in bits of RSA. */
export function certificateRsaBits(certificate: TlsFacts['certificate']): number {
  return certificate.keyType === 'EC' ? curveAsRsaBits(certificate.keyBits) : certificate.keyBits;
}
