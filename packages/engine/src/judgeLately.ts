import type { HostResult } from '@callsight/model';
import type { Policy } from '@callsight/policy';
import type { LockUse } from './engineOptions';
import type { Decisions, JudgeOrigin } from './originJudge';

/** The hosts that were judged in one minute, by one policy and one lock file. */
interface Lately {
  readonly policy: Policy | undefined;
  readonly lock: LockUse | undefined;
  readonly minute: string;
  readonly hosts: Map<string, HostResult>;
}

/** Gives a judge that remembers the hosts of the last minute: each key that is typed asks for nearly the same ones again. */
export function judgeLately(
  judge: JudgeOrigin,
  { book, lock }: Decisions,
): { readonly judge: JudgeOrigin; forget(): void } {
  let known: Lately | undefined;
  return {
    judge(now, { calls, ...called }, mayLock, policies = [book().shared()]) {
      const minute = minuteOf(now);
      // The calls of one file have one policy.
      const [policy] = policies;
      if (known?.minute !== minute || known.policy !== policy || known.lock !== lock())
        known = { policy, lock: lock(), minute, hosts: new Map() };
      const key = JSON.stringify([called, mayLock]);
      const host = known.hosts.get(key) ?? judge(now, { calls, ...called }, mayLock, policies);
      known.hosts.set(key, host);
      return { ...host, calls };
    },
    forget() {
      known = undefined;
    },
  };
}

/** Gives `YYYY-MM-DDTHH:MM` of an ISO 8601 time. */
export function minuteOf(now: string): string {
  return now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
