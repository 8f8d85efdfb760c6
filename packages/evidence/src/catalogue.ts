import { getDomain } from 'tldts';
import { type CatalogueRow, catalogueTables } from './catalogueTables';
import { type HostPattern, hostPattern } from './hostPattern';

/** What the catalogue says of a host. */
export interface CatalogueEntry {
  readonly vendor: string;
  /** The vendor answers there itself; `false` where customers of a platform put what they like. */
  readonly firstParty: boolean;
  /** The catalogue names this very host or pattern, not its domain alone. */
  readonly named: boolean;
}

interface Index {
  readonly asOf: string;
  readonly byHost: ReadonlyMap<string, CatalogueRow>;
  /** Registrable domain to the vendor that alone operates it. */
  readonly byDomain: ReadonlyMap<string, string>;
  readonly patternsByDomain: ReadonlyMap<string, readonly CatalogueRow[]>;
  readonly domains: ReadonlySet<string>;
}

let index: Index | undefined;

/** Reads the tables at the first question, as most starts of the program ask none. */
function catalogueIndex(): Index {
  if (index === undefined) {
    const { asOf, domains, hosts, patterns, known } = catalogueTables();
    index = {
      asOf,
      byHost: new Map(hosts.map((row) => [row[0], row])),
      byDomain: new Map(domains),
      patternsByDomain: new Map(patterns),
      domains: new Set(known),
    };
  }
  return index;
}

/** Gives the day on which the catalogue was last gone through, ISO 8601. */
export function catalogueDate(): string {
  return catalogueIndex().asOf;
}

const tests = new Map<string, HostPattern>();

function matches(pattern: string, host: string): boolean {
  const test = tests.get(pattern) ?? hostPattern(pattern);
  tests.set(pattern, test);
  return test(host);
}

/** Gives the catalogue's entry for a normalised host, or `undefined` when it knows neither host nor domain. */
export function inCatalogue(host: string): CatalogueEntry | undefined {
  const { byHost, byDomain, patternsByDomain } = catalogueIndex();
  const domain = byHost.has(host) ? undefined : getDomain(host, { validateHostname: false });
  const row = byHost.get(host) ?? patternsByDomain.get(domain ?? '')?.find(([pattern]) => matches(pattern, host));
  if (row !== undefined) return { vendor: row[1], firstParty: row[2], named: true };
  const vendor = byDomain.get(domain ?? '');
  return vendor === undefined ? undefined : { vendor, firstParty: true, named: false };
}

/** Gives every registrable domain that the catalogue knows: those that somebody may want to imitate. */
export function catalogueDomains(): ReadonlySet<string> {
  return catalogueIndex().domains;
}
