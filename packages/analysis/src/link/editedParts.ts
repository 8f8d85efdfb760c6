import type { Counts, ReadStatement } from '../extract/editedText';
import type { FileFacts } from '../facts';
import { Input } from './answers';

/** The facts that are numbered in the order of the statements that say them. */
export type Numbered = Extract<keyof Counts, 'bindings' | 'functions' | 'classes' | 'objects' | 'calls' | 'writes'>;

/** Gives some of the facts, in a form that stays the same while those facts do. */
type Selection = (facts: FileFacts) => readonly unknown[];

interface View {
  readonly select: Selection;
  readonly items: readonly unknown[];
  readonly input: Input;
}

/** What answers are made of in a file that is edited: single statements, and views of the facts of all of them. */
export class EditedParts {
  #facts: FileFacts;
  #parts: readonly ReadStatement[];
  readonly #inputs = new Map<object, Input>();
  readonly #views = new Map<string, View>();
  #places = new Input();

  constructor(facts: FileFacts, parts: readonly ReadStatement[]) {
    this.#facts = facts;
    this.#parts = parts;
  }

  /** Notes that a fact is read. */
  read(list: Numbered, id: number): void {
    const part = this.#partOf(list, id);
    if (part) this.#inputOf(part).read();
    // A name of the module is what all statements say of it.
    else if (list === 'bindings') this.readView(`binding ${id}`, ({ bindings }) => bindingItems(bindings[id]));
    else this.readView(list, (facts) => [facts[list].length]);
  }

  /** Notes that some of the facts are read, which `key` names. */
  readView(key: string, select: Selection): void {
    let view = this.#views.get(key);
    if (!view) {
      view = { select, items: select(this.#facts), input: new Input() };
      this.#views.set(key, view);
    }
    view.input.read();
  }

  /** Notes that lines and columns are read. */
  readPlaces(): void {
    this.#places.read();
  }

  /** Takes the next state of the text. */
  replace(facts: FileFacts, parts: readonly ReadStatement[]): void {
    const kept = new Map(parts.map((part) => [part.reading, part]));
    const isMoved = this.#parts.some((before) => {
      const now = kept.get(before.reading);
      return now !== undefined && (now.line !== before.line || now.column !== before.column);
    });
    if (isMoved) {
      this.#places.change();
      this.#places = new Input();
    }
    for (const [reading, input] of this.#inputs) {
      if (kept.has(reading)) continue;
      input.change();
      this.#inputs.delete(reading);
    }
    for (const [key, { select, items, input }] of this.#views) {
      const now = select(facts);
      if (now.length === items.length && now.every((item, i) => item === items[i])) continue;
      input.change();
      this.#views.delete(key);
    }
    this.#facts = facts;
    this.#parts = parts;
  }

  /** Makes everything old that was read here: nobody will tell of later states. */
  end(): void {
    for (const input of [
      this.#places,
      ...this.#inputs.values(),
      ...[...this.#views.values()].map((view) => view.input),
    ])
      input.change();
  }

  /** The statement that says a fact: none says the names of the module, nor what is not there. */
  #partOf(list: Numbered, id: number): ReadStatement | undefined {
    const parts = this.#parts;
    if (id < (parts[0]?.before[list] ?? 0) || id >= (parts.at(-1)?.after[list] ?? 0)) return undefined;
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.after[list] ?? 0) > id) high = middle;
      else low = middle + 1;
    }
    return parts[low];
  }

  #inputOf({ reading }: ReadStatement): Input {
    let input = this.#inputs.get(reading);
    if (!input) {
      input = new Input();
      this.#inputs.set(reading, input);
    }
    return input;
  }
}

function bindingItems(binding: FileFacts['bindings'][number] | undefined): readonly unknown[] {
  if (!binding) return [];
  const { name, kind, type, start, writes, appends } = binding;
  return [name, kind, type, start, binding.import?.specifier, binding.import?.name, ...writes, '+=', ...appends];
}
