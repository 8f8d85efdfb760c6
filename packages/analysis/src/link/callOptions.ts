import type { CallOption } from '@callsight/model';
import type { CallFacts, Expr } from '../facts';
import type { Evaluator } from './evaluator';
import { type LinkedFile, placeOf } from './linkedFile';
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
  'requestTls',
  'ssl',
  'socket',
  'tls',
  'tlsOptions',
]);

/** Gives what the options of a call say that matters to its safety, and those of the clients that it is made with. */
export function callOptions(
  evaluator: Evaluator,
  { file, call, frame }: Invocation,
  clients: readonly ClientValue[],
): readonly CallOption[] {
  const found: CallOption[] = [];
  const seen = new Set<string>();
  const ofCall = (made: CallFacts, from: LinkedFile, within: Frame | undefined, left: number): void => {
    for (const arg of made.args) ofExpr(arg, from, within, left);
  };
  const ofExpr = (expr: Expr, from: LinkedFile, within: Frame | undefined, left: number): void => {
    if (left === 0 || found.length >= mostOptions || isPlain(expr)) return;
    for (const value of evaluator.evaluate(expr, from, within)) ofValue(value, left);
    // What an agent is made with shows where it is made.
    for (const [id, where] of makersOf(evaluator, expr, from)) {
      const made = where.facts.calls[id];
      if (made && once(`${where.file}(${id}`)) ofCall(made, where, undefined, left - 1);
    }
  };
  const ofValue = (value: Value, left: number): void => {
    if (value.kind === 'merged') for (const layer of value.layers) ofValue(layer, left);
    if (value.kind !== 'object' || !once(`${value.file.file}{${value.object}`)) return;
    const entries = value.file.facts.objects[value.object] ?? [];
    for (const entry of entries) {
      if (weakEntry(evaluator, value.file, entries, entry))
        found.push({ says: 'weakness', place: placeOf(value.file, entry.start, entry.end) });
      const isInner = entry.key === undefined ? !entry.computed : holders.has(entry.key);
      if (isInner) ofExpr(entry.value, value.file, value.frame, left - 1);
    }
  };
  const once = (key: string): boolean => !seen.has(key) && !!seen.add(key);
  ofCall(call, file, frame, deepest);
  for (const { site } of clients) {
    const cut = site?.lastIndexOf('#') ?? -1;
    const maker = site === undefined || cut < 0 ? undefined : evaluator.world.file(site.slice(0, cut));
    const made = maker?.facts.calls[Number(site?.slice(cut + 1))];
    if (maker && made && once(`${site}`)) ofCall(made, maker, undefined, deepest);
  }
  return found.slice(0, mostOptions);
}

function isPlain({ kind }: Expr): boolean {
  return kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'nothing' || kind === 'function';
}

/** The calls whose result an expression is, in its own file or in the one that exports it. */
function makersOf(
  evaluator: Evaluator,
  expr: Expr,
  file: LinkedFile,
): readonly (readonly [id: number, file: LinkedFile])[] {
  const own = [...originsOf(expr, file)].map((id) => [id, file] as const);
  const imported = expr.kind === 'binding' ? file.facts.bindings[expr.binding]?.import : undefined;
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
