import type { Expr } from '../facts';
import type { Fallback, Locator, SchemaAction, SchemaEntity } from '../schemas/schemaModel';
import { dataFileValues, joinedPath } from './dataFiles';
import type { Evaluator } from './evaluator';
import { joinedTexts } from './foreignFunctions';
import type { LinkedFile } from './linkedFile';
import { settingValues } from './settings';
import { labelled, withFallback } from './standIns';
import {
  type Args,
  isOpen,
  isVague,
  knownText,
  type SchemaStep,
  type SchemaValue,
  type Shape,
  textValue,
  type Value,
} from './value';

/** Where an action is done: at a call with its arguments, or where a member is read. */
interface Place {
  readonly args: Args;
  readonly expr: Expr;
  readonly file: LinkedFile;
  /** The member that is read. */
  readonly name?: string;
}

/** Gives what a member of a schema library's thing is, or `undefined` where the model does not know it. */
export function schemaMember(
  evaluator: Evaluator,
  value: SchemaValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] | undefined {
  if (value.member !== undefined) return name === 'then' || name === 'catch' ? [{ kind: 'response' }] : undefined;
  const entity = entityOf(value);
  const read = own(entity?.reads, name);
  if (read) return perform(evaluator, read, value, { args: [], expr, file, name });
  if (own(entity?.calls, name) ?? entity?.otherCalls) return [{ ...value, member: name }];
  return entity?.otherReads && perform(evaluator, entity.otherReads, value, { args: [], expr, file, name });
}

/** Gives what calling or constructing a schema library's thing gives, or `undefined` where the model does not know it. */
export function callSchema(
  evaluator: Evaluator,
  value: SchemaValue,
  args: Args,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] | undefined {
  const entity = entityOf(value);
  const action = value.member === undefined ? entity?.call : (own(entity?.calls, value.member) ?? entity?.otherCalls);
  if (!action) return undefined;
  const { member: _called, ...owner } = value;
  return perform(evaluator, action, owner, { args, expr, file });
}

