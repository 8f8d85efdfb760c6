import type { Unresolved, UnresolvedReason } from '@callsight/model';
import type { ClientModel } from '../clients/clientModel';
import { clientModels } from '../clients/index';
import type { Binding, Expr, FunctionFacts, Owner, TypeRef } from '../facts';
import { isTestFile } from '../testFile';
import { callBuiltin, isBuiltinGlobal, memberOfBuiltin, textMember } from './builtins';
import { callClient, clientMember, subclassClient } from './clientValues';
import { describe, nameless } from './describe';
import type { LinkedFile } from './linkedFile';
import {
  type ClientValue,
  type Frame,
  type FunctionValue,
  type InstanceValue,
  type Invocation,
  isOpen,
  isVague,
  type OpenPart,
  plainText,
  type TextPart,
  type Trail,
  textValue,
  traced,
  type Value,
} from './value';
import type { World } from './world';

/** A set of values is cut here; what is beyond is "many". */
export const valueLimit = 40;
const callDepthLimit = 14;
const depthLimit = 240;
const textLimit = 2048;
const partLimit = 64;
const stepLimit = 40_000;
/** An expression is read inside itself at most this often, each time for another activation. */
const recursionLimit = 2;

/** The arguments that a spread list may give. */
const spreadLimit = 6;

