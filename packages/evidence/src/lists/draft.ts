// Guards the lists: what would condemn half of the internet, or nothing that can be called, is counted and not taken.
import { parse } from 'tldts';
import { describeAddress } from '../describeAddress';
import { type IpBytes, ipBytes } from '../ipAddress';
import { normaliseHost } from '../normaliseHost';
import { isTopDomain } from '../topDomains';
import { countOf, type NameTable, nameTableBuilder } from './nameTable';
import { type PlaceTable, placeTableBuilder } from './placeTable';
import { type RangeTable, rangeTableOf, type WordRange, wordRange } from './rangeTable';
import type { Steps } from './steps';

/** What was in a list and not taken. */
export interface Refusals {
  /** Lines that are no entry of the format. */
  readonly unreadable: number;
  /** Names that a registry gives names below (`com`, `co.uk`), and ranges that hold private or nearly all addresses. */
  readonly poison: number;
  /** Platforms' suffixes, single labels and private addresses. */
  readonly quarantined: number;
  /** Names of the 10,000 that are used most. */
  readonly topNames: number;
}

/** A list as it was read. */
export interface ListContent {
  readonly names: NameTable;
  /** Names and, for a list of URLs, names with a path. */
  readonly ranges: RangeTable;
  /** Where addresses are, for a list that says so. */
  readonly places: PlaceTable;
  readonly entries: number;
  readonly refusals: Refusals;
  /** The publisher's own date or version, where the text holds one. */
  readonly claimed?: string;
}

/** Takes the entries of a list one by one. */
export interface Draft {
  name(text: string, day?: number): void;
  url(text: string, day?: number): void;
  range(text: string): void;
  /** Takes where the addresses from the first to the last are. */
  place(first: IpBytes, last: IpBytes, name: string): void;
  unreadable(): void;
  claim(claimed: string): void;
  readonly entries: number;
  finish(): Steps<ListContent>;
}

const PLAIN_NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}$/;
const LONGEST_NAME = 253;
const LONGEST_PATH = 1024;

/** Lines that every hosts file has for the machine itself. */
const OWN_LINES = new Set(
  'localhost localhost.localdomain local broadcasthost ip6-localhost ip6-loopback ip6-localnet ip6-mcastprefix ip6-allnodes ip6-allrouters ip6-allhosts 0.0.0.0 127.0.0.1 ::1'.split(
    ' ',
  ),
);

/** The shortest shared beginnings of ranges that a list may name, in bits. */
const WIDEST = { 4: 8, 16: 19 } as const;

/** Gives the draft of a list of that many bytes; top names are left out of lists that say of a host that it is malicious. */
export function draftOf(bytes: number, { keepTopNames, keepSuffixes }: DraftRules): Draft {
  const table = nameTableBuilder(bytes);
  const ranges: WordRange[] = [];
  const places = placeTableBuilder();
  const refusals = { unreadable: 0, poison: 0, quarantined: 0, topNames: 0 };
  let claimed: string | undefined;

  const sound = (host: string): boolean => {
    if (host.includes(':') || /^[\d.]+$/.test(host)) {
      if (describeAddress(host).internal === undefined) return true;
      refusals.quarantined += 1;
      return false;
    }
    const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true, validateHostname: false });
    if (domain === null && !(keepSuffixes && isPrivate)) {
      refusals[isIcann ? 'poison' : 'quarantined'] += 1;
      return false;
    }
    if (host === domain && isTopDomain(host)) {
      refusals.topNames += 1;
      return keepTopNames;
    }
    return true;
  };

  return {
    get entries() {
      return table.size + ranges.length + places.size;
    },
    name(text, day) {
      const written = PLAIN_NAME.test(text)
        ? text
        : text
            .replace(/^(?:\*?\.)?/, '')
            .replace(/\.$/, '')
            .toLowerCase();
      if (OWN_LINES.has(written)) return;
      const host = readHost(written);
      if (host === undefined) refusals.unreadable += 1;
      else if (sound(host)) table.add(host, day);
    },
    url(text, day) {
      const read = readUrl(text);
      if (read === undefined) {
        refusals.unreadable += 1;
        return;
      }
      const { host, path } = read;
      if (!sound(host)) return;
      table.add(host, day);
      table.add(host + path, day);
    },
    range(text) {
      const read = readRange(text);
      if (read === undefined) refusals.unreadable += 1;
      else if (read === 'poison') refusals.poison += 1;
      else ranges.push(read);
    },
    place(first, last, name) {
      if (isTooWide(first, last)) refusals.poison += 1;
      else places.add(first, last, name);
    },
    unreadable() {
      refusals.unreadable += 1;
    },
    claim(text) {
      claimed = text.slice(0, 40);
    },
    *finish() {
      const names = yield* table.build();
      const merged = rangeTableOf(ranges);
      const where = yield* places.build();
      return {
        names,
        ranges: merged,
        places: where,
        entries: countOf(names) + merged.length / 8 + where.kinds.length,
        refusals,
        ...(claimed === undefined ? {} : { claimed }),
      };
    },
  };
}

/** What a class of lists may hold. */
export interface DraftRules {
  readonly keepTopNames: boolean;
  /** Suffixes of platforms are what such a list is about. */
  readonly keepSuffixes: boolean;
}

function readHost(written: string): string | undefined {
  if (written.length <= LONGEST_NAME && PLAIN_NAME.test(written) && !/\.[0-9]+$/.test(written)) return written;
  // A port says nothing about who answers.
  const bare = /^[^:]*:\d{1,5}$/.test(written) ? written.slice(0, written.indexOf(':')) : written;
  const host = normaliseHost(bare);
  return host === undefined || host.includes('*') ? undefined : host;
}

/** Gives host and path of a URL that a list names; a path of `/` stands for all of the host. */
export function readUrl(text: string): { readonly host: string; readonly path: string } | undefined {
  const written = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  if (whole.length > 4096 || !URL.canParse(whole)) return undefined;
  const { hostname, pathname } = new URL(whole);
  const host = readHost(hostname.toLowerCase());
  // What a path of other letters would match is not known well enough.
  const isPlain = /^\/[\x21-\x7e]*$/.test(pathname) && pathname.length <= LONGEST_PATH;
  return host === undefined || !isPlain ? undefined : { host, path: pathname };
}

function readRange(text: string): WordRange | 'poison' | undefined {
  const [, written = '', bitsText] = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text.trim()) ?? [];
  const host = normaliseHost(written);
  const bytes = host === undefined ? undefined : ipBytes(host);
  if (host === undefined || bytes === undefined) return undefined;
  const most = bytes.length * 8;
  const bits = bitsText === undefined ? most : Number(bitsText);
  if (bits > most) return undefined;
  const isWide = bits < WIDEST[bytes.length === 4 ? 4 : 16];
  return isWide || describeAddress(host).internal !== undefined ? 'poison' : wordRange(bytes, bits);
}

/** The most that one place has: eight networks of IPv4 by their first byte, two of IPv6 by their first two. */
const WIDEST_PLACE = { v4: 8, v6: 2 } as const;

/** Tells whether a stretch of addresses is wider than any that one place has. */
function isTooWide(first: IpBytes, last: IpBytes): boolean {
  const isV4 = first.length === 4;
  const head = ([a = 0, b = 0]: IpBytes): number => (isV4 ? a : a * 256 + b);
  return head(last) - head(first) >= (isV4 ? WIDEST_PLACE.v4 : WIDEST_PLACE.v6);
}
