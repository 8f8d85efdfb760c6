import type { Endpoint, Hop } from './endpoint';
import type { Place, Span } from './place';

/** The protocol family of a call, as the JSON report names it. */
export type CallKind = 'fetch' | 'axios' | 'grpc' | 'http' | 'graphql' | 'websocket' | 'sse' | 'soap' | 'sdk' | 'other';

/**
 * What happens at the site: `call` leaves the process here, `client` binds a host
 * (`axios.create`, `new XClient(address)`), `wrapper` calls a project function that makes the
 * request with what it is given.
 */
export type CallRole = 'call' | 'client' | 'wrapper';

/** Why the host of a call is not known, in the words of the JSON report. */
export type UnresolvedReason =
  | 'request' // what the caller of the program sends decides it
  | 'parameter' // a function's parameter, and no caller in the project says more
  | 'environment' // an environment variable without a value in the project
  | 'runtime' // computed from data that exists only at run time
  | 'missing' // the call names no target
  | 'import' // comes from a module that is not in the project
  | 'cycle' // the value depends on itself
  | 'depth' // more steps than the resolver takes
  | 'many' // more values than the resolver keeps
  | 'too-long' // a text longer than the resolver keeps
  | 'invalid'; // the text is no valid target

/** Why a host is not known, and the name of what would decide it. */
export interface Unresolved {
  readonly reason: UnresolvedReason;
  /** The variable, parameter or expression that decides the host, as a user could write it in `variables`. */
  readonly name?: string;
  /** The way from the call to the request, where a request decides it. */
  readonly hops?: readonly Hop[];
}

/** What an option of a call says that matters to its safety, and where it is written. */
export interface CallOption {
  readonly says:
    | 'weakness' // something that is reported as a `Weakness` at the same place
    | 'authorized' // a credential is sent, wherever it comes from
    | 'credential' // a credential is written in the code
    | 'key-in-url' // one is written in the URL
    | 'key-sent-in-url' // one is put into the URL at run time
    | 'redirects-refused' // no redirect is followed, or none unseen
    | 'timeout' // the call ends after a while
    | 'integrity'; // what is loaded must have a digest that is written down
  /** The header, option or parameter; never what it holds. */
  readonly name?: string;
  readonly place: Place;
}

/** A place in text where a program calls out. */
export interface CallSite {
  readonly file: string;
  /** The whole call expression. */
  readonly span: Span;
  readonly kind: CallKind;
  readonly role: CallRole;
  /** The client model's name: the library. */
  readonly client: string;
  /** How the call is spelt, for example `instance.post`. */
  readonly form: string;
  /** The HTTP method in capitals, or the gRPC method; absent when unknown. */
  readonly method?: string;
  /** The expression that names the target. */
  readonly target?: Span;
  /** Every endpoint that the call may reach; empty when relative or unresolved. */
  readonly endpoints: readonly Endpoint[];
  /** The target is a path on the page's own origin. */
  readonly relative: boolean;
  /** Present when some or all targets are not known; with endpoints present, the part that is not known. */
  readonly unresolved?: Unresolved;
  /** What its options say, and those of the client and the agent that it uses, as far as that is known. */
  readonly options?: readonly CallOption[];
  /** The call of the library that a wrapper leads to. */
  readonly through?: Place;
}
