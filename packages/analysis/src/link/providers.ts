import type { Entry, Expr } from '../facts';
import { moduleName } from '../moduleName';
import { isTestFile } from '../testFile';
import { actionOf } from './actions';
import { type Answer, soFar, workedOut } from './answers';
import { isSite, siteOf } from './clientSites';
import { callClient } from './clientValues';
import type { Evaluator } from './evaluator';
import { exportersOf } from './exporters';
import { lastName } from './indexedNames';
import type { LinkedFile } from './linkedFile';
import { type ClientValue, type Invocation, knownText, type Value } from './value';

/** How a framework hands out what is registered under a token. */
interface Container {
  /** The decorators of parameters and fields that name a token, as the library exports them. */
  readonly decorators: readonly string[];
  /** The modules that a file imports which registers, each with a word that stands in its text. */
  readonly registering: readonly (readonly [module: string, word: string])[];
  /** Objects of any shape, or calls by these names. */
  readonly registers: 'objects' | ReadonlySet<string>;
}

/** By the library. */
const containers: Readonly<Record<string, Container>> = {
  '@nestjs/common': {
    decorators: ['Inject'],
    registering: [
      ['@nestjs/common', 'provide'],
      ['@nestjs/config', 'provide'],
      ['@nestjs/microservices', 'register'],
    ],
    registers: 'objects',
  },
  '@angular/core': {
    decorators: ['Inject'],
    registering: [
      ['@angular/core', 'provide'],
      ['@angular/core', 'InjectionToken'],
    ],
    registers: 'objects',
  },
  tsyringe: {
    decorators: ['inject'],
    registering: [['tsyringe', 'register']],
    registers: new Set(['register', 'registerInstance']),
  },
  inversify: {
    decorators: ['inject'],
    registering: [['inversify', 'bind']],
    registers: new Set(['to', 'toConstantValue', 'toDynamicValue']),
  },
  typedi: { decorators: ['Inject'], registering: [['typedi', 'set']], registers: new Set(['set']) },
  vue: {
    decorators: [],
    registering: [
      ['vue', 'provide'],
      ['quasar/wrappers', 'provide'],
    ],
    registers: new Set(['provide']),
  },
};

/** What is registered under a token. */
interface Provider {
  readonly file: LinkedFile;
  /** The word by which files name the token. */
  readonly name?: string | undefined;
  /** The token's own, which counts where nothing is registered. */
  readonly isOwn?: boolean;
  readonly values: () => readonly Value[];
}

type Registry = ReadonlyMap<string, readonly Provider[]>;

/** Gives what is handed to a parameter or field whose decorator names a token: `@Inject('API') api`. */
export function injectedByToken(
  evaluator: Evaluator,
  decorators: readonly Expr[] | undefined,
  file: LinkedFile,
): readonly Value[] {
  return (decorators ?? []).flatMap((decorator) => {
    const call = decorator.kind === 'call' ? file.callAt(decorator.call) : undefined;
    const [token] = call?.args ?? [];
    if (!call || !token) return [];
    const [library] = evaluator
      .evaluate(call.callee, file, undefined)
      .flatMap((value) =>
        value.kind === 'foreign' && containers[value.specifier]?.decorators.includes(value.path.at(-1) ?? '')
          ? [value.specifier]
          : [],
      );
    return library === undefined ? [] : providedBy(evaluator, library, token, file);
  });
}

/** Gives what a call asks for that makes things of classes and hands out what is registered under tokens: `inject(API)`. */
export function injectedByCall(
  evaluator: Evaluator,
  callee: ClientValue,
  { file, call }: Invocation,
): readonly Value[] {
  const action = actionOf(callee, call.isNew);
  const [token] = call.args;
  if (!token || action?.does !== 'passes' || action.as !== 'instance') return [];
  return providedBy(evaluator, '@angular/core', token, file);
}

