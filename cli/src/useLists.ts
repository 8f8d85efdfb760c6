import {
  FEEDS,
  type Feed,
  feedsInUse,
  keysIn,
  type ListShelf,
  type Lists,
  loadLists,
  localRootPlaces,
  proxyIn,
  refreshLists,
  type UpdateOutcome,
} from '@callsight/evidence';
import type { Reach } from '@callsight/model';
import { diskShelf, placesOf } from '@callsight/store';
import { UserError } from './exitCode';
import { VERSION } from './version';
import { WORDS } from './words';
import type { World } from './world';

/** Gives the shelf on which this machine keeps its lists. */
export function listShelf({ machine }: World): ListShelf {
  return diskShelf(placesOf(machine).lists);
}

/** Gives the lists that CallSight knows, those that are off included. */
export function knownFeeds({ outside }: World): readonly Feed[] {
  return outside?.feeds ?? FEEDS;
}

/** Gives the lists that are in use on this machine; with a reach those alone that are of use there. */
export function feedsOf(shelf: ListShelf, world: World, reach?: Reach): readonly Feed[] {
  return feedsInUse(shelf, knownFeeds(world), keysIn(world.machine.environment), reach);
}

/**
 * Downloads lists that are due; `undefined` while another process does that.
 *
 * @throws UserError when nothing can be kept on this machine.
 */
export async function bringUpToDate(
  feeds: readonly Feed[],
  shelf: ListShelf,
  { machine, outside, now }: World,
  progress?: (outcome: UpdateOutcome) => void,
): Promise<readonly UpdateOutcome[] | undefined> {
  const { environment } = machine;
  const proxy = proxyIn(environment);
  const { sent: log, problem } = placesOf(machine);
  const unusable = problem();
  if (unusable !== undefined) throw new UserError(unusable);
  return refreshLists(feeds, {
    shelf,
    version: VERSION,
    keys: keysIn(environment),
    now,
    record: (line) => log.add(line),
    rootPlaces: localRootPlaces(environment),
    ...(proxy && { proxy }),
    ...(outside && { outside }),
    ...(progress && { progress }),
  });
}

/** Gives what to say of lists that could not be brought up to date; `undefined` where all could. */
export function keptComplaint(outcomes: readonly UpdateOutcome[]): string | undefined {
  const kept = outcomes.filter(({ kind }) => kind === 'kept' || kind === 'waiting');
  const whys = [...new Set(kept.map(({ why }) => why?.split(';')[0] ?? ''))];
  return kept.length === 0 ? undefined : WORDS.listsKept(kept.length, whys);
}

/** Gives the lists for a command that may use them, after those that are due were downloaded. */
export async function listsFor(network: Reach, world: World): Promise<Lists | undefined> {
  if (network === 'off') return undefined;
  const shelf = listShelf(world);
  const outcomes = await bringUpToDate(feedsOf(shelf, world, network), shelf, world);
  const complaint = keptComplaint(outcomes ?? []);
  if (complaint !== undefined) world.say(`callsight: ${complaint}`);
  return loadLists(shelf);
}
