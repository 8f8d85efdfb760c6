import type { Unresolved } from '@callsight/model';
import type { Expr } from '../facts';
import { memberOfBuiltin } from './builtins';
import { instanceMember } from './classMembers';
import { clientMember } from './clientValues';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { settingsHolder } from './laterSettings';
import { laterWrites, perhapsWritten, underAnyName, writtenLater } from './laterWrites';
import type { LinkedFile } from './linkedFile';
import { sharedMember } from './locators';
import { foreignMember } from './modules';
import {
  asGiven,
  intoMember,
  isNothing,
  isSameObject,
  isTraceable,
  isWritten,
  trail,
  withoutBlanks,
} from './questions';
import { classOf } from './receivers';
import { requestData, requestPartOf } from './requests';
import { schemaMember } from './schemaValues';
import { bundledVariable } from './settings';
import { staticMember } from './staticMember';
import { toldMember } from './toldMembers';
import { shapeMember, withParents } from './types';
import { textMember } from './urlMembers';
import { type InstanceValue, isVague, traced, type UnknownValue, type Value } from './value';
import { writtenElsewhere } from './writtenElsewhere';

/** A type that more classes implement says nothing of what is meant. */
const implementerLimit = 4;

/** Gives what a member of a value is. */
export function memberValues(
  evaluator: Evaluator,
  object: Value,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  return evaluator.deeper(expr, file, () => memberOfKind(evaluator, object, name, expr, file));
}

/** What is not known of a value is not known of its members; put together piece by piece, for there are very many. */
function memberOfUnknown({ parameters, isData, via }: UnknownValue, open: Unresolved): UnknownValue {
  const member: { -readonly [K in keyof UnknownValue]: UnknownValue[K] } = { kind: 'unknown', open };
  if (parameters) member.parameters = parameters.map(intoMember);
  if (isData) member.isData = isData;
  if (via) member.via = via;
  return member;
}

function memberOfKind(
  evaluator: Evaluator,
  object: Value,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  switch (object.kind) {
    case 'object':
      return objectMember(evaluator, object, name, expr, file);
    case 'record':
      return object.members.get(name) ?? [];
    case 'merged': {
      const vague: Value[] = [];
      for (const layer of object.layers.toReversed()) {
        const values = memberValues(evaluator, layer, name, expr, file);
        // What an unknown layer may set stands beside what is written down below it.
        if (layer.kind === 'unknown' || layer.kind === 'response') vague.push(...values);
        else if (values.some((value) => !isNothing(value))) return [...values, ...vague];
      }
      return vague;
    }
    case 'map':
      return [{ kind: 'builtin', name, object }];
    case 'list':
      if (/^\d+$/.test(name))
        return object.isLoose ? evaluator.elements(object, expr, file) : (object.items[Number(name)]?.() ?? []);
      return [{ kind: 'builtin', name, object }];
    case 'instance':
      return object.isLike
        ? memberAlike(evaluator, object, name, expr, file)
        : instanceMember(evaluator, object, name, expr, file);
    case 'class':
      return staticMember(evaluator, object, name, expr, file);
    case 'module':
      return moduleMember(evaluator, object, name);
    case 'foreign':
      return foreignMember(evaluator, object, name, expr, file);
    case 'client': {
      const holder = settingsHolder(evaluator, object, name);
      if (holder) return [holder];
      const told = toldMember(evaluator, object, name, expr, file);
      return told ?? sharedMember(evaluator, object, name, file) ?? clientMember(object, name);
    }
    case 'schema':
      return schemaMember(evaluator, object, name, expr, file) ?? [evaluator.unknown('runtime', expr, file)];
    case 'lens':
      return object.member(name, expr, file);
    case 'environment':
      return environmentValues(evaluator, name, expr, file, object.isBundled);
    case 'json': {
      const values = evaluator.world.jsonMember(object, name);
      if (values.length > 0) return values;
      if (name === 'toString') return [{ kind: 'builtin', name, object }];
      // The value of a JSON module is its default export.
      return name === 'default' ? [object] : [];
    }
    case 'text': {
      const found = textMember(object, name);
      // What the caller sent stays that in the query of a URL.
      const isPart = object.isUrl && !wholeMembers.has(name) && found.every(({ kind }) => kind === 'builtin');
      const isSent = isPart && requestPartOf(object);
      if (!isSent) return found;
      const isPath = name === 'pathname';
      return [{ ...requestData(expr, file), ...(isPath && { isPath }), ...(object.via && { via: object.via }) }];
    }
    case 'function':
      return functionMember(evaluator, object, name);
    case 'builtin':
      return memberOfBuiltin(evaluator, object, name, expr, file);
    case 'shape': {
      const type = shapeMember(evaluator, object.type, name, object.file);
      const values = type ? evaluator.ofType(type.type, type.file) : [];
      const said = object.given ? memberValues(evaluator, object.given, name, expr, file) : [];
      const given = type?.type.isData ? said.map(asData) : said;
      if (values.length > 0) return given[0] ? values.map((value) => asGiven(value, given[0] as Value)) : values;
      if (given.every(isVague)) {
        const kept = implementedMember(evaluator, object, name, expr, file);
        if (kept.length > 0) return kept;
      }
      return given.length > 0 ? given : [evaluator.unknown('runtime', expr, file)];
    }
    case 'unknown': {
      // The parts of a variable that is not known are called as the variable is.
      const isPart = object.open.reason === 'environment' && object.open.name !== undefined && isTextMember(name);
      const open = isPart ? object.open : { reason: object.open.reason, name: describe(expr, file) };
      const mapped = evaluator.world.variable(open.name);
      if (mapped.length > 0) return mapped;
      return [memberOfUnknown(object, open)];
    }
    case 'response':
      return [object];
    case 'nothing':
      return [object];
    case 'flag':
    case 'regexp':
      return [];
  }
}

