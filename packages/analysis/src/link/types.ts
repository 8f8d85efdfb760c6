import type { ExportFacts, Expr, TypeRef } from '../facts';
import { none } from '../trimmed';
import { actionOf } from './actions';
import { extendedClient } from './calls';
import type { Evaluator } from './evaluator';
import { exportersOf } from './exporters';
import { ancestorLimit, nowhere, valueLimit, wrappers } from './limits';
import type { LinkedFile } from './linkedFile';
import { foreignMember } from './modules';
import { globalValues } from './names';
import type { Value } from './value';

/** What stands between `<` and `>` where a type is used, each read when it is asked for. */
type Given = readonly (() => readonly Value[])[];

/** Gives what a value of a declared type is, where the type leads to a class or a modelled client. */
export function typeValues(
  evaluator: Evaluator,
  type: TypeRef,
  file: LinkedFile,
  height = 0,
  given: Given = type.args.map((arg) => () => typeValues(evaluator, arg, file, height + 1)),
): readonly Value[] {
  if (height > 8) return [];
  const { name } = type;
  if (!name) return namelessType(evaluator, type, file, height);
  if (type.isOfValue) return ofValue(evaluator, type, name, file);
  if (name.kind === 'global') {
    const inner = type.args[0];
    if (name.name === 'InstanceType' && inner?.name)
      return evaluator.evaluate(inner.name, file).flatMap((value) => instanceOf(evaluator, value));
    if (wrappers.has(name.name) && inner) {
      const values = typeValues(evaluator, inner, file, height + 1);
      return parts.has(name.name) ? values.map(likeIt) : values;
    }
    if (lists.has(name.name) && inner) return listOf(heldValues(evaluator, inner, file, height));
    if (maps.has(name.name) && type.args[1]) return mapOf(heldValues(evaluator, type.args[1], file, height));
    if (name.name === 'Record' && type.args[1])
      return recordOf(type.args[1], file, heldValues(evaluator, type.args[1], file, height));
    if (name.name === 'ReturnType' && inner?.name) return returnedBy(evaluator, inner.name, file);
    return globalValues(evaluator, name.name, name, file).flatMap((value) => instanceOf(evaluator, value));
  }
  if (name.kind === 'binding') {
    const binding = file.bindingAt(name.binding);
    if (binding?.kind === 'type') {
      const aliased = binding.type ? aliasedClients(evaluator, binding.type, file, given, height + 1) : [];
      if (aliased.length > 0) return aliased;
      return (binding.type ? typeValues(evaluator, binding.type, file, height + 1) : []).map((value) =>
        value.kind === 'shape' && value.type === binding.type ? { ...value, binding: name.binding } : value,
      );
    }
    if (binding?.import) return importedType(evaluator, binding.import, type, file, height, given);
  }
  const found = evaluator.evaluate(name, file, undefined).flatMap((value) => instanceOf(evaluator, value));
  if (found.length > 0 || name.kind !== 'member') return found;
  const within = typeWithin(evaluator, name, file, height);
  return within.length > 0 ? within : memberOfType(evaluator, name, file, height);
}

/** Types that have members of another, which are what those of the other are. */
const alike: ReadonlySet<string> = new Set(['Omit', 'Pick', 'Readonly', 'Required', 'NonNullable']);

/**
 * Gives the clients that an alias stands for by what is given between its `<` and `>`: `Promised<Client>`, where
 * `type Promised<T> = { [K in keyof T]: … T[K] … }`. What only holds such a thing, or makes one, is none.
 */
function aliasedClients(
  evaluator: Evaluator,
  type: TypeRef,
  file: LinkedFile,
  given: Given,
  height: number,
): readonly Value[] {
  if (height > 8 || given.length === 0) return [];
  const of = (part: TypeRef): readonly Value[] => aliasedClients(evaluator, part, file, given, height + 1);
  if (type.parameter !== undefined) return (given[type.parameter]?.() ?? []).filter(({ kind }) => kind === 'client');
  if (type.over) return of(type.over);
  if (type.parents && !type.members) return type.parents.slice(0, ancestorLimit).flatMap(of);
  const { name, args } = type;
  if (name?.kind === 'global') return alike.has(name.name) && args[0] ? of(args[0]) : [];
  if (name?.kind !== 'binding' || args.length === 0) return [];
  const inner = args.map((arg) => () => of(arg));
  return typeValues(evaluator, type, file, height + 1, inner).filter(({ kind }) => kind === 'client');
}

