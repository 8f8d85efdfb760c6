import assert from 'node:assert/strict';
import { basename } from 'node:path';
import ts from 'typescript';
import { placeOf, type SourceFile, sources, visit } from './sources';

const emptyWords = /(Manager|Service|Helper|Helpers|Util|Utils|Impl|Base|Info)$/;
const emptyFolders = /\/(utils?|common|helpers?|shared|misc|lib)\//;

describe('names', () => {
  it('say what a thing is', () => {
    const wrong = sources.flatMap(({ path, tree }) => [
      ...(emptyFolders.test(path) || emptyWords.test(capitalised(basename(path).replace(/\..*$/, ''))) ? [path] : []),
      ...exportsOf(tree)
        .filter(({ name }) => emptyWords.test(name))
        .map(({ name, node }) => `${placeOf(tree, node)}: ${name}`),
    ]);
    assert.deepEqual(wrong, []);
  });

  it('are the same wherever a thing is imported: no default exports', () => {
    assert.deepEqual(
      sources.flatMap((file) => find(file, isDefaultExport)),
      [],
    );
  });

  it('come as string unions, not as enums', () => {
    assert.deepEqual(
      sources.flatMap((file) => find(file, ts.isEnumDeclaration)),
      [],
    );
  });

  it('are explained: every export has a sentence', () => {
    const wrong = sources.flatMap(({ tree }) =>
      exportsOf(tree)
        .filter(({ node }) => ts.getJSDocCommentsAndTags(node).length === 0)
        .map(({ name, node }) => `${placeOf(tree, node)}: ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('leave no work behind in the code', () => {
    const wrong = sources.filter(({ tree }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(tree.text)).map(({ path }) => path);
    assert.deepEqual(wrong, []);
  });
});

interface Export {
  readonly name: string;
  readonly node: ts.Node;
}

function exportsOf(tree: ts.SourceFile): readonly Export[] {
  return tree.statements.flatMap((node): readonly Export[] => {
    if (!ts.canHaveModifiers(node) || !isExported(node)) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.map(({ name }) => ({ name: name.getText(tree), node }));
    }
    const name = ts.getNameOfDeclaration(node as ts.DeclarationStatement)?.getText(tree);
    return name === undefined ? [] : [{ name, node }];
  });
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  );
}

function find({ tree }: SourceFile, is: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (is(node)) found.push(placeOf(tree, node));
  });
  return found;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
