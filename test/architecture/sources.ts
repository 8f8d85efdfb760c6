import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** The repository's root folder. */
export const root = join(__dirname, '..', '..', '..');

/** Every room by its name, with its folder relative to the root. */
export const rooms: Readonly<Record<string, string>> = Object.fromEntries(
  ['client', 'server', 'cli', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)].map(
    (folder) => [folder.replace('packages/', ''), folder],
  ),
);

/** One import or export of another module, wherever in the file it stands. */
export interface Import {
  readonly specifier: string;
  /** Gone after compilation: nothing of the module is loaded. */
  readonly typeOnly: boolean;
  /** The names taken, where they are written. */
  readonly names: readonly string[];
  /** Where it stands, for messages: `packages/engine/src/scan.ts:12`. */
  readonly place: string;
}

/** A source file of a room. */
export interface SourceFile {
  readonly room: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** The sources of every room: all of its `src` folder but the fixtures. */
export const sources: readonly SourceFile[] = Object.entries(rooms).flatMap(([room, folder]) =>
  filesBelow(join(root, folder, 'src')).map((file) => readSource(room, file)),
);

/** Where a node stands, for messages: `packages/engine/src/scan.ts:12`. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** Calls `see` with every node of the tree. */
export function visit(tree: ts.SourceFile, see: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, go);
  };
  go(tree);
}

/** The path, relative to the root, of the file that a relative import names. */
export function targetOf(file: SourceFile, specifier: string): string {
  const path = slashes(join(dirname(file.path), specifier));
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) =>
    sources.some((source) => source.path === candidate),
  );
  return found ?? path;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?tsx?$/.test(name) && !name.includes('.fixture.'))
    .map((name) => join(folder, name))
    .sort();
}

function readSource(room: string, file: string): SourceFile {
  const path = slashes(relative(root, file));
  const tree = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  visit(tree, (node) => {
    const found = importIn(node);
    if (found) imports.push({ ...found, place: placeOf(tree, node) });
  });
  return { room, path, tree, imports };
}

function importIn(node: ts.Node): Omit<Import, 'place'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const onlyTypes = elements.length > 0 && !clause?.name && elements.every((element) => element.isTypeOnly);
    return {
      specifier: node.moduleSpecifier.text,
      typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes,
      names: elements.map((element) => (element.propertyName ?? element.name).text),
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, names: [] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true, names: [] };
  }
  if (ts.isCallExpression(node) && isLoad(node.expression)) {
    const [specifier] = node.arguments;
    return {
      specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)',
      typeOnly: false,
      names: [],
    };
  }
  return undefined;
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
