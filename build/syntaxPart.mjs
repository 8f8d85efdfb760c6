import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Gives, of the text of `typescript.js`, what reading a syntax tree takes: the statements that declare one of the names,
 * and those that these lead to. The rest, nine tenths of it, checks, prints and completes; to load it takes a third of
 * the time and of the memory that a small project needs.
 * @throws Error where the text is not built as that of TypeScript 6 is.
 */
export function syntaxPart(text, names) {
  const statements = statementsOf(text).map((node) => ({ node, ...readStatement(node) }));
  const declaring = new Map(statements.flatMap((statement) => statement.declares.map((name) => [name, statement])));
  const exported = [...names].filter((name) => declaring.has(name)).sort();
  if (!exported.includes('createSourceFile')) throw new Error('typescript.js: createSourceFile is not where it was.');
  const kept = new Set();
  const uses = new Set(exported);
  // What is used is gone through while it grows.
  for (const name of uses)
    for (const statement of [declaring.get(name), ...statements.filter(({ fills }) => fills === name)]) {
      if (!statement || kept.has(statement)) continue;
      kept.add(statement);
      for (const used of statement.uses) uses.add(used);
    }
  const messages = new Set([...kept].flatMap((statement) => [...statement.messages]));
  const pieces = statements
    .filter((statement) => kept.has(statement))
    .map(({ node, declares }) =>
      declares.includes(messageTable) ? messagesOf(text, node, messages) : text.slice(node.pos, node.end),
    );
  return `"use strict";\n${pieces.join('\n')}\nmodule.exports = { ${exported.join(', ')} };\n`;
}

/** Gives the names that sources read of TypeScript, under `ts` or `syntax`; those of types are among them. */
export function syntaxNames(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const uses = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:ts|syntax)\.(\w+)|\{([^{}]*)\} = (?:\w+\.)?(?:ts|syntax);/g),
  ]);
  return new Set(uses.flatMap(([, name, names]) => (name ?? names).split(',').map((each) => each.trim())));
}

/** The table of all messages, of which few are of syntax. */
const messageTable = 'Diagnostics';

/** The statements of the one function that `typescript.js` consists of. */
function statementsOf(text) {
  const { statements } = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  for (const { expression } of statements) {
    const callee = expression && ts.isCallExpression(expression) ? expression.expression : undefined;
    if (callee && ts.isParenthesizedExpression(callee) && ts.isArrowFunction(callee.expression))
      return callee.expression.body.statements;
  }
  throw new Error('typescript.js: the function around it is not where it was.');
}

/** What a statement declares, or fills that another declares, which names it uses, and which messages. */
function readStatement(node) {
  const uses = new Set();
  const messages = new Set();
  const visit = (part) => {
    if (ts.isIdentifier(part)) uses.add(part.text);
    else if (ts.isPropertyAccessExpression(part)) {
      if (ts.isIdentifier(part.expression) && part.expression.text === messageTable) messages.add(part.name.text);
      visit(part.expression);
    } else if (ts.isPropertyAssignment(part) && !ts.isComputedPropertyName(part.name)) visit(part.initializer);
    else ts.forEachChild(part, visit);
  };
  visit(node);
  return { declares: declaredBy(node), fills: filledBy(node), uses, messages };
}

function declaredBy(node) {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return [node.name.text];
  return ts.isVariableStatement(node) ? node.declarationList.declarations.map(({ name }) => name.text) : [];
}

/** `((Parser2) => { … })(Parser || (Parser = {}))` and `Version.zero = …`. What else a statement does, no parser needs. */
function filledBy({ expression }) {
  if (!expression) return undefined;
  const [given] = ts.isCallExpression(expression) ? expression.arguments : [];
  if (given && ts.isBinaryExpression(given)) return given.left.text;
  const isMember = ts.isBinaryExpression(expression) && ts.isPropertyAccessExpression(expression.left);
  return isMember ? expression.left.expression.text : undefined;
}

/** The table with those of its messages that are used. */
function messagesOf(text, { declarationList }, used) {
  const [{ name, initializer }] = declarationList.declarations;
  const entries = initializer.properties.filter((entry) => used.has(entry.name.text));
  return `var ${name.text} = {${entries.map((entry) => text.slice(entry.pos, entry.end)).join(',')}};`;
}
