import { HASHES, OCSP_BASIC, SIGNATURE_HASHES } from './algorithms';
import {
  bitStringBytes,
  CertificateError,
  childrenOf,
  context,
  type Der,
  expect,
  objectIdentifier,
  onlyDer,
  readDer,
  smallInteger,
  TAG,
  time,
} from './der';

/** What an authority says of one certificate. */
export interface OcspEntry {
  /** The hash by which the issuer is named, `sha1` …; `undefined` for one that is not known here. */
  readonly hash: string | undefined;
  readonly issuerNameHash: Buffer;
  readonly issuerKeyHash: Buffer;
  /** The bytes of the certificate's number. */
  readonly serial: Buffer;
  readonly status: 'good' | 'revoked' | 'unknown';
  /** Milliseconds since 1970. */
  readonly revokedAt?: number;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
}

/** An answer about revocation, as an authority or somebody in its name signs it. */
export interface OcspAnswer {
  /** `sha256` …; `undefined` for an algorithm that is not known here. */
  readonly signatureHash: string | undefined;
  /** What was signed, and the signature. */
  readonly body: Buffer;
  readonly signature: Buffer;
  /** Certificates of those who may have signed, in DER. */
  readonly certificates: readonly Buffer[];
  readonly entries: readonly OcspEntry[];
}

/** A longer answer is not read, in bytes. */
const LONGEST = 65_536;
const MOST_ENTRIES = 100;
const MOST_CERTIFICATES = 4;
const ENUMERATED = 0x0a;
const STATUS = { good: context(0, false), revoked: context(1), unknown: context(2, false) } as const;

function entryOf(value: Der): OcspEntry {
  const [id, state, thisUpdate, ...rest] = childrenOf(value, TAG.sequence);
  const [algorithm, nameHash, keyHash, serial] = childrenOf(id, TAG.sequence);
  const status = (['good', 'revoked', 'unknown'] as const).find((one) => STATUS[one] === state?.tag);
  if (state === undefined || status === undefined) throw new CertificateError('a status is missing');
  const next = rest.find(({ tag }) => tag === context(0));
  return {
    hash: HASHES[objectIdentifier(childrenOf(algorithm, TAG.sequence)[0])],
    issuerNameHash: expect(nameHash, TAG.octetString).content,
    issuerKeyHash: expect(keyHash, TAG.octetString).content,
    serial: expect(serial, TAG.integer).content,
    status,
    ...(status === 'revoked' && { revokedAt: time(readDer(state.content)) }),
    thisUpdate: time(thisUpdate),
    ...(next !== undefined && { nextUpdate: time(readDer(next.content)) }),
  };
}

/**
 * Gives what stands in the bytes of an answer about revocation. Whether it is signed is not looked at.
 * @see https://www.rfc-editor.org/rfc/rfc6960#section-4.2.1
 * @throws CertificateError for whatever is no such answer
 */
export function readOcsp(bytes: Buffer): OcspAnswer {
  if (bytes.length > LONGEST) throw new CertificateError('the answer is too long');
  const [outcome, wrapper] = childrenOf(onlyDer(bytes), TAG.sequence);
  if (expect(outcome, ENUMERATED).content[0] !== 0) throw new CertificateError('the authority gave no answer');
  const [kind, packed] = childrenOf(readDer(expect(wrapper, context(0)).content), TAG.sequence);
  if (objectIdentifier(kind) !== OCSP_BASIC) throw new CertificateError('the answer is of another kind');
  const [body, algorithm, signature, sent] = childrenOf(readDer(expect(packed, TAG.octetString).content), TAG.sequence);
  const values = childrenOf(body, TAG.sequence);
  if (values[0]?.tag === context(0) && smallInteger(readDer(values[0].content)) !== 0) {
    throw new CertificateError('the answer is of another version');
  }
  const [, , responses] = values[0]?.tag === context(0) ? values.slice(1) : values;
  const entries = childrenOf(responses, TAG.sequence);
  const certificates = sent === undefined ? [] : childrenOf(readDer(expect(sent, context(0)).content), TAG.sequence);
  return {
    signatureHash: SIGNATURE_HASHES[objectIdentifier(childrenOf(algorithm, TAG.sequence)[0])],
    body: expect(body, TAG.sequence).bytes,
    signature: bitStringBytes(signature),
    certificates: certificates.slice(0, MOST_CERTIFICATES).map((one) => one.bytes),
    entries: entries.slice(0, MOST_ENTRIES).map(entryOf),
  };
}
