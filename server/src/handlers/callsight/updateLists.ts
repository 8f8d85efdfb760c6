import { request } from '../../handler';
import { readAnything } from '../../params';
import type { UpdateListsResult } from '../../protocol';

/** Downloads the lists that are due, where the user agreed to that. */
export const updateLists = request(
  'callsight/updateLists',
  readAnything,
  async (session, _, cancellation): Promise<UpdateListsResult> => {
    if (session.world.network.reach() === 'off') return { outcome: 'off' };
    const stop = new AbortController();
    const listening = cancellation.onCancellationRequested(() => stop.abort());
    try {
      const counts = await session.rescorer.updateLists(stop.signal);
      return counts === undefined ? { outcome: 'busy' } : { outcome: 'done', ...counts };
    } finally {
      listening.dispose();
    }
  },
);
