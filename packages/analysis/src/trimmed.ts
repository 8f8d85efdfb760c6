/** The array of nothing, once for all: most calls have no type arguments, and most functions give nothing. */
export const none: never[] = [];
Object.freeze(none);

/** Gives an array without the room that it grew for: what grows has room for seventeen, and most that is kept holds one. */
export function trimmed<T>(items: readonly T[]): T[] {
  return items.length === 0 ? none : items.slice();
}
