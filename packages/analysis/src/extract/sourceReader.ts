import type {
  Binding,
  CallFacts,
  ChoiceOperator,
  ClassFacts,
  Either,
  Entry,
  ExportFacts,
  Expr,
  FileFacts,
  Guard,
  MemberWrite,
  Owner,
  TextTest,
  TypeRef,
  WritePlace,
} from '../facts';
import { loadSyntax, startOf, textOf, type ts } from '../syntax';
import { none, trimmed } from '../trimmed';
import { declareAll } from './declarations';
import { readExpression } from './expressions';
import { FactList } from './factList';
import { lineStartsOf } from './lineStartsOf';
import { type Gift, give, type Mutable, type OpenBinding, type OpenFunction, settled } from './openFacts';
import { Scope } from './scope';
import { readBlock, readStatement } from './statements';

const noOwner: Owner = { fn: -1 };

/**
 * An offset that no text reaches. It is small enough to be kept in place of a reference: one position that is not makes
 * V8 keep every position that is written to the same kind of object as a number of its own, sixteen bytes each.
 */
const beyondTexts = 2 ** 30 - 1;

/** The facts that stand in the order of the statements that say them. */
const lists = [
  'bindings',
  'functions',
  'classes',
  'objects',
  'calls',
  'writes',
  'guards',
  'exports',
  'reexports',
] as const;

/** How many facts of each kind there were at some place of the text. */
export type Counts = Readonly<Record<(typeof lists)[number], number>>;

/** The names of a module, for a reading of one of its statements alone. */
export interface Names {
  readonly scope: Scope;
  /** How many there are; their numbers come before all others. */
  readonly count: number;
  /** Gives a name with what the statements before this one say of it, which this one adds to. */
  open(id: number): OpenBinding | undefined;
}

/** Where in a text the reading of a part of it begins. */
export interface Beginning {
  /** What is added to the positions in the tree. */
  readonly shift: number;
  /** How many facts come before it; absent where all are read here, or taken over. */
  readonly from?: Counts;
  readonly names?: Names;
}

/**
 * Reads one syntax tree into facts: a single walk, left-deep chains without recursion. Holds what is known so far and
 * where in the program the reading stands; what each kind of syntax says is read in the files beside.
 */
export class SourceReader {
  readonly ts = loadSyntax();
  readonly source: ts.SourceFile;
  readonly bindings: FactList<OpenBinding>;
  readonly functions: FactList<OpenFunction>;
  readonly classes: FactList<Mutable<ClassFacts>>;
  readonly objects: FactList<Entry[]>;
  readonly calls: FactList<CallFacts>;
  readonly writes: FactList<MemberWrite>;
  readonly guards: FactList<Guard>;
  readonly exports: FactList<ExportFacts>;
  readonly reexports: FactList<string>;
  /** What the statement that is read says of the names of the module. */
  gifts: Gift[] = [];
  /** The modules that it imports. */
  imports = new Set<string>();
  scope = new Scope(undefined, true);
  /** The names between `<` and `>` of the alias that is read. */
  aliasParameters: readonly string[] = none;
  fn = -1;
  owner: Owner = noOwner;
  /** In `if (!value) { … }`: the value. */
  unless: Expr | undefined;
  /** What is known of texts at the place that is read. */
  tests: readonly TextTest[] = [];
  /** How many of the branches around it one test of a text decides. */
  testedBranches = 0;
  /** How many branches and loops stand around the place that is read, within its function. */
  branches = 0;
  /** Where the block ends that is read. */
  blockEnd = beyondTexts;
  /** How many branches stand around that block. */
  blockBranches = 0;
  /** Where the loops around the place that is read start. */
  loops: readonly number[] = [];
  /** The stretches that are not reached from there, start by end. */
  besides: readonly number[] = [];
  /** The branch that is read, in which function and how deep, where all branches lead on to what stands behind them. */
  either: (Either & { readonly fn: number; readonly depth: number }) | undefined;
  /** Where what is left with `return` or `throw` ends: the function, or what is tried. */
  leaveEnd = beyondTexts;
  /** The conditions that functions keep under a name: `const isSecure = url.protocol === 'https:'`. */
  readonly conditions = new Map<number, { readonly node: ts.Expression; readonly read: Expr }>();
  /** What the operators of conditions stand between. */
  readonly operands = new WeakMap<ts.Node, readonly Expr[]>();
  /** What is added to the positions in the text. */
  readonly #shift: number;
  readonly #names: Names | undefined;
  #ofModule = 0;
  /** The names that stand for globals where all others that nobody declares are members of `this`. */
  #globals: ReadonlySet<string> | undefined;

