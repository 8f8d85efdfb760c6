import type { Expr } from '../facts';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { isGroup } from './optionGroups';
import { isNothing, withoutBlanks } from './questions';
import { isVague, type Value } from './value';

/** A component's options may be put together from others this deep. */
const mixinDepth = 4;

/** Gives the object of options that a `this` of one of its functions stands for, if such an object it is in. */
export function componentOf(file: LinkedFile, object: number): number | undefined {
  const holder = file.lookup.optionsAround(object);
  if (holder !== undefined) return holder;
  return file.objectAt(object).some(({ key = '', value }) => isGroup(key) && value.kind === 'object')
    ? object
    : undefined;
}

/**
 * Gives what the functions of a component that is written as an object of options find in their `this`: its methods, what
 * it computes, its data and properties, and those of its mixins.
 * @see https://vuejs.org/api/options-state.html
 */
export function componentValue(evaluator: Evaluator, file: LinkedFile, object: number, expr: Expr): Value {
  const self: Value = {
    kind: 'lens',
    member: (name) =>
      evaluator.once(`t${object}.${name}`, file, () => {
        const found = optionMember(evaluator, { file, object, self, expr }, name, 0);
        return found.length > 0 ? found : [unknownMember(evaluator, name)];
      }),
  };
  return self;
}

interface Options {
  readonly file: LinkedFile;
  readonly object: number;
  readonly self: Value;
  readonly expr: Expr;
}

function optionMember(evaluator: Evaluator, options: Options, name: string, depth: number): readonly Value[] {
  const { file, object, self, expr } = options;
  const whole: Value = { kind: 'object', file, object, expr };
  const option = (key: string): readonly Value[] => evaluator.member(whole, key, expr, file).filter(isThere);
  const inside = (values: readonly Value[], key: string): readonly Value[] =>
    values.flatMap((value) => evaluator.member(value, key, expr, file)).filter(isThere);
  const owned = (values: readonly Value[]): readonly Value[] =>
    values.map((value) => (value.kind === 'function' ? { ...value, self } : value));
  const called = (values: readonly Value[]): readonly Value[] =>
    owned(values).flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : [value]));

  const methods = inside(option('methods'), name).filter(({ kind }) => kind === 'function');
  if (methods.length > 0) return owned(methods);
  const computed = inside(option('computed'), name);
  if (computed.length > 0)
    return called(computed.flatMap((value) => (value.kind === 'object' ? inside([value], 'get') : [value])));
  const unwrapped = (values: readonly Value[]): readonly Value[] =>
    values.flatMap((value) =>
      value.kind === 'record' && value.members.has('value') ? inside([value], 'value') : [value],
    );
  const held = [...inside(called(option('data')), name), ...unwrapped(inside(called(option('setup')), name))];
  const written = file.lookup
    .optionWrites(object, name)
    .flatMap(({ value }) => evaluator.evaluate(value, file, undefined));
  if (held.length + written.length > 0) return withoutBlanks([...held, ...written]);
  const given = inside(option('props'), name);
  if (given.length > 0) return [...called(inside(given, 'default')), unknownMember(evaluator, name)];
  const mixins = depth < mixinDepth ? option('mixins').flatMap((list) => evaluator.elements(list, expr, file)) : [];
  for (const mixin of [...mixins, ...option('extends')]) {
    const found =
      mixin.kind === 'object'
        ? optionMember(evaluator, { file: mixin.file, object: mixin.object, self, expr: mixin.expr }, name, depth + 1)
        : [];
    if (found.some((value) => !isVague(value))) return found;
  }
  return depth === 0 ? owned(option(name)) : [];
}

function unknownMember(evaluator: Evaluator, name: string): Value {
  const [mapped] = evaluator.world.variable(`this.${name}`);
  return mapped ?? evaluator.opaque({ reason: 'runtime', name: `this.${name}` });
}

function isThere(value: Value): boolean {
  return !isNothing(value) && value.kind !== 'builtin';
}
