import sdk from './data/sdkHosts.json';
import own from './data/vendors.json';
import { type HostPattern, hostPattern } from './hostPattern';
import { registrationOf } from './registrableDomain';

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

const byHost = new Map<string, CatalogueEntry>();
const byDomain = new Map<string, string>();
const patternsByDomain = new Map<string, PatternRow[]>();

function domainOf(pattern: string): string {
  return registrationOf(pattern.replace(/\{[^}]*\}/g, '*')).domain ?? pattern;
}

function add(pattern: string, vendor: string, firstParty: boolean): void {
  const entry: CatalogueEntry = { vendor, firstParty, named: true };
  if (!/[*{]/.test(pattern)) {
    if (!byHost.has(pattern)) {
      byHost.set(pattern, entry);
    }
    return;
  }
  const domain = domainOf(pattern);
  const rows = patternsByDomain.get(domain) ?? [];
  rows.push({ ...entry, matches: hostPattern(pattern) });
  patternsByDomain.set(domain, rows);
}

/** Tells whether a default host of an SDK is a name or pattern below a domain: no address, no port, no bare placeholder. */
function isNamePattern(host: string): boolean {
  return (
    !/[:\s]|^\d+\.\d+\.\d+\.\d+$/.test(host) && registrationOf(host.replace(/\{[^}]*\}/g, '*')).domain !== undefined
  );
}

for (const row of own.vendors as readonly VendorRow[]) {
  for (const domain of row.domains) {
    byDomain.set(domain, row.vendor);
  }
  for (const host of row.hosts ?? []) {
    add(host, row.vendor, true);
  }
  for (const platform of row.platforms ?? []) {
    add(platform, row.vendor, false);
  }
}
for (const row of sdk.packages) {
  for (const host of row.hosts.filter(isNamePattern)) {
    const vendor = byDomain.get(domainOf(host)) ?? byHost.get(host)?.vendor ?? row.vendor;
    // A first label that is filled in names a customer: `{bucket}.s3.{region}.amazonaws.com`.
    add(host, vendor, !/^[*{]/.test(host));
  }
}

/** Gives the catalogue's entry for a normalised host, or `undefined` when it knows neither host nor domain. */
export function inCatalogue(host: string): CatalogueEntry | undefined {
  const exact = byHost.get(host);
  if (exact !== undefined) {
    return exact;
  }
  const { domain } = registrationOf(host);
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
  const hosts = [...byHost.keys()].map(domainOf);
  return new Set([...byDomain.keys(), ...hosts, ...patternsByDomain.keys()]);
}