const wrappers = new Set([
  'Promise',
  'PromiseLike',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Awaited',
  'Omit',
  'Pick',
]);

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
  #depth = 0;
  #cuts = 0;
  /** What is being read, with how deep it stands. */
  readonly #active = new Map<string, number>();
  /** How deep the readings of one expression stand, whatever the activation. */
  readonly #nested = new Map<string, readonly number[]>();
  /** The outermost reading that an answer since then leans on: -1 where the budget ran out. */
  #leansOn = Number.POSITIVE_INFINITY;
  readonly #short = new WeakSet<readonly Value[]>();
  /** What is known so far of the bindings that are being read: `url = url.trim()` builds on it. */
  readonly #partial = new Map<string, readonly Value[]>();

  constructor(world: World, followsCallers: boolean) {
    this.world = world;
    this.followsCallers = followsCallers;
  }

  /** How often an answer was cut short so far. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Starts a question of its own, with a full budget. */
  begin(): void {
    if (this.#depth === 0) this.#steps = 0;
  }

  evaluate(expr: Expr, file: LinkedFile, frame?: Frame): readonly Value[] {
    if (++this.#steps > stepLimit || this.#depth > depthLimit) return [this.#cut('depth', expr, file)];
    this.#depth++;
    try {
      return bounded(this.#evaluate(expr, file, frame));
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
        return this.#binding(expr.binding, expr, file, frame);
      case 'global':
        return this.#global(expr.name, expr, file);
      case 'parameter':
        return this.#parameter(expr, file, frame);
      case 'member':
        return this.#memberExpression(expr, file, frame);
      case 'index':
        return this.#index(expr, file, frame);
      case 'element':
        return this.evaluate(expr.object, file, frame).flatMap((value) => this.elements(value, expr, file));
      case 'call':
        return this.#callExpression(expr.call, file, frame);
      case 'object':
        return [{ kind: 'object', file, object: expr.object, expr, ...(frame ? { frame } : {}) }];
      case 'array':
        return [this.#list(expr.items, file, frame)];
      case 'choice':
        return this.#choice(expr, file, frame);
      case 'function': {
        const owner = file.facts.functions[expr.fn]?.owner;
        const self = file.facts.functions[expr.fn]?.form === 'arrow' && owner ? undefined : undefined;
        return [{ kind: 'function', file, fn: expr.fn, ...(frame ? { frame } : {}), ...(self ? { self } : {}) }];
      }
      case 'class':
        return [{ kind: 'class', file, cls: expr.cls, ...(frame ? { frame } : {}) }];
      case 'this':
        return this.#self(expr, expr, file, frame);
      case 'super':
        return this.#super(expr, file, frame);
      case 'module':
        return this.module(expr.specifier, file, expr.cjs ?? false);
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
        continue;
      }
      if ((expr.operator === 'default' || expr.operator === '??' || expr.operator === '||') && !last) {
        const given = values.filter(
          (value) => value.kind !== 'nothing' && !(expr.operator === '||' && isEmptyText(value)),
        );
        found.push(...given);
        // A text that is certainly there leaves no room for the default.
        const certain = values.length > 0 && given.length === values.length && values.every(isCertain);
        if (certain) break;
        continue;
      }
      found.push(...values);
    }
    return found;
  }

  /** `[...a, b]` is one list where `a` is one; else its places are not known. */
  #list(items: readonly Expr[], file: LinkedFile, frame: Frame | undefined): Value {
    const read = items.map((item) => this.#lazily(() => this.evaluate(item, file, frame)));
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
    return this.members(objects, expr.name, expr, file, expr.object);
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
      objects.some((object) => object.kind === 'object' || object.kind === 'function' || object.kind === 'unknown')
    )
      found.push(...this.#written(objectExpr, name, file));
    return found;
  }

  /** What is assigned to `binding.name` elsewhere in the file that declares the binding. */
  #written(object: Expr, name: string, file: LinkedFile): readonly Value[] {
    if (object.kind !== 'binding') return [];
    const writes = file.lookup.bindingWrites(object.binding, name);
    if (writes.length === 0) return [];
    return this.#once(`w${object.binding}.${name}`, file, () =>
      writes.flatMap((write) => this.evaluate(write.value, file, undefined)),
    );
  }

  #index(expr: Extract<Expr, { kind: 'index' }>, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const objects = this.evaluate(expr.object, file, frame);
    const keys = this.evaluate(expr.key, file, frame);
    const names = keys.map((key) =>
      key.kind === 'flag'
        ? String(key.value)
        : key.kind === 'text' && !key.parts.some(isOpen)
          ? this.textOf(key)
          : undefined,
    );
    const found: Value[] = [];
    for (const object of objects) {
      if (names.length > 0 && names.every((name) => name !== undefined) && object.kind !== 'client') {
        for (const name of names) found.push(...this.member(object, name, expr, file));
      } else if (object.kind === 'client') {
        found.push(...clientMember(object, (names.length === 1 ? names[0] : undefined) ?? '[]'));
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
    return this.#deeper(expr, file, () => this.#elements(value, expr, file));
  }

  /** Reads one step deeper, within the budget: a spread may hold the very object that it stands in. */
  #deeper(expr: Expr, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    if (++this.#steps > stepLimit || this.#depth > depthLimit) return [this.#cut('depth', expr, file)];
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
        const entries = value.file.facts.objects[value.object] ?? [];
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
        return value.file.facts.exports.flatMap((exported) => this.exported(value.file, exported.name));
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

  // --- names ----------------------------------------------------------------------------------------------------

  #binding(id: number, expr: Expr, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const binding = file.facts.bindings[id];
    if (!binding) return [];
    if (binding.import) return this.#imported(binding, file, id);
    const own = frameOf(frame, file, binding.fn);
    const key = `${file.file}#${id}@${own ? frameKey(own) : ''}`;
    const sofar = this.#partial.get(key);
    if (sofar && sofar.length > 0) return sofar;
    const read = (): readonly Value[] => this.#bindingValues(binding, key, expr, file, own);
    if (own) return this.#onceIn(own, `b${file.file}#${id}`, expr, file, read);
    return this.#once(`b${id}`, file, read, expr);
  }

  #bindingValues(
    binding: Binding,
    key: string,
    expr: Expr,
    file: LinkedFile,
    frame: Frame | undefined,
  ): readonly Value[] {
    const found: Value[] = [];
    const writes = binding.writes.slice(0, valueLimit * 2);
    for (const write of writes) {
      for (const value of this.evaluate(write, file, frame)) {
        if (value.kind === 'nothing' && writes.length > 1) continue;
        found.push(value);
      }
      // What comes later builds on the first value, and not on what was built on it.
      if (writes.length > 1 && !this.#partial.has(key)) this.#partial.set(key, [...bounded(found)]);
    }
    this.#partial.delete(key);
    let values: readonly Value[] = found;
    if (binding.appends.length > 0 && found.length > 0)
      values = this.concat([
        found,
        ...binding.appends.slice(0, 16).map((append) => this.evaluate(append, file, frame)),
      ]);
    values = withoutBlanks(values);
    if (binding.type && values.every(isVague)) {
      const typed = this.ofType(binding.type, file);
      if (typed.length > 0) values = typed;
    }
    if (values.length === 0 && binding.kind === 'const' && found.length > 0) return [{ kind: 'nothing' }];
    if (values.length === 0 && binding.kind !== 'parameter') return [this.unknown('runtime', expr, file)];
    const step =
      binding.kind === 'const' || binding.kind === 'let'
        ? `${binding.kind === 'const' ? 'constant' : 'variable'} ${binding.name}`
        : undefined;
    return step
      ? values.map((value) =>
          isTraceable(value)
            ? traced(value, { file: file.file, start: binding.start, end: binding.end, what: step })
            : value,
        )
      : values;
  }

  #imported(binding: Binding, file: LinkedFile, id: number): readonly Value[] {
    const { specifier, name } = binding.import ?? { specifier: '', name: '' };
    return this.#once(`i${id}`, file, () => {
      const modules = this.module(specifier, file, name === '=');
      const values =
        name === '*' || name === '=' ? modules : modules.flatMap((module) => this.#exportOf(module, name, file));
      return values.map((value) =>
        isTraceable(value)
          ? traced(value, { file: file.file, start: binding.start, end: binding.end, what: `import ${binding.name}` })
          : value,
      );
    });
  }

  #exportOf(module: Value, name: string, file: LinkedFile): readonly Value[] {
    if (module.kind === 'module') return this.exported(module.file, name);
    if (module.kind === 'foreign') return this.#foreignMember(module, name);
    if (module.kind === 'json')
      return name === 'default' ? [module] : this.member(module, name, { kind: 'nothing', start: 0, end: 0 }, file);
    if (module.kind === 'client' && name === 'default') return [module];
    return this.member(module, name, { kind: 'nothing', start: 0, end: 0 }, file);
  }

  /** Gives the module that a specifier names: a file of the project, a modelled library, or a foreign package. */
  module(specifier: string, from: LinkedFile, cjs: boolean): readonly Value[] {
    const models = modelsByModule.get(withoutNodePrefix(specifier));
    if (models) return [{ kind: 'foreign', specifier: withoutNodePrefix(specifier), path: [], cjs }];
    const target = this.world.resolve(specifier, from.file);
    if (target === undefined) return [{ kind: 'foreign', specifier: withoutNodePrefix(specifier), path: [], cjs }];
    if (target.endsWith('.json')) return this.world.json(target);
    const file = this.world.file(target);
    return file ? [{ kind: 'module', file, cjs }] : [this.#opaque({ reason: 'import', name: specifier })];
  }

  /** Gives what a file exports under a name. */
  exported(file: LinkedFile, name: string): readonly Value[] {
    return this.#once(`e${name}`, file, () => {
      const { exports, reexports } = file.facts;
      const all = file.lookup.exported(name);
      const values = all.filter((exported) => !isTypeName(exported.value, file));
      const own = values.length > 0 ? values : all;
      if (own.length > 0) return own.flatMap((exported) => this.evaluate(exported.value, file, undefined));
      const whole = file.lookup.exported('=');
      if (whole.length > 0) {
        const values = whole.flatMap((exported) => this.evaluate(exported.value, file, undefined));
        // `import x from` a CommonJS module is the module's value.
        if (name === 'default') return values;
        const expr = whole[0]?.value;
        return expr ? values.flatMap((value) => this.member(value, name, expr, file)) : [];
      }
      if (name === 'default' && exports.length > 0 && file.facts.imports.length >= 0 && isCommonJs(file))
        return [{ kind: 'module', file, cjs: true }];
      if (name === 'default') return [];
      return reexports.flatMap((specifier) =>
        this.module(specifier, file, false).flatMap((module) => {
          if (module.kind === 'module') return this.exported(module.file, name);
          return module.kind === 'foreign' ? this.#foreignMember(module, name) : [];
        }),
      );
    });
  }

  #foreignMember(module: Extract<Value, { kind: 'foreign' }>, name: string): readonly Value[] {
    const path = [...module.path, name];
    const found: Value[] = [];
    for (const { model, exports } of modelsByModule.get(module.specifier) ?? []) {
      const entity = module.path.length === 0 ? exports[name] : undefined;
      if (entity) found.push({ kind: 'client', model, entity, kept: {} });
      else if (module.path.length === 0 && module.cjs && exports['=']) {
        const whole: ClientValue = { kind: 'client', model, entity: exports['='], kept: {} };
        const members = clientMember(whole, name);
        found.push(...members.filter((member) => member.kind === 'client'));
      }
    }
    if (found.length > 0) return found;
    if (name === 'default' && module.path.length === 0) return [{ ...module, path: [] }];
    if (module.specifier === 'process' && name === 'env') return [{ kind: 'environment' }];
    return [{ kind: 'foreign', specifier: module.specifier, path }];
  }

  #global(name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    const found: Value[] = [];
    for (const { model, entity } of modelsByGlobal.get(name) ?? [])
      found.push({ kind: 'client', model, entity, kept: {} });
    if (found.length > 0) return found;
    if (isBuiltinGlobal(name)) return [{ kind: 'builtin', name }];
    const mapped = this.world.variable(name);
    if (mapped.length > 0) return mapped;
    return [this.unknown('runtime', expr, file)];
  }

  /** Gives what a global of the platform is, for `globalThis.name`. */
  global(name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    return this.#global(name, expr, file);
  }

  #parameter(expr: Extract<Expr, { kind: 'parameter' }>, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const facts = file.facts.functions[expr.fn];
    const parameter = facts?.parameters[expr.index];
    if (!facts || !parameter) return [this.unknown('runtime', expr, file)];
    const own = frameOf(frame, file, expr.fn);
    const fallback = (): readonly Value[] =>
      parameter.default ? this.evaluate(parameter.default, file, own ?? frame) : [];
    const step = { file: file.file, start: expr.start, end: expr.end, what: `parameter ${parameter.name}` };
    if (own) {
      if (expr.rest) return [{ kind: 'list', items: own.args.slice(expr.index) }];
      if (own.spreadFrom !== undefined && expr.index >= own.spreadFrom) {
        const spread = own.args[expr.index]?.() ?? [];
        return [...spread, ...fallback()];
      }
      const given = own.args[expr.index]?.();
      const values = given?.filter((value) => value.kind !== 'nothing') ?? [];
      const result =
        given === undefined || values.length < given.length || values.length === 0
          ? [...values, ...fallback()]
          : values;
      return result.map((value) => (isTraceable(value) ? traced(value, step) : value));
    }
    return this.#once(`p${expr.fn}.${expr.index}`, file, () => this.#openParameter(expr, facts, file, fallback, step));
  }

  #openParameter(
    expr: Extract<Expr, { kind: 'parameter' }>,
    facts: FunctionFacts,
    file: LinkedFile,
    fallback: () => readonly Value[],
    step: Omit<Trail, 'next' | 'length'>,
  ): readonly Value[] {
    const parameter = facts.parameters[expr.index];
    const open = {
      kind: 'unknown' as const,
      open: { reason: 'parameter' as const, name: parameter?.name ?? '{}' },
      parameters: [`${file.file}#${expr.fn}#${expr.index}`],
      via: { ...step, length: 1 },
    };
    const handed = this.#callbackArgument(facts, expr, file);
    if (handed) return handed;
    const found: Value[] = [];
    // The class of a parameter is known by its declared type, whoever calls.
    const typed = (parameter?.type ? this.ofType(parameter.type, file) : []).map((value) =>
      asGiven(value, { ...open, parameters: open.parameters.map(value.kind === 'client' ? intoClient : intoMember) }),
    );
    if (
      typed.some(
        (value) =>
          value.kind === 'instance' ||
          (value.kind === 'client' && Object.keys(value.kept).length === 0 && !this.followsCallers),
      )
    )
      return typed;
    if (this.followsCallers && facts.form === 'setter') {
      for (const value of this.#assigned(facts, file)) found.push(isTraceable(value) ? traced(value, step) : value);
    } else if (this.followsCallers) {
      const callers =
        facts.form === 'constructor'
          ? this.world.constructions(file, facts.owner?.cls ?? -1)
          : this.world.callers(file, expr.fn);
      for (const caller of callers) {
        // What tests hand over is not what runs.
        if (isTestFile(caller.file.file) && !isTestFile(file.file)) continue;
        if (expr.rest) {
          found.push({
            kind: 'list',
            items: caller.call.args.slice(expr.index).map((arg) => () => this.evaluate(arg, caller.file, undefined)),
          });
          continue;
        }
        const arg = caller.call.args[expr.index];
        if (arg && (caller.call.spreadFrom === undefined || expr.index < caller.call.spreadFrom))
          found.push(
            ...this.evaluate(arg, caller.file, undefined).map((value) =>
              isTraceable(value) ? traced(value, step) : value,
            ),
          );
        else if (!arg) found.push({ kind: 'nothing' });
        if (found.length > valueLimit) break;
      }
    }
    const values: Value[] = withoutCycles(found.filter((value) => value.kind !== 'nothing'));
    if (found.some((value) => value.kind === 'nothing') || values.length === 0) values.push(...fallback());
    if (values.every(isVague) && typed.length > 0) return typed;
    return found.length === 0 || values.length === 0 ? [...values, open] : values;
  }

  /** What is assigned to a setter, wherever its class is found to be meant. */
  #assigned(facts: FunctionFacts, file: LinkedFile): readonly Value[] {
    return this.world.writes(facts.name ?? '').flatMap(({ file: from, write }) => {
      const owners = this.evaluate(write.object, from, undefined);
      const isOwn = owners.some(
        (value) =>
          (value.kind === 'instance' || value.kind === 'class') &&
          value.file === file &&
          value.cls === facts.owner?.cls,
      );
      return isOwn ? this.evaluate(write.value, from, undefined) : [];
    });
  }

  /** `list.map((item) => …)`, `promise.then((value) => …)`: what a callback is handed by its caller. */
  #callbackArgument(
    facts: FunctionFacts,
    expr: Extract<Expr, { kind: 'parameter' }>,
    file: LinkedFile,
  ): readonly Value[] | undefined {
    const call = facts.passedTo ? file.facts.calls[facts.passedTo.call] : undefined;
    if (!call || facts.passedTo?.index !== 0 || expr.index !== 0 || call.callee.kind !== 'member') return undefined;
    const { name, object } = call.callee;
    if (name === 'then' || name === 'pipe' || name === 'tap') {
      const values = this.evaluate(object, file, undefined);
      return values.some((value) => !isVague(value) || value.kind === 'foreign') ? values : undefined;
    }
    if (!iterations.has(name)) return undefined;
    const lists = this.evaluate(object, file, undefined);
    if (!lists.some((value) => value.kind === 'list' || value.kind === 'object')) return undefined;
    return lists.flatMap((list) => this.elements(list, expr, file));
  }

  // --- this -----------------------------------------------------------------------------------------------------

  #self(owner: Owner, expr: Expr, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const own = owner.fn >= 0 ? frameOf(frame, file, owner.fn) : undefined;
    if (own?.self) return [own.self];
    if (owner.cls !== undefined) {
      if (owner.isStatic) return [{ kind: 'class', file, cls: owner.cls }];
      const isOwnFrame =
        frame?.file === file && (frame.fn === initialiser || file.facts.classes[owner.cls]?.construct === frame.fn);
      if (owner.fn < 0 && isOwnFrame && frame?.self) return [frame.self];
      return [{ kind: 'instance', file, cls: owner.cls }];
    }
    if (owner.object !== undefined) {
      return [{ kind: 'object', file, object: owner.object, expr, ...(frame ? { frame } : {}) }];
    }
    return [this.unknown('runtime', expr, file)];
  }

  #super(owner: Extract<Expr, { kind: 'super' }>, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    if (owner.cls === undefined) return [];
    return this.parents(file, owner.cls).map((parent) =>
      parent.kind === 'class' && !owner.isStatic
        ? {
            kind: 'instance',
            file: parent.file,
            cls: parent.cls,
            ...(frame?.self?.kind === 'instance' && frame.self.construction
              ? { construction: frame.self.construction }
              : {}),
          }
        : parent,
    );
  }

  /** Gives what a class extends: classes of the project or clients of a library. */
  parents(file: LinkedFile, cls: number): readonly Value[] {
    const parent = file.facts.classes[cls]?.extends;
    if (!parent) return [];
    return this.#once(`x${cls}`, file, () => this.evaluate(parent, file, undefined));
  }

  // --- members --------------------------------------------------------------------------------------------------

  member(object: Value, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    return this.#deeper(expr, file, () => this.#member(object, name, expr, file));
  }

  #member(object: Value, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    switch (object.kind) {
      case 'object':
        return this.#objectMember(object, name, expr, file);
      case 'record':
        return object.members.get(name) ?? [];
      case 'merged': {
        for (const layer of [...object.layers].reverse()) {
          const values = this.member(layer, name, expr, file);
          if (values.length > 0) return values;
        }
        return [];
      }
      case 'map':
        return [{ kind: 'builtin', name, object }];
      case 'list':
        if (/^\d+$/.test(name))
          return object.isLoose ? this.elements(object, expr, file) : (object.items[Number(name)]?.() ?? []);
        return [{ kind: 'builtin', name, object }];
      case 'instance':
        return this.#instanceMember(object, name, expr, file);
      case 'class':
        return this.#staticMember(object, name, expr, file);
      case 'module':
        return this.#moduleMember(object, name);
      case 'foreign':
        return this.#foreignMember(object, name);
      case 'client':
        return clientMember(object, name);
      case 'environment':
        return this.#environment(name, expr, file);
      case 'json':
        return this.world.jsonMember(object, name);
      case 'text':
        return textMember(object, name);
      case 'function':
        return [{ kind: 'builtin', name, object }];
      case 'builtin':
        return memberOfBuiltin(this, object, name, expr, file);
      case 'shape': {
        const type = this.#shapeMember(object.type, name, object.file, 0);
        const values = type ? this.ofType(type.type, type.file) : [];
        const given = object.given ? this.member(object.given, name, expr, file) : [];
        if (values.length > 0) return given[0] ? values.map((value) => asGiven(value, given[0] as Value)) : values;
        return given.length > 0 ? given : [this.unknown('runtime', expr, file)];
      }
      case 'unknown': {
        const open = { ...object.open, name: describe(expr, file) };
        const mapped = this.world.variable(open.name);
        if (mapped.length > 0) return mapped;
        return [{ ...object, open, ...(object.parameters ? { parameters: object.parameters.map(intoMember) } : {}) }];
      }
      case 'response':
        return [object];
      case 'flag':
      case 'nothing':
      case 'regexp':
        return [];
    }
  }

  #objectMember(
    object: Extract<Value, { kind: 'object' }>,
    name: string,
    expr: Expr,
    file: LinkedFile,
  ): readonly Value[] {
    const entries = object.file.facts.objects[object.object] ?? [];
    const found: Value[] = [];
    for (let index = entries.length - 1; index >= 0; index--) {
      const entry = entries[index];
      if (!entry) continue;
      if (entry.key === name) {
        const values = this.evaluate(entry.value, object.file, object.frame);
        const step = {
          file: object.file.file,
          start: entry.start,
          end: Math.min(entry.end, entry.start + name.length),
          what: `property ${name}`,
        };
        const self = values.map(
          (value): Value => (value.kind === 'function' && !value.self ? { ...value, self: object } : value),
        );
        if (entry.form === 'getter') {
          found.push(...self.flatMap((value) => (value.kind === 'function' ? this.returned(value, []) : [value])));
        } else found.push(...self.map((value) => (isTraceable(value) ? traced(value, step) : value)));
        return found;
      }
      if (entry.key === undefined && !entry.computed) {
        for (const spread of this.evaluate(entry.value, object.file, object.frame)) {
          if (isSameObject(spread, object)) continue;
          const values = this.member(spread, name, expr, file);
          const known = values.filter((value) => value.kind !== 'unknown' || !('name' in value.open));
          // What an unknown spread may set stands behind what is written down.
          if (spread.kind === 'unknown' || spread.kind === 'response') found.push(...values);
          else if (known.length > 0 || values.length > 0)
            return [...found.filter((value) => value.kind !== 'unknown'), ...values];
        }
      } else if (entry.computed) {
        const keys = this.evaluate(entry.computed, object.file, object.frame);
        if (keys.some((key) => key.kind === 'text' && this.textOf(key) === name))
          return this.evaluate(entry.value, object.file, object.frame);
      }
    }
    return found;
  }

  #instanceMember(object: InstanceValue, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    const key = `m${object.cls}.${name}`;
    const read = (): readonly Value[] => this.#instanceValues(object, object, name, expr, file, 0);
    if (!object.construction) return this.#once(key, object.file, read, expr);
    return this.#onceIn(object.construction, `${object.file.file}${key}`, expr, file, read);
  }

  #instanceValues(
    object: InstanceValue,
    receiver: InstanceValue,
    name: string,
    expr: Expr,
    file: LinkedFile,
    height: number,
  ): readonly Value[] {
    const facts = object.file.facts.classes[object.cls];
    if (!facts || height > 12) return [];
    const construct = facts.construct;
    const construction =
      object.construction && object.construction.file === object.file && object.construction.fn === construct
        ? object.construction
        : undefined;
    const method = facts.methods.find(
      (candidate) => candidate.name === name && !candidate.isStatic && candidate.form !== 'setter',
    );
    if (method) {
      const fn: FunctionValue = { kind: 'function', file: object.file, fn: method.fn, self: receiver };
      if (method.form === 'method') return [fn];
      return this.returned(fn, []);
    }
    const found: Value[] = [];
    const types: TypeRef[] = [];
    for (const field of facts.fields) {
      if (field.name !== name || field.isStatic) continue;
      if (field.type) types.push(field.type);
      if (field.value)
        found.push(...this.evaluate(field.value, object.file, construction ?? selfFrame(object, receiver, construct)));
    }
    for (const write of object.file.lookup.fieldWrites(object.cls, name)) {
      if (write.object.kind !== 'this' || write.object.isStatic) continue;
      const inConstructor = construct !== undefined && isWithin(object.file, write.fn, construct);
      const frames = inConstructor || !construction ? [construction] : this.#framesOf(write.fn, construction, receiver);
      for (const frame of frames)
        found.push(...this.evaluate(write.value, object.file, inConstructor || construction ? frame : undefined));
    }
    const given = withoutBlanks(found);
    const step = { file: object.file.file, start: facts.start, end: facts.start, what: `field ${name}` };
    if (given.length > 0 && !given.every(isVague))
      return given.map((value) => (isTraceable(value) ? traced(value, step) : value));
    if (height === 0 || given.length > 0) {
      const typed = types.flatMap((type) => this.ofType(type, object.file));
      if (typed.length > 0) return typed;
    }
    if (given.length > 0) return given;
    for (const parent of this.parents(object.file, object.cls)) {
      if (parent.kind === 'class') {
        const above: InstanceValue = {
          kind: 'instance',
          file: parent.file,
          cls: parent.cls,
          ...this.#parentConstruction(object, parent),
        };
        const inherited = this.#instanceValues(above, receiver, name, expr, file, height + 1);
        if (inherited.length > 0) return inherited;
      } else if (parent.kind === 'client') {
        const made = subclassClient(this, parent, this.#superArguments(object), object.file);
        const inherited = made.flatMap((value) => (value.kind === 'client' ? clientMember(value, name) : []));
        if (inherited.length > 0) return inherited;
      }
    }
    if (height === 0) {
      const below = this.#fromSubclasses(object, name, expr, file);
      if (below.length > 0) return below;
      if (found.length > 0) return [];
      const mapped = this.world.variable(`this.${name}`);
      return mapped.length > 0 ? mapped : [this.#opaque({ reason: 'runtime', name: `this.${name}` })];
    }
    return [];
  }

  /** The activations of a method that the constructor runs itself (`this.setHost(url)`); else an open one. */
  #framesOf(fn: number, construction: Frame, receiver: InstanceValue): readonly (Frame | undefined)[] {
    const { file } = construction;
    const frames: Frame[] = [];
    for (const id of file.lookup.callsWithin(construction.fn)) {
      const call = file.facts.calls[id];
      if (call?.callee.kind !== 'member' || call.callee.object.kind !== 'this') continue;
      const { name, object } = call.callee;
      const method = file.facts.classes[object.cls ?? -1]?.methods.find((candidate) => candidate.name === name);
      if (!method || !isWithin(file, fn, method.fn)) continue;
      const invocation: Invocation = { file, call, id, frame: construction };
      const frame = this.frame(
        { kind: 'function', file, fn: method.fn, self: receiver },
        this.argumentsOf(invocation),
        invocation,
      );
      if (frame) frames.push(frame);
    }
    return frames.length > 0 ? frames : [undefined];
  }

  /** An abstract field is what the subclasses make of it. */
  #fromSubclasses(object: InstanceValue, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    if (object.construction) return [];
    return this.world.subclasses(object.file, object.cls).flatMap((child) => {
      const facts = child.file.facts.classes[child.cls];
      const has =
        facts?.fields.some((field) => field.name === name) ||
        facts?.methods.some((method) => method.name === name) ||
        child.file.lookup.fieldWrites(child.cls, name).length > 0;
      return has
        ? this.#instanceValues(
            { kind: 'instance', file: child.file, cls: child.cls },
            { kind: 'instance', file: child.file, cls: child.cls },
            name,
            expr,
            file,
            1,
          )
        : [];
    });
  }

  /** The activation of a parent's constructor: the child's `super(…)`, or the child's own arguments. */
  #parentConstruction(object: InstanceValue, parent: Extract<Value, { kind: 'class' }>): { construction?: Frame } {
    const construct = parent.file.facts.classes[parent.cls]?.construct;
    // Without a constructor of its own, an heir that anybody may make says nothing of what its parent is given.
    const isOpen = !object.construction && object.file.facts.classes[object.cls]?.construct === undefined;
    if (construct === undefined || isOpen) return {};
    const args = this.#superArguments(object);
    return {
      construction: {
        file: parent.file,
        fn: construct,
        args: args.args,
        self: object,
        depth: (object.construction?.depth ?? 0) + 1,
        memo: new Map(),
      },
    };
  }

  #superArguments(object: InstanceValue): { args: readonly (() => readonly Value[])[] } {
    const construct = object.file.facts.classes[object.cls]?.construct;
    const own = object.construction;
    if (construct === undefined) return { args: own?.args ?? [] };
    const call = object.file.facts.calls.find(
      (candidate) => candidate.fn === construct && candidate.callee.kind === 'super',
    );
    const frame = own && own.fn === construct && own.file === object.file ? own : undefined;
    return { args: (call?.args ?? []).map((arg) => () => this.evaluate(arg, object.file, frame)) };
  }

  #staticMember(
    object: Extract<Value, { kind: 'class' }>,
    name: string,
    expr: Expr,
    file: LinkedFile,
  ): readonly Value[] {
    return this.#once(
      `s${object.cls}.${name}`,
      object.file,
      () => {
        const facts = object.file.facts.classes[object.cls];
        const method = facts?.methods.find(
          (candidate) => candidate.name === name && candidate.isStatic && candidate.form !== 'setter',
        );
        if (method) {
          const fn: FunctionValue = { kind: 'function', file: object.file, fn: method.fn, self: object };
          return method.form === 'method' ? [fn] : this.returned(fn, []);
        }
        const found: Value[] = [];
        const step = {
          file: object.file.file,
          start: facts?.start ?? 0,
          end: facts?.start ?? 0,
          what: `field ${name}`,
        };
        for (const field of facts?.fields ?? []) {
          if (field.name !== name || !field.isStatic) continue;
          if (field.value) found.push(...this.evaluate(field.value, object.file, undefined));
          if (field.type && found.every(isVague)) found.push(...this.ofType(field.type, object.file));
        }
        for (const write of object.file.facts.writes) {
          if (write.name !== name) continue;
          const target = write.object;
          const isOwn =
            (target.kind === 'this' && target.cls === object.cls && target.isStatic) ||
            (target.kind === 'binding' &&
              this.evaluate(target, object.file, undefined).some(
                (value) => value.kind === 'class' && value.file === object.file && value.cls === object.cls,
              ));
          if (isOwn) found.push(...this.evaluate(write.value, object.file, undefined));
        }
        const given = found.filter((value) => value.kind !== 'nothing');
        if (given.length > 0) return given.map((value) => (isTraceable(value) ? traced(value, step) : value));
        return this.parents(object.file, object.cls).flatMap((parent) => this.member(parent, name, expr, file));
      },
      expr,
    );
  }

  #moduleMember(module: Extract<Value, { kind: 'module' }>, name: string): readonly Value[] {
    const values = this.exported(module.file, name);
    return values;
  }

  #environment(name: string, expr: Expr, file: LinkedFile): readonly Value[] {
    const mapped = this.world.variable(name);
    if (mapped.length > 0) return mapped;
    const step = { file: file.file, start: expr.start, end: expr.end, what: `environment variable ${name}` };
    const values = this.world.environment(name, file.file);
    if (values.length > 0) return values.map((value) => traced(value, step));
    return [{ kind: 'unknown', open: { reason: 'environment', name }, via: { ...step, length: 1 } }];
  }

  // --- calls ----------------------------------------------------------------------------------------------------

  #callExpression(id: number, file: LinkedFile, frame: Frame | undefined): readonly Value[] {
    const call = file.facts.calls[id];
    if (!call) return [];
    const read = (): readonly Value[] => {
      const invocation: Invocation = { file, call, id, ...(frame ? { frame } : {}) };
      const callees = this.evaluate(call.callee, file, frame);
      const proven = this.provenClients(callees, invocation);
      if (proven.length > 0) return proven.flatMap((client) => callClient(this, client, invocation));
      return callees.flatMap((callee) => this.invoke(callee, invocation));
    };
    const key = `c${id}`;
    if (!frame) return this.#once(key, file, read, call.callee);
    return this.#onceIn(frame, `${file.file}${key}`, call.callee, file, read);
  }

  /** Gives what a class is whose code is not in the project, where an argument proves it (gRPC credentials). */
  provenClients(callees: readonly Value[], { file, call, frame }: Invocation): readonly ClientValue[] {
    if (!call.isNew || !callees.every(isVague)) return [];
    return clientModels.flatMap((model): readonly ClientValue[] => {
      const argument = model.provenBy && call.args[model.provenBy.argument];
      if (!model.provenBy || !argument) return [];
      const { entities, is } = model.provenBy;
      const isProven = this.evaluate(argument, file, frame).some(
        (value) => value.kind === 'client' && value.model === model && entities.includes(value.entity),
      );
      return isProven ? [{ kind: 'client', model, entity: is, kept: {} }] : [];
    });
  }

  /** Gives what calling `callee` gives. */
  invoke(callee: Value, invocation: Invocation): readonly Value[] {
    const { file, call, frame } = invocation;
    const args = this.argumentsOf(invocation);
    switch (callee.kind) {
      case 'function':
        return this.returned(callee, args, invocation);
      case 'class':
        return this.construct(callee, invocation, args);
      case 'client':
        return callClient(this, callee, invocation);
      case 'instance':
        // `super(…)` gives nothing that is of use.
        return [];
      case 'builtin':
        return callBuiltin(this, callee, invocation, args);
      case 'foreign': {
        const [whole] = wholeModule(callee);
        return whole ? callClient(this, whole, invocation) : this.#foreignCall(callee, invocation);
      }
      case 'unknown': {
        const open = {
          ...callee.open,
          name: describe({ kind: 'call', call: invocation.id, start: call.start, end: call.end }, file),
        };
        const typed = call.typeArgs[0] ? [] : [];
        return [
          ...typed,
          {
            kind: 'unknown',
            open,
            ...(callee.parameters ? { parameters: callee.parameters } : {}),
            ...(callee.via ? { via: callee.via } : {}),
          },
        ];
      }
      case 'response':
        return [callee];
      default:
        return [this.unknown('runtime', call.callee, file), ...(frame ? [] : [])];
    }
  }

  #foreignCall(callee: Extract<Value, { kind: 'foreign' }>, invocation: Invocation): readonly Value[] {
    const name = callee.path.at(-1) ?? '';
    if ((callee.specifier === 'util' && name === 'promisify') || /^(promisify|pify|bluebird)/.test(callee.specifier)) {
      const arg = invocation.call.args[0];
      return arg ? this.evaluate(arg, invocation.file, invocation.frame) : [];
    }
    if (callee.specifier === 'url' && (name === 'URL' || name === 'format' || name === 'resolve'))
      return callBuiltin(
        this,
        { kind: 'builtin', name: name === 'URL' ? 'URL' : `url.${name}` },
        invocation,
        this.argumentsOf(invocation),
      );
    return [{ kind: 'unknown', open: { reason: 'import', name: [callee.specifier, ...callee.path].join('.') } }];
  }

  argumentsOf({ file, call, frame }: Invocation): readonly (() => readonly Value[])[] {
    const read = call.args.map((arg) => this.#lazily(() => this.evaluate(arg, file, frame)));
    const from = call.spreadFrom;
    const spread = from === undefined ? undefined : call.args[from];
    if (from === undefined || spread?.kind !== 'element' || from !== call.args.length - 1) return read;
    // `f(a, ...rest)`: where the rest is a list, its items have their places.
    const rest = this.#lazily(() => this.evaluate(spread.object, file, frame));
    const item = (index: number): readonly Value[] =>
      rest().flatMap((value) =>
        value.kind === 'list' && !value.isLoose ? (value.items[index]?.() ?? []) : this.elements(value, spread, file),
      );
    return [...read.slice(0, from), ...Array.from({ length: spreadLimit }, (_, index) => () => item(index))];
  }

  /** Gives what a function returns when it is given `args`. */
  returned(fn: FunctionValue, args: readonly (() => readonly Value[])[], invocation?: Invocation): readonly Value[] {
    const facts = fn.file.facts.functions[fn.fn];
    if (!facts) return [];
    const frame = this.frame(fn, args, invocation);
    const values = frame
      ? this.#guarded(`${fn.file.file}r${fn.fn}@${frameKey(frame)}`, nowhere, fn.file, () =>
          facts.returns.slice(0, valueLimit).flatMap((value) => this.evaluate(value, fn.file, frame)),
        ).values
      : [];
    const useful = withoutCycles(values.filter((value) => value.kind !== 'nothing'));
    if (useful.length > 0 && !useful.every(isVague)) return useful;
    const typed = facts.returnType ? this.ofType(facts.returnType, fn.file) : [];
    if (typed.length > 0) return typed;
    return useful.length > 0 ? useful : facts.returns.length > 0 ? values : [];
  }

  /** Gives the activation of a function, or `undefined` where calls nest too deeply. */
  frame(fn: FunctionValue, args: readonly (() => readonly Value[])[], invocation?: Invocation): Frame | undefined {
    const depth = Math.max(invocation?.frame?.depth ?? 0, fn.frame?.depth ?? 0) + 1;
    if (depth > callDepthLimit) {
      this.#cut('depth', nowhere, fn.file);
      return undefined;
    }
    return {
      file: fn.file,
      fn: fn.fn,
      args,
      ...(invocation?.call.spreadFrom === undefined ? {} : { spreadFrom: invocation.call.spreadFrom }),
      ...(fn.self ? { self: fn.self } : {}),
      ...(fn.frame ? { parent: fn.frame } : {}),
      depth,
      memo: new Map(),
    };
  }

  construct(
    cls: Extract<Value, { kind: 'class' }>,
    invocation: Invocation,
    args: readonly (() => readonly Value[])[],
  ): readonly Value[] {
    const client = this.#extendedClient(cls.file, cls.cls, 0);
    if (client) return callClient(this, client, invocation);
    const construct = this.#constructorOf(cls.file, cls.cls, 0);
    const depth = (invocation.frame?.depth ?? 0) + 1;
    if (depth > callDepthLimit) return [{ kind: 'instance', file: cls.file, cls: cls.cls }];
    const frame: { -readonly [K in keyof Frame]: Frame[K] } = {
      file: construct?.file ?? cls.file,
      fn: construct?.fn ?? initialiser,
      args,
      ...(invocation.call.spreadFrom === undefined ? {} : { spreadFrom: invocation.call.spreadFrom }),
      ...(cls.frame ? { parent: cls.frame } : {}),
      depth,
      memo: new Map(),
    };
    const self: InstanceValue = { kind: 'instance', file: cls.file, cls: cls.cls, construction: frame };
    frame.self = self;
    return [self];
  }

  #constructorOf(file: LinkedFile, cls: number, height: number): { file: LinkedFile; fn: number } | undefined {
    const fn = file.facts.classes[cls]?.construct;
    if (fn !== undefined) return { file, fn };
    if (height > 8) return undefined;
    for (const parent of this.parents(file, cls))
      if (parent.kind === 'class') return this.#constructorOf(parent.file, parent.cls, height + 1);
    return undefined;
  }

  /** The library class that a project class is a mere extension of (generated stubs). */
  #extendedClient(file: LinkedFile, cls: number, height: number): ClientValue | undefined {
    if (height > 8) return undefined;
    for (const parent of this.parents(file, cls)) {
      if (parent.kind === 'client' && parent.model.entities[parent.entity]?.subclassIsSame) return parent;
      if (parent.kind === 'class') {
        const found = this.#extendedClient(parent.file, parent.cls, height + 1);
        if (found) return found;
      }
    }
    return undefined;
  }

  // --- types ----------------------------------------------------------------------------------------------------

  /** Gives what a value of a declared type is, where the type names a class or a modelled client. */
  ofType(type: TypeRef, file: LinkedFile, height = 0): readonly Value[] {
    if (height > 8) return [];
    const { name } = type;
    if (!name) return type.members ? [{ kind: 'shape', file, type }] : [];
    if (name.kind === 'global') {
      const inner = type.args[0];
      if (wrappers.has(name.name) && inner) return this.ofType(inner, file, height + 1);
      return this.#global(name.name, name, file).flatMap((value) => this.#instanceOf(value));
    }
    if (name.kind === 'binding') {
      const binding = file.facts.bindings[name.binding];
      if (binding?.kind === 'type') return binding.type ? this.ofType(binding.type, file, height + 1) : [];
      if (binding?.import) return this.#importedType(binding.import, type, file, height);
    }
    const values = this.evaluate(name, file, undefined);
    return values.flatMap((value) => this.#instanceOf(value));
  }

  #importedType(
    imported: { specifier: string; name: string },
    type: TypeRef,
    file: LinkedFile,
    height: number,
  ): readonly Value[] {
    for (const module of this.module(imported.specifier, file, false)) {
      if (module.kind === 'module') {
        const found = this.#exportedType(module.file, imported.name, height);
        if (found.length > 0) return found;
      } else if (module.kind === 'foreign') {
        const found = this.#foreignMember(module, imported.name).flatMap((value) => this.#instanceOf(value));
        if (found.length > 0) return found;
        // `Observable<T>`, `AsyncIterable<T>` and the like hand on what they hold.
        const inner = type.args[0];
        if (inner?.name && (imported.name === 'Observable' || imported.name === 'Ref'))
          return this.ofType(inner, file, height + 1);
      }
    }
    return [];
  }

  #exportedType(file: LinkedFile, name: string, height: number): readonly Value[] {
    if (height > 8) return [];
    for (const exported of file.lookup.exported(name)) {
      const found = this.ofType({ name: exported.value, args: [] }, file, height + 1);
      if (found.length > 0) return found;
    }
    for (const specifier of file.facts.reexports)
      for (const module of this.module(specifier, file, false))
        if (module.kind === 'module') {
          const found = this.#exportedType(module.file, name, height + 1);
          if (found.length > 0) return found;
        }
    return [];
  }

  #instanceOf(value: Value): readonly Value[] {
    if (value.kind === 'class') {
      const client = this.#extendedClient(value.file, value.cls, 0);
      if (client) return this.#instanceOf(client);
      return [{ kind: 'instance', file: value.file, cls: value.cls }];
    }
    if (value.kind === 'client') {
      const construct = value.model.entities[value.entity]?.construct;
      if (construct?.does === 'client') return [{ ...value, entity: construct.becomes }];
      return value.member === undefined ? [value] : [];
    }
    return value.kind === 'instance' ? [value] : [];
  }

  #shapeMember(
    type: TypeRef,
    name: string,
    file: LinkedFile,
    height: number,
  ): { type: TypeRef; file: LinkedFile } | undefined {
    const own = type.members?.find((member) => member.name === name);
    if (own) return { type: own.type, file };
    if (height > 6 || !type.name) return undefined;
    const parents = this.ofType({ name: type.name, args: type.args }, file);
    for (const parent of parents)
      if (parent.kind === 'shape') return this.#shapeMember(parent.type, name, parent.file, height + 1);
    return undefined;
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

  #opaque(open: Unresolved): Value {
    return { kind: 'unknown', open };
  }

  #cut(reason: 'depth' | 'cycle', expr: Expr, file: LinkedFile): Value {
    if (reason === 'depth') {
      this.#cuts++;
      this.#leansOn = -1;
    }
    const name = describe(expr, file);
    return { kind: 'unknown', open: { reason, ...(name === nameless ? {} : { name }) } };
  }

  /** Reads once for an open frame and remembers. */
  #once(key: string, file: LinkedFile, read: () => readonly Value[], expr: Expr = nowhere): readonly Value[] {
    const full = this.followsCallers ? key : `~${key}`;
    const known = file.memo.get(full);
    if (known) {
      if (this.#short.has(known)) {
        this.#cuts++;
        this.#leansOn = -1;
      }
      return known;
    }
    const { values, isWhole } = this.#guarded(`${file.file}${full}`, expr, file, read);
    if (isWhole) file.memo.set(full, values);
    else if (this.#depth <= 1) {
      this.#short.add(values);
      file.memo.set(full, values);
    }
    return values;
  }

  /** Reads once for an activation and remembers. */
  #onceIn(frame: Frame, key: string, expr: Expr, file: LinkedFile, read: () => readonly Value[]): readonly Value[] {
    const known = frame.memo.get(key);
    if (known) return known;
    const { values, isWhole } = this.#guarded(`${key}@${frameKey(frame)}`, expr, file, read);
    if (isWhole) frame.memo.set(key, values);
    return values;
  }

  /** Reads an argument once. */
  #lazily(read: () => readonly Value[]): () => readonly Value[] {
    let values: readonly Value[] | undefined;
    return () => {
      if (values) return values;
      const outer = this.#leansOn;
      this.#leansOn = Number.POSITIVE_INFINITY;
      const found = read();
      if (this.#leansOn === Number.POSITIVE_INFINITY) values = found;
      this.#leansOn = Math.min(outer, this.#leansOn);
      return found;
    };
  }

  /**
   * A value that depends on itself is unknown, not endless. An answer is whole when it leans on nothing that is still
   * being read around it, and may then be kept.
   */
  #guarded(
    key: string,
    expr: Expr,
    file: LinkedFile,
    read: () => readonly Value[],
  ): { readonly values: readonly Value[]; readonly isWhole: boolean } {
    // The same expression in ever new activations is recursion, too.
    const place = key.slice(0, key.indexOf('@') >>> 0);
    const nested = this.#nested.get(place) ?? [];
    const head = this.#active.get(key) ?? (nested.length >= recursionLimit ? nested[0] : undefined);
    if (head !== undefined) {
      this.#leansOn = Math.min(this.#leansOn, head);
      return { values: [this.#cut('cycle', expr, file)], isWhole: false };
    }
    const level = this.#active.size;
    this.#nested.set(place, [...nested, level]);
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
      this.#nested.set(place, nested);
    }
  }
}

