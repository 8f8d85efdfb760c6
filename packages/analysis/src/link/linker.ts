import type { CallSite, Weakness } from '@callsight/model';
import type { TypeRef } from '../facts';
import { type Answer, answered, together } from './answers';
import { activationOf, type Called, calledBy, mayRequest } from './called';
import { callSiteOf } from './callSite';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { functionRunBy } from './functionRun';
import { Interests } from './interests';
import { isLeftToOthers } from './leftToOthers';
import { LibraryReach } from './libraryReach';
import type { LinkedFile } from './linkedFile';
import { isMadeHere, isMemberFunction, isOwn } from './madeHere';
import { MadeRequests } from './madeRequests';
import { primitiveOf, useOf } from './primitive';
import { isHandedOn } from './procedures';
import { add, isEmpty, nothingYet, type Reach, saysSomething, tellsMore, tellsPath } from './reach';
import { reachedBy, Summaries, type Summary } from './summaries';
import { type Invocation, isOpen, type Value } from './value';
import { weaknessesIn } from './weaknesses';

/** Finds the call sites of files, with their endpoints. */
export class Linker {
  /** Parameters stay open: what a function is given from outside shows. */
  readonly #open: Evaluator;
  /** Parameters take the values of their callers. */
  readonly #whole: Evaluator;
  readonly #libraries: LibraryReach;
  readonly #summaries: Summaries;
  readonly #madeRequests: MadeRequests;
  readonly #interests: Interests;

  constructor(open: Evaluator, whole: Evaluator, files: (file: string) => LinkedFile | undefined) {
    this.#open = open;
    this.#whole = whole;
    this.#libraries = new LibraryReach(open, whole, files);
    this.#summaries = new Summaries(open, this.#libraries);
    this.#madeRequests = new MadeRequests(open, this.#libraries, this.#summaries);
    this.#interests = new Interests(open, {
      passesOn: (file, fn) => this.#summaries.of(file, fn, 0).length > 0,
      asks: (file, fn) => this.#madeRequests.of(file, fn, 0).length > 0,
      isLeftToOthers: (file, fn) =>
        isLeftToOthers(file, fn, { open, libraries: this.#libraries, summaries: this.#summaries }),
    });
  }

  /** Gives the call sites of a file in the order of its text. */
  link(file: LinkedFile): readonly CallSite[] {
    const answers: Answer<CallSite | undefined>[] = [];
    const readSite = (id: number) => {
      const call = file.callAt(id);
      return call && this.#site({ file, call, id });
    };
    this.beginFile();
    const count = file.factsFor('count', ({ calls }) => [calls.length]).calls.length;
    for (let id = 0; id < count; id++) answers.push(answered(file.sites, id, readSite));
    const sites = together(answers).filter((site) => site !== undefined);
    return sites.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
  }

