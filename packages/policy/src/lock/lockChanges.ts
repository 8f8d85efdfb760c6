import type { GradeChange, HostResult, LockChanges } from '@callsight/model';
import { byText } from '../order';
import { lockedScore } from './baseline';
import { hasFallen, hasRisen } from './gradeMoves';
import type { Lock } from './lock';
import { isStale } from './lockedEvidence';
import { lockName } from './lockName';

/** Gives what differs between a lock and the hosts that a project calls now; `partial`: only some files were read. */
export function lockChanges(
  lock: Lock,
  hosts: readonly HostResult[],
  now: string,
  { partial }: { readonly partial: boolean },
): LockChanges {
  const known = hosts.filter(({ baseline }) => baseline !== undefined);
  const graded = known.flatMap(({ baseline, score, ...origin }): readonly GradeChange[] =>
    baseline?.state === 'locked' ? [{ host: lockName(origin), from: baseline.accepted, to: lockedScore(score) }] : [],
  );
  const called = new Set(hosts.map(lockName));
  const names = (list: Iterable<string>) => [...list].sort();
  const sorted = (list: readonly GradeChange[]) => [...list].sort((a, b) => byText(a.host, b.host));
  let scoredAt: string | undefined;
  for (const entry of lock.entries.values())
    if (scoredAt === undefined || entry.scoredAt > scoredAt) scoredAt = entry.scoredAt;
  return {
    file: lock.file,
    hosts: lock.entries.size,
    ...(scoredAt === undefined ? {} : { scoredAt }),
    added: names(
      new Set(known.flatMap(({ baseline, ...origin }) => (baseline?.state === 'new' ? [lockName(origin)] : []))),
    ),
    fallen: sorted(graded.filter(({ from, to }) => hasFallen(from, to))),
    risen: sorted(graded.filter(({ from, to }) => hasRisen(from, to))),
    gone: partial ? [] : names([...lock.entries.keys()].filter((name) => !called.has(name))),
    stale: names(
      [...lock.entries].flatMap(([name, { evidence }]) => (called.has(name) && isStale(evidence, now) ? [name] : [])),
    ),
  };
}
