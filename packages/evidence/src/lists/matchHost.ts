import type { Known, ThreatFacts, Unknown } from '@callsight/model';
import { inCatalogue } from '../catalogue';
import type { ReadTarget } from '../collector';
import { unknown } from '../fact';
import { isTopDomain } from '../topDomains';
import { listedUse } from './addressUse';
import { type ListClass, THREAT_CLASSES } from './feed';
import { ageDays, isFresh, isOnList, type Lists, type LoadedList } from './lists';
import { findName, STILL } from './nameTable';
import { holdsAddress } from './rangeTable';

/** How a host stands on a list. */
export type Match = NonNullable<ThreatFacts['listing']>['match'];

const DAY_MS = 86_400_000;

/** Lists older than this are named with their age. */
const NOTED_FROM_DAYS = 2;

/** Stale bad news counts until three times its life has passed. */
const VOID_LIVES = 3;

/** What was offline for longer is history. */
const HISTORIC_DAYS = 90;

/** Deeper paths are no more telling. */
const MOST_SEGMENTS = 32;

const SINKHOLE = 'it leads to a sinkhole, as names do that were taken from malware: ';

/** The worst first. */
const WORST: readonly Match[] = ['exact', 'address', 'domain', 'adware', 'historic', 'neighbour'];

interface Hit {
  readonly match: Match;
  readonly list: LoadedList;
  /** The listed URL is the one that is called. */
  readonly byPath: boolean;
}

/** Gives how a host stands on the loaded threat lists: the worst that any of them says, and how much they cover. */
export function threatOf(lists: Lists, target: ReadTarget, now: string): Known<ThreatFacts> | Unknown {
  const nowMs = Date.parse(now);
  const threats = lists.all.filter(({ head }) => isThreat(head.class));
  if (threats.length === 0) return unknown('no threat list is loaded');
  const fresh = threats.filter((list) => isFresh(list, nowMs));
  const classes = THREAT_CLASSES.filter((kind) => fresh.some(({ head }) => head.class === kind && !head.own));
  const coverage = classes.length / THREAT_CLASSES.length;
  const live = threats.filter((list) => ageDays(list, nowMs) <= VOID_LIVES * list.head.ttlDays);
  const hits = [...hitsOf(live, target, nowMs), ...sinkholeHits(lists, target, nowMs)];
  const worst = worstOf(braked(lists, target, hits));
  if (worst === undefined) {
    const counted = fresh.filter(({ head }) => !head.own);
    const oldest = oldestOf(counted);
    if (oldest === undefined) return unknown('every threat list is older than 7 days. Update the lists');
    return known({ coverage }, oldest, 'feed:threat-lists', nowMs);
  }
  const { match, list } = worst;
  return known({ coverage, listing: { match, list: list.head.id } }, list, `feed:${list.head.id}`, nowMs);
}

function known(value: ThreatFacts, list: LoadedList, source: `feed:${string}`, nowMs: number): Known<ThreatFacts> {
  const days = Math.floor(ageDays(list, nowMs));
  const note = value.listing
    ? `${list.head.class === 'context' ? SINKHOLE : ''}${list.head.title}, as of ${list.confirmedAt.slice(0, 10)}`
    : `the oldest list is ${days} days old`;
  return {
    state: 'known',
    value,
    source,
    observedAt: list.confirmedAt,
    ttlDays: list.head.ttlDays,
    ...(value.listing !== undefined || days >= NOTED_FROM_DAYS ? { note } : {}),
  };
}

