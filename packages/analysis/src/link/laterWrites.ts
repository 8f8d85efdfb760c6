import type { CallFacts, Expr, MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layering } from './foreignFunctions';
import { layerOf, ofLayers } from './layers';
import type { LinkedFile } from './linkedFile';
import { isNothing, isSameObject } from './questions';
import { reaching } from './reaching';
import { type Frame, isOpen, isVague, plainText, type Value } from './value';

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
 * `options.url = …`, `Object.assign(options, given)`, and where the file does not name it by what holds it.
 */
export function writtenLater(
  evaluator: Evaluator,
  object: ObjectValue,
  name: string,
  { writes, among }: LaterWrites,
): readonly Value[] {
  const { binding, file, frame } = object;
  const { lookup } = file;
  const inFrame = (among && object.read?.frame) ?? frame;
  const written = evaluator.eachWritten(writes, file, inFrame);
  const layersOf = (layers: readonly Expr[]) =>
    ofLayers(evaluator, layers, name, { file, frame, isItself: (value) => isSameObject(value, object) });
  const unnamed = unnamedWrites(object);
  const onto = binding === undefined ? [] : lookup.callsOnto(binding);
  return [
    ...written,
    ...layersOf(unnamed.flatMap((write) => layerOf(write) ?? [])),
    ...onto.flatMap((call) => (isLaidOver(evaluator, call, file) ? layersOf(call.args.slice(1)) : [])),
  ];
}

/** Gives what nobody knows that may be written over a text of an object under a key that is worked out: `options[key] = value`. */
export function perhapsWritten(evaluator: Evaluator, object: ObjectValue, name: string): readonly Value[] {
  return ofPerhaps(evaluator, unnamedWrites(object), name, object.file, object.frame);
}

/** Gives what an object is given under any name after it is written down: `hosts[name] = url`, `Object.assign(hosts, more)`. */
export function addedLater(evaluator: Evaluator, object: ObjectValue, expr: Expr): readonly Value[] {
  const { file, binding, field, frame } = object;
  const { lookup } = file;
  const ofBinding = binding === undefined ? [] : lookup.writesTo(binding);
  const writes = field ? lookup.writesWithin(field.cls, field.name) : ofBinding;
  return writes.flatMap((write) => {
    const layer = layerOf(write);
    if (!layer) return evaluator.eachWritten([write], file, frame);
    return evaluator
      .evaluate(layer, file, frame)
      .flatMap((value) => (isSameObject(value, object) ? [] : evaluator.elements(value, expr, file)));
  });
}

/** The writes under keys that are worked out, by the name or field that holds an object. */
function unnamedWrites({ file: { lookup }, binding, field }: ObjectValue): readonly MemberWrite[] {
  if (field) return lookup.innerWrites(field.cls, field.name, '*');
  return binding === undefined ? [] : lookup.bindingWrites(binding, '*');
}

/** Gives what is not known of the values that are written under keys which may be a name. */
export function ofPerhaps(
  evaluator: Evaluator,
  writes: readonly MemberWrite[],
  name: string,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  return writes.flatMap((write) => {
    if (layerOf(write) || !write.key || !mayBe(evaluator.evaluate(write.key, file, frame), name)) return [];
    return evaluator.evaluate(write.value, file, frame).filter((value) => isVague(value) && !isNothing(value));
  });
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
    if (layerOf(write) || !mayBe(write.key ? evaluator.evaluate(write.key, file, frame) : [], name)) return [];
    const values = evaluator.eachWritten([write], file, frame).filter((value) => !isNothing(value));
    return values.length > 0 ? values : [evaluator.unknown('runtime', expr, file)];
  });
}

/** Whether a key is the name, as far as is known. */
export function mayBe(keys: readonly Value[], name: string): boolean {
  return (
    keys.length === 0 || keys.some((key) => key.kind !== 'text' || key.parts.some(isOpen) || plainText(key) === name)
  );
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
