import type { EvidenceSource, Known, Unknown } from '@callsight/model';

/** Gives a fact that does not age, with its source and the day it was learnt. */
export function known<T>(value: T, source: EvidenceSource, observedAt: string, note?: string): Known<T> {
  return { state: 'known', value, source, observedAt, ...(note === undefined ? {} : { note }) };
}

/** Gives the absence of a fact, with the reason. */
export function unknown(why: string): Unknown {
  return { state: 'unknown', why };
}
