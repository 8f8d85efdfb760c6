import { type Called, calledBy } from './called';
import { siteOf } from './clientSites';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { clientsOf } from './primitive';
import { isClientKey } from './questions';
import { isEmpty, type Reach } from './reach';
import { isConstructor } from './receivers';
import { reachOf } from './requestReach';
import { isUnreadType } from './types';
import type { ClientValue, Invocation } from './value';

/** A function that is given more hosts than this by its callers names none itself: its callers do. */
const sharedHostLimit = 8;

/** The joins in which a whole address stands in place of the base. */
const replacing: ReadonlySet<string> = new Set(['axios', 'whatwg', 'got', 'ofetch']);

/** Tells which clients calls of libraries ask, and what they reach: by themselves, and with what their callers give. */
export class LibraryReach {
  readonly #open: Evaluator;
  readonly #whole: Evaluator;
  readonly #files: (file: string) => LinkedFile | undefined;

  /** Parameters stay open in `open`, and take the values of their callers in `whole`. */
  constructor(open: Evaluator, whole: Evaluator, files: (file: string) => LinkedFile | undefined) {
    this.#open = open;
    this.#whole = whole;
    this.#files = files;
  }

  /** Gives the clients that a call asks or makes, if only its callers say which. */
  clients(called: Called): readonly ClientValue[] {
    const found = clientsOf(called);
    if (found.length > 0) return found;
    const given = called.callees.flatMap((value) => (value.kind === 'unknown' ? (value.parameters ?? []) : []));
    if (!given.some((key) => this.mayBeClient(key))) return [];
    return clientsOf(calledBy(this.#whole, called.invocation));
  }

  /** Tells whether the parameter of a key is one of a constructor. */
  isOfConstructor(key: string): boolean {
    const [name = '', fn = ''] = key.split('#');
    const file = this.#files(name);
    return file !== undefined && isConstructor(file, Number(fn));
  }

  /** Gives what a call reaches through these clients. */
  reach(evaluator: Evaluator, invocation: Invocation, clients: readonly ClientValue[]): Reach {
    return reachOf(evaluator, invocation, clients, { open: this.#open, files: this.#files });
  }

  /** Gives what a call reaches in another reading: through the clients that are found there, else through these. */
  reachAgain(evaluator: Evaluator, invocation: Invocation, clients: readonly ClientValue[]): Reach {
    const now = clientsOf(calledBy(evaluator, invocation));
    return this.reach(evaluator, invocation, now.length > 0 ? now : clients);
  }

  /** Gives what a call is reported to reach through these clients; `undefined` where it is no site. */
  reported(invocation: Invocation, clients: readonly ClientValue[]): Reach | undefined {
    const open = this.reach(this.#open, invocation, clients);
    const settled = this.settled(open, () => this.ofCallers(invocation, clients), invocation);
    const reach = this.#replaced(open, settled, invocation, clients) ?? settled;
    if (reach.endpoints.length === 0 && !reach.relative && reach.opens.length === 0 && reach.local) return undefined;
    return isEmpty(reach) || (reach.abroad && reach.endpoints.length === 0) ? undefined : reach;
  }

  /** Gives what a call reaches with the values of its callers. */
  ofCallers(invocation: Invocation, clients: readonly ClientValue[]): Reach {
    return this.reachAgain(this.#whole, invocation, clients);
  }

  /**
   * Gives what only callers say where it is no crowd, else what is said without them. What only some of them say is left to
   * the call itself, with what stays open: a use that leads there says what it is given, and nothing of the others. What a
   * constructor is given and who a client is always counts, and so does what functions are given that are not around the
   * call: `setBase(url) { this.base = url }`.
   */
  settled(open: Reach, readWhole: () => Reach, invocation?: Invocation): Reach {
    if (open.opens.length === 0) return open;
    const before = this.#whole.cuts;
    const whole = readWhole();
    const isCut = this.#whole.cuts > before;
    const isDecidedByCallers = open.opens
      .flatMap((entry) => entry.parameters)
      .some((key) => !isClientKey(key) && !this.isOfConstructor(key) && !(invocation && isElsewhere(key, invocation)));
    if (!isDecidedByCallers) return isCut && open.endpoints.length > 0 ? open : whole;
    const hosts = new Set(whole.endpoints.map((endpoint) => endpoint.host));
    // What a library falls back on is nothing that a caller gives.
    const isGiven = whole.endpoints.some(({ sdkDefault }) => !sdkDefault);
    const isPart = invocation !== undefined && open.endpoints.length === 0 && isGiven;
    const isTold = whole.opens.length === 0 || (isPart && !whole.opens.some(isMany));
    return isTold && hosts.size <= sharedHostLimit ? whole : open;
  }

  /** A parameter of a declared type that is no client's is none, whoever calls. */
  mayBeClient(key: string): boolean {
    const [name = '', fn = '', index = ''] = key.split('#');
    const file = this.#files(name);
    const type = file?.functionAt(Number(fn))?.parameters[Number.parseInt(index, 10)]?.type;
    if (type?.isData) return false;
    if (!file || !type || !(type.name || type.anyOf || type.parents)) return true;
    return this.#open.ofType(type, file).length > 0 || isUnreadType(this.#open, type, file);
  }

  /** Where a path may be a whole address that beats the base: what all callers give, where one of them gives such. */
  #replaced(open: Reach, settled: Reach, invocation: Invocation, clients: readonly ClientValue[]): Reach | undefined {
    const isReplaceable = clients.some((client) => replacing.has(siteOf(client, invocation.call.isNew)?.join ?? ''));
    if (settled !== open || open.opens.length > 0 || open.pathParameters.size === 0 || !isReplaceable) return undefined;
    const whole = this.ofCallers(invocation, clients);
    const hosts = new Set(whole.endpoints.map(({ host }) => host));
    const isOther = whole.endpoints.some(({ host }) => !open.endpoints.some((known) => known.host === host));
    return isOther && whole.opens.length === 0 && hosts.size <= sharedHostLimit ? whole : undefined;
  }
}

function isMany({ unresolved }: Reach['opens'][number]): boolean {
  return unresolved.reason === 'many';
}

/** Tells whether the parameter of a key is one of a function that is not around a call. */
function isElsewhere(key: string, { file, call }: Invocation): boolean {
  const [name = '', fn = ''] = key.split('#');
  if (name !== file.file) return true;
  for (let at = call.fn; at >= 0; at = file.functionAt(at)?.parent ?? -1) if (at === Number(fn)) return false;
  return true;
}
