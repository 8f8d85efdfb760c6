import type { AddressPart, CallKind } from '@callsight/model';

/**
 * Where an action finds a value: `0` the first argument and `-1` the last, `0.url` its member, `self.base` what the
 * client keeps, `shared.base` what a call has set for the whole library, `0#address` what a client given as the first
 * argument keeps (`0.link#address`: as its member), `@NAME#address` what the one thing keeps that the package makes by
 * calling `NAME` (a provider's client), and `!NAME#address` the same where it keeps no more than one
 * (`@A|B#address`: by calling either), `$NAME` an environment variable that has a value in the project, `=text` the
 * text itself, where nothing else is given. `a,b` counts both. A function found stands for what it returns, a list for
 * its items (`&0` is the function itself), but `0.1` for the second item of each list that one holds; `0.proxy.*` is
 * every member, and a dot of a name itself is written `\\.`.
 *
 * `0.url!` counts where it is given, known or not. `~https://{0.region|$REGION}.example.com` is the library's own
 * target, in force where nothing before it is given; its gaps name where they are filled from. `0.zone=EU~https://…`
 * is the target of one choice: of a text, or of a constant of that name.
 */
export type Locator = string;

/** Several places, tried in turn: what is known wins, the first of it. */
export type Locators = readonly Locator[];

/** How a base and a path become one target; a library's name stands for the rule of the version installed. */
export type Join = 'axios' | 'concat' | 'whatwg' | 'ky' | 'got' | 'ofetch' | 'wretch' | 'undici';

/** How the text of a target is read. */
export type TargetSyntax = 'http' | 'grpc' | 'channel' | 'command';

/** The scheme of a target that names none: always the same, or decided by an option that is set (`tls: true`). */
export type SchemeRule = string | { readonly by: Locators; readonly yes: string; readonly no: string };

/** Where the parts of a target stand when no whole URL is given. A host may hold its port, or be a whole URL. */
export interface HostParts {
  readonly scheme?: Locators;
  readonly host: Locators;
  /** The host where neither a host nor a URL is given. */
  readonly otherwise?: string;
  readonly port?: Locators;
  readonly path?: Locators;
}

/** Where a request finds its target. */
export interface TargetSource {
  readonly url?: Locators;
  readonly base?: Locators;
  readonly join?: Join;
  /** Options that are `false` where an absolute URL does not beat the base. */
  readonly absolute?: Locators;
  /** A host that is found here beats that of the URL. */
  readonly parts?: HostParts;
  readonly scheme?: SchemeRule;
  /** The port of a target that names none, where the scheme has no default. */
  readonly port?: number;
  /** The library's own targets, in force where none is given; `{region}` is filled from `fills`. */
  readonly defaults?: readonly string[];
  readonly fills?: Readonly<Record<string, Locators>>;
  /** Something given here keeps the call on this machine (`socketPath`). */
  readonly local?: Locators;
  readonly syntax?: TargetSyntax;
  /** Where the credentials stand that decide the scheme. */
  readonly credentials?: Locators;
  /** A call without any target still counts (a stub whose address is elsewhere). */
  readonly targetOptional?: boolean;
  /** Without a host it is no site: a client that binds none, a call that means something else. */
  readonly hostOptional?: boolean;
  /** What must be found in a place, of the model's entities, for the site to be one (`transport: Transport.GRPC`). */
  readonly only?: { readonly by: Locators; readonly entity: string };
  /** A text may hold several targets, with commas between: `one:9092,two:9092`. */
  readonly isList?: boolean;
  /** Only a text is a target: `$(window).load(handler)` is no call. */
  readonly onlyText?: boolean;
  /** A base alone is no target. */
  readonly urlNeeded?: boolean;
  /** Only a known host of its own is a target: what a page loads of itself is no call. */
  readonly abroad?: boolean;
  /** The texts that make up a command line, in order: a list gives all of its items. */
  readonly command?: Locators;
}

/** What the library hands to a function that it is given: `createApi({ endpoints: (build) => … })`. */
export interface Gift {
  /** The argument that is the function, or the path to it: `0`, `-1`, `0.endpoints`. */
  readonly to: Locator;
  readonly parameter: number;
  /** What the parameter is; it keeps what the client keeps that the call makes or belongs to. */
  readonly entity: string;
}

/** A call that leaves the process. */
export interface Request extends TargetSource {
  readonly does: 'request';
  /** A fixed method, or where it is found (`0.method`); without one, `GET`. `member`: the name of the member called. */
  readonly method?: string | Locators;
  /** What it answers with, where that makes requests itself; it keeps what the owner keeps. */
  readonly answers?: string;
  readonly gives?: readonly Gift[];
}

/** The two places that make up a target. */
export interface JoinedPlaces {
  readonly base: Locators;
  readonly url: Locators;
  readonly join: Join;
  /** Options that are `true` where the URL replaces the base. */
  readonly replaces?: Locators;
}

/** A factory or constructor. With `site`, it binds a host and is a client site of its own. */
export interface Client {
  readonly does: 'client';
  readonly becomes: string;
  readonly keeps?: Readonly<Record<string, Locators>>;
  /** What it keeps that is made of two texts: `wretch(base).url(path)`. */
  readonly joins?: Readonly<Record<string, JoinedPlaces>>;
  readonly site?: TargetSource;
  /** Sites of which an option decides, by what it is found to be of the model's entities (`transport: Transport.NATS`). */
  readonly sites?: { readonly by: Locators; readonly of: Readonly<Record<string, TargetSource>> };
  readonly gives?: readonly Gift[];
}

