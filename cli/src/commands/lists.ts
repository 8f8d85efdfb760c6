import {
  type Feed,
  isChosenByName,
  isFresh,
  keptIds,
  keyVariable,
  type ListShelf,
  listName,
  type OwnKind,
  ownFeed,
  readKeptList,
  readVisit,
  type UpdateOutcome,
  visitName,
  whyUnsound,
} from '@callsight/evidence';
import { terminalText } from '@callsight/report';
import { EXIT, UserError } from '../exitCode';
import { clockOf, reachOf } from '../plan';
import { bringUpToDate, feedsOf, keptComplaint, knownFeeds, listShelf } from '../useLists';
import { WORDS } from '../words';
import type { World } from '../world';

/** The flags of `lists update`. */
export interface ListsUpdateFlags {
  readonly network: string;
  /** Lists of the user's own: `CLASS=URL`. */
  readonly add: readonly string[];
  /** Ids of lists of the user's own that are no longer wanted. */
  readonly drop: readonly string[];
}

/** The flags of `lists info`. */
export interface ListsInfoFlags {
  readonly format: string;
  readonly now?: string;
}

const OWN_KINDS: readonly OwnKind[] = ['malware', 'phishing', 'adware', 'address', 'cloud'];
const DAY_MS = 86_400_000;

/** Downloads the lists that are due, once the user has agreed to it on the command line. */
export async function listsUpdateCommand(
  ids: readonly string[],
  flags: ListsUpdateFlags,
  world: World,
): Promise<number> {
  const shelf = listShelf(world);
  const added = flags.add.map(ownFeedOf);
  for (const id of flags.drop) drop(shelf, id, world);
  const inUse = feedsOf(shelf, world, reachOf(flags)).filter(({ id }) => !flags.drop.includes(id));
  const all = [...inUse.filter(({ id }) => !added.some((feed) => feed.id === id)), ...added];
  const feeds = ids.length > 0 ? ids.map((id) => feedNamed(id, all, world)) : all;
  if (flags.drop.length > 0 && flags.add.length === 0 && ids.length === 0 && flags.network === 'off') return EXIT.clean;
  if (flags.network === 'off') throw new UserError(WORDS.listsNeedNetwork(hostsOf(feeds)));
  const outcomes = await bringUpToDate(feeds, shelf, world, (outcome) => {
    world.print(`${terminalText(outcomeLine(outcome))}\n`);
  });
  if (outcomes === undefined) {
    world.say(`callsight: ${WORDS.listsBusy}`);
    return EXIT.clean;
  }
  const complaint = keptComplaint(outcomes);
  if (complaint !== undefined) throw new UserError(complaint);
  return EXIT.clean;
}

function outcomeLine({ feed, kind, why, entries }: UpdateOutcome): string {
  const count = entries === undefined ? 'no list' : `${grouped(entries)} entries`;
  const words = {
    updated: `updated, ${count}`,
    unchanged: `not changed, ${count}`,
    'not-due': `not asked: ${why}`,
    waiting: `not asked: ${why}`,
    kept: `kept as it was (${count}): ${why}`,
  };
  return `${feed.id.padEnd(ID_WIDTH)}  ${words[kind]}`;
}

const ID_WIDTH = 28;

/** Prints every list: what it is, its date, entries, age, terms. */
export function listsInfoCommand(flags: ListsInfoFlags, world: World): number {
  const now = Date.parse(clockOf(flags.now, world));
  const shelf = listShelf(world);
  const rows = feedsShown(shelf, world).map((feed) => rowOf(feed, shelf, now));
  if (flags.format === 'json') world.print(`${JSON.stringify({ lists: rows }, undefined, 2)}\n`);
  else world.print(tableOf(rows));
  return EXIT.clean;
}

interface Row {
  readonly id: string;
  readonly class: string;
  readonly state: 'fresh' | 'old' | 'not loaded' | 'damaged';
  readonly date?: string;
  readonly ageDays?: number;
  readonly entries?: number;
  readonly licence: string;
  readonly attribution: string;
  readonly note?: string;
}

/** The known lists, those that are off included, and the user's own. */
function feedsShown(shelf: ListShelf, world: World): readonly Feed[] {
  const inUse = feedsOf(shelf, world);
  return [...knownFeeds(world), ...inUse.filter((feed) => !knownFeeds(world).includes(feed))];
}

