import type { Expr, Guard } from '../facts';
import type { ts } from '../syntax';
import type { SourceReader } from './sourceReader';

/** What a condition says of a value: it is one of others, or a key of an object. */
type Test = Pick<Guard, 'subject' | 'among'>;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Notes the stretches that are reached only where a condition holds, or does not. */
export function noteGuards(
  reader: SourceReader,
  condition: ts.Expression,
  read: Expr,
  stretches: { readonly holds?: Stretch | undefined; readonly fails?: Stretch | undefined },
): void {
  for (const [stretch, isTrue] of [
    [stretches.holds, true],
    [stretches.fails, false],
  ] as const) {
    if (!stretch) continue;
    for (const test of testsOf(reader, condition, read, isTrue))
      reader.guards.add({ ...test, fn: reader.fn, start: stretch.start, end: stretch.end });
  }
}

/** Notes the clauses of a `switch` that are reached with some texts alone. */
export function noteClauses(
  reader: SourceReader,
  node: ts.SwitchStatement,
  subject: Expr,
  cases: readonly Expr[],
): void {
  const { ts } = reader;
  let labels: Expr[] | undefined = [];
  let at = 0;
  for (const clause of node.caseBlock.clauses) {
    const label = ts.isCaseClause(clause) ? cases[at++] : undefined;
    if (label?.kind === 'text') labels?.push(label);
    else labels = undefined;
    if (clause.statements.length === 0) continue;
    const { start, end } = reader.range(clause);
    if (labels) {
      const among: Expr = { kind: 'array', items: labels, start: subject.start, end: subject.end };
      reader.guards.add({ subject, among, fn: reader.fn, start, end });
    }
    // What falls through comes with the texts of this clause, too.
    if (leaves(reader, clause.statements.at(-1))) labels = [];
  }
}

/** Tells whether nothing that stands behind a statement runs after it. */
export function leaves(reader: SourceReader, node: ts.Statement | undefined): boolean {
  const { ts } = reader;
  if (!node) return false;
  if (ts.isBlock(node)) return leaves(reader, node.statements.at(-1));
  return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node);
}

/** Tells whether a function ends with a statement. */
export function leavesFunction(reader: SourceReader, node: ts.Statement | undefined): boolean {
  const { ts } = reader;
  if (!node) return false;
  if (ts.isBlock(node)) return leavesFunction(reader, node.statements.at(-1));
  return ts.isReturnStatement(node) || ts.isThrowStatement(node);
}

function testsOf(reader: SourceReader, node: ts.Expression, read: Expr, isTrue: boolean): readonly Test[] {
  const { ts } = reader;
  const { SyntaxKind } = ts;
  let at = node;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  const [left, right] = reader.operands.get(at) ?? [];
  if (ts.isPrefixUnaryExpression(at)) return left ? testsOf(reader, at.operand, left, !isTrue) : [];
  if (!ts.isBinaryExpression(at)) return isTrue ? ofCall(reader, read) : [];
  if (!left || !right) return [];
  const operator = at.operatorToken.kind;
  if (operator === (isTrue ? SyntaxKind.AmpersandAmpersandToken : SyntaxKind.BarBarToken))
    return [...testsOf(reader, at.left, left, isTrue), ...testsOf(reader, at.right, right, isTrue)];
  const isEquality = operator === SyntaxKind.EqualsEqualsEqualsToken || operator === SyntaxKind.EqualsEqualsToken;
  const isInequality =
    operator === SyntaxKind.ExclamationEqualsEqualsToken || operator === SyntaxKind.ExclamationEqualsToken;
  if (left.kind === 'call') {
    const number = reader.textOf(at.right);
    const isFound =
      (isInequality && number === '-1') ||
      (operator === SyntaxKind.GreaterThanToken && number === '-1') ||
      (operator === SyntaxKind.GreaterThanEqualsToken && number === '0');
    const isMissing = (isEquality && number === '-1') || (operator === SyntaxKind.LessThanToken && number === '0');
    if (isTrue ? isFound : isMissing) return ofCall(reader, left, /^indexOf$/);
  }
  if (isTrue ? isEquality : isInequality) {
    const [subject, text] = right.kind === 'text' ? [left, right] : [right, left];
    return text.kind === 'text' ? [{ subject, among: { ...text, kind: 'array', items: [text] } }] : [];
  }
  return isTrue && operator === SyntaxKind.InKeyword ? [{ subject: left, among: right }] : [];
}

/** What no target is made of. */
const plain: ReadonlySet<Expr['kind']> = new Set([
  'text',
  'number',
  'boolean',
  'nothing',
  'function',
  'object',
  'regexp',
]);

/** `LIST.includes(x)`, `SET.has(x)`, `Object.hasOwn(MAP, x)`; any other function may compare for its callers. */
function ofCall(reader: SourceReader, read: Expr, methods = /^(?:includes|has|hasOwnProperty)$/): readonly Test[] {
  const call = read.kind === 'call' ? reader.calls.at(read.call) : undefined;
  const { callee, args: [first, second] = [] } = call ?? {};
  if (!callee || !first) return [];
  if (callee.kind === 'member') {
    if (methods.test(callee.name)) return [{ subject: first, among: callee.object }];
    if (callee.name === 'hasOwn' && second) return [{ subject: second, among: first }];
  }
  return plain.has(first.kind) ? [] : [{ subject: first, among: read }];
}