function entityOf(value: SchemaValue): SchemaEntity | undefined {
  return value.model.entities[value.entity];
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function perform(evaluator: Evaluator, action: SchemaAction, self: SchemaValue, place: Place): readonly Value[] {
  const { expr, file, name } = place;
  const at = (locator: Locator): readonly Value[] => locate(evaluator, locator, self, place);
  switch (action.does) {
    case 'is':
      return [{ ...self, entity: action.entity }];
    case 'environment':
      return [{ kind: 'environment' }];
    case 'passes':
      return at(action.from);
    case 'text':
      return [textValue(action.text)];
    case 'fields':
      return [{ kind: 'merged', layers: self.shape.fields.flatMap((fields) => fields()) }];
    case 'value':
      return standsFor(evaluator, self.shape, place).map((value) =>
        action.isUrl && value.kind === 'text' ? { ...value, isUrl: true } : value,
      );
    case 'variable': {
      const named = action.name;
      const variables = named === undefined ? () => [textOfName(name ?? '')] : evaluator.lazily(() => at(named));
      const shape: Shape = { variables, fields: [], steps: fallbackSteps(evaluator, action.fallback, at) };
      if (action.becomes !== undefined) return [{ ...self, entity: action.becomes, shape }];
      return standsFor(evaluator, shape, place);
    }
    case 'schema': {
      const begun = action.of === undefined ? [self] : at(action.of).filter((value) => value.kind === 'schema');
      const through = action.through;
      const more: SchemaStep[] = [
        ...fallbackSteps(evaluator, action.fallback, at),
        ...(through === undefined ? [] : [{ does: 'through', values: evaluator.lazily(() => at(through)) } as const]),
      ];
      const fields = (action.fields ?? []).map((locator) => evaluator.lazily(() => at(locator)));
      return (begun.length > 0 ? begun : [self]).map((schema): Value => {
        const shape =
          schema.kind === 'schema' && (action.of === undefined || schema !== self) ? schema.shape : undefined;
        return {
          ...self,
          ...(action.becomes === undefined ? {} : { entity: action.becomes }),
          shape: {
            ...shape,
            fields: [...(shape?.fields ?? []), ...fields],
            steps: [...(shape?.steps ?? []), ...more],
          },
        };
      });
    }
    case 'parse': {
      const input = (): readonly Value[] => inputOf(action.input ?? ['environment'], at);
      const schemas = action.of === undefined ? [self] : at(action.of);
      const behind = action.behind === undefined ? undefined : evaluator.lazily(() => at(action.behind ?? ''));
      const parsed =
        action.fields === undefined
          ? schemas.flatMap((schema) => applied(evaluator, schema, input(), expr, file))
          : [
              lens(
                evaluator,
                action.fields.map((locator) => evaluator.lazily(() => at(locator))),
                input,
                behind,
              ),
            ];
      const under = action.under;
      if (under === undefined) return parsed;
      return [{ kind: 'record', members: new Map([[under, parsed]]) }];
    }
    case 'file': {
      const found = dataFileValues(evaluator, at(action.path), file);
      return found.length > 0 ? found : [evaluator.unknown('runtime', expr, file)];
    }
    case 'path': {
      const path = joinedPath(place.args.map((arg) => arg()));
      return path ? [path] : joinedTexts(place.args);
    }
    case 'setting':
      return settingValues(evaluator, action.in, {
        self,
        path: action.path === undefined ? [] : action.path === 'name' ? [name ?? ''] : pathOf(at(action.path)),
        fallback: () => (action.fallback ?? []).flatMap((fallback) => fallbackValues(evaluator, fallback, at)),
        apply: (schema, given) => applied(evaluator, schema, given, expr, file),
        expr,
        file,
      });
  }
}

/** `api.url` as its steps; `undefined` where the path is not known. */
function pathOf(values: readonly Value[]): readonly string[] | undefined {
  const text = values.length === 1 && values[0] ? knownText(values[0]) : undefined;
  if (text === undefined) return values.length === 0 ? [] : undefined;
  return text.split(/[.:]/);
}

/** What a value is made of that is read from its variables. */
function standsFor(evaluator: Evaluator, shape: Shape, { expr, file }: Place): readonly Value[] {
  const given = (shape.variables?.() ?? []).flatMap((name) => {
    const known = knownText(name);
    return known === undefined
      ? [evaluator.unknown('environment', expr, file)]
      : evaluator.member({ kind: 'environment' }, known, expr, file);
  });
  return stepped(evaluator, shape.steps, given, expr, file);
}

/** Gives what a schema makes of a value. */
export function applied(
  evaluator: Evaluator,
  schema: Value,
  given: readonly Value[],
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  return evaluator.deeper(expr, file, () => {
    if (schema.kind === 'schema') {
      const { fields, steps } = schema.shape;
      const values = fields.length === 0 ? given : [lens(evaluator, fields, () => given)];
      return stepped(evaluator, steps, values, expr, file);
    }
    if (schema.kind === 'function') {
      // What is not known keeps its name.
      const open = given.filter((value) => value.kind === 'unknown');
      const known = given.filter((value) => value.kind !== 'unknown');
      return [...(given.length === 0 || known.length > 0 ? evaluator.returned(schema, [() => known]) : []), ...open];
    }
    if (schema.kind === 'builtin' && (schema.name === 'String' || schema.name === 'encodeURI')) return given;
    if (schema.kind === 'text') return withFallback(given, writtenDefault(schema));
    if (schema.kind === 'object' || schema.kind === 'merged')
      return describedField(evaluator, schema, given, expr, file);
    return given.map((value) => opened(value));
  });
}

/** `string = 'https://…'`: a type with its default. */
function writtenDefault(schema: Value): readonly Value[] {
  const written = /= *(["'])(.*)\1 *$/.exec(knownText(schema) ?? '')?.[2];
  return written === undefined ? [] : [textOfName(written)];
}

/** A field that an object describes: a schema with defaults by environment, JSON Schema, or an object of fields. */
function describedField(
  evaluator: Evaluator,
  field: Value,
  given: readonly Value[],
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const read = (name: string): readonly Value[] => evaluator.member(field, name, expr, file);
  const inner = read('schema');
  if (inner.length > 0) {
    const values = inner.flatMap((one) => applied(evaluator, one, given, expr, file));
    const defaults = read('defaults').flatMap((one) => perEnvironment(evaluator, one, expr, file));
    return withFallback(values, defaults);
  }
  const properties = read('properties').filter(({ kind }) => kind === 'object' || kind === 'merged');
  if (properties.length > 0) return [lens(evaluator, [() => properties], () => given)];
  if (read('type').some(({ kind }) => kind === 'text')) return withFallback(given, read('default'));
  return [lens(evaluator, [() => [field]], () => given)];
}

/** `{ production: …, _: … }`: a default for each environment. */
function perEnvironment(evaluator: Evaluator, defaults: Value, expr: Expr, file: LinkedFile): readonly Value[] {
  if (defaults.kind !== 'object') return [];
  const entries = defaults.file.objectAt(defaults.object);
  return entries.flatMap(({ key }) => {
    const values = key === undefined ? [] : evaluator.member(defaults, key, expr, file);
    return key === undefined || key === '_' ? values : values.map((value) => labelled(value, key));
  });
}

function stepped(
  evaluator: Evaluator,
  steps: readonly SchemaStep[],
  given: readonly Value[],
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  let values = given;
  for (const step of steps) {
    if (step.does === 'fallback') values = withFallback(values, step.values());
    else for (const through of step.values()) values = applied(evaluator, through, values, expr, file);
  }
  return values;
}

/** An object whose members are what the schemas of its fields make of the members of what is given. */
function lens(
  evaluator: Evaluator,
  fields: readonly (() => readonly Value[])[],
  given: () => readonly Value[],
  behind?: () => readonly Value[],
): Value {
  const read = (name: string, expr: Expr, file: LinkedFile): readonly Value[] => {
    const objects = [...fields].reverse().flatMap((layer) => layer());
    // What the shape may hold that is not known may be any field.
    const layers = objects.filter((object) => !isVague(object));
    const found = layers.map((object) => evaluator.member(object, name, expr, file)).find((one) => one.length > 0);
    const input = (): readonly Value[] => memberOf(evaluator, given(), name, expr, file);
    if (found) return found.flatMap((schema) => applied(evaluator, schema, input(), expr, file));
    const others = (behind?.() ?? []).flatMap((list) => evaluator.elements(list, expr, file));
    for (const other of others) {
      const values = evaluator.member(other, name, expr, file);
      if (values.length > 0) return values;
    }
    return layers.length < objects.length ? input().map((value) => opened(value)) : [];
  };
  return { kind: 'lens', member: (name, expr, file) => evaluator.deeper(expr, file, () => read(name, expr, file)) };
}

/** A member of each input; the environment stands in for one that names nothing. */
function memberOf(
  evaluator: Evaluator,
  inputs: readonly Value[],
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const found = inputs.flatMap((input) =>
    input.kind === 'environment'
      ? []
      : evaluator.member(input, name, expr, file).filter(({ kind }) => kind !== 'nothing'),
  );
  if (found.length > 0 || !inputs.some(({ kind }) => kind === 'environment')) return found;
  return evaluator.member({ kind: 'environment' }, name, expr, file);
}

function inputOf(locators: readonly Locator[], at: (locator: Locator) => readonly Value[]): readonly Value[] {
  return locators.flatMap((locator) => (locator === 'environment' ? [{ kind: 'environment' } as const] : at(locator)));
}

function locate(
  evaluator: Evaluator,
  locator: Locator,
  self: SchemaValue,
  { args, expr, file }: Place,
): readonly Value[] {
  const [first = '', ...steps] = locator.split('.');
  if (first === 'self') return [self];
  if (first === 'rest') return args.slice(1).flatMap((arg) => arg());
  let values = args[Number(first)]?.() ?? [];
  for (const step of steps)
    values = values.filter((value) => !isVague(value)).flatMap((value) => evaluator.member(value, step, expr, file));
  return values;
}

function fallbackSteps(
  evaluator: Evaluator,
  fallbacks: readonly Fallback[] | undefined,
  at: (locator: Locator) => readonly Value[],
): readonly SchemaStep[] {
  if (!fallbacks) return [];
  return [
    {
      does: 'fallback',
      values: evaluator.lazily(() => fallbacks.flatMap((fallback) => fallbackValues(evaluator, fallback, at))),
    },
  ];
}

function fallbackValues(
  evaluator: Evaluator,
  fallback: Fallback,
  at: (locator: Locator) => readonly Value[],
): readonly Value[] {
  const locator = typeof fallback === 'string' ? fallback : fallback.at;
  const values = at(locator).flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : [value]));
  return typeof fallback === 'string' ? values : values.map((value) => labelled(value, fallback.environment));
}

/** A value that went through what cannot be followed keeps its name alone. */
function opened(value: Value): Value {
  if (value.kind === 'unknown') return value;
  const named =
    value.kind === 'text' ? value.parts.find((part) => !isOpen(part) && part.variable !== undefined) : undefined;
  const name = named && !isOpen(named) ? named.variable : undefined;
  const via = value.via ? { via: value.via } : {};
  if (value.kind !== 'text') return { kind: 'unknown', open: { reason: 'runtime' }, ...via };
  return {
    kind: 'unknown',
    open: { reason: name === undefined ? 'runtime' : 'environment', ...(name === undefined ? {} : { name }) },
    ...via,
  };
}

function textOfName(name: string): Value {
  return { kind: 'text', parts: [{ text: name }] };
}
