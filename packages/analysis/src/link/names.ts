import { nameOfDefault } from '../autoImports';
import type { Binding, Expr, FunctionFacts } from '../facts';
import { isTestFile } from '../testFile';
import { trimmed } from '../trimmed';
import { folderOf } from '../values/projectPath';
import { isBuiltinGlobal } from './builtins';
import { fromMethod, handedTo } from './callbacks';
import type { Evaluator } from './evaluator';
import { underWrites } from './laterWrites';
import { valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { modelsOfGlobal, modelsOfInjected, schemaGlobal } from './modelTables';
import { exportedValues, importedValues } from './modules';
import { activationAround, readingOf } from './nameReadings';
import { injectedByToken } from './providers';
import {
  asGiven,
  bounded,
  fewer,
  frameOf,
  intoClient,
  intoMember,
  isTraceable,
  stillGiven,
  trail,
  withoutBlanks,
  withoutCycles,
} from './questions';
import { reaching } from './reaching';
import { isConstructor } from './receivers';
import { requestPart, requestValues } from './requests';
import { notReplaced } from './textTests';
import { type Frame, type Invocation, isVague, type Trail, textValue, traced, type Value } from './value';
import { ownersOf } from './writtenFields';

/** A value that is written again may build on so many others. */
const mostBuiltOn = 3;

/** Gives what a name of a scope may be. */
export function bindingValues(
  evaluator: Evaluator,
  id: number,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const values = namedValues(evaluator, id, expr, file, frame);
  if (!values.some(({ kind }) => kind === 'object')) return values;
  const read = { at: expr.start, ...(frame ? { frame } : {}) };
  return values.map((value) => {
    if (value.kind !== 'object') return value;
    if (value.binding === id && value.file === file) return { ...value, read };
    return underWrites(evaluator, value, id, expr, file, frame);
  });
}

function namedValues(
  evaluator: Evaluator,
  id: number,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const binding = file.bindingAt(id);
  if (!binding) return [];
  if (binding.import) {
    const imported = importedValues(evaluator, id, file);
    return binding.writes.length === 0
      ? imported
      : [...imported, ...binding.writes.flatMap((write) => evaluator.evaluate(write, file, undefined))];
  }
  const own = activationAround(binding, file, frame);
  const among = inForce(binding, expr, file);
  const name = `b${id}${among ? `:${among.join()}` : ''}`;
  const key = readingOf(name, own, file);
  const known = evaluator.soFar(key);
  if (known && known.length > 0) return known;
  const read = (): readonly Value[] => writtenValues(evaluator, id, key, expr, file, own, among);
  if (own) return evaluator.onceIn(own, name, expr, file, read);
  return evaluator.once(name, file, read, expr);
}

/** The writes of a name that count where it is read; `undefined` for all. */
function inForce(
  { kind, places = [], writes, appends }: Binding,
  { start }: Expr,
  file: LinkedFile,
): readonly number[] | undefined {
  const among = places.length > 0 && appends.length === 0 ? reaching(file, places, start) : undefined;
  if (!among || among.length === places.length) return undefined;
  // What callers give is many values already, and each reading of its own is as much work again: it is told apart
  // only from what takes its place.
  if (kind === 'parameter' && among.length > 1 && among.includes(0)) return undefined;
  // What is written again and again builds on the first value: else each time may double their number.
  const isBuiltOn = writes.some((write) => write.start <= start && start < write.end);
  return isBuiltOn && among.length > mostBuiltOn ? undefined : among;
}

function writtenValues(
  evaluator: Evaluator,
  id: number,
  key: string,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
  among: readonly number[] | undefined,
): readonly Value[] {
  const binding = file.bindingAt(id);
  if (!binding) return [];
  let found: Value[] = [];
  const inForce = among?.flatMap((index) => binding.writes[index] ?? []) ?? binding.writes;
  const writes = inForce.slice(0, valueLimit * 2);
  evaluator.eachOf(writes, (write) => {
    if (write.kind === 'when' && write.isSole) found = notReplaced(evaluator, found, write, id, file, frame);
    for (const value of evaluator.evaluate(write, file, frame)) {
      if (value.kind === 'nothing' && writes.length > 1) continue;
      found.push(value);
    }
    // What comes later builds on the first value, and not on what was built on it.
    if (writes.length > 1 && !evaluator.soFar(key)) evaluator.note(key, [...bounded(found)]);
  });
  evaluator.note(key);
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
    if (typed.length > 0) values = stillGiven(typed, values);
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
    : trimmed(values);
}

/** Whether an activation is told that a parameter is nothing, and nothing stands in for it. */
function isLeftOut({ writes: [given, ...others] }: Binding, { file, fn, args, spreadFrom }: Frame): boolean {
  if (given?.kind !== 'parameter' || given.fn !== fn || given.rest || others.length > 0) return false;
  // Whoever makes an object gives all that its constructor is given.
  if (given.index >= args.length) return spreadFrom === undefined && file.functionAt(fn)?.form === 'constructor';
  const values = args[given.index]?.() ?? [];
  return values.length > 0 && values.every(({ kind }) => kind === 'nothing');
}

/** Gives what a name that no scope declares is. */
export function globalValues(evaluator: Evaluator, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
  const found: Value[] = [];
  for (const { model, entity } of modelsOfGlobal(name)) found.push({ kind: 'client', model, entity, kept: {} });
  if (found.length > 0) return found;
  if (name === '__dirname') return [textValue(`/${folderOf(file.file)}`)];
  // What k6 calls its environment.
  if (name === '__ENV') return [{ kind: 'environment' }];
  const schemas = schemaGlobal(name);
  if (schemas) return [schemas];
  if (isBuiltinGlobal(name)) return [{ kind: 'builtin', name }];
  const mapped = evaluator.world.variable(name);
  if (mapped.length > 0) return mapped;
  const given = autoImportedValues(evaluator, name, file);
  return given.length > 0 ? given : [evaluator.unknown('runtime', expr, file)];
}

/** Gives what a framework hands to a file under a name that it does not declare. */
export function autoImportedValues(evaluator: Evaluator, name: string, file: LinkedFile): readonly Value[] {
  return evaluator.world.autoImported(name, file.file).flatMap((from) => {
    const named = from === file ? [] : exportedValues(evaluator, from, name);
    return named.length > 0 || name !== nameOfDefault(from.file) ? named : exportedValues(evaluator, from, 'default');
  });
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
  const step = trail(file, expr, `parameter ${parameter.name}`);
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
  step: Trail,
): readonly Value[] {
  const parameter = facts.parameters[expr.index];
  const open = {
    kind: 'unknown' as const,
    open: { reason: 'parameter' as const, name: parameter?.name ?? '{}' },
    parameters: [`${file.file}#${expr.fn}#${expr.index}`],
    ...(parameter?.type?.isData && { isData: true }),
    via: step,
  };
  const injected = injectedByToken(evaluator, parameter?.decorators, file);
  if (injected.some((value) => !isVague(value))) return injected;
  const handed = handedTo(evaluator, facts, expr, file) ?? requestValues(evaluator, facts, expr, file, open);
  if (handed) return handed;
  const found: Value[] = [];
  let enough = valueLimit;
  // The class of a parameter is known by its declared type, whoever calls.
  const declared = parameter?.type
    ? evaluator.ofType(parameter.type, file)
    : evaluator.ofDeclaredFunction(facts, expr.index, file);
  const typed = declared.map((value) =>
    asGiven(value, { ...open, parameters: open.parameters.map(value.kind === 'client' ? intoClient : intoMember) }),
  );
  const orText = parameter?.type?.orText && typed.every(({ kind }) => kind === 'client');
  if (
    !orText &&
    typed.some(
      (value) =>
        (value.kind === 'instance' && !value.isLike) ||
        (value.kind === 'client' && Object.keys(value.kept).length === 0 && !evaluator.followsCallers),
    )
  )
    return evaluator.followsCallers &&
      callersOf(evaluator, expr, facts, file).some((caller) => leavesOut(evaluator, caller, expr))
      ? [...typed, leftOut]
      : typed;
  if (evaluator.followsCallers && facts.form === 'setter') {
    for (const value of assignedValues(evaluator, facts, file))
      found.push(isTraceable(value) ? traced(value, step) : value);
  } else if (evaluator.followsCallers) {
    const callers = callersOf(evaluator, expr, facts, file);
    for (const caller of callers) {
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
          ...inItsShare(evaluator, callers, () => evaluator.evaluate(arg, caller.file, undefined)).map((value) =>
            isTraceable(value) ? traced(value, step) : value,
          ),
        );
      else if (!arg) found.push({ kind: 'nothing' });
      if (found.length <= enough) continue;
      if (fewer(found).length > valueLimit) break;
      enough *= 2;
    }
  }
  const values: Value[] = withoutCycles(fewer(found).filter((value) => value.kind !== 'nothing'));
  const isLeftOut = found.some((value) => value.kind === 'nothing');
  if (isLeftOut || values.length === 0) {
    const otherwise = fallback();
    // What one of the callers leaves out may have its stand-in elsewhere.
    values.push(...otherwise, ...(isLeftOut && otherwise.length === 0 && values.length > 0 ? [leftOut] : []));
  }
  if (values.every(isVague)) {
    if (typed.length > 0) return orText ? [...typed, open] : typed;
    const named = injectedValues(evaluator, parameter?.name ?? '', file, true);
    if (named.length > 0) return named;
  }
  return found.length === 0 || values.length === 0 ? [...values, open] : values;
}

