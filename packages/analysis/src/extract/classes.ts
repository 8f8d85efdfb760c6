import type { ClassFacts, Expr, FieldFacts, Owner } from '../facts';
import type { ts } from '../syntax';
import { readFunction } from './functions';
import type { Mutable } from './openFacts';
import type { SourceReader } from './sourceReader';
import { openTypeParameters, readNamedType, readType } from './types';

/** Notes a class with its members and gives it. */
export function readClass(reader: SourceReader, node: ts.ClassLikeDeclaration): Expr {
  const { ts } = reader;
  const id = reader.classes.next;
  const fields: FieldFacts[] = [];
  const methods: Mutable<ClassFacts['methods'][number]>[] = [];
  const name = node.name?.text;
  const { fn } = reader;
  const { start, end } = reader.range(node);
  const facts: Mutable<ClassFacts> =
    name === undefined ? { fn, fields, methods, start, end } : { name, fn, fields, methods, start, end };
  reader.classes.add(facts);
  const value: Expr = { kind: 'class', cls: id, start, end };
  const parent = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (parent) facts.extends = reader.expression(parent.expression);
  const kept = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ImplementsKeyword)?.types;
  if (kept) facts.implements = kept.map((type) => readNamedType(reader, type));
  const { owner: outerOwner, scope: outerScope } = reader;
  readDecorators(reader, node);
  openTypeParameters(reader, node.typeParameters);
  for (const member of node.members) {
    const isStatic = hasModifier(reader, member, ts.SyntaxKind.StaticKeyword);
    const isPrivate = isPrivateMember(reader, member);
    const owner: Owner = { fn: -1, cls: id, ...(isStatic ? { isStatic } : {}) };
    const decorators = readDecorators(reader, member);
    if (ts.isPropertyDeclaration(member)) {
      const name = reader.keyOf(member.name);
      reader.owner = owner;
      const initial = member.initializer ? reader.expression(member.initializer) : undefined;
      const type = member.type ? readType(reader, member.type) : undefined;
      if (name !== undefined)
        fields.push({
          name,
          isStatic,
          isPrivate,
          ...(initial ? { value: initial } : {}),
          ...(type ? { type } : {}),
          ...(decorators.length > 0 ? { decorators } : {}),
          start: reader.startOf(member),
          end: reader.endOf(member),
        });
    } else if (ts.isConstructorDeclaration(member)) {
      if (!member.body) continue;
      const fn = reader.functions.next;
      readFunction(reader, member, 'constructor', owner);
      facts.construct = fn;
      member.parameters.forEach((parameter, index) => {
        if (!ts.isIdentifier(parameter.name) || !ts.canHaveModifiers(parameter) || !ts.getModifiers(parameter)?.length)
          return;
        const range = reader.range(parameter);
        const given: Expr = { kind: 'parameter', fn, index, start: range.start, end: range.end };
        const fallback = reader.functions.at(fn)?.parameters[index]?.default;
        const type = reader.functions.at(fn)?.parameters[index]?.type;
        fields.push({
          name: parameter.name.text,
          isStatic: false,
          isPrivate: isPrivateMember(reader, parameter),
          value: fallback ? reader.choice('default', [given, fallback], parameter) : given,
          ...(type ? { type } : {}),
          start: range.start,
          end: range.end,
        });
      });
    } else if (ts.isMethodDeclaration(member) || ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
      const name = reader.keyOf(member.name);
      if (!member.body || name === undefined) continue;
      const form = ts.isMethodDeclaration(member) ? 'method' : ts.isGetAccessor(member) ? 'getter' : 'setter';
      const fn = reader.functions.next;
      readFunction(reader, member, form, owner);
      methods.push({ name, fn, isStatic, isPrivate, form });
    } else if (ts.isClassStaticBlockDeclaration(member)) {
      reader.owner = owner;
      reader.block(member.body.statements);
    }
    reader.owner = outerOwner;
  }
  reader.scope = outerScope;
  return value;
}

function readDecorators(reader: SourceReader, node: ts.Node): readonly Expr[] {
  const { ts } = reader;
  const decorators = ts.canHaveDecorators(node) ? ts.getDecorators(node) : undefined;
  return (decorators ?? []).map((decorator) => reader.expression(decorator.expression));
}

function hasModifier({ ts }: SourceReader, node: ts.Node, kind: ts.ModifierSyntaxKind): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) === true;
}

/** Whether only the class itself may name a member: `private http` or `#http`. */
function isPrivateMember(reader: SourceReader, node: ts.ClassElement | ts.ParameterDeclaration): boolean {
  const { ts } = reader;
  return (
    (node.name !== undefined && ts.isPrivateIdentifier(node.name)) ||
    hasModifier(reader, node, ts.SyntaxKind.PrivateKeyword)
  );
}
