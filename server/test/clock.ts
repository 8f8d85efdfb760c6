import type { Later } from '../src/rescorer';

/** A clock that stands still until it is moved, with the alarms that were set by it. */
export class Clock {
  #now: number;
  readonly #alarms = new Map<object, { readonly at: number; readonly work: () => void }>();

  constructor(at: string) {
    this.#now = Date.parse(at);
  }

  readonly now = (): number => this.#now;

  readonly later: Later = (work, ms) => {
    const alarm = {};
    this.#alarms.set(alarm, { at: this.#now + ms, work });
    return () => this.#alarms.delete(alarm);
  };

  /** How many alarms are set. */
  get alarms(): number {
    return this.#alarms.size;
  }

  /** Moves on by a time in milliseconds; each alarm rings at its moment, and what it sets off is over before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const [next] = [...this.#alarms].sort(([, a], [, b]) => a.at - b.at);
      if (next === undefined || next[1].at > end) break;
      const [alarm, { at, work }] = next;
      this.#alarms.delete(alarm);
      this.#now = Math.max(this.#now, at);
      work();
    }
    this.#now = end;
    await settled();
  }

  /** Moves on at once, as when a laptop sleeps: no alarm rings before it wakes. */
  sleep(ms: number): void {
    this.#now += ms;
  }
}

/** Waits until what needs neither time nor the world is over. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
}
