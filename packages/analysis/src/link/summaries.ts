import { type Answer, workedOut } from './answers';
import { activationOf, type Called, calledBy, mayRequest } from './called';
import type { Evaluator } from './evaluator';
import { functionRunBy } from './functionRun';
import type { LibraryReach } from './libraryReach';
import type { LinkedFile } from './linkedFile';
import { clientsOf, type Primitive, primitiveOf } from './primitive';
import { forwarded, type Procedure, procedureOf } from './procedures';
import { isClientKey } from './questions';
import { add, nothingYet, type Reach } from './reach';
import type { ClientValue, Frame } from './value';

/** Functions are summed up one inside the other this deep; each is soon known, and then asked for at no cost. */
const summingDepth = 16;
/** A request that is passed on by more functions than this is nobody's use of a wrapper. */
const passedOnLimit = 7;
/** So often a summary that leans on another one is worked out anew. */
const partlyLimit = 400;
/** Of a function that makes more requests, only so many count. */
const requestLimit = 8;

/** A request inside a function whose target the function's callers decide. */
export interface Summary extends Decided {
  /** How many functions pass the request on, one inside the other, with the one that makes it. */
  readonly length: number;
  readonly primitive: Primitive;
  /** The callers decide what is asked, and not where: a remote procedure whose name is computed. */
  readonly procedure?: Procedure;
  /** What the request itself is reported to reach. */
  readonly own: () => Reach;
  /** What it reaches whoever calls. */
  readonly open: Reach;
  readonly reach: (evaluator: Evaluator, frame: Frame) => Reach;
  /** Whether an activation is given a function of the project instead of the client that makes the request. */
  readonly isReplaced?: (evaluator: Evaluator, frame: Frame) => boolean;
}

/** What the parameters of a function decide of a request inside it. */
interface Decided {
  /** A parameter is the target or a part of it, and not merely something that a target is taken from. */
  readonly takesTarget: boolean;
  /** The parameter that decides the target. */
  readonly parameter?: number;
  /** The parameter that is the path behind a base: `api(path)`. */
  readonly path?: number;
}

/** A request inside a function that a call runs, with what it reaches in the activation that the call makes. */
interface SummaryUse {
  readonly summary: Summary;
  readonly reach: () => Reach;
}

/** Sums functions up: by the requests inside them whose target their callers decide. */
export class Summaries {
  readonly #open: Evaluator;
  readonly #libraries: LibraryReach;
  /** The summaries of functions, and how deep the question stood where depth cut them. */
  readonly #known = new Map<string, { readonly answer: Answer<readonly Summary[]>; readonly depth: number }>();
  /** The functions that are summed up now, by how deep they stand in each other. */
  readonly #summing = new Map<string, number>();
  /** The outermost of them that what is worked out leans on: functions may call themselves. */
  #leansOn = Number.POSITIVE_INFINITY;
  #isCut = false;
  /** How often a summary was dropped because it leans on another. */
  #partly = 0;

  constructor(open: Evaluator, libraries: LibraryReach) {
    this.#open = open;
    this.#libraries = libraries;
  }

