import { isHandingOn } from './clientSites';
import type { Evaluator } from './evaluator';
import { classOf } from './receivers';
import type { Frame, Invocation, Value } from './value';

/** A call, with what an evaluator finds that it may call. */
export interface Called {
  readonly evaluator: Evaluator;
  readonly invocation: Invocation;
  readonly callees: readonly Value[];
}

/** Gives a call with what it may call. */
export function calledBy(evaluator: Evaluator, invocation: Invocation): Called {
  const { file, call, frame } = invocation;
  return { evaluator, invocation, callees: evaluator.evaluate(call.callee, file, frame) };
}

/** Tells whether a call may be a request at all: most calls of a program are of methods that no request can come from. */
export function mayRequest({ invocation, callees }: Called): boolean {
  return invocation.call.isNew || callees.some(mayAsk);
}

function mayAsk(value: Value): boolean {
  switch (value.kind) {
    case 'client':
    case 'foreign':
    case 'function':
      return true;
    case 'unknown':
      return value.parameters !== undefined && !value.isData;
    default:
      return isHandingOn(value);
  }
}

/** Gives the activation that a call makes of one of the things that it may call, where that is code of the project. */
export function activationOf(callee: Value, { evaluator, invocation }: Called): Frame | undefined {
  const args = evaluator.argumentsOf(invocation);
  const cls = invocation.call.isNew ? (classOf(callee) ?? callee) : callee;
  if (cls.kind === 'function') return evaluator.frame(cls, args, invocation);
  if (cls.kind === 'class' && invocation.call.isNew) {
    const made = evaluator.construct(cls, invocation, args)[0];
    return made?.kind === 'instance' && made.construction && made.construction.fn >= 0 ? made.construction : undefined;
  }
  return undefined;
}