/** The function of an activation that only sets fields. */
const initialiser = -2;

const nowhere: Expr = { kind: 'nothing', start: 0, end: 0 };

// --- tables of the models -----------------------------------------------------------------------------------------

interface ModuleExports {
  readonly model: ClientModel;
  readonly exports: Readonly<Record<string, string>>;
}

const modelsByModule = new Map<string, ModuleExports[]>();
const modelsByGlobal = new Map<string, { model: ClientModel; entity: string }[]>();
for (const model of clientModels) {
  for (const [specifier, exports] of Object.entries(model.modules)) {
    const known = modelsByModule.get(specifier) ?? [];
    modelsByModule.set(specifier, [...known, { model, exports }]);
  }
  for (const [name, entity] of Object.entries(model.globals ?? {})) {
    const known = modelsByGlobal.get(name) ?? [];
    modelsByGlobal.set(name, [...known, { model, entity }]);
  }
}

/** Gives the client that a module hands out as its CommonJS value. */
export function wholeModule(module: Extract<Value, { kind: 'foreign' }>): readonly ClientValue[] {
  if (module.path.length > 0) return [];
  return (modelsByModule.get(module.specifier) ?? []).flatMap(({ model, exports }) =>
    exports['='] ? [{ kind: 'client', model, entity: exports['='], kept: {} } as const] : [],
  );
}

