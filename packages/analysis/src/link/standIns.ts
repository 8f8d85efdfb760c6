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

/** Gives the values that are there, and what stands in where they may not be. */
export function withFallback(values: readonly Value[], fallback: readonly Value[]): readonly Value[] {
  const given = values.filter((value) => value.kind !== 'nothing' && !isEmptyText(value));
  const others = fallback.filter((value) => value.kind !== 'nothing' && !isEmptyText(value));
  const isThere = given.length > 0 && given.every(isCertain);
  return isThere || others.length === 0 ? given : [...given, ...others];
}
