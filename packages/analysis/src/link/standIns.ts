import type { Evaluator } from './evaluator';
import { isCertain, isEmptyText } from './questions';
import { isOpen, type Value } from './value';

/** Gives a text with the environment that it is for, where it names none itself. */
export function labelled(value: Value, environment: string): Value {
  if (value.kind === 'text')
    return {
      ...value,
      parts: value.parts.map((part) =>
        isOpen(part) || part.environment !== undefined ? part : { ...part, environment },
      ),
    };
  return value;
}

/** Gives a value all of whose texts are for one environment. */
export function whollyLabelled(evaluator: Evaluator, value: Value, environment: string): Value {
  if (!containers.has(value.kind)) return labelled(value, environment);
  return {
    kind: 'lens',
    member: (name, expr, file) =>
      evaluator.members([value], name, expr, file).map((inner) => whollyLabelled(evaluator, inner, environment)),
  };
}

const containers: ReadonlySet<Value['kind']> = new Set(['object', 'merged', 'json', 'record', 'lens']);

/** Gives the values that are there, and what stands in where they may not be. */
export function withFallback(values: readonly Value[], fallback: readonly Value[]): readonly Value[] {
  const given = values.filter((value) => value.kind !== 'nothing' && !isEmptyText(value));
  const others = fallback.filter((value) => value.kind !== 'nothing' && !isEmptyText(value));
  const isThere = given.length > 0 && given.every(isCertain);
  return isThere || others.length === 0 ? given : [...given, ...others];
}
