import { recursionLimit } from './limits';

/** Stands for the budget among what answers lean on: whoever asks again with another budget may learn more. */
const budget = -1;

/** What an answer leans on that was still being read, by how deep it stood, the outermost first. */
export type Leaning = readonly number[];

/** What was worked out, and what it leans on. */
export interface Watched<T> {
  readonly found: T;
  readonly leaning: Leaning;
}

/** An answer that leans on what is still being read stays right for as long as that goes on. */
export interface Draft {
  readonly leaning: Leaning;
  /** The number of the innermost reading that it leans on. */
  readonly innermost: number | undefined;
}

const nothing: Leaning = [];
/** Counts the readings of all, so that each has a number of its own. */
let count = 0;

/** What is being read now, each reading inside the one before, and what the answers lean on that come of it. */
export class Readings {
  /** How deep each stands, by its key. */
  readonly #depths = new Map<string, number>();
  /** The number of each, the outermost first. */
  readonly #running: number[] = [];
  /** How deep the readings of one place stand, whatever the activation. */
  readonly #nested = new Map<string, number[]>();
  /** What the answer that is being worked out leans on so far. */
  #leaning = nothing;

  /** Drops what is kept of places that nobody reads now. */
  forget(): void {
    if (this.#running.length === 0) this.#nested.clear();
  }

  /** Tells that the answer which is worked out was cut short by the budget, or leans on one that was. */
  leanOnBudget(): void {
    this.lean([budget]);
  }

  /** Tells that the answer which is worked out leans on what another one leans on. */
  lean(on: Leaning): void {
    if (this.#leaning.length === 0) this.#leaning = on;
    else if (on.some((depth) => !this.#leaning.includes(depth)))
      this.#leaning = [...new Set([...this.#leaning, ...on])].sort((a, b) => a - b);
  }

  /**
   * Reads something, and gives what of all that is being read around it the answer leans on. Where it is being read
   * already, or its place too often, the answer is what stands in for it and leans on that.
   */
  read<T>(key: string, place: string | undefined, work: () => T, otherwise: () => T): Watched<T> {
    const same = this.#depths.get(key);
    if (same !== undefined) return { found: otherwise(), leaning: [same] };
    const nested = place === undefined ? undefined : this.#nestedIn(place);
    if (nested && nested.length >= recursionLimit) return { found: otherwise(), leaning: [...nested] };
    const depth = this.#running.length;
    nested?.push(depth);
    this.#depths.set(key, depth);
    this.#running.push(++count);
    try {
      const { found, leaning } = this.watched(work);
      return { found, leaning: leaning.at(-1) === depth ? leaning.slice(0, -1) : leaning };
    } finally {
      this.#running.pop();
      this.#depths.delete(key);
      nested?.pop();
    }
  }

  #nestedIn(place: string): number[] {
    const known = this.#nested.get(place);
    if (known) return known;
    const nested: number[] = [];
    this.#nested.set(place, nested);
    return nested;
  }

  /**
   * Tells that more is known of what is being read now: what was worked out with less is no longer right. Gives what
   * whoever builds on that leans on.
   */
  advance(): Leaning {
    const depth = this.#running.length - 1;
    if (depth < 0) return nothing;
    this.#running[depth] = ++count;
    return [depth];
  }

  /** Works something out, and gives what that leans on; what is worked out around it does not lean on that by itself. */
  watched<T>(work: () => T): Watched<T> {
    const outer = this.#leaning;
    this.#leaning = nothing;
    try {
      const found = work();
      return { found, leaning: this.#leaning };
    } finally {
      this.#leaning = outer;
    }
  }

  /**
   * Gives how long an answer stays right that leans on what is being read. `undefined` where the budget cut it, unless
   * the budget was all there is: then nobody learns more.
   */
  draft(leaning: Leaning): Draft | undefined {
    if (isCutByBudget(leaning) && this.#running.length > 0) return undefined;
    return { leaning, innermost: this.#running[leaning.at(-1) ?? budget] };
  }

  /** Whether all that an answer leans on is still being read. */
  isRight({ leaning, innermost }: Draft): boolean {
    return this.#running[leaning.at(-1) ?? budget] === innermost;
  }
}

/** Whether the budget cut an answer, or one that it leans on. */
export function isCutByBudget(leaning: Leaning): boolean {
  return leaning[0] === budget;
}
