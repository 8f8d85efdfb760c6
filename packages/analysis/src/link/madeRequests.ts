import { type Answer, workedOut } from './answers';
import { activationOf, type Called, calledBy, mayRequest } from './called';
import type { Evaluator } from './evaluator';
import type { LibraryReach } from './libraryReach';
import type { LinkedFile } from './linkedFile';
import { isMemberFunction, isRunBy } from './madeHere';
import { clientsOf, type Primitive, primitiveOf } from './primitive';
import { add, nothingYet, type Reach } from './reach';
import type { Summaries } from './summaries';
import type { Frame, Invocation } from './value';

/** Methods that ask for each other are followed this deep. */
const askingDepth = 4;

/** A request, with what it reaches. */
interface Made {
  readonly primitive: Primitive;
  readonly reach: Reach;
}

/** A request that an object makes for whoever made it, in an activation of the method that asks. */
type MadeRequest = (evaluator: Evaluator, frame: Frame) => Made | undefined;

/**
 * Finds the requests inside methods whose target, or what they are made with, is decided by what the method's object was
 * made with.
 */
export class MadeRequests {
  readonly #open: Evaluator;
  readonly #libraries: LibraryReach;
  readonly #summaries: Summaries;
  /** The requests of methods, by how deep the question stood. */
  readonly #known = new Map<string, Answer<readonly MadeRequest[]>>();

  constructor(open: Evaluator, libraries: LibraryReach, summaries: Summaries) {
    this.#open = open;
    this.#libraries = libraries;
    this.#summaries = summaries;
  }

  /** Gives what the object of a method is asked for itself, up to the first request of a library. */
  of(file: LinkedFile, fn: number, depth: number): readonly MadeRequest[] {
    if (depth > askingDepth || !isMemberFunction(file, fn)) return [];
    const key = `${file.file}#${fn}#${depth}`;
    const known = this.#known.get(key);
    if (known?.isFresh) return known.value;
    const before = this.#open.cuts;
    const { found, isWhole } = this.#summaries.wholly(() => workedOut(() => this.#read(file, fn, depth)));
    // What leans on functions that are summed up now, or was cut, may be more later.
    if (isWhole && this.#open.cuts === before) this.#known.set(key, found);
    return found.value;
  }

  /** Gives the first request of a method that names a host, in an activation of it. */
  firstOf(frame: Frame): Made | undefined {
    for (const asked of this.of(frame.file, frame.fn, 0)) {
      const made = asked(this.#open, frame);
      if (made && made.reach.endpoints.length > 0 && !made.reach.abroad) return made;
    }
    return undefined;
  }

  /** Gives the first request that a call leads to of something which its object was handed: `this.rpc.request(…)`. */
  ledTo(called: Called, depth: number): Made | undefined {
    const { evaluator, invocation } = called;
    const clients = clientsOf(called);
    const primitive = primitiveOf(invocation, clients);
    if (primitive) {
      const reach = primitive.role === 'call' ? this.#libraries.reach(evaluator, invocation, clients) : undefined;
      return reach && reach.endpoints.length > 0 ? { primitive, reach } : undefined;
    }
    if (depth > askingDepth) return undefined;
    for (const callee of called.callees) {
      const frame = activationOf(callee, called);
      for (const id of frame ? frame.file.lookup.callsWithin(frame.fn) : []) {
        const call = frame?.file.callAt(id);
        if (!frame || !call || !isRunBy(frame.fn, call.fn, frame.file)) continue;
        const made = this.ledTo(calledBy(evaluator, { file: frame.file, call, id, frame }), depth + 1);
        if (made) return made;
      }
    }
    return undefined;
  }

  #read(file: LinkedFile, fn: number, depth: number): readonly MadeRequest[] {
    const found: MadeRequest[] = [];
    const isMakers = (key: string): boolean => this.#isMakers(key, file, fn);
    const isMade = (reach: Reach): boolean => reach.opens.some(({ parameters }) => parameters.some(isMakers));
    for (const id of file.lookup.callsWithin(fn)) {
      const call = file.callAt(id);
      if (!call || !isRunBy(fn, call.fn, file)) continue;
      const invocation: Invocation = { file, call, id };
      const called = calledBy(this.#open, invocation);
      if (!mayRequest(called)) continue;
      const clients = clientsOf(called);
      const primitive = primitiveOf(invocation, clients);
      if (primitive) {
        if (primitive.role !== 'call' || !isMade(this.#libraries.reach(this.#open, invocation, clients))) continue;
        return [
          ...found,
          (evaluator, frame) => ({
            primitive,
            reach: this.#libraries.reachAgain(evaluator, { ...invocation, frame }, clients),
          }),
        ];
      }
      const isHandedIn = called.callees.some(
        (callee) =>
          callee.kind === 'unknown' &&
          callee.parameters?.some((key) => isMakers(key) && this.#libraries.mayBeClient(key)),
      );
      if (isHandedIn)
        found.push((evaluator, frame) => this.ledTo(calledBy(evaluator, { ...invocation, frame }), depth + 1));
      const inner = called.callees.flatMap((callee) => {
        const frame = activationOf(callee, called);
        return frame
          ? this.#inside(frame, isMade, depth + 1).map((asked) => this.#through(asked, frame, invocation))
          : [];
      });
      if (inner.length > 0) return [...found, ...inner];
    }
    return found;
  }

  /** What an activation inside a method asks for whoever made the object. */
  #inside(frame: Frame, isMade: (reach: Reach) => boolean, depth: number): readonly MadeRequest[] {
    const [given] = this.#summaries.of(frame.file, frame.fn, depth);
    if (!given || !isMade(given.reach(this.#open, frame))) return this.of(frame.file, frame.fn, depth);
    return [(evaluator, active) => ({ primitive: given.primitive, reach: given.reach(evaluator, active) })];
  }

  /** The same request, asked for by a call of the function that it is in: an heir's own method makes none of another's. */
  #through(asked: MadeRequest, { file, fn }: Frame, invocation: Invocation): MadeRequest {
    return (evaluator, frame) => {
      const called = calledBy(evaluator, { ...invocation, frame });
      const reach = nothingYet();
      let primitive: Primitive | undefined;
      for (const callee of called.callees) {
        const active = activationOf(callee, called);
        const made = active?.file === file && active.fn === fn ? asked(evaluator, active) : undefined;
        if (!made) continue;
        primitive ??= made.primitive;
        add(reach, made.reach);
      }
      return primitive && { primitive, reach };
    };
  }

  /** Whether a parameter is one of a constructor, or of a function around the one that is asked about. */
  #isMakers(key: string, file: LinkedFile, fn: number): boolean {
    const [name = '', maker = ''] = key.split('#');
    if (name === file.file)
      for (let at = file.functionAt(fn)?.parent ?? -1; at >= 0; at = file.functionAt(at)?.parent ?? -1)
        if (at === Number(maker)) return true;
    return this.#libraries.isOfConstructor(key);
  }
}
