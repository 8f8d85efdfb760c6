import type { Entry, Expr, TextTest, TypeRef } from '../facts';
import type { ts } from '../syntax';
import { none } from '../trimmed';
import { readAssignment } from './assignments';
import { readClass } from './classes';
import { assignPattern, declareAll, declarePattern, declareVariables, typesWithin } from './declarations';
import { exportName, exportPattern, exportType, isExported, readExportDeclaration } from './exports';
import { readFunction } from './functions';
import { leaves, leavesFunction, noteClauses, noteGuards } from './guards';
import { Scope } from './scope';
import type { SourceReader } from './sourceReader';
import { textTests, when } from './textTests';
import { noteDeclared, openTypeParameters, readGivenType, readInterface, readType } from './types';

/** Reads statements in a scope of their own. */
export function readBlock(
  reader: SourceReader,
  statements: readonly ts.Statement[],
  scope = new Scope(reader.scope, false),
): void {
  const { scope: outer, tests } = reader;
  reader.scope = scope;
  declareAll(reader, statements);
  readSequence(reader, statements);
  reader.scope = outer;
  reader.tests = tests;
}

/** Reads statements that run one after the other. */
function readSequence(reader: SourceReader, statements: readonly ts.Statement[]): void {
  const { blockEnd, blockBranches, besides } = reader;
  const last = statements.at(-1);
  if (last) reader.blockEnd = reader.endOf(last);
  if (leavesFunction(reader, last) && reader.fn >= 0) reader.besides = besides.concat(reader.blockEnd, reader.leaveEnd);
  reader.blockBranches = reader.branches;
  for (const statement of statements) readStatement(reader, statement);
  reader.blockEnd = blockEnd;
  reader.blockBranches = blockBranches;
  reader.besides = besides;
}

/** Reads what may be broken off at any place. */
function readTried(reader: SourceReader, block: ts.Block): void {
  const { leaveEnd } = reader;
  reader.leaveEnd = reader.endOf(block);
  readStatement(reader, block);
  reader.leaveEnd = leaveEnd;
}

/** Reads a statement, or what is inside a node that is none. */
export function readStatement(reader: SourceReader, node: ts.Node): void {
  const { ts } = reader;
  if (ts.isVariableStatement(node)) {
    readVariables(reader, node.declarationList);
    if (isExported(reader, node)) {
      for (const declaration of node.declarationList.declarations) exportPattern(reader, declaration.name);
    }
  } else if (ts.isExpressionStatement(node)) {
    reader.expression(node.expression);
  } else if (ts.isFunctionDeclaration(node)) {
    readFunctionDeclaration(reader, node);
  } else if (ts.isClassDeclaration(node)) {
    const value = readClass(reader, node);
    const binding = node.name ? reader.scope.value(node.name.text) : undefined;
    if (binding !== undefined) reader.write(binding, value);
    if (isExported(reader, node)) reader.export(exportName(reader, node, node.name?.text), value);
  } else if (ts.isReturnStatement(node)) {
    const value = node.expression ? reader.expression(node.expression) : undefined;
    if (value) reader.functions.at(reader.fn)?.returns.push(when(reader.tests, value));
  } else if (ts.isBlock(node)) {
    readBlock(reader, node.statements);
  } else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    inLoop(reader, node, () => {
      ts.forEachChild(node, (child) => readStatement(reader, child));
    });
  } else if (ts.isForStatement(node)) {
    inLoop(reader, node, () => {
      if (node.initializer && ts.isVariableDeclarationList(node.initializer)) {
        declareVariables(reader, node.initializer, scopeOf(reader, node.initializer));
        readVariables(reader, node.initializer);
      } else if (node.initializer) reader.expression(node.initializer);
      if (node.condition) reader.expression(node.condition);
      if (node.incrementor) reader.expression(node.incrementor);
      readStatement(reader, node.statement);
    });
  } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    readForEach(reader, node);
  } else if (ts.isTryStatement(node)) {
    reader.perhaps(() => {
      readTried(reader, node.tryBlock);
      if (node.catchClause) readStatement(reader, node.catchClause);
    });
    if (node.finallyBlock) readStatement(reader, node.finallyBlock);
  } else if (ts.isCatchClause(node)) {
    inLoop(reader, node, () => {
      if (node.variableDeclaration) declarePattern(reader, node.variableDeclaration.name, 'other', reader.scope);
      readStatement(reader, node.block);
    });
  } else if (ts.isIfStatement(node)) {
    readIf(reader, node);
  } else if (ts.isSwitchStatement(node)) {
    const subject = reader.expression(node.expression);
    const cases = node.caseBlock.clauses.flatMap((clause) =>
      ts.isCaseClause(clause) ? [reader.expression(clause.expression)] : [],
    );
    noteClauses(reader, node, subject, cases);
    reader.perhaps(() => readClauses(reader, node.caseBlock.clauses));
  } else if (ts.isLabeledStatement(node)) {
    // A `break` to the label leaves it at any place.
    reader.perhaps(() => readStatement(reader, node.statement));
  } else if (ts.isEnumDeclaration(node)) {
    readEnum(reader, node);
  } else if (ts.isExportAssignment(node)) {
    reader.export(node.isExportEquals ? '=' : 'default', reader.expression(node.expression));
  } else if (ts.isExportDeclaration(node)) {
    readExportDeclaration(reader, node);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    readTypeDeclaration(reader, node);
  } else if (ts.isModuleDeclaration(node)) {
    readNamespace(reader, node);
  } else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) {
    // declared with its block
  } else if (ts.isExpression(node)) {
    reader.expression(node);
  } else {
    ts.forEachChild(node, (child) => readStatement(reader, child));
  }
}

