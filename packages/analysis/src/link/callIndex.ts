import { grouped, push } from '../grouped';
import { type Answer, Input, remembered, soFar, workedOut } from './answers';
import type { Evaluator } from './evaluator';
import { holderName } from './holders';
import { anyParent, type IndexedNames, named } from './indexedNames';
import type { LinkedFile } from './linkedFile';
import type { Invocation, Value } from './value';
import type { WriteAt } from './world';

/** A fact of a file under one of its names; an alias is another name. */
interface NamedAt<T = number> {
  readonly file: LinkedFile;
  readonly id: T;
}

interface OrderedWrite extends WriteAt {
  /** Its place among all of that name. */
  readonly order: number;
}

interface ClassAt {
  readonly file: LinkedFile;
  readonly cls: number;
}

type Kind = keyof IndexedNames;
const kinds: readonly Kind[] = ['calls', 'aliases', 'writes', 'children', 'implementers'];

/** Callers beyond this number are not followed. */
export const callerLimit = 256;

type Holders = (name: string) => readonly LinkedFile[];

/**
 * Finds who calls a function. Calls are kept by the last name of their callee; a candidate counts when its callee is
 * found to be that very function.
 */
export class CallIndex {
  readonly #files: readonly LinkedFile[];
  readonly #byName = {
    calls: new Map<string, NamedAt[]>(),
    aliases: new Map<string, NamedAt<string>[]>(),
    writes: new Map<string, NamedAt[]>(),
    children: new Map<string, NamedAt[]>(),
    implementers: new Map<string, NamedAt[]>(),
  };
  readonly #aliases = new Map<string, Answer<ReadonlySet<string>>>();
  readonly #children = new Map<string, Answer<readonly ClassAt[]>>();
  readonly #implementing = new Map<string, Answer<readonly ClassAt[]>>();
  readonly #callers = new Map<string, Answer<readonly Invocation[]>>();
  readonly #targets = new Map<string, Answer<ReadonlyMap<string, readonly NamedAt[]>>>();
  /** The writes to members of each name: they are few, and looked at again for every field of that name. */
  readonly #writes = new Map<string, Answer<readonly WriteAt[]>>();
  /** The same by what holds them. */
  readonly #holdersOf = new Map<string, Answer<ReadonlyMap<string, readonly OrderedWrite[]>>>();
  /** The names whose calls were looked at as far as it goes, and not only as far as the budget went. */
  readonly #settled = new Set<string>();
  readonly #reading = new Set<string>();
  /** What answers are made of that asked for a name. */
  readonly #inputs = new Map<string, Input>();

  readonly #asked: Set<string>;
  readonly #holders: Holders | undefined;

  /**
   * `files` in the order in which results are wanted; `asked` takes what is asked, in the form of `namesOf`. Where not
   * all files are read, `holders` gives those of a name once it is asked for.
   */
  constructor(files: readonly LinkedFile[], asked: Set<string>, holders?: Holders) {
    this.#files = files;
    this.#asked = asked;
    this.#holders = holders;
    for (const file of files)
      for (const kind of kinds)
        for (const [name, id] of named(file.names, kind)) push(this.#named(kind), name, { file, id });
  }

  /** Drops what is soon worked out again; whom the calls of a name run takes a look at all of them, and is kept. */
  forget(): void {
    this.#callers.clear();
    this.#aliases.clear();
    this.#children.clear();
    this.#implementing.clear();
    for (const name of this.#targets.keys()) if (!this.#settled.has(name)) this.#targets.delete(name);
  }

  /** Takes the next state of a file that was edited. */
  replace(file: LinkedFile, before: IndexedNames): void {
    if (before === file.names) return;
    for (const kind of kinds) {
      if (isSame(before[kind], file.names[kind])) continue;
      const was = byName(before, kind);
      const is = byName(file.names, kind);
      for (const name of new Set([...was.keys(), ...is.keys()])) {
        const [ids, now] = [was.get(name) ?? [], is.get(name) ?? []];
        if (ids.length === now.length && ids.every((id, i) => id === now[i])) continue;
        this.#replace(kind, name, file, now);
        const key = `${kind} ${name}`;
        this.#inputs.get(key)?.change();
        this.#inputs.delete(key);
      }
    }
  }

  #replace(kind: Kind, name: string, file: LinkedFile, ids: readonly (number | string)[]): void {
    const index = this.#named(kind);
    const others = (index.get(name) ?? []).filter((at) => at.file !== file);
    const order = this.#files.indexOf(file);
    const before = others.filter((at) => this.#files.indexOf(at.file) < order);
    const now = [...before, ...ids.map((id) => ({ file, id })), ...others.slice(before.length)];
    if (now.length > 0) index.set(name, now);
    else index.delete(name);
  }

  #named(kind: Kind): Map<string, NamedAt<number | string>[]> {
    return this.#byName[kind] as Map<string, NamedAt<number | string>[]>;
  }

  /** Gives what stands under a name, and notes that it is asked for. */
  #at<K extends Kind>(kind: K, name: string): readonly NamedAt<K extends 'aliases' ? string : number>[];
  #at(kind: Kind, name: string): readonly NamedAt<number | string>[] {
    const key = `${kind} ${name}`;
    this.#asked.add(key);
    const input = this.#inputs.get(key) ?? new Input();
    this.#inputs.set(key, input);
    input.read();
    const index = this.#named(kind);
    if (this.#holders && !index.has(name))
      index.set(
        name,
        this.#holders(key).flatMap((file) => (byName(file.names, kind).get(name) ?? []).map((id) => ({ file, id }))),
      );
    return index.get(name) ?? [];
  }

  writes(name: string): readonly WriteAt[] {
    return remembered(this.#writes, name, () => writesAt(this.#at('writes', name)));
  }

  /** The writes to a member of what is called by one of some names; asked for every member of every object. */
  writesUnder(holders: ReadonlySet<string>, name: string): readonly WriteAt[] {
    const found = [...this.#byHolder(name)].flatMap(([holder, writes]) =>
      this.#isCalled(holder, holders) ? writes : [],
    );
    return found.sort((a, b) => a.order - b.order);
  }

  #byHolder(name: string): ReadonlyMap<string, readonly OrderedWrite[]> {
    return remembered(this.#holdersOf, name, () =>
      grouped(
        this.writes(name).map((at, order) => ({ ...at, order })),
        ({ file, write }) => holderName(write.object, file),
      ),
    );
  }

  /** The calls whose callee ends in a name. */
  called(name: string): readonly NamedAt[] {
    return this.#at('calls', name);
  }

  callers(evaluator: Evaluator, file: LinkedFile, fn: number): readonly Invocation[] {
    const target = `${file.file}#${fn}`;
    return this.#remembered(`f${target}`, () =>
      [...this.#withAliases(file.lookup.functionNames(fn))].flatMap((name) => this.#targetsOf(evaluator, name, target)),
    );
  }

  /** The calls under one name by the function or class that each is found to run; every callee is looked at once. */
  #targetsOf(evaluator: Evaluator, name: string, target: string): readonly Invocation[] {
    if (this.#reading.has(name)) evaluator.leanOnAll();
    const targets = remembered(this.#targets, name, () => this.#readTargets(evaluator, name));
    return (targets.get(target) ?? []).flatMap(({ file, id }) => {
      const call = file.callAt(id);
      return call ? [{ file, call, id }] : [];
    });
  }

  #readTargets(evaluator: Evaluator, name: string): ReadonlyMap<string, readonly NamedAt[]> {
    const targets = new Map<string, NamedAt[]>();
    // Whoever asks again while the answer is worked out is inside a cycle.
    this.#targets.set(name, soFar(targets));
    this.#reading.add(name);
    const { isWhole } = evaluator.wholly(() => {
      for (const at of this.called(name)) for (const target of this.#runBy(evaluator, at)) push(targets, target, at);
    });
    this.#reading.delete(name);
    if (isWhole) this.#settled.add(name);
    else this.#settled.delete(name);
    return targets;
  }

  /** The functions and classes that a call is found to run. */
  #runBy(evaluator: Evaluator, { file, id }: NamedAt): ReadonlySet<string> {
    const found = new Set<string>();
    const call = file.callAt(id);
    evaluator.begin();
    for (const callee of call ? evaluator.evaluate(call.callee, file, undefined) : []) {
      if (callee.kind === 'function') found.add(`${callee.file.file}#${callee.fn}`);
      else if (callee.kind === 'class' && call?.isNew) found.add(`${callee.file.file}##${callee.cls}`);
    }
    return found;
  }

  constructions(evaluator: Evaluator, file: LinkedFile, cls: number): readonly Invocation[] {
    return this.#remembered(`c${file.file}#${cls}`, () => {
      const facts = file.classAt(cls);
      const found = [...this.#withAliases(file.lookup.classNames(cls))].flatMap((name) =>
        this.#targetsOf(evaluator, name, `${file.file}##${cls}`),
      );
      for (const child of this.subclasses(evaluator, file, cls)) {
        const own = child.file.classAt(child.cls)?.construct;
        if (own === undefined) {
          found.push(...this.constructions(evaluator, child.file, child.cls));
          continue;
        }
        for (const id of child.file.lookup.callsWithin(own)) {
          const call = child.file.callAt(id);
          if (call?.fn === own && call.callee.kind === 'super') found.push({ file: child.file, call, id });
        }
      }
      return facts ? found : [];
    });
  }

  subclasses(evaluator: Evaluator, file: LinkedFile, cls: number): readonly ClassAt[] {
    const key = `${file.file}##${cls}`;
    const known = this.#children.get(key);
    if (known?.isFresh) return known.value;
    const { found: answer, isWhole } = evaluator.wholly(() =>
      workedOut(() => this.#readSubclasses(evaluator, file, cls)),
    );
    if (isWhole) this.#children.set(key, answer);
    return answer.value;
  }

  #readSubclasses(evaluator: Evaluator, file: LinkedFile, cls: number): readonly ClassAt[] {
    const isIt = (value: Value) => value.kind === 'class' && value.file === file && value.cls === cls;
    return [...this.#withAliases(file.lookup.classNames(cls)), anyParent]
      .flatMap((name) => classesAt(this.#at('children', name)))
      .filter((child) => evaluator.parents(child.file, child.cls).some(isIt))
      .slice(0, callerLimit);
  }

  implementers(evaluator: Evaluator, file: LinkedFile, binding: number): readonly ClassAt[] {
    const key = `${file.file}#${binding}`;
    return remembered(this.#implementing, key, () => this.#readImplementers(evaluator, file, binding, key));
  }

  #readImplementers(evaluator: Evaluator, file: LinkedFile, binding: number, key: string): readonly ClassAt[] {
    const found: ClassAt[] = [];
    this.#implementing.set(key, soFar(found));
    for (const name of this.#withAliases(new Set([file.bindingAt(binding)?.name ?? '']))) {
      for (const candidate of classesAt(this.#at('implementers', name))) {
        const types = candidate.file.classAt(candidate.cls)?.implements ?? [];
        const isMeant = types
          .flatMap((type) => evaluator.ofType({ name: type, args: [] }, candidate.file))
          .some((value) => value.kind === 'shape' && value.file === file && value.binding === binding);
        if (isMeant) found.push(candidate);
        if (found.length === callerLimit) return found;
      }
    }
    return found;
  }

  /** Whether something is called by a name: one of its own, or one under which it is imported or kept elsewhere. */
  #isCalled(by: string, names: ReadonlySet<string>): boolean {
    return names.has(by) || [...names].some((name) => this.#aliasesOf(name).has(by));
  }

  #withAliases(names: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(names);
    for (const name of names) for (const other of this.#aliasesOf(name)) all.add(other);
    return all;
  }

  #aliasesOf(name: string): ReadonlySet<string> {
    return remembered(this.#aliases, name, () => new Set(this.#at('aliases', name).map(({ id }) => String(id))));
  }

  #remembered(key: string, read: () => readonly Invocation[]): readonly Invocation[] {
    return remembered(this.#callers, key, () => {
      // Whoever asks again while the answer is worked out is inside a cycle.
      this.#callers.set(key, soFar([]));
      const seen = new Set<string>();
      const found = read().filter(({ file, id }) => {
        const at = `${file.file}#${id}`;
        return seen.has(at) ? false : seen.add(at);
      });
      return found.slice(0, callerLimit);
    });
  }
}

/** Gives everything by which a file is found here. */
export function namesOf({ names }: LinkedFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const kind of kinds) for (const [name] of named(names, kind)) found.add(`${kind} ${name}`);
  return found;
}

/** Whether a text is such a name. */
export function isName(text: string): boolean {
  return kinds.some((kind) => text.startsWith(`${kind} `));
}

function writesAt(named: readonly NamedAt[]): readonly WriteAt[] {
  return named.flatMap(({ file, id }) => {
    const write = file.writeAt(id);
    return write ? [{ file, id, write }] : [];
  });
}

function classesAt(named: readonly NamedAt[]): readonly ClassAt[] {
  return named.map(({ file, id }) => ({ file, cls: id }));
}

function isSame(before: IndexedNames[Kind], now: IndexedNames[Kind]): boolean {
  return before.length === now.length && before.every((name, i) => isSameName(name, now[i]));
}

function isSameName(before: IndexedNames[Kind][number], now: IndexedNames[Kind][number]): boolean {
  if (typeof before !== 'object' || typeof now !== 'object') return before === now;
  return before[0] === now[0] && before[1] === now[1];
}

function byName(names: IndexedNames, kind: Kind): Map<string, (number | string)[]> {
  const found = new Map<string, (number | string)[]>();
  for (const [name, id] of named(names, kind)) push(found, name, id);
  return found;
}
