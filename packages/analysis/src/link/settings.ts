import type { CallFacts, Expr } from '../facts';
import type { Settings } from '../schemas/schemaModel';
import { folderOf, foldersUpward, inFolder } from '../values/projectPath';
import { type Answer, soFar, workedOut } from './answers';
import type { Evaluator } from './evaluator';
import { nowhere } from './limits';
import type { LinkedFile } from './linkedFile';
import { isBlank } from './questions';
import { labelled, withFallback } from './standIns';
import { isVague, knownText, type SchemaValue, type Value } from './value';

/** What a setting is asked with. */
export interface SettingRequest {
  readonly self: SchemaValue;
  /** The steps to the setting; none for all settings, `undefined` where they are not known. */
  readonly path: readonly string[] | undefined;
  readonly fallback: () => readonly Value[];
  /** Gives what a schema makes of a value. */
  readonly apply: (schema: Value, given: readonly Value[]) => readonly Value[];
  readonly expr: Expr;
  readonly file: LinkedFile;
}

/** Gives what a setting may be, or the name under which it is asked for. */
export function settingValues(evaluator: Evaluator, settings: Settings, request: SettingRequest): readonly Value[] {
  const { path, expr, file } = request;
  if (path === undefined) return [evaluator.unknown('runtime', expr, file)];
  if (settings.kind === 'registered') return registeredValues(evaluator, path, request);
  return path.reduce<readonly Value[]>(
    (objects, name) => objects.flatMap((object) => evaluator.member(object, name, expr, file)),
    [rootOf(evaluator, settings, request)],
  );
}

function rootOf(
  evaluator: Evaluator,
  settings: Exclude<Settings, { kind: 'registered' }>,
  { self, file }: SettingRequest,
): Value {
  switch (settings.kind) {
    case 'described':
      return described(evaluator, settings, self.shape.fields);
    case 'exported':
      return exported(evaluator, settings, file);
    case 'folder':
      return folder(evaluator, settings, file);
  }
}

type Read = (name: string, expr: Expr, file: LinkedFile) => readonly Value[];

function lensOf(evaluator: Evaluator, read: Read): Value {
  return { kind: 'lens', member: (name, expr, file) => evaluator.deeper(expr, file, () => read(name, expr, file)) };
}

/** The values of a variable that environment files know. */
function variableValues(evaluator: Evaluator, name: string, expr: Expr, file: LinkedFile): readonly Value[] {
  return evaluator.member({ kind: 'environment' }, name, expr, file);
}

function textsOf(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => knownText(value) ?? []);
}

// --- a tree of settings that name their variable and default -------------------------------------------------------

function described(
  evaluator: Evaluator,
  names: Extract<Settings, { kind: 'described' }>,
  fields: readonly (() => readonly Value[])[],
): Value {
  return lensOf(evaluator, (name, expr, file) => {
    const nodes = fields.flatMap((field) => field()).flatMap((object) => evaluator.member(object, name, expr, file));
    return nodes.flatMap((node): readonly Value[] => {
      if (node.kind !== 'object') return node.kind === 'text' || node.kind === 'unknown' ? [node] : [];
      const fallback = evaluator.member(node, names.fallback, expr, file);
      const variables = textsOf(evaluator.member(node, names.variable, expr, file));
      if (fallback.length === 0 && variables.length === 0) return [described(evaluator, names, [() => [node]])];
      const given = variables.flatMap((variable) => variableValues(evaluator, variable, expr, file));
      return [...given, ...fallback.filter((value) => value.kind !== 'nothing')];
    });
  });
}

// --- what a configuration file exports -----------------------------------------------------------------------------

const endings = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

function exported(evaluator: Evaluator, settings: Extract<Settings, { kind: 'exported' }>, file: LinkedFile): Value {
  const roots = (): readonly Value[] => {
    const names = settings.files.flatMap((stem) => endings.map((ending) => stem + ending));
    for (const around of foldersUpward(folderOf(file.file))) {
      const here = new Set(evaluator.world.filesIn(around));
      const found = names.map((name) => inFolder(around, name)).filter((path) => here.has(path));
      if (found.length > 0) return found.flatMap((path) => fileValues(evaluator, path));
    }
    return [];
  };
  const found = roots();
  const start = settings.paths.flatMap((path) =>
    path.reduce<readonly Value[]>(
      (values, name) => values.flatMap((value) => evaluator.member(value, name, nowhere, file)),
      found,
    ),
  );
  return exportedLens(evaluator, start, settings.variables);
}

