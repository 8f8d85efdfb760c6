import type { Expr, TypeRef } from '../facts';
import { holeMark } from '../targets/parts';
import { clientMember, subclassClient } from './clientValues';
import type { Evaluator } from './evaluator';
import { besideTexts, fieldWrites, isLaidSurely, saidOf } from './fieldWrites';
import { ofPerhaps } from './laterWrites';
import { layerOf } from './layers';
import { ancestorLimit, heirLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { Memo } from './memo';
import { injectedByToken } from './providers';
import {
  isBlank,
  isNothing,
  isTraceable,
  isWithin,
  isWritten,
  selfFrame,
  stillGiven,
  withoutBlanks,
} from './questions';
import {
  type Args,
  type Frame,
  type FunctionValue,
  type InstanceValue,
  type Invocation,
  isOpen,
  isVague,
  plainText,
  traced,
  type Value,
} from './value';
import { writtenFromOutside } from './writtenFields';

interface ClassAt {
  readonly file: LinkedFile;
  readonly cls: number;
}

/** Gives what a member of an object of a class is. */
export function instanceMember(
  evaluator: Evaluator,
  object: InstanceValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const { receiver = object } = object;
  const by = receiver === object ? '' : `@${receiver.file.memo.number}.${receiver.cls}`;
  const key = `m${object.file.memo.number}.${object.cls}${by}.${name}`;
  const before = evaluator.soFar(fieldKey(object, name));
  if (before) return before;
  const read = (): readonly Value[] => {
    const own = instanceValues(evaluator, object, receiver, name, expr, file, new Set());
    // An object that nobody is seen to make may be one of an heir, which has a value of its own in place of this one.
    return object.construction || receiver !== object || own.every(isVague)
      ? own
      : [...own, ...fromSubclasses(evaluator, object, name, expr, file, new Set())];
  };
  if (!object.construction) return evaluator.once(key, object.file, read, expr);
  return evaluator.onceIn(object.construction, key, expr, object.file, read);
}

/** Reads a member in a class and in those above it, each of which is looked at once: mixins may extend each other. */
function instanceValues(
  evaluator: Evaluator,
  object: InstanceValue,
  receiver: InstanceValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
  lookedAt: Set<string>,
): readonly Value[] {
  const facts = object.file.classAt(object.cls);
  const isFirstLook = lookedAt.size === 0;
  const cls = `${object.file.memo.number}.${object.cls}`;
  if (!facts || lookedAt.size > ancestorLimit || lookedAt.has(cls)) return [];
  lookedAt.add(cls);
  const construct = facts.construct;
  const construction =
    object.construction && object.construction.file === object.file && object.construction.fn === construct
      ? object.construction
      : undefined;
  const method = facts.methods.find(
    (candidate) => candidate.name === name && !candidate.isStatic && candidate.form !== 'setter',
  );
  const ofHeirs = (): readonly Value[] =>
    isFirstLook ? fromSubclasses(evaluator, object, name, expr, file, lookedAt) : [];
  if (method) {
    const fn: FunctionValue = { kind: 'function', file: object.file, fn: method.fn, self: receiver };
    if (method.form === 'method') return [fn];
    const given = evaluator.returned(fn, []);
    if (!mayBeReplaced(object, given, method)) return given;
    return withoutBlanks([...given, ...ofHeirs()]);
  }
  const found: Value[] = [];
  const handedIn: Value[] = [];
  const types: TypeRef[] = [];
  for (const field of facts.fields) {
    if (field.name !== name || field.isStatic) continue;
    if (field.type) types.push(field.type);
    // A library may hand out by a decorator what the field is.
    for (const decorator of field.decorators ?? [])
      found.push(...evaluator.evaluate(decorator, object.file, undefined).filter(({ kind }) => kind === 'client'));
    if (!field.value) found.push(...injectedByToken(evaluator, field.decorators, object.file));
    if (field.value)
      found.push(
        ...evaluator.evaluate(field.value, object.file, construction ?? selfFrame(object, receiver, construct)),
      );
  }
  const writes = fieldWrites(object, name)
    .filter((write) => write.object.kind === 'this' && !write.object.isStatic)
    .map((write) => ({ write, isFirst: construct !== undefined && isWithin(object.file, write.fn, construct) }));
  for (const { write, isFirst } of [
    ...writes.filter((each) => each.isFirst),
    ...writes.filter((each) => !each.isFirst),
  ]) {
    if (construction && isUnusedSetter(evaluator, object.file, write.fn)) continue;
    const frames = isFirst || !construction ? [construction] : framesOf(evaluator, write.fn, construction, receiver);
    // What the constructor makes of a field's own value builds on what was there before.
    const before = isFirst && found.length > 0 ? fieldKey(object, name) : undefined;
    if (before) evaluator.note(before, withoutBlanks(found));
    const said = frames.flatMap((frame) =>
      saidOf(evaluator, write, name, object, isFirst || construction ? frame : undefined),
    );
    const values = layerOf(write) ? said.filter((value) => !isVague(value)) : said;
    if (layerOf(write)) handedIn.push(...said.filter(isVague));
    if (before) evaluator.note(before);
    // What the constructor writes in any case leaves nothing of what was there before.
    const isSure = replaces(values) && (!layerOf(write) || isLaidSurely(evaluator, write, values, construction));
    if (write.fn === construct && !write.conditional && isSure) found.length = 0;
    found.push(...values);
  }
  if (found.length > 0 && found.every(isWritten)) {
    const writes = object.file.lookup
      .fieldWrites(object.cls, '*')
      .filter((write) => write.object.kind === 'this' && !write.object.isStatic);
    found.push(...ofPerhaps(evaluator, writes, name, object.file, construction));
  }
  const field = facts.fields.find((each) => each.name === name && !each.isStatic);
  const isOpenField = field ? !field.isPrivate : writes.length > 0;
  if ((field || isOpenField) && found.every(isWritten)) {
    const how = { isBlankBefore: found.every(isBlank), isPrivate: !isOpenField };
    found.push(...writtenFromOutside(evaluator, object, name, how));
  }
  if (isOpenField && found.length > 0 && mayBeReplaced(object, found, { isPrivate: false })) found.push(...ofHeirs());
  const given = withoutBlanks(found).map(
    (value): Value => (value.kind === 'function' && !value.self ? { ...value, self: receiver } : value),
  );
  // What whoever makes the object leaves out is not there, whatever type it would have.
  if (given.length === 0 && construction && isLeftOut(object, name, construction)) return [{ kind: 'nothing' }];
  const step = { file: object.file.file, start: facts.start, end: facts.start, what: `field ${name}` };
  if (given.length > 0 && !given.every(isVague))
    return besideTexts(given, handedIn).map((value) =>
      isTraceable(value) ? traced(value, step) : heldBy(value, { file: object.file, cls: object.cls, name }),
    );
  if (isFirstLook || given.length > 0) {
    const typed = types.flatMap((type) => evaluator.ofType(type, object.file));
    if (typed.length > 0) return stillGiven(typed, given);
  }
  if (given.length > 0) return given;
  // A mixin may extend several, of which each has a text of its own.
  const inheritedTexts: Value[] = [];
  for (const parent of evaluator.parents(object.file, object.cls)) {
    if (parent.kind === 'class') {
      const above: InstanceValue = {
        kind: 'instance',
        file: parent.file,
        cls: parent.cls,
        ...parentConstruction(evaluator, object, parent),
      };
      const inherited = instanceValues(evaluator, above, receiver, name, expr, file, lookedAt);
      inheritedTexts.push(...inherited);
      if (!inherited.every(isWritten)) break;
    } else if (parent.kind === 'client') {
      const made = subclassClient(evaluator, parent, superArguments(evaluator, object), object.file);
      const inherited = made.flatMap((value) => (value.kind === 'client' ? clientMember(value, name) : []));
      if (inherited.length > 0) return inherited;
    }
  }
  if (inheritedTexts.length > 0) return besideTexts(inheritedTexts, handedIn);
  if (isFirstLook) {
    const computed = computedMembers(evaluator, object, name);
    if (computed.length > 0) return computed;
    const below = ofHeirs();
    if (below.length > 0) return below;
    if (found.length > 0) return [];
    const typed = inheritedTypes(evaluator, object, name);
    if (typed.length > 0) return typed;
    const mapped = evaluator.world.variable(`this.${name}`);
    return mapped.length > 0 ? mapped : [evaluator.opaque({ reason: 'runtime', name: `this.${name}` })];
  }
  return [];
}

/** What the declared type of a field says that a class above declares, where nothing is known to be written to it. */
function inheritedTypes(evaluator: Evaluator, { file, cls }: ClassAt, name: string): readonly Value[] {
  const above = new Map<string, ClassAt>();
  const rise = (from: ClassAt) => {
    for (const parent of above.size > ancestorLimit ? [] : evaluator.parents(from.file, from.cls))
      if (parent.kind === 'class') above.set(`${parent.file.memo.number}.${parent.cls}`, parent);
  };
  rise({ file, cls });
  // What is found is gone through, too.
  for (const at of above.values()) {
    const fields = at.file.classAt(at.cls)?.fields ?? [];
    const type = fields.find((field) => field.name === name && !field.isStatic)?.type;
    if (type) return evaluator.ofType(type, at.file);
    rise(at);
  }
  return [];
}

/** Whether any object of a class may be one of an heir that has another text in place of the class's own. */
function mayBeReplaced(
  { construction }: InstanceValue,
  own: readonly Value[],
  { isPrivate }: { readonly isPrivate: boolean },
): boolean {
  return !construction && !isPrivate && own.every(isWritten);
}

/** Whether values stand in place of those before: they are there, and no cycle. */
function replaces(values: readonly Value[]): boolean {
  return !values.every(isNothing) && !values.some((value) => value.kind === 'unknown' && value.open.reason === 'cycle');
}

/** The name under which a field stands that is being worked out. */
function fieldKey({ file, cls, construction }: InstanceValue, name: string): string {
  return `${(construction ?? file).memo.number}.${file.memo.number}m${cls}.${name}`;
}

/** An object that a field of its own file's class holds knows the field: what is written to it later is its own, too. */
function heldBy(
  value: Value,
  { file, cls, name }: { readonly file: LinkedFile; readonly cls: number; readonly name: string },
): Value {
  const isNamed = value.kind !== 'object' || value.binding !== undefined || value.file !== file;
  return isNamed ? value : { ...value, field: { cls, name } };
}

/** Whether a field takes one of the constructor's parameters, and the object is made without it. */
function isLeftOut({ file, cls }: InstanceValue, name: string, { fn, args, spreadFrom }: Frame): boolean {
  const field = file.classAt(cls)?.fields.find((candidate) => candidate.name === name && !candidate.isStatic);
  const writes = file.lookup.fieldWrites(cls, name).map(({ value }) => value);
  return (
    spreadFrom === undefined &&
    [...(field?.value ? [field.value] : []), ...writes].some((from) => {
      const given = from.kind === 'binding' ? file.bindingAt(from.binding)?.writes[0] : from;
      return given?.kind === 'parameter' && given.fn === fn && (args[given.index]?.() ?? []).every(isNothing);
    })
  );
}

/** Whether a write stands in a setter that nothing in the project assigns to. */
function isUnusedSetter(evaluator: Evaluator, file: LinkedFile, fn: number): boolean {
  const { form, name = '' } = file.functionAt(fn) ?? {};
  return form === 'setter' && evaluator.world.writes(name).length === 0;
}

/** ``this[`${verb}Sync`] = function``: a name that the class does not declare, and that the key may spell. */
function computedMembers(
  evaluator: Evaluator,
  { file, cls, construction }: InstanceValue,
  name: string,
): readonly Value[] {
  return file.lookup
    .fieldWrites(cls, '*')
    .filter(({ key }) => key && evaluator.evaluate(key, file, construction).some((text) => maySpell(text, name)))
    .flatMap((write) => evaluator.evaluate(write.value, file, construction))
    .filter((value) => value.kind === 'function');
}

/** Whether a text that is known in part may be a name. A text of which nothing is known says nothing. */
function maySpell(text: Value, name: string): boolean {
  if (text.kind !== 'text' || !text.parts.some((part) => !isOpen(part) && part.text !== '')) return false;
  const [start = '', ...rest] = plainText(text).split(holeMark);
  const end = rest.at(-1);
  return end === undefined ? start === name : name.startsWith(start) && name.slice(start.length).endsWith(end);
}

/** The activations of a method that the constructor runs itself (`this.setHost(url)`); else an open one. */
function framesOf(
  evaluator: Evaluator,
  fn: number,
  construction: Frame,
  receiver: InstanceValue,
): readonly (Frame | undefined)[] {
  const { file } = construction;
  const frames: Frame[] = [];
  for (const id of file.lookup.callsWithin(construction.fn)) {
    const call = file.callAt(id);
    if (call?.callee.kind !== 'member' || call.callee.object.kind !== 'this') continue;
    const { name, object } = call.callee;
    const method = file.classAt(object.cls ?? -1)?.methods.find((candidate) => candidate.name === name);
    if (!method || !isWithin(file, fn, method.fn)) continue;
    const invocation: Invocation = { file, call, id, frame: construction };
    const frame = evaluator.frame(
      { kind: 'function', file, fn: method.fn, self: receiver },
      evaluator.argumentsOf(invocation),
      invocation,
    );
    if (frame) frames.push(frame);
  }
  return frames.length > 0 ? frames : [undefined];
}

/** What the subclasses make of a member: an abstract one is nothing else. */
function fromSubclasses(
  evaluator: Evaluator,
  object: InstanceValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
  lookedAt: ReadonlySet<string>,
): readonly Value[] {
  if (object.construction) return [];
  return heirsOf(evaluator, object).flatMap((child) => {
    const facts = child.file.classAt(child.cls);
    const has =
      facts?.fields.some((field) => field.name === name) ||
      facts?.methods.some((method) => method.name === name) ||
      fieldWrites(child, name).length > 0;
    return has
      ? instanceValues(
          evaluator,
          { kind: 'instance', file: child.file, cls: child.cls },
          { kind: 'instance', file: child.file, cls: child.cls },
          name,
          expr,
          file,
          new Set(lookedAt),
        )
      : [];
  });
}

/** The classes below a class, each once. */
function heirsOf(evaluator: Evaluator, { file, cls }: ClassAt, before: Set<string> = new Set()): readonly ClassAt[] {
  return evaluator.world.subclasses(file, cls).flatMap((child) => {
    const key = `${child.file.memo.number}.${child.cls}`;
    if (before.size >= heirLimit || before.has(key)) return [];
    before.add(key);
    return [child, ...heirsOf(evaluator, child, before)];
  });
}

/** The activation of a parent's constructor: the child's `super(…)`, or the child's own arguments. */
function parentConstruction(
  evaluator: Evaluator,
  object: InstanceValue,
  parent: Extract<Value, { kind: 'class' }>,
): { construction?: Frame } {
  const construct = parent.file.classAt(parent.cls)?.construct;
  // Without a constructor of its own, an heir that anybody may make says nothing of what its parent is given.
  const isOpen = !object.construction && object.file.classAt(object.cls)?.construct === undefined;
  if (construct === undefined || isOpen) return {};
  const args = superArguments(evaluator, object);
  return {
    construction: {
      file: parent.file,
      fn: construct,
      args: args.args,
      self: object,
      depth: (object.construction?.depth ?? 0) + 1,
      memo: new Memo(),
    },
  };
}

function superArguments(evaluator: Evaluator, object: InstanceValue): { args: Args } {
  const construct = object.file.classAt(object.cls)?.construct;
  const own = object.construction;
  if (construct === undefined) return { args: own?.args ?? [] };
  const call = object.file.lookup
    .callsWithin(construct)
    .map((id) => object.file.callAt(id))
    .find((candidate) => candidate?.fn === construct && candidate.callee.kind === 'super');
  const frame = own && own.fn === construct && own.file === object.file ? own : undefined;
  return { args: (call?.args ?? []).map((arg) => () => evaluator.evaluate(arg, object.file, frame)) };
}
