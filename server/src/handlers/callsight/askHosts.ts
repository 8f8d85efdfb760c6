import { reachesTo } from '@callsight/model';
import { cancellable, inNumbers } from '../../cancellable';
import { request } from '../../handler';
import { readAnything } from '../../params';
import type { AskHostsResult } from '../../protocol';

/** Asks every host of the open folders that is due, where the user agreed to that; tells how far it is. */
export const askHosts = request(
  'callsight/askHosts',
  readAnything,
  async (session, { value }, cancellation): Promise<AskHostsResult> => {
    if (!reachesTo(session.world.network.reach(), 'probe')) return { asked: 0, answered: 0 };
    // Whoever asks for it wants those, too, that were held back or stopped before.
    session.rescorer.retry();
    return cancellable(session, value, cancellation, (signal, tell) =>
      session.rescorer.askDue(signal, inNumbers(tell)),
    );
  },
);
