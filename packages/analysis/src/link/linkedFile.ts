import type { CallSite, Place } from '@callsight/model';
import type { ReadStatements } from '../extract/editedText';
import { positionIn } from '../extract/lineStartsOf';
import {
  type Binding,
  type CallFacts,
  type ClassFacts,
  type Entry,
  type ExportFacts,
  type Expr,
  type FileFacts,
  type FunctionFacts,
  type MemberWrite,
  movedBy,
} from '../facts';
import { grouped, push } from '../grouped';
import type { Packed, Packing } from '../packed';
import { none } from '../trimmed';
import { type Answer, Input, remembered, renewed } from './answers';
import { EditedParts, type Numbered } from './editedParts';
import { fieldNamed, holderNamesIn } from './holders';
import { type IndexedNames, indexedNames, indexedNamesAfter, nameAtOnce } from './indexedNames';
import { Memo } from './memo';
import { isGroup } from './optionGroups';
import { type GivenCall, handedOn, originsOf } from './origins';
import { withPrototypes } from './prototypes';
import type { Shelf } from './shelf';

/** A file of the project with its facts, and what was worked out about them. */
export class LinkedFile {
  readonly file: string;
  /** Values of bindings in an open frame. */
  readonly memo = new Memo();
  /** The call sites by the numbers of their calls. */
  readonly sites = new Map<number, Answer<CallSite | undefined>>();
  readonly #shelf: Shelf | undefined;
  #facts: FileFacts | undefined;
  #packed: Packed | undefined;
  #lookup: Lookup | undefined;
  #names: IndexedNames | undefined;
  /** What answers are made of that read more than single statements of an edited file. */
  #whole = new Input();
  #parts: EditedParts | undefined;

  constructor(file: string, facts: FileFacts, shelf?: Shelf) {
    this.file = file;
    this.#facts = withPrototypes(facts);
    this.#shelf = shelf;
  }

  /** All facts; whoever reads a few only had better ask for those. */
  get facts(): FileFacts {
    this.#whole.read();
    return this.#now();
  }

  /** The facts by what is asked of them, made on first use. */
  get lookup(): Lookup {
    this.#lookup ??= new Lookup(this);
    return this.#lookup;
  }

  /** The names by which others find what stands in the file. */
  get names(): IndexedNames {
    this.#names ??= indexedNames(this.#now());
    return this.#names;
  }

  callAt(id: number): CallFacts | undefined {
    return this.#at('calls', id);
  }

  functionAt(id: number): FunctionFacts | undefined {
    return this.#at('functions', id);
  }

  classAt(id: number): ClassFacts | undefined {
    return this.#at('classes', id);
  }

  /** Whether a class extends anything; asked of every class, so that the facts may stay packed. */
  hasParent(cls: number): boolean {
    this.#note('classes', cls);
    return this.names.children[cls] !== undefined;
  }

  objectAt(id: number): readonly Entry[] {
    return this.#at('objects', id) ?? [];
  }

  bindingAt(id: number): Binding | undefined {
    return this.#at('bindings', id);
  }

  writeAt(id: number): MemberWrite | undefined {
    return this.#at('writes', id);
  }

