import { type Binding, type FileFacts, movedBy, type Stretch } from '../facts';
import { changeBetween, parseSource, type SourceKind, type ts, updateSource } from '../syntax';
import type { Extraction } from './extract';
import { positionIn } from './lineStartsOf';
import type { Gift } from './openFacts';
import type { Scope } from './scope';
import { type Counts, SourceReader } from './sourceReader';
import { statementAlone } from './statementAlone';

export type { Counts } from './sourceReader';

/** A statement of a text, with the numbers of the facts that it says: those from `before` on, up to `after`. */
export interface ReadStatement {
  /** Another one when the statement is read anew. */
  readonly reading: object;
  readonly before: Counts;
  readonly after: Counts;
  /** Where it starts now, from 0. */
  readonly line: number;
  readonly column: number;
}

/** What a statement said when it was read. */
interface Part {
  readonly reading: object;
  readonly statement: ts.Statement;
  /** Where it stands now, with what is before its first token, and how long that is. */
  readonly at: number;
  readonly lead: number;
  /** Where it stood then, as the positions of its facts have it. */
  readonly from: number;
  /** How many facts the statements before it say, and those up to its end. */
  readonly before: Counts;
  readonly after: Counts;
  readonly gifts: readonly Gift[];
  readonly imports: ReadonlySet<string>;
}

/** A text that was read. */
interface Reading {
  readonly kind: SourceKind;
  readonly text: string;
  /** The tree of this text, or of an earlier one: a statement that is edited is read alone. */
  readonly tree: ts.SourceFile;
  /** The names of the module, and what its import declarations import. */
  readonly scope: Scope;
  readonly declared: ReadonlySet<string>;
  readonly facts: FileFacts;
  readonly parts: readonly Part[];
  /** No fact carries a position from here on. */
  readonly end: number;
}

/** Beyond this, positions start anew. */
const positionLimit = 2 ** 28;

/**
 * A text that is being edited, with its facts. Statements that an edit leaves as they are are not read again: what they
 * said stays, with the positions that it had, and `moved` tells where that is now.
 */
export class EditedText {
  #last: Reading | undefined;

  /** The statements of the text that was read last, in its order. */
  get parts(): readonly ReadStatement[] {
    const { facts, parts = [] } = this.#last ?? {};
    return parts.map(({ reading, at, lead, before, after }) => {
      return { reading, before, after, ...positionIn(facts?.lineStarts ?? [], at + lead) };
    });
  }

