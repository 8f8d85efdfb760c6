import { inCatalogue } from './catalogue';
import data from './data/regions.json';
import { hostPattern } from './hostPattern';
import { registrationOf } from './registrableDomain';

/** A region that a host name carries. */
export interface HostRegion {
  /** As written: `eu-central-1`. */
  readonly region: string;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string;
  /** Whose name for it this is. */
  readonly provider: string;
}

/** The day on which the table of regions was last gone through, ISO 8601. */
export const REGIONS_DATE = data.asOf;

type Regions = Readonly<Record<string, string>>;
const PROVIDERS = data.providers as readonly {
  readonly provider: string;
  readonly suffixes: readonly string[];
  readonly regions: Regions;
}[];
const HOSTS = (data.hosts as string[][]).map(([pattern = '', region = '', country = '']) => ({
  matches: hostPattern(pattern),
  region,
  country,
}));
/** Vendors on their own domain name regions as these two clouds do; a bare word such as `eu` or `europe` is no such name. */
const CLOUD_NAMES = PROVIDERS.filter(({ provider }) => provider === 'AWS' || provider === 'Google Cloud').map(
  (row) => ({
    ...row,
    regions: Object.fromEntries(Object.entries(row.regions).filter(([name]) => /\d$/.test(name))),
  }),
);
const BARE = /(?:^|-)((eu|us)\d{0,2})(?:-|$)/;

function inLabel(label: string, regions: Regions, wholeOnly: boolean): string | undefined {
  if (Object.hasOwn(regions, label)) {
    return label;
  }
  if (wholeOnly) {
    return undefined;
  }
  const framed = `-${label}-`;
  const found = Object.keys(regions).filter((name) => framed.includes(`-${name}-`));
  return found.sort((a, b) => b.length - a.length)[0];
}

function inLabels(labels: readonly string[], rows: typeof PROVIDERS, wholeOnly: boolean): HostRegion | undefined {
  // The label next to the domain is the vendor's; those before it may be a customer's.
  for (const label of [...labels].reverse()) {
    for (const { provider, regions } of rows) {
      const region = inLabel(label, regions, wholeOnly);
      if (region !== undefined) {
        return { region, country: regions[region] ?? '', provider };
      }
    }
  }
  return undefined;
}

/** Gives the region that a normalised host name declares, or `undefined` when it declares none. */
export function regionInHost(host: string): HostRegion | undefined {
  const { domain } = registrationOf(host);
  if (domain === undefined) {
    return undefined;
  }
  const entry = inCatalogue(host);
  const declared = HOSTS.find((row) => row.matches(host));
  if (declared !== undefined) {
    return { region: declared.region, country: declared.country, provider: entry?.vendor ?? domain };
  }
  const cloud = PROVIDERS.find(({ suffixes }) => suffixes.some((suffix) => host.endsWith(`.${suffix}`)));
  const labels = host === domain ? [] : host.slice(0, -domain.length - 1).split('.');
  if (cloud !== undefined) {
    return inLabels(labels, [cloud], false);
  }
  const named = inLabels(labels, CLOUD_NAMES, entry === undefined);
  if (named !== undefined || entry?.firstParty !== true) {
    return named;
  }
  for (const label of [...labels].reverse()) {
    const bare = BARE.exec(label);
    if (bare?.[1] !== undefined) {
      return { region: bare[1], country: bare[2] === 'eu' ? 'EU' : 'US', provider: entry.vendor };
    }
  }
  return undefined;
}

/** Gives the country of a region as its cloud names it, ISO 3166-1 alpha-2, or `undefined`. */
export function countryOfRegion(provider: string, region: string): string | undefined {
  const regions = PROVIDERS.find((row) => row.provider === provider)?.regions;
  return regions !== undefined && Object.hasOwn(regions, region) ? regions[region] : undefined;
}
