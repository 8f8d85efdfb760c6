import type { CallKind, CallRole, CallSite, Weakness } from '@callsight/model';
import type { Runs } from '../clients/clientModel';
import type { CallFacts, Expr } from '../facts';
import { actionOf } from './actions';
import { type Answer, answered, together, workedOut } from './answers';
import { callOptions } from './callOptions';
import { argumentOf, chosenClients, isHandingOn, isSite, siteOf } from './clientSites';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { withAllowed } from './guards';
import { Interests } from './interests';
import { type LinkedFile, placeOf } from './linkedFile';
import { isMadeHere, isMemberFunction, isOwn, isRunBy } from './madeHere';
import { wholeModule } from './modelTables';
import { forwarded, isHandedOn, type Procedure, procedureOf } from './procedures';
import { isClientKey } from './questions';
import { add, beyond, byEndpoint, byUse, isEmpty, nothingYet, type Reach, saysSomething, tellsMore } from './reach';
import { classOf, isConstructor } from './receivers';
import { reachOf } from './requestReach';
import { type ClientValue, type Frame, type Invocation, isOpen, type Value } from './value';
import { weaknessesIn } from './weaknesses';

/** A function that is given more hosts than this by its callers names none itself: its callers do. */
const sharedHostLimit = 8;
const wrapperDepth = 4;
/** Functions are summed up one inside the other this deep; each is soon known, and then asked for at no cost. */
const summingDepth = 16;
/** A request that is passed on by more functions than this is nobody's use of a wrapper. */
const passedOnLimit = 7;
/** So often a summary that leans on another one is worked out anew. */
const partlyLimit = 400;

/** A call of a modelled library. */
interface Primitive {
  readonly invocation: Invocation;
  readonly kind: CallKind;
  readonly client: string;
  readonly role: CallRole;
  /** The argument that names the target, where one does. */
  readonly argument?: number;
}

/** A request inside a function whose target the function's callers decide. */
interface Summary {
  /** How many functions pass the request on, one inside the other, with the one that makes it. */
  readonly length: number;
  readonly primitive: Primitive;
  /** A parameter is the target or a part of it, and not merely something that a target is taken from. */
  readonly takesTarget: boolean;
  /** The parameter that decides the target. */
  readonly parameter?: number;
  /** The parameter that is the path behind a base: `api(path)`. */
  readonly path?: number;
  /** The callers decide what is asked, and not where: a remote procedure whose name is computed. */
  readonly procedure?: Procedure;
  /** What the request itself is reported to reach. */
  own(): Reach;
  reach(evaluator: Evaluator, frame: Frame): Reach;
}

/** A request that an object makes for whoever made it, in an activation of the method that asks. */
type MadeRequest = (
  evaluator: Evaluator,
  frame: Frame,
) => { readonly primitive: Primitive; readonly reach: Reach } | undefined;

/** Finds the call sites of files, with their endpoints. */
export class Linker {
  /** Parameters stay open: what a function is given from outside shows. */
  readonly #open: Evaluator;
  /** Parameters take the values of their callers. */
  readonly #whole: Evaluator;
  readonly #interests: Interests;
  readonly #files: (file: string) => LinkedFile | undefined;
  /** The summaries of functions, and how deep the question stood where depth cut them. */
  readonly #summaries = new Map<string, { readonly answer: Answer<readonly Summary[]>; readonly depth: number }>();
  /** The requests that methods make for whoever made their object, by how deep the question stood. */
  readonly #made = new Map<string, Answer<readonly MadeRequest[]>>();
  /** The functions that are summed up now, by how deep they stand in each other. */
  readonly #summing = new Map<string, number>();
  /** The outermost of them that the innermost leans on: functions may call themselves. */
  #leansOn = Number.POSITIVE_INFINITY;
  #isCut = false;
  /** How often a summary was dropped because it leans on another. */
  #partly = 0;