  /** Gives the requests inside a function that depend on what the function is given. */
  of(file: LinkedFile, fn: number, depth: number): readonly Summary[] {
    if (depth > summingDepth) {
      this.#isCut = true;
      return [];
    }
    const key = `${file.file}#${fn}`;
    const known = this.#known.get(key);
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
    this.#summing.set(key, level);
    try {
      return this.#within(level, () => {
        const answer = workedOut(() => this.#read(file, fn, depth));
        const isWhole = this.#leansOn >= level || ++this.#partly > partlyLimit;
        if (isWhole) this.#known.set(key, { answer, depth: this.#isCut ? depth : 0 });
        return answer.value;
      });
    } finally {
      this.#summing.delete(key);
    }
  }

  /** Gives the requests inside the functions that a call runs. */
  usedBy(called: Called, depth: number): readonly SummaryUse[] {
    return called.callees.flatMap((callee) => {
      const frame = activationOf(callee, called);
      if (!frame) return [];
      return this.of(frame.file, frame.fn, depth)
        .filter((summary) => !summary.isReplaced?.(called.evaluator, frame))
        .map((summary) => ({ summary, reach: () => summary.reach(called.evaluator, frame) }));
    });
  }

  /** Works something out, and tells whether it leans on no function that is summed up now, nor on one that depth cut. */
  wholly<T>(work: () => T): { readonly found: T; readonly isWhole: boolean } {
    return this.#within(Number.POSITIVE_INFINITY, () => {
      const found = work();
      return { found, isWhole: this.#leansOn === Number.POSITIVE_INFINITY && !this.#isCut };
    });
  }

  /** Works something out at a level, with notes of its own of what that leans on. */
  #within<T>(level: number, work: () => T): T {
    const [outerLeansOn, outerIsCut] = [this.#leansOn, this.#isCut];
    [this.#leansOn, this.#isCut] = [Number.POSITIVE_INFINITY, false];
    try {
      return work();
    } finally {
      this.#leansOn = this.#leansOn >= level ? outerLeansOn : Math.min(outerLeansOn, this.#leansOn);
      this.#isCut ||= outerIsCut;
    }
  }

  #read(file: LinkedFile, fn: number, depth: number): readonly Summary[] {
    const found: Summary[] = [];
    if (file.functionAt(fn)?.parameters.length === 0) return [];
    for (const id of file.lookup.callsWithin(fn)) {
      const summary = this.#open.apart(() => this.#readCall(file, fn, id, depth));
      if (summary) found.push(summary);
    }
    return found.slice(0, requestLimit);
  }

  /** The request that a call inside a function makes, where it depends on what the function is given. */
  #readCall(file: LinkedFile, fn: number, id: number, depth: number): Summary | undefined {
    const call = file.callAt(id);
    if (!call) return undefined;
    const written = calledBy(this.#open, { file, call, id });
    if (!mayRequest(written)) return undefined;
    const run = functionRunBy(written);
    const called = run ? calledBy(this.#open, run.invocation) : written;
    const clients = clientsOf(called);
    return clients.length > 0 ? this.#made(called, clients, fn) : this.#passedOn(called, fn, depth);
  }

  /** A request that the function makes itself. */
  #made({ invocation }: Called, clients: readonly ClientValue[], fn: number): Summary | undefined {
    const libraries = this.#libraries;
    const primitive = primitiveOf(invocation, clients);
    const reach = libraries.reach(this.#open, invocation, clients);
    const procedure = primitive?.kind === 'grpc' && primitive.role === 'call' ? procedureOf(invocation, fn) : undefined;
    const decided = decidedBy(invocation.file, fn, reach);
    if (!primitive || !(procedure || isDecided(decided))) return undefined;
    return {
      length: 1,
      primitive,
      ...decided,
      ...(procedure ? { procedure } : {}),
      // Who the client is, the request says itself; what its options hold, only the use does.
      own: () =>
        reach.opens.some(({ parameters }) => parameters.some(isClientKey))
          ? libraries.settled(reach, () => libraries.ofCallers(invocation, clients))
          : reach,
      open: reach,
      reach: (evaluator, frame) => libraries.reachAgain(evaluator, { ...invocation, frame }, clients),
      ...(clients.every(({ given }) => given) && {
        isReplaced: (evaluator, frame) => this.#isOfProject(calledBy(evaluator, { ...invocation, frame })),
      }),
    };
  }

  /** A request of another function that this one passes on. */
  #passedOn(called: Called, fn: number, depth: number): Summary | undefined {
    const { invocation } = called;
    for (const { summary, reach } of this.usedBy(called, depth + 1)) {
      if (summary.length === passedOnLimit) continue;
      const reached = reach();
      const procedure = summary.procedure && forwarded(summary.procedure, invocation, fn);
      const decided = decidedBy(invocation.file, fn, reached);
      if (!(procedure || isDecided(decided))) continue;
      return {
        length: summary.length + 1,
        primitive: summary.primitive,
        ...decided,
        ...(procedure ? { procedure } : {}),
        own: summary.own,
        open: reached,
        reach: (evaluator, outer) =>
          reachedBy(this.usedBy(calledBy(evaluator, { ...invocation, frame: outer }), depth + 1)),
        ...(summary.isReplaced && {
          isReplaced: (evaluator, outer) =>
            this.usedBy(calledBy(evaluator, { ...invocation, frame: outer }), depth + 1).length === 0,
        }),
      };
    }
    return undefined;
  }

  /** Whether a call runs functions of the project alone that pass nothing on. */
  #isOfProject({ callees }: Called): boolean {
    return (
      callees.length > 0 &&
      callees.every((callee) => callee.kind === 'function' && this.of(callee.file, callee.fn, 0).length === 0)
    );
  }
}

/** Gives what requests inside the functions that a call runs reach together. */
export function reachedBy(uses: readonly SummaryUse[]): Reach {
  const together = nothingYet();
  for (const { reach } of uses) add(together, reach());
  return together;
}

function decidedBy(file: LinkedFile, fn: number, { opens, pathParameters }: Reach): Decided {
  const own = `${file.file}#${fn}#`;
  const isOwn = (key: string): boolean => key.startsWith(own);
  const indexOf = (key: string): number => Number.parseInt(key.slice(own.length), 10);
  const keys = opens.flatMap(({ parameters }) => parameters.filter(isOwn));
  const [key] = keys;
  const path = [...pathParameters].find(isOwn);
  return {
    takesTarget: keys.some((each) => !each.endsWith('.')),
    ...(key === undefined ? {} : { parameter: indexOf(key) }),
    ...(path === undefined ? {} : { path: indexOf(path) }),
  };
}

function isDecided({ parameter, path }: Decided): boolean {
  return parameter !== undefined || path !== undefined;
}
