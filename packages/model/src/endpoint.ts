import type { Place } from './place';

/** Where the text of an authority came from; only `literal` and vetted `env-whole` may ever leave the machine. */
export type Taint = 'literal' | 'env-whole' | 'env-part';

/** One step on the way from the call to the text that names the host. */
export interface Hop extends Place {
  /** What stands there, for people: `environment variable API_BASE_URL`. */
  readonly what: string;
}

/** Scheme, host, port and path template that a call reaches. */
export interface Endpoint {
  /** Lower case, without a colon: `https`, `http`, `wss`, `grpcs`, `grpc` …; empty when it is the page's own (`//host`). */
  readonly scheme: string;
  /** Lower case, as WHATWG URL writes it; `*` stands for an unknown label part in a pattern. */
  readonly host: string;
  /** The scheme's default where none is written; absent when the port is not known. */
  readonly port?: number;
  /** The path with `{}` for unknown parts; empty when the client alone is known. */
  readonly path: string;
  readonly certainty: 'exact' | 'pattern';
  /** The environment file that decides the value, for example `production` for `.env.production`. */
  readonly environment?: string;
  /** The host is the library's own default: no option names it. */
  readonly sdkDefault?: boolean;
  /** Neither the text nor credentials name the scheme: the library goes without encryption by itself. */
  readonly assumedScheme?: boolean;
  /** What the caller of the program sends, where it could stand for another host in front of this one's path. */
  readonly overridable?: string;
  readonly taint: Taint;
  /** The environment variable whose value holds the whole authority; present where the taint is `env-whole`. */
  readonly variable?: string;
  readonly hops: readonly Hop[];
  /** Where the text of the scheme stands (`http` of `http://…`), when it stands in a file of the project. */
  readonly schemePlace?: Place;
}