/** What is registered with a library under a token, as near to the file that asks as there is something. */
export function providedBy(evaluator: Evaluator, library: string, token: Expr, file: LinkedFile): readonly Value[] {
  const key = tokenOf(evaluator, token, file);
  const all = key === undefined ? [] : (registryOf(evaluator, library).get(key) ?? []);
  const given = all.some(({ isOwn }) => !isOwn) ? all.filter(({ isOwn }) => !isOwn) : all;
  const real = given.filter((provider) => !isTestFile(provider.file.file) || isTestFile(file.file));
  const nearness = real.map((provider) => sharedFolders(provider.file.file, file.file));
  const nearest = Math.max(...nearness);
  return real.filter((_, index) => nearness[index] === nearest).flatMap(({ values }) => values());
}

function sharedFolders(one: string, other: string): number {
  const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const differs = a.findIndex((folder, index) => folder !== b[index]);
  return differs < 0 ? a.length : differs;
}

// --- what a token is ------------------------------------------------------------------------------------------------

/** What two mentions of one token have in common: its text, its class, or the place that declares it. */
function tokenOf(evaluator: Evaluator, expr: Expr, file: LinkedFile): string | undefined {
  const [value, ...others] = evaluator.evaluate(expr, file, undefined);
  if (value && others.length === 0) {
    const text = knownText(value);
    if (text !== undefined) return `text ${text}`;
    if (value.kind === 'class') return `class ${value.file.file}#${value.cls}`;
    if (value.kind === 'foreign' && value.path.length > 0) return `foreign ${value.specifier}.${value.path.join('.')}`;
  }
  return declarationOf(evaluator, expr, file);
}

/** Gives the place that declares what an expression names, the same for all who import it. */
export function declarationOf(evaluator: Evaluator, expr: Expr, file: LinkedFile, height = 0): string | undefined {
  if (height > 8) return undefined;
  if (expr.kind === 'member') {
    const object = declarationOf(evaluator, expr.object, file, height + 1);
    return object === undefined ? undefined : `${object}.${expr.name}`;
  }
  if (expr.kind !== 'binding') return undefined;
  const binding = file.bindingAt(expr.binding);
  if (!binding?.import) return binding && `${file.file}#${expr.binding}`;
  const { specifier, name } = binding.import;
  for (const module of evaluator.module(specifier, file, false))
    if (module.kind === 'module') return exportedAs(evaluator, module.file, name, height + 1);
  return `${moduleName(specifier)}#${name}`;
}

function exportedAs(evaluator: Evaluator, file: LinkedFile, name: string, height: number): string | undefined {
  if (height > 8) return undefined;
  if (name === '*') return file.file;
  for (const exporter of exportersOf(evaluator, file))
    for (const { value } of exporter.lookup.exported(name))
      return declarationOf(evaluator, value, exporter, height + 1);
  return undefined;
}

// --- what is registered ---------------------------------------------------------------------------------------------

const registries = new WeakMap<object, Map<string, Answer<Registry>>>();

function registryOf(evaluator: Evaluator, library: string): Registry {
  const known = registries.get(evaluator) ?? new Map<string, Answer<Registry>>();
  registries.set(evaluator, known);
  const before = known.get(library);
  if (before?.isFresh) return before.value;
  const found = new Map<string, Provider[]>();
  // Whoever asks again while the answer is worked out is inside a cycle.
  known.set(library, soFar(found));
  const answer = workedOut((): Registry => {
    for (const [token, provider] of registered(evaluator, library))
      found.set(token, [...(found.get(token) ?? []), provider]);
    return found;
  });
  known.set(library, answer);
  return answer.value;
}

function registered(evaluator: Evaluator, library: string): readonly (readonly [string, Provider])[] {
  const container = containers[library];
  const registering = container?.registering ?? [];
  const files = new Set(registering.flatMap(([module, word]) => evaluator.world.using(module, word)));
  return container ? [...files].flatMap((file) => providersIn(evaluator, container, file)) : [];
}