  /** Gives all facts to whoever reads of them only what `select` gives, which `key` names. */
  factsFor(key: string, select: (facts: FileFacts) => readonly unknown[]): FileFacts {
    if (this.#parts) this.#parts.readView(key, select);
    else this.#whole.read();
    return this.#now();
  }

  /** The facts for who works out lines and columns. */
  get places(): Pick<FileFacts, 'lineStarts' | 'moved'> {
    if (this.#parts) this.#parts.readPlaces();
    else this.#whole.read();
    return this.#now();
  }

  /** Takes the next state of a text that is edited; without `parts`, anything in it may be another. */
  replace(facts: FileFacts, parts: ReadStatements | undefined): void {
    this.#whole.change();
    this.#whole = new Input();
    const all = withPrototypes(facts);
    const own = all === facts ? parts : undefined;
    if (!own) this.#parts?.end();
    this.#parts = own && (this.#parts ?? new EditedParts(all, own));
    if (own) this.#parts?.replace(all, own);
    if (this.#names) this.#names = this.#facts && indexedNamesAfter(this.#names, this.#facts, all);
    this.#facts = all;
    this.#packed = undefined;
    this.#lookup = this.#lookup && new Lookup(this, this.#lookup);
  }

  /** Drops what was worked out about the facts. */
  forget(): void {
    this.memo.clear();
    this.sites.clear();
  }

  /** Packs the facts until they are asked for again; those of a text that is edited are held by it anyway. */
  putAway(packing: Packing): void {
    if (!this.#facts || this.#parts) return;
    this.#names ??= indexedNames(this.#facts);
    this.#packed ??= packing.pack(this.#facts);
    if (!this.#packed) return;
    this.#facts = undefined;
    this.#lookup = undefined;
  }

  #at<L extends Numbered>(list: L, id: number): FileFacts[L][number] | undefined {
    this.#note(list, id);
    return this.#now()[list][id];
  }

  /** Notes for an answer that it is made of one of the facts. */
  #note(list: Numbered, id: number): void {
    if (this.#parts) this.#parts.read(list, id);
    else this.#whole.read();
  }

  #now(): FileFacts {
    if (this.#facts) return this.#facts;
    if (!this.#shelf || !this.#packed) throw new Error(`The facts of ${this.file} are lost.`);
    this.#facts = this.#shelf.takeOut(this, this.#packed);
    return this.#facts;
  }
}

/** Finds facts by name, so that a question costs the same in a file of any size. */
export class Lookup {
  readonly #file: LinkedFile;
  #bindingWrites: Map<string, MemberWrite[]> | undefined;
  #writesTo: Map<number, MemberWrite[]> | undefined;
  #fieldWrites: Map<string, MemberWrite[]> | undefined;
  #innerWrites: Map<string, MemberWrite[]> | undefined;
  #writesWithin: Map<string, MemberWrite[]> | undefined;
  #callsOnto: Map<number, CallFacts[]> | undefined;
  #writesOn: Answer<Map<number, MemberWrite[]>> | undefined;
  #parameterWrites: Answer<Map<string, MemberWrite[]>> | undefined;
  #functionWrites: Answer<Map<number, MemberWrite[]>> | undefined;
  #callsGiven: Answer<Map<number, readonly GivenCall[]>> | undefined;
  readonly #callsOn: Map<string, Answer<Map<number, CallFacts[]>>>;
  #chained: Map<number, number> | undefined;
  #exports: Map<string, ExportFacts[]> | undefined;
  #calls: Map<number, number[]> | undefined;
  #functions: Map<number, FunctionFacts[]> | undefined;
  #holderNames: Map<number, string[]> | undefined;
  #optionsAround: Map<number, number> | undefined;
  #optionWrites: Answer<Map<string, MemberWrite[]>> | undefined;
  #names: NamesById | undefined;

  /** `before`: that of the file before an edit, of which some answers may still be right. */
  constructor(file: LinkedFile, before?: Lookup) {
    this.#file = file;
    this.#callsOn = before ? before.#callsOn : new Map();
    if (!before) return;
    this.#writesOn = before.#writesOn;
    this.#parameterWrites = before.#parameterWrites;
    this.#functionWrites = before.#functionWrites;
    this.#callsGiven = before.#callsGiven;
    this.#optionWrites = before.#optionWrites;
  }

  /** The writes `binding.name = …`. */
  bindingWrites(binding: number, name: string): readonly MemberWrite[] {
    const writes = this.#writes();
    this.#bindingWrites ??= grouped(writes, (write) =>
      write.object.kind === 'binding' ? `${write.object.binding}.${write.name}` : undefined,
    );
    return this.#bindingWrites.get(`${binding}.${name}`) ?? [];
  }

  /** The writes to members of a binding, in the order of the text. */
  writesTo(binding: number): readonly MemberWrite[] {
    const writes = this.#writes();
    this.#writesTo ??= grouped(writes, ({ object }) => (object.kind === 'binding' ? object.binding : undefined));
    return this.#writesTo.get(binding) ?? [];
  }

  /** The writes `this.name = …` in a class. */
  fieldWrites(cls: number, name: string): readonly MemberWrite[] {
    const writes = this.#writes();
    this.#fieldWrites ??= grouped(writes, (write) =>
      write.object.kind === 'this' && write.object.cls !== undefined ? `${write.object.cls}.${write.name}` : undefined,
    );
    return this.#fieldWrites.get(`${cls}.${name}`) ?? [];
  }

  /** The writes `this.field.name = …` in a class. */
  innerWrites(cls: number, field: string, name: string): readonly MemberWrite[] {
    const writes = this.#writes();
    this.#innerWrites ??= grouped(writes, ({ object, name: written }) => {
      const holder = fieldNamed(object);
      return holder && `${holder}.${written}`;
    });
    return this.#innerWrites.get(`${cls}.${field}.${name}`) ?? [];
  }

  /** The writes to members of what a field of a class holds, in the order of the text. */
  writesWithin(cls: number, field: string): readonly MemberWrite[] {
    const writes = this.#writes();
    this.#writesWithin ??= grouped(writes, ({ object }) => fieldNamed(object));
    return this.#writesWithin.get(`${cls}.${field}`) ?? [];
  }

  /** The calls with more than one argument whose first one is a name: `Object.assign(options, given)`. */
  callsOnto(binding: number): readonly CallFacts[] {
    const ontoOf = ({ calls }: FileFacts) => calls.filter(({ args }) => args.length > 1 && args[0]?.kind === 'binding');
    const facts = this.#file.factsFor('calls onto', ontoOf);
    this.#callsOnto ??= grouped(ontoOf(facts), ({ args: [first] }) =>
      first?.kind === 'binding' ? first.binding : undefined,
    );
    return this.#callsOnto.get(binding) ?? [];
  }

