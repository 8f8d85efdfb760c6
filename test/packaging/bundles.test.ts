import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as analysis from '@callsight/analysis';
import ts from 'typescript';
import { readBuild, root } from './package';

/** What each bundle may load when it runs. A new name here is a decision: say in the commit what needs it. */
const loads: Readonly<Record<string, readonly string[]>> = {
  // The language client starts the server, and offers sockets and pipes that we do not use.
  'extension.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'server.code.js': [
    ...['./analysis.js', 'buffer', 'console', 'crypto', 'fs', 'net', 'os', 'path', 'process', 'stream', 'url', 'util'],
    // Lists are downloaded and hosts are asked through the wire, when the user agreed.
    ...['dgram', 'dns', 'events', 'http', 'http2', 'https', 'timers/promises', 'tls', 'zlib'],
  ],
  // commander could start commands that are programs of their own; ours are not.
  'cli.code.js': [
    ...['./analysis.js', 'buffer', 'child_process', 'console', 'crypto', 'events', 'fs', 'net', 'os', 'path'],
    ...['process', 'stream', 'url', 'util'],
    // Lists are downloaded and hosts are asked through the wire.
    ...['dgram', 'dns', 'http', 'http2', 'https', 'timers/promises', 'tls', 'zlib'],
  ],
  'analysis.code.js': ['./typescript.js', 'buffer', 'process'],
  'typescript.code.js': ['perf_hooks'],
  ...Object.fromEntries(
    ['server', 'cli', 'analysis', 'typescript'].map((name) => [
      `${name}.js`,
      [`./${name}.code.js`, 'fs', 'module', 'path', 'v8', 'vm'],
    ]),
  ),
};

/** The packages whose code ships. */
const packages: readonly string[] = [
  ...['axios', 'balanced-match', 'brace-expansion', 'commander', 'ignore', 'jsonc-parser', 'minimatch', 'semver'],
  ...['tldts', 'tldts-core', 'typescript', 'vscode-jsonrpc', 'vscode-languageclient'],
  ...['vscode-languageserver-protocol', 'vscode-languageserver-textdocument', 'vscode-languageserver-types'],
  ...['vscode-uri', 'yaml', 'zod'],
];

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

  it('are text of one byte a character, as they are read', () => {
    for (const file of Object.keys(build.outputs).filter((name) => name.endsWith('.js')))
      assert.ok(
        readFileSync(join(root, 'dist', file)).every((byte) => byte < 0x80),
        file,
      );
    const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', 'https://api。example。com'], {
      encoding: 'utf8',
    });
    assert.match(stdout, /^api\.example\.com — /m);
  });

  it('run no text as code and load no module by a computed name', () => {
    for (const file of Object.keys(build.outputs)) assert.deepEqual(codeRunners(file), [], file);
  });

  it('read texts as the whole of TypeScript does', () => {
    const part: typeof analysis = createRequire(__filename)(join(root, 'dist/analysis.js'));
    const folders = ['packages', 'server', 'client', 'cli', 'test', 'bench', 'build'];
    const files = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !/(?:^|[\\/])(?:node_modules|out)[\\/]/.test(name))
        .map((name) => join(root, folder, name)),
    );
    assert.ok(files.length > 500);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(part.extract(text, 'tsx'), analysis.extract(text, 'tsx'), file);
      // As text does while it is typed, half of it ends in the middle of something.
      const half = text.slice(0, text.length / 2);
      assert.deepEqual(part.extract(half, 'js'), analysis.extract(half, 'js'), file);
    }
  });

  it('do their work where V8 makes no code from text', () => {
    const args = ['dist/cli.js', 'scan', 'test/workspaces/sample', '--format', 'json', '--now', '2026-11-21'];
    const run = (flags: readonly string[]): string =>
      spawnSync(process.execPath, [...flags, ...args], { cwd: root, encoding: 'utf8' }).stdout;
    const guarded = run(['--disallow-code-generation-from-strings']);
    assert.match(guarded, /"calls"/);
    assert.equal(guarded, run([]));
  });
});

/** Every use of `eval` and of the `Function` constructor, `require(computed)` and `import(computed)`. */
function codeRunners(file: string): string[] {
  const text = readFileSync(join(root, 'dist', file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const go = (node: ts.Node): void => {
    if (isCodeMaker(node) || isComputedLoad(node)) found.push(node.parent.getText(tree).slice(0, 80));
    ts.forEachChild(node, go);
  };
  go(tree);
  return found;
}

/** The name is a value here: `instanceof Function` asks, `Function.prototype` has, and a property of that name is another thing. */
function isCodeMaker(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || (node.text !== 'eval' && node.text !== 'Function')) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype') return false;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword;
  return (parent as { readonly name?: ts.Node }).name !== node;
}

function isComputedLoad(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const [first] = node.arguments;
  const isLoad =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return isLoad && first !== undefined && !ts.isStringLiteralLike(first);
}
