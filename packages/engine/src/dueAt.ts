import { createHash } from 'node:crypto';
import type { Reach } from '@callsight/model';
import { probeFactsIn } from '@callsight/scoring';
import type { HostRecord } from '@callsight/store';
import { isUnasked } from './askedFacts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When a host is asked again: before what it told grows stale, and sooner where a change is near. Milliseconds. */
const AGAIN = {
  usual: 7 * DAY_MS,
  /** Its certificate ends soon. */
  ending: DAY_MS,
  afterFailure: HOUR_MS,
  longestAfterFailure: 7 * DAY_MS,
} as const;

/** The share of an interval by which hosts differ, so that those asked together are not asked together again. */
const JITTER = 1 / 7;

/** Gives when a host is to be asked again, in milliseconds since 1970; 0: now. */
export function dueAt(key: string, record: HostRecord, reach: Reach): number {
  const { attempt } = record;
  if (attempt === undefined || isUnasked(record, reach)) return 0;
  const { failures } = attempt;
  const interval =
    failures > 0
      ? Math.min(AGAIN.afterFailure * 2 ** (failures - 1), AGAIN.longestAfterFailure)
      : probeFactsIn(record.facts.get('probe')?.value)?.leaf.expiresSoon
        ? AGAIN.ending
        : AGAIN.usual;
  return Date.parse(attempt.at) + interval * (1 - JITTER * shareOf(key));
}

/** Gives a number from 0 to 1 that is the same for the same text, and spread over all texts. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