/** Reads what one of the callers gives, so that one who takes too long leaves the others their share. */
function inItsShare<T>(evaluator: Evaluator, callers: readonly Invocation[], read: () => T): T {
  return callers.length === 1 ? read() : evaluator.inShare(read);
}

const leftOut: Value = { kind: 'nothing', isLeftOut: true };

/** The calls and constructions that run a function; what tests hand over is not what runs. */
function callersOf(
  { world }: Evaluator,
  { fn }: Extract<Expr, { kind: 'parameter' }>,
  { form, owner }: FunctionFacts,
  file: LinkedFile,
): readonly Invocation[] {
  return [
    ...(form === 'constructor' ? [] : world.callers(file, fn)),
    ...(isConstructor(file, fn) ? world.constructions(file, owner?.cls ?? -1) : []),
  ].filter((caller) => !isTestFile(caller.file.file) || isTestFile(file.file));
}

/** Whether a call may give nothing in the place of a parameter. */
function leavesOut(
  evaluator: Evaluator,
  { call, file }: Invocation,
  { index }: Extract<Expr, { kind: 'parameter' }>,
): boolean {
  const arg = call.args[index];
  if (call.spreadFrom !== undefined) return false;
  return !arg || evaluator.evaluate(arg, file, undefined).some(({ kind }) => kind === 'nothing');
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
  return evaluator.world.writes(facts.name ?? '').flatMap((at) => {
    const { file: from, write } = at;
    const isOwn = ownersOf(evaluator, at).some(
      (value) =>
        (value.kind === 'instance' || value.kind === 'class') && value.file === file && value.cls === facts.owner?.cls,
    );
    return isOwn ? evaluator.evaluate(write.value, from, undefined) : [];
  });
}