/** The clauses of a `switch` share their names; one says nothing of the texts of the next. */
function readClauses(reader: SourceReader, clauses: readonly ts.CaseOrDefaultClause[]): void {
  const { scope, tests, besides } = reader;
  reader.scope = new Scope(scope, false);
  declareAll(
    reader,
    clauses.flatMap((clause) => [...clause.statements]),
  );
  const last = clauses.at(-1);
  for (const { statements } of clauses) {
    const end = statements.at(-1);
    if (last && end && leaves(reader, end)) reader.besides = besides.concat(reader.endOf(end), reader.endOf(last));
    readSequence(reader, statements);
    reader.tests = tests;
    reader.besides = besides;
  }
  reader.scope = scope;
}

/** `if … else if …` is read along its chain. */
function readIf(reader: SourceReader, node: ts.IfStatement): void {
  const { unless: outer, tests, testedBranches, besides } = reader;
  const failed: TextTest[] = [];
  let allLeave = true;
  const { either } = reader;
  const ways = waysThrough(reader, node);
  let branch = 0;
  reader.branches++;
  let at: ts.Statement | undefined = node;
  while (at && reader.ts.isIfStatement(at)) {
    const condition = reader.expression(at.expression);
    noteBranches(reader, at, condition);
    const [whenEmpty, whenThere] = emptinessOf(reader, at.expression, condition);
    reader.unless = whenEmpty ?? outer;
    const holding = textTests(reader, at.expression, condition, true);
    const failing = textTests(reader, at.expression, condition, false);
    const isTested = at === node && holding.length === 1 && failing.length === 1;
    reader.tests = [...tests, ...failed, ...holding];
    reader.testedBranches = testedBranches + Number(isTested);
    if (at.elseStatement)
      reader.besides = besides.concat(reader.startOf(at.elseStatement), reader.endOf(at.elseStatement));
    reader.either = ways && !leaves(reader, at.thenStatement) ? { ...ways, branch } : undefined;
    branch++;
    readStatement(reader, at.thenStatement);
    reader.besides = besides;
    reader.testedBranches = testedBranches;
    reader.unless = whenThere ?? outer;
    failed.push(...failing);
    reader.tests = [...tests, ...failed];
    allLeave &&= leavesFunction(reader, at.thenStatement);
    at = at.elseStatement;
  }
  reader.either = ways && at && !leaves(reader, at) ? { ...ways, branch } : undefined;
  if (at) readStatement(reader, at);
  reader.either = either;
  reader.branches--;
  reader.unless = outer;
  // What stands behind a branch that leaves is reached where its condition does not hold.
  reader.tests = allLeave && !at && reader.fn >= 0 ? [...tests, ...failed] : tests;
}

