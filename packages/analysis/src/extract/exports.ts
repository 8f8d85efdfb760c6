import type { Expr } from '../facts';
import type { ts } from '../syntax';
import type { SourceReader } from './sourceReader';

/** Tells whether a declaration says `export`. */
export function isExported(reader: SourceReader, node: ts.Node): boolean {
  const { ts } = reader;
  return ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

/** Gives the name under which a declaration is exported. */
export function exportName(reader: SourceReader, node: ts.Node, name: string | undefined): string {
  const { ts } = reader;
  const isDefault =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
  return isDefault ? 'default' : (name ?? 'default');
}

/** Exports a declared type. */
export function exportType(reader: SourceReader, node: ts.Node, name: string): void {
  if (!isExported(reader, node)) return;
  const binding = reader.scope.type(name);
  if (binding !== undefined)
    reader.export(name, { kind: 'binding', binding, start: reader.startOf(node), end: reader.endOf(node) });
}

/** Exports every name of a pattern. */
export function exportPattern(reader: SourceReader, name: ts.BindingName): void {
  const { ts } = reader;
  if (ts.isIdentifier(name)) {
    const binding = reader.scope.value(name.text);
    if (binding !== undefined)
      reader.export(name.text, { kind: 'binding', binding, start: reader.startOf(name), end: reader.endOf(name) });
    return;
  }
  for (const element of name.elements) if (ts.isBindingElement(element)) exportPattern(reader, element.name);
}

/** Notes `export { … }` and `export … from`. */
export function readExportDeclaration(reader: SourceReader, node: ts.ExportDeclaration): void {
  const { ts } = reader;
  const specifier =
    node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  if (specifier !== undefined) reader.imports.add(specifier);
  const module: Expr | undefined =
    specifier === undefined
      ? undefined
      : { kind: 'module', specifier, start: reader.startOf(node), end: reader.endOf(node) };
  if (!node.exportClause) {
    if (specifier !== undefined) reader.reexports.add(specifier);
  } else if (ts.isNamespaceExport(node.exportClause)) {
    if (module) reader.export(node.exportClause.name.text, module);
  } else {
    for (const element of node.exportClause.elements) {
      const local = (element.propertyName ?? element.name).text;
      const range = reader.range(element);
      const binding = reader.scope.value(local) ?? reader.scope.type(local);
      if (module)
        reader.export(element.name.text, {
          kind: 'member',
          object: module,
          name: local,
          start: range.start,
          end: range.end,
        });
      else if (binding !== undefined)
        reader.export(element.name.text, { kind: 'binding', binding, start: range.start, end: range.end });
    }
  }
}

/** `module.exports = x`, `exports.a = x`, `module.exports.a = x`. */
export function commonJsExport(reader: SourceReader, object: Expr, name: string, value: Expr): void {
  const isModule = (expr: Expr): boolean => expr.kind === 'global' && expr.name === 'module';
  const isExports = (expr: Expr): boolean =>
    (expr.kind === 'global' && expr.name === 'exports') ||
    (expr.kind === 'member' && expr.name === 'exports' && isModule(expr.object));
  if (isModule(object) && name === 'exports') reader.export('=', value);
  else if (isExports(object)) reader.export(name, value);
}
