import { type Reach, reachesTo } from '@callsight/model';
import type { Feed } from './feed';
import { ownFeed, ownKind } from './feeds';
import { keptIds, type ListShelf, readKeptList } from './lists';

/** The user's key with a publisher comes from the environment, where no list of processes shows it. */
const KEY_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['urlhaus', 'CALLSIGHT_URLHAUS_KEY'],
  ['threatfox', 'CALLSIGHT_THREATFOX_KEY'],
]);

/** Gives the variable that holds the user's key for a list, where it needs one. */
export function keyVariable(id: string): string | undefined {
  return KEY_VARIABLES.get(id);
}

/** Gives the user's keys with publishers, by list. */
export function keysIn(environment: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  return new Map(
    [...KEY_VARIABLES].flatMap(([id, variable]) => {
      const key = environment[variable];
      return key === undefined || key === '' ? [] : [[id, key] as const];
    }),
  );
}

/** Tells whether a list is turned on by asking for it by name, and off by forgetting it. */
export function isChosenByName({ id, optIn }: Feed): boolean {
  return optIn === true && keyVariable(id) === undefined;
}

/**
 * Gives the lists that are in use: those that anybody may use, those with a key, those that were asked for by name, and
 * the user's own; with a reach those alone that are of use there.
 */
export function feedsInUse(
  shelf: ListShelf,
  known: readonly Feed[],
  keys: ReadonlyMap<string, string>,
  reach: Reach = 'third-party',
): readonly Feed[] {
  const kept = new Set(keptIds(shelf));
  const isOn = (feed: Feed): boolean =>
    feed.optIn !== true || keys.has(feed.id) || (isChosenByName(feed) && kept.has(feed.id));
  const isOfUse = ({ least }: Feed): boolean => least === undefined || reachesTo(reach, least);
  return [...known.filter((feed) => isOn(feed) && isOfUse(feed)), ...ownFeeds(shelf)];
}

function ownFeeds(shelf: ListShelf): readonly Feed[] {
  return keptIds(shelf).flatMap((id) => {
    if (!id.startsWith('own-')) return [];
    const list = readKeptList(shelf, id);
    const kind = list === undefined || 'broken' in list ? undefined : ownKind(list.head);
    return kind === undefined || list === undefined || 'broken' in list ? [] : [ownFeed(list.head.url, kind)];
  });
}
