import type { CallKind } from '@callsight/model';

/**
 * Where an action finds a value: `0` the first argument, `0.url` its member, `self.base` what the client keeps,
 * `0#address` what a client given as the first argument keeps. Several are tried in turn.
 */
export type Locator = string;

/** How a base and a path become one target. */
export type Join = 'axios' | 'concat' | 'path' | 'whatwg';

/** How the text of a target is read. */
export type TargetSyntax = 'http' | 'grpc' | 'channel';

/** A call that leaves the process. */
export interface Request {
  readonly does: 'request';
  readonly url?: readonly Locator[];
  readonly base?: readonly Locator[];
  readonly join?: Join;
  /** Options that are `false` where an absolute URL does not beat the base. */
  readonly absolute?: readonly Locator[];
  readonly syntax?: TargetSyntax;
  /** A fixed method, or where it is found (`0.method`); without one, `GET`. `member`: the name of the member called. */
  readonly method?: string | readonly Locator[];
  /** Where the credentials stand that decide the scheme. */
  readonly credentials?: readonly Locator[];
  /** A call without any target still counts (a stub whose address is elsewhere). */
  readonly targetOptional?: boolean;
  /** A client that is given no host binds none, and is no site. */
  readonly hostOptional?: boolean;
}

/** A factory or constructor. With `site`, it binds a host and is a client site of its own. */
export interface Client {
  readonly does: 'client';
  readonly becomes: string;
  readonly keeps?: Readonly<Record<string, readonly Locator[]>>;
  readonly site?: Omit<Request, 'does' | 'method'>;
}

/** A call that hands on one of its arguments (`promisify(f)`). */
export interface Passes {
  readonly does: 'passes';
  readonly from: Locator;
}

/** A call or member that is of no interest. */
export interface Plain {
  readonly does: 'plain';
}

/** A member that is another entity of the model, keeping what the owner keeps. */
export interface Is {
  readonly does: 'is';
  readonly entity: string;
}

/** A member that is a value which the client keeps (`Client.serviceName`). */
export interface Holds {
  readonly does: 'holds';
  readonly value: string;
}

/** What a call or a member does. */
export type Action = Request | Client | Passes | Plain | Is | Holds;

/** One thing that a library hands out. */
export interface Entity {
  readonly call?: Action;
  readonly construct?: Action;
  readonly members?: Readonly<Record<string, Action>>;
  /** Every member that is not named. */
  readonly others?: Action;
  /** An instance of a project class that extends this entity is the entity itself (generated stubs). */
  readonly subclassIsSame?: boolean;
  /**
   * Later writes to members that change what a client keeps: `defaults.baseURL` → `base`. A name alone is an option
   * that only an interceptor sees; `rewritten` is the target that it puts in place of the request's own.
   */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where a handler may stand that changes what a request keeps: `interceptors.request.use`; it is given the request's options. */
  readonly interceptor?: string;
  /** For credentials: whether the channel is encrypted. */
  readonly encrypted?: boolean;
}

/** What a module hands out, by export name; `default` and `=` (the CommonJS value) included. */
export type ModuleModel = Readonly<Record<string, string>>;

/** How one library spells a request. */
export interface ClientModel {
  readonly name: string;
  readonly kind: CallKind;
  readonly modules: Readonly<Record<string, ModuleModel>>;
  /** What a class is whose code is not in the project, when an argument is found to be one of these entities. */
  readonly provenBy?: { readonly argument: number; readonly entities: readonly string[]; readonly is: string };
  /** Names that need no import. */
  readonly globals?: Readonly<Record<string, string>>;
  /** Type names by module export: what a value of that declared type is. */
  readonly entities: Readonly<Record<string, Entity>>;
}
