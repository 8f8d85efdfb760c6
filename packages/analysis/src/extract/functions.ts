import type { Expr, FunctionFacts, Owner, ParameterFacts } from '../facts';
import type { ts } from '../syntax';
import { assignPattern, declareAll, declarePattern } from './declarations';
import type { OpenFunction } from './openFacts';
import { Scope } from './scope';
import type { SourceReader } from './sourceReader';
import { declareTypeParameters, noteDeclared, readGivenType, readType } from './types';

/** Notes a function with its parameters and body and gives it. */
export function readFunction(
  reader: SourceReader,
  node: ts.FunctionLikeDeclaration,
  form: FunctionFacts['form'],
  owner?: Owner,
): Expr {
  const { ts } = reader;
  const id = reader.functions.next;
  const name = node.name && reader.keyOf(node.name);
  const parameters: ParameterFacts[] = [];
  const parent = reader.fn;
  const { start, end } = reader.range(node);
  const own = form === 'arrow' ? reader.owner : owner ? { ...owner, fn: id } : { fn: id };
  const facts: OpenFunction =
    name === undefined
      ? { form, parent, owner: own, parameters, returns: [], start, end }
      : { name, form, parent, owner: own, parameters, returns: [], start, end };
  reader.functions.add(facts);
  const outer = {
    scope: reader.scope,
    fn: reader.fn,
    owner: reader.owner,
    unless: reader.unless,
    tests: reader.tests,
    testedBranches: reader.testedBranches,
    branches: reader.branches,
    blockEnd: reader.blockEnd,
    blockBranches: reader.blockBranches,
    leaveEnd: reader.leaveEnd,
  };
  reader.blockEnd = end;
  reader.leaveEnd = end;
  reader.unless = undefined;
  reader.tests = [];
  reader.testedBranches = 0;
  reader.branches = 0;
  reader.blockBranches = 0;
  reader.scope = new Scope(reader.scope, true);
  reader.fn = id;
  reader.owner = own;
  if (ts.isFunctionExpression(node) && node.name) {
    const self = reader.bind(node.name.text, 'function', node.name);
    reader.scope.declareValue(node.name.text, self);
    reader.write(self, { kind: 'function', fn: id, start, end });
  }
  declareTypeParameters(reader, node.typeParameters);
  for (const parameter of node.parameters) declarePattern(reader, parameter.name, 'parameter', reader.scope);
  const isSelf = ({ name }: ts.ParameterDeclaration): boolean => ts.isIdentifier(name) && name.text === 'this';
  const self = node.parameters.find(isSelf)?.type;
  const selfType = self && readType(reader, self);
  if (selfType) facts.self = selfType;
  node.parameters
    .filter((parameter) => !isSelf(parameter))
    .forEach((parameter, index) => {
      const range = reader.range(parameter.name);
      const type = parameter.type ? readGivenType(reader, parameter.type) : undefined;
      const decorators = (ts.canHaveDecorators(parameter) ? ts.getDecorators(parameter) : undefined)?.map((decorator) =>
        reader.expression(decorator.expression),
      );
      const fallback = parameter.initializer ? reader.expression(parameter.initializer) : undefined;
      parameters.push({
        name: ts.isIdentifier(parameter.name) ? parameter.name.text : '{}',
        ...(type ? { type } : {}),
        ...(fallback ? { default: fallback } : {}),
        ...(decorators ? { decorators } : {}),
      });
      const value: Expr = {
        kind: 'parameter',
        fn: id,
        index,
        ...(parameter.dotDotDotToken ? { rest: true } : {}),
        start: range.start,
        end: range.end,
      };
      assignPattern(reader, parameter.name, value, type);
    });
  if (node.type) {
    const type = readType(reader, node.type);
    if (type) facts.returnType = type;
  }
  const body = node.body;
  if (body && ts.isBlock(body)) {
    declareAll(reader, body.statements);
    for (const statement of body.statements) reader.statement(statement);
  } else if (body) {
    facts.returns.push(reader.expression(body as ts.Expression));
  }
  const { returnType } = facts;
  if (returnType) for (const value of facts.returns) noteDeclared(reader, value, returnType);
  reader.scope = outer.scope;
  reader.fn = outer.fn;
  reader.owner = outer.owner;
  reader.unless = outer.unless;
  reader.tests = outer.tests;
  reader.testedBranches = outer.testedBranches;
  reader.branches = outer.branches;
  reader.blockEnd = outer.blockEnd;
  reader.blockBranches = outer.blockBranches;
  reader.leaveEnd = outer.leaveEnd;
  return { kind: 'function', fn: id, start, end };
}
