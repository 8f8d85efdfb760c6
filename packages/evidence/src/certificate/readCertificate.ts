import {
  ACCESS,
  CURVE_BITS,
  EXTENSION,
  HASHES,
  KEY_KINDS,
  OCSP_SIGNING,
  RSA_PSS,
  SERVER_USES,
  SIGNATURE_HASHES,
} from './algorithms';
import {
  bitStringBytes,
  CertificateError,
  childrenOf,
  context,
  type Der,
  expect,
  integerBits,
  objectIdentifier,
  onlyDer,
  readDer,
  smallInteger,
  TAG,
  time,
} from './der';
import { pointUrls } from './pointUrls';

/** What CallSight reads in an X.509 certificate. Names are the text of whoever made it: never trust or render them as they are. */
export interface CertificateFields {
  /** The names of subject and issuer as DER, to be compared. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** `undefined`: a kind of key that is not known here. */
  readonly key: { readonly kind: 'RSA' | 'DSA' | 'EC'; readonly bits: number } | undefined;
  /** `sha256`, `sha1`, `md5` …; `undefined` for an algorithm that is not known here. */
  readonly signatureHash: string | undefined;
  readonly dnsNames: readonly string[];
  /** 4 or 16 bytes each. */
  readonly ipAddresses: readonly (readonly number[])[];
  /** Object identifiers. */
  readonly policies: readonly string[];
  readonly signedTimestamps: boolean;
  readonly crlPointer: boolean;
  /** The bytes of its number, by which its issuer knows it. */
  readonly serial: Buffer;
  /** Where its issuer keeps the list of those that it revoked; only what is asked over the web. */
  readonly crlUrls: readonly string[];
  readonly ocspPointer: boolean;
  readonly issuerPointer: boolean;
  readonly mustStaple: boolean;
  readonly isAuthority: boolean;
  /** How many authorities may stand below this one. */
  readonly pathLength?: number;
  readonly mayServe: boolean;
  /** Its issuer lets it sign answers about revocation. */
  readonly maySignRevocation: boolean;
}

/** A longer certificate is not read, in bytes. */
const LONGEST = 262_144;
/** The TLS feature of a stapled answer about revocation. @see https://www.rfc-editor.org/rfc/rfc7633 */
const STATUS_REQUEST = 5;

type Extensions = ReadonlyMap<string, Buffer>;

function hashOf(algorithm: Der | undefined): string | undefined {
  const [oid, parameters] = childrenOf(algorithm, TAG.sequence);
  const name = objectIdentifier(oid);
  if (name !== RSA_PSS) return SIGNATURE_HASHES[name];
  const hash = parameters && childrenOf(parameters, TAG.sequence).find(({ tag }) => tag === context(0));
  // RFC 4055: without a word it is SHA-1.
  if (hash === undefined) return 'sha1';
  return HASHES[objectIdentifier(childrenOf(readDer(hash.content), TAG.sequence)[0])];
}

/** Gives the field size of a curve that is spelled out instead of named. */
function explicitCurveBits(parameters: Der): number | undefined {
  const [, field] = childrenOf(parameters, TAG.sequence);
  const [kind, detail] = childrenOf(field, TAG.sequence);
  if (objectIdentifier(kind) === '1.2.840.10045.1.1') return integerBits(detail);
  return smallInteger(childrenOf(detail, TAG.sequence)[0]);
}

function keyOf(info: Der | undefined): CertificateFields['key'] {
  const [algorithm, key] = childrenOf(info, TAG.sequence);
  const [oid, parameters] = childrenOf(algorithm, TAG.sequence);
  const known = KEY_KINDS[objectIdentifier(oid)];
  if (known === undefined) return undefined;
  const { kind } = known;
  if (kind === 'RSA') {
    return { kind, bits: integerBits(childrenOf(readDer(bitStringBytes(key)), TAG.sequence)[0]) };
  }
  if (kind === 'DSA') {
    // The parameters may stand in the issuer's certificate alone.
    return parameters?.tag === TAG.sequence
      ? { kind, bits: integerBits(childrenOf(parameters, TAG.sequence)[0]) }
      : undefined;
  }
  const bits =
    known.bits ??
    (parameters?.tag === TAG.sequence ? explicitCurveBits(parameters) : CURVE_BITS[objectIdentifier(parameters)]);
  return bits === undefined ? undefined : { kind, bits };
}