const iterations = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'some', 'every']);

function withoutNodePrefix(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice(5) : specifier;
}

// --- small questions ----------------------------------------------------------------------------------------------

function bounded(values: readonly Value[]): readonly Value[] {
  if (values.length <= 1) return values;
  const seen = new Set<string>();
  const found: Value[] = [];
  for (const value of values) {
    const key = identity(value);
    if (key !== undefined) {
      if (seen.has(key)) continue;
      seen.add(key);
    }
    if (found.length === valueLimit) return [...found, { kind: 'unknown', open: { reason: 'many' } }];
    found.push(value);
  }
  return found;
}

function identity(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return `t${value.parts.map((part) => (isOpen(part) ? `\uFFFC${part.open.name ?? ''}` : `${part.text}\u0000${part.variable ?? ''}${part.environment ?? ''}`)).join('|')}`;
    case 'flag':
      return `f${value.value}`;
    case 'nothing':
    case 'environment':
    case 'response':
      return value.kind;
    case 'unknown':
      return `u${value.open.reason}${value.open.name ?? ''}${value.parameters?.join() ?? ''}`;
    case 'function':
      return value.self || value.frame ? undefined : `n${value.file.file}#${value.fn}`;
    case 'class':
      return value.frame ? undefined : `k${value.file.file}#${value.cls}`;
    case 'instance':
      return value.construction ? undefined : `o${value.file.file}#${value.cls}`;
    case 'module':
      return `m${value.file.file}`;
    case 'foreign':
      return `x${value.specifier}.${value.path.join('.')}`;
    default:
      return undefined;
  }
}

