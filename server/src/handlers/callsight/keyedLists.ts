import { FEEDS, keyVariable } from '@callsight/evidence';
import { request } from '../../handler';
import { readAnything } from '../../params';
import type { KeyedListsResult } from '../../protocol';

/** Gives the lists that need a key of the user's, with their terms. */
export const keyedLists = request(
  'callsight/keyedLists',
  readAnything,
  (): KeyedListsResult => ({
    lists: FEEDS.flatMap(({ id, title, licence }) => {
      const variable = keyVariable(id);
      return variable === undefined ? [] : [{ title, licence, variable }];
    }),
  }),
);
