import type { Fact, Known } from '@callsight/model';
import { scoringModel } from './model';

const dayMs = 86_400_000;

/** A fact that counts. `freshness` is 1 within its time to live and less after it; `ageDays` is its age. */
export interface Live<T> {
  readonly state: 'live';
  readonly value: T;
  readonly freshness: number;
  readonly ageDays: number;
  readonly fact: Known<T>;
}

/** A fact that was observed too long ago to count; `ageDays` is `undefined` when its date cannot be read. */
export interface Void {
  readonly state: 'void';
  readonly ageDays: number | undefined;
  readonly fact: Known<unknown>;
}

/** A fact that was never observed. */
export interface Missing {
  readonly state: 'missing';
  readonly why: string;
}

/** A fact as it counts at one moment. */
export type Reading<T> = Live<T> | Void | Missing;

/** Gives the milliseconds of the clock `now`; throws when it is no date. */
export function clockMs(now: string): number {
  const ms = Date.parse(now);
  if (Number.isNaN(ms)) throw new Error(`now: ${JSON.stringify(now)} is not a date. Give an ISO 8601 date and time.`);
  return ms;
}

/** Tells whether a fact still counts at a moment, ISO 8601, be it less than in its first days. */
export function countsAt(fact: Known<unknown>, now: string): boolean {
  return read(fact, clockMs(now)).state === 'live';
}

/**
 * Gives how a fact counts at a moment. A date in the future counts by its distance: a clock that is a day off does no
 * harm, and a forged date far ahead is void.
 */
export function read<T>(fact: Fact<T>, nowMs: number): Reading<T> {
  if (fact.state === 'unknown') return { state: 'missing', why: fact.why };
  const distanceMs = Math.abs(nowMs - Date.parse(fact.observedAt));
  const ageDays = distanceMs / dayMs;
  if (fact.ttlDays === undefined) return { state: 'live', value: fact.value, freshness: 1, ageDays, fact };
  if (Number.isNaN(distanceMs)) return { state: 'void', ageDays: undefined, fact };
  const { fullForTtls, halfForTtls, half } = scoringModel.freshness;
  const ttlMs = fact.ttlDays * dayMs;
  if (distanceMs <= fullForTtls * ttlMs) return { state: 'live', value: fact.value, freshness: 1, ageDays, fact };
  if (distanceMs <= halfForTtls * ttlMs) return { state: 'live', value: fact.value, freshness: half, ageDays, fact };
  return { state: 'void', ageDays, fact };
}
