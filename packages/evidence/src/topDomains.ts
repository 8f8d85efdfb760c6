import data from './data/topDomains.json';

/** The day of the list of top domains, ISO 8601. */
export const TOP_DOMAINS_DATE = data.asOf;

const rows = new Map(Object.entries(data.names));
const sets = new Map<string, ReadonlySet<string>>();

/** Tells whether a registrable domain is among the 10,000 that are used most. */
export function isTopDomain(domain: string): boolean {
  const dot = domain.indexOf('.');
  const suffix = domain.slice(dot + 1);
  let labels = sets.get(suffix);
  if (labels === undefined) {
    labels = new Set(rows.get(suffix)?.split(' '));
    // A suffix that is in no row would let this grow with every host.
    if (rows.has(suffix)) {
      sets.set(suffix, labels);
    }
  }
  return labels.has(domain.slice(0, dot));
}

/** Gives every domain of the list. */
export function topDomains(): string[] {
  return [...rows].flatMap(([suffix, labels]) => labels.split(' ').map((label) => `${label}.${suffix}`));
}
