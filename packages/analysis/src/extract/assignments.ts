import { type Entry, type Expr, laidOver, type WritePlace } from '../facts';
import type { ts } from '../syntax';
import { commonJsExport } from './exports';
import type { SourceReader } from './sourceReader';
import { when } from './textTests';

/** Gives what an assignment, a comma or another operator that folds nothing gives, and notes what it writes. */
export function readBinary(reader: SourceReader, node: ts.BinaryExpression): Expr {
  const { SyntaxKind } = reader.ts;
  const operator = node.operatorToken.kind;
  if (operator === SyntaxKind.CommaToken) {
    reader.expression(node.left);
    return reader.expression(node.right);
  }
  if (operator < SyntaxKind.FirstAssignment || operator > SyntaxKind.LastAssignment) {
    reader.operands.set(node, [reader.expression(node.left), reader.expression(node.right)]);
    return reader.unknown(node);
  }
  const read = reader.expression(node.right);
  const value = guarded(reader, read, node.left);
  const isAppend = operator === SyntaxKind.PlusEqualsToken;
  const keeps =
    operator === SyntaxKind.EqualsToken ||
    operator === SyntaxKind.QuestionQuestionEqualsToken ||
    operator === SyntaxKind.BarBarEqualsToken ||
    operator === SyntaxKind.AmpersandAmpersandEqualsToken;
  const sure = operator === SyntaxKind.EqualsToken;
  readAssignment(reader, node.left, value, { isAppend, keeps, place: reader.placeOf(reader.endOf(node), sure) });
  return read;
}

/**
 * Notes what a call writes to members: `Object.defineProperty(this, 'http', { value })`, `Object.defineProperties`,
 * `Reflect.set(api, 'http', http)`, `Object.assign(this, { http }, given)`, and `setState` of a component.
 */
export function noteDefined(reader: SourceReader, callee: Expr, args: readonly Expr[], node: ts.Node): void {
  if (callee.kind !== 'member') return;
  if (callee.name === 'setState' && callee.object.kind === 'this') noteState(reader, callee, args[0], node);
  if (callee.object.kind !== 'global' || !definers.has(callee.object.name)) return;
  const [object, second, descriptor] = args;
  if (!object) return;
  const write = (name: string, value: Expr, key?: Expr): void => {
    const place = reader.placeOf(reader.endOf(node), name !== laidOver);
    writeMember(reader, object, name, guarded(reader, value), node, place, key);
  };
  const define = (name: string, described: Expr | undefined): void => {
    const value = entriesOf(reader, described).find(({ key }) => key === 'value')?.value;
    if (value) write(name, value);
  };
  if (callee.name === 'defineProperty' && second?.kind === 'text') define(second.value, descriptor);
  if (callee.name === 'defineProperties')
    for (const { key, value } of entriesOf(reader, second)) if (key !== undefined) define(key, value);
  const [, , value] = args;
  if (callee.name === 'set' && second?.kind === 'text' && value) write(second.value, value);
  else if (callee.name === 'set' && second && value) write('*', value, second);
  if (callee.name !== 'assign' || !held.has(object.kind)) return;
  if (object.kind === 'this') writeLayers(reader, args.slice(1), write);
  for (const layer of args.slice(1))
    if (object.kind !== 'this' || !isSpelledOut(reader, layer))
      write(laidOver, layer.kind === 'element' ? reader.unknown(node) : layer);
}

/** `this.setState({ url })` lays over `this.state` what it is given, or what the function gives that it is given. */
function noteState(
  reader: SourceReader,
  callee: Expr & { kind: 'member' },
  given: Expr | undefined,
  node: ts.Node,
): void {
  const { start, end } = callee;
  const state: Expr = { kind: 'member', object: callee.object, name: 'state', start, end };
  const layers = given?.kind === 'function' ? reader.functions.at(given.fn)?.returns : given && [given];
  const place = reader.placeOf(reader.endOf(node), false);
  for (const layer of layers ?? []) writeMember(reader, state, laidOver, layer, node, place);
}

/** What others may hold, so that what is laid over it is found there. */
const held: ReadonlySet<Expr['kind']> = new Set(['this', 'binding', 'member', 'index', 'call', 'typed']);

/** Whether an object literal names all that it has. */
function isSpelledOut(reader: SourceReader, layer: Expr): boolean {
  return layer.kind === 'object' && entriesOf(reader, layer).every(({ key }) => key !== undefined);
}

