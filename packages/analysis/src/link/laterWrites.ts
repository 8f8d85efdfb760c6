import type { CallFacts, Expr, MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layering } from './foreignFunctions';
import type { LinkedFile } from './linkedFile';
import { isNothing } from './questions';
import { reaching } from './reaching';
import { type Frame, isOpen, plainText, type Value } from './value';

type ObjectValue = Extract<Value, { kind: 'object' }>;

/** What is written to a member of an object later. */
interface LaterWrites {
  readonly writes: readonly MemberWrite[];
  /** The writes, by number, of which one is sure to come before the object is read. */
  readonly among?: readonly number[];
}

/** Gives what is written to a member of an object by its name, as far as that comes before the object is read. */
export function laterWrites({ binding, field, read, file: { lookup }, file }: ObjectValue, name: string): LaterWrites {
  if (field) return { writes: lookup.innerWrites(field.cls, field.name, name) };
  if (binding === undefined) return { writes: [] };
  const writes = lookup.bindingWrites(binding, name);
  const among = read && reaching(file, writes, read.at);
  return among ? { writes: among.flatMap((index) => writes[index] ?? []), among } : { writes };
}

/**
 * Gives what is made of a member of an object after the object is written down, whoever is handed it:
 * `options.url = …`, `Object.assign(options, given)`, here and where its module is imported.
 */
export function writtenLater(
  evaluator: Evaluator,
  object: ObjectValue,
  name: string,
  { writes, among }: LaterWrites,
): readonly Value[] {
  const { binding, file: own, frame } = object;
  const { lookup } = own;
  const inFrame = (among && object.read?.frame) ?? frame;
  const written = evaluator.eachWritten(writes, own, inFrame);
  if (binding === undefined) return written;
  return [
    ...written,
    ...lookup.bindingWrites(binding, '*').flatMap((write) => {
      const from = copiedFrom(write);
      return from ? ofLayers(evaluator, object, [from], name) : [];
    }),
    ...lookup.callsOnto(binding).flatMap((call) => {
      const layers = isLaidOver(evaluator, call, own) ? call.args.slice(1) : [];
      return ofLayers(evaluator, object, layers, name);
    }),
    ...(among ? [] : writtenAbroad(evaluator, object, name)),
  ];
}

/** Gives an object that was made under another name with what is written to its members by a name of this file. */
export function underWrites(
  evaluator: Evaluator,
  object: ObjectValue,
  binding: number,
  { start }: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): Value {
  const { kind, import: imported } = file.bindingAt(binding) ?? {};
  const isNamed = (kind === 'const' || kind === 'let') && !imported;
  if (!isNamed || file.lookup.writesTo(binding).length === 0) return object;
  const member = (name: string, expr: Expr, from: LinkedFile): readonly Value[] => {
    const writes = file.lookup.bindingWrites(binding, name);
    const among = reaching(file, writes, start);
    const inForce = among?.flatMap((index) => writes[index] ?? []) ?? writes;
    const written = evaluator.eachWritten(inForce, file, frame);
    if (written.length > 0) return among ? written : [...evaluator.member(object, name, expr, from), ...written];
    const has = (): boolean => !evaluator.member(object, name, expr, from).every(isNothing);
    const perhaps = underAnyName(evaluator, { file, binding, ...(frame ? { frame } : {}) }, name, expr);
    return perhaps.length > 0 && !has() ? perhaps : [];
  };
  return { kind: 'merged', layers: [object, { kind: 'lens', member }] };
}

/**
 * Gives what an object may have under a name that nobody spells, where its keys are worked out: `found[strip(key)] = value`.
 * Such an object is not without the member.
 */
export function underAnyName(
  evaluator: Evaluator,
  { file, binding, frame: own, read }: Pick<ObjectValue, 'file' | 'binding' | 'frame' | 'read'>,
  name: string,
  expr: Expr,
): readonly Value[] {
  const frame = read?.frame ?? own;
  const writes = binding === undefined ? [] : file.lookup.bindingWrites(binding, '*');
  return writes.flatMap((write) => {
    if (copiedFrom(write) || !mayBe(write.key ? evaluator.evaluate(write.key, file, frame) : [], name)) return [];
    const values = evaluator.eachWritten([write], file, frame).filter((value) => !isNothing(value));
    return values.length > 0 ? values : [evaluator.unknown('runtime', expr, file)];
  });
}

/** Whether a key is the name, as far as is known. */
function mayBe(keys: readonly Value[], name: string): boolean {
  return (
    keys.length === 0 || keys.some((key) => key.kind !== 'text' || key.parts.some(isOpen) || plainText(key) === name)
  );
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
