import type { CallSite, HostResult } from '@callsight/model';
import { callsByOrigin } from '../callsByOrigin';
import { byText } from '../order';
import { originKey } from '../originKey';
import { lockedEntry, lockedScore } from './baseline';
import { canonicalJson } from './canonicalJson';
import type { Lock, LockEntry } from './lock';
import { evidenceToLock } from './lockedEvidence';
import { lockName } from './lockName';

/** What a new lock is made of. */
export interface LockUpdate {
  readonly calls: readonly CallSite[];
  /** The origins to accept. */
  readonly hosts: readonly HostResult[];
  readonly before: Lock | undefined;
  /** The clock, ISO 8601. */
  readonly now: string;
  /** Forget what is no longer called. */
  readonly prune: boolean;
  /** Whether hosts were scored by what the lock recorded, at its clock, or by what was collected now. */
  readonly first: 'locked' | 'collected';
}

/** Gives the entries of a lock that accepts what a project calls now; what has not changed stays as it was written. */
export function updatedEntries({
  calls,
  hosts,
  before,
  now,
  prune,
  first,
}: LockUpdate): ReadonlyMap<string, LockEntry> {
  const sites = callsByOrigin(calls);
  const entries = new Map(prune ? [] : before?.entries);
  for (const host of hosts) {
    const old = lockedEntry(before, host);
    const evidence = evidenceToLock(host.evidence);
    const score = lockedScore(host.score);
    const isSame =
      old !== undefined &&
      (first === 'locked' || canonicalJson(lockedScore(old)) === canonicalJson(score)) &&
      canonicalJson(old.evidence) === canonicalJson(evidence);
    entries.set(lockName(host), {
      firstSeen: old?.firstSeen ?? now.slice(0, 10),
      firstCall: firstCall(sites.get(originKey(host)) ?? [], old?.firstCall),
      calls: host.calls,
      ...score,
      scoredAt: isSame ? old.scoredAt : now,
      evidence,
    });
  }
  return entries;
}

/** The site that was written before, while its file still calls the host: a line that moved changes no lock. */
function firstCall(sites: readonly CallSite[], before: string | undefined): string {
  const file = before?.replace(/:\d+$/, '');
  if (before !== undefined && sites.some((site) => site.file === file)) return before;
  const [first] = [...sites].sort((a, b) => byText(a.file, b.file) || a.span.line - b.span.line);
  return first === undefined ? (before ?? '') : `${first.file}:${first.span.line}`;
}