function isTraceable(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'unknown' || value.kind === 'client';
}

/** `options = { ...options, more }` adds nothing to itself. */
function isSameObject(left: Value, right: Extract<Value, { kind: 'object' }>): boolean {
  return left.kind === 'object' && left.file === right.file && left.object === right.object;
}

/** Not empty, as far as can be said. */
function isPresent(value: Value): boolean {
  if (value.kind === 'text') return value.parts.some((part) => isOpen(part) || part.text !== '');
  return !isVague(value) && value.kind !== 'flag';
}

function isBlank(value: Value): boolean {
  return value.kind === 'nothing' || isEmptyText(value);
}

/** An empty text or `null` only holds the place of the other values. */
function withoutBlanks(values: readonly Value[]): readonly Value[] {
  const given = values.filter((value) => value.kind !== 'nothing');
  const written = given.filter((value) => !isEmptyText(value));
  return written.length > 0 ? written : given;
}

function isCertain(value: Value): boolean {
  return (
    value.kind !== 'unknown' &&
    value.kind !== 'response' &&
    value.kind !== 'foreign' &&
    !(value.kind === 'text' && value.parts.some((part) => isOpen(part) || part.variable !== undefined))
  );
}

/** A set that holds itself holds nothing more for it. */
function withoutCycles(values: readonly Value[]): Value[] {
  const others = values.filter((value) => value.kind !== 'unknown' || value.open.reason !== 'cycle');
  return others.length > 0 ? others : [...values];
}

