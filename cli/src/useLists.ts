import { join } from 'node:path';
import {
  createDownload,
  FEEDS,
  type Feed,
  keptIds,
  type ListShelf,
  type Lists,
  loadLists,
  openWire,
  ownFeed,
  readKeptList,
  type UpdateOutcome,
  updateLists,
} from '@callsight/evidence';
import type { Reach } from '@callsight/model';
import { diskShelf, storeFolder } from '@callsight/store';
import { proxyOf, sentLog } from './outsideWorld';
import { VERSION } from './version';
import { WORDS } from './words';
import type { World } from './world';

/** The user's key with a publisher comes from the environment, where no list of processes shows it. */
const KEY_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['urlhaus', 'CALLSIGHT_URLHAUS_KEY'],
  ['threatfox', 'CALLSIGHT_THREATFOX_KEY'],
]);

const PAGE = 'https://github.com/callsight/callsight';

/** Gives the shelf on which this machine keeps its lists. */
export function listShelf(world: World): ListShelf {
  return diskShelf(join(storeFolder(world.machine), 'lists'));
}

/** Gives the variable that holds the user's key for a list, where it needs one. */
export function keyVariable(id: string): string | undefined {
  return KEY_VARIABLES.get(id);
}

/** Gives the lists that CallSight knows, those that are off included. */
export function knownFeeds({ outside }: World): readonly Feed[] {
  return outside?.feeds ?? FEEDS;
}

/** Gives the lists that are in use: those that anybody may use, those with a key, and the user's own. */
export function feedsInUse(shelf: ListShelf, world: World): readonly Feed[] {
  const keys = keysOf(world);
  const known = knownFeeds(world).filter(({ id, optIn }) => optIn !== true || keys.has(id));
  return [...known, ...ownFeeds(shelf)];
}

function ownFeeds(shelf: ListShelf): readonly Feed[] {
  return keptIds(shelf).flatMap((id) => {
    if (!id.startsWith('own-')) return [];
    const list = readKeptList(shelf, id);
    if (list === undefined || 'broken' in list || list.head.own !== true) return [];
    const kind = list.head.class;
    return kind === 'breach' || kind === 'context' ? [] : [ownFeed(list.head.url, kind)];
  });
}

function keysOf({ machine: { environment } }: World): ReadonlyMap<string, string> {
  return new Map(
    [...KEY_VARIABLES].flatMap(([id, variable]) => {
      const key = environment[variable];
      return key === undefined || key === '' ? [] : [[id, key] as const];
    }),
  );
}

/** Downloads lists that are due, from their own hosts and no others; `undefined` while another process does that. */
export async function bringUpToDate(
  feeds: readonly Feed[],
  shelf: ListShelf,
  world: World,
  progress?: (outcome: UpdateOutcome) => void,
): Promise<readonly UpdateOutcome[] | undefined> {
  const { policy, resolve, ca } = world.outside ?? {};
  const log = sentLog(world);
  const targets = new Set(feeds.map(({ url }) => new URL(url)).map((url) => `${url.hostname} ${portOf(url)}`));
  const proxy = proxyOf(world);
  const wire = openWire(
    {
      permits: ({ purpose, host, port }) => purpose === 'lists' && targets.has(`${host} ${port}`),
      ports: new Set(feeds.map(({ url }) => portOf(new URL(url)))),
      ...(proxy && { proxy }),
      ...policy,
    },
    { now: () => Date.parse(world.now()), record: (line) => log.add(line), ...(resolve && { resolve }) },
  );
  const download = createDownload({ wire, userAgent: `CallSight/${VERSION} (+${PAGE})`, ...(ca && { ca }) });
  return updateLists(feeds, {
    shelf,
    download,
    now: world.now,
    keys: keysOf(world),
    ...(progress && { progress }),
  });
}

/** Gives the lists for a command that may use them, after those that are due were downloaded. */
export async function listsFor(network: Reach, world: World): Promise<Lists | undefined> {
  if (network === 'off') return undefined;
  const shelf = listShelf(world);
  const outcomes = await bringUpToDate(feedsInUse(shelf, world), shelf, world);
  const kept = outcomes?.filter(({ kind }) => kind === 'kept').length ?? 0;
  if (kept > 0) world.say(`callsight: ${WORDS.listsKept(kept)}`);
  return loadLists(shelf);
}

function portOf({ port }: URL): number {
  return port === '' ? 443 : Number(port);
}
