/** Gives the longer of two rows of numbers, with those of the shorter at its beginning. */
export function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