/** What something has of an object that it may have members of: what makes requests is the same, texts are its own. */
function memberAlike(
  evaluator: Evaluator,
  { isLike: _like, given, ...object }: InstanceValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const values = instanceMember(evaluator, object, name, expr, file);
  if (values.some((value) => value.kind !== 'text' && !isVague(value))) return values;
  return given ? memberValues(evaluator, given, name, expr, file) : [evaluator.unknown('runtime', expr, file)];
}

/** A value that is not known, of a declared type that is data. */
function asData(value: Value): Value {
  return value.kind === 'unknown' ? { ...value, isData: true } : value;
}

/** What gives a URL as the text that it is. */
const wholeMembers: ReadonlySet<string> = new Set(['toString', 'toJSON', 'valueOf']);

const textMembers: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(String.prototype));

function isTextMember(name: string): boolean {
  return textMembers.has(name);
}

function objectMember(
  evaluator: Evaluator,
  object: Extract<Value, { kind: 'object' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const holder = object.binding ?? (object.field ? `${object.field.cls}.${object.field.name}` : '');
  const writes = laterWrites(object, name);
  const { among } = writes;
  const key = `o${object.object}@${holder}${among ? `:${among.join()}` : ''}.${name}`;
  const read = (): readonly Value[] => {
    const later = writtenLater(evaluator, object, name, writes);
    if (among) return later;
    const first = objectValues(evaluator, object, name, expr, file);
    const values = [...first, ...later];
    if (values.every(isWritten)) values.push(...writtenElsewhere(evaluator, object, name));
    // What is empty where the object is written down holds the place of what is written later.
    if (values.length > first.length) values.splice(0, values.length, ...withoutBlanks(values));
    if (values.length > 0 && values.every(isWritten)) values.push(...perhapsWritten(evaluator, object, name));
    if (values.length > 0) return values;
    const perhaps = underAnyName(evaluator, object, name, expr);
    if (perhaps.length > 0) return perhaps;
    return object.file.objectAt(object.object).length === 0 ? [{ kind: 'nothing' }] : [];
  };
  // Options that many activations hand on are asked for again and again.
  const frame = (among && object.read?.frame) ?? object.frame;
  if (!frame) return evaluator.once(key, object.file, read, expr);
  return evaluator.onceIn(frame, key, expr, object.file, read);
}

function objectValues(
  evaluator: Evaluator,
  object: Extract<Value, { kind: 'object' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const entries = object.file.objectAt(object.object);
  const found: Value[] = [];
  let isPerhaps = false;
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (!entry) continue;
    if (entry.key === name) {
      const values = evaluator.evaluate(entry.value, object.file, object.frame);
      const step = {
        file: object.file.file,
        start: entry.start,
        end: Math.min(entry.end, entry.start + name.length),
        what: `property ${name}`,
      };
      const self = values.map(
        (value): Value => (value.kind === 'function' && !value.self ? { ...value, self: object } : value),
      );
      if (entry.form === 'getter') {
        found.push(...self.flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : [value])));
      } else found.push(...self.map((value) => (isTraceable(value) ? traced(value, step) : value)));
      return found;
    }
    if (entry.key === undefined && !entry.computed) {
      const known: Value[] = [];
      const vague: Value[] = [];
      let isLacking = false;
      for (const spread of evaluator.evaluate(entry.value, object.file, object.frame)) {
        if (isSameObject(spread, object)) continue;
        const at: Expr = { kind: 'member', object: entry.value, name, start: expr.start, end: expr.end };
        const isOpenSpread = spread.kind === 'unknown' || spread.kind === 'response';
        const inside = isOpenSpread
          ? memberValues(evaluator, spread, name, at, object.file)
          : memberValues(evaluator, spread, name, expr, file);
        // Of a spread URL, its methods do not come along.
        const values = inside.filter((value) => spread.kind !== 'text' || value.kind !== 'builtin');
        // What an unknown spread may set stands beside what is written down; what is laid over it may leave members out.
        if (isOpenSpread || (spread.kind === 'shape' && values.every(isVague))) vague.push(...values);
        else if (values.some((value) => !isNothing(value))) {
          known.push(...values.filter((value) => !isAbsent(value)));
          isLacking ||= values.some(isAbsent);
        } else isLacking = true;
      }
      found.push(...known, ...vague);
      if (known.length > 0 && vague.length === 0 && !isLacking) return found;
      isPerhaps ||= known.length > 0;
    } else if (entry.computed) {
      const keys = evaluator.evaluate(entry.computed, object.file, object.frame);
      if (keys.some((key) => key.kind === 'text' && evaluator.textOf(key) === name))
        return evaluator.evaluate(entry.value, object.file, object.frame);
    }
  }
  // Only some of what is spread has it.
  if (isPerhaps) found.push({ kind: 'nothing', isAbsent: true });
  return found;
}

