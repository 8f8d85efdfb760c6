import type { CallSite } from '@callsight/model';
import { originKey } from '@callsight/policy';

/** Scheme, host and port: what a score belongs to. */
export interface Origin {
  /** Lower case, without a colon; empty when it is the page's own. */
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
}

/** An origin, and how many call sites name it. */
export interface CountedOrigin extends Origin {
  readonly calls: number;
}

/** Gives every origin that the calls name, sorted by host, port and scheme. */
export function originsOf(calls: readonly CallSite[]): readonly CountedOrigin[] {
  const counted = new Map<string, { readonly origin: Origin; calls: number }>();
  for (const call of calls) {
    const named = new Map(call.endpoints.map((endpoint) => [originKey(endpoint), endpoint]));
    for (const [key, { scheme, host, port }] of named) {
      const entry = counted.get(key);
      if (entry) entry.calls += 1;
      else counted.set(key, { origin: { scheme, host, ...(port === undefined ? {} : { port }) }, calls: 1 });
    }
  }
  return [...counted.values()].map(({ origin, calls }) => ({ ...origin, calls })).sort(byOrigin);
}

function byOrigin(a: Origin, b: Origin): number {
  return byText(a.host, b.host) || (a.port ?? 0) - (b.port ?? 0) || byText(a.scheme, b.scheme);
}

/** Gives the order of two texts by UTF-16 unit, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
