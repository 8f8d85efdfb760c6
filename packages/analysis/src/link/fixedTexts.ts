import type { Expr, FileFacts } from '../facts';
import { push } from '../grouped';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { writtenText } from './value';

const deepest = 6;
/** Methods that put something else into a list, a set or a map, or take it out. */
const changing = new Set(['push', 'unshift', 'splice', 'add', 'set', 'fill', 'copyWithin', 'delete', 'clear']);
/** Calls that give what they are given, or its keys, in another form. */
const copying = new Set(['Set', 'freeze', 'from', 'keys', 'seal', 'of']);
/** Calls that only look at what they are given. */
const looking = new Set(['hasOwn', 'concat']);

/** Gives the texts of a list, a set or the keys of an object that nothing changes; `undefined` where that is not certain. */
export function fixedTexts(
  evaluator: Evaluator,
  expr: Expr,
  file: LinkedFile,
  left = deepest,
): readonly string[] | undefined {
  if (left === 0) return undefined;
  const inner = (next: Expr, from = file) => fixedTexts(evaluator, next, from, left - 1);
  switch (expr.kind) {
    case 'when':
    case 'typed':
      return inner(expr.value);
    case 'array': {
      const texts = expr.items.map((item) => fixedText(evaluator, item, file));
      return texts.every((text) => text !== undefined) ? texts : undefined;
    }
    case 'object': {
      const keys = file.objectAt(expr.object).map(({ key }) => key);
      return keys.every((key) => key !== undefined) ? keys : undefined;
    }
    case 'call': {
      const { callee, args = [] } = file.callAt(expr.call) ?? {};
      return copying.has(calledName(callee)) && args[0] ? inner(args[0]) : undefined;
    }
    case 'binding': {
      const binding = file.bindingAt(expr.binding);
      if (binding?.import) {
        const { specifier, name } = binding.import;
        const [module, ...others] = evaluator.module(specifier, file, false);
        const exported = module?.kind === 'module' ? module.file.lookup.exported(name) : [];
        const [only] = exported;
        if (others.length > 0 || exported.length !== 1 || module?.kind !== 'module' || !only) return undefined;
        return inner(only.value, module.file);
      }
      const [write, ...others] = binding?.writes ?? [];
      const isFixed = binding?.kind === 'const' && write && others.length === 0 && !isChanged(expr.binding, file);
      return isFixed ? inner(write) : undefined;
    }
    default:
      return undefined;
  }
}

/** A text that is written in the code, and not taken from anywhere. */
function fixedText(evaluator: Evaluator, expr: Expr, file: LinkedFile): string | undefined {
  const [value, ...others] = evaluator.evaluate(expr, file, undefined);
  return value && others.length === 0 ? writtenText(value) : undefined;
}

/** Whether a list, or an alias of it, is changed or handed to somebody who may change it. */
function isChanged(binding: number, file: LinkedFile): boolean {
  const { changed, aliases } = changesIn(file.factsFor('changes', listedChanges));
  const same = new Set([binding]);
  for (const name of same) for (const alias of aliases.get(name) ?? []) same.add(alias);
  return [...same].some((name) => changed.has(name));
}

interface Changes {
  /** The names whose lists may be changed by that name. */
  readonly changed: ReadonlySet<number>;
  /** The other names of what a name stands for. */
  readonly aliases: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<FileFacts, Changes>();

/** What a file does to lists, found in one walk: one list may be compared with in very many places. */
function changesIn(facts: FileFacts): Changes {
  const found = known.get(facts) ?? readChanges(facts);
  known.set(facts, found);
  return found;
}

function listedChanges(facts: FileFacts): readonly unknown[] {
  const { changed, aliases } = changesIn(facts);
  return [...changed, ...[...aliases].flatMap(([name, others]) => ['is', name, ...others])];
}

function readChanges({ bindings, writes, calls }: FileFacts): Changes {
  const changed = new Set<number>();
  const change = (expr: Expr): void => {
    if (expr.kind === 'binding') changed.add(expr.binding);
  };
  for (const { object } of writes) change(object);
  for (const { callee, args } of calls) {
    const name = calledName(callee);
    if (callee.kind === 'member' && changing.has(name)) change(callee.object);
    if (!copying.has(name) && !looking.has(name)) args.forEach(change);
  }
  const aliases = new Map<number, number[]>();
  bindings.forEach((binding, id) => {
    for (const write of binding.writes) if (write.kind === 'binding') push(aliases, write.binding, id);
  });
  return { changed, aliases };
}

function calledName(callee: Expr | undefined): string {
  return callee?.kind === 'global' || callee?.kind === 'member' ? callee.name : '';
}