/** `NUXT_PUBLIC_API_BASE` stands above `public.apiBase`. */
function exportedLens(evaluator: Evaluator, objects: readonly Value[], variables: string | undefined): Value {
  return lensOf(evaluator, (name, expr, file) => {
    const written = objects.flatMap((object) => evaluator.member(object, name, expr, file));
    const inner = written.filter(isContainer);
    const variable = variables === undefined ? undefined : `${variables}_${screaming(name)}`;
    if (inner.length > 0) return [exportedLens(evaluator, inner, variable)];
    const set = variable === undefined ? [] : evaluator.world.environment(variable, file.file);
    const found = [...set, ...written.filter((value) => !isBlank(value))];
    if (found.length > 0 || variable === undefined) return found;
    return variableValues(evaluator, variable, expr, file);
  });
}

function screaming(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

function isContainer(value: Value): boolean {
  return value.kind === 'object' || value.kind === 'json' || value.kind === 'merged' || value.kind === 'lens';
}

/** Gives what a configuration file says: the value it exports, also through functions that only hand it on. */
function fileValues(evaluator: Evaluator, path: string): readonly Value[] {
  if (/\.(?:json|ya?ml|toml)$/.test(path)) return evaluator.world.json(path);
  const file = evaluator.world.file(path);
  if (!file) return [];
  const [first] = [...file.lookup.exported('default'), ...file.lookup.exported('=')];
  let expr = first?.value;
  for (let height = 0; expr && height < 4; height++) {
    const values = evaluator.evaluate(expr, file, undefined);
    const given = values.flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : [value]));
    const known = given.filter((value) => !isVague(value));
    if (known.length > 0) return known;
    // `defineConfig({ … })` gives what it is given.
    const write: Expr | undefined = expr.kind === 'binding' ? file.bindingAt(expr.binding)?.writes[0] : expr;
    expr = write?.kind === 'call' ? file.callAt(write.call)?.args[0] : undefined;
  }
  return [];
}

/** Gives what a bundler puts in place of a variable: the `env` of Next's configuration. */
export function bundledVariable(evaluator: Evaluator, name: string, from: LinkedFile): readonly Value[] {
  for (const around of foldersUpward(folderOf(from.file))) {
    const path = evaluator.world.filesIn(around).find((file) => nextConfig.test(file));
    const file = path === undefined ? undefined : evaluator.world.file(path);
    if (path === undefined || !file) continue;
    // The configuration may read the very variable.
    const values = evaluator.once(`bundled ${name}`, file, () =>
      fileValues(evaluator, path)
        .flatMap((value) => evaluator.member(value, 'env', nowhere, file))
        .flatMap((value) => (isContainer(value) ? evaluator.member(value, name, nowhere, file) : [])),
    );
    return values.filter((value) => !isBlank(value) && value.kind !== 'unknown');
  }
  return [];
}

const nextConfig = /(?:^|\/)next\.config\.[cm]?[jt]s$/;

// --- a folder with a file for each environment ---------------------------------------------------------------------

interface Layer {
  readonly environment?: string;
  /** Each setting is the name of a variable. */
  readonly isNames?: boolean;
  readonly values: readonly Value[];
}

function folder(evaluator: Evaluator, settings: Extract<Settings, { kind: 'folder' }>, from: LinkedFile): Value {
  for (const around of foldersUpward(folderOf(from.file))) {
    const files = evaluator.world.filesIn(inFolder(around, settings.folder));
    const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    if (!files.some((path) => stemOf(path) === settings.plain)) continue;
    const layers = files
      .filter((path) => /\.(?:[mc]?[jt]s|json|ya?ml|toml)$/.test(path) && stemOf(path) !== 'index')
      .map((path): Layer => {
        const stem = stemOf(path);
        const values = fileValues(evaluator, path);
        if (stem === settings.variables) return { values, isNames: true };
        return { values, ...(stem === settings.plain ? {} : { environment: stem }) };
      });
    // Of the plain file first, of the others by name.
    return layered(
      evaluator,
      [...layers].sort((a, b) => Number('environment' in a) - Number('environment' in b)),
    );
  }
  return { kind: 'lens', member: (_name, expr, file) => [evaluator.unknown('runtime', expr, file)] };
}

function layered(evaluator: Evaluator, layers: readonly Layer[]): Value {
  return lensOf(evaluator, (name, expr, file) => {
    const inside = layers.map((layer): Layer => {
      const values = layer.values.flatMap((value) => evaluator.member(value, name, expr, file));
      return { ...layer, values };
    });
    const containers = inside.map((layer): Layer => ({ ...layer, values: layer.values.filter(isContainer) }));
    if (containers.some(({ values }) => values.length > 0) && !inside.some(({ values }) => values.some(isText)))
      return [layered(evaluator, containers)];
    return inside.flatMap(({ values, environment, isNames }) => {
      if (isNames) return textsOf(values).flatMap((variable) => evaluator.world.environment(variable, file.file));
      return environment === undefined ? values : values.map((value) => labelled(value, environment));
    });
  });
}