  constructor(source: ts.SourceFile, { shift, from, names }: Beginning = { shift: 0 }) {
    this.source = source;
    this.#shift = shift;
    this.bindings = new FactList(from?.bindings);
    this.functions = new FactList(from?.functions);
    this.classes = new FactList(from?.classes);
    this.objects = new FactList(from?.objects);
    this.calls = new FactList(from?.calls);
    this.writes = new FactList(from?.writes);
    this.guards = new FactList(from?.guards);
    this.exports = new FactList(from?.exports);
    this.reexports = new FactList(from?.reexports);
    if (!names) return;
    this.#names = names;
    this.#ofModule = names.count;
    this.scope = names.scope;
  }

  // --- the whole text ---------------------------------------------------------------------------------------------

  /** Declares the names of the module, which statements may use before they are declared. Comes first. */
  declare(): void {
    declareAll(this, this.source.statements);
    this.#ofModule = this.bindings.next;
  }

  /** Reads a statement, or another part of the tree. */
  statement(node: ts.Node): void {
    readStatement(this, node);
  }

  block(statements: readonly ts.Statement[], scope?: Scope): void {
    readBlock(this, statements, scope);
  }

  expression(node: ts.Expression): Expr {
    return readExpression(this, node);
  }

  /** Gives how many facts there are so far. */
  counts(): Counts {
    return {
      bindings: this.bindings.next,
      functions: this.functions.next,
      classes: this.classes.next,
      objects: this.objects.next,
      calls: this.calls.next,
      writes: this.writes.next,
      guards: this.guards.next,
      exports: this.exports.next,
      reexports: this.reexports.next,
    };
  }

  /** Takes over what an earlier reading said of a statement. */
  take(
    facts: FileFacts,
    part: { readonly before: Counts; readonly after: Counts; readonly gifts: readonly Gift[] },
  ): void {
    for (const list of lists) {
      const taken: { add(fact: unknown): void } = this[list];
      for (let at = part.before[list]; at < part.after[list]; at++) taken.add(facts[list][at]);
    }
    for (const gift of part.gifts) this.#give(gift);
    this.gifts = [];
  }

  /** Gives the facts of the whole text. */
  facts(imports: readonly string[]): FileFacts {
    // No fact is below the last token, so that a comment added there changes nothing.
    const code = this.source.text.slice(0, this.source.endOfFileToken.pos);
    return { ...this.#read(), imports, lineStarts: lineStartsOf(code) };
  }

  /** Gives the facts of a text of which only a part was read anew: of the others, those that an earlier reading gave. */
  factsWithin(facts: FileFacts, part: { readonly before: Counts; readonly after: Counts }): FileFacts {
    const read = this.#read();
    const around = <L extends (typeof lists)[number]>(list: L): FileFacts[L] => {
      const [from, to] = [part.before[list], part.after[list]];
      // Who knows a list by its identity is spared another look at it.
      if (from === to && read[list].length === 0) return facts[list];
      const all: readonly unknown[] = facts[list];
      return all.slice(0, from).concat(read[list], all.slice(to)) as readonly unknown[] as FileFacts[L];
    };
    return {
      ...facts,
      bindings: around('bindings'),
      functions: around('functions'),
      classes: around('classes'),
      objects: around('objects'),
      calls: around('calls'),
      writes: around('writes'),
      guards: around('guards'),
      exports: around('exports'),
      reexports: around('reexports'),
    };
  }

  #read(): Pick<FileFacts, (typeof lists)[number]> {
    for (const fn of this.functions.items) {
      fn.parameters = trimmed(fn.parameters);
      fn.returns = trimmed(fn.returns);
    }
    return {
      bindings: this.bindings.items.map(settled),
      functions: this.functions.items,
      classes: this.classes.items,
      objects: this.objects.items,
      calls: this.calls.items,
      writes: this.writes.items,
      guards: this.guards.items,
      exports: this.exports.items,
      reexports: this.reexports.items,
    };
  }

  // --- names ------------------------------------------------------------------------------------------------------

  bind(name: string, kind: Binding['kind'], node: ts.Node, extra?: Pick<Binding, 'import'>): number {
    const { start, end } = this.range(node);
    return this.bindings.add({ name, kind, fn: this.fn, writes: [], places: [], appends: [], start, end, ...extra });
  }

  /** Gives a name with what was read of it so far. */
  bindingAt(id: number): OpenBinding | undefined {
    return this.#names && id < this.#ofModule ? this.#names.open(id) : this.bindings.at(id);
  }

