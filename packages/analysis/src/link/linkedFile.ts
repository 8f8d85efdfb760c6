import type { Place } from '@callsight/model';
import { type CallFacts, type ExportFacts, type Expr, type FileFacts, type MemberWrite, movedBy } from '../facts';
import type { Packed, Packing } from '../packed';
import { type IndexedNames, indexedNames, nameAtOnce } from './indexedNames';
import { originsOf } from './origins';
import { withPrototypes } from './prototypes';
import type { Shelf } from './shelf';
import type { Value } from './value';

/** A file of the project with its facts, and what was worked out about them. */
export class LinkedFile {
  readonly file: string;
  /** Values of bindings in an open frame. */
  readonly memo = new Map<string, readonly Value[]>();
  readonly #shelf: Shelf | undefined;
  #facts: FileFacts | undefined;
  #packed: Packed | undefined;
  #lookup: Lookup | undefined;
  #names: IndexedNames | undefined;

  constructor(file: string, facts: FileFacts, shelf?: Shelf) {
    this.file = file;
    this.#facts = withPrototypes(facts);
    this.#shelf = shelf;
  }

  get facts(): FileFacts {
    return this.#facts ?? this.#unpacked();
  }

  /** The facts by what is asked of them, made on first use. */
  get lookup(): Lookup {
    this.#lookup ??= new Lookup(this.facts);
    return this.#lookup;
  }

  /** The names by which others find what stands in the file. */
  get names(): IndexedNames {
    this.#names ??= indexedNames(this.facts);
    return this.#names;
  }

  /** Packs the facts until they are asked for again. */
  putAway(packing: Packing): void {
    if (!this.#facts) return;
    this.#names ??= indexedNames(this.#facts);
    this.#packed ??= packing.pack(this.#facts);
    if (!this.#packed) return;
    this.#facts = undefined;
    this.#lookup = undefined;
  }

  #unpacked(): FileFacts {
    if (!this.#shelf || !this.#packed) throw new Error(`The facts of ${this.file} are lost.`);
    this.#facts = this.#shelf.takeOut(this, this.#packed);
    return this.#facts;
  }
}

/** Finds facts by name, so that a question costs the same in a file of any size. */
export class Lookup {
  readonly #facts: FileFacts;
  #bindingWrites: Map<string, MemberWrite[]> | undefined;
  #fieldWrites: Map<string, MemberWrite[]> | undefined;
  #writesOn: Map<number, MemberWrite[]> | undefined;
  readonly #callsOn = new Map<string, Map<number, CallFacts[]>>();
  #exports: Map<string, ExportFacts[]> | undefined;
  #calls: Map<number, number[]> | undefined;
  #names: { readonly functions: Map<number, Set<string>>; readonly classes: Map<number, Set<string>> } | undefined;

  constructor(facts: FileFacts) {
    this.#facts = facts;
  }

  /** The writes `binding.name = …`. */
  bindingWrites(binding: number, name: string): readonly MemberWrite[] {
    this.#bindingWrites ??= grouped(this.#facts.writes, (write) =>
      write.object.kind === 'binding' ? `${write.object.binding}.${write.name}` : undefined,
    );
    return this.#bindingWrites.get(`${binding}.${name}`) ?? [];
  }

  /** The writes `this.name = …` in a class. */
  fieldWrites(cls: number, name: string): readonly MemberWrite[] {
    this.#fieldWrites ??= grouped(this.#facts.writes, (write) =>
      write.object.kind === 'this' && write.object.cls !== undefined ? `${write.object.cls}.${write.name}` : undefined,
    );
    return this.#fieldWrites.get(`${cls}.${name}`) ?? [];
  }

  /** The writes to members of what a call makes, in the order of the text. */
  writesOn(call: number): readonly MemberWrite[] {
    this.#writesOn ??= this.#byOrigin(this.#facts.writes, (write) => write.object);
    return this.#writesOn.get(call) ?? [];
  }

