import { type CallSite, type HostResult, type Reach, reachesTo } from '@callsight/model';
import { originKey } from '@callsight/policy';
import type { Attempt, HostRecord } from '@callsight/store';
import { factIn, isAskable, learnt, recordKey } from './askedFacts';
import { dueAt } from './dueAt';
import type { Oracle } from './oracle';
import { type Origin, originsOf } from './origins';

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
  readonly plan: (calls: readonly CallSite[]) => AskPlan;
  /** Asks hosts; `progress` is told how many are done. Gives how many answered with something. */
  readonly ask: (origins: readonly Origin[], signal: AbortSignal, progress?: (done: number) => void) => Promise<number>;
  /** Forgets that questions were held back or stopped, so that they may be put again. */
  readonly retry: () => void;
  /** Gives what is known of a host from earlier questions. */
  readonly recordOf: (origin: Origin) => HostRecord;
}

/** Gives the questions of one engine. `judge` gives a host as it is known so far. */
export function hostQuestions(
  { records, reach, now, ask, mayLeave }: Oracle,
  judge: (origin: Origin) => HostResult,
): HostQuestions {
  /** Why hosts were not asked in this run: nothing that is worth keeping. */
  const heldBack = new Map<string, Attempt>();
  const recordOf = (origin: Origin): HostRecord => {
    const key = recordKey(origin);
    const record = records.of(key);
    const held = record.attempt === undefined ? heldBack.get(key) : undefined;
    return held === undefined ? record : { ...record, attempt: held };
  };

  /** Who is being asked; nobody is asked twice at once. */
  const underWay = new Map<string, Promise<boolean>>();
  const askOnce = (origin: Origin, signal: AbortSignal): Promise<boolean> => {
    const key = recordKey(origin);
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
      return false;
    }
    heldBack.delete(key);
    const isAnswer = told.probe.state === 'known';
    const failures = isAnswer ? 0 : (records.of(key).attempt?.failures ?? 0) + 1;
    records.keep(key, facts, { at, failures, gaps });
    const { score } = judge(origin);
    // A score that falls because a host is out of reach says nothing about the host.
    if (isAnswer) records.keepScore(originKey(origin), at, score);
    return isAnswer;
  };

  return {
    recordOf,
    retry: () => heldBack.clear(),
    plan(calls) {
      const may = new Set(calls.flatMap(({ endpoints }) => endpoints.filter(mayLeave).map(recordKey)));
      const askable = distinct(originsOf(calls).filter((origin) => isAskable(judge(origin).evidence)));
      const named = askable.filter((origin) => may.has(recordKey(origin)));
      const when = (origin: Origin) => whenDue(origin, recordOf(origin), reach());
      const rested = named.filter((origin) => when(origin) > now());
      const nextAt = Math.min(...rested.map(when));
      return {
        due: named.filter((origin) => !rested.includes(origin)),
        rested,
        never: askable.filter((origin) => !named.includes(origin)),
        ...(rested.length > 0 && { nextAt }),
      };
    },
    async ask(origins, signal, progress) {
      let done = 0;
      const askEach = (some: readonly Origin[]) =>
        Promise.all(
          some.map(async (origin) => {
            const isAnswer = await askOnce(origin, signal);
            progress?.(++done);
            return isAnswer;
          }),
        );
      // Well-known vendors show whether somebody reads along, which has to be known of the others.
      const isVendor = (origin: Origin) => judge(origin).evidence.vendor !== undefined;
      const [vendors, others] = parted(distinct(origins), isVendor);
      const answers = [...(await askEach(vendors)), ...(await askEach(others))];
      return answers.filter(Boolean).length;
    },
  };
}

function whenDue(origin: Origin, record: HostRecord, reach: Reach): number {
  // Before anybody agreed, every host counts as one to ask about.
  return reachesTo(reach, 'probe') || factIn(record, 'probe') ? dueAt(recordKey(origin), record, reach) : 0;
}

function parted<T>(all: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  const fits = new Set(all.filter(test));
  return [[...fits], all.filter((one) => !fits.has(one))];
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  return [...new Map(origins.map((origin) => [recordKey(origin), origin])).values()];
}
