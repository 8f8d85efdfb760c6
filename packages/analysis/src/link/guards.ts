import type { Endpoint, Unresolved } from '@callsight/model';
import { type CallFacts, type Expr, type Guard, movedBy } from '../facts';
import { grouped } from '../grouped';
import { parseHttpTarget } from '../targets/parseTarget';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { fixedTexts } from './fixedTexts';
import { type HostPart, hostParts } from './hostParts';
import { type LinkedFile, placeOf } from './linkedFile';
import type { Reach } from './reach';
import { type Invocation, isOpen, type Value } from './value';

/** A call whose target may have been compared before; without an argument, its options may name the host. */
interface Asked {
  readonly invocation: Invocation;
  readonly argument?: number;
}

type Test = Pick<Guard, 'subject' | 'among'>;

/** What a comparison with fixed origins answers. */
const comparable: ReadonlySet<Unresolved['reason']> = new Set(['request', 'parameter', 'runtime', 'import']);

/** Gives a reach whose target is one of a list of origins where it was compared with them before one of the calls. */
export function withAllowed(evaluator: Evaluator, reach: Reach, calls: readonly Asked[]): Reach {
  if (!reach.opens.some(({ unresolved }) => comparable.has(unresolved.reason))) return reach;
  let allowed: readonly Endpoint[] | undefined;
  for (const asked of calls) allowed ??= provenOrigins(evaluator, asked);
  if (!allowed) return reach;
  const isFixed = allowed.length === 0;
  return {
    ...reach,
    endpoints: [...reach.endpoints.filter(({ certainty }) => certainty === 'exact'), ...allowed],
    // Texts that are no origins are parts of one: the list is fixed, whatever it makes of the host.
    opens: reach.opens.flatMap((entry) => {
      const { reason, name } = entry.unresolved;
      if (!comparable.has(reason)) return [entry];
      const rest = { reason: 'runtime' as const, ...(name === undefined ? {} : { name }) };
      return isFixed ? [{ ...entry, unresolved: rest }] : [];
    }),
  };
}

/**
 * Gives the origins that a call may reach where every part of its host was compared with a list of texts that nothing
 * changes; `undefined` where one was not. Texts that are no origins give none.
 */
function provenOrigins(evaluator: Evaluator, { invocation, argument }: Asked): readonly Endpoint[] | undefined {
  const { file, call, frame } = invocation;
  const around = guardsAround(file, call);
  if (around.length === 0) return undefined;
  const at = positionOf(file, call.start);
  const given = argument === undefined ? call.args.filter(({ kind }) => kind === 'object') : [call.args[argument]];
  const openParts = (whole: Expr): readonly HostPart[] =>
    hostParts(whole, file).filter(({ expr }) => evaluator.evaluate(expr, file, frame).some(mayBeAnything));
  const parts = given.flatMap((expr) => (expr ? openParts(expr) : []));
  if (parts.length === 0) return undefined;
  let left = parts;
  for (const guard of around) {
    const names = namesOf(openParts(guard.subject));
    const from = positionOf(file, guard.start);
    // What is written after the comparison was not compared.
    const isLater = ({ start }: Expr): boolean => positionOf(file, start) >= from && positionOf(file, start) < at;
    const isCompared = (part: HostPart): boolean =>
      [...part.names].some(([name, writes]) => names.has(name) && !writes.some(isLater));
    const rest = left.filter((part) => !isCompared(part));
    const test = rest.length < left.length ? answeredBy(evaluator, guard, file) : undefined;
    const texts = test && fixedTexts(evaluator, test.among, test.file);
    if (!texts) continue;
    if (rest.length === 0) return left === parts ? texts.flatMap((text) => endpointOf(text, test)) : [];
    left = rest;
  }
  return undefined;
}

const byFunction = new WeakMap<readonly Guard[], ReadonlyMap<number, readonly Guard[]>>();

/** The comparisons that a call stands behind, those of its own function first. */
function guardsAround(file: LinkedFile, call: CallFacts): readonly Guard[] {
  const { guards } = file.factsFor('guards', (facts) => facts.guards);
  if (guards.length === 0) return guards;
  const known = byFunction.get(guards) ?? grouped(guards, ({ fn }) => fn);
  byFunction.set(guards, known);
  const around: Guard[] = [];
  for (let fn = call.fn; ; fn = file.functionAt(fn)?.parent ?? -1) {
    for (const guard of known.get(fn) ?? []) {
      const from = positionOf(file, guard.start);
      const at = positionOf(file, call.start);
      if (at >= from && at < from + guard.end - guard.start) around.push(guard);
    }
    if (fn < 0) return around;
  }
}

function positionOf(file: LinkedFile, start: number): number {
  return start + movedBy(file.places, start);
}

/** Whether a value may name any host. */
function mayBeAnything(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return comparable.has(value.open.reason);
    case 'text':
      return value.parts.some((part) => isOpen(part) && comparable.has(part.open.reason));
    case 'flag':
    case 'nothing':
      return false;
    default:
      return true;
  }
}

/** The names of all that is compared; what is one of several values is not compared by its own name. */
function namesOf([first, ...others]: readonly HostPart[]): ReadonlySet<string> {
  const shared = [...(first?.names.keys() ?? [])].filter((name) => others.every(({ names }) => names.has(name)));
  return new Set(shared);
}

/** A comparison in the file that makes it. */
interface Comparison extends Test {
  readonly file: LinkedFile;
}

/**
 * Where a function compares what it is given and does nothing else, its own comparison is meant:
 * `(u) => HOSTS.has(new URL(u).hostname)`.
 */
function answeredBy(evaluator: Evaluator, guard: Guard, file: LinkedFile): Comparison {
  const call = guard.among.kind === 'call' ? file.callAt(guard.among.call) : undefined;
  for (const value of call ? evaluator.evaluate(call.callee, file, undefined) : []) {
    if (value.kind !== 'function') continue;
    const returns = value.file.functionAt(value.fn)?.returns ?? [];
    // `catch { return false }` is the answer where there is nothing to compare.
    const [answer, ...others] = returns.filter((expr) => expr.kind !== 'boolean' || expr.value);
    const asked = answer?.kind === 'call' && others.length === 0 ? value.file.callAt(answer.call) : undefined;
    const { callee, args: [subject] = [] } = asked ?? {};
    if (callee?.kind !== 'member' || !subject || !/^(?:includes|has)$/.test(callee.name)) continue;
    const isGiven = namesOf(hostParts(subject, value.file)).has(`p${value.fn}.0`);
    if (isGiven) return { subject, among: callee.object, file: value.file };
  }
  return { ...guard, file };
}

function endpointOf(text: string, { subject, among, file }: Comparison): readonly Endpoint[] {
  const part = subject.kind === 'member' ? subject.name : '';
  const isHost = part === 'hostname' || part === 'host';
  const target = parseHttpTarget([isHost ? `https://${text}` : text]);
  if (target.kind !== 'absolute') return [];
  const { host, port, certainty } = target;
  return [
    {
      scheme: isHost ? '' : target.scheme,
      host,
      ...(isHost || port === undefined ? {} : { port }),
      path: '/{}',
      certainty,
      taint: 'literal',
      hops: [{ ...placeOf(file, among.start, among.end), what: `allowed by ${describe(among, file)}` }],
    },
  ];
}
