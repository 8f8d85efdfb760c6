import type { Expr, TextTest } from '../facts';
import type { ts } from '../syntax';
import type { SourceReader } from './sourceReader';

const asked: ReadonlyMap<string, TextTest['asks']> = new Map([
  ['startsWith', 'start'],
  ['endsWith', 'end'],
  ['includes', 'part'],
]);

/** What else a long chain of conditions tells is left out: each branch would say it all again. */
const mostTests = 32;

const scheme = /^[a-z][a-z0-9+.-]*:$/;

/** Gives what is known of texts where a condition holds, or where it does not. */
export function textTests(
  reader: SourceReader,
  condition: ts.Expression,
  read: Expr,
  isTrue: boolean,
): readonly TextTest[] {
  const { ts } = reader;
  const { SyntaxKind } = ts;
  let at = condition;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  const [left, right] = reader.operands.get(at) ?? [];
  if (ts.isPrefixUnaryExpression(at))
    return left && at.operator === SyntaxKind.ExclamationToken ? textTests(reader, at.operand, left, !isTrue) : [];
  const named = read.kind === 'binding' ? reader.conditions.get(read.binding) : undefined;
  if (named) return textTests(reader, named.node, named.read, isTrue);
  if (!ts.isBinaryExpression(at)) return ofCall(reader, read, isTrue);
  if (!left || !right) return [];
  const operator = at.operatorToken.kind;
  if (operator === (isTrue ? SyntaxKind.AmpersandAmpersandToken : SyntaxKind.BarBarToken))
    return [...textTests(reader, at.left, left, isTrue), ...textTests(reader, at.right, right, isTrue)];
  return ofComparison(reader, operator, left, right, isTrue);
}

/**
 * Gives a value that is reached only where texts are such as is asked. Which text something is says only of itself what
 * it is, in the value or in what stands beside it: of anything else it tells a mode.
 */
export function when(all: readonly TextTest[], value: Expr, isSole = false, beside: readonly Expr[] = []): Expr {
  const tests = all
    .slice(-mostTests)
    .filter(({ asks, subject }) => asks !== 'whole' || [value, ...beside].some((read) => reads(read, subject)));
  if (tests.length === 0) return value;
  const sole = isSole && tests.length === all.length ? { isSole } : {};
  return { kind: 'when', tests, value, ...sole, start: value.start, end: value.end };
}

/** Whether a text is a name, or holds it. */
function reads(text: Expr, name: Expr): boolean {
  if (text.kind === 'concat') return text.parts.some((part) => reads(part, name));
  return text.kind === 'binding' && name.kind === 'binding' && text.binding === name.binding;
}

/** `x.startsWith('/')`, `x.includes('://')`, `/^https?:/.test(x)`, `x.match(/^http/)`. */
function ofCall(reader: SourceReader, read: Expr, holds: boolean): readonly TextTest[] {
  const { callee, args } = methodCall(reader, read) ?? {};
  const [first, ...others] = args ?? [];
  if (!callee || !first || others.length > 0) return [];
  if (callee.name === 'test') return [{ subject: first, asks: 'pattern', of: callee.object, holds }];
  if (callee.name === 'match') return [{ subject: callee.object, asks: 'pattern', of: first, holds }];
  const asks = asked.get(callee.name);
  return asks ? [{ subject: callee.object, asks, of: first, holds }] : [];
}

