import { EXTENSION, SIGNATURE_HASHES } from './algorithms';
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
  TAG,
  time,
} from './der';
import { pointUrls } from './pointUrls';

/** A list of revoked certificates, as an authority signs it. */
export interface Crl {
  /** The name of who issued it, as DER, to be compared. */
  readonly issuer: Buffer;
  /** `sha256` …; `undefined` for an algorithm that is not known here. */
  readonly signatureHash: string | undefined;
  /** What was signed, and the signature. */
  readonly body: Buffer;
  readonly signature: Buffer;
  /** Milliseconds since 1970. */
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
  /** Its entries are all there is of servers, and all of them this issuer's. */
  readonly isWhole: boolean;
  /** It is one of several lists of its issuer, the one that is kept at these addresses. */
  readonly places?: readonly string[];
  /** Gives when a certificate was revoked, in milliseconds since 1970, by the bytes of its number. */
  readonly revokedAt: (serial: Buffer) => number | undefined;
}

/** A longer list is not read, in bytes. */
const LONGEST = 1_048_576;

/**
 * What makes a list only a part of what there is to say of a server: authorities alone, some reasons alone, entries of
 * other issuers, attribute certificates alone. @see https://www.rfc-editor.org/rfc/rfc5280#section-5.2.5
 */
const NARROWED = {
  authorities: context(2, false),
  reasons: context(3, false),
  indirect: context(4, false),
  attributes: context(5, false),
};

const isTime = ({ tag }: Der): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime;

/** Gives the extensions of a list by name. */
function extensionsOf(wrapper: Der | undefined): ReadonlyMap<string, Buffer> {
  if (wrapper === undefined) return new Map();
  return new Map(
    childrenOf(readDer(wrapper.content), TAG.sequence).map((one) => {
      const parts = childrenOf(one, TAG.sequence);
      return [objectIdentifier(parts[0]), expect(parts.at(-1), TAG.octetString).content];
    }),
  );
}

function scopeOf(extensions: ReadonlyMap<string, Buffer>): Pick<Crl, 'isWhole' | 'places'> {
  const point = extensions.get(EXTENSION.issuingDistributionPoint);
  const parts = point === undefined ? [] : childrenOf(readDer(point), TAG.sequence);
  const name = parts.find(({ tag }) => tag === context(0));
  const narrowed: readonly number[] = Object.values(NARROWED);
  // A flag may say no; reasons have none.
  const isPart = ({ tag, content }: Der): boolean =>
    narrowed.includes(tag) && (tag === NARROWED.reasons || content[0] !== 0);
  return {
    isWhole: !extensions.has(EXTENSION.deltaCrl) && !parts.some(isPart),
    ...(name && { places: pointUrls(name) }),
  };
}

/** Finds an entry without making a value of each: a list may have tens of thousands. */
function entryIn(entries: Buffer, serial: Buffer): number | undefined {
  for (let at = 0; at < entries.length; ) {
    const entry = expect(readDer(entries, at), TAG.sequence);
    const number = expect(readDer(entry.content), TAG.integer);
    if (number.content.equals(serial)) return time(readDer(entry.content, number.bytes.length));
    at += entry.bytes.length;
  }
  return undefined;
}

/**
 * Gives what stands in the bytes of a list of revoked certificates. Whether it is signed is not looked at.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-5.1
 * @throws CertificateError for whatever is no such list
 */
export function readCrl(bytes: Buffer): Crl {
  if (bytes.length > LONGEST) throw new CertificateError('the list is too long');
  const [body, algorithm, signature] = childrenOf(onlyDer(bytes), TAG.sequence);
  const values = childrenOf(body, TAG.sequence);
  const [inner, issuer, thisUpdate, ...rest] = values[0]?.tag === TAG.integer ? values.slice(1) : values;
  if (!expect(inner, TAG.sequence).bytes.equals(expect(algorithm, TAG.sequence).bytes)) {
    throw new CertificateError('the two names of the signature algorithm differ');
  }
  const [next] = rest;
  const entries = rest.find(({ tag }) => tag === TAG.sequence)?.content ?? Buffer.alloc(0);
  return {
    issuer: expect(issuer, TAG.sequence).bytes,
    signatureHash: SIGNATURE_HASHES[objectIdentifier(childrenOf(algorithm, TAG.sequence)[0])],
    body: expect(body, TAG.sequence).bytes,
    signature: bitStringBytes(signature),
    thisUpdate: time(thisUpdate),
    ...(next !== undefined && isTime(next) && { nextUpdate: time(next) }),
    ...scopeOf(extensionsOf(rest.find(({ tag }) => tag === context(0)))),
    revokedAt: (serial) => entryIn(entries, serial),
  };
}
