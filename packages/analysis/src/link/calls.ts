import { clientModels } from '../clients/index';
import type { Expr } from '../facts';
import { onDemand } from '../onDemand';
import { callBuiltin } from './builtins';
import { callClient } from './clientValues';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { foreignResult } from './foreignFunctions';
import { ancestorLimit, callDepthLimit, initialiser, nowhere, spreadLimit, valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { Memo } from './memo';
import { schemaModule, wholeModule } from './modelTables';
import { givesNuxtApp, nuxtApp } from './nuxtApp';
import { injectedByCall } from './providers';
import { stillGiven, withoutCycles } from './questions';
import { classOf } from './receivers';
import { readsRequest, requestData } from './requests';
import { callSchema } from './schemaValues';
import {
  type Args,
  type ClientValue,
  type Frame,
  type FunctionValue,
  type InstanceValue,
  type Invocation,
  isVague,
  type Value,
} from './value';

/** Gives what a call expression gives. */
export function callValues(
  evaluator: Evaluator,
  id: number,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const read = (): readonly Value[] => {
    const call = file.callAt(id);
    if (!call) return [];
    const invocation: Invocation = { file, call, id, ...(frame ? { frame } : {}) };
    const callees = evaluator.evaluate(call.callee, file, frame);
    const proven = provenClients(evaluator, callees, invocation);
    if (proven.length > 0) return proven.flatMap((client) => callClient(evaluator, client, invocation));
    return callees.flatMap((callee) => invoked(evaluator, callee, invocation));
  };
  const key = `c${id}`;
  const { callee = nowhere } = file.callAt(id) ?? {};
  if (!frame) return evaluator.once(key, file, read, callee);
  return evaluator.onceIn(frame, key, callee, file, read);
}

/** Gives what a class is that is generated or not in the project, where an argument proves it (gRPC credentials). */
export function provenClients(
  evaluator: Evaluator,
  callees: readonly Value[],
  { file, call, frame }: Invocation,
): readonly ClientValue[] {
  if (!call.isNew) return [];
  const isForeign = callees.every(isVague);
  return provable().flatMap(({ model, provenBy: { argument: index, is, field } }): readonly ClientValue[] => {
    const argument = call.args[index];
    const isGenerated = (): boolean => field !== undefined && callees.every((callee) => hasField(callee, field));
    if (!argument || !(isForeign || isGenerated())) return [];
    const proofs = evaluator
      .evaluate(argument, file, frame)
      .flatMap((value) => (value.kind === 'client' && value.model === model ? (is[value.entity] ?? []) : []));
    return [...new Set(proofs)].map((entity) => ({ kind: 'client', model, entity, kept: {} }));
  });
}

const provable = onDemand(() =>
  clientModels().flatMap((model) => (model.provenBy ? [{ model, provenBy: model.provenBy }] : [])),
);

function hasField(callee: Value, name: string): boolean {
  if (callee.kind !== 'class') return false;
  return !!callee.file.classAt(callee.cls)?.fields.some((field) => field.name === name && !field.isStatic);
}

/** Gives what calling `callee` gives. */
export function invoked(evaluator: Evaluator, callee: Value, invocation: Invocation): readonly Value[] {
  const { file, call } = invocation;
  const args = argumentsOf(evaluator, invocation);
  switch (callee.kind) {
    case 'function': {
      const cls = call.isNew ? classOf(callee) : undefined;
      return cls ? constructed(evaluator, cls, invocation, args) : returnedValues(evaluator, callee, args, invocation);
    }
    case 'class':
      return constructed(evaluator, callee, invocation, args);
    case 'client': {
      const given = callClient(evaluator, callee, invocation);
      return given.length > 0 ? given : injectedByCall(evaluator, callee, invocation);
    }
    case 'instance':
      // `super(…)` gives nothing that is of use.
      return [];
    case 'builtin':
      return callBuiltin(evaluator, callee, invocation, args);
    case 'schema':
      return (
        callSchema(evaluator, callee, args, call.callee, file) ?? [evaluator.unknown('runtime', call.callee, file)]
      );
    case 'foreign': {
      if (readsRequest(callee.path.at(-1) ?? '', callee.specifier)) return [requestData(asCall(invocation), file)];
      if (givesNuxtApp(callee.path.at(-1) ?? '', callee.specifier)) return [nuxtApp(evaluator)];
      const [whole] = wholeModule(callee);
      const schemas = callee.path.length === 0 ? schemaModule(callee.specifier) : undefined;
      const made = schemas && callSchema(evaluator, schemas, args, call.callee, file);
      if (made) return made;
      return whole ? callClient(evaluator, whole, invocation) : foreignCall(evaluator, callee, invocation);
    }
    case 'unknown': {
      if (call.callee.kind === 'global' && readsRequest(call.callee.name))
        return [requestData(asCall(invocation), file)];
      if (call.callee.kind === 'global' && givesNuxtApp(call.callee.name)) return [nuxtApp(evaluator)];
      const open = {
        ...callee.open,
        ...(callee.open.reason === 'environment' && callee.open.name !== undefined
          ? {}
          : { name: describe({ kind: 'call', call: invocation.id, start: call.start, end: call.end }, file) }),
      };
      return [
        {
          kind: 'unknown',
          open,
          ...(callee.parameters ? { parameters: callee.parameters } : {}),
          ...(callee.via ? { via: callee.via } : {}),
        },
      ];
    }
    case 'response':
      return [callee];
    case 'shape': {
      const made = callee.type.result ? evaluator.ofType(callee.type.result, callee.file) : [];
      const given = callee.given
        ? invoked(evaluator, callee.given, invocation)
        : [evaluator.unknown('runtime', call.callee, file)];
      return made.length > 0 ? stillGiven(made, given) : given;
    }
    case 'module':
      // What a module is to whoever calls it stands beside it.
      return [];
    default:
      return [evaluator.unknown('runtime', call.callee, file)];
  }
}

function asCall({ id, call: { start, end } }: Invocation): Expr {
  return { kind: 'call', call: id, start, end };
}

/** What Node's `url` offers, by what it does. */
const urlFunctions: ReadonlyMap<string, string> = new Map([
  ['URL', 'URL'],
  ['parse', 'url.parse'],
  ['urlToHttpOptions', 'url.parse'],
  ['format', 'url.format'],
  ['resolve', 'url.resolve'],
]);

function foreignCall(
  evaluator: Evaluator,
  callee: Extract<Value, { kind: 'foreign' }>,
  invocation: Invocation,
): readonly Value[] {
  const name = callee.path.at(-1) ?? '';
  const given = foreignResult(evaluator, callee, invocation, argumentsOf(evaluator, invocation));
  if (given) return given;
  const ofUrl = callee.specifier === 'url' ? urlFunctions.get(name) : undefined;
  if (ofUrl !== undefined)
    return callBuiltin(evaluator, { kind: 'builtin', name: ofUrl }, invocation, argumentsOf(evaluator, invocation));
  return [{ kind: 'unknown', open: { reason: 'import', name: [callee.specifier, ...callee.path].join('.') } }];
}

/** Gives the arguments of a call, each read when it is asked for. */
export function argumentsOf(evaluator: Evaluator, { file, call, frame }: Invocation): Args {
  const read = call.args.map((arg) => evaluator.lazily(() => evaluator.evaluate(arg, file, frame)));
  const from = call.spreadFrom;
  const spread = from === undefined ? undefined : call.args[from];
  if (from === undefined || spread?.kind !== 'element' || from !== call.args.length - 1) return read;
  // `f(a, ...rest)`: where the rest is a list, its items have their places.
  const rest = evaluator.lazily(() => evaluator.evaluate(spread.object, file, frame));
  const item = (index: number): readonly Value[] =>
    rest().flatMap((value) =>
      value.kind === 'list' && !value.isLoose
        ? (value.items[index]?.() ?? [])
        : evaluator.elements(value, spread, file),
    );
  return [...read.slice(0, from), ...Array.from({ length: spreadLimit }, (_, index) => () => item(index))];
}

/** Gives what a function returns when it is given `args`. */
export function returnedValues(
  evaluator: Evaluator,
  fn: FunctionValue,
  args: Args,
  invocation?: Invocation,
): readonly Value[] {
  const facts = fn.file.functionAt(fn.fn);
  if (!facts) return [];
  const frame = activation(evaluator, fn, args, invocation);
  const read = () =>
    evaluator.eachOf(facts.returns.slice(0, valueLimit), (value) => evaluator.evaluate(value, fn.file, frame)).flat();
  const values = frame ? evaluator.guarded(frame, `r${fn.fn}`, fn.file, read) : [];
  const useful = withoutCycles(values.filter((value) => value.kind !== 'nothing'));
  if (useful.length > 0 && !useful.every(isVague)) return useful;
  const typed = facts.returnType ? evaluator.ofType(facts.returnType, fn.file) : [];
  if (typed.length > 0) return stillGiven(typed, useful);
  return useful.length > 0 ? useful : facts.returns.length > 0 ? values : [];
}

/** Gives the activation of a function, or `undefined` where calls nest too deeply. */
export function activation(
  evaluator: Evaluator,
  fn: FunctionValue,
  args: Args,
  invocation?: Invocation,
): Frame | undefined {
  const depth = Math.max(invocation?.frame?.depth ?? 0, fn.frame?.depth ?? 0) + 1;
  if (depth > callDepthLimit) {
    evaluator.cut('depth', nowhere, fn.file);
    return undefined;
  }
  return {
    file: fn.file,
    fn: fn.fn,
    args,
    ...(invocation?.call.spreadFrom === undefined ? {} : { spreadFrom: invocation.call.spreadFrom }),
    ...(fn.self ? { self: fn.self } : {}),
    ...(fn.frame ? { parent: fn.frame } : {}),
    depth,
    memo: new Memo(),
  };
}

/** Gives what `new` makes of a class: an instance, or the client that the class is a mere extension of. */
export function constructed(
  evaluator: Evaluator,
  cls: Extract<Value, { kind: 'class' }>,
  invocation: Invocation,
  args: Args,
): readonly Value[] {
  const client = extendedClient(evaluator, cls.file, cls.cls);
  if (client) return callClient(evaluator, client, invocation);
  const construct = constructorOf(evaluator, cls.file, cls.cls, 0);
  const depth = (invocation.frame?.depth ?? 0) + 1;
  if (depth > callDepthLimit) return [{ kind: 'instance', file: cls.file, cls: cls.cls }];
  const frame: { -readonly [K in keyof Frame]: Frame[K] } = {
    file: construct?.file ?? cls.file,
    fn: construct?.fn ?? initialiser,
    args,
    ...(invocation.call.spreadFrom === undefined ? {} : { spreadFrom: invocation.call.spreadFrom }),
    ...(cls.frame ? { parent: cls.frame } : {}),
    depth,
    memo: new Memo(),
  };
  const self: InstanceValue = { kind: 'instance', file: cls.file, cls: cls.cls, construction: frame };
  frame.self = self;
  return [self];
}

function constructorOf(
  evaluator: Evaluator,
  file: LinkedFile,
  cls: number,
  height: number,
): { file: LinkedFile; fn: number } | undefined {
  const fn = file.classAt(cls)?.construct;
  if (fn !== undefined) return { file, fn };
  if (height > 8) return undefined;
  for (const parent of evaluator.parents(file, cls))
    if (parent.kind === 'class') return constructorOf(evaluator, parent.file, parent.cls, height + 1);
  return undefined;
}

/** The client that a generated class is, by the declared type of the field in which it keeps what it calls through. */
function generatedClient(evaluator: Evaluator, file: LinkedFile, cls: number): ClientValue | undefined {
  for (const { model, provenBy } of provable()) {
    const field = file.classAt(cls)?.fields.find(({ name, isStatic }) => name === provenBy.field && !isStatic);
    const typed = field?.type ? evaluator.ofType(field.type, file) : [];
    for (const value of typed) {
      const entity = value.kind === 'client' && value.model === model ? provenBy.is[value.entity] : undefined;
      if (entity) return { kind: 'client', model, entity, kept: {} };
    }
  }
  return undefined;
}

/** The library class that a project class is a mere extension of (generated stubs). */
export function extendedClient(
  evaluator: Evaluator,
  file: LinkedFile,
  cls: number,
  lookedAt: Set<string> = new Set(),
): ClientValue | undefined {
  const key = `${file.memo.number}.${cls}`;
  if (lookedAt.size > ancestorLimit || lookedAt.has(key)) return undefined;
  lookedAt.add(key);
  const generated = generatedClient(evaluator, file, cls);
  if (generated) return generated;
  for (const parent of evaluator.parents(file, cls)) {
    if (parent.kind === 'client' && parent.model.entities[parent.entity]?.subclassIsSame) return parent;
    if (parent.kind === 'class') {
      const found = extendedClient(evaluator, parent.file, parent.cls, lookedAt);
      if (found) return found;
    }
  }
  return undefined;
}
