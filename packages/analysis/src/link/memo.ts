import type { Answer } from './answers';
import type { Value } from './value';

let count = 0;

/** What was worked out in a file or in one activation of a function, by what was asked. */
export class Memo {
  /** Tells the activations of a function apart. */
  readonly number = ++count;
  /** Most activations are asked nothing. */
  #answers: Map<string, Answer<readonly Value[]>> | undefined;

  get(key: string): Answer<readonly Value[]> | undefined {
    return this.#answers?.get(key);
  }

  set(key: string, answer: Answer<readonly Value[]>): void {
    this.#answers ??= new Map();
    this.#answers.set(key, answer);
  }

  clear(): void {
    this.#answers = undefined;
  }
}
