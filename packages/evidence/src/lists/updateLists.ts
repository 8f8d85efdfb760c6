import { randomInt } from 'node:crypto';
import type { Download } from '../wire/download';
import type { Feed } from './feed';
import { encodeList, headOf } from './listFile';
import { type ListShelf, type ListVisit, type LoadedList, listName, readKeptList, readVisit, visitName } from './lists';
import { readList } from './readList';
import { inTurns } from './steps';
import { whyRefused } from './whyRefused';

/** What an update works with. */
export interface UpdateWorld {
  readonly shelf: ListShelf;
  readonly download: Download;
  /** Gives the time, ISO 8601. */
  readonly now: () => string;
  /** The user's keys by the id of the feed. */
  readonly keys?: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal;
  /** Takes each outcome as it comes. */
  readonly progress?: (outcome: UpdateOutcome) => void;
}

/** What an update did with one list. */
export interface UpdateOutcome {
  readonly feed: Feed;
  /** `kept`: what came was refused, or nothing came. `waiting`: so it was lately, and the publisher is left alone. */
  readonly kind: 'updated' | 'unchanged' | 'not-due' | 'waiting' | 'kept';
  /** For people: why nothing was asked or taken. */
  readonly why?: string;
  readonly entries?: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A download takes at most a minute, and nobody waits longer for one that was stopped. */
const CLAIM_MS = 15 * 60_000;

/** After a failure the publisher is left alone for a while, longer each time. */
const PAUSE_MS = HOUR_MS / 4;

/**
 * Brings lists up to date, one after the other; each is replaced whole or stays as it was. Gives `undefined` while
 * another process does the same.
 */
export async function updateLists(
  feeds: readonly Feed[],
  world: UpdateWorld,
): Promise<readonly UpdateOutcome[] | undefined> {
  const release = world.shelf.claim(CLAIM_MS);
  if (release === undefined) return undefined;
  try {
    const outcomes: UpdateOutcome[] = [];
    for (const feed of feeds) {
      if (world.signal?.aborted) break;
      const outcome = await updateOne(feed, world);
      outcomes.push(outcome);
      world.progress?.(outcome);
    }
    return outcomes;
  } finally {
    release();
  }
}

async function updateOne(feed: Feed, world: UpdateWorld): Promise<UpdateOutcome> {
  const { shelf, now } = world;
  const url = withKey(feed, world.keys);
  if (url === undefined) return { feed, kind: 'not-due', why: 'it needs your key with the publisher' };
  const read = readKeptList(shelf, feed.id);
  // A list that cannot be read is asked for as if it had never been there.
  const kept = read === undefined || 'broken' in read || read.head.url !== feed.url ? undefined : read;
  const visit = readVisit(shelf, feed.id);
  const wait = whyWait(feed, visit, kept, Date.parse(now()));
  if (wait !== undefined) return { feed, ...wait };

  const { etag, lastModified } = kept?.head ?? {};
  const hasTag = etag !== undefined || lastModified !== undefined;
  const answer = await world.download({
    url,
    maxBytes: feed.maxBytes,
    ...(hasTag && { have: { ...(etag && { etag }), ...(lastModified && { lastModified }) } }),
    ...(world.signal && { signal: world.signal }),
  });
  if (answer.kind === 'failed') {
    return keep(feed, world, kept, visit, answer.why, answer.retryAfterMs ?? PAUSE_MS);
  }
  if (answer.kind === 'unchanged') {
    if (kept) note(world, feed, { digest: kept.digest, confirmedAt: now(), askedAt: now() });
    return { feed, kind: 'unchanged', ...(kept && { entries: kept.head.entries }) };
  }
  const list = await inTurns(readList(answer.bytes, feed));
  const refused =
    'refused' in list ? list.refused : whyRefused(list.content, feed, kept && comparable(kept, Date.parse(now())));
  if ('refused' in list || refused !== undefined) return keep(feed, world, kept, visit, refused ?? '', PAUSE_MS);
  const fetched = {
    fetchedAt: now(),
    ...(answer.etag && { etag: answer.etag }),
    ...(answer.lastModified && { lastModified: answer.lastModified }),
  };
  try {
    shelf.write(listName(feed.id), encodeList(headOf(feed, list.content, fetched), list.content));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return keep(feed, world, kept, visit, `it cannot be written (${code})`, 0);
  }
  note(world, feed, { askedAt: now() });
  return { feed, kind: 'updated', entries: list.content.entries };
}

/** Gives the address with the user's key; `undefined` where a key is missing. */
function withKey({ id, url }: Feed, keys: UpdateWorld['keys']): string | undefined {
  if (!url.includes('{key}')) return url;
  const key = keys?.get(id);
  return key === undefined || key === '' ? undefined : url.replace('{key}', encodeURIComponent(key));
}

/** Gives why a publisher is not asked now, or `undefined`. */
function whyWait(
  feed: Feed,
  visit: ListVisit | undefined,
  kept: LoadedList | undefined,
  now: number,
): { readonly kind: 'not-due' | 'waiting'; readonly why: string } | undefined {
  const askedAt = Date.parse(visit?.askedAt ?? '');
  // A date in the future comes from a clock that was wrong.
  if (visit === undefined || Number.isNaN(askedAt) || askedAt > now) return undefined;
  const notBefore = Date.parse(visit.notBefore ?? '');
  if (notBefore > now && notBefore - now <= 2 * DAY_MS) {
    const again = `it is asked again after ${visit.notBefore?.slice(0, 16)}Z`;
    return { kind: 'waiting', why: `${visit.failure ?? 'it failed'}; ${again}` };
  }
  const since = now - askedAt;
  if (kept !== undefined && visit.failure === undefined && since < feed.minIntervalHours * HOUR_MS) {
    const hours = Math.floor(since / HOUR_MS);
    return {
      kind: 'not-due',
      why: `it was asked for ${hours} hours ago, and is at most every ${feed.minIntervalHours}`,
    };
  }
  return undefined;
}

function comparable({ head, confirmedMs }: LoadedList, now: number) {
  const { poison, topNames } = head.refusals;
  return { entries: head.entries, poison, topNames, ageDays: Math.abs(now - confirmedMs) / DAY_MS };
}

/** Leaves the list as it is and remembers when to ask again, a little later than told so that not all ask at once. */
function keep(
  feed: Feed,
  world: UpdateWorld,
  kept: LoadedList | undefined,
  visit: ListVisit | undefined,
  why: string,
  pauseMs: number,
): UpdateOutcome {
  const askedAt = world.now();
  const jitterMs = pauseMs > 0 ? randomInt(Math.ceil(pauseMs / 10) + 1) : 0;
  note(world, feed, {
    ...(kept && visit?.digest === kept.digest && visit.confirmedAt
      ? { digest: kept.digest, confirmedAt: visit.confirmedAt }
      : {}),
    askedAt,
    ...(pauseMs > 0 && { notBefore: new Date(Date.parse(askedAt) + pauseMs + jitterMs).toISOString() }),
    failure: why,
  });
  return { feed, kind: 'kept', why, ...(kept && { entries: kept.head.entries }) };
}

function note({ shelf }: UpdateWorld, { id }: Feed, visit: ListVisit): void {
  try {
    shelf.write(visitName(id), Buffer.from(JSON.stringify(visit), 'utf8'));
  } catch {
    // Without the note the publisher is asked once more than needed.
  }
}
