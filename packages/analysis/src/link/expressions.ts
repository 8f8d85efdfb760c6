import type { Expr } from '../facts';
import { actionOf } from './actions';
import { callValues } from './calls';
import { clientMember, computedMember } from './clientValues';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { globalProperty } from './globalProperties';
import { addedLater } from './laterWrites';
import { valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { withCallable } from './modules';
import { autoImportedValues, bindingValues, globalValues, injectedValues, parameterValues } from './names';
import { providedValues } from './nuxtApp';
import {
  bounded,
  decidedOption,
  isBlank,
  isCertain,
  isEmptyText,
  isPresent,
  isSameObject,
  stillGiven,
  trail,
} from './questions';
import { selfValues, superValues } from './receivers';
import { concatenated, valuesWhen } from './textTests';
import { type Fallback, type Frame, isTaken, isVague, takenBy, textValue, type Value } from './value';

/** Gives what an expression may be. */
export function expressionValues(
  evaluator: Evaluator,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
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
      return concatenated(evaluator, expr, file, frame);
    case 'binding':
      return unwrapped(evaluator, bindingValues(evaluator, expr.binding, expr, file, frame), expr, file, frame);
    case 'global':
      return globalValues(evaluator, expr.name, expr, file);
    case 'parameter':
      return parameterValues(evaluator, expr, file, frame);
    case 'member':
      return memberExpression(evaluator, expr, file, frame);
    case 'index':
      return indexedValues(evaluator, expr, file, frame);
    case 'element':
      return evaluator.evaluate(expr.object, file, frame).flatMap((value) => evaluator.elements(value, expr, file));
    case 'call':
      return callValues(evaluator, expr.call, file, frame);
    case 'object':
      return [{ kind: 'object', file, object: expr.object, expr, ...(frame ? { frame } : {}) }];
    case 'array':
      return [listOf(evaluator, expr.items, file, frame)];
    case 'choice':
      return chosenValues(evaluator, expr, file, frame);
    case 'function':
      return [{ kind: 'function', file, fn: expr.fn, ...(frame ? { frame } : {}) }];
    case 'class':
      return [{ kind: 'class', file, cls: expr.cls, ...(frame ? { frame } : {}) }];
    case 'this':
      return selfValues(evaluator, expr, expr, file, frame);
    case 'super':
      return superValues(evaluator, expr, file, frame);
    case 'module':
      return withCallable(evaluator, evaluator.module(expr.specifier, file, expr.cjs ?? false));
    case 'typed': {
      const values = evaluator.evaluate(expr.value, file, frame);
      if (values.some((value) => value.kind !== 'unknown' && value.kind !== 'response' && value.kind !== 'foreign'))
        return values;
      const typed = evaluator.ofType(expr.type, file);
      return typed.length > 0 ? stillGiven(typed, values) : values;
    }
    case 'fallback': {
      const given = evaluator.evaluate(expr.unless, file, frame);
      return given.some(isPresent) && !given.some(isBlank) ? [] : evaluator.evaluate(expr.value, file, frame);
    }
    case 'when':
      return valuesWhen(evaluator, expr, file, frame);
    case 'tagged': {
      const tags = evaluator.evaluate(expr.tag, file, frame);
      const isPlain = tags.some((tag) =>
        tag.kind === 'builtin'
          ? tag.name === 'String.raw'
          : tag.kind === 'client' && actionOf(tag, false)?.does === 'passes',
      );
      if (isPlain) return evaluator.evaluate(expr.value, file, frame);
      return [evaluator.unknown('runtime', expr, file)];
    }
    case 'regexp':
      return [{ kind: 'regexp', source: expr.source, flags: expr.flags }];
    case 'unknown':
      return [evaluator.unknown('runtime', expr, file)];
  }
}

