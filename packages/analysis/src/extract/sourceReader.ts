import type {
  Binding,
  CallFacts,
  ChoiceOperator,
  ClassFacts,
  Entry,
  ExportFacts,
  Expr,
  FieldFacts,
  FileFacts,
  FunctionFacts,
  MemberWrite,
  Owner,
  ParameterFacts,
  PassedTo,
  TypeRef,
} from '../facts';
import { loadSyntax, type ts } from '../syntax';
import { Scope } from './scope';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A binding and a function while their file is read. */
type OpenBinding = Omit<Binding, 'writes' | 'appends'> & { writes: Expr[]; appends: Expr[] };
type OpenFunction = Mutable<Omit<FunctionFacts, 'returns'>> & { returns: Expr[] };

const noOwner: Owner = { fn: -1 };
const textLimit = 4096;
const itemLimit = 256;
/** Functions in object literals are looked for this deep. */
const passedDepth = 3;

/** Reads one syntax tree into facts: a single walk, left-deep chains without recursion. */
export class SourceReader {
  readonly #ts = loadSyntax();
  readonly #source: ts.SourceFile;
  readonly #bindings: OpenBinding[] = [];
  readonly #functions: OpenFunction[] = [];
  readonly #classes: Mutable<ClassFacts>[] = [];
  readonly #objects: Entry[][] = [];
  readonly #calls: CallFacts[] = [];
  readonly #writes: MemberWrite[] = [];
  readonly #exports: ExportFacts[] = [];
  readonly #reexports: string[] = [];
  readonly #imports = new Set<string>();
  #scope = new Scope(undefined, true);
  #fn = -1;
  #owner: Owner = noOwner;
  /** In `if (!value) { … }`: the value. */
  #unless: Expr | undefined;
  /** How many branches and loops stand around the place that is read, within its function. */
  #branches = 0;

  constructor(source: ts.SourceFile) {
    this.#source = source;
  }

