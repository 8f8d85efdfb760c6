import { type IpBytes, ipBytes } from '../ipAddress';
import { isRecord } from '../json';
import { readCloudRanges } from './cloudRanges';
import { type Draft, draftOf, type ListContent } from './draft';
import type { Feed, ListFormat } from './feed';
import { readLines } from './lines';
import { STILL } from './nameTable';
import { each, type Steps } from './steps';

/** A list that was read, or why it cannot be one. */
export type ReadList = { readonly content: ListContent } | { readonly refused: string };

/** Reads bytes into a draft in steps; gives a reason when they are no list of the format. */
type Reader = (bytes: Buffer, draft: Draft) => Steps<string | undefined>;

/** Takes entries that a whole file holds, and gives a reason when it is none of the format. */
type TakeWhole = (json: unknown, draft: Draft) => Steps<string | undefined>;

const DAY_MS = 86_400_000;

/** Below this share of lines that can be read, a text is something else. */
const LEAST_READABLE = 0.8;
const FEW_LINES = 20;

/** What most lines are. */
const ONE_NAME = /^[a-z0-9.-]+$/;

const READERS: Readonly<Record<ListFormat, Reader>> = {
  names: byLine((line, draft) => {
    if (ONE_NAME.test(line)) {
      draft.name(line);
      return;
    }
    const [first = '', ...rest] = line.replace(/^\|\|([^^/]+)\^.*$/, '$1').split(/\s+/);
    const isHostsLine = rest.length > 0 && ipBytes(first.toLowerCase()) !== undefined;
    if (rest.length > 0 && !isHostsLine) draft.unreadable();
    else for (const name of isHostsLine ? rest : [first]) draft.name(name);
  }),
  // Every other rule is about a path or a kind of content, so it is no entry and no fault either.
  'blocked-names': byLine((line, draft) => {
    const name = /^\|\|([^^/*$|]+)\^$/.exec(line)?.[1];
    if (name !== undefined) draft.name(name);
  }),
  urls: byLine((line, draft) => draft.url(line)),
  addresses: byLine((line, draft) => draft.range(line.split(/[\s;,]/, 1)[0] ?? '')),
  'urlhaus-csv': byLine((line, draft) => {
    const [, , url, status, lastOnline = ''] = csvFields(line);
    if (url === undefined) draft.unreadable();
    // A heading is no entry.
    else if (url !== 'url') draft.url(url, status === 'offline' ? (dayOf(lastOnline) ?? STILL) : STILL);
  }),
  drop: readDrop,
  misp: whole(function* (json, draft) {
    if (!isRecord(json) || !Array.isArray(json.list)) return 'no list of names or addresses';
    if (json.version !== undefined) draft.claim(`version ${json.version}`);
    const isRanges = json.type === 'cidr';
    yield* each(json.list, (entry) => {
      if (typeof entry !== 'string') draft.unreadable();
      else if (isRanges) draft.range(entry);
      else draft.name(entry);
    });
    return undefined;
  }),
  'threatfox-json': whole(function* (json, draft) {
    if (!isRecord(json)) return 'no indicators';
    yield* each(Object.values(json).flat(), (row) => {
      if (!isRecord(row) || typeof row.ioc_value !== 'string') draft.unreadable();
      else if (isTrusted(row) && INDICATORS.has(row.ioc_type)) draft.url(row.ioc_value);
    });
    return undefined;
  }),
  countries: byLine((line, draft) => {
    const [first = '', last = '', country = ''] = line.split(',');
    const [from, to] = [ipBytes(first), ipBytes(last)];
    const isCountry = /^[A-Z]{2}$/.test(country) && !NO_COUNTRIES.has(country);
    if (!isCountry || !isWhole(from) || !isWhole(to) || from.length !== to.length) draft.unreadable();
    else draft.place(from, to, country);
  }),
  'cloud-ranges': whole(readCloudRanges),
  hibp: whole(function* (json, draft) {
    if (!Array.isArray(json)) return 'no list of breaches';
    yield* each(json, (row: unknown) => {
      const day = isRecord(row) ? dayOf(String(row.BreachDate)) : undefined;
      if (!isRecord(row) || day === undefined || typeof row.Domain !== 'string') draft.unreadable();
      else if (row.Domain !== '' && row.IsVerified === true && row.IsFabricated !== true && row.IsSpamList !== true) {
        draft.name(row.Domain, day);
      }
    });
    return undefined;
  }),
};

/** Reads a list in steps and gives its content, or why the bytes are not that list. */
export function* readList(bytes: Buffer, feed: Feed): Steps<ReadList> {
  const head = bytes
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (head === '') return { refused: 'it is empty' };
  if (head.startsWith('<')) return { refused: 'it is a web page and no list' };
  const draft = draftOf(bytes.length, {
    keepTopNames: feed.class !== 'malware' && feed.class !== 'phishing',
    keepSuffixes: feed.class === 'context' || feed.class === 'breach',
  });
  try {
    const reader = READERS[feed.format](bytes, draft);
    for (let step = reader.next(); ; step = reader.next()) {
      if (step.done) {
        if (step.value !== undefined) return { refused: `it holds ${step.value}` };
        break;
      }
      if (draft.entries > feed.maxEntries) return { refused: `it has more than ${feed.maxEntries} entries` };
      yield;
    }
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: 'it is cut off or no JSON' };
    throw error;
  }
  const content = yield* draft.finish();
  const { entries, refusals } = content;
  if (entries > feed.maxEntries) return { refused: `it has more than ${feed.maxEntries} entries` };
  const lines = entries + refusals.unreadable;
  if (refusals.unreadable > FEW_LINES && entries / lines < LEAST_READABLE) {
    return { refused: `${refusals.unreadable} of its ${lines} lines are no entries` };
  }
  return { content };
}

function byLine(take: (line: string, draft: Draft) => void): Reader {
  return function* (bytes, draft) {
    yield* readLines(
      bytes,
      (line) => {
        if (ONE_NAME.test(line)) {
          take(line, draft);
          return;
        }
        if (/^(?:[#;![]|\/\/)/.test(line)) {
          const claimed = /^[#!]\s*(?:date|last (?:modified|updated))\s*:\s*(.+)/i.exec(line)?.[1];
          if (claimed !== undefined) draft.claim(claimed);
          return;
        }
        const entry = line.replace(/\s[#;!].*$/, '').trim();
        if (entry !== '') take(entry, draft);
      },
      () => draft.unreadable(),
    );
    return undefined;
  };
}

function whole(take: TakeWhole): Reader {
  return function* (bytes, draft) {
    // JSON cannot be read in parts; what it holds can.
    return yield* take(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')), draft);
  };
}

/** The last line says how many came before it, which tells a list that was cut off. */
function* readDrop(bytes: Buffer, draft: Draft): Steps<string | undefined> {
  let said: unknown;
  yield* readLines(
    bytes,
    (line) => {
      if (line === '') return;
      const row: unknown = JSON.parse(line);
      if (isRecord(row) && row.type === 'metadata') {
        said = row.records;
        if (typeof row.timestamp === 'number' && row.timestamp < 1e11) {
          draft.claim(new Date(row.timestamp * 1000).toISOString().slice(0, 10));
        }
      } else if (isRecord(row) && typeof row.cidr === 'string') draft.range(row.cidr);
      else draft.unreadable();
    },
    () => draft.unreadable(),
  );
  if (said === undefined) return 'no last line: it is cut off';
  return typeof said === 'number' && said > draft.entries + 10 ? `${draft.entries} of ${said} ranges` : undefined;
}

/** Gives the fields of a line of CSV; quotes may stand around a field and, doubled, inside it. */
function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'),
  );
}

/** Codes that registries of addresses use where they know no country. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['AP', 'XX', 'ZZ']);

function isWhole(bytes: IpBytes | undefined): bytes is IpBytes {
  return bytes?.every((byte) => byte <= 255) === true;
}

const LEAST_CONFIDENCE = 75;

function isTrusted(row: Readonly<Record<string, unknown>>): boolean {
  return typeof row.confidence_level !== 'number' || row.confidence_level >= LEAST_CONFIDENCE;
}

/** A domain or an address is all of a host; an address that is rented out again is known by its number alone. */
const INDICATORS: ReadonlySet<unknown> = new Set(['url', 'domain', 'ip:port']);

/** Gives the days since 1970 of a date such as `2026-03-19 14:49:13`. */
function dayOf(text: string): number | undefined {
  const [date] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
  const ms = date === undefined ? Number.NaN : Date.parse(date);
  return ms >= 0 && ms < STILL * DAY_MS ? Math.floor(ms / DAY_MS) : undefined;
}
