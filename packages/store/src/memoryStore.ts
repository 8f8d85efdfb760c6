import type { Store } from './store';

/** Gives a store that forgets when the process ends. */
export function memoryStore(): Store {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key),
    write: (key, text) => {
      texts.set(key, text);
    },
  };
}
