import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readBuild, root } from './package';

/** What each bundle may load when it runs. A new name here is a decision: say in the commit what needs it. */
const loads: Readonly<Record<string, readonly string[]>> = {
  'extension.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'util', 'vscode'],
  'server.js': ['./typescript.js', 'child_process', 'crypto', 'fs', 'net', 'os', 'path', 'url', 'util'],
  'cli.js': [
    './typescript.js',
    'child_process',
    'crypto',
    'events',
    'fs',
    'net',
    'os',
    'path',
    'process',
    'url',
    'util',
  ],
  'typescript.js': ['./typescript.code.js', 'fs', 'path', 'vm'],
  'typescript.code.js': ['crypto', 'fs', 'inspector', 'os', 'path', 'perf_hooks', 'source-map-support'],
};

/** The packages whose code ships. */
const packages: readonly string[] = ['typescript'];

describe('bundles', () => {
  const build = readBuild();

  it('load what they are allowed to and nothing else', () => {
    for (const [file, { imports }] of Object.entries(build.outputs)) {
      const names = new Set(imports.filter(({ external }) => external).map(({ path }) => path.replace('node:', '')));
      assert.deepEqual(
        [...names].filter((name) => !loads[file]?.includes(name)),
        [],
        file,
      );
    }
  });

  it('hold code of the packages that are listed and of no others', () => {
    const names = Object.keys(build.inputs).map(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1],
    );
    const found = new Set(names.filter((name) => name !== undefined && !name.startsWith('@callsight/')));
    assert.deepEqual([...found].sort(), packages);
    const licences = readFileSync(join(root, 'dist', 'licenses.txt'), 'utf8');
    for (const name of packages) assert.match(licences, new RegExp(`^${name} \\d.* \\([^)]+\\)$`, 'm'));
  });

  it('run no text as code and load no module by a computed name', () => {
    for (const file of Object.keys(build.outputs).filter((name) => name !== 'typescript.code.js')) {
      assert.deepEqual(codeRunners(file), [], file);
    }
  });
});

/** Every `eval(…)`, `new Function(…)`, `require(computed)` and `import(computed)`. */
function codeRunners(file: string): string[] {
  const text = readFileSync(join(root, 'dist', file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const go = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isCodeRunner(node)) {
      found.push(node.getText(tree).slice(0, 80));
    }
    ts.forEachChild(node, go);
  };
  go(tree);
  return found;
}

function isCodeRunner({ expression, arguments: given }: ts.CallExpression | ts.NewExpression): boolean {
  const name = ts.isIdentifier(expression) ? expression.text : '';
  if (name === 'eval' || name === 'Function') return true;
  const first = given?.[0];
  const isLoad = name === 'require' || expression.kind === ts.SyntaxKind.ImportKeyword;
  return isLoad && first !== undefined && !ts.isStringLiteralLike(first);
}
