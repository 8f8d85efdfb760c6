import type { ChoiceOperator, Expr, TextTest } from '../facts';
import type { ts } from '../syntax';
import { readBinary } from './assignments';
import { readCall, readDynamicImport } from './calls';
import { readClass } from './classes';
import { readElement } from './elements';
import { readFunction } from './functions';
import { noteGuards } from './guards';
import { itemLimit, textLimit } from './limits';
import { readObjectLiteral } from './objects';
import type { SourceReader } from './sourceReader';
import { textTests, when } from './textTests';
import { noteDeclared, readType } from './types';

/** Reads an expression; chains that lean left (`a.b().c()`, `a + b + c`) are read along their spine. */
export function readExpression(reader: SourceReader, node: ts.Expression): Expr {
  const spine: ts.Expression[] = [];
  let at = node;
  for (let left = leftOf(reader, at); left; left = leftOf(reader, at)) {
    spine.push(at);
    at = left;
  }
  let value = readLeaf(reader, at);
  for (let next = spine.pop(); next; next = spine.pop()) value = growChain(reader, next, value);
  return value;
}

/** The expression that a link of a chain stands on. */
function leftOf(reader: SourceReader, node: ts.Expression): ts.Expression | undefined {
  const { ts } = reader;
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node)
  )
    return node.expression;
  if (ts.isCallExpression(node) && node.expression.kind !== ts.SyntaxKind.ImportKeyword) return node.expression;
  if (ts.isNewExpression(node)) return node.expression;
  if (ts.isBinaryExpression(node) && isFolded(reader, node.operatorToken.kind)) return node.left;
  return undefined;
}

function isFolded(reader: SourceReader, kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = reader.ts;
  return (
    kind === SyntaxKind.PlusToken ||
    kind === SyntaxKind.BarBarToken ||
    kind === SyntaxKind.QuestionQuestionToken ||
    kind === SyntaxKind.AmpersandAmpersandToken
  );
}

function growChain(reader: SourceReader, node: ts.Expression, left: Expr): Expr {
  const { ts } = reader;
  const range = reader.range(node);
  if (ts.isPropertyAccessExpression(node)) {
    if (left.kind === 'super')
      return { kind: 'member', object: left, name: node.name.text, start: range.start, end: range.end };
    return { kind: 'member', object: left, name: node.name.text, start: range.start, end: range.end };
  }
  if (ts.isElementAccessExpression(node)) {
    const key = readExpression(reader, node.argumentExpression);
    if (key.kind === 'text')
      return { kind: 'member', object: left, name: key.value, start: range.start, end: range.end };
    if (key.kind === 'number')
      return { kind: 'member', object: left, name: String(key.value), start: range.start, end: range.end };
    return { kind: 'index', object: left, key, start: range.start, end: range.end };
  }
  if (ts.isCallExpression(node)) {
    const read = (): Expr => readCall(reader, node, left, node.arguments, false);
    return ts.isCallChain(node) ? reader.perhaps(read) : read();
  }
  if (ts.isNewExpression(node)) return readCall(reader, node, left, node.arguments ?? [], true);
  if (ts.isBinaryExpression(node)) {
    const operator = reader.textOf(node.operatorToken);
    const isBranch = operator !== '+';
    const read = (): Expr => readExpression(reader, node.right);
    const right = isBranch ? reader.perhaps(read) : read();
    if (isBranch) reader.operands.set(node, [left, right]);
    if (operator === '+') {
      const parts = left.kind === 'concat' ? left.parts.concat(right) : [left, right];
      return parts.length > itemLimit
        ? reader.unknown(node)
        : { kind: 'concat', parts, start: range.start, end: range.end };
    }
    const same = left.kind === 'choice' && left.operator === operator;
    const options = same ? [...left.options, right] : [left, right];
    return {
      kind: 'choice',
      operator: operator as ChoiceOperator,
      options: options.slice(0, itemLimit),
      start: range.start,
      end: range.end,
    };
  }
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isSatisfiesExpression(node)) {
    const type = readType(reader, node.type);
    if (type) noteDeclared(reader, left, type);
    // `satisfies` leaves a value the type that it has.
    if (type && !ts.isSatisfiesExpression(node))
      return { kind: 'typed', value: left, type, start: range.start, end: range.end };
  }
  return left;
}