  /** The writes to members of what a call makes, in the order of the text. */
  writesOn(call: number): readonly MemberWrite[] {
    this.#writesOn = renewed(this.#writesOn, () => this.#byOrigin(this.#writes(), (write) => write.object));
    return this.#writesOn.value.get(call) ?? [];
  }

  /** The writes to members of what a function is given. */
  parameterWrites(fn: number, index: number): readonly MemberWrite[] {
    this.#parameterWrites = renewed(this.#parameterWrites, () =>
      grouped(this.#writes(), ({ object }) => {
        const binding = object.kind === 'binding' ? this.#file.bindingAt(object.binding) : undefined;
        const [given] = binding?.kind === 'parameter' ? binding.writes : [];
        return given?.kind === 'parameter' ? `${given.fn}.${given.index}` : undefined;
      }),
    );
    return this.#parameterWrites.value.get(`${fn}.${index}`) ?? [];
  }

  /** The writes `send.get = …` to members of a function that has a name. */
  functionWrites(fn: number): readonly MemberWrite[] {
    this.#functionWrites = renewed(this.#functionWrites, () => {
      const groups = new Map<number, MemberWrite[]>();
      for (const write of this.#writes()) {
        const binding = write.object.kind === 'binding' ? this.#file.bindingAt(write.object.binding) : undefined;
        for (const value of binding?.writes ?? []) if (value.kind === 'function') push(groups, value.fn, write);
      }
      return groups;
    });
    return this.#functionWrites.value.get(fn) ?? [];
  }

  /** The calls that are given what a call makes, by a name of it that is used again later. */
  callsGiven(call: number): readonly GivenCall[] {
    this.#callsGiven = renewed(this.#callsGiven, () => handedOn(this.#file));
    return this.#callsGiven.value.get(call) ?? [];
  }

  /** The calls of some methods of what a call makes. */
  callsOn(call: number, ...methods: readonly string[]): readonly CallFacts[] {
    const key = methods.join(' ');
    const byCall = remembered(this.#callsOn, key, () => {
      const callsOf = ({ calls }: FileFacts) =>
        calls.filter(({ callee }) => callee.kind === 'member' && methods.includes(callee.name));
      return this.#byOrigin(callsOf(this.#file.factsFor(`calls ${key}`, callsOf)), ({ callee }) =>
        callee.kind === 'member' ? callee.object : callee,
      );
    });
    return byCall.get(call) ?? [];
  }

  /** The call of a method of the very result of a call: `second` in `first().second()`. */
  chained(call: number): number | undefined {
    // It stands in the same statement, so that it is all that is read.
    this.#file.callAt(call);
    this.#chained ??= chainsIn(this.#file.factsFor('', () => []));
    return this.#chained.get(call);
  }

  #byOrigin<T>(items: readonly T[], objectOf: (item: T) => Expr): Map<number, T[]> {
    const groups = new Map<number, T[]>();
    for (const item of items) for (const call of originsOf(objectOf(item), this.#file)) push(groups, call, item);
    return groups;
  }

  #writes(): readonly MemberWrite[] {
    return this.#file.factsFor('writes', ({ writes }) => writes).writes;
  }

  exported(name: string): readonly ExportFacts[] {
    const { exports } = this.#file.factsFor(`export ${name}`, (facts) =>
      facts.exports.filter((exported) => exported.name === name),
    );
    this.#exports ??= grouped(exports, (exported) => exported.name);
    return this.#exports.get(name) ?? [];
  }

  /** Every name under which a function may be called. */
  functionNames(fn: number): ReadonlySet<string> {
    this.#file.functionAt(fn);
    return this.#namesById().functions.get(fn) ?? noNames;
  }

  /** Every name under which a class may be constructed or extended. */
  classNames(cls: number): ReadonlySet<string> {
    this.#file.classAt(cls);
    return this.#namesById().classes.get(cls) ?? noNames;
  }

  #namesById(): NamesById {
    // All others stand in the statement of the function or class itself, which was read.
    const facts = this.#file.factsFor('exported names', exportedNames);
    this.#names ??= namesIn(facts);
    return this.#names;
  }

  /** The calls that a function makes, those of the functions inside it included, in the order of the text. */
  callsWithin(fn: number): readonly number[] {
    // They stand in the same statement, so that it is all that is read.
    this.#file.functionAt(fn);
    this.#calls ??= callsByFunction(this.#file.factsFor('', () => []));
    return this.#calls.get(fn) ?? [];
  }

  /** The names that hold an object literal where it is written down: of a binding, a field, a property or an export. */
  holderNames(object: number): readonly string[] {
    // They stand in the same statement, so that it is all that is read.
    this.#file.objectAt(object);
    this.#holderNames ??= holderNamesIn(this.#file.factsFor('', () => []));
    return this.#holderNames.get(object) ?? none;
  }

  /** The object literal that holds another one as a group of functions which share its `this`. */
  optionsAround(object: number): number | undefined {
    // They stand in the same statement, so that it is all that is read.
    this.#file.objectAt(object);
    this.#optionsAround ??= new Map(
      this.#file
        .factsFor('', () => [])
        .objects.flatMap((entries, id) =>
          entries.flatMap(({ key = '', value }) =>
            isGroup(key) && value.kind === 'object' ? [[value.object, id] as const] : [],
          ),
        ),
    );
    return this.#optionsAround.get(object);
  }

  /** The writes `this.name = …` of functions that share the `this` of an object literal. */
  optionWrites(object: number, name: string): readonly MemberWrite[] {
    this.#optionWrites = renewed(this.#optionWrites, () =>
      grouped(this.#writes(), (write) => {
        const own = write.object.kind === 'this' ? write.object.object : undefined;
        return own === undefined ? undefined : `${this.optionsAround(own) ?? own}.${write.name}`;
      }),
    );
    return this.#optionWrites.value.get(`${object}.${name}`) ?? [];
  }

  /** The functions that stand in a function itself. */
  functionsIn(fn: number): readonly FunctionFacts[] {
    // They stand in the same statement, so that it is all that is read.
    this.#file.functionAt(fn);
    this.#functions ??= grouped(this.#file.factsFor('', () => []).functions, ({ parent }) => parent);
    return this.#functions.get(fn) ?? [];
  }
}

