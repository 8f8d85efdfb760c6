import data from './data/ephemeral.json';

/** A list of names that anyone can have for an hour. */
export interface EphemeralName {
  readonly kind: string;
  /** The listed name that the host is, or lies below. */
  readonly suffix: string;
  /** For people: `a tunnel to somebody's machine`. */
  readonly label: string;
  /** The day of the list, ISO 8601. */
  readonly asOf: string;
}

interface ListRow {
  readonly kind: string;
  readonly label: string;
  readonly suffixes?: readonly string[];
  readonly hosts?: readonly string[];
}

const byName = new Map<string, { readonly row: ListRow; readonly below: boolean }>();
for (const row of data.lists as readonly ListRow[]) {
  for (const name of row.suffixes ?? []) {
    byName.set(name, { row, below: true });
  }
  for (const name of row.hosts ?? []) {
    byName.set(name, { row, below: false });
  }
}

/** Gives the shipped list of tunnels, request bins, dynamic DNS and link shorteners that a normalised host is on. */
export function ephemeralName(host: string): EphemeralName | undefined {
  const labels = host.split('.');
  for (let i = 0; i < labels.length; i++) {
    const suffix = labels.slice(i).join('.');
    const entry = byName.get(suffix);
    if (entry !== undefined && (i === 0 || entry.below)) {
      return { kind: entry.row.kind, suffix, label: entry.row.label, asOf: data.asOf };
    }
  }
  return undefined;
}
