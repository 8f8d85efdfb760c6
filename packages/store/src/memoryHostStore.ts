import { type HostStore, hostTable, isHostEntry, newestOf, untilNow } from './hostStore';

/** Gives a store of hosts that forgets when the process ends. `now` gives milliseconds since 1970. */
export function memoryHostStore(now: () => number): HostStore {
  const table = hostTable();
  return {
    add(entries) {
      for (const entry of entries) if (isHostEntry(entry)) table.take(entry);
    },
    latest: (host, kind) => untilNow(table.of(host, kind), now()).at(-1),
    history: (host, kind) => untilNow(table.of(host, kind), now()),
    entries: (host) => newestOf(table, host, now()),
    hosts: () => table.hosts(),
    problems: () => [],
  };
}
