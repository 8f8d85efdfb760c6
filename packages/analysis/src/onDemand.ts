/** Gives a function that makes a table when it is first asked for: most runs of the command need none. */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly table: T } | undefined;
  return () => {
    made ??= { table: make() };
    return made.table;
  };
}
