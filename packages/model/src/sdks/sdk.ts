/**
 * Where a value stands that decides a host, seen from the call that makes the client: `0.baseURL` a member of the first
 * argument, `1` the second argument, `$NAME` an environment variable, `=text` the text itself, `shared.region` what a
 * setting of the whole library says, `0#base` the host of another client given there.
 */
export type Where = string;

/** What a property tells of where a client asks: the whole address, or one part of it. */
export type AddressPart = 'base' | 'host' | 'scheme' | 'path';

/** What the members of a client do. Every call of a member at any depth is a request, but for these. */
export interface SdkMembers {
  /** Members that reach nothing: `webhooks`, `*Path`. */
  readonly quiet?: readonly string[];
  /** Members whose call gives another client of the same host: `getContainerClient`. */
  readonly passes?: readonly string[];
  /** The only members that are requests; calls of all others build one. */
  readonly ends?: readonly string[];
}

/**
 * One way to reach a vendor with a package. Adding a vendor is one row.
 *
 * Hosts are written `host`, `host:port` or `scheme://host`, the usual one first; `{region}` is filled from `fill`, and
 * what nothing fills is a pattern.
 */
export interface Sdk extends SdkMembers {
  /** The specifiers by which it is imported; `@aws-sdk/client-*` stands for every one that begins so. */
  readonly npm: readonly string[];
  readonly vendor: string;
  readonly hosts: readonly string[];
  /** Constructors and factories that bind the host: `OpenAI`, `Redis.fromEnv`, `*Client`. */
  readonly makes?: readonly string[];
  /** Functions and constructors that hand out a client which is bound elsewhere: `usePostHog`. */
  readonly hands?: readonly string[];
  /** Exports that are clients already. */
  readonly ready?: readonly string[];
  /** Exported types of a client. */
  readonly types?: readonly string[];
  /** Exported functions that are requests themselves. */
  readonly calls?: readonly string[];
  /** Functions that set up the whole library and bind its host: `init`. */
  readonly starts?: readonly string[];
  /** Members of a client that make one which binds the host: `new Mailgun(…).client({ url })`. */
  readonly remakes?: readonly string[];
  /** The options that override the host, the strongest first. */
  readonly url?: readonly Where[];
  /** The same in an exported function's own call, or the client's: `request('GET /', { baseUrl })`. */
  readonly callUrl?: readonly Where[];
  /** Environment variables that the package reads where no option is given. */
  readonly env?: readonly string[];
  /** The caller gives the address: the hosts are only what is usual. */
  readonly given?: boolean;
  readonly fill?: Readonly<Record<string, readonly Where[]>>;
  /** An option that chooses among the vendor's hosts: `serverZone: 'EU'`. */
  readonly zones?: { readonly by: readonly Where[]; readonly hosts: Readonly<Record<string, string>> };
  /** The scheme of an address that names none; `https` where nothing is said. */
  readonly scheme?: string;
  /** The option that says `http:` or `https:`. */
  readonly protocol?: Where;
  /** The option that turns encryption off with `false`. */
  readonly secure?: Where;
  readonly port?: Where;
  /** The option that holds the path behind the host. */
  readonly path?: Where;
  /** The path behind the vendor's own host, where `tells` shows it: `/v1`. */
  readonly ownPath?: string;
  /**
   * Documented properties of a client that tell where it asks: what reading one gives, and what writing one changes
   * (`pb.baseURL = '…'`). A path leads to one below members: `config.host`.
   */
  readonly tells?: Readonly<Record<string, AddressPart>>;
  /** Calls that change settings of the whole library: what they are called, and what they set. */
  readonly sets?: Readonly<Record<string, Readonly<Record<string, readonly Where[]>>>>;
  /** Members below which other hosts are reached, or other members are requests. */
  readonly under?: Readonly<Record<string, SdkMembers & { readonly hosts?: readonly string[] }>>;
  /** What handlers find in their first parameter: `bot.command('start', (context) => context.reply('…'))`. */
  readonly handlers?: SdkMembers & Pick<Sdk, 'under'>;
  /** Members that are clients of another library: `req: 'axios'` on the same host, `request: 'gaxios'` on any. */
  readonly exposes?: Readonly<Record<string, 'axios' | 'gaxios'>>;
  /** The client is a function, and its call a request. */
  readonly callable?: boolean;
  /** Calls of the client only name a model, which others ask (`generateText({ model })`). */
  readonly models?: boolean;
  /** The usual host was read in `source`, in whole or in part; else it is what is generally known. */
  readonly verified?: true | 'partly';
  /** Where the host was read: repository, commit, date, file and line. */
  readonly source?: string;
  readonly note?: string;
}
