import type { CallFacts, Expr, MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layering } from './foreignFunctions';
import type { LinkedFile } from './linkedFile';
import type { Value } from './value';

type ObjectValue = Extract<Value, { kind: 'object' }>;

/**
 * Gives what is made of a member of an object after the object is written down, whoever is handed it:
 * `options.url = …`, `Object.assign(options, given)`, here and where its module is imported.
 */
export function writtenLater(evaluator: Evaluator, object: ObjectValue, name: string): readonly Value[] {
  const { binding, field, file: own, frame } = object;
  const read = (writes: readonly MemberWrite[]): readonly Value[] =>
    writes.flatMap((write) => evaluator.evaluate(write.value, own, frame));
  if (field) return read(own.lookup.innerWrites(field.cls, field.name, name));
  if (binding === undefined) return [];
  const { lookup } = own;
  return [
    ...read(lookup.bindingWrites(binding, name)),
    ...lookup.bindingWrites(binding, '*').flatMap((write) => {
      const from = copiedFrom(write);
      return from ? ofLayers(evaluator, object, [from], name) : [];
    }),
    ...lookup.callsOnto(binding).flatMap((call) => {
      const layers = isLaidOver(evaluator, call, own) ? call.args.slice(1) : [];
      return ofLayers(evaluator, object, layers, name);
    }),
    ...writtenAbroad(evaluator, object, name),
  ];
}

/** What other objects that are laid over this one have of that name. */
function ofLayers(
  evaluator: Evaluator,
  { file, object, frame }: ObjectValue,
  layers: readonly Expr[],
  name: string,
): readonly Value[] {
  return layers.flatMap((layer) =>
    evaluator.evaluate(layer, file, frame).flatMap((value) => {
      const at: Expr = { kind: 'member', object: layer, name, start: layer.start, end: layer.end };
      const isItself = value.kind === 'object' && value.file === file && value.object === object;
      return isItself || value.kind === 'function' || value.kind === 'text'
        ? []
        : evaluator.member(value, name, at, file);
    }),
  );
}

/** `for (const key in given) options[key] = given[key]` copies all of `given`. */
function copiedFrom({ key, value }: MemberWrite): Expr | undefined {
  if (key?.kind !== 'binding' || value.kind !== 'index' || value.key.kind !== 'binding') return undefined;
  return key.binding === value.key.binding ? value.object : undefined;
}

function isLaidOver(evaluator: Evaluator, { callee }: CallFacts, file: LinkedFile): boolean {
  if (callee.kind !== 'member' && callee.kind !== 'binding') return false;
  return evaluator
    .evaluate(callee, file, undefined)
    .some(
      (value) =>
        (value.kind === 'builtin' && value.name === 'Object.assign') ||
        (value.kind === 'foreign' && layering(value) === 'later'),
    );
}

/** What files that import the object's name write to it: `import { config } from './config'; config.url = …`. */
function writtenAbroad(evaluator: Evaluator, { file, object, binding }: ObjectValue, name: string): readonly Value[] {
  const isExported = file
    .factsFor('exports', ({ exports }) => exports)
    .exports.some(({ value }) => value.kind === 'binding' && value.binding === binding);
  if (!isExported) return [];
  return evaluator.world.writes(name).flatMap(({ file: from, write }) => {
    if (from === file || write.object.kind !== 'binding' || !from.bindingAt(write.object.binding)?.import) return [];
    const isIt = evaluator
      .evaluate(write.object, from, undefined)
      .some((value) => value.kind === 'object' && value.file === file && value.object === object);
    return isIt ? evaluator.evaluate(write.value, from, undefined) : [];
  });
}
