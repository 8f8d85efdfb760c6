import type { Expr, TypeRef } from '../facts';
import type { ts } from '../syntax';
import { none } from '../trimmed';
import type { SourceReader } from './sourceReader';

/** Gives a type as far as it names a class or spells out its members. */
export function readType(reader: SourceReader, node: ts.TypeNode): TypeRef | undefined {
  const { ts } = reader;
  if (ts.isTypeReferenceNode(node)) {
    return { name: readEntity(reader, node.typeName), args: readTypeArguments(reader, node.typeArguments) };
  }
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
    for (const part of node.types) {
      const type = readType(reader, part);
      if (type) return type;
    }
    return undefined;
  }
  if (ts.isParenthesizedTypeNode(node) || ts.isRestTypeNode(node) || ts.isOptionalTypeNode(node))
    return readType(reader, node.type);
  if (ts.isTypeOperatorNode(node)) return readType(reader, node.type);
  if (ts.isTypeLiteralNode(node)) return { args: none, members: readTypeMembers(reader, node.members) };
  if (ts.isArrayTypeNode(node)) {
    const item = readType(reader, node.elementType);
    return item && { name: { kind: 'global', name: 'Array', ...reader.range(node) }, args: [item] };
  }
  if (ts.isIndexedAccessTypeNode(node)) return readMemberType(reader, node);
  if (ts.isTypeQueryNode(node)) return { name: readEntity(reader, node.exprName), args: none };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && node.qualifier) {
    const literal = node.argument.literal;
    if (!ts.isStringLiteralLike(literal)) return undefined;
    reader.imports.add(literal.text);
    const module: Expr = {
      kind: 'module',
      specifier: literal.text,
      start: reader.startOf(node),
      end: reader.endOf(node),
    };
    const names: string[] = [];
    for (let at: ts.EntityName = node.qualifier; ; at = at.left) {
      names.unshift(ts.isIdentifier(at) ? at.text : at.right.text);
      if (ts.isIdentifier(at)) break;
    }
    const name = names.reduce<Expr>(
      (object, part) => ({ kind: 'member', object, name: part, start: reader.startOf(node), end: reader.endOf(node) }),
      module,
    );
    return { name, args: readTypeArguments(reader, node.typeArguments) };
  }
  return undefined;
}

/** Gives the type of what somebody else may hand in; of data, that it is such. */
export function readGivenType(reader: SourceReader, node: ts.TypeNode): TypeRef | undefined {
  return readType(reader, node) ?? (isDataType(reader, node) ? data : undefined);
}

/** The one that stands for all: most types are data. */
const data: TypeRef = Object.freeze({ args: none, isData: true });

function isDataType(reader: SourceReader, node: ts.TypeNode): boolean {
  const { ts } = reader;
  if (ts.isUnionTypeNode(node)) return node.types.every((part) => isDataType(reader, part));
  if (ts.isArrayTypeNode(node)) return isDataType(reader, node.elementType);
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return isDataType(reader, node.type);
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.BooleanKeyword:
    case ts.SyntaxKind.BigIntKeyword:
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.LiteralType:
    case ts.SyntaxKind.TemplateLiteralType:
      return true;
    default:
      return false;
  }
}

/** Gives the type of a member: `Deps['api']`, `(typeof apis)['users']`. */
function readMemberType(reader: SourceReader, node: ts.IndexedAccessTypeNode): TypeRef | undefined {
  const { ts } = reader;
  const object = readType(reader, node.objectType)?.name;
  const key = ts.isLiteralTypeNode(node.indexType) ? node.indexType.literal : undefined;
  if (!object || !key || !ts.isStringLiteralLike(key)) return undefined;
  const name: Expr = { kind: 'member', object, name: key.text, start: reader.startOf(node), end: reader.endOf(node) };
  return { name, args: none };
}

/** Gives the types between `<` and `>`. */
export function readTypeArguments(reader: SourceReader, nodes: readonly ts.TypeNode[] | undefined): TypeRef[] {
  return nodes ? nodes.map((node) => readType(reader, node) ?? { args: none }) : none;
}

function readTypeMembers(reader: SourceReader, members: readonly ts.TypeElement[]): { name: string; type: TypeRef }[] {
  const found: { name: string; type: TypeRef }[] = [];
  for (const member of members) {
    if (!reader.ts.isPropertySignature(member) || !member.type) continue;
    const name = reader.keyOf(member.name);
    const type = readGivenType(reader, member.type);
    if (name !== undefined && type) found.push({ name, type });
  }
  return found;
}

/** Gives what an interface says of its members and parent. */
export function readInterface(reader: SourceReader, node: ts.InterfaceDeclaration): TypeRef {
  const parent = node.heritageClauses?.[0]?.types[0];
  const name = parent && readNamedType(reader, parent);
  const members = readTypeMembers(reader, node.members);
  return name ? { name, args: none, members } : { args: none, members };
}

/** Gives the type that a class implements or an interface extends: a name of a type, which no expression can be. */
export function readNamedType(reader: SourceReader, { expression }: ts.ExpressionWithTypeArguments): Expr {
  return reader.ts.isIdentifier(expression) ? readEntity(reader, expression) : reader.expression(expression);
}

function readEntity(reader: SourceReader, name: ts.EntityName): Expr {
  const { ts } = reader;
  const range = reader.range(name);
  if (ts.isIdentifier(name)) {
    const binding = reader.scope.type(name.text);
    return binding === undefined
      ? { kind: 'global', name: name.text, start: range.start, end: range.end }
      : { kind: 'binding', binding, start: range.start, end: range.end };
  }
  const object = readEntity(reader, name.left);
  return { kind: 'member', object, name: name.right.text, start: range.start, end: range.end };
}
