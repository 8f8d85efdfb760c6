import type { CancellationToken } from 'vscode-languageserver-protocol/node';
import type { CountProgress } from './listDownloads';
import { record } from './params';
import type { Session } from './session';

/** Tells the editor how far work is, 0 to 100. */
export type Tell = (percentage: number, message?: string) => void;

/** Gives the progress that tells how many are done. */
export function inNumbers(tell: Tell): CountProgress {
  return (done, all) => tell(Math.floor((done * 100) / all), `${done}/${all}`);
}

/**
 * Runs work that an editor shows the progress of, under the token that it sent with the parameters, and may cancel.
 * Gives what the work gives.
 */
export async function cancellable<T>(
  session: Session,
  params: unknown,
  cancellation: CancellationToken,
  work: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const token = record(params)?.workDoneToken;
  const send = (value: object) => {
    if (typeof token === 'string' || typeof token === 'number') session.send('$/progress', { token, value });
  };
  const stop = new AbortController();
  const listening = cancellation.onCancellationRequested(() => stop.abort());
  send({ kind: 'begin', title: 'CallSight', percentage: 0, cancellable: true });
  try {
    return await work(stop.signal, (percentage, message) =>
      send({ kind: 'report', percentage, ...(message !== undefined && { message }) }),
    );
  } finally {
    listening.dispose();
    send({ kind: 'end' });
  }
}