/** Gives what a type of an imported namespace is: `Store.Options`. */
function typeWithin(evaluator: Evaluator, type: Expr, file: LinkedFile, height: number): readonly Value[] {
  const path: string[] = [];
  let first = type;
  for (; first.kind === 'member'; first = first.object) path.unshift(first.name);
  const imported = first.kind === 'binding' ? file.bindingAt(first.binding)?.import : undefined;
  if (!imported) return [];
  const name = (imported.name === '*' ? path : [imported.name, ...path]).join('.');
  return evaluator
    .module(imported.specifier, file, false)
    .flatMap((module) => (module.kind === 'module' ? exportedType(evaluator, module.file, name, height) : []));
}

function namelessType(evaluator: Evaluator, type: TypeRef, file: LinkedFile, height: number): readonly Value[] {
  const shape: Value = { kind: 'shape', file, type };
  if (type.result && !type.members) return leadsToMade(evaluator, type.result, file, height) ? [shape] : [];
  // What is read for the first part alone stays as little as for a type that has no other.
  const [first, ...others] = type.anyOf ?? type.parents ?? [];
  if (others.length > 0 && !evaluator.takesStep()) return [];
  const given = first ? typeValues(evaluator, first, file, height + 1) : [];
  const made = [...given.filter(isMade), ...others.flatMap((other) => heldValues(evaluator, other, file, height))];
  if (made.length > 0) return made;
  if (type.anyOf) return given;
  return type.members || type.parents ? [shape] : [];
}

/** Gives what a value is whose type is meant: `typeof api`. Whoever hands in one of its kind may give other texts. */
function ofValue(evaluator: Evaluator, type: TypeRef, name: Expr, file: LinkedFile): readonly Value[] {
  const values = evaluator.evaluate(name, file);
  const made = values.filter((value) => isMade(value) || value.kind === 'class' || value.kind === 'function');
  if (made.length > 0) return made;
  return values.some((value) => holders.has(value.kind)) ? [{ kind: 'shape', file, type }] : [];
}

/** What has members that are asked for by name. */
const holders: ReadonlySet<Value['kind']> = new Set(['object', 'record', 'merged', 'shape', 'module']);

/** Types of what has some members of another type: whoever writes it down gives them values of its own. */
const parts: ReadonlySet<string> = new Set(['Partial', 'Omit', 'Pick']);

function likeIt(value: Value): Value {
  return value.kind === 'instance' ? { ...value, isLike: true } : value;
}

/** Types of what holds any number of things that are read one after the other. */
const lists: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'Set',
  'ReadonlySet',
  'Iterable',
  'AsyncIterable',
]);

const maps: ReadonlySet<string> = new Set(['Map', 'ReadonlyMap', 'WeakMap']);

/** Gives what a list holds. Most lists hold data: nothing is read to learn that. */
function heldValues(evaluator: Evaluator, type: TypeRef, file: LinkedFile, height: number): readonly Value[] {
  return soughtValues(evaluator, type, file, height).filter(isMade);
}

/** Whether something of a type is made by a class or a library, or has a member that is. */
export function leadsToMade(evaluator: Evaluator, type: TypeRef, file: LinkedFile, height: number): boolean {
  return soughtValues(evaluator, type, file, height).some(
    (value) =>
      isMade(value) ||
      (value.kind === 'shape' &&
        value.type.members?.some((member) => heldValues(evaluator, member.type, value.file, height + 1).length > 0)),
  );
}

/** Gives the values of a type, where the file that declares it may have any of use. */
function soughtValues(evaluator: Evaluator, type: TypeRef, file: LinkedFile, height: number): readonly Value[] {
  if (height > 8) return [];
  const inner = type.name?.kind === 'global' && wrappers.has(type.name.name) ? type.args[0] : undefined;
  if (inner) return soughtValues(evaluator, inner, file, height + 1);
  const imported = type.name?.kind === 'binding' ? file.bindingAt(type.name.binding)?.import : undefined;
  const target = imported && evaluator.world.resolve(imported.specifier, file.file);
  if (target !== undefined && !evaluator.world.mayRequest(target)) return [];
  return typeValues(evaluator, type, file, height + 1);
}