function extensionsOf(values: readonly Der[]): Extensions {
  const wrapper = values.find(({ tag }) => tag === context(3));
  const found = new Map<string, Buffer>();
  for (const one of wrapper === undefined ? [] : childrenOf(readDer(wrapper.content), TAG.sequence)) {
    const parts = childrenOf(one, TAG.sequence);
    const name = objectIdentifier(parts[0]);
    if (found.has(name)) throw new CertificateError('an extension stands twice');
    found.set(name, expect(parts.at(-1), TAG.octetString).content);
  }
  return found;
}

function listIn(extensions: Extensions, name: string): readonly Der[] {
  const bytes = extensions.get(name);
  return bytes === undefined ? [] : childrenOf(readDer(bytes), TAG.sequence);
}

/** Gives the addresses of lists of revoked certificates that others than the issuer do not sign. */
function crlUrlsIn(points: readonly Der[]): readonly string[] {
  return points.flatMap((point) => {
    const parts = childrenOf(point, TAG.sequence);
    const name = parts.find(({ tag }) => tag === context(0));
    return name === undefined || parts.some(({ tag }) => tag === context(2)) ? [] : pointUrls(name);
  });
}

function authorityOf(extensions: Extensions): Pick<CertificateFields, 'isAuthority' | 'pathLength'> {
  const [first, second] = listIn(extensions, EXTENSION.basicConstraints);
  const isAuthority = first?.tag === TAG.boolean && first.content[0] !== 0 && first.content.length === 1;
  return { isAuthority, ...(isAuthority && second !== undefined && { pathLength: smallInteger(second) }) };
}

/**
 * Gives what stands in the bytes of a certificate.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 * @throws CertificateError for whatever is no certificate
 */
export function readCertificate(bytes: Buffer): CertificateFields {
  if (bytes.length > LONGEST) throw new CertificateError('the certificate is too long');
  const [body, algorithm, signature] = childrenOf(onlyDer(bytes), TAG.sequence);
  bitStringBytes(signature);
  const values = childrenOf(body, TAG.sequence);
  // Only the first version of X.509 does without its number.
  const [serial, inner, issuer, validity, subject, key] = values[0]?.tag === context(0) ? values.slice(1) : values;
  if (!expect(inner, TAG.sequence).bytes.equals(expect(algorithm, TAG.sequence).bytes)) {
    throw new CertificateError('the two names of the signature algorithm differ');
  }
  const [notBefore, notAfter] = childrenOf(validity, TAG.sequence);
  const extensions = extensionsOf(values);
  const names = listIn(extensions, EXTENSION.subjectAltName);
  const access = listIn(extensions, EXTENSION.authorityAccess).map((one) =>
    objectIdentifier(childrenOf(one, TAG.sequence)[0]),
  );
  const uses = listIn(extensions, EXTENSION.extendedKeyUsage).map(objectIdentifier);
  const points = listIn(extensions, EXTENSION.crlDistributionPoints);
  return {
    subject: expect(subject, TAG.sequence).bytes,
    issuer: expect(issuer, TAG.sequence).bytes,
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    key: keyOf(key),
    signatureHash: hashOf(algorithm),
    dnsNames: names.filter(({ tag }) => tag === context(2, false)).map(({ content }) => content.toString('latin1')),
    ipAddresses: names.filter(({ tag }) => tag === context(7, false)).map(({ content }) => [...content]),
    policies: listIn(extensions, EXTENSION.certificatePolicies).map((one) =>
      objectIdentifier(childrenOf(one, TAG.sequence)[0]),
    ),
    signedTimestamps: extensions.has(EXTENSION.signedCertificateTimestamps),
    serial: expect(serial, TAG.integer).content,
    crlUrls: crlUrlsIn(points),
    crlPointer: points.length > 0,
    ocspPointer: access.includes(ACCESS.ocsp),
    issuerPointer: access.includes(ACCESS.issuer),
    mustStaple: listIn(extensions, EXTENSION.tlsFeature).some((one) => smallInteger(one) === STATUS_REQUEST),
    ...authorityOf(extensions),
    maySignRevocation: uses.includes(OCSP_SIGNING),
    mayServe: uses.length === 0 || uses.some((use) => SERVER_USES.some((server) => server === use)),
  };
}
