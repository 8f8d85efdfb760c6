import { cancellable, inNumbers } from '../../cancellable';
import { request } from '../../handler';
import { readAnything } from '../../params';
import type { UpdateListsResult } from '../../protocol';

/** Downloads the lists that are due, where the user agreed to that; tells how far it is. */
export const updateLists = request(
  'callsight/updateLists',
  readAnything,
  async (session, { value }, cancellation): Promise<UpdateListsResult> => {
    const { network } = session.world;
    if (network.reach() === 'off') return { outcome: 'off' };
    const why = network.problem();
    if (why !== undefined) return { outcome: 'stuck', why };
    const counts = await cancellable(session, value, cancellation, (signal, tell) =>
      session.rescorer.updateLists(signal, inNumbers(tell)),
    );
    return counts === undefined ? { outcome: 'busy' } : { outcome: 'done', ...counts };
  },
);