/** Writes what is written down in layers; what is handed in and laid over that may say otherwise: `Object.assign(this, { http }, options)`. */
function writeLayers(reader: SourceReader, layers: readonly Expr[], write: (name: string, value: Expr) => void): void {
  for (const [index, layer] of layers.entries()) {
    const above = layers.slice(index + 1, index + 9).filter(({ kind }) => kind === 'binding');
    for (const { key: name, value } of entriesOf(reader, layer)) {
      if (name === undefined) continue;
      const { start, end } = value;
      const given = above
        .map((object): Expr => ({ kind: 'member', object, name, start: object.start, end: object.end }))
        .reverse();
      write(
        name,
        given.length === 0 ? value : { kind: 'choice', operator: '??', options: [...given, value], start, end },
      );
    }
  }
}

const definers: ReadonlySet<string> = new Set(['Object', 'Reflect']);

function entriesOf(reader: SourceReader, value: Expr | undefined): readonly Entry[] {
  return (value?.kind === 'object' && reader.objects.at(value.object)) || [];
}

function guarded(reader: SourceReader, value: Expr, target?: ts.Expression): Expr {
  const unless = reader.unless;
  const beside = target && reader.ts.isIdentifier(target) && reader.tests.length > 0 ? [reader.expression(target)] : [];
  const tested = when(reader.tests, value, reader.branches === reader.testedBranches, beside);
  return unless ? { kind: 'fallback', unless, value: tested, start: value.start, end: value.end } : tested;
}

/** Notes that a value is written to what stands on the left of an assignment, or before the `of` of a loop. */
export function readAssignment(
  reader: SourceReader,
  target: ts.Expression,
  value: Expr,
  how: { readonly isAppend: boolean; readonly keeps: boolean; readonly place: WritePlace },
): void {
  const { ts } = reader;
  const { isAppend, keeps, place: written } = how;
  if (ts.isIdentifier(target)) {
    const member = reader.memberNamed(target.text, reader.range(target));
    if (member && keeps) writeMember(reader, member.object, member.name, value, target, written);
    const binding = reader.scope.value(target.text);
    if (member || binding === undefined) return;
    if (isAppend) reader.append(binding, value);
    else reader.write(binding, keeps ? value : reader.unknown(target), written);
    return;
  }
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    assignLiteral(reader, target, value, written);
    return;
  }
  const place = reader.expression(target);
  if (!keeps || (place.kind !== 'member' && place.kind !== 'index')) return;
  const name = place.kind === 'member' ? place.name : undefined;
  if (name !== undefined) {
    if (name === 'src') noteLoad(reader, place.object, value, target);
    writeMember(reader, place.object, name, value, target, written);
    commonJsExport(reader, place.object, name, value);
  } else if (place.kind === 'index') {
    writeMember(reader, place.object, '*', value, target, written, place.key);
  }
}

/** `script.src = url` loads: a call of `src=`. */
function noteLoad(reader: SourceReader, object: Expr, value: Expr, target: ts.Node): void {
  const range = { start: reader.startOf(target), end: value.end };
  const callee: Expr = { kind: 'member', object, name: 'src=', start: range.start, end: reader.endOf(target) };
  reader.calls.add({ callee, args: [value], isNew: false, typeArgs: [], fn: reader.fn, ...range });
}

function writeMember(
  reader: SourceReader,
  object: Expr,
  name: string,
  value: Expr,
  target: ts.Node,
  place: WritePlace,
  key?: Expr,
): void {
  const conditional = reader.branches > 0 ? { conditional: true } : {};
  reader.writes.add({
    object,
    name,
    ...(key ? { key } : {}),
    value,
    ...place,
    ...conditional,
    start: reader.startOf(target),
    end: reader.endOf(target),
  });
}

/** `({ a, b: c = 1 } = value)` and `[a, b] = value`. */
function assignLiteral(
  reader: SourceReader,
  target: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  value: Expr,
  place: WritePlace,
): void {
  const { ts } = reader;
  const { start, end } = reader.range(target);
  const assign = (part: ts.Expression, name: string, otherwise?: ts.Expression): void => {
    const member: Expr = { kind: 'member', object: value, name, start, end };
    const given = otherwise
      ? reader.choice('default', [member, reader.perhaps(() => reader.expression(otherwise))], part)
      : member;
    readAssignment(reader, part, given, { isAppend: false, keeps: true, place });
  };
  const assignPart = (part: ts.Expression, name: string): void => {
    const hasDefault = ts.isBinaryExpression(part) && part.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (hasDefault) assign(part.left, name, part.right);
    else assign(part, name);
  };
  if (ts.isArrayLiteralExpression(target)) {
    target.elements.forEach((element, index) => {
      if (!ts.isOmittedExpression(element) && !ts.isSpreadElement(element)) assignPart(element, String(index));
    });
    return;
  }
  for (const property of target.properties) {
    if (ts.isShorthandPropertyAssignment(property))
      assign(property.name, property.name.text, property.objectAssignmentInitializer);
    const key = ts.isPropertyAssignment(property) ? reader.keyOf(property.name) : undefined;
    if (ts.isPropertyAssignment(property) && key !== undefined) assignPart(property.initializer, key);
  }
}
