import type { CallFacts, Expr, FileFacts, FunctionFacts } from '../facts';
import { moduleName } from '../moduleName';
import { requestShapes } from '../sources/requestShapes';
import {
  answerName,
  contextName,
  conventions,
  decoratingModules,
  eventName,
  handlerProperties,
  handlerTypes,
  interceptorsName,
  listenerMethods,
  procedures,
  readers,
  requestDecorators,
  requestEvents,
  requestName,
  requestTypes,
  resolvers,
  rootTypes,
  routeMethods,
  servers,
  spreadingRouters,
} from '../sources/requestSources';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { trail } from './questions';
import { asText, isOpen, type OpenPart, type TextValue, type UnknownValue, type Value } from './value';

type Parameter = Extract<Expr, { kind: 'parameter' }>;

/**
 * Gives what a parameter is that a server hands a request to: by its decorator or declared type, by what the function
 * is given to, by where it is exported, or by the habit of all servers (`(req, res)`). `undefined` where nothing says so.
 */
export function requestValues(
  evaluator: Evaluator,
  facts: FunctionFacts,
  parameter: Parameter,
  file: LinkedFile,
  open: Value,
): readonly Value[] | undefined {
  const shape = shapeOf(facts, parameter, file);
  return shape === undefined ? undefined : [shaped(evaluator, shape, parameter, file, open)];
}

function shaped(evaluator: Evaluator, shape: string, expr: Expr, file: LinkedFile, open: Value): Value {
  const { data, inner = {}, globals = [], whole } = requestShapes[shape] ?? { data: [] };
  if (whole) return requestData(expr, file);
  return {
    kind: 'lens',
    member: (name, at, from) => {
      if (data.includes(name)) return [requestData(at, from)];
      if (globals.includes(name)) return evaluator.global(name, at, from);
      const next = Object.hasOwn(inner, name) ? inner[name] : undefined;
      return next === undefined
        ? evaluator.member(open, name, at, from)
        : [shaped(evaluator, next, at, from, evaluator.member(open, name, at, from)[0] ?? open)];
    },
  };
}

/** Gives what the caller of the program sent, by the name of the expression that reads it. */
export function requestData(expr: Expr, file: LinkedFile): UnknownValue {
  const name = describe(expr, file);
  return { kind: 'unknown', open: { reason: 'request', name }, via: trail(file, expr, `request data ${name}`) };
}

/** Gives the part of a value that the caller of the program sent. */
export function requestPart(value: Value): OpenPart | undefined {
  return value.kind === 'text' || value.kind === 'unknown' ? requestPartOf(asText(value)) : undefined;
}

/** Gives the part of a text that the caller of the program sent. */
export function requestPartOf({ parts }: TextValue): OpenPart | undefined {
  return parts.find((part): part is OpenPart => isOpen(part) && part.open.reason === 'request');
}

/** Tells whether a function of that name, of a module or of no module, reads the request that it is given. */
export function readsRequest(name: string, specifier?: string): boolean {
  return readers.has(name) && (specifier === undefined || specifier === 'h3' || specifier === '#imports');
}

// --- how a parameter shows what it is --------------------------------------------------------------------------------

function shapeOf(facts: FunctionFacts, { fn, index }: Parameter, file: LinkedFile): string | undefined {
  const { name, type, decorators } = facts.parameters[index] ?? { name: '' };
  return (
    byDecorator(decorators, file) ??
    (type?.name && exportedAs(type.name, file, requestTypes)) ??
    byDestination(facts, index, file) ??
    byHabit(facts, index) ??
    byConvention(fn, index, file) ??
    byResolver(fn, index, file) ??
    byHandler(facts, fn, index, name, file)
  );
}

function byDecorator(decorators: readonly Expr[] | undefined, file: LinkedFile): string | undefined {
  for (const decorator of decorators ?? []) {
    const callee = decorator.kind === 'call' ? file.callAt(decorator.call)?.callee : decorator;
    const imported = callee && importedName(callee, file);
    if (imported && decoratingModules.has(imported.specifier) && Object.hasOwn(requestDecorators, imported.name))
      return requestDecorators[imported.name];
  }
  return undefined;
}