/** The calls of methods of the very results of calls, by those. */
function chainsIn({ calls }: FileFacts): Map<number, number> {
  const found = new Map<number, number>();
  calls.forEach(({ callee }, id) => {
    if (callee.kind === 'member' && callee.object.kind === 'call') found.set(callee.object.call, id);
  });
  return found;
}

/** The calls inside each function, whatever function of it makes them. */
function callsByFunction({ calls, functions }: FileFacts): Map<number, number[]> {
  const found = new Map<number, number[]>();
  calls.forEach((call, id) => {
    for (let at = call.fn; at >= 0; at = functions[at]?.parent ?? -1) push(found, at, id);
  });
  return found;
}

/** Gives the 1-based place of two offsets. */
export function placeOf({ file, places }: LinkedFile, start: number, end: number): Place {
  const by = movedBy(places, start);
  const from = positionIn(places.lineStarts, start + by);
  const to = positionIn(places.lineStarts, end + by);
  return { file, line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

const noNames: ReadonlySet<string> = new Set();

/** The names of functions and of classes by their numbers. */
interface NamesById {
  readonly functions: ReadonlyMap<number, ReadonlySet<string>>;
  readonly classes: ReadonlyMap<number, ReadonlySet<string>>;
}

/** What gives names to things that stand in other statements. */
function exportedNames({ exports }: FileFacts): readonly unknown[] {
  const items: unknown[] = [];
  for (const { name, value } of exports) items.push(name, value.kind === 'binding' ? value.binding : undefined);
  return items;
}

/** Finds the names of all functions and classes of a file in one walk over what is named. */
function namesIn(facts: FileFacts): NamesById {
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
