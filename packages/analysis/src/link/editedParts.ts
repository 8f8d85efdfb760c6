import type { Counts, ReadStatement, ReadStatements } from '../extract/editedText';
import { positionIn } from '../extract/lineStartsOf';
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
  #starts: readonly number[];
  readonly #inputs = new Map<object, Input>();
  readonly #views = new Map<string, View>();
  #places = new Input();

  constructor(facts: FileFacts, { statements, starts }: ReadStatements) {
    this.#facts = facts;
    this.#parts = statements;
    this.#starts = starts;
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

  /** Takes the next state of the text: what stood before the statements that were read anew, and behind them, stays. */
  replace(facts: FileFacts, { statements, starts }: ReadStatements): void {
    const before = this.#parts;
    const most = Math.min(before.length, statements.length);
    let first = 0;
    while (first < most && before[first]?.reading === statements[first]?.reading) first++;
    let behind = 0;
    while (behind < most - first && before.at(-1 - behind)?.reading === statements.at(-1 - behind)?.reading) behind++;
    const isMoved = (then: number, now: number) =>
      !isSamePlace(
        positionIn(this.#facts.lineStarts, this.#starts.at(then) ?? 0),
        positionIn(facts.lineStarts, starts.at(now) ?? 0),
      );
    // The others on either side move with the one that stands next to the edit.
    if ((first > 0 && isMoved(0, 0)) || (behind > 0 && isMoved(-behind, -behind))) {
      this.#places.change();
      this.#places = new Input();
    }
    for (const { reading } of before.slice(first, before.length - behind)) {
      this.#inputs.get(reading)?.change();
      this.#inputs.delete(reading);
    }
    for (const [key, { select, items, input }] of this.#views) {
      const now = select(facts);
      if (now === items || (now.length === items.length && now.every((item, i) => item === items[i]))) continue;
      input.change();
      this.#views.delete(key);
    }
    this.#facts = facts;
    this.#parts = statements;
    this.#starts = starts;
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

function isSamePlace(a: ReturnType<typeof positionIn>, b: ReturnType<typeof positionIn>): boolean {
  return a.line === b.line && a.column === b.column;
}
