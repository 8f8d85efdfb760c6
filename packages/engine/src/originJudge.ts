import { type HostEvidence, type HostResult, type Known, reachesTo, type ScoreChange } from '@callsight/model';
import {
  baselineOf,
  decide,
  hostClause,
  isInternalByPolicy,
  type LockEntry,
  lockedEntry,
  originKey,
  type Policy,
  privateCaAttestation,
  regionStanding,
  withLockedEvidence,
  worstVerdict,
} from '@callsight/policy';
import { scoreHost } from '@callsight/scoring';
import type { HostRecord } from '@callsight/store';
import { factIn, type OwnRecord, withRecord } from './askedFacts';
import type { EngineOptions, LockUse } from './engineOptions';
import { type HostQuestions, hostQuestions } from './hostQuestions';
import { judgeLately, type LateJudge } from './judgeLately';
import { withThorough } from './keptProbe';
import type { CalledOrigin, CountedOrigin } from './origins';
import type { PolicyBook } from './policyBook';
import { scoreChange } from './scoreChange';

/** What decides at the moment: the policies, and the lock file that results are held against. */
export interface Decisions {
  book(): PolicyBook;
  lock(): LockUse | undefined;
}

/** The evidence of an origin, the clock that it is scored at, and the last change of its score. */
interface Collected {
  readonly evidence: HostEvidence;
  readonly clock: string;
  readonly change?: ScoreChange;
}

/**
 * Gives an origin as it is judged at a time (ISO 8601): by the policies of the files that call it, or by the project's;
 * `mayLock`: it may stand in the lock file.
 */
export type JudgeOrigin = (
  now: string,
  origin: CountedOrigin,
  mayLock: boolean,
  policies?: readonly (Policy | undefined)[],
) => HostResult;

/** Judges origins by what is known of them. */
export interface OriginJudge {
  readonly judge: JudgeOrigin;
  /** The same, with what it said in the last minute. */
  readonly lately: LateJudge;
  /** Gives the evidence of an origin, before the policy makes something of it. */
  readonly evidenceOf: (now: string, origin: CalledOrigin) => HostEvidence;
  /** Absent where nobody is asked. */
  readonly questions: HostQuestions | undefined;
}

const NO_RECORD: HostRecord = { facts: new Map(), signers: [] };

/** Gives the judge of origins of one engine. */
export function originJudge(
  { collect, now, oracle }: Pick<EngineOptions, 'collect' | 'now' | 'oracle'>,
  { book, lock }: Decisions,
): OriginJudge {
  const hasPrivateCa = (host: string, port: number | undefined, at: string) =>
    privateCaAttestation(book().shared(), host, port, at) !== undefined;

  const collectAt = (at: string, { paths, ...origin }: CalledOrigin): Collected => {
    const internal = (host: string) => isInternalByPolicy(book().shared(), host);
    const reach = oracle?.reach() ?? 'off';
    const record = reachesTo(reach, 'probe') ? questions?.recordOf(origin) : undefined;
    const addresses = record && factIn(record, 'addresses');
    const privateCa = (host: string, port?: number) => hasPrivateCa(host, port, at);
    const collected = collect({ ...origin, paths, ...addressesOf(addresses) }, { now: at, internal, privateCa });
    const evidence = withRecord(collected, record ?? NO_RECORD, reach, at);
    const change = record && !record.isReadAlong && scoreChange(oracle!.records, originKey(origin), Date.parse(at));
    const use = lock();
    const locked = use && lockedEntry(use.lock, origin);
    return {
      evidence: use && locked ? withLock(evidence, ownFacts(locked.evidence, record), use.first, at) : evidence,
      clock: locked && use?.first === 'locked' ? locked.scoredAt : at,
      ...(change && { change }),
    };
  };

  const judge: JudgeOrigin = (at, { calls, ...called }, mayLock, policies = [book().shared()]) => {
    const policy = book().shared();
    const { paths: _, ...origin } = called;
    const { evidence: collected, clock, change } = collectAt(at, called);
    const evidence = withForbiddenRegion(collected, policy);
    const pinsPrivateCa = hasPrivateCa(origin.host, origin.port, at);
    const score = scoreHost(evidence, { now: clock, pinsPrivateCa });
    const clauses = policies.flatMap((own) => hostClause(own, origin.host, origin.port, at) ?? []);
    const owner = clauses.find((clause) => clause.owner !== undefined)?.owner;
    const dataClass = clauses.find((clause) => clause.dataClass !== undefined)?.dataClass;
    const use = lock();
    const baseline = use && mayLock && evidence.internal === undefined ? baselineOf(use.lock, origin) : undefined;
    const subject = { ...origin, score, evidence, ...(baseline && { baseline }) };
    const [first, ...others] = policies.map((own) => decide(subject, own, at));
    return {
      ...subject,
      calls,
      verdict: worstVerdict([first ?? decide(subject, policy, at), ...others]),
      ...(change && { change }),
      ...(owner === undefined ? {} : { owner }),
      ...(dataClass === undefined ? {} : { dataClass }),
    };
  };

  const lately = judgeLately(judge, { book, lock });
  const questions =
    oracle &&
    hostQuestions(oracle, {
      judge: (origin) => lately.judge(now(), { ...origin, paths: [], calls: 0 }, true),
      learnt: lately.forget,
    });
  return { judge, lately, evidenceOf: (at, origin) => collectAt(at, origin).evidence, questions };
}

/** Gives what a lock records without what it was told by somebody who was recognised since as reading along. */
function ownFacts(locked: LockEntry['evidence'], record: OwnRecord | undefined): LockEntry['evidence'] {
  const facts: readonly (readonly [string, Known<unknown>])[] = Object.entries(locked);
  const own = facts.filter(
    ([, { source, observedAt }]) => source !== 'probe' || record?.readAlongAt?.has(observedAt) !== true,
  );
  return Object.fromEntries(own);
}

/** What was recorded takes no answer's place; but a look that saw less than a recorded one raises no score. */
function withLock(
  { probe, ...evidence }: HostEvidence,
  locked: LockEntry['evidence'],
  first: LockUse['first'],
  at: string,
): HostEvidence {
  const looked = probe.state === 'known' ? withThorough(probe, locked.probe, at) : probe;
  return withLockedEvidence({ ...evidence, probe: looked }, locked, first);
}

function addressesOf(fact: Known<unknown> | undefined): Pick<CalledOrigin, 'addresses' | 'addressesAt'> {
  return fact === undefined ? {} : { addresses: fact.value as readonly string[], addressesAt: fact.observedAt };
}

/** A region that the policy denies is the forbidden jurisdiction of the score. */
function withForbiddenRegion(evidence: HostEvidence, policy: Policy | undefined): HostEvidence {
  const { location } = evidence;
  if (location.state !== 'known' || regionStanding(policy, location.value) !== 'denied') return evidence;
  return { ...evidence, location: { ...location, value: { ...location.value, class: 'prohibited' } } };
}
