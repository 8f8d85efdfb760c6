import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, type SourceFile, sources, targetOf } from './sources';

/** The folders where one file is one thing, and what has to stand beside each. */
const folders: readonly { readonly folder: string; readonly beside?: (name: string) => readonly string[] }[] = [
  {
    folder: 'packages/analysis/src/clients',
    beside: (name) => [`packages/analysis/src/clients/${name}.fixture.ts`],
  },
  {
    folder: 'packages/analysis/src/weaknesses',
    beside: (name) => [`packages/analysis/src/weaknesses/${name}.fixture.ts`],
  },
  { folder: 'packages/evidence/src/collectors' },
  { folder: 'packages/scoring/src/factors' },
  { folder: 'packages/policy/src/rules' },
  { folder: 'packages/report/src/formats' },
  { folder: 'server/src/handlers' },
  { folder: 'client/src/commands' },
  { folder: 'cli/src/commands' },
];

describe('lists', () => {
  for (const { folder, beside } of folders.filter(({ folder }) => existsSync(join(root, folder)))) {
    const members = membersOf(folder);

    it(`${folder} has something in it`, () => {
      assert.ok(members.length > 0);
    });

    it(`names every file of ${folder}`, () => {
      assert.deepEqual(unlisted(members), []);
    });

    if (!beside) continue;
    it(`finds beside every file of ${folder} what belongs to it`, () => {
      const missing = members.flatMap(({ path }) =>
        beside(nameOf(path)).filter((file) => !existsSync(join(root, file))),
      );
      assert.deepEqual(missing, []);
    });
  }

  it('names every command of the manifest, and the manifest every command', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { commands: readonly { command: string }[] };
    };
    const files = membersOf('client/src/commands').map(({ path }) => nameOf(path));
    assert.deepEqual(contributes.commands.map(({ command }) => command.replace('callsight.', '')).sort(), files.sort());
  });

  it('has a test for every rule and every format', () => {
    for (const [folder, tests] of [
      ['packages/policy/src/rules', 'packages/policy/test'],
      ['packages/report/src/formats', 'packages/report/test'],
    ] as const) {
      const written = testText(join(root, tests));
      const missing = membersOf(folder)
        .map(({ path }) => nameOf(path))
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(written));
      assert.deepEqual(missing, [], tests);
    }
  });
});

/** The files of a folder that are things: not the list, not what only describes them, not a part of one of them. */
function membersOf(folder: string): readonly SourceFile[] {
  const files = sources.filter(({ path, tree }) => path.startsWith(`${folder}/`) && exportsValues(tree));
  const list = listOf(files);
  const candidates = files.filter((file) => file !== list && !file.path.endsWith('/index.ts'));
  return candidates.filter(
    ({ path }) =>
      (list !== undefined && takes(list, path)) ||
      !candidates.some((other) => other.path !== path && takes(other, path)),
  );
}

/** The list is the file that names the most of them. */
function listOf(files: readonly SourceFile[]): SourceFile | undefined {
  const named = (file: SourceFile): number => files.filter(({ path }) => takes(file, path)).length;
  return [...sources].sort((a, b) => named(b) - named(a))[0];
}

function unlisted(members: readonly SourceFile[]): readonly string[] {
  const list = listOf(members);
  return members.map(({ path }) => path).filter((path) => !list || !takes(list, path));
}

function takes(file: SourceFile, path: string): boolean {
  return file.imports.some(({ specifier }) => targetOf(file, specifier.replace(/\.js$/, '')) === path);
}

function exportsValues(tree: ts.SourceFile): boolean {
  return tree.statements.some(
    (node) =>
      (ts.isVariableStatement(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}

function testText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
}
