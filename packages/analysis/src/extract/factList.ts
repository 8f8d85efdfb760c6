/** Facts of one kind in the order of the text, numbered from where a reading of it begins. */
export class FactList<T> {
  readonly items: T[] = [];
  readonly #from: number;

  constructor(from = 0) {
    this.#from = from;
  }

  /** The number of the next fact. */
  get next(): number {
    return this.#from + this.items.length;
  }

  at(id: number): T | undefined {
    return this.items[id - this.#from];
  }

  /** Takes a fact and gives its number. */
  add(fact: T): number {
    return this.#from + this.items.push(fact) - 1;
  }

  /** Takes away the facts from a number on and gives them. */
  cut(from: number): T[] {
    return this.items.splice(from - this.#from);
  }
}