/** `x[0] === '/'`, `x.at(-1) !== '/'`, `x.indexOf('http') === 0`, `x.indexOf('://') < 0`, `host === 'localhost'`. */
function ofComparison(
  reader: SourceReader,
  operator: ts.SyntaxKind,
  left: Expr,
  right: Expr,
  isTrue: boolean,
): readonly TextTest[] {
  const { SyntaxKind } = reader.ts;
  const isEquality = operator === SyntaxKind.EqualsEqualsEqualsToken || operator === SyntaxKind.EqualsEqualsToken;
  const isInequality =
    operator === SyntaxKind.ExclamationEqualsEqualsToken || operator === SyntaxKind.ExclamationEqualsToken;
  const { callee, args: [first] = [] } = methodCall(reader, left) ?? {};
  if (callee?.name === 'indexOf' && first) {
    const [number] = numbers([right]);
    const test = { subject: callee.object, of: first };
    if (number === 0 && (isEquality || isInequality)) return [{ ...test, asks: 'start', holds: isEquality === isTrue }];
    const isFound =
      (number === -1 && (isInequality || operator === SyntaxKind.GreaterThanToken)) ||
      (number === 0 && operator === SyntaxKind.GreaterThanEqualsToken);
    const isMissing = (number === -1 && isEquality) || (number === 0 && operator === SyntaxKind.LessThanToken);
    return isFound || isMissing ? [{ ...test, asks: 'part', holds: isFound === isTrue }] : [];
  }
  if (right.kind !== 'text' || right.value === '' || !(isEquality || isInequality)) return [];
  // No scheme with its colon starts another.
  if (isScheme(reader, left) && scheme.test(right.value))
    return [{ subject: left, asks: 'start', of: right, holds: isEquality === isTrue }];
  const edge = edgeOf(reader, left, right.value.length);
  const asks = edge ?? (isInOrder(reader, left) ? { subject: left, asks: 'whole' as const } : undefined);
  return asks ? [{ ...asks, of: right, holds: isEquality === isTrue }] : [];
}

/**
 * Whether what a name is at a place is only what was written before it: what is written in loops or by other functions
 * may run again, after writes that stand behind it.
 */
function isInOrder(reader: SourceReader, read: Expr): boolean {
  const { fn, loops } = reader;
  const binding = read.kind === 'binding' ? reader.bindingAt(read.binding) : undefined;
  if (!binding) return false;
  return binding.kind === 'const' || (binding.fn === fn && loops.every((start) => start < binding.start));
}

/** `url.protocol`, also by a name. */
function isScheme(reader: SourceReader, read: Expr): boolean {
  const [write, ...others] = read.kind === 'binding' ? (reader.bindingAt(read.binding)?.writes ?? []) : [read];
  return write?.kind === 'member' && write.name === 'protocol' && others.length === 0;
}

/** Which end of a text is read, as far as `length` characters: `x[0]`, `x.charAt(0)`, `x.slice(0, 4)`, `x.slice(-1)`. */
function edgeOf(reader: SourceReader, read: Expr, length: number): Pick<TextTest, 'subject' | 'asks'> | undefined {
  const key = read.kind === 'index' && read.key.kind === 'unknown' ? read.key.text : '';
  if (read.kind === 'index')
    return length === 1 && /\.length\s*-\s*1$/.test(key) ? { subject: read.object, asks: 'end' } : undefined;
  if (read.kind === 'member')
    return read.name === '0' && length === 1 ? { subject: read.object, asks: 'start' } : undefined;
  const { callee, args } = methodCall(reader, read) ?? {};
  if (!callee || !args) return undefined;
  const { name, object: subject } = callee;
  const [from, to] = numbers(args);
  const isCharacter = name === 'charAt' || name === 'at';
  const isSlice = name === 'slice' || name === 'substring' || name === 'substr';
  if (from === 0 && ((isCharacter && length === 1) || (isSlice && to === length))) return { subject, asks: 'start' };
  const isEnd = (name === 'at' && from === -1 && length === 1) || (isSlice && name !== 'substring' && from === -length);
  return isEnd && to === undefined ? { subject, asks: 'end' } : undefined;
}

function methodCall(
  reader: SourceReader,
  read: Expr,
): { readonly callee: Extract<Expr, { kind: 'member' }>; readonly args: readonly Expr[] } | undefined {
  const call = read.kind === 'call' ? reader.calls.at(read.call) : undefined;
  return call?.callee.kind === 'member' && !call.isNew ? { callee: call.callee, args: call.args } : undefined;
}

function numbers(exprs: readonly Expr[]): readonly (number | undefined)[] {
  return exprs.map((expr) => (expr.kind === 'number' ? expr.value : undefined));
}
