import type { Expr, FileFacts } from '../facts';

/** The names by which a file's calls, writes and classes are found, with their numbers in the facts. */
export interface IndexedNames {
  /** The last name of each callee. */
  readonly calls: readonly Named[];
  /** What is known by another name, with that name. */
  readonly aliases: readonly (readonly [name: string, local: string])[];
  readonly writes: readonly Named[];
  /** The last name of what each class extends. */
  readonly children: readonly Named[];
  /** The last names of what each class implements. */
  readonly implementers: readonly Named[];
}

type Named = readonly [name: string, id: number];

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
  const named = <T>(items: readonly T[], exprsOf: (item: T) => readonly (Expr | undefined)[]): Named[] =>
    items.flatMap((item, id) =>
      exprsOf(item).flatMap((expr) => {
        const name = expr && lastName(expr, facts);
        return name === undefined ? [] : [[name, id] as const];
      }),
    );
  return {
    calls: named(facts.calls, ({ callee }) => [callee]),
    aliases,
    writes: facts.writes.map(({ name }, id) => [name, id] as const),
    children: named(facts.classes, (cls) => [cls.extends]),
    implementers: named(facts.classes, (cls) => cls.implements ?? []),
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