function readLeaf(reader: SourceReader, node: ts.Expression): Expr {
  const { ts } = reader;
  const range = reader.range(node);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    const value = node.text.length > textLimit ? node.text.slice(0, textLimit) : node.text;
    const plain = range.end - range.start === node.text.length + 2;
    return { kind: 'text', value, ...(plain ? { at: range.start + 1 } : {}), start: range.start, end: range.end };
  }
  if (ts.isIdentifier(node)) {
    if (node.text === 'undefined') return { kind: 'nothing', start: range.start, end: range.end };
    const binding = reader.scope.value(node.text);
    return binding === undefined
      ? reader.freeName(node.text, range)
      : { kind: 'binding', binding, ...(reader.unwraps(binding) ? { unwraps: true } : {}), ...range };
  }
  if (ts.isTemplateExpression(node)) return readTemplate(reader, node);
  if (ts.isNumericLiteral(node))
    return { kind: 'number', value: Number(node.text), start: range.start, end: range.end };
  if (ts.isPrefixUnaryExpression(node) || ts.isVoidExpression(node)) return readUnary(reader, node);
  if (ts.isObjectLiteralExpression(node)) return readObjectLiteral(reader, node);
  if (ts.isArrowFunction(node)) return readFunction(reader, node, 'arrow');
  if (ts.isFunctionExpression(node)) return readFunction(reader, node, 'function');
  if (ts.isClassExpression(node)) return readClass(reader, node);
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.slice(0, itemLimit).map((item) =>
      ts.isSpreadElement(item)
        ? ({
            kind: 'element',
            object: readExpression(reader, item.expression),
            start: reader.startOf(item),
            end: reader.endOf(item),
          } as const)
        : readExpression(reader, item),
    );
    for (const item of node.elements.slice(itemLimit)) if (!ts.isLiteralExpression(item)) readExpression(reader, item);
    return { kind: 'array', items, start: range.start, end: range.end };
  }
  if (ts.isConditionalExpression(node)) return readConditional(reader, node);
  if (ts.isBinaryExpression(node)) return readBinary(reader, node);
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return {
      kind: 'regexp',
      source: node.text.slice(1, end),
      flags: node.text.slice(end + 1),
      start: range.start,
      end: range.end,
    };
  }
  if (ts.isCallExpression(node)) return readDynamicImport(reader, node);
  if (ts.isTaggedTemplateExpression(node)) {
    const tag = readExpression(reader, node.tag);
    const value = readExpression(reader, node.template);
    // A command line that is written as a template is a call of its tag.
    if (/\b(?:curl|wget)\b/.test(reader.textOf(node.template)))
      reader.calls.add({ callee: tag, args: [value], isNew: false, typeArgs: [], fn: reader.fn, ...range });
    return { kind: 'tagged', tag, value, start: range.start, end: range.end };
  }
  if (ts.isMetaProperty(node)) return { kind: 'global', name: 'import.meta', start: range.start, end: range.end };
  if (ts.isYieldExpression(node))
    return node.expression ? readExpression(reader, node.expression) : reader.unknown(node);
  if (ts.isSpreadElement(node)) return readExpression(reader, node.expression);
  if (ts.isOmittedExpression(node)) return { kind: 'nothing', start: range.start, end: range.end };
  switch (node.kind) {
    case ts.SyntaxKind.ThisKeyword:
      return { kind: 'this', ...reader.owner, start: range.start, end: range.end };
    case ts.SyntaxKind.SuperKeyword:
      return { kind: 'super', ...reader.owner, start: range.start, end: range.end };
    case ts.SyntaxKind.TrueKeyword:
      return { kind: 'boolean', value: true, start: range.start, end: range.end };
    case ts.SyntaxKind.FalseKeyword:
      return { kind: 'boolean', value: false, start: range.start, end: range.end };
    case ts.SyntaxKind.NullKeyword:
      return { kind: 'nothing', start: range.start, end: range.end };
  }
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) return readElement(reader, node);
  ts.forEachChild(node, (child) => reader.statement(child));
  return reader.unknown(node);
}

/** `!0` and `!false` are true; `void 0` is nothing. */
function readUnary(reader: SourceReader, node: ts.PrefixUnaryExpression | ts.VoidExpression): Expr {
  const { ts } = reader;
  const value = readExpression(reader, ts.isVoidExpression(node) ? node.expression : node.operand);
  const range = reader.range(node);
  if (ts.isVoidExpression(node)) return { kind: 'nothing', start: range.start, end: range.end };
  reader.operands.set(node, [value]);
  if (node.operator === ts.SyntaxKind.MinusToken && value.kind === 'number')
    return { kind: 'number', value: -value.value, start: range.start, end: range.end };
  const isKnown = value.kind === 'boolean' || value.kind === 'number';
  if (node.operator !== ts.SyntaxKind.ExclamationToken || !isKnown) return reader.unknown(node);
  return { kind: 'boolean', value: !value.value, start: range.start, end: range.end };
}

