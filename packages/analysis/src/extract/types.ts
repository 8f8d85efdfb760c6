import type { Expr, TypeRef } from '../facts';
import type { ts } from '../syntax';
import { none } from '../trimmed';
import { eachFunction } from './eachFunction';
import { Scope } from './scope';
import type { SourceReader } from './sourceReader';

/** Gives a type as far as it names a class or spells out its members. */
export function readType(reader: SourceReader, node: ts.TypeNode): TypeRef | undefined {
  const { ts } = reader;
  if (ts.isTypeReferenceNode(node)) {
    const type = { name: readEntity(reader, node.typeName), args: readTypeArguments(reader, node.typeArguments) };
    const parameter = ts.isIdentifier(node.typeName) ? reader.aliasParameters.indexOf(node.typeName.text) : -1;
    return parameter < 0 ? type : { ...type, parameter };
  }
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
    const parts = node.types.flatMap((part) => readType(reader, part) ?? []);
    const [only] = parts;
    if (!only) return undefined;
    if (!ts.isUnionTypeNode(node)) return parts.length < 2 ? only : { args: none, parents: parts };
    const together = parts.length < 2 ? only : { args: none, anyOf: parts };
    const orText = node.types.some((part) => part.kind === ts.SyntaxKind.StringKeyword);
    return orText ? { ...together, orText } : together;
  }
  if (ts.isParenthesizedTypeNode(node) || ts.isRestTypeNode(node) || ts.isOptionalTypeNode(node))
    return readType(reader, node.type);
  if (ts.isTypeOperatorNode(node))
    return node.operator === ts.SyntaxKind.ReadonlyKeyword ? readType(reader, node.type) : undefined;
  if (ts.isTypeLiteralNode(node)) return { args: none, ...readMembers(reader, node.members) };
  if (ts.isMappedTypeNode(node)) {
    const anyMember = node.type && readType(reader, node.type);
    const mapped = mappedType(reader, node);
    const over = mapped && readType(reader, mapped);
    if (!over) return anyMember && { args: none, members: none, anyMember };
    return anyMember ? { args: none, members: none, anyMember, over } : { args: none, over };
  }
  if (ts.isTupleTypeNode(node)) {
    const items = node.elements.map((element) => readGivenType(reader, plainElement(reader, element)));
    return { args: none, members: items.flatMap((type, at) => (type ? { name: String(at), type } : [])) };
  }
  if (ts.isFunctionTypeNode(node) || ts.isConstructorTypeNode(node)) return readSignature(reader, node);
  if (ts.isArrayTypeNode(node)) {
    const item = readType(reader, node.elementType);
    return item && { name: { kind: 'global', name: 'Array', ...reader.range(node) }, args: [item] };
  }
  if (ts.isIndexedAccessTypeNode(node)) return readMemberType(reader, node);
  if (ts.isTypeQueryNode(node)) return { name: readEntity(reader, node.exprName), args: none, isOfValue: true };
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

/**
 * Gives the type whose members a mapped type has: `T` of `{ [K in keyof T]: Promised<T[K]> }`. Where the members say
 * nothing of what they are made of, they are other things than those of `T`: `{ [K in keyof T]: boolean }`.
 */
function mappedType(
  reader: SourceReader,
  { type, typeParameter }: ts.MappedTypeNode,
): ts.TypeReferenceNode | undefined {
  const { ts } = reader;
  const keyed = (node: ts.TypeNode | undefined): ts.TypeReferenceNode | undefined => {
    if (!node) return undefined;
    if (ts.isParenthesizedTypeNode(node)) return keyed(node.type);
    // `Exclude<keyof T, 'close'>`, `keyof T & string`
    if (ts.isTypeReferenceNode(node)) return keyed(node.typeArguments?.[0]);
    if (ts.isIntersectionTypeNode(node)) return node.types.map(keyed).find((found) => found);
    const isKeys = ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword;
    return isKeys && ts.isTypeReferenceNode(node.type) && !node.type.typeArguments ? node.type : undefined;
  };
  const of = keyed(typeParameter.constraint);
  if (!of || !type || !ts.isIdentifier(of.typeName)) return undefined;
  const { text } = of.typeName;
  const isMade = (node: ts.Node): boolean => {
    const object = ts.isIndexedAccessTypeNode(node) ? node.objectType : undefined;
    const isMember = object && ts.isTypeReferenceNode(object) && ts.isIdentifier(object.typeName);
    return (
      (isMember && object.typeName.text === text) ||
      (ts.forEachChild(node, (child) => isMade(child) || undefined) ?? false)
    );
  };
  return isMade(type) ? of : undefined;
}

