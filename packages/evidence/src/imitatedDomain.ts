import { domainToUnicode } from 'node:url';
import { catalogueDomains } from './catalogue';
import data from './data/plainWords.json';
import { oneEditApart } from './oneEditApart';
import type { Registration } from './registrableDomain';
import { skeleton } from './skeleton';
import { isTopDomain, topDomains } from './topDomains';

/** Shorter names have too many innocent neighbours. */
const SHORTEST_EDITED = 5;
const SHORTEST_FOREIGN = 3;
/** Slips of the finger for `.com` that are suffixes of their own. */
const NEAR_COM = new Set(['co', 'cm', 'om']);
/** Domains for files alone: many vendors have one, their names differ by a letter, and nobody types them. */
const ASSET_NAME = /cdn|static|img|assets/;
const PLAIN_WORDS = new Set([...data.words, ...data.companies]);

interface Known {
  /** The shape of a domain to the domain, where the two differ. */
  readonly byShape: ReadonlyMap<string, string>;
  /** The labels that are worth a slip of the finger, by suffix. */
  readonly bySuffix: ReadonlyMap<string, readonly string[]>;
}

let index: Known | undefined;

function split(domain: string): readonly [label: string, suffix: string] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

function isKnown(domain: string): boolean {
  return catalogueDomains().has(domain) || isTopDomain(domain);
}

/** Reads the tables at the first question, as most starts of the program ask none. */
function knownNames(): Known {
  if (index === undefined) {
    const catalogue = [...catalogueDomains()];
    const bySuffix = new Map<string, string[]>();
    for (const [label, suffix] of catalogue.map(split)) {
      if (label.length >= SHORTEST_EDITED && !ASSET_NAME.test(label)) {
        bySuffix.set(suffix, [...(bySuffix.get(suffix) ?? []), label]);
      }
    }
    const shapes = [...topDomains(), ...catalogue].map((domain) => [skeleton(domain), domain] as const);
    const byShape = new Map(shapes.filter(([shape, domain]) => shape !== domain));
    index = { byShape, bySuffix };
  }
  return index;
}

/**
 * Gives the known domain that a host's own registrable domain imitates: the shape of one in the catalogue or the
 * top list, or one slip of the finger from one in the catalogue. Known domains, short names and words imitate nobody.
 * @see https://www.unicode.org/reports/tr39/
 */
export function imitatedDomain({ domain }: Registration): string | undefined {
  if (domain === undefined || domain.includes('*') || isKnown(domain)) {
    return undefined;
  }
  const { byShape, bySuffix } = knownNames();
  const shown = domainToUnicode(domain);
  const [label, suffix] = split(shown);
  const shape = skeleton(shown);
  const twin = isKnown(shape) ? shape : byShape.get(shape);
  if (twin !== undefined && label.length >= (shown === domain ? SHORTEST_EDITED : SHORTEST_FOREIGN)) {
    return twin;
  }
  if (label.length < SHORTEST_EDITED || PLAIN_WORDS.has(label)) {
    return undefined;
  }
  if (NEAR_COM.has(suffix) && bySuffix.get('com')?.includes(label)) {
    return `${label}.com`;
  }
  const near = bySuffix.get(suffix)?.find((known) => oneEditApart(label, known));
  return near === undefined ? undefined : `${near}.${suffix}`;
}
