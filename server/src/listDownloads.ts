import type { Network } from './network';

/** Publishers of lists are asked whether something is due so often, in milliseconds. */
const AGAIN_MS = 6 * 3_600_000;

/** Why a download ended that nobody wanted to end: it is tried again. */
const CONSENT_CHANGED = Symbol('the consent changed');

/** How many lists are new, and how many could not be brought up to date. */
export interface ListCounts {
  readonly changed: number;
  readonly kept: number;
}

/** Told how many lists were looked at, and how many there are. */
export type CountProgress = (done: number, all: number) => void;

interface Running {
  readonly stop: AbortController;
  readonly watchers: Set<CountProgress>;
  readonly counts: Promise<ListCounts | undefined>;
}

/** Downloads of lists in this process: one at a time, which whoever asks meanwhile joins. */
export class ListDownloads {
  readonly #network: Network;
  #running: Running | undefined;
  #doneAt = -Infinity;

  constructor(network: Network) {
    this.#network = network;
  }

  /** Tells whether it is time to ask the publishers. */
  get isDue(): boolean {
    return this.#network.oracle.now() - this.#doneAt >= AGAIN_MS;
  }

  /** Downloads what is due and loads it; `undefined` while another process does that. The token ends it for everybody. */
  async run(token?: AbortSignal, progress?: CountProgress): Promise<ListCounts | undefined> {
    this.#running ??= this.#start();
    const { stop, watchers, counts } = this.#running;
    const cancel = () => stop.abort();
    token?.addEventListener('abort', cancel, { once: true });
    if (progress) watchers.add(progress);
    try {
      return await counts;
    } finally {
      token?.removeEventListener('abort', cancel);
    }
  }

  /** Ends what is under way, since the user agreed to something else meanwhile. */
  cutOff(): void {
    this.#running?.stop.abort(CONSENT_CHANGED);
    this.#running = undefined;
  }

  #start(): Running {
    const network = this.#network;
    const stop = new AbortController();
    const watchers = new Set<CountProgress>();
    const download = async () => {
      try {
        const counts = await network.updateLists(stop.signal, (done, all) => {
          for (const watch of watchers) watch(done, all);
        });
        const isOver = counts !== undefined && stop.signal.reason !== CONSENT_CHANGED;
        if (isOver) this.#doneAt = network.oracle.now();
        return counts;
      } finally {
        if (this.#running?.stop === stop) this.#running = undefined;
        await network.loadLists();
      }
    };
    return { stop, watchers, counts: download() };
  }
}