  /** Gives the facts of the text as it is now: those of `extract`, but for what `moved` says. */
  read(text: string, kind: SourceKind): Extraction {
    const last = this.#last?.kind === kind && this.#last.end < positionLimit ? this.#last : undefined;
    // An earlier tree is used up, whatever comes of the next one.
    this.#last = undefined;
    try {
      this.#last = (last && readWithin(last, text)) ?? readAcross(last, text, kind);
      return { facts: this.#last.facts };
    } catch (error) {
      if (error instanceof RangeError) return { refused: 'too deeply nested' };
      throw error;
    }
  }
}

function readAcross(last: Reading | undefined, text: string, kind: SourceKind): Reading {
  const tree = last ? updateSource(last.tree, text) : parseSource(text, kind);
  return (last && readChanged(tree, last)) ?? readWhole(tree, kind);
}

function readWhole(tree: ts.SourceFile, kind: SourceKind): Reading {
  const reader = new SourceReader(tree);
  reader.declare();
  const { scope } = reader;
  const declared = nextImports(reader);
  const parts = tree.statements.map((statement) => readPart(reader, statement, 0));
  const facts = reader.facts(allImports(declared, parts));
  return { kind, text: tree.text, tree, scope, declared, parts, facts, end: tree.end + 1 };
}

/** Reads the one statement that was edited, alone; `undefined` where more may have changed. */
function readWithin(last: Reading, text: string): Reading | undefined {
  const { span, newLength } = changeBetween(last.text, text);
  const index = last.parts.findIndex(({ statement, at }) => at + lengthOf(statement) > span.start);
  const part = last.parts[index];
  if (!part) return undefined;
  const { statement, at, from } = part;
  const length = lengthOf(statement);
  const change = { from: span.start - at, to: span.start + span.length - at };
  const grown = newLength - span.length;
  const now = text.slice(at, at + length + grown);
  const alone = statementAlone(statement, part.lead, last.text.slice(at, at + length), now, change, last.kind);
  const [edited] = alone?.statements ?? [];
  if (!alone || !edited) return undefined;
  const own = new SourceReader(alone, last.end);
  own.declare();
  const reader = new SourceReader(alone, last.end);
  const declared = { ...last, count: last.parts[0]?.before.bindings ?? 0 };
  if (!reader.declareAgain(declared, own.bindings, { from, to: from + length })) return undefined;
  const parts = last.parts.slice(0, index);
  for (const before of parts) reader.take(last.facts, before);
  parts.push({ ...readPart(reader, edited, last.end), at });
  const kept = last.parts.slice(index + 1);
  if (kept[0] && !fits(reader.counts(), kept[0].before)) return undefined;
  for (const after of kept) {
    const before = reader.counts();
    reader.take(last.facts, after);
    parts.push({ ...after, at: after.at + grown, before, after: reader.counts() });
  }
  const final = parts.at(-1);
  const code = text.slice(0, final && final.at + lengthOf(final.statement));
  const facts: FileFacts = { ...reader.facts(allImports(last.declared, parts), code), moved: stretches(parts) };
  return { ...last, text, parts, facts, end: last.end + now.length + 1 };
}

function lengthOf({ pos, end }: ts.Statement): number {
  return end - pos;
}

/** Reads only the statements that are not those of the last reading, or from the first such on; `undefined` where names changed. */
function readChanged(tree: ts.SourceFile, last: Reading): Reading | undefined {
  const { statements } = tree;
  const added = statements.length - last.parts.length;
  const isSame = (now: number, then: number) => statements[now] === last.parts[then]?.statement;
  let first = 0;
  while (first < statements.length && isSame(first, first)) first++;
  let rest = statements.length;
  while (rest > first && rest - added > first && isSame(rest - 1, rest - 1 - added)) rest--;
  return readBetween(tree, last, first, rest) ?? readBetween(tree, last, first, statements.length);
}

/** Reads the statements from `first` up to `rest`; `undefined` where that changes what the facts of the others refer to. */
function readBetween(tree: ts.SourceFile, last: Reading, first: number, rest: number): Reading | undefined {
  const { statements } = tree;
  const shift = last.end - (statements[first]?.pos ?? tree.end);
  const end = shift + (statements[rest]?.pos ?? tree.end) + 1;
  const reader = new SourceReader(tree, shift);
  reader.declare();
  const { scope } = reader;
  const names = reader.bindings.map(({ start }) => start - shift);
  if (!takeNames(reader, last, end)) return undefined;
  const declared = nextImports(reader);
  const parts = last.parts.slice(0, first).map((part) => ({ ...part, at: part.statement.pos }));
  for (const part of parts) reader.take(last.facts, part);
  for (const statement of statements.slice(first, rest)) parts.push(readPart(reader, statement, shift));
  const kept = last.parts.slice(last.parts.length - (statements.length - rest));
  if (kept[0] && !fits(reader.counts(), kept[0].before)) return undefined;
  for (const part of kept) {
    const before = reader.counts();
    reader.take(last.facts, part);
    parts.push({ ...part, at: part.statement.pos, before, after: reader.counts() });
  }
  const facts: FileFacts = { ...reader.facts(allImports(declared, parts)), moved: stretches(parts) };
  // The same names may be declared by other statements than before.
  const isInPlace = (start: number, i: number) => settledStart(facts, facts.bindings[i]) === start;
  return names.every(isInPlace)
    ? { kind: last.kind, text: tree.text, tree, scope, declared, parts, facts, end }
    : undefined;
}

function settledStart(facts: FileFacts, binding: Binding | undefined): number {
  return binding ? binding.start + movedBy(facts, binding.start) : -1;
}

function readPart(reader: SourceReader, statement: ts.Statement, shift: number): Part {
  const before = reader.counts();
  reader.statement(statement);
  const { gifts } = reader;
  reader.gifts = [];
  return {
    reading: {},
    statement,
    at: statement.pos,
    lead: reader.leadOf(statement),
    from: statement.pos + shift,
    before,
    after: reader.counts(),
    gifts,
    imports: nextImports(reader),
  };
}

/** Gives what was imported since it was asked last. */
function nextImports(reader: SourceReader): ReadonlySet<string> {
  const { imports } = reader;
  reader.imports = new Set();
  return imports;
}

function allImports(declared: ReadonlySet<string>, parts: readonly Part[]): readonly string[] {
  return [...new Set([...declared, ...parts.flatMap((part) => [...part.imports])])];
}

/** Gives the names of the module their old places, but for those that are read anew; tells whether they are the same names. */
function takeNames({ bindings }: SourceReader, last: Reading, end: number): boolean {
  if (bindings.length !== (last.parts[0]?.before.bindings ?? 0)) return false;
  return bindings.every((now, i) => {
    const then = last.facts.bindings[i];
    if (then?.name !== now.name || then.kind !== now.kind) return false;
    if (then.import?.name !== now.import?.name || then.import?.specifier !== now.import?.specifier) return false;
    const isNew = now.start >= last.end && now.start < end;
    if (!isNew) bindings[i] = { ...now, start: then.start, end: then.end };
    return true;
  });
}

/** Facts name each other by number, so those that follow must keep theirs. */
function fits(now: Counts, then: Counts): boolean {
  return (['bindings', 'functions', 'classes', 'objects', 'calls'] as const).every((list) => now[list] === then[list]);
}

function stretches(parts: readonly Part[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { from, at } of [...parts].sort((a, b) => a.from - b.from)) {
    const by = at - from;
    if (found.at(-1)?.by !== by) found.push({ from, by });
  }
  return found;
}
