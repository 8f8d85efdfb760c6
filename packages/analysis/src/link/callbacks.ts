import type { Expr, FunctionFacts, PassedTo } from '../facts';
import { giftTo } from './clientValues';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { iterations } from './modelTables';
import { type Frame, type FunctionValue, type Invocation, isVague, type Value } from './value';

type Parameter = Extract<Expr, { kind: 'parameter' }>;

/**
 * Gives what a function literal finds in its parameter, by what it is handed to: a library, a method of lists and
 * promises, or a function of the project that calls it. `undefined` where that says nothing.
 */
export function handedTo(
  evaluator: Evaluator,
  facts: FunctionFacts,
  parameter: Parameter,
  file: LinkedFile,
): readonly Value[] | undefined {
  const { passedTo } = facts;
  if (!passedTo) return undefined;
  return (
    giftTo(evaluator, passedTo, parameter.index, file) ??
    fromMethod(evaluator, passedTo, parameter, file) ??
    fromProject(evaluator, passedTo, parameter, file)
  );
}

/** Gives what `list.map((item) => …)` and `promise.then((value) => …)` hand over, in an activation of what is around. */
export function fromMethod(
  evaluator: Evaluator,
  { call: id, index, path }: PassedTo,
  parameter: Parameter,
  file: LinkedFile,
  frame?: Frame,
): readonly Value[] | undefined {
  const call = file.callAt(id);
  if (!call || index !== 0 || path || parameter.index !== 0 || call.callee.kind !== 'member') return undefined;
  const { name, object } = call.callee;
  if (name === 'then' || name === 'pipe' || name === 'tap') {
    const values = evaluator.evaluate(object, file, frame);
    return values.some((value) => !isVague(value) || value.kind === 'foreign') ? values : undefined;
  }
  if (!iterations.has(name)) return undefined;
  const lists = evaluator.evaluate(object, file, frame);
  const isSent = (value: Value): boolean => value.kind === 'unknown' && value.open.reason === 'request';
  if (!lists.some((value) => value.kind === 'list' || value.kind === 'object' || isSent(value))) return undefined;
  return lists.flatMap((list) => evaluator.elements(list, parameter, file));
}

/** `withClient(url, (client) => …)`: what the function that is given the callback calls it with. */
function fromProject(
  evaluator: Evaluator,
  passed: PassedTo,
  parameter: Parameter,
  file: LinkedFile,
): readonly Value[] | undefined {
  const call = file.callAt(passed.call);
  if (!call) return undefined;
  const invocation: Invocation = { file, call, id: passed.call };
  const takers = evaluator
    .evaluate(call.callee, file, undefined)
    .filter((value): value is FunctionValue => value.kind === 'function');
  const found = takers.flatMap((taker) => {
    const frame = evaluator.frame(taker, evaluator.argumentsOf(invocation), invocation);
    return taker.file.lookup.callsWithin(taker.fn).flatMap((id): readonly Value[] => {
      const inner = taker.file.callAt(id);
      const arg = inner?.args[parameter.index];
      if (!inner || !arg || !isParameter(inner.callee, taker, passed.index, passed.path ?? [])) return [];
      return evaluator.evaluate(arg, taker.file, frame);
    });
  });
  return found.some((value) => !isVague(value)) ? found : undefined;
}

/** Whether an expression is a parameter of a function, or what a path leads to from it. */
function isParameter(expr: Expr, taker: FunctionValue, index: number, path: readonly string[]): boolean {
  switch (expr.kind) {
    case 'parameter':
      return expr.fn === taker.fn && expr.index === index && path.length === 0;
    case 'binding':
      return (taker.file.bindingAt(expr.binding)?.writes ?? []).some(
        (write) => write.kind !== 'binding' && isParameter(write, taker, index, path),
      );
    case 'member':
      return expr.name === path.at(-1) && isParameter(expr.object, taker, index, path.slice(0, -1));
    default:
      return false;
  }
}
