import type {
  Binding,
  CallFacts,
  ChoiceOperator,
  ClassFacts,
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
import { loadSyntax, type ts } from '../syntax';
import { declareAll } from './declarations';
import { readExpression } from './expressions';
import { lineStartsOf } from './lineStartsOf';
import { type Gift, type Mutable, type OpenBinding, type OpenFunction, trimmed } from './openFacts';
import { Scope } from './scope';
import { readBlock, readStatement } from './statements';

const noOwner: Owner = { fn: -1 };

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

/** The names of a module as they were declared. */
export interface Declared {
  readonly facts: FileFacts;
  readonly scope: Scope;
  /** How many of the bindings are names of the module: the first ones. */
  readonly count: number;
}

/** How many facts of each kind there were at some place of the text. */
export type Counts = Readonly<Record<(typeof lists)[number], number>>;

/**
 * Reads one syntax tree into facts: a single walk, left-deep chains without recursion. Holds what is known so far and
 * where in the program the reading stands; what each kind of syntax says is read in the files beside.
 */
export class SourceReader {
  readonly ts = loadSyntax();
  readonly source: ts.SourceFile;
  readonly bindings: OpenBinding[] = [];
  readonly functions: OpenFunction[] = [];
  readonly classes: Mutable<ClassFacts>[] = [];
  readonly objects: Entry[][] = [];
  readonly calls: CallFacts[] = [];
  readonly writes: MemberWrite[] = [];
  readonly guards: Guard[] = [];
  readonly exports: ExportFacts[] = [];
  readonly reexports: string[] = [];
  /** What the statement that is read says of the names of the module. */
  gifts: Gift[] = [];
  /** The modules that it imports. */
  imports = new Set<string>();
  scope = new Scope(undefined, true);
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
  blockEnd = Number.MAX_SAFE_INTEGER;
  /** How many branches stand around that block. */
  blockBranches = 0;
  /** Where the loops around the place that is read start. */
  loops: readonly number[] = [];
  /** The stretches that are not reached from there, start by end. */
  besides: readonly number[] = [];
  /** Where what is left with `return` or `throw` ends: the function, or what is tried. */
  leaveEnd = Number.MAX_SAFE_INTEGER;
  /** The conditions that functions keep under a name: `const isSecure = url.protocol === 'https:'`. */
  readonly conditions = new Map<number, { readonly node: ts.Expression; readonly read: Expr }>();
  /** What the operators of conditions stand between. */
  readonly operands = new WeakMap<ts.Node, readonly Expr[]>();
  /** What is added to the positions in the text. */
  readonly #shift: number;
  #ofModule = 0;

  constructor(source: ts.SourceFile, shift = 0) {
    this.source = source;
    this.#shift = shift;
  }

  // --- the whole text ---------------------------------------------------------------------------------------------

  /** Declares the names of the module, which statements may use before they are declared. Comes first. */
  declare(): void {
    declareAll(this, this.source.statements);
    this.#ofModule = this.bindings.length;
  }

  /**
   * Declares the names of the module as they were, but for those that one of its statements declares, which stood in a
   * stretch; tells whether it still declares the same.
   */
  declareAgain(
    { facts, scope, count }: Declared,
    own: readonly Binding[],
    stretch: { readonly from: number; readonly to: number },
  ): boolean {
    const rest = [...own];
    for (const { name, kind, fn, start, end, import: imported } of facts.bindings.slice(0, count)) {
      const isOwn = start >= stretch.from && start < stretch.to;
      const now = isOwn ? rest.shift() : { name, kind, start, end };
      if (now?.name !== name || now.kind !== kind) return false;
      const named = imported ? { import: imported } : {};
      this.bindings.push({
        name,
        kind,
        fn,
        writes: [],
        places: [],
        appends: [],
        start: now.start,
        end: now.end,
        ...named,
      });
    }
    this.scope = scope;
    this.#ofModule = count;
    return rest.length === 0;
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
    const { bindings, functions, classes, objects, calls, writes, guards, exports, reexports } = this;
    return {
      bindings: bindings.length,
      functions: functions.length,
      classes: classes.length,
      objects: objects.length,
      calls: calls.length,
      writes: writes.length,
      guards: guards.length,
      exports: exports.length,
      reexports: reexports.length,
    };
  }

  /** Takes over what an earlier reading said of a statement. */
  take(
    facts: FileFacts,
    part: { readonly before: Counts; readonly after: Counts; readonly gifts: readonly Gift[] },
  ): void {
    for (const list of lists) {
      const taken: unknown[] = this[list];
      for (let at = part.before[list]; at < part.after[list]; at++) taken.push(facts[list][at]);
    }
    for (const gift of part.gifts) this.#give(gift);
    this.gifts = [];
  }

  facts(imports: readonly string[], code = this.source.text.slice(0, this.source.endOfFileToken.pos)): FileFacts {
    for (const binding of this.bindings) {
      binding.writes = trimmed(binding.writes);
      if (binding.writes.length < 2) delete binding.places;
      binding.appends = trimmed(binding.appends);
    }
    for (const fn of this.functions) fn.returns = trimmed(fn.returns);
    const { bindings, functions, classes, objects, calls, writes, guards, exports, reexports } = this;
    // No fact is below the last token, so that a comment added there changes nothing.
    const lineStarts = lineStartsOf(code);
    return { bindings, functions, classes, objects, calls, writes, guards, exports, reexports, imports, lineStarts };
  }

  // --- names ------------------------------------------------------------------------------------------------------

  bind(name: string, kind: Binding['kind'], node: ts.Node, extra?: Pick<Binding, 'import'>): number {
    const { start, end } = this.range(node);
    this.bindings.push({ name, kind, fn: this.fn, writes: [], places: [], appends: [], start, end, ...extra });
    return this.bindings.length - 1;
  }

  write(binding: number, write: Expr, place = this.placeOf(write.end, true)): void {
    const facts = this.bindings[binding];
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
    };
  }

  append(binding: number, append: Expr): void {
    this.bindings[binding]?.appends.push(append);
    if (binding < this.#ofModule) this.gifts.push({ binding, append });
  }

  /** A name keeps the first type that it is declared with; a type that is declared twice is the last one. */
  declareType(binding: number, type: TypeRef): void {
    const facts = this.bindings[binding];
    if (!facts) return;
    if (facts.kind === 'type') facts.type = type;
    else facts.type ??= type;
    if (binding < this.#ofModule) this.gifts.push({ binding, type });
  }

  #give(gift: Gift): void {
    if ('write' in gift) this.write(gift.binding, gift.write, gift.place);
    else if ('append' in gift) this.append(gift.binding, gift.append);
    else this.declareType(gift.binding, gift.type);
  }

  // --- positions and pieces ---------------------------------------------------------------------------------------

  startOf(node: ts.Node): number {
    return node.getStart(this.source) + this.#shift;
  }

  endOf(node: ts.Node): number {
    return node.end + this.#shift;
  }

  /** Gives how much stands before the first token of a statement. */
  leadOf(node: ts.Node): number {
    return node.getStart(this.source) - node.pos;
  }

  range(node: ts.Node): { start: number; end: number } {
    return { start: this.startOf(node), end: this.endOf(node) };
  }

  choice(operator: ChoiceOperator, options: readonly Expr[], node: ts.Node): Expr {
    return { kind: 'choice', operator, options, start: this.startOf(node), end: this.endOf(node) };
  }

  object(entries: readonly Entry[], node: ts.Node): Expr {
    this.objects.push([...entries]);
    return { kind: 'object', object: this.objects.length - 1, start: this.startOf(node), end: this.endOf(node) };
  }

  unknown(node: ts.Node): Expr {
    const start = node.getStart(this.source);
    const text = this.source.text.slice(start, Math.min(node.end, start + 60));
    return { kind: 'unknown', text, start: this.startOf(node), end: this.endOf(node) };
  }

  export(name: string, value: Expr): void {
    this.exports.push({ name, value });
  }

  keyOf(name: ts.PropertyName | ts.BindingName): string | undefined {
    const { ts } = this;
    if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
    if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
    if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
    return undefined;
  }
}