function isEmptyText(value: Value): boolean {
  return value.kind === 'text' && value.parts.every((part) => !isOpen(part) && part.text === '');
}

/** `export interface A` beside `export const A`: the value is meant. */
function isTypeName(expr: Expr, file: LinkedFile): boolean {
  return expr.kind === 'binding' && file.facts.bindings[expr.binding]?.kind === 'type';
}

function isCommonJs(file: LinkedFile): boolean {
  return file.facts.exports.every((exported) => exported.name !== 'default');
}

function partsOf(value: Value): readonly TextPart[] {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'flag':
      return [{ text: String(value.value) }];
    case 'nothing':
      return [];
    case 'unknown':
      return [{ open: value.open, ...(value.parameters ? { parameters: value.parameters } : {}) } satisfies OpenPart];
    case 'foreign':
      return [{ open: { reason: 'import', name: [value.specifier, ...value.path].join('.') } }];
    default:
      return [{ open: { reason: 'runtime' } }];
  }
}

/** The way of a text is that of the part that names its host: the first one, unless it is written plainly here. */
function wayOf(
  text: { readonly parts: readonly TextPart[]; readonly via?: Trail },
  next: Value | undefined,
): Trail | undefined {
  if (text.parts.length === 0) return next?.via;
  const isPlain = text.via === undefined || text.via.what === 'literal';
  if (!isPlain || !next?.via || next.via.what === 'literal') return text.via;
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]+\//i.test(plainText({ kind: 'text', parts: text.parts })) ? text.via : next.via;
}

