import { SDKS } from '@callsight/model';
import { getDomain } from 'tldts';
import own from './data/vendors.json';

/** A host or a pattern of hosts, the vendor behind it, and whether the vendor answers there itself. */
export type CatalogueRow = readonly [host: string, vendor: string, firstParty: boolean];

/** The catalogue as it is asked; the bundles hold it ready made. */
export interface CatalogueTables {
  /** The day on which it was last gone through, ISO 8601. */
  readonly asOf: string;
  /** Registrable domains, and the vendor that alone operates each. */
  readonly domains: readonly (readonly [domain: string, vendor: string])[];
  readonly hosts: readonly CatalogueRow[];
  /** Patterns by their registrable domain. */
  readonly patterns: readonly (readonly [domain: string, rows: readonly CatalogueRow[]])[];
  /** Every registrable domain of all these. */
  readonly known: readonly string[];
}

interface VendorRow {
  readonly vendor: string;
  readonly domains: readonly string[];
  readonly hosts?: readonly string[];
  readonly platforms?: readonly string[];
}

function domainOf(pattern: string): string | undefined {
  return getDomain(pattern.replace(/\{[^}]*\}/g, '*'), { validateHostname: false }) ?? undefined;
}

/** Tells whether a default host of an SDK is a name or pattern below a domain: no address, no port, no bare placeholder. */
function isNamePattern(host: string): boolean {
  return !/[:\s]|^\*\.|^\d+\.\d+\.\d+\.\d+$/.test(host) && domainOf(host) !== undefined;
}

/** A first label that is filled in names a customer (`{bucket}.s3.amazonaws.com`), unless it is a part of the vendor's own. */
function isCustomers(host: string): boolean {
  return /^[*{]/.test(host) && !/^\{(?:region|location|server|product|service|awsRegion|network)\}/.test(host);
}

/** Gives the tables of our own catalogue and of the hosts that SDKs call by default. */
export function catalogueTables(): CatalogueTables {
  const vendors = own.vendors as readonly VendorRow[];
  const domains = new Map(
    vendors.flatMap(({ vendor, domains: names }) => names.map((domain) => [domain, vendor] as const)),
  );
  const hosts = new Map<string, CatalogueRow>();
  const patterns = new Map<string, CatalogueRow[]>();
  const known = new Set(domains.keys());
  const add = (...row: CatalogueRow) => {
    const [host] = row;
    const domain = domainOf(host) ?? host;
    known.add(domain);
    if (/[*{]/.test(host)) patterns.set(domain, [...(patterns.get(domain) ?? []), row]);
    else if (!hosts.has(host)) hosts.set(host, row);
  };
  for (const { vendor, hosts: names = [], platforms = [] } of vendors) {
    for (const host of names) add(host, vendor, true);
    for (const platform of platforms) add(platform, vendor, false);
  }
  for (const { hosts: names, vendor } of SDKS) {
    for (const host of names.filter(isNamePattern)) {
      add(host, domains.get(domainOf(host) ?? host) ?? hosts.get(host)?.[1] ?? vendor, !isCustomers(host));
    }
  }
  return {
    asOf: own.asOf,
    domains: [...domains],
    hosts: [...hosts.values()],
    patterns: [...patterns],
    known: [...known],
  };
}
