import type { Unresolved, UnresolvedReason } from '@callsight/model';
import type { Expr, FunctionFacts, MemberWrite, TypeRef } from '../facts';
import { trimmed } from '../trimmed';
import { type Answer, soFar, workedOut } from './answers';
import { activation, argumentsOf, constructed, invoked, provenClients, returnedValues } from './calls';
import { describe, nameless } from './describe';
import { elementsOf, expressionValues } from './expressions';
import { crowd, depthLimit, fileStepLimit, lateStepLimit, leastShare, nowhere, stepLimit, valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { memberValues } from './members';
import type { Memo } from './memo';
import { exportedValues, moduleNamed } from './modules';
import { globalValues } from './names';
import {
  areClosed,
  bounded,
  fewOf,
  isBlank,
  isHostless,
  isRoot,
  isTooLong,
  merge,
  partsOf,
  startsWithSlash,
  wayOf,
} from './questions';
import { reaching } from './reaching';
import { isCutByBudget, type Leaning, Readings, type Watched } from './readings';
import { parentsOf } from './receivers';
import { callSchema } from './schemaValues';
import { declaredParameter } from './signatures';
import { instanceOf, shapeMember, typeValues } from './types';
import {
  type Args,
  type ClientValue,
  type Frame,
  type FunctionValue,
  type Invocation,
  isOpen,
  type TextPart,
  type Trail,
  type Value,
} from './value';
import type { World } from './world';

/** A text as far as it is put together. */
interface JoinedText {
  readonly parts: TextPart[];
  readonly via?: Trail;
  /** It is where the page is. */
  readonly isPage?: boolean;
  /** Nothing stands where its host was to stand. */
  readonly hasBlank?: boolean;
  /** It is a slash with nothing behind it where something might have stood. */
  readonly lacksStep?: boolean;
}

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
  readonly #readings = new Readings();
  /** What is known so far of the names and fields that are being read: `url = url.trim()` builds on it. */
  readonly #soFar = new Map<string, { readonly answer: Answer<readonly Value[]>; readonly reading: Leaning }>();

  constructor(world: World, followsCallers: boolean) {
    this.world = world;
    this.followsCallers = followsCallers;
  }

  /** How many answers were kept so far. */
  get kept(): number {
    return this.#kept;
  }

  /** Gives what is known so far of a name or field that is being read. */
  soFar(key: string): readonly Value[] | undefined {
    const known = this.#soFar.get(key);
    if (known) this.#readings.lean(known.reading);
    return known?.answer.value;
  }

  /** Notes what is known so far of the name or field that is being read now; nothing, once all is known. */
  note(key: string, values?: readonly Value[]): void {
    const reading = this.#readings.advance();
    if (values) this.#soFar.set(key, { answer: soFar(values), reading });
    else this.#soFar.delete(key);
  }

  /** Tells that nothing is kept any more. */
  forget(): void {
    this.#kept = 0;
    this.#readings.forget();
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

  /** Asks what is kept for whoever asks next: with a budget of its own, for the first to ask may have little left. */
  apart<T>(work: () => T): T {
    const [steps, limit] = [this.#steps, this.#limit];
    this.#steps = 0;
    this.#limit = this.#spent > fileStepLimit ? lateStepLimit : stepLimit;
    try {
      return work();
    } finally {
      this.#spent += this.#steps;
      [this.#steps, this.#limit] = [steps, limit];
    }
  }

  /** Reads each of several things that something may be, so that one which takes too long leaves the others their share. */
  eachOf<T, Found>(alternatives: readonly T[], read: (alternative: T) => Found): readonly Found[] {
    const isSole = alternatives.length === 1;
    return alternatives.map((alternative) => (isSole ? read(alternative) : this.inShare(() => read(alternative))));
  }

  /** Evaluates what is written to a member: even the only write is one of several, for an object has more than that. */
  eachWritten(writes: readonly MemberWrite[], file: LinkedFile, frame?: Frame): readonly Value[] {
    return writes.flatMap(({ value }) => this.inShare(() => this.evaluate(value, file, frame)));
  }

  /** Reads one of several things with half of what is left of the budget, or `leastShare` steps where that is more. */
  inShare<Found>(read: () => Found): Found {
    const limit = this.#limit;
    const share = Math.max(Math.ceil((limit - this.#steps) / 2), leastShare);
    this.#limit = Math.min(limit, this.#steps + share);
    try {
      return read();
    } finally {
      this.#limit = limit;
    }
  }

  evaluate(expr: Expr, file: LinkedFile, frame?: Frame): readonly Value[] {
    if (++this.#steps > this.#limit || this.#depth > depthLimit) return [this.cut('depth', expr, file)];
    this.#depth++;
    try {
      const values = bounded(expressionValues(this, expr, file, frame));
      // A crowd is as much work again for whoever reads it.
      if (values.length >= crowd) this.#steps += values.length;
      return values;
    } finally {
      this.#depth--;
    }
  }

  /** Gives what `name` is on each of the objects. */
  members(objects: readonly Value[], name: string, expr: Expr, file: LinkedFile, objectExpr?: Expr): readonly Value[] {
    const found: Value[] = [];
    for (const object of objects.slice(0, valueLimit)) {
      for (const value of this.member(object, name, expr, file))
        found.push(value.via || !object.via ? value : { ...value, via: object.via });
    }
    if (objectExpr && objects.some(mayBeWritten)) {
      const { values, isSure } = this.#written(objectExpr, name, file);
      return isSure ? values : [...found, ...values];
    }
    return trimmed(found);
  }

  /** What is assigned to `binding.name` elsewhere in the file that declares the binding, as far as that comes before. */
  #written(object: Expr, name: string, file: LinkedFile): { values: readonly Value[]; isSure: boolean } {
    const writes = object.kind === 'binding' ? file.lookup.bindingWrites(object.binding, name) : [];
    if (object.kind !== 'binding' || writes.length === 0) return { values: [], isSure: false };
    const among = reaching(file, writes, object.start);
    const inForce = among?.flatMap((index) => writes[index] ?? []) ?? writes;
    const values = this.once(`w${object.binding}${among ? `:${among.join()}` : ''}.${name}`, file, () =>
      this.eachWritten(inForce, file),
    );
    return { values, isSure: among !== undefined };
  }

  /** Gives everything that a list, map or object holds. */
  elements(value: Value, expr: Expr, file: LinkedFile): readonly Value[] {
    return this.deeper(expr, file, () => elementsOf(this, value, expr, file));
  }

  /** Takes a step of the budget for what is no expression; tells whether it was there. */
  takesStep(): boolean {
    if (++this.#steps <= this.#limit) return true;
    this.#cuts++;
    this.#readings.leanOnBudget();
    return false;
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

  /** Gives the declared type of a member, also of the types that a type has all members of. */
  memberType(type: TypeRef, name: string, file: LinkedFile): { type: TypeRef; file: LinkedFile } | undefined {
    return shapeMember(this, type, name, file);
  }

  /** Gives what a parameter is by the declared type of what its function is written to. */
  ofDeclaredFunction(facts: FunctionFacts, index: number, file: LinkedFile): readonly Value[] {
    const declared = declaredParameter(this, facts, index, file);
    return declared ? typeValues(this, declared.type, declared.file) : [];
  }

  // --- texts ----------------------------------------------------------------------------------------------------

  /** Joins sets of values into a set of texts: every combination, or what combinations beyond the limit start with. */
  concat(sets: readonly (readonly Value[])[]): readonly Value[] {
    let texts: JoinedText[] = [{ parts: [] }];
    for (const set of sets) {
      const isCrowd = texts.length > 1 && texts.length * set.length > valueLimit;
      const few = isCrowd ? fewOf(set, Math.floor(valueLimit / texts.length), areClosed(texts)) : set;
      const options = few.length === 0 ? [undefined] : few;
      texts = texts.flatMap((text) =>
        options.map((option) => {
          const parts = option ? partsOf(option) : [{ open: { reason: 'runtime' as const } }];
          const via = wayOf(text, option);
          const isPage = text.parts.length === 0 && option?.kind === 'text' && option.isPage;
          // The page's path ends in a slash for some bundlers and not for others: what is below it names no host.
          // So it does where a step of a path is left out: `/${locale || ''}/users`.
          const before = (text.isPage || text.lacksStep) && startsWithSlash(parts[0]) ? [] : text.parts;
          const isLeftOut = option !== undefined && isBlank(option);
          const hasBlank = text.hasBlank || (isLeftOut && isHostless(text.parts));
          const lacksStep = isLeftOut && isRoot(text.parts);
          return {
            parts: merge(before, parts),
            ...(via ? { via } : {}),
            ...(isPage ? { isPage } : {}),
            ...(hasBlank ? { hasBlank } : {}),
            ...(lacksStep ? { lacksStep } : {}),
          };
        }),
      );
    }
    return texts.map(({ parts, via, hasBlank }): Value => {
      if (isTooLong(parts)) return { kind: 'unknown', open: { reason: 'too-long' } };
      // Where the host was to stand is nothing: what comes next is a path, and no host in its place.
      if (hasBlank && isHostless(parts)) return { kind: 'unknown', open: { reason: 'missing' } };
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
      this.#readings.leanOnBudget();
    }
    const name = describe(expr, file);
    return { kind: 'unknown', open: { reason, ...(name === nameless ? {} : { name }) } };
  }

  /** Reads once for an open frame and remembers. */
  once(key: string, file: LinkedFile, read: () => readonly Value[], expr: Expr = nowhere): readonly Value[] {
    const full = this.followsCallers ? key : `~${key}`;
    return this.#remembered(file.memo, full, expr, file, read);
  }

  /** Reads once for an activation and remembers. */
  onceIn(frame: Frame, key: string, expr: Expr, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    const place = placeIn(file, key);
    return this.#remembered(frame.memo, frame.file === file ? key : place, expr, file, read, place);
  }

  /** Reads an argument once. */
  lazily(read: () => readonly Value[]): () => readonly Value[] {
    let known: Answer<readonly Value[]> | undefined;
    return () => {
      if (known && this.#isRight(known)) return this.#again(known);
      const { answer, isKept } = this.#answered(() => this.#readings.watched(read));
      known = isKept ? answer : undefined;
      return answer.value;
    };
  }

  /** Works something out, and tells whether it leans on nothing that is still being read, nor on a budget that ran out. */
  wholly<T>(work: () => T): { readonly found: T; readonly isWhole: boolean } {
    const { found, leaning } = this.#readings.watched(work);
    this.#readings.lean(leaning);
    return { found, isWhole: leaning.length === 0 };
  }

  /** Tells that the answer which is worked out leans on one that is not whole. */
  leanOnAll(): void {
    this.#readings.leanOnBudget();
  }

  /** Reads in an activation what nobody asks again. */
  guarded(frame: Frame, key: string, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    const { found, leaning } = this.#guarded(frame.memo, key, nowhere, file, read, placeIn(file, key));
    this.#readings.lean(leaning);
    return found;
  }

  /** Reads once for as long as the answer is right: for good, or while what it leans on is still being read. */
  #remembered(
    memo: Memo,
    key: string,
    expr: Expr,
    file: LinkedFile,
    read: () => readonly Value[],
    place?: string,
  ): readonly Value[] {
    const known = memo.get(key);
    if (known && this.#isRight(known)) return this.#again(known);
    const { answer, isKept } = this.#answered(() => this.#guarded(memo, key, expr, file, read, place));
    this.#kept++;
    if (isKept) memo.set(key, answer);
    return answer.value;
  }

  #isRight({ isFresh, draft }: Answer<readonly Value[]>): boolean {
    return isFresh && (draft === undefined || this.#readings.isRight(draft));
  }

  #again({ draft, value }: Answer<readonly Value[]>): readonly Value[] {
    if (draft && isCutByBudget(draft.leaning)) this.#cuts++;
    if (draft) this.#readings.lean(draft.leaning);
    return value;
  }

  #answered(read: () => Watched<readonly Value[]>): { answer: Answer<readonly Value[]>; isKept: boolean } {
    let leaning: Leaning = [];
    const answer = workedOut(() => {
      const done = read();
      leaning = done.leaning;
      return done.found;
    });
    if (leaning.length === 0) return { answer, isKept: true };
    this.#readings.lean(leaning);
    answer.draft = this.#readings.draft(leaning);
    return { answer, isKept: answer.draft !== undefined };
  }

  /**
   * A value that depends on itself is unknown, not endless; so is one that is read in ever new activations of the same
   * `place`.
   */
  #guarded(
    memo: Memo,
    key: string,
    expr: Expr,
    file: LinkedFile,
    read: () => readonly Value[],
    place?: string,
  ): Watched<readonly Value[]> {
    return this.#readings.read(
      `${memo.number}.${key}`,
      place,
      () => bounded(read()),
      () => [this.cut('cycle', expr, file)],
    );
  }
}

/** The name of what is asked of a file, whatever the activation. */
function placeIn(file: LinkedFile, key: string): string {
  return `${file.memo.number}.${key}`;
}

/** Whether what is assigned to a member of a value counts where its name stands, and is not known with the value. */
function mayBeWritten(object: Value): boolean {
  return (
    (object.kind === 'object' && object.binding === undefined) || object.kind === 'unknown' || object.kind === 'record'
  );
}
