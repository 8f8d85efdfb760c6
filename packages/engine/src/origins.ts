import type { CallSite } from '@callsight/model';
import { originKey } from '@callsight/policy';

/** Scheme, host and port: what a score belongs to. */
export interface Origin {
  /** Lower case, without a colon; empty when it is the page's own. */
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
}

/** An origin with the paths that are called there, as far as they are known; `{}` stands for what is not. */
export interface CalledOrigin extends Origin {
  readonly paths: readonly string[];
  /** Where its name was seen to lead. */
  readonly addresses?: readonly string[];
  /** When that was, ISO 8601. */
  readonly addressesAt?: string;
}

/** An origin, how many call sites name it, and the paths that they call. */
export interface CountedOrigin extends CalledOrigin {
  readonly calls: number;
}

/** More paths of one origin tell nothing new. */
const MOST_PATHS = 500;

/** Gives every origin that the calls name, sorted by host, port and scheme. */
export function originsOf(calls: readonly CallSite[]): readonly CountedOrigin[] {
  const counted = new Map<string, { readonly origin: Origin; readonly paths: Set<string>; calls: number }>();
  for (const call of calls) {
    const named = new Map(call.endpoints.map((endpoint) => [originKey(endpoint), endpoint]));
    for (const [key, { scheme, host, port }] of named) {
      const origin = { scheme, host, ...(port === undefined ? {} : { port }) };
      const entry = counted.get(key) ?? { origin, paths: new Set<string>(), calls: 0 };
      entry.calls += 1;
      counted.set(key, entry);
    }
    for (const endpoint of call.endpoints) {
      const paths = counted.get(originKey(endpoint))?.paths;
      if (endpoint.path !== '' && paths !== undefined && paths.size < MOST_PATHS) paths.add(endpoint.path);
    }
  }
  return [...counted.values()]
    .map(({ origin, paths, calls }) => ({ ...origin, paths: [...paths].sort(byText), calls }))
    .sort(byOrigin);
}

function byOrigin(a: Origin, b: Origin): number {
  return byText(a.host, b.host) || (a.port ?? 0) - (b.port ?? 0) || byText(a.scheme, b.scheme);
}

/** Gives the order of two texts by UTF-16 unit, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
