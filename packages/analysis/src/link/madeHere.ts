import type { Expr } from '../facts';
import type { LinkedFile } from './linkedFile';
import { type Frame, isOpen, type Value } from './value';

/** What an object is made with is looked through this deep. */
const closedDepth = 4;

/** Tells whether a function is called on what was made with it: a method, or one of an object that a function returns. */
export function isMemberFunction(file: LinkedFile, fn: number): boolean {
  const { owner, parent = -1, form } = file.functionAt(fn) ?? {};
  return form !== 'constructor' && (owner?.cls !== undefined || parent >= 0);
}

/** Tells whether a function runs what another one inside it does: it is that one, or hands it on as a callback. */
export function isRunBy(fn: number, inner: number, file: LinkedFile): boolean {
  for (let at = inner; at !== fn; ) {
    const { passedTo, parent = -1 } = file.functionAt(at) ?? {};
    if (!passedTo || passedTo.path || parent < 0) return false;
    at = parent;
  }
  return true;
}

/** Tells whether the function's object was made with something, if only with what is left out, and it is known with what. */
export function isMadeHere({ self, parent }: Frame): boolean {
  const maker = parent ?? (self?.kind === 'instance' ? self.construction : undefined);
  if (!maker) return false;
  const isTaking = (maker.file.functionAt(maker.fn)?.parameters.length ?? 0) > 0;
  return (maker.args.length > 0 || isTaking) && isClosed(maker, 0);
}

/** Whether nothing that an activation is given is left to callers. */
function isClosed({ args }: Frame, height: number): boolean {
  return height > closedDepth || args.every((arg) => arg().every((value) => isSettled(value, height + 1)));
}

function isSettled(value: Value, height: number): boolean {
  switch (value.kind) {
    case 'unknown':
      return value.parameters === undefined;
    case 'text':
      return value.parts.every((part) => !isOpen(part) || part.parameters === undefined);
    case 'instance':
      return value.construction !== undefined && isClosed(value.construction, height);
    case 'object':
    case 'function':
      return value.frame === undefined || isClosed(value.frame, height);
    default:
      return true;
  }
}

/** Tells whether what is called is the calling object's own method: that object was made with what is asked. */
export function isOwn(callee: Expr): boolean {
  return callee.kind === 'member' && (callee.object.kind === 'this' || callee.object.kind === 'super');
}
