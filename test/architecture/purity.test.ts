import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { placeOf, type SourceFile, sources, visit } from './sources';

/** These rooms compute and do nothing else: time, files and settings come in as arguments. */
const pure = ['model', 'analysis', 'scoring', 'policy', 'report'];

/** Names of the world outside; using one makes a function's answer depend on more than its arguments. */
const world = new Set([
  'process',
  'Buffer',
  'console',
  'performance',
  'crypto',
  'navigator',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  '__dirname',
  '__filename',
]);

const sockets = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
const code = new Set(['eval', 'Function']);

describe('purity', () => {
  it('keeps the world out of the rooms that only compute', () => {
    const wrong = sources.filter(({ room }) => pure.includes(room)).flatMap((file) => impurities(file));
    assert.deepEqual(wrong, []);
  });

  it('opens connections only in the wire', () => {
    const wrong = sources
      .filter(({ path }) => !path.startsWith('packages/evidence/src/wire/'))
      .flatMap((file) => calledGlobals(file, sockets));
    assert.deepEqual(wrong, []);
  });

  it('runs no text as code', () => {
    assert.deepEqual(
      sources.flatMap((file) => calledGlobals(file, code)),
      [],
    );
  });

  it('would see each of them', () => {
    const text = `import fs from 'node:fs'; process.exit(); Date.now(); new Date(); Math.random(); fetch('x'); eval('1');`;
    const tree = ts.createSourceFile('sample.ts', text, ts.ScriptTarget.Latest, true);
    const file = {
      room: 'model',
      path: 'sample.ts',
      tree,
      imports: [{ specifier: 'node:fs', typeOnly: false, names: [], place: 'sample.ts:1' }],
    };
    assert.deepEqual(
      impurities(file).map((line) => line.replace('sample.ts:1: ', '')),
      ['imports node:fs', 'process', 'Date.now()', 'new Date()', 'Math.random()'],
    );
    assert.equal(calledGlobals(file, sockets).length, 1);
    assert.equal(calledGlobals(file, code).length, 1);
  });
});

function impurities(file: SourceFile): string[] {
  const { tree, imports } = file;
  const found = imports
    .filter(({ specifier }) => specifier.startsWith('node:') || builtinModules.includes(specifier))
    .map(({ place, specifier }) => `${place}: imports ${specifier}`);
  visit(tree, (node) => {
    const name = impurity(node);
    if (name) found.push(`${placeOf(tree, node)}: ${name}`);
  });
  return found;
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && world.has(node.text) && isUse(node)) return node.text;
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    if (isNamed(node.expression, 'Date') && node.name.text === 'now') return 'Date.now()';
    if (isNamed(node.expression, 'Math') && node.name.text === 'random') return 'Math.random()';
  }
  return undefined;
}

/** A value is read here: it is not the name of a property, a declaration or a type. */
function isUse(node: ts.Identifier): boolean {
  const parent: ts.Node & { readonly name?: ts.Node } = node.parent;
  return ts.isShorthandPropertyAssignment(parent) || (parent.name !== node && !ts.isTypeNode(parent));
}

function calledGlobals({ tree }: SourceFile, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const callee = node.expression;
    const name = ts.isIdentifier(callee)
      ? callee.text
      : ts.isPropertyAccessExpression(callee) && isNamed(callee.expression, 'globalThis')
        ? callee.name.text
        : '';
    if (names.has(name)) found.push(`${placeOf(tree, node)}: ${name}`);
  });
  return found;
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
