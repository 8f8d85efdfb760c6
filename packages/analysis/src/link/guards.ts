import type { Endpoint } from '@callsight/model';
import { type Expr, type Guard, movedBy } from '../facts';
import { parseHttpTarget } from '../targets/parseTarget';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { type LinkedFile, placeOf } from './linkedFile';
import { isWithin } from './questions';
import { type Invocation, isOpen } from './value';

const deepest = 6;
const urlParts = new Set(['hostname', 'host', 'origin', 'href', 'protocol']);
const plainMethods = new Set(['toString', 'toLowerCase', 'trim', 'valueOf']);
const changing = new Set([
  'push',
  'unshift',
  'splice',
  'add',
  'set',
  'fill',
  'copyWithin',
  'concat',
  'delete',
  'clear',
]);
const copying = new Set(['Set', 'freeze', 'from', 'keys', 'seal', 'of']);

/**
 * Gives the origins that a call may reach where its target was compared with a list of texts that nothing changes;
 * `undefined` where no such comparison stands before the call. Texts that are no origins give none.
 */
export function provenOrigins(
  evaluator: Evaluator,
  { file, call }: Invocation,
  argument: number | undefined,
): readonly Endpoint[] | undefined {
  const { guards } = file.factsFor('guards', (facts) => facts.guards);
  if (guards.length === 0) return undefined;
  const at = call.start + movedBy(file.places, call.start);
  const given = argument === undefined ? call.args : call.args.slice(argument, argument + 1);
  let roots: ReadonlySet<string> | undefined;
  for (const guard of guards) {
    const from = guard.start + movedBy(file.places, guard.start);
    const to = guard.end + movedBy(file.places, guard.start);
    if (at < from || at >= to || !isWithin(file, call.fn, guard.fn) === guard.fn >= 0) continue;
    roots ??= rootsOf(given, file);
    const [subject] = [rootsOf([guard.subject], file)];
    if (![...subject].some((root) => roots?.has(root))) continue;
    const { test, from: there } = answeredBy(evaluator, guard, file);
    const texts = fixedTexts(evaluator, test.among, there, deepest);
    if (texts) return texts.flatMap((text) => endpointOf(text, test, there));
  }
  return undefined;
}

type Test = Pick<Guard, 'subject' | 'among'>;

/** Where a function compares and does nothing else, its own comparison is meant: `(u) => HOSTS.has(new URL(u).hostname)`. */
function answeredBy(
  evaluator: Evaluator,
  guard: Guard,
  file: LinkedFile,
): { readonly test: Test; readonly from: LinkedFile } {
  const call = guard.among.kind === 'call' ? file.callAt(guard.among.call) : undefined;
  for (const value of call ? evaluator.evaluate(call.callee, file, undefined) : []) {
    if (value.kind !== 'function') continue;
    const [answer, ...others] = value.file.functionAt(value.fn)?.returns ?? [];
    const asked = answer?.kind === 'call' && others.length === 0 ? value.file.callAt(answer.call) : undefined;
    const { callee, args: [subject] = [] } = asked ?? {};
    if (callee?.kind === 'member' && subject && /^(?:includes|has)$/.test(callee.name))
      return { test: { subject, among: callee.object }, from: value.file };
  }
  return { test: guard, from: file };
}

function endpointOf(text: string, { subject, among }: Test, file: LinkedFile): readonly Endpoint[] {
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

/** What an expression is made of: names, and the whole chains that read data. */
function rootsOf(exprs: readonly Expr[], file: LinkedFile): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (expr: Expr | undefined, left: number): void => {
    if (!expr || left === 0) return;
    const inner = (next: Expr | undefined) => walk(next, left - 1);
    switch (expr.kind) {
      case 'binding':
        found.add(`b${expr.binding}`);
        file.bindingAt(expr.binding)?.writes.slice(0, deepest).forEach(inner);
        return;
      case 'parameter':
        found.add(`p${expr.fn}.${expr.index}`);
        return;
      case 'member':
        if (urlParts.has(expr.name)) inner(expr.object);
        else found.add(`m${keyOf(expr, deepest)}`);
        return;
      case 'call': {
        const call = file.callAt(expr.call);
        const { callee, args = [], isNew } = call ?? {};
        if (callee?.kind === 'member' && plainMethods.has(callee.name)) inner(callee.object);
        else if (isNew || callee?.kind === 'global' || (callee?.kind === 'member' && callee.name === 'parse'))
          inner(args[0]);
        else found.add(`c${expr.call}`);
        return;
      }
      case 'concat':
        expr.parts.forEach(inner);
        return;
      case 'choice':
        expr.options.forEach(inner);
        return;
      case 'typed':
        inner(expr.value);
        return;
      case 'object':
        for (const entry of file.objectAt(expr.object) ?? []) inner(entry.value);
    }
  };
  for (const expr of exprs) walk(expr, deepest);
  return found;
}

function keyOf(expr: Expr, left: number): string {
  if (left === 0) return '';
  switch (expr.kind) {
    case 'member':
      return `${keyOf(expr.object, left - 1)}.${expr.name}`;
    case 'binding':
      return `b${expr.binding}`;
    case 'parameter':
      return `p${expr.fn}.${expr.index}`;
    case 'typed':
      return keyOf(expr.value, left - 1);
    case 'call':
      return `c${expr.call}`;
    default:
      return `${expr.kind}${expr.start}`;
  }
}

/** The texts of a list, a set or the keys of an object that nothing changes; `undefined` where that is not certain. */
function fixedTexts(evaluator: Evaluator, expr: Expr, file: LinkedFile, left: number): readonly string[] | undefined {
  if (left === 0) return undefined;
  switch (expr.kind) {
    case 'typed':
      return fixedTexts(evaluator, expr.value, file, left - 1);
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
      const name = callee?.kind === 'global' || callee?.kind === 'member' ? callee.name : '';
      return copying.has(name) && args[0] ? fixedTexts(evaluator, args[0], file, left - 1) : undefined;
    }
    case 'binding': {
      const binding = file.bindingAt(expr.binding);
      if (binding?.import) {
        const { specifier, name } = binding.import;
        const [module, ...others] = evaluator.module(specifier, file, false);
        const exported = module?.kind === 'module' ? module.file.lookup.exported(name) : [];
        const [only] = exported;
        if (others.length > 0 || exported.length !== 1 || module?.kind !== 'module' || !only) return undefined;
        return fixedTexts(evaluator, only.value, module.file, left - 1);
      }
      const [write, ...others] = binding?.writes ?? [];
      const isFixed = binding?.kind === 'const' && write && others.length === 0 && !isChanged(expr.binding, file);
      return isFixed ? fixedTexts(evaluator, write, file, left - 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** A text that is written in the code, and not taken from anywhere. */
function fixedText(evaluator: Evaluator, expr: Expr, file: LinkedFile): string | undefined {
  const [value, ...others] = evaluator.evaluate(expr, file, undefined);
  if (value?.kind !== 'text' || others.length > 0) return undefined;
  const isWritten = value.parts.every((part) => !isOpen(part) && part.variable === undefined);
  return isWritten ? value.parts.map((part) => (isOpen(part) ? '' : part.text)).join('') : undefined;
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
      const name = callee.kind === 'global' || callee.kind === 'member' ? callee.name : '';
      return !copying.has(name) && name !== 'hasOwn' && args.some(isSame);
    })
  );
}
