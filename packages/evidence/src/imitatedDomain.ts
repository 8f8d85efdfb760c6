import { domainToUnicode } from 'node:url';
import { catalogueDomains } from './catalogue';
import data from './data/plainWords.json';
import { oneEditApart } from './oneEditApart';
import type { Registration } from './registrableDomain';
import { skeleton } from './skeleton';

/** Shorter names have too many innocent neighbours. */
const SHORTEST_EDITED = 5;
const SHORTEST_FOREIGN = 3;
/** Slips of the finger for `.com` that are suffixes of their own. */
const NEAR_COM = new Set(['co', 'cm', 'om']);

interface KnownName {
  readonly domain: string;
  readonly label: string;
  readonly suffix: string;
}

function split(domain: string): { readonly label: string; readonly suffix: string } {
  const dot = domain.indexOf('.');
  return { label: domain.slice(0, dot), suffix: domain.slice(dot + 1) };
}

const KNOWN = catalogueDomains();
const PLAIN_WORDS = new Set(data.words);
const byShape = new Map<string, string>();
const bySuffix = new Map<string, KnownName[]>();
const comLabels = new Set<string>();
for (const domain of KNOWN) {
  const { label, suffix } = split(domain);
  byShape.set(skeleton(domain), domain);
  bySuffix.set(suffix, [...(bySuffix.get(suffix) ?? []), { domain, label, suffix }]);
  if (suffix === 'com') {
    comLabels.add(label);
  }
}

/**
 * Gives the known domain that a host's own registrable domain imitates: same shape, or one slip of the finger apart.
 * Known domains, short names and ordinary words imitate nobody.
 * @see https://www.unicode.org/reports/tr39/
 */
export function imitatedDomain(registration: Registration): string | undefined {
  const { domain } = registration;
  if (domain === undefined || domain.includes('*') || KNOWN.has(domain)) {
    return undefined;
  }
  const shown = domainToUnicode(domain);
  const foreign = shown !== domain;
  const { label, suffix } = split(shown);
  const twin = byShape.get(skeleton(shown));
  if (twin !== undefined && label.length >= (foreign ? SHORTEST_FOREIGN : SHORTEST_EDITED)) {
    return twin;
  }
  if (label.length < SHORTEST_EDITED || PLAIN_WORDS.has(label)) {
    return undefined;
  }
  if (NEAR_COM.has(suffix) && comLabels.has(label)) {
    return `${label}.com`;
  }
  return bySuffix
    .get(suffix)
    ?.find((known) => known.label.length >= SHORTEST_EDITED && oneEditApart(label, known.label))?.domain;
}
