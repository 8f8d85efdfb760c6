import type { Expr, FileFacts } from '../facts';

/** The names by which a file's calls, writes and classes are found, with their numbers in the facts. */
export interface IndexedNames {
  /** The last name of each callee, by the number of its call. */
  readonly calls: readonly (string | undefined)[];
  /** What is known by another name, with that name. */
  readonly aliases: readonly (readonly [name: string, local: string])[];
  /** The name of each write, by its number. */
  readonly writes: readonly string[];
  /** The last name of what each class extends, by its number. */
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
  const aliases: (readonly [string, string])[] = [];
  for (const binding of facts.bindings) {
    if (binding.import && binding.import.name !== binding.name) aliases.push([binding.import.name, binding.name]);
    for (const write of binding.writes) {
      const name = write.kind === 'member' || write.kind === 'binding' ? lastName(write, facts) : undefined;
      if (name !== undefined && name !== binding.name) aliases.push([name, binding.name]);
      if (write.kind === 'module') aliases.push(['=', binding.name]);
    }
  }
  return {
    calls: facts.calls.map(({ callee }) => lastName(callee, facts)),
    aliases,
    writes: facts.writes.map(({ name }) => name),
    children: facts.classes.map((cls) => cls.extends && lastName(cls.extends, facts)),
    implementers: facts.classes.flatMap((cls, id) =>
      (cls.implements ?? []).flatMap((type) => {
        const name = lastName(type, facts);
        return name === undefined ? [] : [[name, id] as const];
      }),
    ),
  };
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
