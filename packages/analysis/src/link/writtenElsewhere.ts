import { laidOver, type MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layerOf, ofLayers } from './layers';
import type { LinkedFile } from './linkedFile';
import { isSameObject } from './questions';
import type { Value } from './value';
import { ownersOf } from './writtenFields';

type ObjectValue = Extract<Value, { kind: 'object' }>;

/**
 * Gives what is written to a member of an object by its own methods, and by whoever reaches it through what holds it, in any file:
 * `service.options.url = …`, `import { config } from './config'; Object.assign(config, given)`.
 */
export function writtenElsewhere(evaluator: Evaluator, object: ObjectValue, name: string): readonly Value[] {
  const { world } = evaluator;
  const byItself = evaluator.eachWritten(object.file.lookup.optionWrites(object.object, name), object.file);
  const names = holderNames(object);
  if (names.size === 0) return byItself;
  // What is written under one of its names lies over the object.
  const isItself = (value: Value): boolean =>
    value.kind === 'merged' ? value.layers.some(isItself) : isSameObject(value, object);
  const byOthers = [name, laidOver]
    .flatMap((each) => world.writesUnder(names, each))
    .flatMap((at) => {
      const { file, write } = at;
      if (isByOwnName(write, file, object) || !ownersOf(evaluator, at).some(isItself)) return [];
      const layer = layerOf(write);
      return layer
        ? ofLayers(evaluator, [layer], name, { file, isItself })
        : evaluator.evaluate(write.value, file, undefined);
    });
  return [...byItself, ...byOthers];
}

/** The names by which an object is reached: those that hold it where it is written down. */
function holderNames({ file, object, binding }: ObjectValue): ReadonlySet<string> {
  const names = new Set(file.lookup.holderNames(object));
  const { name } = (binding === undefined ? undefined : file.bindingAt(binding)) ?? {};
  if (name !== undefined) names.add(name);
  return names;
}

/** Whether a write that is read with the object names it by the very name or field of its file that holds it. */
function isByOwnName(
  { object: named, name }: MemberWrite,
  file: LinkedFile,
  { file: own, binding, field }: ObjectValue,
): boolean {
  if (file !== own) return false;
  if (named.kind === 'binding') return named.binding === binding;
  if (!field || name === laidOver || named.kind !== 'member' || named.object.kind !== 'this') return false;
  return named.name === field.name && named.object.cls === field.cls;
}