/** Gives the type of one element of a tuple: `[first: Api, second?: Api]`. */
function plainElement(reader: SourceReader, node: ts.TypeNode | ts.NamedTupleMember): ts.TypeNode {
  return reader.ts.isNamedTupleMember(node) ? node.type : node;
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
  if (ts.isParenthesizedTypeNode(node)) return isDataType(reader, node.type);
  // Of the others, `keyof` gives names.
  if (ts.isTypeOperatorNode(node))
    return node.operator !== ts.SyntaxKind.ReadonlyKeyword || isDataType(reader, node.type);
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
  const { name: object, isOfValue } = readType(reader, node.objectType) ?? {};
  const key = ts.isLiteralTypeNode(node.indexType) ? node.indexType.literal : undefined;
  if (!object || !key || !ts.isStringLiteralLike(key)) return undefined;
  const name: Expr = { kind: 'member', object, name: key.text, start: reader.startOf(node), end: reader.endOf(node) };
  return isOfValue ? { name, args: none, isOfValue } : { name, args: none };
}

/** Gives the types between `<` and `>`. */
export function readTypeArguments(reader: SourceReader, nodes: readonly ts.TypeNode[] | undefined): TypeRef[] {
  return nodes ? nodes.map((node) => readType(reader, node) ?? { args: none }) : none;
}

function readMembers(
  reader: SourceReader,
  nodes: readonly ts.TypeElement[],
): Required<Pick<TypeRef, 'members'>> & Pick<TypeRef, 'anyMember' | 'result' | 'parameters'> {
  const { ts } = reader;
  const members: { name: string; type: TypeRef }[] = [];
  let anyMember: TypeRef | undefined;
  let signature: TypeRef | undefined;
  for (const node of nodes) {
    if (ts.isIndexSignatureDeclaration(node)) {
      // While it is being typed, the type is not there yet.
      const type: ts.TypeNode | undefined = node.type;
      anyMember = type && readType(reader, type);
    } else if (ts.isCallSignatureDeclaration(node)) {
      signature ??= readSignature(reader, node);
    } else if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const name = reader.keyOf(node.name);
      const type = ts.isMethodSignature(node)
        ? readSignature(reader, node)
        : node.type && readGivenType(reader, node.type);
      if (name !== undefined && type) members.push({ name, type });
    }
  }
  return { ...signature, members, ...(anyMember && { anyMember }) };
}

/** Gives what a function is given and gives, where any of that leads somewhere. */
function readSignature(
  reader: SourceReader,
  { type, parameters }: ts.FunctionTypeNode | ts.ConstructorTypeNode | ts.MethodSignature | ts.CallSignatureDeclaration,
): TypeRef | undefined {
  const result = type && readType(reader, type);
  const given = parameters.map((parameter) => parameter.type && readType(reader, parameter.type));
  if (!given.some(Boolean)) return result && { args: none, result };
  const read = given.map((each): TypeRef => each ?? { args: none });
  return result ? { args: none, result, parameters: read } : { args: none, parameters: read };
}

/** Notes of function literals that what they are written to has a declared type. */
export function noteDeclared(reader: SourceReader, value: Expr, type: TypeRef): void {
  eachFunction(reader, value, (fn, path) => {
    fn.declaredAs ??= path ? { type, path } : { type };
  });
}

/** Gives what an interface says of its members and parents. */
export function readInterface(reader: SourceReader, node: ts.InterfaceDeclaration): TypeRef {
  const parents = node.heritageClauses?.[0]?.types.map(
    (type): TypeRef => ({
      name: readNamedType(reader, type),
      args: readTypeArguments(reader, type.typeArguments),
    }),
  );
  const own = readMembers(reader, node.members);
  return parents ? { args: none, ...own, parents } : { args: none, ...own };
}

/** Opens a scope for the names between `<` and `>`, where there are any. */
export function openTypeParameters(
  reader: SourceReader,
  nodes: readonly ts.TypeParameterDeclaration[] | undefined,
): void {
  if (!nodes) return;
  reader.scope = new Scope(reader.scope, false);
  declareTypeParameters(reader, nodes);
}

/** Declares the names between `<` and `>` that say what they stand for: `T extends Api`. */
export function declareTypeParameters(
  reader: SourceReader,
  nodes: readonly ts.TypeParameterDeclaration[] | undefined,
): void {
  for (const { name, constraint } of nodes ?? []) {
    if (!constraint) continue;
    const binding = reader.bind(name.text, 'type', name);
    const type = readGivenType(reader, constraint);
    reader.scope.declareType(name.text, binding);
    if (type) reader.declareType(binding, type);
  }
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
  const whole = reader.scope.type(dotted(reader, name));
  if (whole !== undefined) return { kind: 'binding', binding: whole, start: range.start, end: range.end };
  const object = readEntity(reader, name.left);
  return { kind: 'member', object, name: name.right.text, start: range.start, end: range.end };
}

/** Gives a name as types of a namespace are declared: `Store.Options`. */
function dotted(reader: SourceReader, name: ts.EntityName): string {
  return reader.ts.isIdentifier(name) ? name.text : `${dotted(reader, name.left)}.${name.right.text}`;
}
