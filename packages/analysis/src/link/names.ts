import type { Binding, Expr, FunctionFacts } from '../facts';
import { isTestFile } from '../testFile';
import { folderOf } from '../values/projectPath';
import { soFar } from './answers';
import { isBuiltinGlobal } from './builtins';
import { fromMethod, handedTo } from './callbacks';
import { clientMember } from './clientValues';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { nowhere, valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import {
  exportedEntity,
  modelsOf,
  modelsOfGlobal,
  modelsOfInjected,
  schemaGlobal,
  schemaModule,
  withoutNodePrefix,
} from './modelTables';
import {
  asGiven,
  bounded,
  frameKey,
  frameOf,
  intoClient,
  intoMember,
  isCommonJs,
  isTraceable,
  isTypeName,
  withoutBlanks,
  withoutCycles,
} from './questions';
import { isConstructor } from './receivers';
import { requestPart, requestValues } from './requests';
import { schemaMember } from './schemaValues';
import { whollyLabelled } from './standIns';
import { type ClientValue, type Frame, isVague, type Trail, textValue, traced, type Value } from './value';

/** Gives what a name of a scope may be. */
export function bindingValues(
  evaluator: Evaluator,
  id: number,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const binding = file.bindingAt(id);
  if (!binding) return [];
  if (binding.import) return importedValues(evaluator, id, file);
  const own = frameOf(frame, file, binding.fn) ?? around(binding, file, frame);
  const key = `${file.file}#${id}@${own ? frameKey(own) : ''}`;
  const sofar = evaluator.partial.get(key);
  if (sofar && sofar.value.length > 0) return sofar.value;
  const read = (): readonly Value[] => writtenValues(evaluator, id, key, expr, file, own);
  if (own) return evaluator.onceIn(own, `b${file.file}#${id}`, expr, file, read);
  return evaluator.once(`b${id}`, file, read, expr);
}

/** The activation around a function literal that is handed on, for what it finds in its parameters. */
function around({ kind, fn }: Binding, file: LinkedFile, frame: Frame | undefined): Frame | undefined {
  const { passedTo, parent = -1 } = (frame && kind === 'parameter' && file.functionAt(fn)) || {};
  return passedTo && frameOf(frame, file, parent);
}

function writtenValues(
  evaluator: Evaluator,
  id: number,
  key: string,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const binding = file.bindingAt(id);
  if (!binding) return [];
  const found: Value[] = [];
  const writes = binding.writes.slice(0, valueLimit * 2);
  for (const write of writes) {
    for (const value of evaluator.evaluate(write, file, frame)) {
      if (value.kind === 'nothing' && writes.length > 1) continue;
      found.push(value);
    }
    // What comes later builds on the first value, and not on what was built on it.
    if (writes.length > 1 && !evaluator.partial.has(key)) evaluator.partial.set(key, soFar([...bounded(found)]));
  }
  evaluator.partial.delete(key);
  let values: readonly Value[] = found;
  if (binding.appends.length > 0 && found.length > 0)
    values = evaluator.concat([
      found,
      ...binding.appends.slice(0, 16).map((append) => evaluator.evaluate(append, file, frame)),
    ]);
  values = withoutBlanks(values);
  // What a call leaves out is not there, whatever type it would have.
  if (values.length === 0 && frame && binding.kind === 'parameter' && isLeftOut(binding, frame))
    return [{ kind: 'nothing' }];
  // A declared type says less than that the caller of the program sends the value.
  if (binding.type && values.every(isVague) && !values.some((value) => requestPart(value))) {
    const typed = evaluator.ofType(binding.type, file);
    if (typed.length > 0) values = typed;
  }
  if (values.length === 0 && binding.kind === 'const' && found.length > 0) return [{ kind: 'nothing' }];
  if (values.length === 0 && binding.kind !== 'parameter') return [evaluator.unknown('runtime', expr, file)];
  values = values.map((value) =>
    value.kind === 'object' && value.file === file && value.binding === undefined ? { ...value, binding: id } : value,
  );
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

/** Whether an activation is told that a parameter is nothing, and nothing stands in for it. */
function isLeftOut({ writes: [given, ...others] }: Binding, { fn, args }: Frame): boolean {
  if (given?.kind !== 'parameter' || given.fn !== fn || given.rest || others.length > 0) return false;
  const values = args[given.index]?.() ?? [];
  return values.length > 0 && values.every(({ kind }) => kind === 'nothing');
}

function importedValues(evaluator: Evaluator, id: number, file: LinkedFile): readonly Value[] {
  return evaluator.once(`i${id}`, file, () => {
    const binding = file.bindingAt(id);
    if (!binding?.import) return [];
    const { specifier, name } = binding.import;
    const modules = moduleNamed(evaluator, specifier, file, name === '=');
    const values =
      name === '*'
        ? modules
        : name === '='
          ? withCallable(evaluator, modules)
          : modules.flatMap((module) => exportOf(evaluator, module, name, file));
    return values.map((value) =>
      isTraceable(value)
        ? traced(value, { file: file.file, start: binding.start, end: binding.end, what: `import ${binding.name}` })
        : value,
    );
  });
}

function exportOf(evaluator: Evaluator, module: Value, name: string, file: LinkedFile): readonly Value[] {
  if (module.kind === 'module') return exportedValues(evaluator, module.file, name);
  if (module.kind === 'foreign') return foreignMember(evaluator, module, name, nowhere, file);
  if (module.kind === 'json') return name === 'default' ? [module] : evaluator.member(module, name, nowhere, file);
  if (module.kind === 'client' && name === 'default') return [module];
  return evaluator.member(module, name, nowhere, file);
}

/** Gives the module that a specifier names: a file of the project, a modelled library, or a foreign package. */
export function moduleNamed(evaluator: Evaluator, specifier: string, from: LinkedFile, cjs: boolean): readonly Value[] {
  const models = modelsOf(withoutNodePrefix(specifier));
  if (models) return [{ kind: 'foreign', specifier: withoutNodePrefix(specifier), path: [], cjs }];
  const target = evaluator.world.resolve(specifier, from.file);
  if (target === undefined) return [{ kind: 'foreign', specifier: withoutNodePrefix(specifier), path: [], cjs }];
  if (target.endsWith('.json')) return evaluator.world.json(target);
  const file = evaluator.world.file(target);
  if (!file) return [evaluator.opaque({ reason: 'import', name: specifier })];
  const others = evaluator.world.replacements(target).flatMap((other) => {
    const replaced = evaluator.world.file(other.file);
    return replaced ? [{ file: replaced, environment: other.environment }] : [];
  });
  return [{ kind: 'module', file, cjs }, ...others.map((other) => replacement(evaluator, other))];
}

/** Gives modules with what they are to whoever calls them: `module.exports = function (url) { … }`. */
export function withCallable(evaluator: Evaluator, modules: readonly Value[]): readonly Value[] {
  return modules.flatMap((module) => {
    if (module.kind !== 'module' || !module.cjs || module.file.lookup.exported('=').length === 0) return [module];
    const callable = exportedValues(evaluator, module.file, '=').filter(({ kind }) => callableKinds.has(kind));
    return [...callable, module];
  });
}

const callableKinds: ReadonlySet<Value['kind']> = new Set(['function', 'class', 'client']);

/** A module that stands in for another one in one environment. */
function replacement(
  evaluator: Evaluator,
  { file, environment }: { readonly file: LinkedFile; readonly environment: string },
): Value {
  return {
    kind: 'lens',
    member: (name) =>
      exportedValues(evaluator, file, name).map((value) => whollyLabelled(evaluator, value, environment)),
  };
}

/** Gives what a file exports under a name. */
export function exportedValues(evaluator: Evaluator, file: LinkedFile, name: string): readonly Value[] {
  return evaluator.once(`e${name}`, file, () => {
    const all = file.lookup.exported(name);
    const values = all.filter((exported) => !isTypeName(exported.value, file));
    const own = values.length > 0 ? values : all;
    if (own.length > 0) return own.flatMap((exported) => evaluator.evaluate(exported.value, file, undefined));
    const whole = file.lookup.exported('=');
    if (whole.length > 0) {
      const values = whole.flatMap((exported) => evaluator.evaluate(exported.value, file, undefined));
      // `import x from` a CommonJS module is the module's value.
      if (name === 'default') return values;
      const expr = whole[0]?.value;
      return expr ? values.flatMap((value) => evaluator.member(value, name, expr, file)) : [];
    }
    const { exports } = file.factsFor('exported', (facts) => [facts.exports.length > 0]);
    if (name === 'default' && exports.length > 0 && isCommonJs(file)) return [{ kind: 'module', file, cjs: true }];
    if (name === 'default') return [];
    return reexportedValues(evaluator, file, name);
  });
}

/** What `export *` hands on. Barrels may hand on each other, so each is asked once. */
function reexportedValues(evaluator: Evaluator, file: LinkedFile, name: string): readonly Value[] {
  const asked = new Set([file]);
  const barrels = [file];
  const found: Value[] = [];
  for (const from of barrels) {
    for (const specifier of from.factsFor('reexports', (facts) => facts.reexports).reexports) {
      for (const module of moduleNamed(evaluator, specifier, from, false)) {
        if (module.kind === 'foreign') found.push(...foreignMember(evaluator, module, name, nowhere, from));
        if (module.kind !== 'module' || asked.has(module.file)) continue;
        asked.add(module.file);
        if (module.file.lookup.exported(name).length > 0 || module.file.lookup.exported('=').length > 0)
          found.push(...exportedValues(evaluator, module.file, name));
        else barrels.push(module.file);
      }
    }
  }
  return found;
}

/** Gives what a module outside the project exports: a client where a model knows it. */
export function foreignMember(
  evaluator: Evaluator,
  module: Extract<Value, { kind: 'foreign' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const path = [...module.path, name];
  const found: Value[] = [];
  for (const { model, exports } of modelsOf(module.specifier) ?? []) {
    const entity = module.path.length === 0 ? exportedEntity(exports, name) : undefined;
    if (entity) found.push({ kind: 'client', model, entity, kept: {} });
    else if (module.path.length === 0 && module.cjs && exports['=']) {
      const whole: ClientValue = { kind: 'client', model, entity: exports['='], kept: {} };
      const members = clientMember(whole, name);
      found.push(...members.filter((member) => member.kind === 'client'));
    }
  }
  if (found.length > 0) return found;
  const schemas = module.path.length === 0 ? schemaModule(module.specifier) : undefined;
  const known = schemas && schemaMember(evaluator, schemas, name, expr, file);
  if (known) return known;
  if (name === 'default' && module.path.length === 0) return [{ ...module, path: [] }];
  if (module.specifier === 'process' && name === 'env') return [{ kind: 'environment' }];
  // The policy may call it as it is written here, or as it is called when it is not known.
  for (const called of [`${module.specifier}.${path.join('.')}`, describe(expr, file)]) {
    const mapped = evaluator.world.variable(called);
    if (mapped.length > 0) return mapped;
  }
  return [{ kind: 'foreign', specifier: module.specifier, path }];
}

/** Gives what a name that no scope declares is. */
export function globalValues(evaluator: Evaluator, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
  const found: Value[] = [];
  for (const { model, entity } of modelsOfGlobal(name)) found.push({ kind: 'client', model, entity, kept: {} });
  if (found.length > 0) return found;
  if (name === '__dirname') return [textValue(`/${folderOf(file.file)}`)];
  const schemas = schemaGlobal(name);
  if (schemas) return [schemas];
  if (isBuiltinGlobal(name)) return [{ kind: 'builtin', name }];
  const mapped = evaluator.world.variable(name);
  if (mapped.length > 0) return mapped;
  return [evaluator.unknown('runtime', expr, file)];
}

/** Gives what a parameter is: in an activation its argument, else what the callers hand over. */
export function parameterValues(
  evaluator: Evaluator,
  expr: Extract<Expr, { kind: 'parameter' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const facts = file.functionAt(expr.fn);
  const parameter = facts?.parameters[expr.index];
  if (!facts || !parameter) return [evaluator.unknown('runtime', expr, file)];
  const own = frameOf(frame, file, expr.fn);
  const fallback = (): readonly Value[] =>
    parameter.default ? evaluator.evaluate(parameter.default, file, own ?? frame) : [];
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
      given === undefined || values.length < given.length || values.length === 0 ? [...values, ...fallback()] : values;
    return result.map((value) => (isTraceable(value) ? traced(value, step) : value));
  }
  // What a promise holds that an activation makes.
  const { passedTo, parent } = facts;
  const outer = passedTo && frame ? frameOf(frame, file, parent) : undefined;
  const awaited = passedTo && outer && fromMethod(evaluator, passedTo, expr, file, outer);
  if (awaited) return awaited;
  return evaluator.once(`p${expr.fn}.${expr.index}`, file, () =>
    openParameter(evaluator, expr, file.functionAt(expr.fn) ?? facts, file, fallback, step),
  );
}

function openParameter(
  evaluator: Evaluator,
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
  const handed = handedTo(evaluator, facts, expr, file) ?? requestValues(evaluator, facts, expr, file, open);
  if (handed) return handed;
  const found: Value[] = [];
  // The class of a parameter is known by its declared type, whoever calls.
  const typed = (parameter?.type ? evaluator.ofType(parameter.type, file) : []).map((value) =>
    asGiven(value, { ...open, parameters: open.parameters.map(value.kind === 'client' ? intoClient : intoMember) }),
  );
  if (
    typed.some(
      (value) =>
        value.kind === 'instance' ||
        (value.kind === 'client' && Object.keys(value.kept).length === 0 && !evaluator.followsCallers),
    )
  )
    return typed;
  if (evaluator.followsCallers && facts.form === 'setter') {
    for (const value of assignedValues(evaluator, facts, file))
      found.push(isTraceable(value) ? traced(value, step) : value);
  } else if (evaluator.followsCallers) {
    const callers = [
      ...(facts.form === 'constructor' ? [] : evaluator.world.callers(file, expr.fn)),
      ...(isConstructor(file, expr.fn) ? evaluator.world.constructions(file, facts.owner?.cls ?? -1) : []),
    ];
    for (const caller of callers) {
      // What tests hand over is not what runs.
      if (isTestFile(caller.file.file) && !isTestFile(file.file)) continue;
      if (expr.rest) {
        found.push({
          kind: 'list',
          items: caller.call.args.slice(expr.index).map((arg) => () => evaluator.evaluate(arg, caller.file, undefined)),
        });
        continue;
      }
      const arg = caller.call.args[expr.index];
      if (arg && (caller.call.spreadFrom === undefined || expr.index < caller.call.spreadFrom))
        found.push(
          ...evaluator
            .evaluate(arg, caller.file, undefined)
            .map((value) => (isTraceable(value) ? traced(value, step) : value)),
        );
      else if (!arg) found.push({ kind: 'nothing' });
      if (found.length > valueLimit) break;
    }
  }
  const values: Value[] = withoutCycles(found.filter((value) => value.kind !== 'nothing'));
  if (found.some((value) => value.kind === 'nothing') || values.length === 0) values.push(...fallback());
  if (values.every(isVague)) {
    if (typed.length > 0) return typed;
    const injected = injectedValues(evaluator, parameter?.name ?? '', file, true);
    if (injected.length > 0) return injected;
  }
  return found.length === 0 || values.length === 0 ? [...values, open] : values;
}

/** Gives what a framework hands out under a name. */
export function injectedValues(
  evaluator: Evaluator,
  name: string,
  file: LinkedFile,
  isParameter: boolean,
): readonly Value[] {
  return modelsOfInjected(name).flatMap(({ model, injected }): readonly Value[] => {
    const { entity, requires } = injected;
    const isMeant = requires === undefined ? isParameter : evaluator.world.range(requires, file.file) !== undefined;
    return isMeant ? [{ kind: 'client', model, entity, kept: {} }] : [];
  });
}

/** What is assigned to a setter, wherever its class is found to be meant. */
function assignedValues(evaluator: Evaluator, facts: FunctionFacts, file: LinkedFile): readonly Value[] {
  return evaluator.world.writes(facts.name ?? '').flatMap(({ file: from, write }) => {
    const owners = evaluator.evaluate(write.object, from, undefined);
    const isOwn = owners.some(
      (value) =>
        (value.kind === 'instance' || value.kind === 'class') && value.file === file && value.cls === facts.owner?.cls,
    );
    return isOwn ? evaluator.evaluate(write.value, from, undefined) : [];
  });
}