  /** Starts the questions of a file, which have a budget together. */
  beginFile(): void {
    this.#open.beginFile();
    this.#whole.beginFile();
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

  /** Whether callers of this value may be call sites: a client, or something that hands one out or passes a target on. */
  isOfInterest(value: Value): boolean {
    return this.#interests.isOfInterest(value);
  }

  /** Whether functions of a declared type are given a client, or something that leads to one. */
  isSignatureOfInterest(type: TypeRef, file: LinkedFile): boolean {
    return this.#interests.isSignatureOfInterest(type, file);
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
    const called = calledBy(this.#open, invocation);
    if (!mayRequest(called)) return undefined;
    const clients = this.#libraries.clients(called);
    const primitive = primitiveOf(invocation, clients);
    if (primitive) {
      const reach = this.#libraries.reported(invocation, clients);
      return reach && callSiteOf(this.#open, primitive, reach);
    }
    const run = functionRunBy(called);
    if (!run) return this.#wrapper(called);
    const site = this.#found(run.invocation) ?? (run.isCall ? this.#ranSite(run.invocation) : undefined);
    return site && { ...site, form: describe(invocation.call.callee, invocation.file) };
  }

  /** The first request of a function that a library runs, as a use of what runs it. */
  #ranSite(invocation: Invocation): CallSite | undefined {
    const made = this.#madeRequests.ledTo(calledBy(this.#open, invocation), 0);
    return made && callSiteOf(this.#open, useOf(made.primitive, invocation), made.reach, made.primitive);
  }

  /** A call of a function of the project that passes on what it is given to a request. */
  #wrapper(called: Called): CallSite | undefined {
    const { invocation } = called;
    const uses = this.#summaries.usedBy(called, 0);
    const [first] = uses;
    if (!first) return this.#used(called);
    const { primitive, parameter, path } = first.summary;
    const open = reachedBy(uses);
    const deciders = open.opens.flatMap((entry) => entry.parameters);
    // What a constructor falls back on is not what it is given.
    const isUndecided = open.endpoints.length === 0 || deciders.some((key) => this.#libraries.isOfConstructor(key));
    const reach =
      isUndecided && deciders.length > 0
        ? this.#libraries.settled(open, () => reachedBy(this.#summaries.usedBy(calledBy(this.#whole, invocation), 0)))
        : open;
    if (isEmpty(reach) && !reach.local) reach.opens.push({ unresolved: { reason: 'depth' }, parameters: [] });
    if (reach.local && isEmpty(reach)) return undefined;
    const role = primitive.role === 'client' ? 'client' : 'wrapper';
    if (role === 'client' && !(reach.endpoints.length > 0 && this.#handsOutClient(invocation))) return undefined;
    const asks = uses.some(({ summary }) => summary.procedure && !isHandedOn(summary.procedure, invocation));
    const takes = uses.some(
      ({ summary }) =>
        summary.takesTarget || isWrittenHere(summary, invocation) || this.#namesPath(summary, invocation, reach),
    );
    if (!asks && !takes && !tellsMore(reach, first.summary.own())) return this.#used(called);
    if (!asks && !saysSomething(reach) && !uses.some(({ summary }) => goesByItsName(summary, invocation)))
      return undefined;
    // Only an element that names a host itself is a use of its own.
    if ((invocation.call.isElement || reach.abroad) && reach.endpoints.length === 0) return undefined;
    return callSiteOf(this.#open, { ...useOf(primitive, invocation, parameter ?? path), role }, reach, primitive);
  }

  /** A method, called on something made for one host, that is given nothing which decides the target: `pets.list()`. */
  #used(called: Called): CallSite | undefined {
    const { invocation, callees } = called;
    const { callee } = invocation.call;
    if (callee.kind !== 'member' || isOwn(callee)) return undefined;
    const frames = callees.flatMap((value) => {
      const isMethod = value.kind === 'function' && isMemberFunction(value.file, value.fn);
      const frame = isMethod ? activationOf(value, called) : undefined;
      return frame && isMadeHere(frame) ? [frame] : [];
    });
    const made = frames.map((frame) => this.#madeRequests.firstOf(frame));
    const [first] = made;
    const reach = nothingYet();
    for (const one of made) if (one) add(reach, one.reach);
    // What some of the objects ask says nothing of the others.
    if (!first || frames.length < callees.length || made.includes(undefined)) return undefined;
    return callSiteOf(this.#open, useOf(first.primitive, invocation), reach, first.primitive);
  }

  /** Whether a use of `api(path)` says itself what the path is, or how it starts. */
  #namesPath({ path, open }: Summary, { file, call, frame }: Invocation, reach: Reach): boolean {
    const arg = path === undefined ? undefined : call.args[path];
    if (!arg) return false;
    return this.#open.evaluate(arg, file, frame).some((value) => {
      if (value.kind === 'object') return tellsPath(reach, open);
      if (value.kind !== 'text') return false;
      const [start] = value.parts;
      return start !== undefined && !isOpen(start) && start.text !== '';
    });
  }

  #handsOutClient({ file, call, id }: Invocation): boolean {
    const made = this.#open.evaluate({ kind: 'call', call: id, start: call.start, end: call.end }, file, undefined);
    return made.some((value) => value.kind === 'client');
  }
}

/** Whether a use reads like the request that it leads to: `fetch(hook.url)`, with a `fetch` that the project exports. */
function goesByItsName({ length, takesTarget, primitive }: Summary, use: Invocation): boolean {
  const name = calledName(use);
  return length === 1 && takesTarget && (name === primitive.kind || name === calledName(primitive.invocation));
}

/** The name under which something is called: `get` of `api.get(…)`. */
function calledName({ call, file }: Invocation): string | undefined {
  return describe(call.callee, file).split('.').at(-1);
}

/** Whether a call writes down the object in which its target is: `request({ url: '/users' })`. */
function isWrittenHere({ parameter }: Summary, { call }: Invocation): boolean {
  return parameter !== undefined && call.args[parameter]?.kind === 'object';
}