/** Whether an object may be without the member, so that what it is laid over keeps its own. */
function isAbsent(value: Value): boolean {
  return value.kind === 'nothing' && value.isAbsent === true;
}

/** A function may carry functions of its own: `send.get = (url) => send({ url })`. */
function functionMember(
  evaluator: Evaluator,
  object: Extract<Value, { kind: 'function' }>,
  name: string,
): readonly Value[] {
  const { file, fn, frame } = object;
  const read = (): readonly Value[] => {
    const written = file.lookup
      .functionWrites(fn)
      .flatMap((write) => (write.name === name ? evaluator.evaluate(write.value, file, frame) : []))
      .map(
        (value): Value =>
          value.kind === 'function' && !value.self ? { ...value, self: classOf(object) ?? object } : value,
      );
    return written.length > 0 ? written : [{ kind: 'builtin', name, object }];
  };
  return frame ? read() : evaluator.once(`f${fn}.${name}`, file, read);
}

/** What the classes that implement a type, or one that it extends, make of its member, where they are few. */
function implementedMember(
  evaluator: Evaluator,
  shape: Extract<Value, { kind: 'shape' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  for (const { file: declaring, binding } of withParents(evaluator, shape)) {
    const classes = binding === undefined ? [] : evaluator.world.implementers(declaring, binding);
    if (classes.length > implementerLimit) return [];
    const found = classes
      .flatMap(({ file: from, cls }) =>
        instanceMember(evaluator, { kind: 'instance', file: from, cls }, name, expr, file),
      )
      .filter((value) => !isVague(value));
    if (found.length > 0) return found;
  }
  return [];
}

function moduleMember(
  evaluator: Evaluator,
  module: Extract<Value, { kind: 'module' }>,
  name: string,
): readonly Value[] {
  const values = evaluator.exported(module.file, name);
  return values;
}

function environmentValues(
  evaluator: Evaluator,
  name: string,
  expr: Expr,
  file: LinkedFile,
  isBundled = false,
): readonly Value[] {
  const mapped = evaluator.world.variable(name);
  if (mapped.length > 0) return mapped;
  const step = trail(file, expr, `environment variable ${name}`);
  const values = evaluator.world.environment(name, file.file);
  const found = values.length > 0 ? values : bundledVariable(evaluator, name, file);
  if (found.length > 0) return found.map((value) => traced(value, step));
  // A bundler says there where the page is; a program that runs without one has its variables there.
  if (isBundled && name === 'BASE_URL') return [{ kind: 'text', parts: [{ text: '/' }], isPage: true }];
  return [{ kind: 'unknown', open: { reason: 'environment', name }, via: step }];
}
