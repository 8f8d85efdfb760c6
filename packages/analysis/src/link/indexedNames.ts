import type { Binding, CallFacts, ClassFacts, Expr, FileFacts } from '../facts';

/** The names by which a file's calls, writes and classes are found, with their numbers in the facts. */
export interface IndexedNames {
  /** The last name of each callee, by the number of its call. */
  readonly calls: readonly (string | undefined)[];
  /** What is known by another name, with that name. */
  readonly aliases: readonly (readonly [name: string, local: string])[];
  /** The name of each write, by its number. */
  readonly writes: readonly string[];
  /** The last name of what each class extends, by its number; '' where it has none. */
  readonly children: readonly (string | undefined)[];
  /** The last names of what each class implements. */
  readonly implementers: readonly (readonly [name: string, cls: number])[];
}

/** Gives the names of one kind, each with the number, or the other name, that it stands for. */
export function* named(
  names: IndexedNames,
  kind: keyof IndexedNames,
): Generator<readonly [name: string, id: number | string]> {
  if (kind === 'aliases' || kind === 'implementers') yield* names[kind];
  else for (const [id, name] of names[kind].entries()) if (name !== undefined) yield [name, id];
}

/** Gives the names by which others find what a file holds. */
export function indexedNames(facts: FileFacts): IndexedNames {
  return {
    calls: facts.calls.map((call) => calledName(call, facts)),
    aliases: facts.bindings.flatMap((binding) => aliasesOf(binding, facts)),
    writes: facts.writes.map(({ name }) => name),
    children: facts.classes.map((cls) => parentName(cls, facts)),
    implementers: facts.classes.flatMap((cls, id) =>
      typeNames(cls, facts).flatMap((name) => (name === undefined ? [] : [[name, id] as const])),
    ),
  };
}

/** Gives the same after an edit: the very same names where no fact is known by another. */
export function indexedNamesAfter(before: IndexedNames, was: FileFacts, now: FileFacts): IndexedNames {
  const isSame = <F>(then: readonly F[], is: readonly F[], nameOf: (fact: F, facts: FileFacts) => unknown): boolean =>
    then.length === is.length &&
    then.every((fact, id) => {
      const other = is[id] as F;
      return fact === other || JSON.stringify(nameOf(fact, was)) === JSON.stringify(nameOf(other, now));
    });
  const isKept =
    isSame(was.calls, now.calls, (call, facts) => [calledName(call, facts), functionGiven(call, facts)]) &&
    isSame(was.bindings, now.bindings, aliasesOf) &&
    isSame(was.writes, now.writes, ({ name }) => name) &&
    isSame(was.classes, now.classes, parentName) &&
    isSame(was.classes, now.classes, typeNames);
  return isKept ? before : indexedNames(now);
}

function calledName({ callee }: CallFacts, facts: FileFacts): string | undefined {
  return lastName(callee, facts);
}

/** The name of what a class extends that is worked out: `class extends Mixed(Parent)`, `(Base) => class extends Base {}`. */
export const anyParent = '*';

function parentName({ extends: parent }: ClassFacts, facts: FileFacts): string | undefined {
  const isGiven = parent?.kind === 'binding' && facts.bindings[parent.binding]?.kind === 'parameter';
  return parent && (isGiven || parent.kind === 'call' ? anyParent : (lastName(parent, facts) ?? ''));
}

function typeNames(cls: ClassFacts, facts: FileFacts): readonly (string | undefined)[] {
  return (cls.implements ?? []).map((type) => lastName(type, facts));
}

const none: readonly never[] = [];
const namesAnother: ReadonlySet<Expr['kind']> = new Set(['member', 'binding', 'module', 'call']);

function aliasesOf(binding: Binding, facts: FileFacts): readonly (readonly [name: string, local: string])[] {
  // Most names stand for what has no other.
  if (!binding.import && !binding.writes.some(({ kind }) => namesAnother.has(kind))) return none;
  const aliases: (readonly [string, string])[] = [];
  if (binding.import && binding.import.name !== binding.name) aliases.push([binding.import.name, binding.name]);
  for (const write of binding.writes) {
    const name =
      write.kind === 'member' || write.kind === 'binding' ? lastName(write, facts) : functionWithin(write, facts);
    if (name !== undefined && name !== binding.name) aliases.push([name, binding.name]);
    if (write.kind === 'module') aliases.push(['=', binding.name]);
  }
  return aliases;
}

/** The function of the file that a call is given first and may hand back: `const cached = memoize(load)`. */
function functionWithin(write: Expr, facts: FileFacts): string | undefined {
  const call = write.kind === 'call' ? facts.calls[write.call] : undefined;
  return call && functionGiven(call, facts);
}

function functionGiven({ args: [given] }: CallFacts, facts: FileFacts): string | undefined {
  const binding = given?.kind === 'binding' ? facts.bindings[given.binding] : undefined;
  return binding?.writes.some(({ kind }) => kind === 'function') ? binding.name : undefined;
}

/** Gives the name that stands last in an expression: `get` of `api.users.get`. */
export function lastName(expr: Expr, facts: FileFacts): string | undefined {
  switch (expr.kind) {
    case 'member':
      return expr.name;
    case 'binding':
      return facts.bindings[expr.binding]?.name;
    case 'global':
      return expr.name;
    case 'function':
      return nameAtOnce(expr.fn);
    case 'when':
    case 'typed':
      return lastName(expr.value, facts);
    case 'choice':
      return expr.options[0] && lastName(expr.options[0], facts);
    default:
      return undefined;
  }
}

/** Gives the name by which a function is found that is called where it is written: `(function ($) { … })(jQuery)`. */
export function nameAtOnce(fn: number): string {
  return `function ${fn}`;
}
