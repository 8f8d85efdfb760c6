import type { Unresolved, UnresolvedReason } from '@callsight/model';
import type { Expr, TypeRef } from '../facts';
import { type Answer, workedOut } from './answers';
import { activation, argumentsOf, callValues, constructed, invoked, provenClients, returnedValues } from './calls';
import { clientMember, computedMember } from './clientValues';
import { describe, nameless } from './describe';
import { globalProperty } from './globalProperties';
import {
  crowd,
  depthLimit,
  fileStepLimit,
  lateStepLimit,
  nowhere,
  partLimit,
  recursionLimit,
  stepLimit,
  textLimit,
  valueLimit,
} from './limits';
import type { LinkedFile } from './linkedFile';
import { memberValues } from './members';
import { exportedValues, moduleNamed, withCallable } from './modules';
import { bindingValues, globalValues, injectedValues, parameterValues } from './names';
import {
  bounded,
  frameKey,
  isBlank,
  isCertain,
  isEmptyText,
  isPresent,
  isSameObject,
  merge,
  partsOf,
  trail,
  wayOf,
} from './questions';
import { parentsOf, selfValues, superValues } from './receivers';
import { callSchema } from './schemaValues';
import { instanceOf, typeValues } from './types';
import {
  type Args,
  type ClientValue,
  type Frame,
  type FunctionValue,
  type Invocation,
  isOpen,
  isVague,
  type TextPart,
  type Trail,
  textValue,
  type Value,
} from './value';
import type { World } from './world';

/**
 * Works out what expressions may be at run time, on demand, across files. Never runs anything and never throws:
 * what it cannot know is an `unknown` value with a reason. Work is bounded by steps, depth and the size of sets.
 */
export class Evaluator {
  readonly world: World;
  /**
   * Whether parameters without a known activation take the values of their callers. Without it they stay open, which
   * shows what a function is given from outside.
   */
  readonly followsCallers: boolean;
  #steps = 0;
  #limit = stepLimit;
  /** The steps of the questions of a file so far. */
  #spent = 0;
  #depth = 0;
  #cuts = 0;
  #kept = 0;
  /** What is being read, with how deep it stands. */
  readonly #active = new Map<string, number>();
  /** How deep the readings of one expression stand, whatever the activation. */
  readonly #nested = new Map<string, readonly number[]>();
  /** The outermost reading that an answer since then leans on: -1 where the budget ran out. */
  #leansOn = Number.POSITIVE_INFINITY;
  readonly #short = new WeakSet<Answer<readonly Value[]>>();
  /** What is known so far of the bindings that are being read: `url = url.trim()` builds on it. */
  readonly partial = new Map<string, Answer<readonly Value[]>>();

  constructor(world: World, followsCallers: boolean) {
    this.world = world;
    this.followsCallers = followsCallers;
  }

  /** How many answers were kept so far. */
  get kept(): number {
    return this.#kept;
  }