function providersIn(
  evaluator: Evaluator,
  { registers }: Container,
  file: LinkedFile,
): readonly (readonly [string, Provider])[] {
  if (registers !== 'objects') return callProviders(evaluator, file, registers);
  return [...objectProviders(evaluator, file), ...listedClients(evaluator, file), ...ownFactories(evaluator, file)];
}

/** Gives what a file registers under tokens, by the words by which other files name them. */
export function registeredIn(
  evaluator: Evaluator,
  file: LinkedFile,
): readonly { readonly name: string; readonly values: () => readonly Value[] }[] {
  const container = Object.values(containers).find(({ registering }) =>
    registering.some(([module]) => file.facts.imports.includes(module)),
  );
  const providers = container ? providersIn(evaluator, container, file) : [];
  return providers.flatMap(([, { name, values }]) => (name === undefined ? [] : [{ name, values }]));
}

/** The word by which a token is named: its text, or its name. */
function wordOf(evaluator: Evaluator, token: Expr, file: LinkedFile): string | undefined {
  const [value] = evaluator.evaluate(token, file, undefined);
  return (token.kind === 'text' && value ? knownText(value) : undefined) ?? lastName(token, file.facts);
}

/** `{ provide: TOKEN, useValue: … }`. */
function objectProviders(evaluator: Evaluator, file: LinkedFile): readonly (readonly [string, Provider])[] {
  return file.facts.objects.flatMap((entries): readonly (readonly [string, Provider])[] => {
    const token = valueAt(entries, 'provide');
    if (!token) return [];
    const key = tokenOf(evaluator, token, file);
    const values = key === undefined ? undefined : usedValues(evaluator, entries, file);
    if (key === undefined || !values) return [];
    return [[key, { file, name: wordOf(evaluator, token, file), values }]];
  });
}

function valueAt(entries: readonly Entry[], name: string): Expr | undefined {
  return entries.find(({ key }) => key === name)?.value;
}

/** What `useValue`, `useFactory` or `useClass` stand for. */
function usedValues(
  evaluator: Evaluator,
  entries: readonly Entry[],
  file: LinkedFile,
): (() => readonly Value[]) | undefined {
  const [value, factory, cls] = ['useValue', 'useFactory', 'useClass'].map((name) => valueAt(entries, name));
  if (value) return evaluator.lazily(() => evaluator.evaluate(value, file, undefined));
  if (factory) return evaluator.lazily(() => made(evaluator, factory, file));
  if (cls)
    return evaluator.lazily(() => evaluator.evaluate(cls, file, undefined).flatMap((each) => evaluator.instance(each)));
  return undefined;
}

function made(evaluator: Evaluator, factory: Expr, file: LinkedFile): readonly Value[] {
  return evaluator
    .evaluate(factory, file, undefined)
    .flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : []));
}

/** `ClientsModule.register([{ name: TOKEN, transport, options }])`: one client for each name. */
function listedClients(evaluator: Evaluator, file: LinkedFile): readonly (readonly [string, Provider])[] {
  return file.facts.calls.flatMap((call, id) => {
    if (call.callee.kind !== 'member' || !call.callee.name.startsWith('register')) return [];
    const [client] = evaluator.evaluate(call.callee, file, undefined).filter((value) => value.kind === 'client');
    if (!client || !siteOf(client, false)) return [];
    return itemsOf(call.args[0], file).flatMap((item): readonly (readonly [string, Provider])[] => {
      const key = nameOf(evaluator, item, file);
      if (key === undefined) return [];
      const own: Invocation = { file, id, call: { ...call, args: [item] } };
      return [[key, { file, values: evaluator.lazily(() => clientMade(evaluator, client, own)) }]];
    });
  });
}

