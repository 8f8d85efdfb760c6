import { type Expr, laidOver, type MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { ancestorLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import type { Frame, Value } from './value';

/** Gives what objects that are laid over another one have of a name; that one itself says nothing new. */
export function ofLayers(
  evaluator: Evaluator,
  layers: readonly Expr[],
  name: string,
  { file, frame, isItself }: { file: LinkedFile; frame?: Frame | undefined; isItself: (value: Value) => boolean },
): readonly Value[] {
  return layers.flatMap((layer) =>
    evaluator.evaluate(layer, file, frame).flatMap((value) => {
      if (isItself(value) || isWithout(evaluator, value, name)) return [];
      const at: Expr = { kind: 'member', object: layer, name, start: layer.start, end: layer.end };
      return evaluator.member(value, name, at, file);
    }),
  );
}

/**
 * Gives what a write lays over an object, where it is not one member: `Object.assign(options, given)`,
 * `for (const key in given) options[key] = given[key]`.
 */
export function layerOf({ name, key, value }: MemberWrite): Expr | undefined {
  if (name === laidOver) return value;
  if (key?.kind !== 'binding' || value.kind !== 'index' || value.key.kind !== 'binding') return undefined;
  return key.binding === value.key.binding ? value.object : undefined;
}

/** Whether a value has no such member: it is no object, or its type names all that it has. */
function isWithout(evaluator: Evaluator, value: Value, name: string): boolean {
  if (value.kind === 'function' || value.kind === 'text' || value.kind === 'flag') return true;
  return value.kind === 'shape' && namesAll(evaluator, value, 0) && !evaluator.memberType(value.type, name, value.file);
}

/** Whether a type and those that it has all members of are spelled out, one of them at least with members. */
function namesAll(evaluator: Evaluator, { type, file }: Extract<Value, { kind: 'shape' }>, height: number): boolean {
  const { members = [], parents = [] } = type;
  if (height > ancestorLimit || type.anyOf || type.isOfValue || members.length + parents.length === 0) return false;
  return parents.every((parent) => {
    const values = evaluator.ofType(parent, file);
    return (
      values.length > 0 && values.every((value) => value.kind === 'shape' && namesAll(evaluator, value, height + 1))
    );
  });
}
