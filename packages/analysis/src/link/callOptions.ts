import type { CallKind, CallOption, CallRole } from '@callsight/model';
import type { CallFacts, Entry, Expr } from '../facts';
import { conductIn, credentialIn, credentialsInText, innerOptions, type OptionsOf, urlOptions } from './credentials';
import type { Evaluator } from './evaluator';
import { laterOptions } from './laterOptions';
import { type LinkedFile, placeOf } from './linkedFile';
import { configurations } from './locators';
import { originsOf } from './origins';
import type { ClientValue, Frame, Invocation, Value } from './value';
import { weakEntry } from './weaknesses';

/** Objects in objects are looked into this deep: `{ httpsAgent: new Agent({ connect: { … } }) }`. */
const deepest = 4;
/** A call is told of no more options than these. */
const mostOptions = 16;

/** The options that hold options of the connection, or something that was made with them. */
const holders = new Set([
  'agent',
  'agents',
  'agentOptions',
  'client',
  'connect',
  'connection',
  'dispatcher',
  'http',
  'https',
  'httpAgent',
  'httpsAgent',
  'options',
  'proxy',
  'requestTls',
  'ssl',
  'socket',
  'tls',
  'tlsOptions',
]);

/** The kinds of calls whose parameters become a query. */
const withQueries: ReadonlySet<CallKind> = new Set<CallKind>(['fetch', 'axios', 'http']);

/** Gives what the options of a call say that matters to its safety, and those of the clients that it is made with. */
export function callOptions(
  evaluator: Evaluator,
  { file, call, frame, id }: Invocation,
  clients: readonly ClientValue[],
  { role, kind }: { readonly role: CallRole; readonly kind: CallKind },
): readonly CallOption[] {
  const found: CallOption[] = [];
  const seen = new Set<string>();
  const ofCall = (made: CallFacts, from: LinkedFile, within: Frame | undefined, left: number, of: OptionsOf): void => {
    for (const arg of made.args) ofExpr(arg, from, within, left, of);
  };
  const ofExpr = (expr: Expr, from: LinkedFile, within: Frame | undefined, left: number, of: OptionsOf): void => {
    if (left === 0 || found.length >= mostOptions || isPlain(expr)) return;
    for (const value of evaluator.evaluate(expr, from, within)) {
      if (value.kind === 'text') found.push(...credentialsInText(value, expr, from));
      else ofValue(value, left, of);
    }
    // What an agent is made with shows where it is made.
    for (const [made, where] of makersOf(evaluator, expr, from)) {
      const maker = where.callAt(made);
      if (!maker || !once(`${where.file}(${made}`)) continue;
      ofCall(maker, where, undefined, left - 1, of);
      if (of === 'headers') ofLater(where, made, undefined, left - 1);
    }
  };
  const ofValue = (value: Value, left: number, of: OptionsOf): void => {
    if (value.kind === 'merged') for (const layer of value.layers) ofValue(layer, left, of);
    if (value.kind !== 'object' || !once(`${value.file.file}{${value.object}`)) return;
    const written = value.binding === undefined ? [] : value.file.lookup.writesTo(value.binding);
    const entries = [
      ...value.file.objectAt(value.object),
      ...written.map(({ name, value: given, start, end }): Entry => ({ key: name, value: given, start, end })),
    ];
    for (const entry of entries) {
      if (weakEntry(evaluator, value.file, entries, entry))
        found.push({ says: 'weakness', place: placeOf(value.file, entry.start, entry.end) });
      found.push(...credentialIn(evaluator, entry, entries, of, value.file, value.frame));
      if (of === 'request' || of === 'client') found.push(...conductIn(evaluator, entry, value.file, value.frame));
      const inner = innerOf(entry, of);
      if (inner && (inner !== 'query' || withQueries.has(kind)))
        ofExpr(entry.value, value.file, value.frame, left - 1, inner);
    }
  };
  const ofLater = (from: LinkedFile, made: number, within: Frame | undefined, left: number): void => {
    for (const later of laterOptions(from, made))
      if ('object' in later) ofExpr(later.object, from, within, left, later.of);
      else found.push(...credentialIn(evaluator, later.entry, [], later.of, from, within));
  };
  const once = (key: string): boolean => !seen.has(key) && !!seen.add(key);
  ofCall(call, file, frame, deepest, role === 'client' ? 'client' : 'request');
  ofLater(file, id, frame, deepest);
  // What is written to an element beside its address: `script.integrity = digest`.
  if (call.callee.kind === 'member' && call.callee.object.kind === 'binding')
    for (const { name, start, end } of file.lookup.writesTo(call.callee.object.binding))
      if (name === 'integrity') found.push({ says: 'integrity', place: placeOf(file, start, end) });
  for (const { site } of clients) {
    const cut = site?.lastIndexOf('#') ?? -1;
    const maker = site === undefined || cut < 0 ? undefined : evaluator.world.file(site.slice(0, cut));
    const made = maker?.callAt(Number(site?.slice(cut + 1)));
    if (!maker || !made || !once(`${site}`)) continue;
    ofCall(made, maker, undefined, deepest, 'client');
    ofLater(maker, Number(site?.slice(cut + 1)), undefined, deepest);
    for (const { args, start, end } of maker.lookup.callsOn(Number(site?.slice(cut + 1)), 'setAttribute'))
      if (args[0]?.kind === 'text' && args[0].value === 'integrity')
        found.push({ says: 'integrity', place: placeOf(maker, start, end) });
  }
  // What is set for the whole library goes with each of its clients.
  if (role === 'client')
    for (const model of new Set(clients.map((client) => client.model)))
      for (const { invocation: set } of configurations(evaluator, model))
        if (once(`${set.file.file}(${set.id}`)) ofCall(set.call, set.file, undefined, deepest, 'client');
  return found.slice(0, mostOptions);
}

/** What an option's value is options of; `undefined` where it says nothing of the connection. */
function innerOf({ key, computed }: Entry, of: OptionsOf): OptionsOf | undefined {
  // What a spread holds stands at the same place.
  if (key === undefined) return computed ? undefined : of;
  // axios keeps headers by method: `{ headers: { common: { … } } }`.
  if (of === 'headers') return key === 'common' ? of : undefined;
  if (of !== 'request' && of !== 'client') return undefined;
  if (Object.hasOwn(innerOptions, key)) return innerOptions[key];
  return holders.has(key) || urlOptions.has(key) ? 'request' : undefined;
}

function isPlain({ kind }: Expr): boolean {
  return kind === 'number' || kind === 'boolean' || kind === 'nothing' || kind === 'function';
}

/** The calls whose result an expression is, in its own file or in the one that exports it. */
function makersOf(
  evaluator: Evaluator,
  expr: Expr,
  file: LinkedFile,
): readonly (readonly [id: number, file: LinkedFile])[] {
  const own = [...originsOf(expr, file)].map((id) => [id, file] as const);
  const imported = expr.kind === 'binding' ? file.bindingAt(expr.binding)?.import : undefined;
  if (!imported || imported.name === '*' || imported.name === '=') return own;
  return evaluator
    .module(imported.specifier, file, false)
    .flatMap((module) =>
      module.kind !== 'module'
        ? []
        : module.file.lookup
            .exported(imported.name)
            .flatMap(({ value }) => [...originsOf(value, module.file)].map((id) => [id, module.file] as const)),
    );
}
