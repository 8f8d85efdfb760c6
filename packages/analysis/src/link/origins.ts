import type { CallFacts, Expr } from '../facts';
import { push } from '../grouped';
import type { LinkedFile } from './linkedFile';

const deepest = 6;
const writeLimit = 8;

/** Gives the calls whose very result an expression is: by its name, an alias, or the object that holds it. */
export function originsOf(expr: Expr, file: LinkedFile): ReadonlySet<number> {
  const found = new Set<number>();
  follow(expr, file, deepest, found);
  return found;
}

function follow(expr: Expr | undefined, file: LinkedFile, left: number, found: Set<number>): void {
  if (left === 0 || !expr) return;
  const further = (next: Expr | undefined) => follow(next, file, left - 1, found);
  const writesOf = (binding: number) => file.bindingAt(binding)?.writes.slice(0, writeLimit) ?? [];
  switch (expr.kind) {
    case 'call':
      found.add(expr.call);
      return;
    case 'when':
    case 'typed':
      further(expr.value);
      return;
    case 'binding':
      writesOf(expr.binding).forEach(further);
      return;
    case 'member': {
      const { object, name } = expr;
      if (object.kind === 'this' && object.cls !== undefined) {
        for (const field of file.classAt(object.cls)?.fields ?? []) if (field.name === name) further(field.value);
        for (const write of file.lookup.fieldWrites(object.cls, name)) further(write.value);
      } else if (object.kind === 'binding') {
        for (const holder of holdersOf(object.binding, file, deepest)) {
          const entries = holder.kind === 'object' ? file.objectAt(holder.object) : [];
          for (const entry of entries) if (entry.key === name) further(entry.value);
          if (holder.kind === 'array') further(holder.items[Number(name)]);
        }
      }
      return;
    }
    case 'index':
    case 'element':
      if (expr.object.kind === 'binding')
        for (const holder of holdersOf(expr.object.binding, file, deepest))
          if (holder.kind === 'array') holder.items.forEach(further);
  }
}

/** What a name stands for, through the other names of it. */
function holdersOf(binding: number, file: LinkedFile, left: number): readonly Expr[] {
  const writes = file.bindingAt(binding)?.writes.slice(0, writeLimit) ?? [];
  return writes.flatMap((write) =>
    write.kind === 'binding' && left > 0 ? holdersOf(write.binding, file, left - 1) : [write],
  );
}

/** A call that is given something by its name. */
export interface GivenCall {
  readonly call: CallFacts;
  readonly id: number;
  readonly argument: number;
}

/**
 * Gives the calls that are given what a call makes by a name of it, as far as something else is done with it further
 * down.
 */
export function handedOn(file: LinkedFile): Map<number, readonly GivenCall[]> {
  const given = new Map<number, GivenCall[]>();
  const last = new Map<number, number>();
  const note = (expr: Expr, at: number): ReadonlySet<number> => {
    const origins = expr.kind === 'binding' || expr.kind === 'member' ? originsOf(expr, file) : none;
    for (const origin of origins) last.set(origin, Math.max(last.get(origin) ?? 0, at));
    return origins;
  };
  file.facts.calls.forEach((call, id) => {
    if (call.callee.kind === 'member') note(call.callee.object, call.start);
    call.args.forEach((arg, argument) => {
      for (const origin of note(arg, call.start)) push(given, origin, { call, id, argument });
      if (arg.kind === 'member') note(arg.object, call.start);
      if (arg.kind === 'concat') for (const part of arg.parts) note(part, call.start);
    });
  });
  return new Map(
    [...given].map(([origin, calls]) => [origin, calls.filter(({ call }) => call.start < (last.get(origin) ?? 0))]),
  );
}

const none: ReadonlySet<number> = new Set();
