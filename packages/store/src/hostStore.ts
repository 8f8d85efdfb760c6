/** One thing that was learnt of a host at one moment. */
export interface HostEntry {
  /** The origin, as text: `https://api.example.com:443`; without a scheme where none matters. */
  readonly host: string;
  /** `score`, or the name of a fact: `probe`, `domainAgeDays` … */
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string;
  /** JSON on one line. */
  readonly text: string;
}

/** What was learnt of hosts, with its history, shared by everything of CallSight that runs on this machine. */
export interface HostStore {
  /** Keeps entries; when this returns they outlast the end of the process. What is no sound entry is left out. */
  add(entries: readonly HostEntry[]): void;
  /** Gives the newest entry of a kind that is not from the future. */
  latest(host: string, kind: string): HostEntry | undefined;
  /** Gives the entries of a kind, the oldest first; as many as are kept of that kind. */
  history(host: string, kind: string): readonly HostEntry[];
  /** Gives the newest entry of every kind that is not from the future. */
  entries(host: string): readonly HostEntry[];
  /** Gives every host of which something is known, sorted. */
  hosts(): readonly string[];
  /** Gives what is wrong with what was kept, a line each for people; empty when nothing is. */
  problems(): readonly string[];
}

const HOST = /^[\x21-\x7e]{1,400}$/;
const KIND = /^[a-zA-Z][a-zA-Z0-9.-]{0,60}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;
const MAX_TEXT = 64 * 1024;

/** Clocks of machines that share a folder differ; further ahead is a mistake or a lie. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

/** How many entries are kept of each kind for a host. */
const KEPT: Readonly<Record<string, number>> = { score: 100, signers: 20 };
const KEPT_USUALLY = 4;

/** Bounds on everything: the hosts that were learnt of last stay. */
const MAX_HOSTS = 50_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** Tells whether a value read from a file is an entry. */
export function isHostEntry(value: unknown): value is HostEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { host, kind, at, text } = value as Partial<Record<keyof HostEntry, unknown>>;
  return (
    typeof host === 'string' &&
    typeof kind === 'string' &&
    typeof at === 'string' &&
    typeof text === 'string' &&
    HOST.test(host) &&
    KIND.test(kind) &&
    text.length <= MAX_TEXT &&
    !text.includes('\n') &&
    MOMENT.test(at) &&
    !Number.isNaN(Date.parse(at))
  );
}

/** The entries of all hosts in memory, within the bounds. */
export interface HostTable {
  /** Takes an entry; one that is there already changes nothing. */
  take(entry: HostEntry): void;
  of(host: string, kind: string): readonly HostEntry[];
  kindsOf(host: string): readonly string[];
  hosts(): readonly string[];
  all(): Iterable<HostEntry>;
}

interface HostRow {
  readonly kinds: Map<string, HostEntry[]>;
  newest: number;
  bytes: number;
}

/** Gives an empty table. */
export function hostTable(): HostTable {
  const rows = new Map<string, HostRow>();
  let bytes = 0;
  const evict = () => {
    if (rows.size <= MAX_HOSTS && bytes <= MAX_BYTES) return;
    // A tenth more than needed goes, so that not every entry sorts them all.
    const byAge = [...rows].sort(([, a], [, b]) => a.newest - b.newest);
    for (const [host, row] of byAge) {
      if (rows.size <= MAX_HOSTS * 0.9 && bytes <= MAX_BYTES * 0.9) break;
      rows.delete(host);
      bytes -= row.bytes;
    }
  };
  return {
    take(entry) {
      const row = rows.get(entry.host) ?? { kinds: new Map<string, HostEntry[]>(), newest: 0, bytes: 0 };
      const entries = row.kinds.get(entry.kind) ?? [];
      const place = entries.findLastIndex((one) => compare(one, entry) <= 0);
      const before = entries[place];
      if (before !== undefined && compare(before, entry) === 0) return;
      entries.splice(place + 1, 0, entry);
      const gone = entries.splice(0, Math.max(0, entries.length - (KEPT[entry.kind] ?? KEPT_USUALLY)));
      const change = sizeOf(entry) - gone.reduce((sum, one) => sum + sizeOf(one), 0);
      row.kinds.set(entry.kind, entries);
      row.newest = Math.max(row.newest, Date.parse(entry.at));
      row.bytes += change;
      rows.set(entry.host, row);
      bytes += change;
      evict();
    },
    of: (host, kind) => rows.get(host)?.kinds.get(kind) ?? [],
    kindsOf: (host) => [...(rows.get(host)?.kinds.keys() ?? [])],
    hosts: () => [...rows.keys()].sort(),
    *all() {
      for (const { kinds } of rows.values()) for (const entries of kinds.values()) yield* entries;
    },
  };
}

/** Entries of one moment come in the order of their texts, so that all readers agree on the newest. */
function compare(a: HostEntry, b: HostEntry): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function sizeOf({ host, kind, text }: HostEntry): number {
  return host.length + kind.length + text.length + 64;
}

/** Gives the newest entry of every kind of a host that is not from the future of a clock in milliseconds. */
export function newestOf(table: HostTable, host: string, now: number): readonly HostEntry[] {
  return table.kindsOf(host).flatMap((kind) => untilNow(table.of(host, kind), now).at(-1) ?? []);
}

/** Gives the entries that are not from the future of a clock in milliseconds. */
export function untilNow(entries: readonly HostEntry[], now: number): readonly HostEntry[] {
  return entries.filter(({ at }) => Date.parse(at) <= now + AHEAD_MS);
}
