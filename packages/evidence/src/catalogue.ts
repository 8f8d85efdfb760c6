import { SDKS } from '@callsight/model';
import { getDomain } from 'tldts';
import own from './data/vendors.json';
import { type HostPattern, hostPattern } from './hostPattern';

/** What the catalogue says of a host. */
export interface CatalogueEntry {
  readonly vendor: string;
  /** The vendor answers there itself; `false` where customers of a platform put what they like. */
  readonly firstParty: boolean;
  /** The catalogue names this very host or pattern, not its domain alone. */
  readonly named: boolean;
}

interface PatternRow extends CatalogueEntry {
  readonly matches: HostPattern;
}

interface VendorRow {
  readonly vendor: string;
  readonly domains: readonly string[];
  readonly hosts?: readonly string[];
  readonly platforms?: readonly string[];
}

/** The day on which the catalogue was last gone through, ISO 8601. */
export const CATALOGUE_DATE = own.asOf;

interface Index {
  readonly byHost: Map<string, CatalogueEntry>;
  /** Registrable domain to the vendor that alone operates it. */
  readonly byDomain: Map<string, string>;
  readonly patternsByDomain: Map<string, PatternRow[]>;
  readonly domains: Set<string>;
}

let index: Index | undefined;

const registrable = new Map<string, string | undefined>();

/** Finding the registrable domain is most of the cost of the index, and each is needed more than once. */
function domainOf(pattern: string): string | undefined {
  const name = pattern.replace(/\{[^}]*\}/g, '*');
  if (!registrable.has(name)) registrable.set(name, getDomain(name, { validateHostname: false }) ?? undefined);
  return registrable.get(name);
}

function add({ byHost, patternsByDomain, domains }: Index, pattern: string, vendor: string, firstParty: boolean): void {
  const entry: CatalogueEntry = { vendor, firstParty, named: true };
  const domain = domainOf(pattern) ?? pattern;
  domains.add(domain);
  if (/[*{]/.test(pattern)) {
    const rows = patternsByDomain.get(domain) ?? [];
    rows.push({ ...entry, matches: hostPattern(pattern) });
    patternsByDomain.set(domain, rows);
  } else if (!byHost.has(pattern)) {
    byHost.set(pattern, entry);
  }
}

/** Tells whether a default host of an SDK is a name or pattern below a domain: no address, no port, no bare placeholder. */
function isNamePattern(host: string): boolean {
  return !/[:\s]|^\*\.|^\d+\.\d+\.\d+\.\d+$/.test(host) && domainOf(host) !== undefined;
}

/** A first label that is filled in names a customer (`{bucket}.s3.amazonaws.com`), unless it is a part of the vendor's own. */
function isCustomers(host: string): boolean {
  return /^[*{]/.test(host) && !/^\{(?:region|location|server|product|service|awsRegion|network)\}/.test(host);
}

function readTables(): Index {
  const vendors = own.vendors as readonly VendorRow[];
  const byDomain = new Map(
    vendors.flatMap(({ vendor, domains }) => domains.map((domain) => [domain, vendor] as const)),
  );
  const tables: Index = { byHost: new Map(), byDomain, patternsByDomain: new Map(), domains: new Set(byDomain.keys()) };
  for (const { vendor, hosts = [], platforms = [] } of vendors) {
    for (const host of hosts) {
      add(tables, host, vendor, true);
    }
    for (const platform of platforms) {
      add(tables, platform, vendor, false);
    }
  }
  for (const row of SDKS) {
    for (const host of row.hosts.filter(isNamePattern)) {
      const vendor = byDomain.get(domainOf(host) ?? host) ?? tables.byHost.get(host)?.vendor ?? row.vendor;
      add(tables, host, vendor, !isCustomers(host));
    }
  }
  return tables;
}

/** Reads the tables at the first question, as most starts of the program ask none. */
function catalogueIndex(): Index {
  index ??= readTables();
  return index;
}

/** Gives the catalogue's entry for a normalised host, or `undefined` when it knows neither host nor domain. */
export function inCatalogue(host: string): CatalogueEntry | undefined {
  const { byHost, byDomain, patternsByDomain } = catalogueIndex();
  const exact = byHost.get(host);
  if (exact !== undefined) {
    return exact;
  }
  const domain = domainOf(host);
  if (domain === undefined) {
    return undefined;
  }
  const pattern = patternsByDomain.get(domain)?.find((row) => row.matches(host));
  if (pattern !== undefined) {
    return { vendor: pattern.vendor, firstParty: pattern.firstParty, named: true };
  }
  const vendor = byDomain.get(domain);
  return vendor === undefined ? undefined : { vendor, firstParty: true, named: false };
}

/** Gives every registrable domain that the catalogue knows: those that somebody may want to imitate. */
export function catalogueDomains(): ReadonlySet<string> {
  return catalogueIndex().domains;
}
