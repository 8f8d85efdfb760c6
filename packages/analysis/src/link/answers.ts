import type { Draft } from './readings';

/** Counts the edits, so that what was looked at since the last one is not looked at again. */
let edits = 0;
/** What the answer that is being worked out was made of so far; `undefined` where nobody will ask again after an edit. */
let reads: Set<Input | Answer<unknown>> | undefined;

/** Something that an edit may change and that answers are made of. */
export class Input {
  #isOld = false;

  get isFresh(): boolean {
    return !this.#isOld;
  }

  /** Notes that the answer which is being worked out is made of this. */
  read(): void {
    reads?.add(this);
  }

  /** Makes every answer old that is made of this; what is read from now on is another input. */
  change(): void {
    this.#isOld = true;
  }
}

/** Something that was worked out, with what it was made of. */
export class Answer<T> {
  readonly #value: T;
  /** `undefined`: anything. */
  readonly #madeOf: readonly (Input | Answer<unknown>)[] | undefined;
  #seen = edits;
  #isOld = false;
  /** Set where the answer leans on what was still being read. */
  draft: Draft | undefined;

  constructor(value: T, madeOf?: Iterable<Input | Answer<unknown>>) {
    this.#value = value;
    this.#madeOf = madeOf && [...madeOf];
  }

  /** The answer, as a part of the one that is being worked out. */
  get value(): T {
    reads?.add(this);
    return this.#value;
  }

  /** Whether nothing changed that the answer was made of. */
  get isFresh(): boolean {
    if (this.#seen === edits || this.#isOld) return !this.#isOld;
    if (this.#isMadeOfFresh()) this.#seen = edits;
    else this.#isOld = true;
    return !this.#isOld;
  }

  #isMadeOfFresh(): boolean {
    if (!this.#madeOf) return false;
    // Each key asks thousands of answers, so that a closure for each would be most of the garbage.
    for (const part of this.#madeOf) if (!part.isFresh) return false;
    return true;
  }
}

/** Works something out, and notes what it is made of where that is kept track of. */
export function workedOut<T>(work: () => T): Answer<T> {
  if (!reads) return new Answer(work());
  const outer = reads;
  const own = new Set<Input | Answer<unknown>>();
  reads = own;
  try {
    return new Answer(work(), own);
  } finally {
    reads = outer;
  }
}

/** Gives what is known so far of the answer that is being worked out: it is made of all that was read for it. */
export function soFar<T>(value: T): Answer<T> {
  return new Answer(value, reads);
}

/** Gives the answer under a key if it is still right, or works it out. */
export function remembered<K, T>(answers: Map<K, Answer<T>>, key: K, work: () => T): T {
  return answered(answers, key, work).value;
}

/** Gives the same without reading it. */
export function answered<K, T>(answers: Map<K, Answer<T>>, key: K, work: (key: K) => T): Answer<T> {
  const known = answers.get(key);
  if (known?.isFresh) return known;
  const answer = workedOut(() => work(key));
  answers.set(key, answer);
  return answer;
}

/** Gives an answer that was found before if it is still right, or works it out. */
export function renewed<T>(known: Answer<T> | undefined, work: () => T): Answer<T> {
  return known?.isFresh ? known : workedOut(work);
}

/** Gives many answers as one part of the answer that is being worked out. */
export function together<T>(answers: readonly Answer<T>[]): readonly T[] {
  const outer = reads;
  reads = undefined;
  const values = answers.map(({ value }) => value);
  reads = outer;
  outer?.add(new Answer(undefined, answers));
  return values;
}

/** Runs work whose answers outlast edits: what each is made of is kept track of. */
export function keepingTrack<T>(work: () => T): T {
  const outer = reads;
  reads = new Set();
  try {
    return work();
  } finally {
    reads = outer;
  }
}

/** Tells that something was edited: answers of which nobody kept track are old. */
export function edited(): void {
  edits++;
}