function listOf(items: readonly Value[]): readonly Value[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: [() => items], isLoose: true }];
}

function mapOf(values: readonly Value[]): readonly Value[] {
  return values.length === 0 ? [] : [{ kind: 'map', entries: [{ key: () => undefined, value: () => values }] }];
}

function recordOf(anyMember: TypeRef, file: LinkedFile, values: readonly Value[]): readonly Value[] {
  return values.length === 0 ? [] : [{ kind: 'shape', file, type: { args: none, members: none, anyMember } }];
}

/** Whether a list of a type tells what it holds. Of data, whoever gives it knows more than its type. */
function isMade({ kind }: Value): boolean {
  return kind === 'client' || kind === 'instance';
}

/** Gives what a function returns, whoever calls it: `ReturnType<typeof createApi>`. Its texts are texts like any other. */
function returnedBy(evaluator: Evaluator, fn: Expr, file: LinkedFile): readonly Value[] {
  return evaluator.evaluate(fn, file).flatMap((value): readonly Value[] => {
    if (value.kind === 'client') {
      const action = actionOf(value, false);
      return action?.does === 'client'
        ? [{ kind: 'client', model: value.model, entity: action.becomes, kept: {} }]
        : [];
    }
    if (value.kind !== 'function') return [];
    const { returns = none } = value.file.functionAt(value.fn) ?? {};
    return evaluator
      .eachOf(returns.slice(0, valueLimit), (expr) => evaluator.evaluate(expr, value.file, value.frame))
      .flat()
      .filter(({ kind }) => madeKinds.has(kind));
  });
}

const madeKinds: ReadonlySet<Value['kind']> = new Set(['client', 'instance', 'object', 'shape']);

/** Gives what a member of a declared type is: `Deps['api']`. */
function memberOfType(
  evaluator: Evaluator,
  { object, name }: Extract<Expr, { kind: 'member' }>,
  file: LinkedFile,
  height: number,
): readonly Value[] {
  return typeValues(evaluator, { name: object, args: none }, file, height + 1).flatMap((owner) => {
    const member = owner.kind === 'shape' ? shapeMember(evaluator, owner.type, name, owner.file) : undefined;
    return member ? typeValues(evaluator, member.type, member.file, height + 1) : [];
  });
}

function importedType(
  evaluator: Evaluator,
  imported: { specifier: string; name: string },
  type: TypeRef,
  file: LinkedFile,
  height: number,
  given: Given,
): readonly Value[] {
  for (const module of evaluator.module(imported.specifier, file, false)) {
    if (module.kind === 'module') {
      const found = exportedType(evaluator, module.file, imported.name, height, given);
      if (found.length > 0) return found;
    } else if (module.kind === 'foreign') {
      const members = foreignMember(evaluator, module, imported.name, nowhere, file);
      const made = type.args[0]?.name;
      if (made && members.some((value) => value.kind === 'schema' && value.model.entities[value.entity]?.isTypeOf))
        return evaluator.evaluate(made, file).flatMap((value) => evaluator.called(value, made, file));
      const found = members.flatMap((value) => instanceOf(evaluator, value));
      if (found.length > 0) return found;
      // `Observable<T>`, `AsyncIterable<T>` and the like hand on what they hold.
      const inner = type.args[0];
      if (inner?.name && (imported.name === 'Observable' || imported.name === 'Ref'))
        return typeValues(evaluator, inner, file, height + 1);
    }
  }
  return [];
}

function exportedType(
  evaluator: Evaluator,
  file: LinkedFile,
  name: string,
  height: number,
  given: Given = [],
): readonly Value[] {
  if (height > 8) return [];
  for (const exporter of exportersOf(evaluator, file))
    for (const exported of exporter.lookup.exported(name)) {
      const found = typeValues(evaluator, { name: exported.value, args: none }, exporter, height + 1, given);
      if (found.length > 0) return found;
    }
  return [];
}

