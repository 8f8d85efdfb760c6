import type { Feed } from './feed';
import { isFresh, type ListShelf, readKeptList } from './lists';

/** How many lists of those in use are in which state. */
export interface ListsStanding {
  readonly fresh: number;
  readonly old: number;
  readonly missing: number;
  readonly damaged: number;
}

/** Gives the state of the lists in use on a shelf, at a moment in milliseconds since 1970. */
export function listsStanding(feeds: readonly Feed[], shelf: ListShelf, now: number): ListsStanding {
  const states = feeds.map(({ id }): keyof ListsStanding => {
    const list = readKeptList(shelf, id);
    if (list === undefined) return 'missing';
    if ('broken' in list) return 'damaged';
    return isFresh(list, now) ? 'fresh' : 'old';
  });
  const count = (state: keyof ListsStanding) => states.filter((one) => one === state).length;
  return { fresh: count('fresh'), old: count('old'), missing: count('missing'), damaged: count('damaged') };
}