/** What a table says of a name by the module that exports it. */
function exportedAs(
  expr: Expr,
  file: LinkedFile,
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string | undefined {
  const imported = importedName(expr, file);
  return imported && table[imported.specifier]?.[imported.name];
}

/** The last name of what is imported, with the module: `Request` of `functions.https.Request`. */
function importedName(expr: Expr, file: LinkedFile): { specifier: string; name: string } | undefined {
  if (expr.kind === 'member') {
    const holder = importedName(expr.object, file);
    return holder && { ...holder, name: expr.name };
  }
  const imported = expr.kind === 'binding' ? file.bindingAt(expr.binding)?.import : undefined;
  return imported && { specifier: moduleName(imported.specifier), name: imported.name };
}

/** A route, a server or a procedure that the function is given to. */
function byDestination({ passedTo, parameters }: FunctionFacts, index: number, file: LinkedFile): string | undefined {
  const call = passedTo && file.callAt(passedTo.call);
  if (!call) return undefined;
  const { callee } = call;
  const name = callee.kind === 'member' || callee.kind === 'global' ? callee.name : importedName(callee, file)?.name;
  const own = parameters[index]?.name ?? '';
  const property = passedTo.path?.at(-1);
  if (name === undefined || (property !== undefined && !handlerProperties.has(property))) return undefined;
  if (listenerMethods.has(name) && property === undefined) return byEvent(call, index, own);
  const isAnswered = answerName.test(parameters[index + 1]?.name ?? '');
  if (routeMethods.has(name) && callee.kind === 'member' && (property !== undefined || isRoute(call, name))) {
    if (index > 0 && isOf(callee.object, spreadingRouters, file) && contextName.test(parameters[0]?.name ?? ''))
      return 'sent';
    if (contextName.test(own)) return index === 0 ? 'context' : undefined;
    return requestName.test(own) || (own === '{}' && isAnswered) ? 'server' : undefined;
  }
  if (index !== 0 || property !== undefined) return undefined;
  if (Object.hasOwn(servers, name)) return requestName.test(own) ? servers[name] : undefined;
  return procedures.has(name) && isProcedure(callee) ? 'input' : undefined;
}

/** `server.on('connection', (socket, request) => …)`. */
function byEvent({ args: [first] }: CallFacts, index: number, name: string): string | undefined {
  const at =
    first?.kind === 'text' && Object.hasOwn(requestEvents, first.value) ? requestEvents[first.value] : undefined;
  return at === index && requestName.test(name) ? 'server' : undefined;
}

/** Whether a name stands for one of some modules. */
function isOf(expr: Expr, modules: ReadonlySet<string>, file: LinkedFile): boolean {
  if (expr.kind === 'module') return modules.has(expr.specifier);
  const binding = expr.kind === 'binding' ? file.bindingAt(expr.binding) : undefined;
  if (binding?.import) return modules.has(binding.import.specifier);
  return binding?.writes.some((write) => write.kind === 'module' && modules.has(write.specifier)) ?? false;
}

/** `app.get('/path', …)`, `router.use(…)`. */
function isRoute({ callee, args: [first] }: CallFacts, name: string): boolean {
  // What intercepts the requests of a client is given those that it sends: `client.interceptors.request.use(…)`.
  if (name === 'use') return callee.kind !== 'member' || !isMemberOf(callee.object, interceptorsName);
  return (first?.kind === 'text' && /^[/*(:]/.test(first.value)) || first?.kind === 'array' || first?.kind === 'regexp';
}

/** Whether an expression reads something of a member of that name: `client.interceptors.request`. */
function isMemberOf(expr: Expr, name: string): boolean {
  return expr.kind === 'member' && expr.object.kind === 'member' && expr.object.name === name;
}

/** `procedure.input(schema).mutation(…)`. */
function isProcedure(callee: Expr): boolean {
  for (let at = callee, left = 8; left > 0; left--) {
    if (at.kind !== 'member') return false;
    if (/procedure$/i.test(at.name) || at.name === 'input') return true;
    if (at.object.kind === 'call') return true;
    at = at.object;
  }
  return false;
}

/** `(req, res)`, `(error, req, res, next)`. */
function byHabit({ parameters }: FunctionFacts, index: number): string | undefined {
  const isHabit = requestName.test(parameters[index]?.name ?? '') && answerName.test(parameters[index + 1]?.name ?? '');
  return isHabit && index <= 1 ? 'server' : undefined;
}

/** A function that a file exports under a name which its framework looks for. */
function byConvention(fn: number, index: number, file: LinkedFile): string | undefined {
  const places = conventions.filter(({ files }) => files.test(file.file));
  if (places.length === 0) return undefined;
  const names = exportNames(fn, file);
  return places.find((place) => names.some((name) => place.names.test(name)))?.shapes[index];
}

/** The arguments that the caller gives to a field of GraphQL: `{ Query: { load: (parent, { url }) => … } }`. */
function byResolver(fn: number, index: number, file: LinkedFile): string | undefined {
  if (index !== 1) return undefined;
  // What makes it one stands in the same statement, so that it is all that is read.
  file.functionAt(fn);
  return resolversOf(file.factsFor('', () => [])).has(fn) ? 'sent' : undefined;
}

const resolversByFacts = new WeakMap<FileFacts, ReadonlySet<number>>();

function resolversOf(facts: FileFacts): ReadonlySet<number> {
  const known = resolversByFacts.get(facts);
  if (known) return known;
  const found = new Set<number>();
  const take = (value: Expr): void => {
    if (value.kind === 'function') found.add(value.fn);
  };
  const takeFields = (value: Expr): void => {
    if (value.kind === 'object') for (const field of facts.objects[value.object] ?? []) take(field.value);
  };
  for (const entries of facts.objects) {
    const isField = entries.some(({ key }) => key !== undefined && resolvers.beside.includes(key));
    for (const { key, value } of entries) {
      if (key === undefined) continue;
      if (rootTypes.has(key)) takeFields(value);
      if (isField && resolvers.names.has(key)) take(value);
    }
  }
  for (const { name, writes } of facts.bindings) if (rootTypes.has(name)) writes.forEach(takeFields);
  resolversByFacts.set(facts, found);
  return found;
}

/** A handler of AWS Lambda, or the `fetch` of a worker. */
function byHandler(
  { form, name: called, owner }: FunctionFacts,
  fn: number,
  index: number,
  name: string,
  file: LinkedFile,
): string | undefined {
  if (index !== 0) return undefined;
  if (called === 'fetch' && form === 'method' && owner?.object !== undefined && requestName.test(name))
    return 'fetched';
  const isEvent = eventName.test(name);
  if (isEvent && exportNames(fn, file).some((exported) => /^(?:lambdaH|h)andler$/.test(exported))) return 'event';
  const isTyped = file
    .factsFor('imports', ({ imports }) => imports)
    .imports.some((specifier) => Object.hasOwn(handlerTypes, specifier));
  if (!isTyped || !(isEvent || requestName.test(name) || name === '{}')) return undefined;
  const holder = file.facts.bindings.find(
    ({ type, writes }) => type && writes.some((write) => write.kind === 'function' && write.fn === fn),
  );
  return holder?.type?.name && exportedAs(holder.type.name, file, handlerTypes);
}

function exportNames(fn: number, file: LinkedFile): readonly string[] {
  const isIt = (expr: Expr): boolean =>
    (expr.kind === 'function' && expr.fn === fn) ||
    (expr.kind === 'object' && file.objectAt(expr.object).some(({ value }) => isIt(value)));
  return file
    .factsFor('exports', ({ exports }) => exports)
    .exports.flatMap(({ name, value }) => {
      const writes = value.kind === 'binding' ? (file.bindingAt(value.binding)?.writes ?? []) : [value];
      return writes.some(isIt) ? [name] : [];
    });
}