function rowOf({ id, class: kind, licence, attribution, optIn }: Feed, shelf: ListShelf, now: number): Row {
  const row = { id, class: kind, licence, attribution };
  const list = readKeptList(shelf, id);
  const variable = optIn ? keyVariable(id) : undefined;
  const failure = readVisit(shelf, id)?.failure;
  const off =
    variable === undefined
      ? optIn && `off: read its terms, then callsight lists update --network lists ${id}`
      : `off: set ${variable}`;
  const note = failure === undefined ? off : `last time: ${failure}`;
  const noted = note === undefined ? {} : { note };
  if (list === undefined) return { ...row, state: 'not loaded', ...noted };
  if ('broken' in list) return { ...row, state: 'damaged', note: `${list.broken}. Update the lists.` };
  const ageDays = Math.floor((now - Date.parse(list.confirmedAt)) / DAY_MS);
  return {
    ...row,
    state: isFresh(list, now) ? 'fresh' : 'old',
    date: list.confirmedAt.slice(0, 10),
    ageDays,
    entries: list.head.entries,
    ...(failure === undefined ? {} : noted),
  };
}

function tableOf(rows: readonly Row[]): string {
  const heads = ['list', 'class', 'date', 'entries', 'age', 'state', 'licence'];
  const cells = rows.map((row) => [
    row.id,
    row.class,
    row.date ?? '–',
    row.entries === undefined ? '–' : grouped(row.entries),
    row.ageDays === undefined ? '–' : `${row.ageDays} d`,
    row.state,
    row.licence,
  ]);
  const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const notes = rows.flatMap(({ id, note }) => (note === undefined ? [] : [`${id}: ${note}`]));
  const credits = new Set(rows.filter(({ entries }) => entries !== undefined).map(({ attribution }) => attribution));
  return [line(heads), ...cells.map(line), '', ...notes, ...[...credits].map((text) => `Data: ${text}`)]
    .map(terminalText)
    .join('\n')
    .concat('\n');
}

/** Checks every list that is kept: one line each, exit code 2 when one of them cannot be used. */
export function listsVerifyCommand(world: World): number {
  const shelf = listShelf(world);
  const kept = keptIds(shelf);
  if (kept.length === 0) world.print(`${WORDS.listsNone}\n`);
  const wrong = kept.filter((id) => {
    const list = readKeptList(shelf, id);
    const why = list === undefined ? 'it cannot be read' : 'broken' in list ? list.broken : whyUnsound(list);
    world.print(`${terminalText(`${id.padEnd(ID_WIDTH)}  ${why ?? 'sound'}`)}\n`);
    return why !== undefined;
  });
  if (wrong.length > 0) throw new UserError(WORDS.listsDamaged(wrong.length));
  return EXIT.clean;
}

function ownFeedOf(text: string): Feed {
  const at = text.indexOf('=');
  const kind = OWN_KINDS.find((name) => name === text.slice(0, at));
  const url = text.slice(at + 1);
  if (kind === undefined || !URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new UserError(WORDS.badOwnList(text.split(/[?#]/)[0] ?? '', OWN_KINDS));
  }
  return ownFeed(url, kind);
}

function drop(shelf: ListShelf, id: string, world: World): void {
  const isChosen = knownFeeds(world).some((feed) => feed.id === id && isChosenByName(feed));
  if (!(isChosen || id.startsWith('own-')) || !keptIds(shelf).includes(id)) throw new UserError(WORDS.noOwnList(id));
  shelf.remove(listName(id));
  shelf.remove(visitName(id));
}

function feedNamed(id: string, feeds: readonly Feed[], world: World): Feed {
  // Whoever names a list wants it, with its terms.
  const chosen = knownFeeds(world).filter((one) => isChosenByName(one) || one.least !== undefined);
  const feed = [...feeds, ...chosen].find((one) => one.id === id);
  if (feed !== undefined) return feed;
  const variable = knownFeeds(world).some((one) => one.id === id) ? keyVariable(id) : undefined;
  throw new UserError(variable === undefined ? WORDS.noList(id) : WORDS.listNeedsKey(id, variable));
}

function hostsOf(feeds: readonly Feed[]): readonly string[] {
  return [...new Set(feeds.map(({ url }) => new URL(url).host))].sort();
}

/** Gives a count with its thousands apart, the same on every machine. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
