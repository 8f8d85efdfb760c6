import type { Engine } from '@callsight/engine';
import { type Asking, oracleOf } from './askHosts';
import type { ScanFlags } from './flags';
import { openEngine } from './openEngine';
import { reachOf } from './plan';
import type { Scope } from './scope';
import { listsFor } from './useLists';
import { lockFor } from './useLock';
import type { World } from './world';

/** Gives the engine of a scan with its lock file and its lists, and what it may ask hosts. */
export async function openScan(
  scope: Scope,
  flags: ScanFlags,
  now: string,
  world: World,
): Promise<{ readonly engine: Engine; readonly asking: Asking }> {
  const reach = reachOf(flags);
  const lock = lockFor(scope, flags, reach, world);
  const lists = await listsFor(reach, world);
  const asking = { reach, lists, agreed: new Set<string>() };
  const means = { lists, oracle: oracleOf(asking, world), lock, frozen: flags.frozen };
  return { engine: openEngine(scope, flags, now, world, means), asking };
}
