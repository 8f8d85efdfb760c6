import { type Binding, type FileFacts, movedBy, type Stretch } from '../facts';
import { changeBetween, parseSource, type SourceKind, type ts, updateSource } from '../syntax';
import type { Extraction } from './extract';
import { lineStartsOf } from './lineStartsOf';
import { type Gift, give, type OpenBinding, settled } from './openFacts';
import type { Scope } from './scope';
import { type Counts, type Names, SourceReader } from './sourceReader';
import { statementAlone } from './statementAlone';

export type { Counts } from './sourceReader';

/** A statement of a text, with the numbers of the facts that it says: those from `before` on, up to `after`. */
export interface ReadStatement {
  /** Another one when the statement is read anew. */
  readonly reading: object;
  readonly before: Counts;
  readonly after: Counts;
}

/** The statements of a text in its order, and where each starts now. */
export interface ReadStatements {
  readonly statements: readonly ReadStatement[];
  readonly starts: readonly number[];
}

/** What a statement said when it was read. */
interface Part extends ReadStatement {
  readonly statement: ts.Statement;
  /** How long what is before its first token is. */
  readonly lead: number;
  /** Where it stood then, with that, as the positions of its facts have it. */
  readonly from: number;
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
  /** Where the parts stand now. */
  readonly at: readonly number[];
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