/** Whether a declared type is one of the project of which nothing is read: that of a function, say. */
export function isUnreadType(evaluator: Evaluator, type: TypeRef, file: LinkedFile, height = 0): boolean {
  const { name, members, isData } = type;
  const isUnread = (part: TypeRef) => isUnreadType(evaluator, part, file, height + 1);
  if (!name) {
    const parts = type.anyOf ?? type.parents;
    return parts ? height <= 8 && parts.some(isUnread) : members === undefined && !isData;
  }
  if (height > 8) return false;
  if (name.kind === 'member' && name.object.kind === 'module')
    return importsUnreadType(evaluator, name.object.specifier, name.name, file, height);
  if (name.kind === 'global') return anyFunction.has(name.name);
  if (name.kind === 'member')
    return typeValues(evaluator, { name: name.object, args: none }, file, height + 1).some(
      ({ kind }) => kind === 'shape',
    );
  const binding = name.kind === 'binding' ? file.bindingAt(name.binding) : undefined;
  if (binding?.kind === 'type') return !binding.type || isUnreadType(evaluator, binding.type, file, height + 1);
  const { specifier, name: exported } = binding?.import ?? {};
  return specifier !== undefined && exported !== undefined
    ? importsUnreadType(evaluator, specifier, exported, file, height)
    : false;
}

/** The types of functions that say nothing of what they are given. */
const anyFunction: ReadonlySet<string> = new Set(['Function', 'CallableFunction']);

function importsUnreadType(
  evaluator: Evaluator,
  specifier: string,
  name: string,
  from: LinkedFile,
  height: number,
): boolean {
  return evaluator
    .module(specifier, from, false)
    .some((module) => module.kind === 'module' && exportsUnreadType(evaluator, module.file, name, height + 1));
}

function exportsUnreadType(evaluator: Evaluator, file: LinkedFile, name: string, height: number): boolean {
  if (height > 8) return false;
  for (const exporter of exportersOf(evaluator, file)) {
    const isUnread = ({ value }: ExportFacts) =>
      isUnreadType(evaluator, { name: value, args: [] }, exporter, height + 1);
    if (exporter.lookup.exported(name).some(isUnread)) return true;
  }
  return false;
}

/** Gives what is made of a class or of a library's thing, where it is one. */
export function instanceOf(evaluator: Evaluator, value: Value): readonly Value[] {
  if (value.kind === 'class') {
    const client = extendedClient(evaluator, value.file, value.cls);
    if (client) return instanceOf(evaluator, client);
    return [{ kind: 'instance', file: value.file, cls: value.cls }];
  }
  if (value.kind === 'client') {
    const construct = value.model.entities[value.entity]?.construct;
    if (construct?.does === 'client') return [{ ...value, entity: construct.becomes }];
    return value.member === undefined ? [value] : [];
  }
  if (value.kind === 'schema') return value.model.entities[value.entity]?.isType ? [value] : [];
  return value.kind === 'instance' ? [value] : [];
}

/** Gives the declared type of a member, also of the types that a shape has all members of. */
export function shapeMember(
  evaluator: Evaluator,
  type: TypeRef,
  name: string,
  file: LinkedFile,
  seen: Set<TypeRef> = new Set(),
): { type: TypeRef; file: LinkedFile } | undefined {
  const own = type.members?.find((member) => member.name === name)?.type;
  if (own) return { type: own, file };
  // Types lead to themselves, and no chain of them is long.
  if (seen.has(type) || seen.size > ancestorLimit) return undefined;
  seen.add(type);
  if (type.isOfValue && type.name) {
    const { start, end } = type.name;
    return { type: { ...type, name: { kind: 'member', object: type.name, name, start, end } }, file };
  }
  for (const parent of type.parents ?? [])
    for (const value of typeValues(evaluator, parent, file)) {
      const found = value.kind === 'shape' && shapeMember(evaluator, value.type, name, value.file, seen);
      if (found) return found;
    }
  return type.anyMember && { type: type.anyMember, file };
}

/** Gives a shape and those that it has all members of. */
export function withParents(
  evaluator: Evaluator,
  shape: Extract<Value, { kind: 'shape' }>,
): readonly Extract<Value, { kind: 'shape' }>[] {
  const found = new Map([[shape.type, shape]]);
  // What is found is gone through, too.
  for (const { type, file } of found.values())
    for (const parent of type.parents ?? [])
      for (const value of found.size > ancestorLimit ? [] : typeValues(evaluator, parent, file))
        if (value.kind === 'shape' && !found.has(value.type)) found.set(value.type, value);
  return [...found.values()];
}
