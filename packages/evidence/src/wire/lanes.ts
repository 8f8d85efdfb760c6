import { WireError } from './wireError';

interface Waiting {
  readonly key: string;
  readonly start: () => void;
}

/** Lets a bounded number of jobs run at once, and of those with the same key only one. */
export interface Lanes {
  /** Waits for a free lane; gives the function that frees it again. @throws WireError when the signal comes first */
  readonly enter: (key: string, signal: AbortSignal) => Promise<() => void>;
}

/** Gives lanes for so many jobs at once; those who wait are served in order, but none waits behind another's key. */
export function lanes(atOnce: number): Lanes {
  const running = new Set<string>();
  const queue: Waiting[] = [];

  const startNext = (): void => {
    for (let i = 0; running.size < atOnce && i < queue.length; ) {
      const waiting = queue[i]!;
      if (running.has(waiting.key)) {
        i++;
        continue;
      }
      queue.splice(i, 1);
      running.add(waiting.key);
      waiting.start();
    }
  };

  return {
    enter: (key, signal) =>
      new Promise((resolve, reject) => {
        const leave = (): void => {
          if (running.delete(key)) startNext();
        };
        const giveUp = (): void => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          reject(new WireError('cancelled'));
        };
        const waiting: Waiting = {
          key,
          start: () => {
            signal.removeEventListener('abort', giveUp);
            resolve(leave);
          },
        };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener('abort', giveUp, { once: true });
        queue.push(waiting);
        startNext();
      }),
  };
}
