import type { Weakness } from '@callsight/model';
import type { CallFacts, Entry, Expr } from '../facts';
import { weaknessModels } from '../weaknesses/index';
import type { Saying, WeaknessModel } from '../weaknesses/weaknessModel';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { type LinkedFile, placeOf } from './linkedFile';
import { entryRemoval, lineRemoval, type Removal } from './removal';
import { knownText, type Value } from './value';

const deepest = 6;

/** The models by the options and variables that they name. */
const byOption: ReadonlyMap<string, WeaknessModel> = new Map(
  weaknessModels.flatMap((model) => Object.keys(model.options).map((name) => [name, model] as const)),
);
const byVariable: ReadonlyMap<string, WeaknessModel> = new Map(
  weaknessModels.flatMap((model) => Object.keys(model.variables ?? {}).map((name) => [name, model] as const)),
);
const byFlag: ReadonlyMap<string, WeaknessModel> = new Map(
  weaknessModels.flatMap((model) => (model.flags ?? []).map((flag) => [flag.replace(/^--/, ''), model] as const)),
);
const byMethod: ReadonlyMap<string, WeaknessModel> = new Map(
  weaknessModels.flatMap((model) => (model.methods ?? []).map((name) => [name, model] as const)),
);

/** Gives what a file says that makes calls less safe, in the order of its text. */
export function weaknessesIn(evaluator: Evaluator, file: LinkedFile, text: string): readonly Weakness[] {
  const { facts } = file;
  const found: Weakness[] = [];
  let destinations: ReadonlyMap<number, readonly CallFacts[]> | undefined;
  const goesNowhere = (object: number, entries: readonly Entry[]): boolean => {
    destinations ??= destinationsOf(file);
    const calls = destinations.get(object) ?? [];
    // A server that asks for certificates and takes none checks its clients, not whom it calls.
    if (calls.length === 0) return entries.some(({ key }) => key === 'requestCert');
    return calls.every((call) => isHarmless(evaluator, call, entries, file));
  };
  const note = (
    model: WeaknessModel,
    { start, end }: { readonly start: number; readonly end: number },
    written: string,
    removal: Removal | undefined,
    more: Pick<Weakness, 'everywhere' | 'conditional'> = {},
  ): void => {
    const { file: name, ...span } = placeOf(file, start, end);
    found.push({ kind: model.kind, file: name, span, written, ...more, ...(removal ? { removal } : {}) });
  };
  for (const [object, entries] of facts.objects.entries()) {
    for (const entry of entries) {
      evaluator.begin();
      const model = weakEntry(evaluator, file, entries, entry);
      if (!model || goesNowhere(object, entries)) continue;
      note(model, entry, written(entry.key ?? '', entry.value, file), entryRemoval(file, text, entry));
    }
    for (const entry of entries)
      for (const flag of flagsIn(entry.value)) note(flag.model, flag.at, flag.text, undefined);
  }
  for (const write of facts.writes) {
    const { object, name, value, start } = write;
    evaluator.begin();
    const conditional = write.conditional ? { conditional: true } : {};
    const at = { start, end: value.end };
    const remove = () => lineRemoval(file, text, at);
    const variable = byVariable.get(name);
    if (
      variable &&
      isEnvironment(evaluator, object, file) &&
      isOneOf(evaluator, value, file, variable.variables?.[name])
    ) {
      note(variable, at, written(name, value, file, ' = '), remove(), { everywhere: true, ...conditional });
      continue;
    }
    const global = weaknessModels.find(({ ofTls }) => ofTls && Object.hasOwn(ofTls, name));
    if (global && isTls(evaluator, object, file) && says(evaluator, value, file, global.ofTls?.[name])) {
      note(global, at, written(`tls.${name}`, value, file, ' = '), remove(), { everywhere: true, ...conditional });
      continue;
    }
    const option = byOption.get(name);
    if (option && object.kind !== 'this' && says(evaluator, value, file, option.options[name]))
      note(option, at, written(name, value, file, ' = '), remove(), conditional);
  }
  for (const call of facts.calls) {
    const { callee, args } = call;
    const method = callee.kind === 'member' && args.length === 0 ? byMethod.get(callee.name) : undefined;
    if (method && callee.kind === 'member')
      note(method, { start: callee.object.end, end: call.end }, `${callee.name}()`, undefined);
    for (const arg of args) for (const flag of flagsIn(arg)) note(flag.model, flag.at, flag.text, undefined);
  }
  const seen = new Set<string>();
  return found
    .filter(({ span: { line, column } }) => !seen.has(`${line}:${column}`) && seen.add(`${line}:${column}`))
    .sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
}

/** Gives the kind of weakness that a property of an object literal is. */
export function weakEntry(
  evaluator: Evaluator,
  file: LinkedFile,
  entries: readonly Entry[],
  entry: Entry,
): WeaknessModel | undefined {
  const name = entry.key;
  if (name === undefined) return undefined;
  const variable = byVariable.get(name);
  if (variable) return isOneOf(evaluator, entry.value, file, variable.variables?.[name]) ? variable : undefined;
  const model = byOption.get(name);
  if (!model || !says(evaluator, entry.value, file, model.options[name])) return undefined;
  const besides = model.unless?.[name] ?? [];
  return entries.some(({ key }) => key !== undefined && besides.includes(key)) ? undefined : model;
}

function written(name: string, value: Expr, file: LinkedFile, between = ': '): string {
  const text = describeValue(value, file);
  return text === undefined ? name : `${name}${between}${text}`;
}