/** The token that an item of such a list names, whether it is written there or under a name: `register([USERS_CLIENT])`. */
function nameOf(evaluator: Evaluator, item: Expr, file: LinkedFile): string | undefined {
  for (const value of evaluator.evaluate(item, file, undefined)) {
    const name = value.kind === 'object' ? valueAt(value.file.objectAt(value.object), 'name') : undefined;
    const key = value.kind === 'object' && name ? tokenOf(evaluator, name, value.file) : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}

/** `const TOKEN = new InjectionToken('api', { factory: () => … })`: what a token makes where nobody registers it. */
function ownFactories(evaluator: Evaluator, file: LinkedFile): readonly (readonly [string, Provider])[] {
  const bindings = file.factsFor('bindings', (facts) => facts.bindings).bindings;
  return bindings.flatMap(({ writes }, id): readonly (readonly [string, Provider])[] => {
    const [write] = writes;
    const call = write?.kind === 'call' ? file.callAt(write.call) : undefined;
    const options = call?.isNew ? call.args[1] : undefined;
    const factory = options?.kind === 'object' ? valueAt(file.objectAt(options.object), 'factory') : undefined;
    if (!factory) return [];
    return [
      [`${file.file}#${id}`, { file, values: evaluator.lazily(() => made(evaluator, factory, file)), isOwn: true }],
    ];
  });
}

/** The items of a list, or of the list that an object holds: `{ clients: […] }`. */
function itemsOf(list: Expr | undefined, file: LinkedFile): readonly Expr[] {
  if (list?.kind === 'array') return list.items;
  const inner = list?.kind === 'object' ? valueAt(file.objectAt(list.object), 'clients') : undefined;
  return inner?.kind === 'array' ? inner.items : [];
}

function clientMade(evaluator: Evaluator, client: ClientValue, invocation: Invocation): readonly Value[] {
  if (!isSite(evaluator, client, invocation)) return [];
  return callClient(evaluator, client, invocation).map((value) =>
    value.kind === 'client' && value.model.entities.client ? { ...value, entity: 'client' } : value,
  );
}

/**
 * `container.register(TOKEN, { useValue })`, `container.bind(TOKEN).toConstantValue(…)`, `Container.set(TOKEN, …)`,
 * `app.provide(TOKEN, …)`, `provide(TOKEN, …)`.
 */
function callProviders(
  evaluator: Evaluator,
  file: LinkedFile,
  names: ReadonlySet<string>,
): readonly (readonly [string, Provider])[] {
  return file.facts.calls.flatMap((call): readonly (readonly [string, Provider])[] => {
    const name = lastName(call.callee, file.facts);
    if (name === undefined || !names.has(name)) return [];
    const [token, second] = call.args;
    const provider = (under: Expr, values: () => readonly Value[]): readonly (readonly [string, Provider])[] => {
      const key = tokenOf(evaluator, under, file);
      const name = wordOf(evaluator, under, file);
      return key === undefined ? [] : [[key, { file, name, values: evaluator.lazily(values) }]];
    };
    if (token && second && (name === 'registerInstance' || name === 'set' || name === 'provide'))
      return provider(token, () => evaluator.evaluate(second, file, undefined));
    if (token && second?.kind === 'object' && name === 'register') {
      const values = usedValues(evaluator, file.objectAt(second.object), file);
      return values ? provider(token, values) : [];
    }
    const object = call.callee.kind === 'member' ? call.callee.object : undefined;
    const bound = object?.kind === 'call' ? file.callAt(object.call) : undefined;
    const [under] = bound?.callee.kind === 'member' && /^(?:re)?bind$/.test(bound.callee.name) ? bound.args : [];
    if (!under || !token) return [];
    if (name === 'toConstantValue') return provider(under, () => evaluator.evaluate(token, file, undefined));
    if (name === 'toDynamicValue') return provider(under, () => made(evaluator, token, file));
    if (name === 'to')
      return provider(under, () =>
        evaluator.evaluate(token, file, undefined).flatMap((each) => evaluator.instance(each)),
      );
    return [];
  });
}