function isText(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'unknown';
}

// --- what is registered with the library ---------------------------------------------------------------------------

/** What a project registers with Nest's configuration module. */
interface Registration {
  readonly namespaces: readonly { readonly name: string; readonly values: () => readonly Value[] }[];
  readonly loaded: readonly (() => readonly Value[])[];
  readonly schemas: readonly (() => readonly Value[])[];
}

const library = '@nestjs/config';
const registering = 'registerAs';
const registrations = new WeakMap<object, Answer<Registration>>();

function registeredValues(
  evaluator: Evaluator,
  path: readonly string[],
  { fallback, apply, expr, file }: SettingRequest,
): readonly Value[] {
  const { namespaces, loaded, schemas } = registrationOf(evaluator);
  const inside = (objects: readonly Value[], steps: readonly string[]): readonly Value[] =>
    steps.reduce((values, step) => values.flatMap((value) => evaluator.member(value, step, expr, file)), objects);
  const [first = '', ...rest] = path;
  const spaces = namespaces.filter(({ name }) => name === first).flatMap(({ values }) => values());
  const written = [
    ...inside(spaces, rest),
    ...inside(
      loaded.flatMap((values) => values()),
      path,
    ),
  ];
  if (written.length > 0) return withFallback(written, fallback());
  const name = path.join('.');
  const checked = schemas
    .flatMap((schema) => schema())
    .flatMap((schema) => apply(schema, [{ kind: 'environment' }]))
    .flatMap((value) => evaluator.member(value, name, expr, file));
  const given = checked.length > 0 ? checked : variableValues(evaluator, name, expr, file);
  return withFallback(given, fallback());
}

function registrationOf(evaluator: Evaluator): Registration {
  const known = registrations.get(evaluator.world);
  if (known?.isFresh) return known.value;
  const answer = workedOut(() => registered(evaluator));
  registrations.set(evaluator.world, answer);
  return answer.value;
}

function registered(evaluator: Evaluator): Registration {
  const found = {
    namespaces: [] as { name: string; values: () => readonly Value[] }[],
    loaded: [] as (() => readonly Value[])[],
    schemas: [] as (() => readonly Value[])[],
  };
  // Whoever asks again while the answer is worked out is inside a cycle.
  registrations.set(evaluator.world, soFar(found));
  for (const file of evaluator.world.using(library))
    file.facts.calls.forEach((call, id) => {
      const name = call.callee.kind === 'member' ? call.callee.name : undefined;
      const at: Expr = { kind: 'call', call: id, start: call.start, end: call.end };
      if (name === 'forRoot' || name === 'forFeature') readModule(evaluator, call, file, found);
      else if (call.args.length > 1 && textOfArgument(call.args[0]) !== undefined) {
        const isOurs = evaluator
          .evaluate(call.callee, file)
          .some((callee) => callee.kind === 'schema' && callee.member === registering);
        if (!isOurs) return;
        const values = evaluator.lazily(() => called(evaluator, evaluator.evaluate(at, file)));
        found.namespaces.push({ name: textOfArgument(call.args[0]) ?? '', values });
      }
    });
  return found;
}

function textOfArgument(expr: Expr | undefined): string | undefined {
  return expr?.kind === 'text' ? expr.value : undefined;
}

function readModule(
  evaluator: Evaluator,
  call: CallFacts,
  file: LinkedFile,
  found: { loaded: (() => readonly Value[])[]; schemas: (() => readonly Value[])[] },
): void {
  const isOurs = evaluator
    .evaluate(call.callee, file)
    .some((callee) => callee.kind === 'foreign' && callee.specifier === library && callee.path[0] === 'ConfigModule');
  const options = call.args[0];
  if (!isOurs || !options) return;
  const option = (name: string): readonly Value[] =>
    evaluator.members(evaluator.evaluate(options, file), name, options, file);
  found.loaded.push(
    evaluator.lazily(() => {
      const functions = option('load').flatMap((list) => evaluator.elements(list, options, file));
      // What has a name of its own is found by it.
      return called(
        evaluator,
        functions.filter((value) => value.kind === 'function'),
      );
    }),
  );
  found.schemas.push(() => [...option('validationSchema'), ...option('validate')].filter((value) => !isVague(value)));
}

function called(evaluator: Evaluator, values: readonly Value[]): readonly Value[] {
  return values.flatMap((value): readonly Value[] => {
    if (value.kind === 'function') return evaluator.returned(value, []);
    if (value.kind === 'schema') return value.shape.steps.flatMap((step) => called(evaluator, step.values()));
    return [value];
  });
}
