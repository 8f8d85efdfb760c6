import { request } from '../../handler';
import { readAnything, record } from '../../params';
import type { AskHostsResult } from '../../protocol';

/** Asks every host of the open folders that is due, where the user agreed to that; tells how far it is. */
export const askHosts = request(
  'callsight/askHosts',
  readAnything,
  async (session, { value }, cancellation): Promise<AskHostsResult> => {
    const reach = session.world.network.reach();
    if (reach === 'off' || reach === 'lists') return { asked: 0, answered: 0 };
    const token = record(value)?.workDoneToken;
    const tell = (progress: object) => {
      if (typeof token === 'string' || typeof token === 'number')
        session.send('$/progress', { token, value: progress });
    };
    const stop = new AbortController();
    const listening = cancellation.onCancellationRequested(() => stop.abort());
    tell({ kind: 'begin', title: 'CallSight', percentage: 0, cancellable: true });
    try {
      return await session.rescorer.askDue(stop.signal, (done, all) =>
        tell({ kind: 'report', percentage: Math.floor((done * 100) / all), message: `${done}/${all}` }),
      );
    } finally {
      listening.dispose();
      tell({ kind: 'end' });
    }
  },
);
