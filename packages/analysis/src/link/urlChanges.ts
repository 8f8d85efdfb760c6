import type { CallFacts, Expr } from '../facts';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import type { GivenCall } from './origins';
import type { Frame, FunctionValue, Value } from './value';

/** A write to a member of a `URL`; without a name, something that may make another one of it. */
export interface UrlChange {
  readonly name: string | undefined;
  readonly values: readonly Value[];
  readonly isSure: boolean;
}

interface Place {
  readonly file: LinkedFile;
  readonly frame?: Frame;
}

/** Methods that only tell what they are given. */
const telling: ReadonlySet<string> = new Set(['debug', 'error', 'fatal', 'info', 'log', 'trace', 'verbose', 'warn']);

/** Gives what a call does to a `URL` that it is given; `fn` is the function that makes the URL. */
export function changesOf(
  evaluator: Evaluator,
  { call, id, argument }: GivenCall,
  place: Place,
  fn: number,
): readonly UrlChange[] {
  const { file } = place;
  const frame = call.fn === fn ? place.frame : undefined;
  const read = (expr: Expr): readonly Value[] => evaluator.evaluate(expr, file, frame);
  const isSure = call.fn === fn;
  return read(call.callee).flatMap((callee): readonly UrlChange[] => {
    if (callee.kind === 'builtin') {
      const [, name, value] = call.args;
      if (argument === 0 && callee.name === 'Object.assign')
        return call.args.slice(1).flatMap((layer) => read(layer).flatMap((from) => assigned(evaluator, from, isSure)));
      if (argument === 0 && callee.name === 'Reflect.set' && name && value)
        return read(name).map((key) => ({ name: evaluator.textOf(key), values: read(value), isSure }));
      return [];
    }
    if (callee.kind === 'function') {
      const invocation = { file, call, id, ...(frame ? { frame } : {}) };
      return writtenIn(
        evaluator,
        callee,
        argument,
        evaluator.frame(callee, evaluator.argumentsOf(invocation), invocation),
      );
    }
    return isUnknownFunction(callee, call) ? [unknownChange(describe(call.callee, file))] : [];
  });
}

/** Gives what `Object.assign(url, options)` writes. */
export function assigned(evaluator: Evaluator, from: Value, isSure: boolean): readonly UrlChange[] {
  if (from.kind !== 'object') return from.kind === 'unknown' ? [unknownChange(from.open.name)] : [];
  const entries = from.file.objectAt(from.object);
  return entries.map(({ key, value }) => ({
    name: key,
    values: key === undefined ? [] : evaluator.evaluate(value, from.file, from.frame),
    isSure,
  }));
}

/** What a function of the project writes to the members of what it is given. */
function writtenIn(
  evaluator: Evaluator,
  { file, fn }: FunctionValue,
  argument: number,
  frame: Frame | undefined,
): readonly UrlChange[] {
  return file.lookup.parameterWrites(fn, argument).map((write) => ({
    name: write.key ? undefined : write.name,
    values: evaluator.evaluate(write.value, file, frame),
    isSure: !write.conditional && write.fn === fn,
  }));
}

/** A function by its own name of which nothing is known. Methods of things that are not known are left alone. */
function isUnknownFunction({ kind }: Value, { callee }: CallFacts): boolean {
  if (kind !== 'unknown' && kind !== 'foreign') return false;
  if (callee.kind === 'member') return kind === 'foreign' && !telling.has(callee.name);
  return callee.kind === 'binding' || callee.kind === 'global';
}

function unknownChange(name: string | undefined): UrlChange {
  const open = { reason: 'runtime' as const, ...(name === undefined ? {} : { name: `${name}()` }) };
  return { name: undefined, values: [{ kind: 'unknown', open }], isSure: false };
}
