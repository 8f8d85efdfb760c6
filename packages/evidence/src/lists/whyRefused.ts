// Guards the good list: a new one that is implausible beside it is refused, and the good one stays.
import type { ListContent } from './draft';
import type { Feed } from './feed';

/** What is compared of the list that is kept. */
export interface KeptList {
  readonly entries: number;
  readonly poison: number;
  readonly topNames: number;
  readonly ageDays: number;
}

const LEAST_SHARE = 0.5;
const MOST_SHARE = 3;

/** A small list may grow by more. */
const SMALL = 200;

/** 1 % of the 10,000 names that are used most. */
const TOP_NAMES_MORE = 100;

/** After three times its life the kept list no longer says what is plausible. */
const VETO_LIVES = 3;

/** Gives the reason to refuse a list that was just read, or `undefined`. */
export function whyRefused(content: ListContent, feed: Feed, kept: KeptList | undefined): string | undefined {
  const { entries, refusals } = content;
  if (entries < feed.minEntries) return `it has ${entries} entries, and at least ${feed.minEntries} are expected`;
  const before = kept && kept.ageDays <= VETO_LIVES * feed.ttlDays ? kept : undefined;
  if (refusals.poison > (before?.poison ?? 0) && (before !== undefined || refusals.poison > entries / 100)) {
    return `it suddenly lists ${refusals.poison} public suffixes or ranges that nobody can mean`;
  }
  if (refusals.topNames >= (before?.topNames ?? 0) + TOP_NAMES_MORE && feed.class !== 'context') {
    return `it suddenly lists ${refusals.topNames} of the names that are used most`;
  }
  if (before === undefined) return undefined;
  if (entries < before.entries * LEAST_SHARE) return `it shrank from ${before.entries} to ${entries} entries`;
  if (entries > before.entries * MOST_SHARE && entries - before.entries > SMALL) {
    return `it grew from ${before.entries} to ${entries} entries`;
  }
  return undefined;
}
