import { CertificateError, childrenOf, objectIdentifier, readDer, TAG, valuesOf } from './der';

/** What of a name is shown, and how each string type of ASN.1 is written. @see RFC 5280, 4.1.2.4 */
const SHOWN = ['2.5.4.3', '2.5.4.10'] as const;

const ENCODINGS: Readonly<Record<number, (bytes: Buffer) => string>> = {
  12: (bytes) => bytes.toString('utf8'), // UTF8String
  19: (bytes) => bytes.toString('latin1'), // PrintableString
  20: (bytes) => bytes.toString('latin1'), // TeletexString
  22: (bytes) => bytes.toString('latin1'), // IA5String
  30: (bytes) =>
    Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le'), // BMPString
};

const LONGEST_PART = 200;

/** Gives common name and organisation of a name of X.509 in DER as one text; `undefined` where there is neither. */
export function nameText(name: Buffer): string | undefined {
  try {
    const parts = new Map(childrenOf(readDer(name), TAG.sequence).flatMap(attributesOf));
    const shown = SHOWN.flatMap((oid) => parts.get(oid) ?? []);
    return shown.length === 0 ? undefined : [...new Set(shown)].join(', ');
  } catch (error) {
    // A name that cannot be read is no reason to doubt the rest.
    if (error instanceof CertificateError) return undefined;
    throw error;
  }
}

function attributesOf(set: ReturnType<typeof readDer>): readonly (readonly [oid: string, text: string])[] {
  return valuesOf(set.content).flatMap((attribute) => {
    const [type, value] = childrenOf(attribute, TAG.sequence);
    const text = value && ENCODINGS[value.tag]?.(value.content).trim().slice(0, LONGEST_PART);
    return text ? [[objectIdentifier(type), text] as const] : [];
  });
}
