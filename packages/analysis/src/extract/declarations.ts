import type { Binding, Expr, TypeRef } from '../facts';
import type { ts } from '../syntax';
import type { Scope } from './scope';
import type { SourceReader } from './sourceReader';

/** Names are visible in their whole block, before the text that declares them. */
export function declareAll(reader: SourceReader, statements: readonly ts.Statement[]): void {
  const { ts } = reader;
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) {
      const isVar = !(statement.declarationList.flags & ts.NodeFlags.BlockScoped);
      if (!isVar) declareVariables(reader, statement.declarationList, reader.scope);
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      if (statement.body || reader.scope.own(statement.name.text) === undefined)
        reader.scope.declareValue(statement.name.text, reader.bind(statement.name.text, 'function', statement.name));
    } else if (ts.isClassDeclaration(statement) && statement.name) {
      reader.scope.declareValue(statement.name.text, reader.bind(statement.name.text, 'class', statement.name));
    } else if (ts.isEnumDeclaration(statement)) {
      reader.scope.declareValue(statement.name.text, reader.bind(statement.name.text, 'enum', statement.name));
    } else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) {
      if (reader.scope.own(statement.name.text) === undefined)
        reader.scope.declareValue(statement.name.text, reader.bind(statement.name.text, 'other', statement.name));
      for (const [name, type] of typesWithin(reader, statement))
        if (reader.scope.ownType(name) === undefined)
          reader.scope.declareType(name, reader.bind(name, 'type', type.name));
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      // Those of a namespace are declared around it already.
      if (reader.scope.ownType(statement.name.text) === undefined)
        reader.scope.declareType(statement.name.text, reader.bind(statement.name.text, 'type', statement.name));
    } else if (ts.isImportDeclaration(statement)) {
      declareImports(reader, statement);
    } else if (ts.isImportEqualsDeclaration(statement)) {
      const reference = statement.moduleReference;
      if (ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression)) {
        const specifier = reference.expression.text;
        reader.imports.add(specifier);
        reader.scope.declareValue(
          statement.name.text,
          reader.bind(statement.name.text, 'import', statement.name, { import: { specifier, name: '=' } }),
        );
      } else {
        reader.scope.declareValue(statement.name.text, reader.bind(statement.name.text, 'other', statement.name));
      }
    }
  }
  if (reader.scope.isFunction) for (const statement of statements) declareHoisted(reader, statement);
}

/** Gives the types of a namespace by the names that they have around it: `Store.Options`. */
export function* typesWithin(
  reader: SourceReader,
  node: ts.ModuleDeclaration,
): Iterable<readonly [string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration]> {
  const { ts } = reader;
  let path = node.name.text;
  let { body } = node;
  for (; body && ts.isModuleDeclaration(body); body = body.body) path += `.${body.name.text}`;
  if (!ts.isIdentifier(node.name) || !body || !ts.isModuleBlock(body)) return;
  for (const statement of body.statements)
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      yield [`${path}.${statement.name.text}`, statement];
}

function declareHoisted(reader: SourceReader, node: ts.Node): void {
  const { ts } = reader;
  const pending: ts.Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (ts.isFunctionLike(next) || ts.isClassLike(next) || ts.isExpression(next)) continue;
    if (ts.isVariableDeclarationList(next)) {
      if (!(next.flags & ts.NodeFlags.BlockScoped)) declareVariables(reader, next, reader.scope);
      continue;
    }
    ts.forEachChild(next, (child) => {
      pending.push(child);
    });
  }
}

function declareImports(reader: SourceReader, statement: ts.ImportDeclaration): void {
  const { ts } = reader;
  if (!ts.isStringLiteralLike(statement.moduleSpecifier)) return;
  const specifier = statement.moduleSpecifier.text;
  reader.imports.add(specifier);
  const clause = statement.importClause;
  if (!clause) return;
  const declare = (local: ts.Identifier, name: string): void => {
    const binding = reader.bind(local.text, 'import', local, { import: { specifier, name } });
    reader.scope.declareValue(local.text, binding);
  };
  if (clause.name) declare(clause.name, 'default');
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) declare(clause.namedBindings.name, '*');
  if (clause.namedBindings && ts.isNamedImports(clause.namedBindings))
    for (const element of clause.namedBindings.elements)
      declare(element.name, (element.propertyName ?? element.name).text);
}

/** Declares the names of `var`, `let` and `const`. */
export function declareVariables(reader: SourceReader, list: ts.VariableDeclarationList, scope: Scope): void {
  const kind = list.flags & reader.ts.NodeFlags.Const ? 'const' : 'let';
  for (const declaration of list.declarations) declarePattern(reader, declaration.name, kind, scope);
}

/** Declares every name of a pattern. */
export function declarePattern(reader: SourceReader, name: ts.BindingName, kind: Binding['kind'], scope: Scope): void {
  const { ts } = reader;
  if (ts.isIdentifier(name)) {
    // `var x` twice is one name.
    if (scope.own(name.text) === undefined || kind === 'parameter')
      scope.declareValue(name.text, reader.bind(name.text, kind, name));
    return;
  }
  for (const element of name.elements)
    if (ts.isBindingElement(element)) declarePattern(reader, element.name, kind, scope);
}

/** Writes the value of a pattern into the names that it declares. */
export function assignPattern(reader: SourceReader, name: ts.BindingName, value: Expr, type?: TypeRef): void {
  const { ts } = reader;
  if (ts.isIdentifier(name)) {
    const binding = reader.scope.value(name.text);
    if (binding === undefined) return;
    reader.write(binding, value);
    if (type) reader.declareType(binding, type);
    return;
  }
  const taken: string[] = [];
  name.elements.forEach((element, index) => {
    if (!ts.isBindingElement(element)) return;
    const range = reader.range(element);
    let part: Expr;
    let partType: TypeRef | undefined;
    if (ts.isArrayBindingPattern(name)) {
      part = { kind: 'member', object: value, name: String(index), start: range.start, end: range.end };
    } else if (element.dotDotDotToken) {
      part = value;
    } else {
      const key = element.propertyName ?? element.name;
      const text = ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : undefined;
      if (text !== undefined) taken.push(text);
      part =
        text === undefined
          ? { kind: 'unknown', text: 'computed key', start: range.start, end: range.end }
          : { kind: 'member', object: value, name: text, start: range.start, end: range.end };
      partType = type?.members?.find((member) => member.name === text)?.type;
    }
    const { initializer } = element;
    if (initializer)
      part = reader.choice('default', [part, reader.perhaps(() => reader.expression(initializer))], element);
    assignPattern(reader, element.name, part, partType);
  });
}