  /** How often an answer was cut short so far. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Starts a question of its own, with a full budget. */
  begin(): void {
    if (this.#depth > 0) return;
    this.#spent += this.#steps;
    this.#steps = 0;
    this.#limit = this.#spent > fileStepLimit ? lateStepLimit : stepLimit;
  }

  /** Starts the questions of a file, which have a budget together. */
  beginFile(): void {
    this.begin();
    this.#spent = 0;
  }

  evaluate(expr: Expr, file: LinkedFile, frame?: Frame): readonly Value[] {
    if (++this.#steps > this.#limit || this.#depth > depthLimit) return [this.cut('depth', expr, file)];
    this.#depth++;
    try {
      const values = bounded(this.#evaluate(expr, file, frame));
      // A crowd is as much work again for whoever reads it.
      if (values.length >= crowd) this.#steps += values.length;
      return values;
    } finally {
      this.#depth--;
    }
  }

  // --- expressions ----------------------------------------------------------------------------------------------

  #evaluate(expr: Expr, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    switch (expr.kind) {
      case 'text':
        return [
          textValue(
            expr.value,
            { file: file.file, ...(expr.at === undefined ? {} : { at: expr.at }) },
            trail(file, expr, 'literal'),
          ),
        ];
      case 'number':
        return [{ kind: 'flag', value: expr.value }];
      case 'boolean':
        return [{ kind: 'flag', value: expr.value }];
      case 'nothing':
        return [{ kind: 'nothing' }];
      case 'concat':
        return this.concat(expr.parts.map((part) => this.evaluate(part, file, frame)));
      case 'binding':
        return bindingValues(this, expr.binding, expr, file, frame);
      case 'global':
        return globalValues(this, expr.name, expr, file);
      case 'parameter':
        return parameterValues(this, expr, file, frame);
      case 'member':
        return this.#memberExpression(expr, file, frame);
      case 'index':
        return this.#index(expr, file, frame);
      case 'element':
        return this.evaluate(expr.object, file, frame).flatMap((value) => this.elements(value, expr, file));
      case 'call':
        return callValues(this, expr.call, file, frame);
      case 'object':
        return [{ kind: 'object', file, object: expr.object, expr, ...(frame ? { frame } : {}) }];
      case 'array':
        return [this.#list(expr.items, file, frame)];
      case 'choice':
        return this.#choice(expr, file, frame);
      case 'function':
        return [{ kind: 'function', file, fn: expr.fn, ...(frame ? { frame } : {}) }];
      case 'class':
        return [{ kind: 'class', file, cls: expr.cls, ...(frame ? { frame } : {}) }];
      case 'this':
        return selfValues(this, expr, expr, file, frame);
      case 'super':
        return superValues(this, expr, file, frame);
      case 'module':
        return withCallable(this, this.module(expr.specifier, file, expr.cjs ?? false));
      case 'typed': {
        const values = this.evaluate(expr.value, file, frame);
        if (values.some((value) => value.kind !== 'unknown' && value.kind !== 'response' && value.kind !== 'foreign'))
          return values;
        const typed = this.ofType(expr.type, file);
        return typed.length > 0 ? typed : values;
      }
      case 'fallback': {
        const given = this.evaluate(expr.unless, file, frame);
        return given.some(isPresent) && !given.some(isBlank) ? [] : this.evaluate(expr.value, file, frame);
      }
      case 'tagged': {
        const tags = this.evaluate(expr.tag, file, frame);
        if (tags.some((tag) => tag.kind === 'builtin' && tag.name === 'String.raw'))
          return this.evaluate(expr.value, file, frame);
        return [this.unknown('runtime', expr, file)];
      }
      case 'regexp':
        return [{ kind: 'regexp', source: expr.source, flags: expr.flags }];
      case 'unknown':
        return [this.unknown('runtime', expr, file)];
    }
  }

  #choice(expr: Extract<Expr, { kind: 'choice' }>, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const found: Value[] = [];
    for (const [index, option] of expr.options.entries()) {
      const values = this.evaluate(option, file, frame);
      const last = index === expr.options.length - 1;
      if (expr.operator === '&&' && !last) {
        // `a && b` gives `a` only where `a` is falsy, which names no host.
        if (!values.every((value) => isCertain(value) && value.kind !== 'nothing')) found.push({ kind: 'nothing' });
        continue;
      }
      if ((expr.operator === 'default' || expr.operator === '??' || expr.operator === '||') && !last) {
        const given = values.filter(
          (value) => value.kind !== 'nothing' && !(expr.operator === '||' && isEmptyText(value)),
        );
        found.push(...given);
        // A text that is certainly there leaves no room for the default.
        const certain = values.length > 0 && given.length === values.length && values.every(isCertain);
        if (certain && !this.#mayLack(option, file, frame)) break;
        continue;
      }
      found.push(...values);
    }
    return found;
  }

  /** Whether a member that one object has is missing in another one that may stand in its place. */
  #mayLack(option: Expr, file: LinkedFile, frame: Frame | undefined): boolean {
    if (option.kind !== 'member') return false;
    const objects = this.evaluate(option.object, file, frame).filter(({ kind }) => kind === 'object');
    return objects.length > 1 && objects.some((object) => this.member(object, option.name, option, file).length === 0);
  }

  /** `[...a, b]` is one list where `a` is one; else its places are not known. */
  #list(items: readonly Expr[], file: LinkedFile, frame: Frame | undefined): Value {
    const read = items.map((item) => this.lazily(() => this.evaluate(item, file, frame)));
    if (!items.some((item) => item.kind === 'element')) return { kind: 'list', items: read };
    let isLoose = false;
    const found = items.flatMap((item, index): readonly (() => readonly Value[])[] => {
      if (item.kind !== 'element') return [read[index] ?? (() => [])];
      const [spread, ...others] = this.evaluate(item.object, file, frame);
      if (spread?.kind === 'list' && others.length === 0) {
        isLoose ||= spread.isLoose ?? false;
        return spread.items;
      }
      isLoose = true;
      return [read[index] ?? (() => [])];
    });
    return { kind: 'list', items: found, ...(isLoose ? { isLoose } : {}) };
  }

