import type { Shelf } from './shelf';

/** Gives a shelf that forgets when the process ends. */
export function memoryShelf(): Shelf {
  const files = new Map<string, Buffer>();
  let holder: { readonly until: number } | undefined;
  return {
    read: (name) => files.get(name),
    write: (name, bytes) => {
      files.set(name, Buffer.from(bytes));
    },
    remove: (name) => {
      files.delete(name);
    },
    names: () => [...files.keys()].sort(),
    claim(forMs) {
      if (holder !== undefined && holder.until > Date.now()) return undefined;
      const mine = { until: Date.now() + forMs };
      holder = mine;
      return () => {
        if (holder === mine) holder = undefined;
      };
    },
  };
}
