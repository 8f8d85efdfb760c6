import type { CallFacts, Expr, PassedTo } from '../facts';
import type { ts } from '../syntax';
import { trimmed } from '../trimmed';
import { noteDefined } from './assignments';
import { eachFunction } from './eachFunction';
import { itemLimit } from './limits';
import type { Mutable } from './openFacts';
import type { SourceReader } from './sourceReader';
import { readTypeArguments } from './types';

/** Notes a call or a `new` expression and gives it; `require` gives the module. */
export function readCall(
  reader: SourceReader,
  node: ts.CallExpression | ts.NewExpression,
  callee: Expr,
  args: readonly ts.Expression[],
  isNew: boolean,
): Expr {
  const { ts } = reader;
  const range = reader.range(node);
  const first = args[0];
  if (!isNew && callee.kind === 'global' && callee.name === 'require' && args.length === 1 && first) {
    const modules = specifiersOf(reader, first).map((specifier): Expr => {
      reader.imports.add(specifier);
      return { kind: 'module', specifier, cjs: true, start: range.start, end: range.end };
    });
    const [module] = modules;
    if (module) return modules.length === 1 ? module : reader.choice('?:', modules, node);
  }
  if (!isNew && isClosureRequire(callee) && first && ts.isStringLiteralLike(first)) return globalAt(first.text, range);
  // The number of a call is taken before its arguments are read, so that calls stand in the order of the text.
  const id = reader.calls.next;
  const facts: Mutable<CallFacts> = {
    callee,
    args: [],
    isNew,
    typeArgs: readTypeArguments(reader, node.typeArguments),
    fn: reader.fn,
    start: range.start,
    end: range.end,
  };
  reader.calls.add(facts);
  const read: Expr[] = [];
  args.forEach((arg, index) => {
    if (ts.isSpreadElement(arg)) {
      facts.spreadFrom ??= index;
      read.push({
        kind: 'element',
        object: reader.expression(arg.expression),
        start: reader.startOf(arg),
        end: reader.endOf(arg),
      });
      return;
    }
    const value = reader.expression(arg);
    notePassed(reader, value, { call: id, index });
    if (read.length < itemLimit) read.push(value);
  });
  facts.args = trimmed(read);
  if (!isNew) noteDefined(reader, callee, read, node);
  const [name, value] = read;
  // `script.setAttribute('src', url)` is `script.src = url`.
  if (
    callee.kind === 'member' &&
    callee.name === 'setAttribute' &&
    name?.kind === 'text' &&
    name.value === 'src' &&
    value
  ) {
    facts.callee = { ...callee, name: 'src=' };
    facts.args = [value];
  }
  return { kind: 'call', call: id, start: range.start, end: range.end };
}

/** `goog.require('goog.net.XhrIo')` and `goog.module.get` of Closure give what stands under that name. */
function isClosureRequire(callee: Expr): boolean {
  if (callee.kind !== 'member') return false;
  const { object, name } = callee;
  if (isGoog(object)) return name === 'require';
  return name === 'get' && object.kind === 'member' && object.name === 'module' && isGoog(object.object);
}

function isGoog(expr: Expr): boolean {
  return expr.kind === 'global' && expr.name === 'goog';
}

/** The member of a global that a dotted name stands for. */
function globalAt(path: string, range: { readonly start: number; readonly end: number }): Expr {
  const [root = '', ...members] = path.split('.').slice(0, itemLimit);
  return members.reduce<Expr>((object, name) => ({ kind: 'member', object, name, ...range }), {
    kind: 'global',
    name: root,
    ...range,
  });
}

/** Notes where function literals are handed to. */
function notePassed(reader: SourceReader, value: Expr, to: PassedTo): void {
  eachFunction(reader, value, (fn, path) => {
    fn.passedTo ??= path ? { ...to, path } : to;
  });
}

/** Gives the modules that an argument names: `'https'`, `isSecure ? 'https' : 'http'`; none where any is not written out. */
function specifiersOf(reader: SourceReader, argument: ts.Expression): readonly string[] {
  const { ts } = reader;
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (!ts.isConditionalExpression(argument)) return [];
  const ways = [argument.whenTrue, argument.whenFalse];
  return ways.every(ts.isStringLiteralLike) ? ways.map(({ text }) => text) : [];
}

/** Gives the module of `import(…)`. */
export function readDynamicImport(reader: SourceReader, node: ts.CallExpression): Expr {
  const argument = node.arguments[0];
  if (argument && reader.ts.isStringLiteralLike(argument)) {
    reader.imports.add(argument.text);
    if (/^https?:/i.test(argument.text)) noteImport(reader, node, argument);
    return { kind: 'module', specifier: argument.text, start: reader.startOf(node), end: reader.endOf(node) };
  }
  if (argument) noteImport(reader, node, argument);
  return reader.unknown(node);
}

/** What is loaded from an address is a call of `import`. */
function noteImport(reader: SourceReader, node: ts.CallExpression, address: ts.Expression): void {
  const callee: Expr = { kind: 'global', name: 'import', start: reader.startOf(node), end: reader.startOf(node) + 6 };
  readCall(reader, node, callee, [address], false);
}