  constructor(open: Evaluator, whole: Evaluator, files: (file: string) => LinkedFile | undefined) {
    this.#open = open;
    this.#whole = whole;
    this.#files = files;
    this.#interests = new Interests(open, {
      passesOn: (file, fn) => this.#summariesOf(file, fn, 0).length > 0,
      asks: (file, fn) => this.#madeRequests(file, fn, 0).length > 0,
    });
  }

  /** Gives the call sites of a file in the order of its text. */
  link(file: LinkedFile): readonly CallSite[] {
    const answers: Answer<CallSite | undefined>[] = [];
    const readSite = (id: number) => {
      const call = file.callAt(id);
      return call && this.#site({ file, call, id });
    };
    this.#open.beginFile();
    this.#whole.beginFile();
    const count = file.factsFor('count', ({ calls }) => [calls.length]).calls.length;
    for (let id = 0; id < count; id++) answers.push(answered(file.sites, id, readSite));
    const sites = together(answers).filter((site) => site !== undefined);
    return sites.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
  }

  /** Gives what a file with that text says beside its calls that makes calls less safe. */
  weaknesses(file: LinkedFile, text: string): readonly Weakness[] {
    try {
      return weaknessesIn(this.#open, file, text);
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  }

  #site(invocation: Invocation): CallSite | undefined {
    try {
      return this.#found(invocation);
    } catch (error) {
      // Code that leads deeper than the stack is cut like any other that leads too deep.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #found(invocation: Invocation): CallSite | undefined {
    this.#open.begin();
    this.#whole.begin();
    const callees = calleesOf(this.#open, invocation);
    if (!mayRequest(invocation, callees)) return undefined;
    const clients = this.#clients(invocation, callees);
    const primitive = clients.length > 0 ? this.#primitive(invocation, clients) : undefined;
    if (primitive) {
      const reach = this.#reachOf(invocation, clients);
      return reach && this.#callSite(primitive, invocation, reach);
    }
    const run = this.#run(invocation, callees);
    if (!run) return this.#wrapper(invocation, callees);
    const site = this.#found(run.invocation) ?? (run.isCall ? this.#ranSite(run.invocation) : undefined);
    return site && { ...site, form: describe(invocation.call.callee, invocation.file) };
  }

  /** The call that a library makes of a function which it is given. */
  #run(
    invocation: Invocation,
    callees: readonly Value[],
  ): { readonly invocation: Invocation; readonly isCall: boolean } | undefined {
    const { file, call } = invocation;
    for (const callee of callees) {
      const [client] = callee.kind === 'client' ? [callee] : callee.kind === 'foreign' ? wholeModule(callee) : [];
      const action = client && actionOf(client, call.isNew);
      const fn = action?.does === 'runs' ? functionRun(action, call, file, client?.member !== undefined) : undefined;
      if (action?.does !== 'runs' || !fn) continue;
      const args = action.with.flatMap((index) => call.args[index] ?? []);
      const { spreadFrom: _none, ...facts } = call;
      return { invocation: { ...invocation, call: { ...facts, callee: fn, args } }, isCall: action.isCall ?? false };
    }
    return undefined;
  }

  /** The first request of a function that a library runs, as a use of what runs it. */
  #ranSite(invocation: Invocation): CallSite | undefined {
    const made = this.#ran(this.#open, invocation, 0);
    if (!made) return undefined;
    const { argument: _own, ...rest } = made.primitive;
    return this.#callSite({ ...rest, role: 'wrapper' }, invocation, made.reach, made.primitive);
  }

  // --- calls of libraries -----------------------------------------------------------------------------------------

  #clients(invocation: Invocation, callees: readonly Value[]): readonly ClientValue[] {
    const found = this.#clientsOf(this.#open, invocation, callees);
    if (found.length > 0) return found;
    const given = callees.flatMap((value) => (value.kind === 'unknown' ? (value.parameters ?? []) : []));
    if (!given.some((key) => this.#mayBeClient(key))) return [];
    return this.#clientsOf(this.#whole, invocation);
  }

  /** A parameter of a declared type that is no client's is none, whoever calls. */
  #mayBeClient(key: string): boolean {
    const [name = '', fn = '', index = ''] = key.split('#');
    const file = this.#files(name);
    const type = file?.functionAt(Number(fn))?.parameters[Number.parseInt(index, 10)]?.type;
    return !file || !type?.name || this.#open.ofType(type, file).length > 0;
  }

  #clientsOf(
    evaluator: Evaluator,
    invocation: Invocation,
    callees: readonly Value[] = calleesOf(evaluator, invocation),
  ): readonly ClientValue[] {
    const { file, call, frame } = invocation;
    const asked: Invocation = { file, call, id: -1, ...(frame ? { frame } : {}) };
    const clients = callees.flatMap((value): readonly ClientValue[] => {
      if (value.kind === 'client') return [value];
      if (value.kind === 'foreign') return wholeModule(value);
      if (isHandingOn(value)) {
        if (value.object.kind === 'client') return [value.object];
        return value.object.kind === 'foreign' ? wholeModule(value.object) : [];
      }
      if (value.kind === 'class' && call.isNew) {
        return evaluator.construct(value, asked, []).flatMap((made) => {
          if (made.kind !== 'client') return [];
          return evaluator
            .parents(value.file, value.cls)
            .filter((parent): parent is ClientValue => parent.kind === 'client');
        });
      }
      return [];
    });
    const found = clients.length > 0 ? clients : evaluator.provenClients(callees, asked);
    const chosen = found.flatMap((client) => chosenClients(evaluator, client, asked));
    return chosen.filter((client) => isSite(evaluator, client, asked));
  }

  #primitive(invocation: Invocation, clients: readonly ClientValue[]): Primitive | undefined {
    const client = clients[0];
    const site = client && siteOf(client, invocation.call.isNew);
    if (!client || !site) return undefined;
    const argument = argumentOf(site, invocation);
    return {
      invocation,
      kind: client.model.kind,
      client: client.model.name,
      role: actionOf(client, invocation.call.isNew)?.does === 'request' ? 'call' : 'client',
      ...(argument === undefined ? {} : { argument }),
    };
  }

  #reachOf(invocation: Invocation, clients: readonly ClientValue[]): Reach | undefined {
    const open = this.#reach(this.#open, invocation, clients);
    const settled = this.#settled(open, () => this.#wholeReach(invocation, clients));
    const reach = this.#replaced(open, settled, invocation, clients) ?? settled;
    if (reach.endpoints.length === 0 && !reach.relative && reach.opens.length === 0 && reach.local) return undefined;
    return isEmpty(reach) || (reach.abroad && reach.endpoints.length === 0) ? undefined : reach;
  }

  /** Where a path may be a whole address that beats the base: what all callers give, where one of them gives such. */
  #replaced(open: Reach, settled: Reach, invocation: Invocation, clients: readonly ClientValue[]): Reach | undefined {
    const isReplaceable = clients.some((client) => replacing.has(siteOf(client, invocation.call.isNew)?.join ?? ''));
    if (settled !== open || open.opens.length > 0 || open.pathParameters.size === 0 || !isReplaceable) return undefined;
    const whole = this.#wholeReach(invocation, clients);
    const hosts = new Set(whole.endpoints.map(({ host }) => host));
    const isOther = whole.endpoints.some(({ host }) => !open.endpoints.some((known) => known.host === host));
    return isOther && whole.opens.length === 0 && hosts.size <= sharedHostLimit ? whole : undefined;
  }

  #wholeReach(invocation: Invocation, clients: readonly ClientValue[]): Reach {
    const wholeClients = this.#clientsOf(this.#whole, invocation);
    return this.#reach(this.#whole, invocation, wholeClients.length > 0 ? wholeClients : clients);
  }

  /**
   * What only callers say counts when all of them say it and it is not a crowd; what a constructor is given and who a
   * client is always counts.
   */
  #settled(open: Reach, readWhole: () => Reach): Reach {
    if (open.opens.length === 0) return open;
    const before = this.#whole.cuts;
    const whole = readWhole();
    const isCut = this.#whole.cuts > before;
    const isDecidedByCallers = open.opens
      .flatMap((entry) => entry.parameters)
      .some((key) => !isClientKey(key) && !this.#isConstructor(key));
    if (!isDecidedByCallers) return isCut && open.endpoints.length > 0 ? open : whole;
    const hosts = new Set(whole.endpoints.map((endpoint) => endpoint.host));
    return whole.opens.length === 0 && hosts.size <= sharedHostLimit ? whole : open;
  }

  #isConstructor(key: string): boolean {
    const [name = '', fn = ''] = key.split('#');
    const file = this.#files(name);
    return file !== undefined && isConstructor(file, Number(fn));
  }

  #reach(evaluator: Evaluator, invocation: Invocation, clients: readonly ClientValue[]): Reach {
    return reachOf(evaluator, invocation, clients, { open: this.#open, files: this.#files });
  }

  // --- calls of the project's own functions -------------------------------------------------------------------------

  #wrapper(invocation: Invocation, callees: readonly Value[]): CallSite | undefined {
    const found = this.#wrapped(this.#open, invocation, 0, callees);
    if (found.length === 0) return this.#used(invocation, callees);
    const reached = (evaluator: Evaluator, uses: readonly { summary: Summary; frame: Frame }[]): Reach => {
      const reach: Reach = nothingYet();
      for (const { summary, frame } of uses) add(reach, summary.reach(evaluator, frame));
      return reach;
    };
    const open = reached(this.#open, found);
    const deciders = open.opens.flatMap((entry) => entry.parameters);
    // What a constructor falls back on is not what it is given.
    const isUndecided = open.endpoints.length === 0 || deciders.some((key) => this.#isConstructor(key));
    const reach =
      isUndecided && deciders.length > 0
        ? this.#settled(open, () => reached(this.#whole, this.#wrapped(this.#whole, invocation, 0)))
        : open;
    if (isEmpty(reach) && !reach.local) reach.opens.push({ unresolved: { reason: 'depth' }, parameters: [] });
    const first = found[0]?.summary.primitive;
    if (!first || (reach.local && isEmpty(reach))) return undefined;
    const role = first.role === 'client' ? 'client' : 'wrapper';
    if (role === 'client' && !(reach.endpoints.length > 0 && this.#handsOutClient(invocation))) return undefined;
    const asks = found.some(({ summary }) => summary.procedure && !isHandedOn(summary.procedure, invocation));
    const takes = found.some(
      ({ summary }) =>
        summary.takesTarget || isWrittenHere(summary, invocation) || this.#namesPath(summary, invocation),
    );
    if (!asks && !takes && !tellsMore(reach, found[0]?.summary.own())) return this.#used(invocation, callees);
    if (!asks && !saysSomething(reach)) return undefined;
    // Only an element that names a host itself is a use of its own.
    if ((invocation.call.isElement || reach.abroad) && reach.endpoints.length === 0) return undefined;
    const { argument: _own, ...rest } = first;
    const given = found[0]?.summary.parameter ?? found[0]?.summary.path;
    const site = { ...rest, role, ...(given === undefined ? {} : { argument: given }) } as const;
    return this.#callSite(site, invocation, reach, first);
  }

  /** A method, called on something made for one host, that is given nothing which decides the target: `pets.list()`. */
  #used(invocation: Invocation, callees: readonly Value[]): CallSite | undefined {
    const { call } = invocation;
    if (call.callee.kind !== 'member' || isOwn(call.callee)) return undefined;
    const uses = callees.flatMap((callee) => {
      const isMethod = callee.kind === 'function' && isMemberFunction(callee.file, callee.fn);
      const started = isMethod ? this.#activation(this.#open, callee, invocation) : undefined;
      return started && isMadeHere(started) ? [started] : [];
    });
    const made = uses.map((started) => this.#firstMade(started));
    const [first] = made;
    const reach = nothingYet();
    for (const one of made) if (one) add(reach, one.reach);
    // What some of the objects ask says nothing of the others.
    if (!first || uses.length < callees.length || made.includes(undefined)) return undefined;
    const { argument: _own, ...rest } = first.primitive;
    return this.#callSite({ ...rest, role: 'wrapper' }, invocation, reach, first.primitive);
  }

  #firstMade(started: Frame): ReturnType<MadeRequest> {
    for (const asked of this.#madeRequests(started.file, started.fn, 0)) {
      const made = asked(this.#open, started);
      if (made && made.reach.endpoints.length > 0 && !made.reach.abroad) return made;
    }
    return undefined;
  }

  /**
   * The requests inside a method whose target, or what they are made with, is decided by what the method's object was
   * made with: what such an object is asked for itself, up to the first of a library.
   */
  #madeRequests(file: LinkedFile, fn: number, depth: number): readonly MadeRequest[] {
    if (depth > wrapperDepth || !isMemberFunction(file, fn)) return [];
    const key = `${file.file}#${fn}#${depth}`;
    const known = this.#made.get(key);
    if (known?.isFresh) return known.value;
    const [outerLeansOn, outerIsCut] = [this.#leansOn, this.#isCut];
    const before = this.#open.cuts;
    [this.#leansOn, this.#isCut] = [Number.POSITIVE_INFINITY, false];
    const answer = workedOut(() => this.#readMadeRequests(file, fn, depth));
    // What leans on functions that are summed up now, or was cut, may be more later.
    const isWhole = this.#leansOn === Number.POSITIVE_INFINITY && !this.#isCut && this.#open.cuts === before;
    if (isWhole) this.#made.set(key, answer);
    this.#leansOn = Math.min(outerLeansOn, this.#leansOn);
    this.#isCut ||= outerIsCut;
    return answer.value;
  }

  #readMadeRequests(file: LinkedFile, fn: number, depth: number): readonly MadeRequest[] {
    const found: MadeRequest[] = [];
    const isMade = (reach: Reach): boolean =>
      reach.opens.some(({ parameters }) => parameters.some((key) => this.#isMaker(key, file, fn)));
    for (const id of file.lookup.callsWithin(fn)) {
      const call = file.callAt(id);
      if (!call || !isRunBy(fn, call.fn, file)) continue;
      const invocation: Invocation = { file, call, id };
      const callees = calleesOf(this.#open, invocation);
      if (!mayRequest(invocation, callees)) continue;
      const clients = this.#clientsOf(this.#open, invocation, callees);
      const primitive = clients.length > 0 ? this.#primitive(invocation, clients) : undefined;
      if (primitive) {
        if (primitive.role !== 'call' || !isMade(this.#reach(this.#open, invocation, clients))) continue;
        return [
          ...found,
          (evaluator, frame) => {
            const framed: Invocation = { ...invocation, frame };
            const now = this.#clientsOf(evaluator, framed);
            return { primitive, reach: this.#reach(evaluator, framed, now.length > 0 ? now : clients) };
          },
        ];
      }
      const isHandedIn = callees.some(
        (callee) => callee.kind === 'unknown' && callee.parameters?.some((key) => this.#isMaker(key, file, fn)),
      );
      if (isHandedIn) found.push((evaluator, frame) => this.#ran(evaluator, { ...invocation, frame }, depth + 1));
      for (const callee of callees) {
        const started = this.#activation(this.#open, callee, invocation);
        if (!started) continue;
        const [given] = this.#summariesOf(started.file, started.fn, depth + 1);
        const inner: readonly MadeRequest[] =
          given && isMade(given.reach(this.#open, started))
            ? [(evaluator, frame) => ({ primitive: given.primitive, reach: given.reach(evaluator, frame) })]
            : this.#madeRequests(started.file, started.fn, depth + 1);
        if (inner.length === 0) continue;
        return [...found, ...inner.map((asked) => this.#through(asked, invocation))];
      }
    }
    return found;
  }

  /** The same request, asked for by a call of the function that it is in. */
  #through(asked: MadeRequest, invocation: Invocation): MadeRequest {
    return (evaluator, frame) => {
      const framed: Invocation = { ...invocation, frame };
      const reach = nothingYet();
      let primitive: Primitive | undefined;
      for (const now of calleesOf(evaluator, framed)) {
        const active = this.#activation(evaluator, now, framed);
        const made = active && asked(evaluator, active);
        if (!made) continue;
        primitive ??= made.primitive;
        add(reach, made.reach);
      }
      return primitive && { primitive, reach };
    };
  }

  /** The first request that a call leads to of something which its object was handed: `this.rpc.request(…)`. */
  #ran(evaluator: Evaluator, invocation: Invocation, depth: number): ReturnType<MadeRequest> {
    const callees = calleesOf(evaluator, invocation);
    const clients = this.#clientsOf(evaluator, invocation, callees);
    const primitive = clients.length > 0 ? this.#primitive(invocation, clients) : undefined;
    if (primitive) {
      const reach = primitive.role === 'call' ? this.#reach(evaluator, invocation, clients) : undefined;
      return reach && reach.endpoints.length > 0 ? { primitive, reach } : undefined;
    }
    if (depth > wrapperDepth) return undefined;
    for (const callee of callees) {
      const frame = this.#activation(evaluator, callee, invocation);
      for (const id of frame ? frame.file.lookup.callsWithin(frame.fn) : []) {
        const call = frame?.file.callAt(id);
        if (!frame || !call || !isRunBy(frame.fn, call.fn, frame.file)) continue;
        const made = this.#ran(evaluator, { file: frame.file, call, id, frame }, depth + 1);
        if (made) return made;
      }
    }
    return undefined;
  }

  /** Whether a parameter is one of a constructor, or of a function around the one that is asked about. */
  #isMaker(key: string, file: LinkedFile, fn: number): boolean {
    const [name = '', maker = ''] = key.split('#');
    if (name === file.file)
      for (let at = file.functionAt(fn)?.parent ?? -1; at >= 0; at = file.functionAt(at)?.parent ?? -1)
        if (at === Number(maker)) return true;
    return this.#isConstructor(key);
  }

  /** Whether a use of `api(path)` says itself what the path is, or how it starts. */
  #namesPath({ path }: Summary, { file, call, frame }: Invocation): boolean {
    const arg = path === undefined ? undefined : call.args[path];
    if (!arg) return false;
    return this.#open.evaluate(arg, file, frame).some((value) => {
      if (value.kind !== 'text') return value.kind === 'object';
      const [start] = value.parts;
      return start !== undefined && !isOpen(start) && start.text !== '';
    });
  }

  #handsOutClient({ file, call, id }: Invocation): boolean {
    const made = this.#open.evaluate({ kind: 'call', call: id, start: call.start, end: call.end }, file, undefined);
    return made.some((value) => value.kind === 'client');
  }

  /** The summaries of the functions that a call runs, each with the activation that the call makes. */
  #wrapped(
    evaluator: Evaluator,
    invocation: Invocation,
    depth: number,
    callees: readonly Value[] = calleesOf(evaluator, invocation),
  ): readonly { summary: Summary; frame: Frame }[] {
    return callees.flatMap((callee) => {
      const started = this.#activation(evaluator, callee, invocation);
      if (!started) return [];
      return this.#summariesOf(started.file, started.fn, depth).map((summary) => ({ summary, frame: started }));
    });
  }

  #activation(evaluator: Evaluator, callee: Value, invocation: Invocation): Frame | undefined {
    const args = evaluator.argumentsOf(invocation);
    const cls = invocation.call.isNew ? (classOf(callee) ?? callee) : callee;
    if (cls.kind === 'function') return evaluator.frame(cls, args, invocation);
    if (cls.kind === 'class' && invocation.call.isNew) {
      const made = evaluator.construct(cls, invocation, args)[0];
      return made?.kind === 'instance' && made.construction && made.construction.fn >= 0
        ? made.construction
        : undefined;
    }
    return undefined;
  }

  /** The requests inside a function that depend on what the function is given. */
  #summariesOf(file: LinkedFile, fn: number, depth: number): readonly Summary[] {
    if (depth > summingDepth) {
      this.#isCut = true;
      return [];
    }
    const key = `${file.file}#${fn}`;
    const known = this.#summaries.get(key);
    if (known && known.depth <= depth && known.answer.isFresh) {
      this.#isCut ||= known.depth > 0;
      return known.answer.value;
    }
    const head = this.#summing.get(key);
    if (head !== undefined) {
      this.#leansOn = Math.min(this.#leansOn, head);
      return [];
    }
    const level = this.#summing.size;
    const [outerLeansOn, outerIsCut] = [this.#leansOn, this.#isCut];
    [this.#leansOn, this.#isCut] = [Number.POSITIVE_INFINITY, false];
    this.#summing.set(key, level);
    try {
      const answer = workedOut(() => this.#readSummaries(file, fn, depth));
      const isWhole = this.#leansOn >= level || ++this.#partly > partlyLimit;
      if (isWhole) this.#summaries.set(key, { answer, depth: this.#isCut ? depth : 0 });
      return answer.value;
    } finally {
      this.#summing.delete(key);
      this.#leansOn = this.#leansOn >= level ? outerLeansOn : Math.min(outerLeansOn, this.#leansOn);
      this.#isCut ||= outerIsCut;
    }
  }

  #readSummaries(file: LinkedFile, fn: number, depth: number): readonly Summary[] {
    const found: Summary[] = [];
    if (file.functionAt(fn)?.parameters.length === 0) return [];
    for (const id of file.lookup.callsWithin(fn)) {
      const summary = this.#open.apart(() => this.#readSummary(file, fn, id, depth));
      if (summary) found.push(summary);
    }
    return found.slice(0, 8);
  }

  /** The request that a call inside a function makes, where it depends on what the function is given. */
  #readSummary(file: LinkedFile, fn: number, id: number, depth: number): Summary | undefined {
    const own = `${file.file}#${fn}#`;
    const call = file.callAt(id);
    if (!call) return undefined;
    const made: Invocation = { file, call, id };
    const called = calleesOf(this.#open, made);
    if (!mayRequest(made, called)) return undefined;
    const run = this.#run(made, called)?.invocation;
    const invocation = run ?? made;
    const callees = run ? calleesOf(this.#open, run) : called;
    const isGiven = (reach: Reach): boolean =>
      reach.opens.some((entry) => entry.parameters.some((parameter) => parameter.startsWith(own)));
    const given = (reach: Reach): { parameter?: number } => {
      const key = reach.opens.flatMap((entry) => entry.parameters).find((parameter) => parameter.startsWith(own));
      return key === undefined ? {} : { parameter: Number.parseInt(key.slice(own.length), 10) };
    };
    const path = (reach: Reach): { path?: number } => {
      const key = [...reach.pathParameters].find((parameter) => parameter.startsWith(own));
      return key === undefined ? {} : { path: Number.parseInt(key.slice(own.length), 10) };
    };
    const takes = (reach: Reach): boolean =>
      reach.opens.some((entry) =>
        entry.parameters.some((parameter) => parameter.startsWith(own) && !parameter.endsWith('.')),
      );
    const clients = this.#clientsOf(this.#open, invocation, callees);
    if (clients.length > 0) {
      const primitive = this.#primitive(invocation, clients);
      const reach = this.#reach(this.#open, invocation, clients);
      const procedure =
        primitive?.kind === 'grpc' && primitive.role === 'call' ? procedureOf(invocation, fn) : undefined;
      const behind = path(reach);
      if (!primitive || !(procedure || behind.path !== undefined || isGiven(reach))) return undefined;
      return {
        length: 1,
        primitive,
        takesTarget: takes(reach),
        ...given(reach),
        ...behind,
        ...(procedure ? { procedure } : {}),
        // Who the client is, the request says itself; what its options hold, only the use does.
        own: () =>
          reach.opens.some(({ parameters }) => parameters.some(isClientKey))
            ? this.#settled(reach, () => this.#wholeReach(invocation, clients))
            : reach,
        reach: (evaluator, frame) => {
          const framed: Invocation = { ...invocation, frame };
          const now = this.#clientsOf(evaluator, framed);
          return this.#reach(evaluator, framed, now.length > 0 ? now : clients);
        },
      };
    }
    for (const { summary, frame } of this.#wrapped(this.#open, invocation, depth + 1, callees)) {
      if (summary.length === passedOnLimit) continue;
      const reached = summary.reach(this.#open, frame);
      const procedure = summary.procedure && forwarded(summary.procedure, invocation, fn);
      const behind = path(reached);
      if (!(procedure || behind.path !== undefined || isGiven(reached))) continue;
      return {
        length: summary.length + 1,
        primitive: summary.primitive,
        takesTarget: takes(reached),
        ...given(reached),
        ...behind,
        ...(procedure ? { procedure } : {}),
        own: summary.own,
        reach: (evaluator, outer) => {
          const reach: Reach = nothingYet();
          for (const inner of this.#wrapped(evaluator, { ...invocation, frame: outer }, depth + 1))
            add(reach, inner.summary.reach(evaluator, inner.frame));
          return reach;
        },
      };
    }
    return undefined;
  }

  /** Whether callers of this value may be call sites: a client, or something that hands one out or passes a target on. */
  isOfInterest(value: Value): boolean {
    return this.#interests.isOfInterest(value);
  }

  // --- the answer ---------------------------------------------------------------------------------------------------

  #callSite(primitive: Primitive, invocation: Invocation, reached: Reach, within?: Primitive): CallSite {
    const reach = withAllowed(this.#open, reached, [{ ...primitive, invocation }, ...(within ? [within] : [])]);
    const through = within?.invocation;
    const { file, call } = invocation;
    const options = [invocation, ...(through ? [through] : [])].flatMap((made) =>
      callOptions(this.#open, made, this.#clientsOf(this.#open, made), primitive),
    );
    const [only = ''] = reach.methods;
    const method = reach.methods.size === 1 ? only : '';
    const target = primitive.argument === undefined ? undefined : call.args[primitive.argument];
    const { file: _file, ...span } = placeOf(file, call.start, call.end);
    const targetPlace = target && placeOf(file, target.start, target.end);
    // A set that was cut off says nothing of its members.
    const many = reach.opens.find((entry) => entry.unresolved.reason === 'many')?.unresolved;
    const endpoints = many ? [] : reach.endpoints.map((endpoint) => beyond(endpoint, file.file, span)).sort(byEndpoint);
    const open = many ?? reach.opens.map((entry) => entry.unresolved).sort(byUse)[0];
    // What has no name of its own is named by the expression that stands for it.
    const unresolved =
      open?.reason === 'runtime' && open.name === undefined && target
        ? { ...open, name: describe(target, file) }
        : open;
    return {
      file: file.file,
      span,
      kind: primitive.kind,
      role: primitive.role,
      client: primitive.client,
      form: describe(call.callee, file),
      ...(method === '' ? {} : { method }),
      ...(targetPlace
        ? {
            target: {
              line: targetPlace.line,
              column: targetPlace.column,
              endLine: targetPlace.endLine,
              endColumn: targetPlace.endColumn,
            },
          }
        : {}),
      endpoints,
      relative: reach.relative,
      ...(unresolved && (unresolved.reason === 'request' || !reach.relative || endpoints.length > 0)
        ? { unresolved }
        : {}),
      ...(options.length > 0 ? { options } : {}),
      ...(through ? { through: placeOf(through.file, through.call.start, through.call.end) } : {}),
    };
  }
}

/** The function that a call of a library runs: an argument, an option of the one in its place, or what is set for all. */
function functionRun(
  { function: index, otherwise }: Runs,
  { args, callee }: CallFacts,
  file: LinkedFile,
  isMethod: boolean,
): Expr | undefined {
  const given = args[index];
  const isOptions = given?.kind === 'object';
  if (given && !isOptions && given.kind !== 'nothing') return given;
  if (otherwise === undefined) return undefined;
  const owner = callee.kind === 'member' && isMethod ? callee.object : callee;
  const isOption = isOptions && file.objectAt(given.object).some(({ key }) => key === otherwise);
  const { start, end } = callee;
  return { kind: 'member', object: isOption ? given : owner, name: otherwise, start, end };
}

/** The joins in which a whole address stands in place of the base. */
const replacing: ReadonlySet<string> = new Set(['axios', 'whatwg', 'got', 'ofetch']);

/** What a call may call. */
function calleesOf(evaluator: Evaluator, { file, call, frame }: Invocation): readonly Value[] {
  return evaluator.evaluate(call.callee, file, frame);
}

/** Tells whether a call may be a request at all: most calls of a program are of methods that no request can come from. */
function mayRequest({ call }: Invocation, callees: readonly Value[]): boolean {
  return call.isNew || callees.some(mayAsk);
}

function mayAsk(value: Value): boolean {
  switch (value.kind) {
    case 'client':
    case 'foreign':
    case 'function':
      return true;
    case 'unknown':
      return value.parameters !== undefined;
    default:
      return isHandingOn(value);
  }
}

/** Whether a call writes down the object in which its target is: `request({ url: '/users' })`. */
function isWrittenHere({ parameter }: Summary, { call }: Invocation): boolean {
  return parameter !== undefined && call.args[parameter]?.kind === 'object';
}