function chosenValues(
  evaluator: Evaluator,
  expr: Extract<Expr, { kind: 'choice' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const decided = expr.test && decidedOption(evaluator.evaluate(expr.test, file, frame));
  const [only] = decided === undefined ? [] : expr.options.slice(decided);
  if (only) return evaluator.evaluate(only, file, frame);
  const found: Value[] = [];
  for (const [index, option] of expr.options.entries()) {
    const values = evaluator.evaluate(option, file, frame);
    const last = index === expr.options.length - 1;
    if (expr.operator === '&&' && !last) {
      // `a && b` gives `a` only where `a` is falsy, which names no host.
      if (!values.every((value) => isThere(value, '||') && value.kind !== 'nothing')) found.push({ kind: 'nothing' });
      continue;
    }
    if ((expr.operator === 'default' || expr.operator === '??' || expr.operator === '||') && !last) {
      const given = values.filter(
        (value) => value.kind !== 'nothing' && !(expr.operator === '||' && isEmptyText(value)),
      );
      const operator = expr.operator === '||' ? '||' : '??';
      found.push(...given.map((value) => (isThere(value, operator) ? value : takenBy(operator, value))));
      // A text that is certainly there leaves no room for the default.
      const certain =
        values.length > 0 &&
        given.length === values.length &&
        values.every((value) => isThere(value, operator) && (expr.operator === 'default' || !isHandedIn(value)));
      if (certain && !mayLack(evaluator, option, file, frame)) break;
      continue;
    }
    found.push(...values);
  }
  return found;
}

/** Whether a value leaves no room for what stands behind `||`, or behind `??` and the like. */
function isThere(value: Value, operator: Fallback): boolean {
  return isTaken(value, operator) || isCertain(value);
}

/** Whether a client is handed in from where nobody knows: who writes `client ?? create()` expects that it may be missing. */
function isHandedIn(value: Value): boolean {
  return value.kind === 'client' && value.given !== undefined;
}

/** Whether a member that one object has is missing in another one that may stand in its place. */
function mayLack(evaluator: Evaluator, option: Expr, file: LinkedFile, frame: Frame | undefined): boolean {
  if (option.kind !== 'member') return false;
  const objects = evaluator.evaluate(option.object, file, frame).filter(({ kind }) => kind === 'object');
  const isLacking = (object: Value): boolean =>
    evaluator.member(object, option.name, option, file).every(({ kind }) => kind === 'nothing');
  return objects.length > 1 && objects.some(isLacking);
}

/** `[...a, b]` is one list where `a` is one; else its places are not known. */
function listOf(evaluator: Evaluator, items: readonly Expr[], file: LinkedFile, frame: Frame | undefined): Value {
  const read = items.map((item) => evaluator.lazily(() => evaluator.evaluate(item, file, frame)));
  if (!items.some((item) => item.kind === 'element')) return { kind: 'list', items: read };
  let isLoose = false;
  const found = items.flatMap((item, index): readonly (() => readonly Value[])[] => {
    if (item.kind !== 'element') return [read[index] ?? (() => [])];
    const [spread, ...others] = evaluator.evaluate(item.object, file, frame);
    if (spread?.kind === 'list' && others.length === 0) {
      isLoose ||= spread.isLoose ?? false;
      return spread.items;
    }
    isLoose = true;
    return [read[index] ?? (() => [])];
  });
  return { kind: 'list', items: found, ...(isLoose ? { isLoose } : {}) };
}

function memberExpression(
  evaluator: Evaluator,
  expr: Extract<Expr, { kind: 'member' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const objects = evaluator.evaluate(expr.object, file, frame);
  const found = evaluator.members(objects, expr.name, expr, file, expr.object);
  if (found.some((value) => !isVague(value))) return found;
  const shared = expr.object.kind === 'this' ? sharedValues(evaluator, expr, file) : [];
  const given = shared.length > 0 ? shared : injectedValues(evaluator, expr.name, file, false);
  return given.length > 0 ? given : found;
}

/** Gives what a `ref` holds in its place, where a name stands for that. */
function unwrapped(
  evaluator: Evaluator,
  values: readonly Value[],
  expr: Extract<Expr, { kind: 'binding' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  if (!expr.unwraps || !values.some((value) => value.kind === 'record' && value.members.has('value'))) return values;
  const { binding, start, end } = expr;
  const object: Expr = { kind: 'binding', binding, start, end };
  return evaluator.evaluate({ kind: 'member', object, name: 'value', start, end }, file, frame);
}

/** What a member of `this` may be that the component does not have itself. */
function sharedValues(
  evaluator: Evaluator,
  expr: Extract<Expr, { kind: 'member' }>,
  file: LinkedFile,
): readonly Value[] {
  const shared = globalProperty(evaluator, expr.name);
  if (shared.length > 0) return shared;
  const provided = providedValues(evaluator, expr.name);
  return provided.length === 0 && isBareName(expr) ? autoImportedValues(evaluator, expr.name, file) : provided;
}

/** Whether a member of `this` is written as a name alone, as templates do. */
function isBareName({ object, end }: Extract<Expr, { kind: 'member' }>): boolean {
  return object.kind === 'this' && object.end === end;
}

function indexedValues(
  evaluator: Evaluator,
  expr: Extract<Expr, { kind: 'index' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const objects = evaluator.evaluate(expr.object, file, frame);
  const keys = evaluator.evaluate(expr.key, file, frame);
  const names = keys.map((key) => evaluator.textOf(key));
  const found: Value[] = [];
  for (const object of objects) {
    if (names.length > 0 && names.every((name) => name !== undefined) && object.kind !== 'client') {
      for (const name of names) found.push(...evaluator.member(object, name, expr, file));
    } else if (object.kind === 'client') {
      found.push(...computedMember(object, names));
    } else if (object.kind === 'environment') {
      found.push(evaluator.unknown('environment', expr, file));
    } else {
      // An unknown key of a known map may be any of its values.
      found.push(...evaluator.elements(object, expr, file));
    }
  }
  return found;
}

/** Gives everything that a list, map or object holds. */
export function elementsOf(evaluator: Evaluator, value: Value, expr: Expr, file: LinkedFile): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return bounded(value.items.flatMap((item) => item()));
    case 'map':
      return bounded(value.entries.flatMap((entry) => entry.value()));
    case 'object': {
      const entries = value.file.objectAt(value.object);
      if (entries.length > valueLimit)
        return [{ kind: 'unknown', open: { reason: 'many', name: describe(expr, file) } }];
      return bounded([
        ...entries.flatMap((entry) =>
          entry.key === undefined && !entry.computed
            ? evaluator
                .evaluate(entry.value, value.file, value.frame)
                .flatMap((spread) => (isSameObject(spread, value) ? [] : evaluator.elements(spread, expr, file)))
            : evaluator.evaluate(entry.value, value.file, value.frame),
        ),
        ...addedLater(evaluator, value, expr),
      ]);
    }
    case 'json':
      if (evaluator.world.jsonMembers(value).length > valueLimit)
        return [{ kind: 'unknown', open: { reason: 'many', name: describe(expr, file) } }];
      return evaluator.world.jsonMembers(value).flatMap((name) => evaluator.member(value, name, expr, file));
    case 'module':
      return value.file
        .factsFor('exports', ({ exports }) => exports)
        .exports.flatMap((exported) => evaluator.exported(value.file, exported.name));
    case 'environment':
      return [{ kind: 'unknown', open: { reason: 'environment' } }];
    case 'client':
      return clientMember(value, '[]');
    case 'shape': {
      const held = value.type.anyMember ? evaluator.ofType(value.type.anyMember, value.file) : [];
      return held.length > 0 ? held : [evaluator.unknown('runtime', expr, file)];
    }
    case 'unknown':
      // The parts of a variable that is not known are called as the variable is.
      if (value.open.reason === 'environment' && value.open.name !== undefined)
        return [{ ...value, open: { ...value.open } }];
      return [{ ...value, open: { ...value.open, name: describe(expr, file) } }];
    case 'nothing':
      return [];
    default:
      return [evaluator.unknown('runtime', expr, file)];
  }
}
