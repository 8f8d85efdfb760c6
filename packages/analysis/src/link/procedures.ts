import type { Expr } from '../facts';
import type { LinkedFile } from './linkedFile';
import type { Invocation } from './value';

/** A remote procedure that is called for others; `name` is the parameter that names it, where one does. */
export interface Procedure {
  readonly name?: number;
}

/**
 * Gives the procedure behind a call whose name is computed, when a function hands on what it is given: its payload or
 * the name.
 */
export function procedureOf({ file, call }: Invocation, fn: number): Procedure | undefined {
  if (call.callee.kind !== 'index') return undefined;
  const name = parameterBehind(call.callee.key, file, fn);
  if (name !== undefined) return { name };
  return call.args.some((arg) => parameterBehind(arg, file, fn) !== undefined) ? {} : undefined;
}

/** Gives what a function makes of a procedure that it calls: hands on the name, or names it and does nothing else. */
export function forwarded({ name }: Procedure, { file, call, id }: Invocation, fn: number): Procedure | undefined {
  if (name === undefined) return undefined;
  const given = call.args[name] && parameterBehind(call.args[name], file, fn);
  if (given !== undefined) return { name: given };
  const { returns = [] } = file.functionAt(fn) ?? {};
  const isAll = returns.length === 1 && returns[0]?.kind === 'call' && returns[0].call === id;
  return isAll && call.args.some((arg) => parameterBehind(arg, file, fn) !== undefined) ? {} : undefined;
}

/** Tells whether a call hands on the name of a procedure that its own function is given. */
export function isHandedOn({ name }: Procedure, { file, call }: Invocation): boolean {
  const arg = name === undefined ? undefined : call.args[name];
  for (let fn = call.fn; arg && fn >= 0; fn = file.functionAt(fn)?.parent ?? -1)
    if (parameterBehind(arg, file, fn) !== undefined) return true;
  return false;
}

/** The parameter of a function that an expression is made of: itself, its members, or what a call makes of it. */
function parameterBehind(expr: Expr, file: LinkedFile, fn: number, height = 0): number | undefined {
  const inner = (next: Expr): number | undefined => parameterBehind(next, file, fn, height + 1);
  if (height > 6) return undefined;
  switch (expr.kind) {
    case 'parameter':
      return expr.fn === fn ? expr.index : undefined;
    case 'binding':
      return first(file.bindingAt(expr.binding)?.writes ?? [], inner);
    case 'member':
    case 'element':
      return inner(expr.object);
    case 'when':
    case 'typed':
      return inner(expr.value);
    case 'choice':
      return first(expr.options, inner);
    case 'concat':
      return first(expr.parts, inner);
    case 'call':
      return first(file.callAt(expr.call)?.args ?? [], inner);
    case 'object':
      return first(
        file.objectAt(expr.object).map((entry) => entry.value),
        inner,
      );
    default:
      return undefined;
  }
}

function first<T>(items: readonly Expr[], read: (item: Expr) => T | undefined): T | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