/** What the branches of an `if` have in common, where one of them is taken and what stands behind comes after it. */
function waysThrough(
  reader: SourceReader,
  node: ts.IfStatement,
): Omit<NonNullable<SourceReader['either']>, 'branch'> | undefined {
  const { fn, branches, blockBranches, blockEnd } = reader;
  if (fn < 0 || branches !== blockBranches) return undefined;
  let of = 0;
  let at: ts.Statement = node;
  while (reader.ts.isIfStatement(at)) {
    if (!at.elseStatement) return undefined;
    of += Number(!leaves(reader, at.thenStatement));
    at = at.elseStatement;
  }
  of += Number(!leaves(reader, at));
  return { from: reader.startOf(node), end: reader.endOf(node), until: blockEnd, of, fn, depth: branches + 1 };
}

/** What a condition says holds in its branch, and the opposite in the other one or behind a branch that leaves. */
function noteBranches(reader: SourceReader, node: ts.IfStatement, condition: Expr): void {
  const end = reader.endOf(node);
  const otherwise = node.elseStatement && reader.range(node.elseStatement);
  const behind = leaves(reader, node.thenStatement) ? { start: end, end: reader.blockEnd } : undefined;
  noteGuards(reader, node.expression, condition, {
    holds: reader.range(node.thenStatement),
    fails: otherwise ?? behind,
  });
}

/** What is empty in the first branch of a condition, and what in the second. */
function emptinessOf(reader: SourceReader, node: ts.Expression, read: Expr): [Expr | undefined, Expr | undefined] {
  const { ts } = reader;
  let at = node;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  if (ts.isPrefixUnaryExpression(at) && at.operator === ts.SyntaxKind.ExclamationToken)
    return [readAgain(reader, at.operand), undefined];
  if (ts.isBinaryExpression(at)) {
    const operator = at.operatorToken.kind;
    const isEqual = operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsEqualsToken;
    const right = reader.textOf(at.right);
    if (isEqual && /^(?:null|undefined|''|"")$/.test(right)) return [readAgain(reader, at.left), undefined];
    return [undefined, undefined];
  }
  return [undefined, read.kind === 'unknown' ? undefined : read];
}

/** Reads an expression whose calls were already noted. */
function readAgain(reader: SourceReader, node: ts.Expression): Expr | undefined {
  const { ts } = reader;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const before = reader.calls.next;
  const value = reader.expression(node);
  reader.calls.cut(before);
  return value.kind === 'binding' || value.kind === 'member' ? value : undefined;
}

function inLoop(reader: SourceReader, node: ts.Node, body: () => void): void {
  const { scope, loops } = reader;
  reader.scope = new Scope(scope, false);
  reader.loops = loops.concat(reader.startOf(node));
  reader.branches++;
  body();
  reader.branches--;
  reader.loops = loops;
  reader.scope = scope;
}

function scopeOf(reader: SourceReader, list: ts.VariableDeclarationList): Scope {
  return list.flags & reader.ts.NodeFlags.BlockScoped ? reader.scope : reader.scope.hoist();
}

function readForEach(reader: SourceReader, node: ts.ForOfStatement | ts.ForInStatement): void {
  const { ts } = reader;
  inLoop(reader, node, () => {
    const iterated = reader.expression(node.expression);
    const value: Expr = ts.isForOfStatement(node)
      ? {
          kind: 'element',
          object: iterated,
          start: reader.startOf(node.expression),
          end: reader.endOf(node.expression),
        }
      : { kind: 'unknown', text: 'key', start: reader.startOf(node.expression), end: reader.endOf(node.expression) };
    if (ts.isVariableDeclarationList(node.initializer)) {
      declareVariables(reader, node.initializer, scopeOf(reader, node.initializer));
      for (const declaration of node.initializer.declarations) assignPattern(reader, declaration.name, value);
    } else {
      const place = reader.placeOf(reader.endOf(node.initializer), false);
      readAssignment(reader, node.initializer, value, { isAppend: false, keeps: true, place });
    }
    readStatement(reader, node.statement);
  });
}

