/** Work that is done a piece at a time, so that nothing else has to wait for the whole; it ends with its result. */
export type Steps<T> = Generator<void, T>;

/** After so many turns of a loop that does little in each, others get their turn. */
export const TURNS_A_STEP = 20_000;

/** After so many entries of a list, others get their turn. */
const ENTRIES_A_STEP = 200;

/** Hands over one entry after the other. */
export function* each<T>(all: readonly T[], take: (one: T) => void): Steps<void> {
  for (const [i, one] of all.entries()) {
    take(one);
    if (i % ENTRIES_A_STEP === 0) yield;
  }
}

/** Gives the numbers from zero. */
export function numbersTo(count: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** Gives the result of steps that nobody need wait between. */
export function toEnd<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** How long work goes on before others get their turn, in milliseconds: whoever types may wait for it. */
const TURN_MS = 2;

/** Nobody else has anything to do when they are all done in less, in milliseconds. */
const QUIET_MS = 0.5;

/** Others who always have something to do are left so long at most, in milliseconds. */
const LONGEST_WAIT_MS = 50;

/** The last turn that somebody waits for. */
let lastTurn: Promise<void> = Promise.resolve();

/** Ends when everything else that waited is done; of several who wait for that, one goes on at a time. */
function nextTurn(): Promise<void> {
  lastTurn = lastTurn.then(quiet);
  return lastTurn;
}

async function quiet(): Promise<void> {
  const start = performance.now();
  for (let from = start; ; ) {
    await new Promise(setImmediate);
    const now = performance.now();
    if (now - from < QUIET_MS || now - start > LONGEST_WAIT_MS) return;
    from = now;
  }
}

/** Gives the result of steps, with whatever else this process has to do in between. */
export async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}
