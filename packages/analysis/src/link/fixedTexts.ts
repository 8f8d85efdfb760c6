import type { Expr } from '../facts';
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
function isChanged(binding: number, { facts }: LinkedFile): boolean {
  const same = new Set([binding]);
  const isSame = (expr: Expr | undefined): boolean => expr?.kind === 'binding' && same.has(expr.binding);
  for (let before = 0; before < same.size; ) {
    before = same.size;
    facts.bindings.forEach(({ writes }, id) => {
      if (writes.some(isSame)) same.add(id);
    });
  }
  return (
    facts.writes.some(({ object }) => isSame(object)) ||
    facts.calls.some(({ callee, args }) => {
      if (callee.kind === 'member' && isSame(callee.object)) return changing.has(callee.name);
      const name = calledName(callee);
      return !copying.has(name) && !looking.has(name) && args.some(isSame);
    })
  );
}

function calledName(callee: Expr | undefined): string {
  return callee?.kind === 'global' || callee?.kind === 'member' ? callee.name : '';
}