  #memberExpression(
    expr: Extract<Expr, { kind: 'member' }>,
    file: LinkedFile,
    frame: Frame | undefined,
  ): readonly Value[] {
    const objects = this.evaluate(expr.object, file, frame);
    const found = this.members(objects, expr.name, expr, file, expr.object);
    if (found.some((value) => !isVague(value))) return found;
    const shared = expr.object.kind === 'this' ? globalProperty(this, expr.name) : [];
    const given = shared.length > 0 ? shared : injectedValues(this, expr.name, file, false);
    return given.length > 0 ? given : found;
  }

  /** Gives what `name` is on each of the objects. */
  members(objects: readonly Value[], name: string, expr: Expr, file: LinkedFile, objectExpr?: Expr): readonly Value[] {
    const found: Value[] = [];
    for (const object of objects.slice(0, valueLimit)) {
      for (const value of this.member(object, name, expr, file))
        found.push(value.via || !object.via ? value : { ...value, via: object.via });
    }
    if (
      objectExpr &&
      objects.some(
        (object) =>
          (object.kind === 'object' && object.binding === undefined) ||
          object.kind === 'function' ||
          object.kind === 'unknown',
      )
    )
      found.push(...this.#written(objectExpr, name, file));
    return found;
  }

  /** What is assigned to `binding.name` elsewhere in the file that declares the binding. */
  #written(object: Expr, name: string, file: LinkedFile): readonly Value[] {
    if (object.kind !== 'binding') return [];
    if (file.lookup.bindingWrites(object.binding, name).length === 0) return [];
    return this.once(`w${object.binding}.${name}`, file, () =>
      file.lookup.bindingWrites(object.binding, name).flatMap((write) => this.evaluate(write.value, file, undefined)),
    );
  }

  #index(expr: Extract<Expr, { kind: 'index' }>, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const objects = this.evaluate(expr.object, file, frame);
    const keys = this.evaluate(expr.key, file, frame);
    const names = keys.map((key) => this.textOf(key));
    const found: Value[] = [];
    for (const object of objects) {
      if (names.length > 0 && names.every((name) => name !== undefined) && object.kind !== 'client') {
        for (const name of names) found.push(...this.member(object, name, expr, file));
      } else if (object.kind === 'client') {
        found.push(...computedMember(object, names));
      } else if (object.kind === 'environment') {
        found.push(this.unknown('environment', expr, file));
      } else {
        // An unknown key of a known map may be any of its values.
        found.push(...this.elements(object, expr, file));
      }
    }
    return found;
  }

  /** Gives everything that a list, map or object holds. */
  elements(value: Value, expr: Expr, file: LinkedFile): readonly Value[] {
    return this.deeper(expr, file, () => this.#elements(value, expr, file));
  }

  /** Reads one step deeper, within the budget: a spread may hold the very object that it stands in. */
  deeper(expr: Expr, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    if (++this.#steps > this.#limit || this.#depth > depthLimit) return [this.cut('depth', expr, file)];
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  #elements(value: Value, expr: Expr, file: LinkedFile): readonly Value[] {
    switch (value.kind) {
      case 'list':
        return bounded(value.items.flatMap((item) => item()));
      case 'map':
        return bounded(value.entries.flatMap((entry) => entry.value()));
      case 'object': {
        const entries = value.file.objectAt(value.object);
        if (entries.length > valueLimit)
          return [{ kind: 'unknown', open: { reason: 'many', name: describe(expr, file) } }];
        return bounded(
          entries.flatMap((entry) =>
            entry.key === undefined && !entry.computed
              ? this.evaluate(entry.value, value.file, value.frame).flatMap((spread) =>
                  isSameObject(spread, value) ? [] : this.elements(spread, expr, file),
                )
              : this.evaluate(entry.value, value.file, value.frame),
          ),
        );
      }
      case 'json':
        if (this.world.jsonMembers(value).length > valueLimit)
          return [{ kind: 'unknown', open: { reason: 'many', name: describe(expr, file) } }];
        return this.world.jsonMembers(value).flatMap((name) => this.member(value, name, expr, file));
      case 'module':
        return value.file
          .factsFor('exports', ({ exports }) => exports)
          .exports.flatMap((exported) => this.exported(value.file, exported.name));
      case 'client':
        return clientMember(value, '[]');
      case 'unknown':
        return [{ ...value, open: { ...value.open, name: describe(expr, file) } }];
      case 'nothing':
        return [];
      default:
        return [this.unknown('runtime', expr, file)];
    }
  }

  // --- what other files work out ---------------------------------------------------------------------------------

  /** Gives the module that a specifier names: a file of the project, a modelled library, or a foreign package. */
  module(specifier: string, from: LinkedFile, cjs: boolean): readonly Value[] {
    return moduleNamed(this, specifier, from, cjs);
  }

  /** Gives what a file exports under a name. */
  exported(file: LinkedFile, name: string): readonly Value[] {
    return exportedValues(this, file, name);
  }

  /** Gives what a global of the platform is, for `globalThis.name`. */
  global(name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    return globalValues(this, name, expr, file);
  }

  /** Gives what a class extends: classes of the project or clients of a library. */
  parents(file: LinkedFile, cls: number): readonly Value[] {
    return parentsOf(this, file, cls);
  }

  member(object: Value, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    return memberValues(this, object, name, expr, file);
  }

  /** Gives what a class is whose code is not in the project, where an argument proves it (gRPC credentials). */
  provenClients(callees: readonly Value[], invocation: Invocation): readonly ClientValue[] {
    return provenClients(this, callees, invocation);
  }

  /** Gives what calling `callee` gives. */
  invoke(callee: Value, invocation: Invocation): readonly Value[] {
    return invoked(this, callee, invocation);
  }

  /** Gives what calling a value without arguments gives, where no call is written. */
  called(value: Value, expr: Expr, file: LinkedFile): readonly Value[] {
    if (value.kind === 'function') return this.returned(value, []);
    return value.kind === 'schema' ? (callSchema(this, value, [], expr, file) ?? []) : [];
  }

  argumentsOf(invocation: Invocation): Args {
    return argumentsOf(this, invocation);
  }

  /** Gives what a function returns when it is given `args`. */
  returned(fn: FunctionValue, args: Args, invocation?: Invocation): readonly Value[] {
    return returnedValues(this, fn, args, invocation);
  }

  /** Gives the activation of a function, or `undefined` where calls nest too deeply. */
  frame(fn: FunctionValue, args: Args, invocation?: Invocation): Frame | undefined {
    return activation(this, fn, args, invocation);
  }

  construct(cls: Extract<Value, { kind: 'class' }>, invocation: Invocation, args: Args): readonly Value[] {
    return constructed(this, cls, invocation, args);
  }

  /** Gives what is made of a class or of a library's thing, where it is one. */
  instance(value: Value): readonly Value[] {
    return instanceOf(this, value);
  }

  /** Gives what a value of a declared type is, where the type names a class or a modelled client. */
  ofType(type: TypeRef, file: LinkedFile, height = 0): readonly Value[] {
    return typeValues(this, type, file, height);
  }

  // --- texts ----------------------------------------------------------------------------------------------------

  /** Joins sets of values into a set of texts: every combination, up to the limit. */
  concat(sets: readonly (readonly Value[])[]): readonly Value[] {
    let texts: { parts: TextPart[]; via?: Trail }[] = [{ parts: [] }];
    for (const set of sets) {
      const options = set.length > 0 ? set : [undefined];
      const next: typeof texts = [];
      for (const text of texts) {
        for (const option of options) {
          if (next.length >= valueLimit) break;
          const parts = option ? partsOf(option) : [{ open: { reason: 'runtime' as const } }];
          const via = wayOf(text, option);
          next.push({ parts: merge(text.parts, parts), ...(via ? { via } : {}) });
        }
      }
      texts = next;
    }
    return texts.map(({ parts, via }): Value => {
      const length = parts.reduce((sum, part) => sum + (isOpen(part) ? 1 : part.text.length), 0);
      if (length > textLimit || parts.length > partLimit) return { kind: 'unknown', open: { reason: 'too-long' } };
      return { kind: 'text', parts, ...(via ? { via } : {}) };
    });
  }

  textOf(value: Value): string | undefined {
    if (value.kind !== 'text') return value.kind === 'flag' ? String(value.value) : undefined;
    return value.parts.some(isOpen) ? undefined : value.parts.map((part) => (isOpen(part) ? '' : part.text)).join('');
  }

  // --- unknown --------------------------------------------------------------------------------------------------

  unknown(reason: UnresolvedReason, expr: Expr, file: LinkedFile): Value {
    const name = describe(expr, file);
    const mapped = this.world.variable(name)[0];
    if (mapped) return mapped;
    return { kind: 'unknown', open: { reason, ...(name === nameless ? {} : { name }) } };
  }

  opaque(open: Unresolved): Value {
    return { kind: 'unknown', open };
  }

  cut(reason: 'depth' | 'cycle', expr: Expr, file: LinkedFile): Value {
    if (reason === 'depth') {
      this.#cuts++;
      this.#leansOn = -1;
    }
    const name = describe(expr, file);
    return { kind: 'unknown', open: { reason, ...(name === nameless ? {} : { name }) } };
  }

  /** Reads once for an open frame and remembers. */
  once(key: string, file: LinkedFile, read: () => readonly Value[], expr: Expr = nowhere): readonly Value[] {
    const full = this.followsCallers ? key : `~${key}`;
    const known = file.memo.get(full);
    if (known?.isFresh) {
      if (this.#short.has(known)) {
        this.#cuts++;
        this.#leansOn = -1;
      }
      return known.value;
    }
    let isKept = false;
    const answer = workedOut(() => {
      const { values, isWhole } = this.guarded(`${file.file}${full}`, expr, file, read);
      isKept = isWhole;
      return values;
    });
    this.#kept++;
    if (isKept) file.memo.set(full, answer);
    else if (this.#depth <= 1) {
      this.#short.add(answer);
      file.memo.set(full, answer);
    }
    return answer.value;
  }

  /** Reads once for an activation and remembers. */
  onceIn(frame: Frame, key: string, expr: Expr, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    const known = frame.memo.get(key);
    if (known?.isFresh) return known.value;
    let isKept = false;
    const answer = workedOut(() => {
      const { values, isWhole } = this.guarded(`${key}@${frameKey(frame)}`, expr, file, read, key);
      isKept = isWhole;
      return values;
    });
    this.#kept++;
    if (isKept) frame.memo.set(key, answer);
    return answer.value;
  }

  /** Reads an argument once. */
  lazily(read: () => readonly Value[]): () => readonly Value[] {
    let known: Answer<readonly Value[]> | undefined;
    return () => {
      if (known?.isFresh) return known.value;
      const { found: answer, isWhole } = this.wholly(() => workedOut(read));
      known = isWhole ? answer : undefined;
      return answer.value;
    };
  }

  /** Tells that the answer which is worked out leans on one that is not whole. */
  leanOnAll(): void {
    this.#leansOn = -1;
  }

  /** Works something out, and tells whether it leans on nothing that is still being read, nor on a budget that ran out. */
  wholly<T>(work: () => T): { readonly found: T; readonly isWhole: boolean } {
    const outer = this.#leansOn;
    this.#leansOn = Number.POSITIVE_INFINITY;
    const found = work();
    const isWhole = this.#leansOn === Number.POSITIVE_INFINITY;
    this.#leansOn = Math.min(outer, this.#leansOn);
    return { found, isWhole };
  }

  /**
   * A value that depends on itself is unknown, not endless; so is one that is read in ever new activations of the same
   * `place`. An answer is whole when it leans on nothing that is still being read around it, and may then be kept.
   */
  guarded(
    key: string,
    expr: Expr,
    file: LinkedFile,
    read: () => readonly Value[],
    place?: string,
  ): { readonly values: readonly Value[]; readonly isWhole: boolean } {
    const nested = (place !== undefined && this.#nested.get(place)) || [];
    const head = this.#active.get(key) ?? (nested.length >= recursionLimit ? nested[0] : undefined);
    if (head !== undefined) {
      this.#leansOn = Math.min(this.#leansOn, head);
      return { values: [this.cut('cycle', expr, file)], isWhole: false };
    }
    const level = this.#active.size;
    if (place !== undefined) this.#nested.set(place, [...nested, level]);
    const outer = this.#leansOn;
    this.#leansOn = Number.POSITIVE_INFINITY;
    this.#active.set(key, level);
    try {
      const values = bounded(read());
      const isWhole = this.#leansOn >= level;
      this.#leansOn = isWhole ? outer : Math.min(outer, this.#leansOn);
      return { values, isWhole };
    } finally {
      this.#active.delete(key);
      if (place !== undefined) this.#nested.set(place, nested);
    }
  }
}
