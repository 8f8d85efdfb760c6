import { type HostResult, type Reach, reachesTo, type ScanResult } from '@callsight/model';
import { originKey } from '@callsight/policy';
import type { Attempt, HostRecord } from '@callsight/store';
import { factIn, isAskable, learnt, type OwnRecord, recordKey, signersOf, withoutReadAlong } from './askedFacts';
import { dueAt } from './dueAt';
import type { Oracle } from './oracle';
import type { Origin } from './origins';
import { toEnd } from './toEnd';

/** Which hosts of a project may be asked, and which never are. */
export interface AskPlan {
  /** Those of which nothing is known yet, or nothing fresh. */
  readonly due: readonly Origin[];
  /** Those that told enough lately, or are left alone for a while. */
  readonly rested: readonly Origin[];
  /** Those whose name never leaves this machine: it is not certain, or may hold a secret. */
  readonly never: readonly Origin[];
  /** When the next of those that rest is due, in milliseconds since 1970. */
  readonly nextAt?: number;
}

/** Puts questions about hosts to the world and keeps the answers. */
export interface HostQuestions {
  /** Sorts the hosts that a scan found. */
  readonly plan: (result: Pick<ScanResult, 'calls' | 'hosts'>) => AskPlan;
  /** Asks hosts; `progress` is told how many are done. Gives how many answered with something. */
  readonly ask: (origins: readonly Origin[], signal: AbortSignal, progress?: (done: number) => void) => Promise<number>;
  /** Forgets that questions were held back or stopped, so that they may be put again. */
  readonly retry: () => void;
  /** Gives what is known of a host from earlier questions. */
  readonly recordOf: (origin: Origin) => OwnRecord;
}

/** Who judges the hosts that are asked. */
export interface AskedHosts {
  /** Gives a host as it is known so far. */
  readonly judge: (origin: Origin) => HostResult;
  /** Called when something was learnt of a host, or of all of them. */
  readonly learnt: (origin?: Origin) => void;
}

/** Gives the questions of one engine. */
export function hostQuestions(
  { records, reach, now, ask, inTurns, mayLeave }: Oracle,
  { judge, learnt: tell }: AskedHosts,
): HostQuestions {
  /** Why hosts were not asked in this run: nothing that is worth keeping. */
  const heldBack = new Map<string, Attempt>();
  const recordOf = (origin: Origin): OwnRecord => {
    const key = recordKey(origin);
    const record = withoutReadAlong(records.of(key), records.readsAlong);
    const held = record.attempt === undefined ? heldBack.get(key) : undefined;
    return held === undefined ? record : { ...record, attempt: held };
  };

  /** Who is being asked; nobody is asked twice at once. */
  const underWay = new Map<string, Promise<boolean>>();
  const askOnce = (origin: Origin, since: number, signal: AbortSignal): Promise<boolean> => {
    const key = recordKey(origin);
    const { attempt } = recordOf(origin);
    // Others may want the same hosts, and were faster with this one.
    if (attempt !== undefined && Date.parse(attempt.at) > since) return Promise.resolve(attempt.failures === 0);
    const running = underWay.get(key) ?? askOne(origin, signal).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };

  const askOne = async (origin: Origin, signal: AbortSignal): Promise<boolean> => {
    const { evidence } = judge(origin);
    const asked = reach();
    const { evidence: told, isAsked } = await ask(evidence, signal);
    const key = recordKey(origin);
    const at = new Date(now()).toISOString();
    const { facts, gaps } = learnt(told, asked);
    if (!isAsked) {
      heldBack.set(key, { at, failures: 1, gaps });
      tell(origin);
      return false;
    }
    heldBack.delete(key);
    const { signers } = told;
    const isAnswer = told.probe.state === 'known' && !signers?.keys.some(records.readsAlong);
    const failures = isAnswer ? 0 : (records.of(key).attempt?.failures ?? 0) + 1;
    records.keep(key, facts, { at, failures, gaps });
    // What they told in the place of other hosts counts for nothing, either.
    if (signers?.readAlong && records.keepReadAlong(signers.keys, at)) tell();
    tell(origin);
    const { score } = judge(origin);
    // A score that falls because a host is out of reach says nothing about the host.
    if (isAnswer) records.keepScore(originKey(origin), at, score, signersOf(recordOf(origin)));
    tell(origin);
    return isAnswer;
  };

  return {
    recordOf,
    retry() {
      heldBack.clear();
      tell();
    },
    plan({ calls, hosts }) {
      const may = new Set<string>();
      for (const endpoint of calls.flatMap(({ endpoints }) => endpoints)) {
        const key = recordKey(endpoint);
        if (!may.has(key) && mayLeave(endpoint)) may.add(key);
      }
      const askable = distinct(hosts.filter(({ evidence }) => isAskable(evidence)).map(originOf));
      const [named, never] = parted(askable, (origin) => may.has(recordKey(origin)));
      const times = new Map(named.map((origin) => [origin, whenDue(origin, recordOf(origin), reach())]));
      const [rested, due] = parted(named, (origin) => (times.get(origin) ?? 0) > now());
      const nextAt = Math.min(...rested.map((origin) => times.get(origin) ?? 0));
      return { due, rested, never, ...(rested.length > 0 && { nextAt }) };
    },
    async ask(origins, signal, progress) {
      let done = 0;
      const since = now();
      const answerOf = async (origin: Origin): Promise<boolean> => {
        const isAnswer = await askOnce(origin, since, signal);
        progress?.(++done);
        return isAnswer;
      };
      const askEach = async (some: readonly Origin[]) => Promise.all(await inTurns(begun(some, answerOf)));
      // Well-known vendors show whether somebody reads along, which has to be known of the others.
      const isVendor = (origin: Origin) => judge(origin).evidence.vendor !== undefined;
      const [vendors, others] = await inTurns(partedInSteps(distinct(origins), isVendor));
      const answers = [...(await askEach(vendors)), ...(await askEach(others))];
      return answers.filter(Boolean).length;
    },
  };
}

function whenDue(origin: Origin, record: HostRecord, reach: Reach): number {
  // Before anybody agreed, every host counts as one to ask about.
  return reachesTo(reach, 'probe') || factIn(record, 'probe') ? dueAt(recordKey(origin), record, reach) : 0;
}

/** Gives work that was begun on each, one a step. */
function* begun<T, R>(all: readonly T[], begin: (one: T) => Promise<R>): Generator<void, readonly Promise<R>[]> {
  const results: Promise<R>[] = [];
  for (const one of all) {
    const result = begin(one);
    // Whoever waits for them all is told; until then nobody listens.
    result.catch(() => undefined);
    results.push(result);
    yield;
  }
  return results;
}

type Parts<T> = readonly [fit: readonly T[], others: readonly T[]];

function parted<T>(all: readonly T[], test: (one: T) => boolean): Parts<T> {
  return toEnd(partedInSteps(all, test));
}

function* partedInSteps<T>(all: readonly T[], test: (one: T) => boolean): Generator<void, Parts<T>> {
  const fit: T[] = [];
  const others: T[] = [];
  for (const one of all) {
    (test(one) ? fit : others).push(one);
    yield;
  }
  return [fit, others];
}

function originOf({ scheme, host, port }: Origin): Origin {
  return { scheme, host, ...(port === undefined ? {} : { port }) };
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  return [...new Map(origins.map((origin) => [recordKey(origin), origin])).values()];
}
