import type { HostResult } from '@callsight/model';
import type { Policy } from '@callsight/policy';
import { recordKey } from './askedFacts';
import type { LockUse } from './engineOptions';
import type { Decisions, JudgeOrigin } from './originJudge';
import type { Origin } from './origins';

/** A host as it was judged, and what decided. */
interface Lately {
  readonly shared: Policy | undefined;
  readonly policies: readonly (Policy | undefined)[];
  readonly lock: LockUse | undefined;
  readonly host: HostResult;
}

/** A judge that remembers what it said in the last minute. */
export interface LateJudge {
  readonly judge: JudgeOrigin;
  /** Forgets a host, because something was learnt of it; without one all of them. */
  forget(origin?: Origin): void;
}

/** Gives a judge that remembers the hosts of the last minute: each key that is typed asks for nearly the same ones again. */
export function judgeLately(judge: JudgeOrigin, { book, lock }: Decisions): LateJudge {
  const known = new Map<string, Map<string, Lately>>();
  let minute = '';
  return {
    judge(now, { calls, ...called }, mayLock, policies = [book().shared()]) {
      if (minute !== minuteOf(now)) known.clear();
      minute = minuteOf(now);
      const own = known.get(recordKey(called)) ?? new Map<string, Lately>();
      known.set(recordKey(called), own);
      const key = JSON.stringify([called, mayLock]);
      const last = own.get(key);
      if (last && last.shared === book().shared() && last.lock === lock() && isSame(last.policies, policies))
        return last.host.calls === calls ? last.host : { ...last.host, calls };
      const host = judge(now, { calls, ...called }, mayLock, policies);
      own.set(key, { shared: book().shared(), policies, lock: lock(), host });
      return host;
    },
    forget(origin) {
      if (origin === undefined) known.clear();
      else known.delete(recordKey(origin));
    },
  };
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Gives `YYYY-MM-DDTHH:MM` of an ISO 8601 time. */
export function minuteOf(now: string): string {
  return now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
