import type { LocationFacts } from '@callsight/model';
import data from './data/jurisdictions.json';

/** One row of the shipped table: a country, its class, and the decision that says so. */
export interface Jurisdiction {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly cc: string;
  readonly class: LocationFacts['class'];
  readonly basis: string;
  readonly decision: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly until?: string;
  /** The day by which somebody must look again. */
  readonly reviewBy: string;
  readonly source: string;
}

/** The shipped table of GDPR chapter V: what is not in it is a third country. */
export const JURISDICTIONS = data.countries as readonly Jurisdiction[];

/** Gives the class of a country (ISO 3166-1 alpha-2, or `EU`) on a day (ISO 8601). */
export function jurisdictionOf(country: string, day: string): LocationFacts['class'] {
  const today = day.slice(0, 10);
  const row = JURISDICTIONS.find(
    ({ cc, from, until }) => cc === country && from <= today && (until === undefined || today <= until),
  );
  return row?.class ?? 'third';
}