  write(binding: number, write: Expr, place = this.placeOf(write.end, true)): void {
    const facts = this.bindingAt(binding);
    facts?.writes.push(write);
    facts?.places?.push(place);
    if (binding < this.#ofModule) this.gifts.push({ binding, write, place });
  }

  /** Gives where the text is read, for a write that is done from `from` on. */
  placeOf(from: number, sure: boolean): WritePlace {
    const isSure = sure && this.fn >= 0 && this.branches === this.blockBranches;
    return {
      fn: this.fn,
      from,
      ...(isSure ? { until: this.blockEnd } : {}),
      ...(this.loops.length > 0 ? { loops: this.loops } : {}),
      ...(this.besides.length > 0 ? { besides: this.besides } : {}),
      ...(sure ? this.#inEither() : {}),
    };
  }

  #inEither(): { either?: Either } {
    if (this.either?.fn !== this.fn || this.either.depth !== this.branches) return {};
    const { fn: _fn, depth: _depth, ...either } = this.either;
    return { either };
  }

  /** Reads what may be left out when the rest of its statement runs. */
  perhaps<T>(read: () => T): T {
    this.branches++;
    const found = read();
    this.branches--;
    return found;
  }

  /** Reads names that nobody declares as members of a component, but for some globals. */
  readAsMembers(component: Owner, globals: ReadonlySet<string>): void {
    this.owner = component;
    this.#globals = globals;
  }

  /** Gives what a name stands for that nobody declares. */
  freeName(name: string, { start, end }: { readonly start: number; readonly end: number }): Expr {
    if (!this.#globals || this.#globals.has(name)) return { kind: 'global', name, start, end };
    return { kind: 'member', object: { kind: 'this', ...this.owner, start, end }, name, start, end };
  }

  /** Whether a name stands for what a `ref` holds: in a template, where a constant of the script may be one. */
  unwraps(binding: number): boolean {
    return this.#globals !== undefined && binding < this.#ofModule && this.bindingAt(binding)?.kind === 'const';
  }

  /** Gives the member that an assignment to a name writes in a template; `undefined` for the name itself. */
  memberNamed(
    name: string,
    { start, end }: { readonly start: number; readonly end: number },
  ): Extract<Expr, { kind: 'member' }> | undefined {
    const binding = this.scope.value(name);
    if (binding !== undefined && this.unwraps(binding))
      return { kind: 'member', object: { kind: 'binding', binding, start, end }, name: 'value', start, end };
    const free = binding === undefined ? this.freeName(name, { start, end }) : undefined;
    return free?.kind === 'member' ? free : undefined;
  }

  append(binding: number, append: Expr): void {
    this.bindingAt(binding)?.appends.push(append);
    if (binding < this.#ofModule) this.gifts.push({ binding, append });
  }

  /** A name keeps the first type that it is declared with; a type that is declared twice is the last one. */
  declareType(binding: number, type: TypeRef): void {
    const facts = this.bindingAt(binding);
    if (!facts) return;
    give(facts, { binding, type });
    if (binding < this.#ofModule) this.gifts.push({ binding, type });
  }

  #give(gift: Gift): void {
    if ('write' in gift) this.write(gift.binding, gift.write, gift.place);
    else if ('append' in gift) this.append(gift.binding, gift.append);
    else this.declareType(gift.binding, gift.type);
  }

  // --- positions and pieces ---------------------------------------------------------------------------------------

  startOf(node: ts.Node): number {
    return startOf(node, this.source) + this.#shift;
  }

  textOf(node: ts.Node): string {
    return textOf(node, this.source);
  }

  endOf(node: ts.Node): number {
    return node.end + this.#shift;
  }

  /** Gives how much stands before the first token of a statement. */
  leadOf(node: ts.Node): number {
    return startOf(node, this.source) - node.pos;
  }

  range(node: ts.Node): { start: number; end: number } {
    return { start: this.startOf(node), end: this.endOf(node) };
  }

  choice(operator: ChoiceOperator, options: readonly Expr[], node: ts.Node): Expr {
    return { kind: 'choice', operator, options: trimmed(options), start: this.startOf(node), end: this.endOf(node) };
  }

  object(entries: readonly Entry[], node: ts.Node): Expr {
    return { kind: 'object', object: this.objects.add([...entries]), start: this.startOf(node), end: this.endOf(node) };
  }

  unknown(node: ts.Node): Expr {
    const start = startOf(node, this.source);
    const text = this.source.text.slice(start, Math.min(node.end, start + 60));
    return { kind: 'unknown', text, start: this.startOf(node), end: this.endOf(node) };
  }

  export(name: string, value: Expr): void {
    this.exports.add({ name, value });
  }

  keyOf(name: ts.PropertyName | ts.BindingName): string | undefined {
    const { ts } = this;
    if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
    if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
    if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
    return undefined;
  }
}