/** A call that changes what the whole library keeps (`AWS.config.update({ region })`), found by `shared.NAME`. */
export interface Configures {
  readonly does: 'configures';
  readonly keeps: Readonly<Record<string, Locators>>;
  /** A call that also starts something that calls out is a client site. */
  readonly site?: TargetSource;
}

/** A call that hands on one of its arguments (`promisify(f)`), or what is made of it where it is a class. */
export interface Passes {
  readonly does: 'passes';
  readonly from: Locator;
  readonly as?: 'instance';
}

/** A call that runs a function which it is given, with other arguments of its own (`useSWR(key, fetcher)`). */
export interface Runs {
  readonly does: 'runs';
  /** The argument that is the function. */
  readonly function: number;
  /** The arguments that the function is given. */
  readonly with: readonly number[];
  /**
   * Where no function is given: the option of the argument in its place that holds one, else the member that does, of
   * what is called or of what its method belongs to.
   */
  readonly otherwise?: string;
  /** Each use is a call, though what the function asks for does not depend on what it is given. */
  readonly isCall?: boolean;
}

/** A call or member that is of no interest in itself. */
export interface Plain {
  readonly does: 'plain';
  readonly gives?: readonly Gift[];
}

/** A member that is another entity of the model, or of another one, keeping what the owner keeps. */
export interface Is {
  readonly does: 'is';
  readonly entity: string;
  /** The name of the other library's model. */
  readonly of?: string;
}

/** A member that is a value which the client keeps (`Client.serviceName`). */
export interface Holds {
  readonly does: 'holds';
  readonly value: string;
  /** It is kept for the whole library: the one value that calls of a package set. */
  readonly isShared?: boolean;
}

/** A member that tells where the client asks, or a part of that. */
export interface Tells {
  readonly does: 'tells';
  readonly part: AddressPart;
  readonly of: TargetSource;
  /** The path behind the library's own target, where `of` says nothing of one. */
  readonly ownPath?: string;
}

/** What a call or a member does. */
export type Action = Request | Client | Configures | Passes | Runs | Plain | Is | Holds | Tells;

/** One thing that a library hands out. */
export interface Entity {
  readonly call?: Action;
  readonly construct?: Action;
  /** By name; `*Path` and `match*` stand for every name that ends or begins so and is not given. */
  readonly members?: Readonly<Record<string, Action>>;
  /** Every member that is not named. */
  readonly others?: Action;
  /** The module itself: a member that is not named is what the module exports under that name. */
  readonly isModule?: boolean;
  /** An instance of a project class that extends this entity is the entity itself (generated stubs). */
  readonly subclassIsSame?: boolean;
  /**
   * Later writes to members that change what a client keeps: `defaults.baseURL` → `base`. A name alone is an option
   * that only an interceptor sees; `rewritten` is the target that it puts in place of the request's own.
   */
  readonly settings?: Readonly<Record<string, string>>;
  /** The same of the client's own properties, by their paths: `config.host` → `base`. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Where a handler may stand that changes what a request keeps: `interceptors.request.use`; it is given the request's options. */
  readonly interceptor?: string;
  /** For credentials: whether the channel is encrypted. */
  readonly encrypted?: boolean;
}

/**
 * What a module hands out, by export name; `default` and `=` (the CommonJS value) included. `*Client` stands for every
 * name that ends so and is not given.
 */
export type ModuleModel = Readonly<Record<string, string>>;

/** What a framework hands out under a name: to a parameter, or as a member of `this` and of what it hands in. */
export interface Injected {
  readonly name: string;
  readonly entity: string;
  /** The package that must be asked for; without one, only a parameter of that name is meant. */
  readonly requires?: string;
}

/** How one library spells a request. */
export interface ClientModel {
  readonly name: string;
  readonly kind: CallKind;
  /**
   * By specifier without `node:`; `*_grpc_web_pb` stands for every specifier that ends so, whatever its extension, and
   * `@scope/client-*` for every one that begins so and is not given.
   */
  readonly modules: Readonly<Record<string, ModuleModel>>;
  /** The word that a file has to hold as well, or importing one of these modules is no reason to read it. */
  readonly onlyBeside?: Readonly<Record<string, string>>;
  /** Modules that matter only beside the others: they alone are no reason to read a file. */
  readonly alongside?: Readonly<Record<string, ModuleModel>>;
  /**
   * What a class is whose code is not in the project, by the entity that an argument is found to be; one whose code is,
   * when it has the field in which generated code keeps that argument.
   */
  readonly provenBy?: {
    readonly argument: number;
    readonly is: Readonly<Record<string, string>>;
    readonly field?: string;
  };
  /**
   * Functions of the project that see every request before it leaves, and may put another one in its place:
   * `(req, next) => next(req.clone({ url: base + req.url }))`. One is known by what it calls on a parameter, whose type,
   * or whose function's, the module declares.
   */
  readonly rewriting?: {
    readonly module: string;
    readonly call: string;
    readonly option: string;
    /** What the parameter is, and the name under which it keeps the target. */
    readonly entity: string;
    readonly keeps: string;
    /** The entity whose requests they see. */
    readonly of: string;
  };
  /** Runs where there is no page: a path alone names no target. */
  readonly pageless?: boolean;
  /** Functions that its calls are given take answers: none stands for the options that it returns. */
  readonly callsBack?: boolean;
  /** Names that need no import. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly injected?: readonly Injected[];
  /** How a text shows that it may use a global whose name alone is too common: source of a regular expression. */
  readonly cue?: string;
  /** Type names by module export: what a value of that declared type is. */
  readonly entities: Readonly<Record<string, Entity>>;
}