function merge(left: readonly TextPart[], right: readonly TextPart[]): TextPart[] {
  const parts = [...left];
  for (const part of right) if (isOpen(part) || part.text !== '') parts.push(part);
  return parts;
}

function trail(file: LinkedFile, expr: Expr, what: string): Trail {
  return { file: file.file, start: expr.start, end: expr.end, what, length: 1 };
}

/** The activation of `fn` in a chain of frames; module bindings need none. */
function frameOf(frame: Frame | undefined, file: LinkedFile, fn: number): Frame | undefined {
  if (fn === -1) return undefined;
  for (let at = frame; at; at = at.parent) if (at.fn === fn && at.file === file) return at;
  return undefined;
}

/** The activation in which a class without a constructor sets its fields; an heir's methods stand before its own. */
function selfFrame(object: InstanceValue, receiver: InstanceValue, construct: number | undefined): Frame | undefined {
  if (object.construction && construct === undefined) return object.construction;
  if (receiver.file === object.file && receiver.cls === object.cls) return undefined;
  return { file: object.file, fn: initialiser, args: [], self: receiver, depth: 1, memo: new Map() };
}

/** Whether a function is `outer` or stands inside it. */
export function isWithin(file: LinkedFile, fn: number, outer: number): boolean {
  for (let at = fn; at >= 0; at = file.facts.functions[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}

/** A thing of which only the declared type is known keeps who hands it in. */
function asGiven(value: Value, given: Value): Value {
  if (value.kind === 'shape') return { ...value, given };
  return value.kind === 'client' && Object.keys(value.kept).length === 0 ? { ...value, given } : value;
}

/** Marks a parameter that is a client, whose address is meant. */
function intoClient(parameter: string): string {
  return `${parameter}.*.`;
}

/** Tells whether the parameter of a key is a client. */
export function isClientKey(parameter: string): boolean {
  return parameter.endsWith('.*.');
}

/** Marks a parameter whose member is meant, not itself. */
function intoMember(parameter: string): string {
  return parameter.endsWith('.') ? parameter : `${parameter}.`;
}

let frames = 0;
const frameKeys = new WeakMap<Frame, number>();

function frameKey(frame: Frame): number {
  let key = frameKeys.get(frame);
  if (key === undefined) {
    key = ++frames;
    frameKeys.set(frame, key);
  }
  return key;
}