function readTemplate(reader: SourceReader, node: ts.TemplateExpression): Expr {
  const parts: Expr[] = [];
  const text = (piece: ts.TemplateLiteralLikeNode): void => {
    if (!piece.text) return;
    const range = reader.range(piece);
    // Head, middle and tail open with one character: ` or }.
    const closing = piece.kind === reader.ts.SyntaxKind.TemplateTail ? 1 : 2;
    const plain = range.end - range.start === piece.text.length + 1 + closing;
    parts.push({
      kind: 'text',
      value: piece.text.slice(0, textLimit),
      ...(plain ? { at: range.start + 1 } : {}),
      start: range.start,
      end: range.end,
    });
  };
  text(node.head);
  for (const span of node.templateSpans) {
    parts.push(readExpression(reader, span.expression));
    text(span.literal);
  }
  return { kind: 'concat', parts: parts.slice(0, itemLimit), start: reader.startOf(node), end: reader.endOf(node) };
}

/** `['eu', 'us'].includes(region) ? region : 'eu'` gives one of the list. */
function chosen(reader: SourceReader, node: ts.ConditionalExpression, condition: Expr, value: Expr): Expr {
  const call = condition.kind === 'call' ? reader.calls.at(condition.call) : undefined;
  const list = call?.callee.kind === 'member' && call.callee.name === 'includes' ? call.callee.object : undefined;
  const test = node.condition;
  const [given] = reader.ts.isCallExpression(test) ? test.arguments : [];
  const subject = given && reader.textOf(given);
  const isList = list?.kind === 'array' && list.items.every((item) => item.kind === 'text');
  if (!list || !isList || subject !== reader.textOf(node.whenTrue)) return value;
  return { kind: 'element', object: list, start: value.start, end: value.end };
}

/** `a != null ? a : b` and `a ? a : b` are `a ?? b`. */
function isFallback(reader: SourceReader, { condition, whenTrue }: ts.ConditionalExpression): boolean {
  const { ts } = reader;
  if (!ts.isIdentifier(whenTrue) && !ts.isPropertyAccessExpression(whenTrue)) return false;
  const isCompared =
    ts.isBinaryExpression(condition) &&
    (condition.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsToken ||
      condition.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) &&
    /^(?:null|undefined|void 0)$/.test(reader.textOf(condition.right));
  const tested = isCompared ? condition.left : condition;
  return reader.textOf(tested) === reader.textOf(whenTrue);
}

/** `a ? b : c ? d : e` is read along its right side. */
function readConditional(reader: SourceReader, node: ts.ConditionalExpression): Expr {
  const ways: { readonly tests: readonly TextTest[]; readonly value: Expr }[] = [];
  const failed: TextTest[] = [];
  let test: Expr | undefined;
  reader.branches++;
  let at: ts.Expression = node;
  while (reader.ts.isConditionalExpression(at)) {
    const condition = readExpression(reader, at.condition);
    test = at === node && condition.kind === 'member' ? condition : undefined;
    noteGuards(reader, at.condition, condition, {
      holds: reader.range(at.whenTrue),
      fails: reader.range(at.whenFalse),
    });
    const value = chosen(reader, at, condition, readExpression(reader, at.whenTrue));
    if (ways.length < itemLimit)
      ways.push({ tests: [...failed, ...textTests(reader, at.condition, condition, true)], value });
    failed.push(...textTests(reader, at.condition, condition, false));
    at = at.whenFalse;
    while (reader.ts.isParenthesizedExpression(at)) at = at.expression;
  }
  ways.push({ tests: failed, value: readExpression(reader, at) });
  reader.branches--;
  const values = ways.map(({ value }) => value);
  const options = ways.map(({ tests, value }) => when(tests, value, false, values));
  const choice = reader.choice(options.length === 2 && isFallback(reader, node) ? '??' : '?:', options, node);
  return choice.kind === 'choice' && test && options.some(isBlank) ? { ...choice, test } : choice;
}

function isBlank(expr: Expr): boolean {
  return expr.kind === 'nothing' || (expr.kind === 'text' && expr.value === '');
}