  /** The calls of a method of what a call makes. */
  callsOn(call: number, method: string): readonly CallFacts[] {
    let byCall = this.#callsOn.get(method);
    if (!byCall) {
      const calls = this.#facts.calls.filter(({ callee }) => callee.kind === 'member' && callee.name === method);
      byCall = this.#byOrigin(calls, ({ callee }) => (callee.kind === 'member' ? callee.object : callee));
      this.#callsOn.set(method, byCall);
    }
    return byCall.get(call) ?? [];
  }

  #byOrigin<T>(items: readonly T[], objectOf: (item: T) => Expr): Map<number, T[]> {
    const file = { facts: this.#facts, lookup: this };
    const groups = new Map<number, T[]>();
    for (const item of items) for (const call of originsOf(objectOf(item), file)) push(groups, call, item);
    return groups;
  }

  exported(name: string): readonly ExportFacts[] {
    this.#exports ??= grouped(this.#facts.exports, (exported) => exported.name);
    return this.#exports.get(name) ?? [];
  }

  /** Every name under which a function may be called. */
  functionNames(fn: number): ReadonlySet<string> {
    this.#names ??= namesIn(this.#facts);
    return this.#names.functions.get(fn) ?? noNames;
  }

  /** Every name under which a class may be constructed or extended. */
  classNames(cls: number): ReadonlySet<string> {
    this.#names ??= namesIn(this.#facts);
    return this.#names.classes.get(cls) ?? noNames;
  }

  /** The calls that a function makes, those of the functions inside it included, in the order of the text. */
  callsWithin(fn: number): readonly number[] {
    if (!this.#calls) {
      const calls = new Map<number, number[]>();
      this.#facts.calls.forEach((call, id) => {
        for (let at = call.fn; at >= 0; at = this.#facts.functions[at]?.parent ?? -1) push(calls, at, id);
      });
      this.#calls = calls;
    }
    return this.#calls.get(fn) ?? [];
  }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) push(groups, key, item);
  }
  return groups;
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const known = groups.get(key);
  if (known) known.push(value);
  else groups.set(key, [value]);
}

/** Gives the 1-based place of two offsets. */
export function placeOf({ file, facts }: LinkedFile, start: number, end: number): Place {
  const by = movedBy(facts, start);
  const from = positionOf(facts.lineStarts, start + by);
  const to = positionOf(facts.lineStarts, end + by);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

const noNames: ReadonlySet<string> = new Set();

/** Finds the names of all functions and classes of a file in one walk over what is named. */
function namesIn(facts: FileFacts): { functions: Map<number, Set<string>>; classes: Map<number, Set<string>> } {
  const functions = new Map<number, Set<string>>();
  const classes = new Map<number, Set<string>>();
  const give = (names: Map<number, Set<string>>, id: number, name: string): void => {
    const known = names.get(id);
    if (known) known.add(name);
    else names.set(id, new Set([name]));
  };
  const name = (expr: Expr | undefined, by: string): void => {
    if (expr?.kind === 'function') give(functions, expr.fn, by);
    else if (expr?.kind === 'class') give(classes, expr.cls, by);
    else if (expr?.kind === 'call') {
      // `const send = memoize((url) => …)`: the function is called by the name of what was made of it.
      for (const arg of facts.calls[expr.call]?.args ?? []) if (arg.kind === 'function') give(functions, arg.fn, by);
    }
  };
  facts.functions.forEach((fn, id) => {
    if (fn.name !== undefined) give(functions, id, fn.name);
  });
  for (const { callee } of facts.calls)
    if (callee.kind === 'function') give(functions, callee.fn, nameAtOnce(callee.fn));
  facts.classes.forEach((cls, id) => {
    if (cls.name !== undefined) give(classes, id, cls.name);
    for (const field of cls.fields) name(field.value, field.name);
  });
  for (const binding of facts.bindings) for (const write of binding.writes) name(write, binding.name);
  for (const entries of facts.objects)
    for (const entry of entries) if (entry.key !== undefined) name(entry.value, entry.key);
  for (const write of facts.writes) name(write.value, write.name);
  for (const exported of facts.exports) {
    name(exported.value, exported.name);
    if (exported.value.kind === 'binding')
      for (const write of facts.bindings[exported.value.binding]?.writes ?? []) name(write, exported.name);
  }
  return { functions, classes };
}
