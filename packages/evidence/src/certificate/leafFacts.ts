import type { LeafFacts } from '@callsight/model';
import { VALIDATION_POLICIES } from './algorithms';
import { nameText } from './nameText';
import type { CertificateFields } from './readCertificate';

const DAY = 86_400_000;

/**
 * The longest lifetime of a public certificate in days, by the day from which it holds.
 * @see CA/Browser Forum Baseline Requirements 6.3.2 (2026-03-31)
 */
const LONGEST_LIFETIME: readonly (readonly [from: string, days: number])[] = [
  ['2029-03-15', 47],
  ['2027-03-15', 100],
  ['2026-03-15', 200],
  ['1970-01-01', 398],
];

/** The lifetime in days up to which a certificate is short-lived and may do without revocation, by the day from which it holds. */
const SHORT_LIFETIME: readonly (readonly [from: string, days: number])[] = [
  ['2026-03-15', 7],
  ['1970-01-01', 10],
];

function daysAt(table: readonly (readonly [from: string, days: number])[], issued: number): number {
  return table.find(([from]) => issued >= Date.parse(from))?.[1] ?? table.at(-1)![1];
}

/** Gives the lifetime in days: both ends count, and so does every day begun. */
function lifetimeDays({ notBefore, notAfter }: CertificateFields): number {
  return Math.ceil((notAfter - notBefore + 1000) / DAY);
}

/** Gives how the owner of the certificate was checked, by its policies. */
export function validationOf({ policies }: Pick<CertificateFields, 'policies'>): LeafFacts['type'] {
  return VALIDATION_POLICIES.find(([, oid]) => policies.includes(oid))?.[0] ?? 'private';
}

/** Gives the facts of a leaf certificate at a time in milliseconds since 1970. */
export function leafFacts(leaf: CertificateFields, now: number): LeafFacts {
  const lifetime = lifetimeDays(leaf);
  const short = lifetime <= daysAt(SHORT_LIFETIME, leaf.notBefore);
  const [subject, issuer] = [nameText(leaf.subject), nameText(leaf.issuer)];
  const tenth = (leaf.notAfter - leaf.notBefore) / 10;
  return {
    // A certificate made for days is renewed each few of them: a week before its end would be all its life.
    expiresSoon: leaf.notAfter - now <= (short ? tenth : Math.max(7 * DAY, tenth)),
    type: validationOf(leaf),
    lifetimeWithinLimit: lifetime <= daysAt(LONGEST_LIFETIME, leaf.notBefore),
    sct: leaf.signedTimestamps,
    revocationPointer: leaf.crlPointer || leaf.ocspPointer || short,
    validity: { from: moment(leaf.notBefore), until: moment(leaf.notAfter) },
    ...(subject === undefined ? {} : { subject }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
