import type { MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import type { Invocation } from './value';

interface CallAt {
  readonly file: LinkedFile;
  readonly id: number;
}

/** Callers beyond this number are not followed. */
export const callerLimit = 256;

/**
 * Finds who calls a function. Calls are kept by the last name of their callee; a candidate counts when its callee is
 * found to be that very function.
 */
export class CallIndex {
  readonly #byName = new Map<string, CallAt[]>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #writes = new Map<string, { file: LinkedFile; id: number }[]>();
  readonly #children = new Map<string, { file: LinkedFile; cls: number }[]>();
  readonly #implementers = new Map<string, { file: LinkedFile; cls: number }[]>();
  readonly #implementing = new Map<string, readonly { file: LinkedFile; cls: number }[]>();
  readonly #callers = new Map<string, readonly Invocation[]>();
  readonly #targets = new Map<string, Map<string, Invocation[]>>();

  readonly #asked: Set<string>;

  /** `files` in the order in which results are wanted; `asked` takes what is asked, in the form of `indexedAs`. */
  constructor(files: readonly LinkedFile[], asked: Set<string> = new Set()) {
    this.#asked = asked;
    for (const file of files) this.#add(file);
  }

  #add(file: LinkedFile): void {
    const { calls, aliases, writes, children, implementers } = file.names;
    for (const [name, id] of calls) push(this.#byName, name, { file, id });
    for (const [name, local] of aliases) this.#alias(name, local);
    for (const [name, id] of writes) push(this.#writes, name, { file, id });
    for (const [name, cls] of children) push(this.#children, name, { file, cls });
    for (const [name, cls] of implementers) push(this.#implementers, name, { file, cls });
  }

  /** Drops what was worked out, and keeps what stands in the files. */
  forget(): void {
    this.#callers.clear();
    this.#targets.clear();
    this.#implementing.clear();
  }

  #alias(name: string, local: string): void {
    const known = this.#aliases.get(name);
    if (known) known.add(local);
    else this.#aliases.set(name, new Set([local]));
  }

  writes(name: string): readonly { file: LinkedFile; write: MemberWrite }[] {
    this.#asked.add(`write ${name}`);
    return (this.#writes.get(name) ?? []).flatMap(({ file, id }) => {
      const write = file.facts.writes[id];
      return write ? [{ file, write }] : [];
    });
  }

  /** The calls whose callee ends in a name. */
  called(name: string): readonly CallAt[] {
    this.#asked.add(`call ${name}`);
    return this.#byName.get(name) ?? [];
  }

  callers(evaluator: Evaluator, file: LinkedFile, fn: number): readonly Invocation[] {
    const target = `${file.file}#${fn}`;
    return this.#remembered(`f${target}`, () =>
      [...this.#withAliases(file.lookup.functionNames(fn))].flatMap(
        (name) => this.#targetsOf(evaluator, name).get(target) ?? [],
      ),
    );
  }

  /** The calls under one name by the function or class that each is found to run; every callee is looked at once. */
  #targetsOf(evaluator: Evaluator, name: string): ReadonlyMap<string, readonly Invocation[]> {
    const known = this.#targets.get(name);
    if (known) return known;
    this.#asked.add(`call ${name}`);
    const targets = new Map<string, Invocation[]>();
    // Whoever asks again while the answer is worked out is inside a cycle.
    this.#targets.set(name, targets);
    for (const { file, id } of this.#byName.get(name) ?? []) {
      const call = file.facts.calls[id];
      if (!call) continue;
      const invocation: Invocation = { file, call, id };
      const found = new Set<string>();
      evaluator.begin();
      for (const callee of evaluator.evaluate(call.callee, file, undefined)) {
        if (callee.kind === 'function') found.add(`${callee.file.file}#${callee.fn}`);
        else if (callee.kind === 'class' && call.isNew) found.add(`${callee.file.file}##${callee.cls}`);
      }
      for (const target of found) push(targets, target, invocation);
    }
    return targets;
  }

  constructions(evaluator: Evaluator, file: LinkedFile, cls: number): readonly Invocation[] {
    return this.#remembered(`c${file.file}#${cls}`, () => {
      const facts = file.facts.classes[cls];
      const found = [...this.#withAliases(file.lookup.classNames(cls))].flatMap(
        (name) => this.#targetsOf(evaluator, name).get(`${file.file}##${cls}`) ?? [],
      );
      for (const child of this.subclasses(evaluator, file, cls)) {
        const own = child.file.facts.classes[child.cls]?.construct;
        if (own === undefined) {
          found.push(...this.constructions(evaluator, child.file, child.cls));
          continue;
        }
        child.file.facts.calls.forEach((call, id) => {
          if (call.fn === own && call.callee.kind === 'super') found.push({ file: child.file, call, id });
        });
      }
      return facts ? found : [];
    });
  }

  subclasses(evaluator: Evaluator, file: LinkedFile, cls: number): readonly { file: LinkedFile; cls: number }[] {
    const found: { file: LinkedFile; cls: number }[] = [];
    for (const name of this.#withAliases(file.lookup.classNames(cls))) {
      this.#asked.add(`class ${name}`);
      for (const child of this.#children.get(name) ?? [])
        if (
          evaluator
            .parents(child.file, child.cls)
            .some((value) => value.kind === 'class' && value.file === file && value.cls === cls)
        )
          found.push(child);
    }
    return found.slice(0, callerLimit);
  }

  implementers(evaluator: Evaluator, file: LinkedFile, binding: number): readonly { file: LinkedFile; cls: number }[] {
    const key = `${file.file}#${binding}`;
    const known = this.#implementing.get(key);
    if (known) return known;
    const found: { file: LinkedFile; cls: number }[] = [];
    this.#implementing.set(key, found);
    for (const name of this.#withAliases(new Set([file.facts.bindings[binding]?.name ?? '']))) {
      this.#asked.add(`implements ${name}`);
      for (const candidate of this.#implementers.get(name) ?? []) {
        const types = candidate.file.facts.classes[candidate.cls]?.implements ?? [];
        const isMeant = types
          .flatMap((type) => evaluator.ofType({ name: type, args: [] }, candidate.file))
          .some((value) => value.kind === 'shape' && value.file === file && value.binding === binding);
        if (isMeant) found.push(candidate);
        if (found.length === callerLimit) return found;
      }
    }
    return found;
  }

  #withAliases(names: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(names);
    for (const name of names) {
      this.#asked.add(`alias ${name}`);
      for (const alias of this.#aliases.get(name) ?? []) all.add(alias);
    }
    return all;
  }

  /** Everything by which the files can be found here. */
  indexedAs(): readonly string[] {
    const kinds = {
      call: this.#byName,
      alias: this.#aliases,
      write: this.#writes,
      class: this.#children,
      implements: this.#implementers,
    };
    return Object.entries(kinds).flatMap(([kind, names]) => [...names.keys()].map((name) => `${kind} ${name}`));
  }

  #remembered(key: string, read: () => readonly Invocation[]): readonly Invocation[] {
    const known = this.#callers.get(key);
    if (known) return known;
    // Whoever asks again while the answer is worked out is inside a cycle.
    this.#callers.set(key, []);
    const seen = new Set<string>();
    const found = read().filter(({ file, id }) => {
      const at = `${file.file}#${id}`;
      return seen.has(at) ? false : seen.add(at);
    });
    this.#callers.set(key, found.slice(0, callerLimit));
    return found.slice(0, callerLimit);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