function describeValue(value: Expr, file: LinkedFile): string | undefined {
  switch (value.kind) {
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'text':
      return `'${value.value.slice(0, 40)}'`;
    case 'function':
      return '() => {}';
    case 'binding':
    case 'member':
      return describe(value, file);
    default:
      return undefined;
  }
}

// --- values -----------------------------------------------------------------------------------------------------

/** Whether all that a value may be is what weakens. */
function says(evaluator: Evaluator, expr: Expr, file: LinkedFile, saying: Saying | undefined): boolean {
  if (saying === undefined) return false;
  if (saying instanceof RegExp && namesConstant(expr, saying)) return true;
  const values = evaluator.evaluate(expr, file, undefined);
  return values.length > 0 && values.every((value) => isSaying(value, saying));
}

/** `constants.SSL_OP_NO_TLSv1_3`, alone or among others: constants of a module are known by their names. */
function namesConstant(expr: Expr, names: RegExp): boolean {
  if (expr.kind === 'member') return names.test(expr.name);
  return expr.kind === 'unknown' && names.test(expr.text);
}

function isSaying(value: Value, saying: Saying): boolean {
  if (saying === 'accepts-all') return value.kind === 'function' && acceptsAll(value.file, value.fn);
  if (saying instanceof RegExp) return saying.test(knownText(value) ?? '');
  // Zero and one stand for false and true.
  return value.kind === 'flag' && (value.value === saying || value.value === Number(saying));
}

/** A function that looks at nothing and answers nothing: an error would be an answer, a throw makes one. */
function acceptsAll(file: LinkedFile, fn: number): boolean {
  const { calls, functions } = file.facts;
  const facts = functions[fn];
  if (!facts?.returns.every((value) => value.kind === 'nothing')) return false;
  return file.lookup.callsWithin(fn).every((id) => {
    const call = calls[id];
    // What a function inside would do is of no account unless it is called.
    if (call?.fn !== fn) return true;
    const { callee } = call;
    return callee.kind === 'member' && callee.object.kind === 'global' && callee.object.name === 'console';
  });
}

function isOneOf(evaluator: Evaluator, expr: Expr, file: LinkedFile, texts: readonly string[] = []): boolean {
  const values = evaluator.evaluate(expr, file, undefined);
  return values.length > 0 && values.every((value) => texts.includes(knownText(value) ?? ''));
}

function isEnvironment(evaluator: Evaluator, object: Expr, file: LinkedFile): boolean {
  return evaluator.evaluate(object, file, undefined).some((value) => value.kind === 'environment');
}

function isTls(evaluator: Evaluator, object: Expr, file: LinkedFile): boolean {
  return evaluator
    .evaluate(object, file, undefined)
    .some(
      (value) =>
        (value.kind === 'foreign' && value.specifier === 'tls') || (value.kind === 'client' && value.entity === 'tls'),
    );
}

function flagsIn(expr: Expr): readonly { readonly model: WeaknessModel; readonly at: Expr; readonly text: string }[] {
  const items = expr.kind === 'array' ? expr.items : [expr];
  return items.flatMap((item) => {
    const model = item.kind === 'text' ? byFlag.get(item.value.replace(/^--/, '')) : undefined;
    return model && item.kind === 'text' ? [{ model, at: item, text: item.value }] : [];
  });
}

// --- where an object goes -----------------------------------------------------------------------------------------

const servers = /^(?:createServer|createSecureServer|Server|SecureServer|serve|server|listen|fastify|Fastify)$/;
const claims = /^(?:to[A-Z]\w*|(?:deep|strict|deepStrict|partialDeepStrict)?[eE]qual|calledWith\w*|match(?:Object)?)$/;

/** Beside one of these, options are those of a connection, whoever is given them. */
const addressing: ReadonlySet<string> = new Set(['host', 'hostname', 'servername', 'url', 'uri', 'baseURL', 'baseUrl']);

/** A server has clients to check; a claim of a test changes nothing; of a name that nothing declares nothing is known. */
function isHarmless(evaluator: Evaluator, { callee }: CallFacts, entries: readonly Entry[], file: LinkedFile): boolean {
  const name = callee.kind === 'member' || callee.kind === 'global' ? callee.name : bindingName(callee, file);
  if (name !== undefined && (servers.test(name) || claims.test(name))) return true;
  if (callee.kind !== 'global' || entries.some(({ key }) => key !== undefined && addressing.has(key))) return false;
  return evaluator.evaluate(callee, file, undefined).every(({ kind }) => kind === 'unknown');
}

function bindingName(expr: Expr, { facts }: LinkedFile): string | undefined {
  const binding = expr.kind === 'binding' ? facts.bindings[expr.binding] : undefined;
  return binding?.import?.name ?? binding?.name;
}

/** The calls that each object literal is an argument of: itself, in another one, or by its name. */
function destinationsOf({ facts }: LinkedFile): ReadonlyMap<number, readonly CallFacts[]> {
  const found = new Map<number, CallFacts[]>();
  const walk = (expr: Expr, call: CallFacts, left: number): void => {
    const inner = (next: Expr) => walk(next, call, left - 1);
    if (left === 0) return;
    switch (expr.kind) {
      case 'object':
        found.set(expr.object, [...(found.get(expr.object) ?? []), call]);
        for (const entry of facts.objects[expr.object] ?? []) inner(entry.value);
        return;
      case 'binding':
        facts.bindings[expr.binding]?.writes.slice(0, deepest).forEach(inner);
        return;
      case 'array':
        expr.items.forEach(inner);
        return;
      case 'choice':
        expr.options.forEach(inner);
        return;
      case 'when':
      case 'typed':
        inner(expr.value);
    }
  };
  for (const call of facts.calls) for (const arg of call.args) walk(arg, call, deepest);
  return found;
}