  /** The statements of the text that was read last. */
  get parts(): ReadStatements {
    const { parts = [], at = [] } = this.#last ?? {};
    return { statements: parts, starts: at.map((start, i) => start + (parts[i]?.lead ?? 0)) };
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
  const at = tree.statements.map(({ pos }) => pos);
  return { kind, text: tree.text, tree, scope, declared, parts, at, facts, end: tree.end + 1 };
}

/** Reads the one statement that was edited, alone; `undefined` where more may have changed. */
function readWithin(last: Reading, text: string): Reading | undefined {
  const { span, newLength } = changeBetween(last.text, text);
  const endOf = (i: number) => (last.at[i] ?? 0) + lengthOf(last.parts[i]?.statement);
  const index = last.parts.findIndex((_, i) => endOf(i) > span.start);
  const part = last.parts[index];
  const start = last.at[index];
  if (!part || start === undefined) return undefined;
  const { statement, from } = part;
  const length = lengthOf(statement);
  const change = { from: span.start - start, to: span.start + span.length - start };
  const grown = newLength - span.length;
  const now = text.slice(start, start + length + grown);
  const alone = statementAlone(statement, part.lead, last.text.slice(start, start + length), now, change, last.kind);
  const [edited] = alone?.statements ?? [];
  if (!alone || !edited) return undefined;
  const own = ownNames(last, alone, { from, to: from + length });
  if (!own) return undefined;
  const reader = new SourceReader(alone, { shift: last.end, from: part.before, names: namesBefore(last, own, index) });
  const read = readPart(reader, edited, last.end);
  const isLast = index === last.parts.length - 1;
  if (!isLast && !fits(read.after, part.after)) return undefined;
  const parts = [...last.parts.slice(0, index), read, ...numbered(last.parts.slice(index + 1), part.after, read.after)];
  const at = last.at.map((place, i) => (i > index ? place + grown : place));
  const said = reader.factsWithin(last.facts, part);
  const given = [...part.gifts, ...read.gifts].map(({ binding }) => binding);
  const bindings = withGifts(said.bindings, new Set([...own.keys(), ...given]), own, parts);
  const imports = part.imports.size + read.imports.size > 0 ? allImports(last.declared, parts) : said.imports;
  const lineStarts = lineStartsOf(text.slice(0, endOf(last.parts.length - 1) + grown));
  const facts: FileFacts = { ...said, bindings, imports, lineStarts, moved: stretches(parts, at) };
  return { ...last, text, parts, at, facts, end: last.end + now.length + 1 };
}

/** Gives the names of the module that an edited statement declares, by their numbers; `undefined` where they are others. */
function ownNames(
  last: Reading,
  alone: ts.SourceFile,
  was: { readonly from: number; readonly to: number },
): ReadonlyMap<number, Binding> | undefined {
  const reader = new SourceReader(alone, { shift: last.end });
  reader.declare();
  const rest = [...reader.bindings.items];
  const own = new Map<number, Binding>();
  for (let id = 0; id < countOf(last); id++) {
    const then = last.facts.bindings[id];
    if (!then || then.start < was.from || then.start >= was.to) continue;
    const now = rest.shift();
    if (now?.name !== then.name || now.kind !== then.kind) return undefined;
    own.set(id, now);
  }
  return rest.length === 0 ? own : undefined;
}

/** Gives the names of the module as they are known where a statement begins. */
function namesBefore(last: Reading, own: ReadonlyMap<number, Binding>, index: number): Names {
  const open = new Map<number, OpenBinding>();
  return {
    scope: last.scope,
    count: countOf(last),
    open(id) {
      const known = open.get(id) ?? unwritten(last.facts.bindings[id], own.get(id));
      if (!known || open.has(id)) return known;
      open.set(id, known);
      for (const { gifts } of last.parts.slice(0, index))
        for (const gift of gifts) if (gift.binding === id) give(known, gift);
      return known;
    },
  };
}

/** Gives the bindings with what all statements say of some names of the module; `own` tells where those are now. */
function withGifts(
  bindings: readonly Binding[],
  ids: ReadonlySet<number>,
  own: ReadonlyMap<number, Binding>,
  parts: readonly Part[],
): readonly Binding[] {
  if (ids.size === 0) return bindings;
  const all = [...bindings];
  const open = new Map<number, OpenBinding>();
  for (const id of ids) {
    const binding = unwritten(bindings[id], own.get(id));
    if (!binding) continue;
    open.set(id, binding);
  }
  for (const { gifts } of parts)
    for (const gift of gifts) {
      const binding = open.get(gift.binding);
      if (binding) give(binding, gift);
    }
  for (const [id, binding] of open) all[id] = settled(binding);
  return all;
}

/** Gives a name of which nothing is said yet, where it stands now. */
function unwritten(binding: Binding | undefined, now: Binding | undefined): OpenBinding | undefined {
  if (!binding) return undefined;
  const { name, kind, fn, import: named } = binding;
  const { start, end } = now ?? binding;
  return { name, kind, fn, writes: [], places: [], appends: [], start, end, ...(named ? { import: named } : {}) };
}

/** How many names a module has. */
function countOf({ parts }: Reading): number {
  return parts[0]?.before.bindings ?? 0;
}

/** Gives the statements behind one that says more or fewer facts than before. */
function numbered(parts: readonly Part[], then: Counts, now: Counts): readonly Part[] {
  const kinds = Object.keys(then) as (keyof Counts)[];
  if (kinds.every((list) => then[list] === now[list])) return parts;
  const shifted = (counts: Counts): Counts =>
    Object.fromEntries(kinds.map((list) => [list, counts[list] - then[list] + now[list]])) as Counts;
  return parts.map((part) => ({ ...part, before: shifted(part.before), after: shifted(part.after) }));
}

function lengthOf(statement: ts.Statement | undefined): number {
  return statement ? statement.end - statement.pos : 0;
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
  const reader = new SourceReader(tree, { shift });
  reader.declare();
  const { scope } = reader;
  const names = reader.bindings.items.map(({ start }) => start - shift);
  if (!takeNames(reader.bindings.items, last, end)) return undefined;
  const declared = nextImports(reader);
  const parts = last.parts.slice(0, first);
  for (const part of parts) reader.take(last.facts, part);
  for (const statement of statements.slice(first, rest)) parts.push(readPart(reader, statement, shift));
  const kept = last.parts.slice(last.parts.length - (statements.length - rest));
  if (kept[0] && !fits(reader.counts(), kept[0].before)) return undefined;
  for (const part of kept) {
    const before = reader.counts();
    reader.take(last.facts, part);
    parts.push({ ...part, before, after: reader.counts() });
  }
  const at = statements.map(({ pos }) => pos);
  const facts: FileFacts = { ...reader.facts(allImports(declared, parts)), moved: stretches(parts, at) };
  // The same names may be declared by other statements than before.
  const isInPlace = (start: number, i: number) => settledStart(facts, facts.bindings[i]) === start;
  return names.every(isInPlace)
    ? { kind: last.kind, text: tree.text, tree, scope, declared, parts, at, facts, end }
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
function takeNames(bindings: OpenBinding[], last: Reading, end: number): boolean {
  if (bindings.length !== countOf(last)) return false;
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

function stretches(parts: readonly Part[], at: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const placed = parts.map(({ from }, i) => ({ from, by: (at[i] ?? 0) - from }));
  for (const stretch of placed.sort((a, b) => a.from - b.from))
    if (found.at(-1)?.by !== stretch.by) found.push(stretch);
  return found;
}
