import { listsStanding, localRootPlaces, localRoots, proxyIn } from '@callsight/evidence';
import { checkupLines, terminalText } from '@callsight/report';
import { diskHostStore, machineStanding, placesOf } from '@callsight/store';
import { EXIT } from '../exitCode';
import { reachOf } from '../plan';
import { feedsOf, listShelf } from '../useLists';
import type { World } from '../world';

/** Prints what decides whether lists and hosts can be reached, a line each, without asking anybody. */
export function doctorCommand(world: World): number {
  const { machine } = world;
  const now = Date.parse(world.now());
  const shelf = listShelf(world);
  const proxy = proxyIn(machine.environment);
  const store = diskHostStore(placesOf(machine).hosts, () => now);
  // Without a flag the environment decides, as for every command.
  const network = reachOf({ network: machine.environment.CALLSIGHT_NETWORK ?? 'off' });
  const lines = checkupLines({
    ...machineStanding(machine, store),
    network,
    ...(proxy && { proxy }),
    localRoots: localRoots(localRootPlaces(machine.environment)).length,
    lists: listsStanding(feedsOf(shelf, world, network), shelf, now),
  });
  for (const { what, isGood, text } of lines) {
    world.print(`${isGood ? 'ok  ' : 'look'}  ${what.padEnd(8)} ${terminalText(text)}\n`);
  }
  return EXIT.clean;
}
