import { FEEDS } from './feeds';
import { decodeList, type KeptListFile } from './listFile';
import { findName } from './nameTable';
import { holdsAddress } from './rangeTable';
import { type Steps, toEnd } from './steps';

/** Where lists are kept: files that are replaced whole or not at all. */
export interface ListShelf {
  read(name: string): Buffer | undefined;
  /** Throws where the disk refuses; what was there before is then still whole. */
  write(name: string, bytes: Uint8Array): void;
  remove(name: string): void;
  /** Every name, sorted. */
  names(): readonly string[];
  /** Takes the shelf for one writer, for at most that time; gives how to let it go, or `undefined` while another has it. */
  claim(forMs: number): (() => void) | undefined;
}

/** A list that is loaded, with the day until which it was known to be current. */
export interface LoadedList extends KeptListFile {
  /** When the publisher last said that it is current, ISO 8601. */
  readonly confirmedAt: string;
  /** The same, in milliseconds since 1970. */
  readonly confirmedMs: number;
}

/** The lists that are loaded. */
export interface Lists {
  readonly all: readonly LoadedList[];
}

/** What is known of a list's last visit to its publisher. */
export interface ListVisit {
  /** The digest of the list that was confirmed. */
  readonly digest?: string;
  readonly confirmedAt?: string;
  /** When it was last asked for, with or without success, ISO 8601. */
  readonly askedAt: string;
  /** The publisher wants no question before, ISO 8601. */
  readonly notBefore?: string;
  /** Why the last visit brought nothing. */
  readonly failure?: string;
}

/** Gives the name of the file of a list. */
export function listName(id: string): string {
  return `${id}.list`;
}

/** Gives the name of the file with a list's last visit. */
export function visitName(id: string): string {
  return `${id}.visit`;
}

/** Gives the last visit to a publisher; what cannot be read never was. */
export function readVisit(shelf: ListShelf, id: string): ListVisit | undefined {
  try {
    const visit = JSON.parse(shelf.read(visitName(id))?.toString('utf8') ?? '') as ListVisit;
    return Number.isNaN(Date.parse(visit.askedAt)) ? undefined : visit;
  } catch {
    return undefined;
  }
}

/** Gives a list with its confirmation, or why it cannot be read; `undefined` where there is none. */
export function readKeptList(shelf: ListShelf, id: string): LoadedList | { readonly broken: string } | undefined {
  const bytes = shelf.read(listName(id));
  if (bytes === undefined) return undefined;
  const list = decodeList(bytes);
  if ('broken' in list) return list;
  const visit = readVisit(shelf, id);
  const isConfirmed = visit?.digest === list.digest && visit.confirmedAt !== undefined;
  const confirmedAt = isConfirmed ? visit.confirmedAt : list.head.fetchedAt;
  return { ...list, confirmedAt, confirmedMs: Date.parse(confirmedAt) };
}

const DAY_MS = 86_400_000;

/** Gives the age of a list in days; a clock that was turned back makes it no younger. */
export function ageDays({ confirmedMs }: LoadedList, nowMs: number): number {
  return Math.abs(nowMs - confirmedMs) / DAY_MS;
}

/** Tells whether what is not on a list counts as not listed: it was current lately enough. */
export function isFresh(list: LoadedList, nowMs: number): boolean {
  return ageDays(list, nowMs) <= list.head.ttlDays;
}

/** Gives the ids of the lists on a shelf. */
export function keptIds(shelf: ListShelf): readonly string[] {
  return shelf.names().flatMap((name) => (name.endsWith('.list') ? [name.slice(0, -'.list'.length)] : []));
}

/** Gives every list of a shelf that can be read, in the order of the table and then by name; a list a step. */
export function* loadingLists(shelf: ListShelf): Steps<Lists> {
  const place = new Map(FEEDS.map(({ id }, i) => [id, i]));
  const ids = [...keptIds(shelf)].sort(
    (a, b) => (place.get(a) ?? FEEDS.length) - (place.get(b) ?? FEEDS.length) || (a < b ? -1 : 1),
  );
  const all: LoadedList[] = [];
  for (const id of ids) {
    const list = readKeptList(shelf, id);
    if (list !== undefined && !('broken' in list)) all.push(list);
    yield;
  }
  return { all };
}

/** Gives every list of a shelf that can be read, at once. */
export function loadLists(shelf: ListShelf): Lists {
  return toEnd(loadingLists(shelf));
}

/** Tells whether a name or address is on the list of that id. */
export function isOnList({ all }: Lists, id: string, host: string): boolean {
  const list = all.find(({ head }) => head.id === id);
  return list !== undefined && (findName(list.names, host) >= 0 || holdsAddress(list.ranges, host));
}
