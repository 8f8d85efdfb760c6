import type { Baseline, LockedScore } from '@callsight/model';
import type { Origin } from '../originKey';
import type { Lock, LockEntry } from './lock';
import { hostOfLockName, lockName } from './lockName';

/** Gives what a lock records of an origin. */
export function lockedEntry(lock: Lock | undefined, origin: Origin): LockEntry | undefined {
  return lock?.entries.get(lockName(origin));
}

const hosts = new WeakMap<Lock, ReadonlySet<string>>();

/** Gives how an origin stands to a lock; `undefined` for another way to call a host that the lock names. */
export function baselineOf(lock: Lock, origin: Origin): Baseline | undefined {
  const entry = lockedEntry(lock, origin);
  if (entry !== undefined) return { state: 'locked', accepted: lockedScore(entry), firstSeen: entry.firstSeen };
  const named = hosts.get(lock) ?? new Set([...lock.entries.keys()].map(hostOfLockName));
  hosts.set(lock, named);
  return named.has(origin.host) ? undefined : { state: 'new' };
}

/** Gives the part of a score that a lock records. */
export function lockedScore({ score, grade, provisional }: LockedScore): LockedScore {
  return grade === '?' ? { score: null, grade, provisional: false } : { score, grade, provisional };
}
