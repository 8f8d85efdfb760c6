import type { Feed } from './feed';
import { ownFeed } from './feeds';
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

/** Gives the lists that are in use: those that anybody may use, those with a key, and the user's own. */
export function feedsInUse(
  shelf: ListShelf,
  known: readonly Feed[],
  keys: ReadonlyMap<string, string>,
): readonly Feed[] {
  return [...known.filter(({ id, optIn }) => optIn !== true || keys.has(id)), ...ownFeeds(shelf)];
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