  read(): FileFacts {
    this.#declareAll(this.#source.statements);
    for (const statement of this.#source.statements) this.#statement(statement);
    for (const binding of this.#bindings) {
      binding.writes = trimmed(binding.writes);
      binding.appends = trimmed(binding.appends);
    }
    for (const fn of this.#functions) fn.returns = trimmed(fn.returns);
    return {
      bindings: this.#bindings,
      functions: this.#functions,
      classes: this.#classes,
      objects: this.#objects,
      calls: this.#calls,
      writes: this.#writes,
      exports: this.#exports,
      reexports: this.#reexports,
      imports: [...this.#imports],
      // No fact is below the last token, so that a comment added there changes nothing.
      lineStarts: lineStartsOf(this.#source.text.slice(0, this.#source.endOfFileToken.pos)),
    };
  }

  // --- declarations -------------------------------------------------------------------------------------------

  #bind(name: string, kind: Binding['kind'], node: ts.Node, extra?: Pick<Binding, 'import'>): number {
    this.#bindings.push({
      name,
      kind,
      fn: this.#fn,
      writes: [],
      appends: [],
      start: this.#startOf(node),
      end: node.end,
      ...extra,
    });
    return this.#bindings.length - 1;
  }

  /** Names are visible in their whole block, before the text that declares them. */
  #declareAll(statements: readonly ts.Statement[]): void {
    const ts = this.#ts;
    for (const statement of statements) {
      if (ts.isVariableStatement(statement)) {
        const isVar = !(statement.declarationList.flags & ts.NodeFlags.BlockScoped);
        if (!isVar) this.#declareVariables(statement.declarationList, this.#scope);
      } else if (ts.isFunctionDeclaration(statement) && statement.name) {
        if (statement.body || this.#scope.own(statement.name.text) === undefined)
          this.#scope.declareValue(statement.name.text, this.#bind(statement.name.text, 'function', statement.name));
      } else if (ts.isClassDeclaration(statement) && statement.name) {
        this.#scope.declareValue(statement.name.text, this.#bind(statement.name.text, 'class', statement.name));
      } else if (ts.isEnumDeclaration(statement)) {
        this.#scope.declareValue(statement.name.text, this.#bind(statement.name.text, 'enum', statement.name));
      } else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) {
        if (this.#scope.own(statement.name.text) === undefined)
          this.#scope.declareValue(statement.name.text, this.#bind(statement.name.text, 'other', statement.name));
      } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        this.#scope.declareType(statement.name.text, this.#bind(statement.name.text, 'type', statement.name));
      } else if (ts.isImportDeclaration(statement)) {
        this.#declareImports(statement);
      } else if (ts.isImportEqualsDeclaration(statement)) {
        const reference = statement.moduleReference;
        if (ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression)) {
          const specifier = reference.expression.text;
          this.#imports.add(specifier);
          this.#scope.declareValue(
            statement.name.text,
            this.#bind(statement.name.text, 'import', statement.name, { import: { specifier, name: '=' } }),
          );
        } else {
          this.#scope.declareValue(statement.name.text, this.#bind(statement.name.text, 'other', statement.name));
        }
      }
    }
    if (this.#scope.isFunction) for (const statement of statements) this.#declareHoisted(statement);
  }

  #declareHoisted(node: ts.Node): void {
    const ts = this.#ts;
    const pending: ts.Node[] = [node];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (ts.isFunctionLike(next) || ts.isClassLike(next) || ts.isExpression(next)) continue;
      if (ts.isVariableDeclarationList(next)) {
        if (!(next.flags & ts.NodeFlags.BlockScoped)) this.#declareVariables(next, this.#scope);
        continue;
      }
      ts.forEachChild(next, (child) => {
        pending.push(child);
      });
    }
  }

  #declareImports(statement: ts.ImportDeclaration): void {
    const ts = this.#ts;
    if (!ts.isStringLiteralLike(statement.moduleSpecifier)) return;
    const specifier = statement.moduleSpecifier.text;
    this.#imports.add(specifier);
    const clause = statement.importClause;
    if (!clause) return;
    const declare = (local: ts.Identifier, name: string): void => {
      const binding = this.#bind(local.text, 'import', local, { import: { specifier, name } });
      this.#scope.declareValue(local.text, binding);
    };
    if (clause.name) declare(clause.name, 'default');
    if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) declare(clause.namedBindings.name, '*');
    if (clause.namedBindings && ts.isNamedImports(clause.namedBindings))
      for (const element of clause.namedBindings.elements)
        declare(element.name, (element.propertyName ?? element.name).text);
  }

  #declareVariables(list: ts.VariableDeclarationList, scope: Scope): void {
    const kind = list.flags & this.#ts.NodeFlags.Const ? 'const' : 'let';
    for (const declaration of list.declarations) this.#declarePattern(declaration.name, kind, scope);
  }

  #declarePattern(name: ts.BindingName, kind: Binding['kind'], scope: Scope): void {
    const ts = this.#ts;
    if (ts.isIdentifier(name)) {
      // `var x` twice is one name.
      if (scope.own(name.text) === undefined || kind === 'parameter')
        scope.declareValue(name.text, this.#bind(name.text, kind, name));
      return;
    }
    for (const element of name.elements)
      if (ts.isBindingElement(element)) this.#declarePattern(element.name, kind, scope);
  }

  /** Writes the value of a pattern into the names that it declares. */
  #assignPattern(name: ts.BindingName, value: Expr, type?: TypeRef): void {
    const ts = this.#ts;
    if (ts.isIdentifier(name)) {
      const binding = this.#scope.value(name.text);
      if (binding === undefined) return;
      this.#bindings[binding]?.writes.push(value);
      if (type && this.#bindings[binding]) this.#bindings[binding].type ??= type;
      return;
    }
    const taken: string[] = [];
    name.elements.forEach((element, index) => {
      if (!ts.isBindingElement(element)) return;
      const range = this.#range(element);
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
      if (element.initializer) part = this.#choice('default', [part, this.#expression(element.initializer)], element);
      this.#assignPattern(element.name, part, partType);
    });
  }

  // --- statements ---------------------------------------------------------------------------------------------

  #block(statements: readonly ts.Statement[], scope = new Scope(this.#scope, false)): void {
    const outer = this.#scope;
    this.#scope = scope;
    this.#declareAll(statements);
    for (const statement of statements) this.#statement(statement);
    this.#scope = outer;
  }

  #statement(node: ts.Node): void {
    const ts = this.#ts;
    if (ts.isVariableStatement(node)) {
      this.#variables(node.declarationList);
      if (this.#isExported(node)) {
        for (const declaration of node.declarationList.declarations) this.#exportPattern(declaration.name);
      }
    } else if (ts.isExpressionStatement(node)) {
      this.#expression(node.expression);
    } else if (ts.isFunctionDeclaration(node)) {
      this.#functionDeclaration(node);
    } else if (ts.isClassDeclaration(node)) {
      const value = this.#class(node);
      const binding = node.name ? this.#scope.value(node.name.text) : undefined;
      if (binding !== undefined) this.#bindings[binding]?.writes.push(value);
      if (this.#isExported(node)) this.#export(this.#exportName(node, node.name?.text), value);
    } else if (ts.isReturnStatement(node)) {
      const value = node.expression ? this.#expression(node.expression) : undefined;
      if (value) this.#functions[this.#fn]?.returns.push(value);
    } else if (ts.isBlock(node)) {
      this.#block(node.statements);
    } else if (ts.isForStatement(node)) {
      this.#loop(() => {
        if (node.initializer && ts.isVariableDeclarationList(node.initializer)) {
          this.#declareVariables(node.initializer, this.#scopeOf(node.initializer));
          this.#variables(node.initializer);
        } else if (node.initializer) this.#expression(node.initializer);
        if (node.condition) this.#expression(node.condition);
        if (node.incrementor) this.#expression(node.incrementor);
        this.#statement(node.statement);
      });
    } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      this.#forEach(node);
    } else if (ts.isTryStatement(node)) {
      // What stands in it may be broken off.
      this.#branches++;
      this.#statement(node.tryBlock);
      if (node.catchClause) this.#statement(node.catchClause);
      this.#branches--;
      if (node.finallyBlock) this.#statement(node.finallyBlock);
    } else if (ts.isCatchClause(node)) {
      this.#loop(() => {
        if (node.variableDeclaration) this.#declarePattern(node.variableDeclaration.name, 'other', this.#scope);
        this.#statement(node.block);
      });
    } else if (ts.isIfStatement(node)) {
      this.#if(node);
    } else if (ts.isSwitchStatement(node)) {
      this.#expression(node.expression);
      const statements = node.caseBlock.clauses.flatMap((clause) => [...clause.statements]);
      for (const clause of node.caseBlock.clauses) if (ts.isCaseClause(clause)) this.#expression(clause.expression);
      this.#branches++;
      this.#block(statements);
      this.#branches--;
    } else if (ts.isEnumDeclaration(node)) {
      this.#enum(node);
    } else if (ts.isExportAssignment(node)) {
      this.#export(node.isExportEquals ? '=' : 'default', this.#expression(node.expression));
    } else if (ts.isExportDeclaration(node)) {
      this.#exportDeclaration(node);
    } else if (ts.isInterfaceDeclaration(node)) {
      const type = this.#interface(node);
      const binding = this.#scope.type(node.name.text);
      if (binding !== undefined && this.#bindings[binding]?.kind === 'type') this.#bindings[binding].type = type;
      this.#exportType(node, node.name.text);
    } else if (ts.isTypeAliasDeclaration(node)) {
      const type = this.#type(node.type);
      const binding = this.#scope.type(node.name.text);
      if (type && binding !== undefined && this.#bindings[binding]?.kind === 'type')
        this.#bindings[binding].type = type;
      this.#exportType(node, node.name.text);
    } else if (ts.isModuleDeclaration(node)) {
      this.#moduleDeclaration(node);
    } else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) {
      // declared with its block
    } else if (ts.isExpression(node)) {
      this.#expression(node);
    } else {
      ts.forEachChild(node, (child) => this.#statement(child));
    }
  }

  /** `if … else if …` is read along its chain. */
  #if(node: ts.IfStatement): void {
    const outer = this.#unless;
    this.#branches++;
    let at: ts.Statement | undefined = node;
    while (at && this.#ts.isIfStatement(at)) {
      const condition = this.#expression(at.expression);
      const [whenEmpty, whenThere] = this.#emptiness(at.expression, condition);
      this.#unless = whenEmpty ?? outer;
      this.#statement(at.thenStatement);
      this.#unless = whenThere ?? outer;
      at = at.elseStatement;
    }
    if (at) this.#statement(at);
    this.#branches--;
    this.#unless = outer;
  }

  /** What is empty in the first branch of a condition, and what in the second. */
  #emptiness(node: ts.Expression, read: Expr): [Expr | undefined, Expr | undefined] {
    const ts = this.#ts;
    let at = node;
    while (ts.isParenthesizedExpression(at)) at = at.expression;
    if (ts.isPrefixUnaryExpression(at) && at.operator === ts.SyntaxKind.ExclamationToken)
      return [this.#quietly(at.operand), undefined];
    if (ts.isBinaryExpression(at)) {
      const operator = at.operatorToken.kind;
      const isEqual =
        operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsEqualsToken;
      const right = at.right.getText(this.#source);
      if (isEqual && /^(?:null|undefined|''|"")$/.test(right)) return [this.#quietly(at.left), undefined];
      return [undefined, undefined];
    }
    return [undefined, read.kind === 'unknown' ? undefined : read];
  }

  /** Reads an expression whose calls were already noted. */
  #quietly(node: ts.Expression): Expr | undefined {
    const ts = this.#ts;
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
    const before = this.#calls.length;
    const value = this.#expression(node);
    this.#calls.length = before;
    return value.kind === 'binding' || value.kind === 'member' ? value : undefined;
  }

  #guarded(value: Expr): Expr {
    const unless = this.#unless;
    return unless ? { kind: 'fallback', unless, value, start: value.start, end: value.end } : value;
  }

  #loop(body: () => void): void {
    const outer = this.#scope;
    this.#scope = new Scope(outer, false);
    this.#branches++;
    body();
    this.#branches--;
    this.#scope = outer;
  }

  #scopeOf(list: ts.VariableDeclarationList): Scope {
    return list.flags & this.#ts.NodeFlags.BlockScoped ? this.#scope : this.#scope.hoist();
  }

  #forEach(node: ts.ForOfStatement | ts.ForInStatement): void {
    const ts = this.#ts;
    this.#loop(() => {
      const iterated = this.#expression(node.expression);
      const value: Expr = ts.isForOfStatement(node)
        ? { kind: 'element', object: iterated, start: this.#startOf(node.expression), end: node.expression.end }
        : { kind: 'unknown', text: 'key', start: this.#startOf(node.expression), end: node.expression.end };
      if (ts.isVariableDeclarationList(node.initializer)) {
        this.#declareVariables(node.initializer, this.#scopeOf(node.initializer));
        for (const declaration of node.initializer.declarations) this.#assignPattern(declaration.name, value);
      }
      this.#statement(node.statement);
    });
  }

  #variables(list: ts.VariableDeclarationList): void {
    for (const declaration of list.declarations) {
      const type = declaration.type ? this.#type(declaration.type) : undefined;
      if (declaration.initializer) {
        this.#assignPattern(declaration.name, this.#expression(declaration.initializer), type);
      } else if (type && this.#ts.isIdentifier(declaration.name)) {
        const binding = this.#scope.value(declaration.name.text);
        if (binding !== undefined && this.#bindings[binding]) this.#bindings[binding].type ??= type;
      }
    }
  }

  #functionDeclaration(node: ts.FunctionDeclaration): void {
    if (!node.body) return;
    const value = this.#function(node, 'function');
    const binding = node.name ? this.#scope.value(node.name.text) : undefined;
    if (binding !== undefined) this.#bindings[binding]?.writes.push(value);
    if (this.#isExported(node)) this.#export(this.#exportName(node, node.name?.text), value);
  }

  #enum(node: ts.EnumDeclaration): void {
    const entries: Entry[] = [];
    for (const member of node.members) {
      const key = this.#keyOf(member.name);
      if (key !== undefined && member.initializer)
        entries.push({
          key,
          value: this.#expression(member.initializer),
          start: this.#startOf(member),
          end: member.end,
        });
    }
    const value = this.#object(entries, node);
    const binding = this.#scope.value(node.name.text);
    if (binding !== undefined) this.#bindings[binding]?.writes.push(value);
    if (this.#isExported(node)) this.#export(node.name.text, value);
  }

  /** A namespace is an object of what it exports. */
  #moduleDeclaration(node: ts.ModuleDeclaration): void {
    const ts = this.#ts;
    let body = node.body;
    while (body && ts.isModuleDeclaration(body)) body = body.body;
    if (!body || !ts.isModuleBlock(body)) return;
    const before = this.#exports.length;
    this.#block(body.statements);
    const entries = this.#exports
      .splice(before)
      .map(
        (exported): Entry => ({ key: exported.name, value: exported.value, start: this.#startOf(node), end: node.end }),
      );
    if (!ts.isIdentifier(node.name)) return;
    const value = this.#object(entries, node);
    const binding = this.#scope.value(node.name.text);
    if (binding !== undefined) this.#bindings[binding]?.writes.push(value);
    if (this.#isExported(node)) this.#export(node.name.text, value);
  }

  // --- exports ------------------------------------------------------------------------------------------------

  #isExported(node: ts.Node): boolean {
    const ts = this.#ts;
    return ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
  }

  #exportName(node: ts.Node, name: string | undefined): string {
    const ts = this.#ts;
    const isDefault =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
    return isDefault ? 'default' : (name ?? 'default');
  }

  #export(name: string, value: Expr): void {
    this.#exports.push({ name, value });
  }

  #exportType(node: ts.Node, name: string): void {
    if (!this.#isExported(node)) return;
    const binding = this.#scope.type(name);
    if (binding !== undefined)
      this.#export(name, { kind: 'binding', binding, start: this.#startOf(node), end: node.end });
  }

  #exportPattern(name: ts.BindingName): void {
    const ts = this.#ts;
    if (ts.isIdentifier(name)) {
      const binding = this.#scope.value(name.text);
      if (binding !== undefined)
        this.#export(name.text, { kind: 'binding', binding, start: this.#startOf(name), end: name.end });
      return;
    }
    for (const element of name.elements) if (ts.isBindingElement(element)) this.#exportPattern(element.name);
  }

  #exportDeclaration(node: ts.ExportDeclaration): void {
    const ts = this.#ts;
    const specifier =
      node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
    if (specifier !== undefined) this.#imports.add(specifier);
    const module: Expr | undefined =
      specifier === undefined ? undefined : { kind: 'module', specifier, start: this.#startOf(node), end: node.end };
    if (!node.exportClause) {
      if (specifier !== undefined) this.#reexports.push(specifier);
    } else if (ts.isNamespaceExport(node.exportClause)) {
      if (module) this.#export(node.exportClause.name.text, module);
    } else {
      for (const element of node.exportClause.elements) {
        const local = (element.propertyName ?? element.name).text;
        const range = this.#range(element);
        const binding = this.#scope.value(local) ?? this.#scope.type(local);
        if (module)
          this.#export(element.name.text, {
            kind: 'member',
            object: module,
            name: local,
            start: range.start,
            end: range.end,
          });
        else if (binding !== undefined)
          this.#export(element.name.text, { kind: 'binding', binding, start: range.start, end: range.end });
      }
    }
  }

  /** `module.exports = x`, `exports.a = x`, `module.exports.a = x`. */
  #commonJsExport(object: Expr, name: string, value: Expr): void {
    const isModule = (expr: Expr): boolean => expr.kind === 'global' && expr.name === 'module';
    const isExports = (expr: Expr): boolean =>
      (expr.kind === 'global' && expr.name === 'exports') ||
      (expr.kind === 'member' && expr.name === 'exports' && isModule(expr.object));
    if (isModule(object) && name === 'exports') this.#export('=', value);
    else if (isExports(object)) this.#export(name, value);
  }

  // --- functions and classes ----------------------------------------------------------------------------------

  #function(node: ts.FunctionLikeDeclaration, form: FunctionFacts['form'], owner?: Owner): Expr {
    const ts = this.#ts;
    const id = this.#functions.length;
    const name = node.name && this.#keyOf(node.name);
    const parameters: ParameterFacts[] = [];
    const facts: OpenFunction = {
      ...(name === undefined ? {} : { name }),
      form,
      parent: this.#fn,
      parameters,
      returns: [],
      start: this.#startOf(node),
      end: node.end,
    };
    this.#functions.push(facts);
    const outer = {
      scope: this.#scope,
      fn: this.#fn,
      owner: this.#owner,
      unless: this.#unless,
      branches: this.#branches,
    };
    this.#unless = undefined;
    this.#branches = 0;
    this.#scope = new Scope(this.#scope, true);
    this.#fn = id;
    if (form !== 'arrow') this.#owner = { ...(owner ?? {}), fn: id };
    facts.owner = this.#owner;
    if (ts.isFunctionExpression(node) && node.name) {
      const self = this.#bind(node.name.text, 'function', node.name);
      this.#scope.declareValue(node.name.text, self);
      this.#bindings[self]?.writes.push({ kind: 'function', fn: id, start: this.#startOf(node), end: node.end });
    }
    for (const parameter of node.parameters) this.#declarePattern(parameter.name, 'parameter', this.#scope);
    node.parameters
      .filter((parameter) => !(ts.isIdentifier(parameter.name) && parameter.name.text === 'this'))
      .forEach((parameter, index) => {
        const range = this.#range(parameter.name);
        const type = parameter.type ? this.#type(parameter.type) : undefined;
        const fallback = parameter.initializer ? this.#expression(parameter.initializer) : undefined;
        parameters.push({
          name: ts.isIdentifier(parameter.name) ? parameter.name.text : '{}',
          ...(type ? { type } : {}),
          ...(fallback ? { default: fallback } : {}),
        });
        const value: Expr = {
          kind: 'parameter',
          fn: id,
          index,
          ...(parameter.dotDotDotToken ? { rest: true } : {}),
          start: range.start,
          end: range.end,
        };
        this.#assignPattern(parameter.name, value, type);
      });
    if (node.type) {
      const type = this.#type(node.type);
      if (type) facts.returnType = type;
    }
    const body = node.body;
    if (body && ts.isBlock(body)) {
      this.#declareAll(body.statements);
      for (const statement of body.statements) this.#statement(statement);
    } else if (body) {
      facts.returns.push(this.#expression(body as ts.Expression));
    }
    this.#scope = outer.scope;
    this.#fn = outer.fn;
    this.#owner = outer.owner;
    this.#unless = outer.unless;
    this.#branches = outer.branches;
    return { kind: 'function', fn: id, start: this.#startOf(node), end: node.end };
  }

  #class(node: ts.ClassLikeDeclaration): Expr {
    const ts = this.#ts;
    const id = this.#classes.length;
    const fields: FieldFacts[] = [];
    const methods: { name: string; fn: number; isStatic: boolean; form: 'method' | 'getter' | 'setter' }[] = [];
    const facts: Mutable<ClassFacts> = {
      ...(node.name ? { name: node.name.text } : {}),
      fn: this.#fn,
      fields,
      methods,
      start: this.#startOf(node),
      end: node.end,
    };
    this.#classes.push(facts);
    const value: Expr = { kind: 'class', cls: id, start: this.#startOf(node), end: node.end };
    const parent = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (parent) facts.extends = this.#expression(parent.expression);
    const outerOwner = this.#owner;
    this.#decorators(node);
    for (const member of node.members) {
      const isStatic =
        ts.canHaveModifiers(member) && !!ts.getModifiers(member)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);
      const owner: Owner = { fn: -1, cls: id, ...(isStatic ? { isStatic } : {}) };
      this.#decorators(member);
      if (ts.isPropertyDeclaration(member)) {
        const name = this.#keyOf(member.name);
        this.#owner = owner;
        const initial = member.initializer ? this.#expression(member.initializer) : undefined;
        const type = member.type ? this.#type(member.type) : undefined;
        if (name !== undefined)
          fields.push({
            name,
            isStatic,
            ...(initial ? { value: initial } : {}),
            ...(type ? { type } : {}),
            start: this.#startOf(member),
            end: member.end,
          });
      } else if (ts.isConstructorDeclaration(member)) {
        if (!member.body) continue;
        const fn = this.#functions.length;
        this.#function(member, 'constructor', owner);
        facts.construct = fn;
        member.parameters.forEach((parameter, index) => {
          if (
            !ts.isIdentifier(parameter.name) ||
            !ts.canHaveModifiers(parameter) ||
            !ts.getModifiers(parameter)?.length
          )
            return;
          const range = this.#range(parameter);
          const given: Expr = { kind: 'parameter', fn, index, start: range.start, end: range.end };
          const fallback = this.#functions[fn]?.parameters[index]?.default;
          const type = this.#functions[fn]?.parameters[index]?.type;
          fields.push({
            name: parameter.name.text,
            isStatic: false,
            value: fallback ? this.#choice('default', [given, fallback], parameter) : given,
            ...(type ? { type } : {}),
            start: range.start,
            end: range.end,
          });
        });
      } else if (ts.isMethodDeclaration(member) || ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
        const name = this.#keyOf(member.name);
        if (!member.body || name === undefined) continue;
        const form = ts.isMethodDeclaration(member) ? 'method' : ts.isGetAccessor(member) ? 'getter' : 'setter';
        const fn = this.#functions.length;
        this.#function(member, form, owner);
        methods.push({ name, fn, isStatic, form });
      } else if (ts.isClassStaticBlockDeclaration(member)) {
        this.#owner = owner;
        this.#block(member.body.statements);
      }
      this.#owner = outerOwner;
    }
    return value;
  }

  #decorators(node: ts.Node): void {
    const ts = this.#ts;
    if (!ts.canHaveDecorators(node)) return;
    for (const decorator of ts.getDecorators(node) ?? []) this.#expression(decorator.expression);
  }

  #keyOf(name: ts.PropertyName | ts.BindingName): string | undefined {
    const ts = this.#ts;
    if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
    if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
    if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
    return undefined;
  }

  // --- types --------------------------------------------------------------------------------------------------

  #type(node: ts.TypeNode): TypeRef | undefined {
    const ts = this.#ts;
    if (ts.isTypeReferenceNode(node)) {
      const name = this.#entity(node.typeName);
      return { ...(name ? { name } : {}), args: this.#typeArgs(node.typeArguments) };
    }
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
      for (const part of node.types) {
        const type = this.#type(part);
        if (type) return type;
      }
      return undefined;
    }
    if (ts.isParenthesizedTypeNode(node) || ts.isRestTypeNode(node) || ts.isOptionalTypeNode(node))
      return this.#type(node.type);
    if (ts.isTypeOperatorNode(node)) return this.#type(node.type);
    if (ts.isTypeLiteralNode(node)) return { args: [], members: this.#typeMembers(node.members) };
    if (ts.isTypeQueryNode(node)) {
      const name = this.#entity(node.exprName);
      return name ? { name: { ...name }, args: [] } : undefined;
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && node.qualifier) {
      const literal = node.argument.literal;
      if (!ts.isStringLiteralLike(literal)) return undefined;
      this.#imports.add(literal.text);
      const module: Expr = { kind: 'module', specifier: literal.text, start: this.#startOf(node), end: node.end };
      const names: string[] = [];
      for (let at: ts.EntityName = node.qualifier; ; at = at.left) {
        names.unshift(ts.isIdentifier(at) ? at.text : at.right.text);
        if (ts.isIdentifier(at)) break;
      }
      const name = names.reduce<Expr>(
        (object, part) => ({ kind: 'member', object, name: part, start: this.#startOf(node), end: node.end }),
        module,
      );
      return { name, args: this.#typeArgs(node.typeArguments) };
    }
    return undefined;
  }

  #typeArgs(nodes: readonly ts.TypeNode[] | undefined): TypeRef[] {
    return (nodes ?? []).map((node) => this.#type(node) ?? { args: [] });
  }

  #typeMembers(members: readonly ts.TypeElement[]): { name: string; type: TypeRef }[] {
    const found: { name: string; type: TypeRef }[] = [];
    for (const member of members) {
      if (!this.#ts.isPropertySignature(member) || !member.type) continue;
      const name = this.#keyOf(member.name);
      const type = this.#type(member.type);
      if (name !== undefined && type) found.push({ name, type });
    }
    return found;
  }

  #interface(node: ts.InterfaceDeclaration): TypeRef {
    const parent = node.heritageClauses?.[0]?.types[0];
    const name = parent ? this.#expression(parent.expression) : undefined;
    return { ...(name ? { name } : {}), args: [], members: this.#typeMembers(node.members) };
  }

  #entity(name: ts.EntityName): Expr | undefined {
    const ts = this.#ts;
    const range = this.#range(name);
    if (ts.isIdentifier(name)) {
      const binding = this.#scope.type(name.text);
      return binding === undefined
        ? { kind: 'global', name: name.text, start: range.start, end: range.end }
        : { kind: 'binding', binding, start: range.start, end: range.end };
    }
    const object = this.#entity(name.left);
    return object && { kind: 'member', object, name: name.right.text, start: range.start, end: range.end };
  }

  // --- expressions --------------------------------------------------------------------------------------------

  // Spread objects and grown arrays take twice the memory of written ones, and every file's facts are kept.
  #startOf(node: ts.Node): number {
    return node.getStart(this.#source);
  }

  #range(node: ts.Node): { start: number; end: number } {
    return { start: node.getStart(this.#source), end: node.end };
  }

  #choice(operator: ChoiceOperator, options: readonly Expr[], node: ts.Node): Expr {
    return { kind: 'choice', operator, options, start: this.#startOf(node), end: node.end };
  }

  #object(entries: readonly Entry[], node: ts.Node): Expr {
    this.#objects.push([...entries]);
    return { kind: 'object', object: this.#objects.length - 1, start: this.#startOf(node), end: node.end };
  }

  #unknown(node: ts.Node): Expr {
    const range = this.#range(node);
    return {
      kind: 'unknown',
      text: this.#source.text.slice(range.start, Math.min(range.end, range.start + 60)),
      start: range.start,
      end: range.end,
    };
  }

  /** Reads an expression; chains that lean left (`a.b().c()`, `a + b + c`) are read along their spine. */
  #expression(node: ts.Expression): Expr {
    const spine: ts.Expression[] = [];
    let at = node;
    for (let left = this.#left(at); left; left = this.#left(at)) {
      spine.push(at);
      at = left;
    }
    let value = this.#leaf(at);
    for (let next = spine.pop(); next; next = spine.pop()) value = this.#grow(next, value);
    return value;
  }

  /** The expression that a link of a chain stands on. */
  #left(node: ts.Expression): ts.Expression | undefined {
    const ts = this.#ts;
    if (
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isParenthesizedExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAwaitExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isTypeAssertionExpression(node)
    )
      return node.expression;
    if (ts.isCallExpression(node) && node.expression.kind !== ts.SyntaxKind.ImportKeyword) return node.expression;
    if (ts.isNewExpression(node)) return node.expression;
    if (ts.isBinaryExpression(node) && this.#isFolded(node.operatorToken.kind)) return node.left;
    return undefined;
  }

  #isFolded(kind: ts.SyntaxKind): boolean {
    const { SyntaxKind } = this.#ts;
    return (
      kind === SyntaxKind.PlusToken ||
      kind === SyntaxKind.BarBarToken ||
      kind === SyntaxKind.QuestionQuestionToken ||
      kind === SyntaxKind.AmpersandAmpersandToken
    );
  }

  #grow(node: ts.Expression, left: Expr): Expr {
    const ts = this.#ts;
    const range = this.#range(node);
    if (ts.isPropertyAccessExpression(node)) {
      if (left.kind === 'super')
        return { kind: 'member', object: left, name: node.name.text, start: range.start, end: range.end };
      return { kind: 'member', object: left, name: node.name.text, start: range.start, end: range.end };
    }
    if (ts.isElementAccessExpression(node)) {
      const key = this.#expression(node.argumentExpression);
      if (key.kind === 'text')
        return { kind: 'member', object: left, name: key.value, start: range.start, end: range.end };
      if (key.kind === 'number')
        return { kind: 'member', object: left, name: String(key.value), start: range.start, end: range.end };
      return { kind: 'index', object: left, key, start: range.start, end: range.end };
    }
    if (ts.isCallExpression(node)) return this.#call(node, left, node.arguments, false);
    if (ts.isNewExpression(node)) return this.#call(node, left, node.arguments ?? [], true);
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(this.#source);
      const isBranch = operator !== '+';
      if (isBranch) this.#branches++;
      const right = this.#expression(node.right);
      if (isBranch) this.#branches--;
      if (operator === '+') {
        const parts = left.kind === 'concat' ? [...left.parts, right] : [left, right];
        return parts.length > itemLimit
          ? this.#unknown(node)
          : { kind: 'concat', parts, start: range.start, end: range.end };
      }
      const same = left.kind === 'choice' && left.operator === operator;
      const options = same ? [...left.options, right] : [left, right];
      return {
        kind: 'choice',
        operator: operator as ChoiceOperator,
        options: options.slice(0, itemLimit),
        start: range.start,
        end: range.end,
      };
    }
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const type = this.#type(node.type);
      return type ? { kind: 'typed', value: left, type, start: range.start, end: range.end } : left;
    }
    return left;
  }

  #leaf(node: ts.Expression): Expr {
    const ts = this.#ts;
    const range = this.#range(node);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const value = node.text.length > textLimit ? node.text.slice(0, textLimit) : node.text;
      const plain = range.end - range.start === node.text.length + 2;
      return { kind: 'text', value, ...(plain ? { at: range.start + 1 } : {}), start: range.start, end: range.end };
    }
    if (ts.isIdentifier(node)) {
      if (node.text === 'undefined') return { kind: 'nothing', start: range.start, end: range.end };
      const binding = this.#scope.value(node.text);
      return binding === undefined
        ? { kind: 'global', name: node.text, start: range.start, end: range.end }
        : { kind: 'binding', binding, start: range.start, end: range.end };
    }
    if (ts.isTemplateExpression(node)) return this.#template(node);
    if (ts.isNumericLiteral(node))
      return { kind: 'number', value: Number(node.text), start: range.start, end: range.end };
    if (ts.isObjectLiteralExpression(node)) return this.#objectLiteral(node);
    if (ts.isArrowFunction(node)) return this.#function(node, 'arrow');
    if (ts.isFunctionExpression(node)) return this.#function(node, 'function');
    if (ts.isClassExpression(node)) return this.#class(node);
    if (ts.isArrayLiteralExpression(node)) {
      const items = node.elements.slice(0, itemLimit).map((item) =>
        ts.isSpreadElement(item)
          ? ({
              kind: 'element',
              object: this.#expression(item.expression),
              start: this.#startOf(item),
              end: item.end,
            } as const)
          : this.#expression(item),
      );
      for (const item of node.elements.slice(itemLimit)) if (!ts.isLiteralExpression(item)) this.#expression(item);
      return { kind: 'array', items, start: range.start, end: range.end };
    }
    if (ts.isConditionalExpression(node)) return this.#conditional(node);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      return {
        kind: 'regexp',
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        start: range.start,
        end: range.end,
      };
    }
    if (ts.isCallExpression(node)) return this.#dynamicImport(node);
    if (ts.isTaggedTemplateExpression(node)) {
      const tag = this.#expression(node.tag);
      const value = this.#expression(node.template);
      return { kind: 'tagged', tag, value, start: range.start, end: range.end };
    }
    if (ts.isMetaProperty(node)) return { kind: 'global', name: 'import.meta', start: range.start, end: range.end };
    if (ts.isYieldExpression(node)) return node.expression ? this.#expression(node.expression) : this.#unknown(node);
    if (ts.isSpreadElement(node)) return this.#expression(node.expression);
    if (ts.isOmittedExpression(node)) return { kind: 'nothing', start: range.start, end: range.end };
    switch (node.kind) {
      case ts.SyntaxKind.ThisKeyword:
        return { kind: 'this', ...this.#owner, start: range.start, end: range.end };
      case ts.SyntaxKind.SuperKeyword:
        return { kind: 'super', ...this.#owner, start: range.start, end: range.end };
      case ts.SyntaxKind.TrueKeyword:
        return { kind: 'boolean', value: true, start: range.start, end: range.end };
      case ts.SyntaxKind.FalseKeyword:
        return { kind: 'boolean', value: false, start: range.start, end: range.end };
      case ts.SyntaxKind.NullKeyword:
        return { kind: 'nothing', start: range.start, end: range.end };
    }
    ts.forEachChild(node, (child) => this.#statement(child));
    return this.#unknown(node);
  }

  #template(node: ts.TemplateExpression): Expr {
    const parts: Expr[] = [];
    const text = (piece: ts.TemplateLiteralLikeNode): void => {
      if (!piece.text) return;
      const range = this.#range(piece);
      // Head, middle and tail open with one character: ` or }.
      const closing = piece.kind === this.#ts.SyntaxKind.TemplateTail ? 1 : 2;
      const plain = range.end - range.start === piece.text.length + 1 + closing;
      parts.push({
        kind: 'text',
        value: piece.text.slice(0, textLimit),
        ...(plain ? { at: range.start + 1 } : {}),
        start: range.start,
        end: range.end,
      });
    };
    text(node.head);
    for (const span of node.templateSpans) {
      parts.push(this.#expression(span.expression));
      text(span.literal);
    }
    return { kind: 'concat', parts: parts.slice(0, itemLimit), start: this.#startOf(node), end: node.end };
  }

  #objectLiteral(node: ts.ObjectLiteralExpression): Expr {
    const ts = this.#ts;
    const id = this.#objects.length;
    const entries: Entry[] = [];
    this.#objects.push(entries);
    const owner: Owner = { fn: -1, object: id };
    for (const property of node.properties) {
      const range = this.#range(property);
      if (ts.isPropertyAssignment(property)) {
        const key = this.#keyOf(property.name);
        const value = this.#expression(property.initializer);
        if (key !== undefined) entries.push({ key, value, start: range.start, end: range.end });
        else if (ts.isComputedPropertyName(property.name))
          entries.push({
            computed: this.#expression(property.name.expression),
            value,
            start: range.start,
            end: range.end,
          });
      } else if (ts.isShorthandPropertyAssignment(property)) {
        const binding = this.#scope.value(property.name.text);
        const value: Expr =
          binding === undefined
            ? { kind: 'global', name: property.name.text, start: range.start, end: range.end }
            : { kind: 'binding', binding, start: range.start, end: range.end };
        entries.push({ key: property.name.text, value, start: range.start, end: range.end });
      } else if (ts.isSpreadAssignment(property)) {
        entries.push({ value: this.#expression(property.expression), start: range.start, end: range.end });
      } else if (property.body) {
        const key = this.#keyOf(property.name);
        const form = ts.isMethodDeclaration(property) ? 'method' : ts.isGetAccessor(property) ? 'getter' : 'setter';
        const value = this.#function(property, form, owner);
        if (key !== undefined && form !== 'setter')
          entries.push({ key, value, ...(form === 'getter' ? { form } : {}), start: range.start, end: range.end });
      }
    }
    return { kind: 'object', object: id, start: this.#startOf(node), end: node.end };
  }

  /** `a ? b : c ? d : e` is read along its right side. */
  #conditional(node: ts.ConditionalExpression): Expr {
    const options: Expr[] = [];
    this.#branches++;
    let at: ts.Expression = node;
    while (this.#ts.isConditionalExpression(at)) {
      this.#expression(at.condition);
      if (options.length < itemLimit) options.push(this.#expression(at.whenTrue));
      at = at.whenFalse;
      while (this.#ts.isParenthesizedExpression(at)) at = at.expression;
    }
    options.push(this.#expression(at));
    this.#branches--;
    return this.#choice('?:', options, node);
  }

  #binary(node: ts.BinaryExpression): Expr {
    const { SyntaxKind } = this.#ts;
    const operator = node.operatorToken.kind;
    if (operator === SyntaxKind.CommaToken) {
      this.#expression(node.left);
      return this.#expression(node.right);
    }
    if (operator < SyntaxKind.FirstAssignment || operator > SyntaxKind.LastAssignment) {
      this.#expression(node.left);
      this.#expression(node.right);
      return this.#unknown(node);
    }
    const read = this.#expression(node.right);
    const value = this.#guarded(read);
    const isAppend = operator === SyntaxKind.PlusEqualsToken;
    const keeps =
      operator === SyntaxKind.EqualsToken ||
      operator === SyntaxKind.QuestionQuestionEqualsToken ||
      operator === SyntaxKind.BarBarEqualsToken ||
      operator === SyntaxKind.AmpersandAmpersandEqualsToken;
    this.#assign(node.left, value, isAppend, keeps);
    return read;
  }

  #assign(target: ts.Expression, value: Expr, isAppend: boolean, keeps: boolean): void {
    const ts = this.#ts;
    if (ts.isIdentifier(target)) {
      const binding = this.#scope.value(target.text);
      const facts = binding === undefined ? undefined : this.#bindings[binding];
      if (isAppend) facts?.appends.push(value);
      else if (keeps) facts?.writes.push(value);
      else facts?.writes.push(this.#unknown(target));
      return;
    }
    if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
      this.#assignLiteral(target, value);
      return;
    }
    const place = this.#expression(target);
    if (!keeps || (place.kind !== 'member' && place.kind !== 'index')) return;
    const name = place.kind === 'member' ? place.name : undefined;
    if (name !== undefined) {
      this.#write(place.object, name, value, target);
      this.#commonJsExport(place.object, name, value);
    } else if (place.kind === 'index') {
      this.#write(place.object, '*', value, target);
    }
  }

  #write(object: Expr, name: string, value: Expr, target: ts.Node): void {
    const conditional = this.#branches > 0 ? { conditional: true } : {};
    this.#writes.push({
      object,
      name,
      value,
      fn: this.#fn,
      ...conditional,
      start: this.#startOf(target),
      end: target.end,
    });
  }

  /** `({ a, b: c } = value)` and `[a, b] = value`. */
  #assignLiteral(target: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression, value: Expr): void {
    const ts = this.#ts;
    const range = this.#range(target);
    if (ts.isArrayLiteralExpression(target)) {
      target.elements.forEach((element, index) => {
        if (ts.isOmittedExpression(element) || ts.isSpreadElement(element)) return;
        this.#assign(
          element,
          { kind: 'member', object: value, name: String(index), start: range.start, end: range.end },
          false,
          true,
        );
      });
      return;
    }
    for (const property of target.properties) {
      if (ts.isShorthandPropertyAssignment(property)) {
        this.#assign(
          property.name,
          { kind: 'member', object: value, name: property.name.text, start: range.start, end: range.end },
          false,
          true,
        );
      } else if (ts.isPropertyAssignment(property)) {
        const key = this.#keyOf(property.name);
        if (key !== undefined)
          this.#assign(
            property.initializer,
            { kind: 'member', object: value, name: key, start: range.start, end: range.end },
            false,
            true,
          );
      }
    }
  }

  #call(
    node: ts.CallExpression | ts.NewExpression,
    callee: Expr,
    args: readonly ts.Expression[],
    isNew: boolean,
  ): Expr {
    const ts = this.#ts;
    const range = this.#range(node);
    const first = args[0];
    if (
      !isNew &&
      callee.kind === 'global' &&
      callee.name === 'require' &&
      args.length === 1 &&
      first &&
      ts.isStringLiteralLike(first)
    ) {
      this.#imports.add(first.text);
      return { kind: 'module', specifier: first.text, cjs: true, start: range.start, end: range.end };
    }
    // The number of a call is taken before its arguments are read, so that calls stand in the order of the text.
    const id = this.#calls.length;
    const facts: Mutable<CallFacts> = {
      callee,
      args: [],
      isNew,
      typeArgs: this.#typeArgs(node.typeArguments),
      fn: this.#fn,
      start: range.start,
      end: range.end,
    };
    this.#calls.push(facts);
    const read: Expr[] = [];
    args.forEach((arg, index) => {
      if (ts.isSpreadElement(arg)) {
        facts.spreadFrom ??= index;
        read.push({
          kind: 'element',
          object: this.#expression(arg.expression),
          start: this.#startOf(arg),
          end: arg.end,
        });
        return;
      }
      const value = this.#expression(arg);
      this.#pass(value, { call: id, index });
      if (read.length < itemLimit) read.push(value);
    });
    facts.args = trimmed(read);
    return { kind: 'call', call: id, start: range.start, end: range.end };
  }

  /** Notes where function literals are handed to. */
  #pass(value: Expr, to: PassedTo): void {
    if (value.kind === 'function') {
      const fn = this.#functions[value.fn];
      if (fn) fn.passedTo ??= to;
    } else if (value.kind === 'object') {
      const path = to.path ?? [];
      if (path.length === passedDepth) return;
      for (const { key, value: inner } of this.#objects[value.object] ?? [])
        if (key !== undefined) this.#pass(inner, { ...to, path: [...path, key] });
    }
  }

  #dynamicImport(node: ts.CallExpression): Expr {
    const argument = node.arguments[0];
    if (argument && this.#ts.isStringLiteralLike(argument)) {
      this.#imports.add(argument.text);
      return { kind: 'module', specifier: argument.text, start: this.#startOf(node), end: node.end };
    }
    for (const arg of node.arguments) this.#expression(arg);
    return this.#unknown(node);
  }
}

/**
 * Gives where lines start, as editors count them: behind `\n`, `\r\n` and `\r`. TypeScript also breaks at U+2028 and
 * U+2029, which no editor does.
 */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

const none: never[] = [];
Object.freeze(none);

/** Gives an array without the room that it grew for. */
function trimmed<T>(items: T[]): T[] {
  return items.length === 0 ? none : items.slice();
}