/** Gives everything that the lists say of a host. */
function hitsOf(lists: readonly LoadedList[], target: ReadTarget, nowMs: number): readonly Hit[] {
  const { host, registration, addresses = [] } = target;
  const names = host.startsWith('[') ? [host, host.slice(1, -1)] : [host];
  const parents = parentsOf(host, registration.tenantDomain);
  const asAddress = target.address.ip === undefined ? addresses : [...addresses, host];
  return lists.flatMap((list): Hit[] => {
    const { class: kind, format } = list.head;
    if (kind === 'address') {
      const isListed = asAddress.some((address) => holdsAddress(list.ranges, address));
      return isListed ? [{ match: 'address', list, byPath: false }] : [];
    }
    const at = names.map((name) => findName(list.names, name)).find((place) => place >= 0);
    if (kind === 'adware') {
      const isListed = at !== undefined || parents.some((name) => findName(list.names, name) >= 0);
      return isListed ? [{ match: 'adware', list, byPath: false }] : [];
    }
    const namesUrls = format === 'urls' || format === 'urlhaus-csv' || format === 'threatfox-json';
    if (at !== undefined && namesUrls) return [urlHit(list, host, at, target.paths ?? [], nowMs)];
    if (at !== undefined) return [{ match: 'exact', list, byPath: false }];
    const isBelow = !namesUrls && parents.some((name) => findName(list.names, name) >= 0);
    return isBelow ? [{ match: 'domain', list, byPath: false }] : [];
  });
}

/** Names lead to a sinkhole that were taken from whoever misused them: that is history, though not the host's own. */
function sinkholeHits(lists: Lists, { addresses = [] }: ReadTarget, nowMs: number): readonly Hit[] {
  const list = addresses.map((address) => listedUse(lists, 'sinkhole', address)).find((one) => one !== undefined);
  if (list === undefined || ageDays(list, nowMs) > VOID_LIVES * list.head.ttlDays) return [];
  return [{ match: 'historic', list, byPath: false }];
}

/** A list of URLs means the host only where it names all of it, or what is called below it. */
function urlHit(list: LoadedList, host: string, at: number, paths: readonly string[], nowMs: number): Hit {
  const listed = ['/', ...paths.flatMap(prefixesOf)]
    .map((path) => findName(list.names, host + path))
    .find((place) => place >= 0);
  const place = listed ?? at;
  const day = list.names.days[place] ?? STILL;
  const isOver = day !== STILL && nowMs / DAY_MS - day > HISTORIC_DAYS;
  if (isOver) return { match: 'historic', list, byPath: false };
  return listed === undefined ? { match: 'neighbour', list, byPath: false } : { match: 'exact', list, byPath: true };
}

/** Gives the paths that a listed URL may have to mean this one: whole segments from the start, with and without the slash. */
function prefixesOf(path: string): string[] {
  const segments = path.split(/[?#]/, 1)[0]?.split('/').slice(1, MOST_SEGMENTS) ?? [];
  return segments.flatMap((_, i) => {
    const start = `/${segments.slice(0, i + 1).join('/')}`;
    return [start, `${start}/`];
  });
}

/** Gives the names above a host, up to the registrable one; without a known suffix there is none that says anything. */
function parentsOf(host: string, registrable: string | undefined): string[] {
  if (registrable === undefined || host === registrable) return [];
  const labels = host.split('.');
  return labels
    .slice(1, labels.length - registrable.split('.').length + 1)
    .map((_, i) => labels.slice(i + 1).join('.'))
    .filter((name) => !name.includes('*'));
}

/** A host that many know is seldom what a list means: it takes two classes, or the very URL, to believe it. */
function braked(lists: Lists, { host, registration }: ReadTarget, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0) return hits;
  const domain = registration.tenantDomain ?? host;
  const isKnown =
    inCatalogue(host)?.firstParty === true ||
    isTopDomain(domain) ||
    isOnList(lists, 'misp-tranco10k', domain) ||
    [host, domain].some((name) => isOnList(lists, 'misp-ti-falsepositives', name));
  const classes = new Set(hits.map(({ list }) => list.head.class));
  if (!isKnown || classes.size >= 2 || hits.some(({ byPath }) => byPath)) return hits;
  return hits.map((hit) => ({ ...hit, match: 'neighbour' }));
}

function worstOf(hits: readonly Hit[]): Hit | undefined {
  return [...hits].sort(
    (a, b) => WORST.indexOf(a.match) - WORST.indexOf(b.match) || b.list.confirmedMs - a.list.confirmedMs,
  )[0];
}

function oldestOf(lists: readonly LoadedList[]): LoadedList | undefined {
  return [...lists].sort((a, b) => a.confirmedMs - b.confirmedMs)[0];
}

function isThreat(kind: ListClass): boolean {
  return (THREAT_CLASSES as readonly ListClass[]).includes(kind);
}
