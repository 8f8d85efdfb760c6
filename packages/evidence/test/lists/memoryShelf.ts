import type { ListShelf } from '../../src/lists/lists';

/** Gives a shelf that forgets when the test ends, and the files on it. */
export function memoryShelf(): ListShelf & { readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  let isClaimed = false;
  return {
    files,
    read: (name) => files.get(name),
    write: (name, bytes) => {
      files.set(name, Buffer.from(bytes));
    },
    remove: (name) => {
      files.delete(name);
    },
    names: () => [...files.keys()].sort(),
    claim: () => {
      if (isClaimed) return undefined;
      isClaimed = true;
      return () => {
        isClaimed = false;
      };
    },
  };
}