function readTypeDeclaration(reader: SourceReader, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): void {
  const { scope } = reader;
  openTypeParameters(reader, node.typeParameters);
  const type = reader.ts.isInterfaceDeclaration(node) ? readInterface(reader, node) : readAlias(reader, node);
  reader.scope = scope;
  const binding = scope.type(node.name.text);
  if (type && binding !== undefined && reader.bindingAt(binding)?.kind === 'type') reader.declareType(binding, type);
  exportType(reader, node, node.name.text);
}

/** Gives the type that an alias names; which of its types stand between its `<` and `>`, that alone tells. */
function readAlias(reader: SourceReader, { type, typeParameters }: ts.TypeAliasDeclaration): TypeRef | undefined {
  reader.aliasParameters = typeParameters?.map(({ name }) => name.text) ?? none;
  const read = readGivenType(reader, type);
  reader.aliasParameters = none;
  return read;
}

function readVariables(reader: SourceReader, list: ts.VariableDeclarationList): void {
  for (const declaration of list.declarations) {
    const type = declaration.type ? readType(reader, declaration.type) : undefined;
    if (declaration.initializer) {
      const value = reader.expression(declaration.initializer);
      assignPattern(reader, declaration.name, value, type);
      if (type) noteDeclared(reader, value, type);
      if (list.flags & reader.ts.NodeFlags.Const) noteCondition(reader, declaration, value);
    } else if (type && reader.ts.isIdentifier(declaration.name)) {
      const binding = reader.scope.value(declaration.name.text);
      if (binding !== undefined) reader.declareType(binding, type);
    }
  }
}

/** Statements of the module may be read without those that declare its names, so that only those of functions count. */
function noteCondition(reader: SourceReader, { name, initializer }: ts.VariableDeclaration, read: Expr): void {
  const { ts } = reader;
  if (!initializer || !ts.isIdentifier(name) || reader.fn < 0) return;
  const isCondition =
    ts.isBinaryExpression(initializer) || ts.isPrefixUnaryExpression(initializer) || ts.isCallExpression(initializer);
  const binding = isCondition ? reader.scope.value(name.text) : undefined;
  if (binding !== undefined) reader.conditions.set(binding, { node: initializer, read });
}

function readFunctionDeclaration(reader: SourceReader, node: ts.FunctionDeclaration): void {
  if (!node.body) return;
  const value = readFunction(reader, node, 'function');
  const binding = node.name ? reader.scope.value(node.name.text) : undefined;
  if (binding !== undefined) reader.write(binding, value);
  if (isExported(reader, node)) reader.export(exportName(reader, node, node.name?.text), value);
}

function readEnum(reader: SourceReader, node: ts.EnumDeclaration): void {
  const entries: Entry[] = [];
  for (const member of node.members) {
    const key = reader.keyOf(member.name);
    if (key !== undefined && member.initializer)
      entries.push({
        key,
        value: reader.expression(member.initializer),
        start: reader.startOf(member),
        end: reader.endOf(member),
      });
  }
  const value = reader.object(entries, node);
  const binding = reader.scope.value(node.name.text);
  if (binding !== undefined) reader.write(binding, value);
  if (isExported(reader, node)) reader.export(node.name.text, value);
}

/** A namespace is an object of what it exports. */
function readNamespace(reader: SourceReader, node: ts.ModuleDeclaration): void {
  const { ts } = reader;
  let body = node.body;
  while (body && ts.isModuleDeclaration(body)) body = body.body;
  if (!body || !ts.isModuleBlock(body)) return;
  const before = reader.exports.next;
  const types = [...typesWithin(reader, node)];
  const inner = new Scope(reader.scope, false);
  for (const [name, type] of types) {
    const binding = reader.scope.type(name);
    if (binding !== undefined) inner.declareType(type.name.text, binding);
  }
  readBlock(reader, body.statements, inner);
  const entries = reader.exports.cut(before).map(
    (exported): Entry => ({
      key: exported.name,
      value: exported.value,
      start: reader.startOf(node),
      end: reader.endOf(node),
    }),
  );
  if (!ts.isIdentifier(node.name)) return;
  const value = reader.object(entries, node);
  const binding = reader.scope.value(node.name.text);
  if (binding !== undefined) reader.write(binding, value);
  if (isExported(reader, node)) reader.export(node.name.text, value);
  for (const [name] of types) exportType(reader, node, name);
}
