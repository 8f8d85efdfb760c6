import type { Engine, LockUse } from '@callsight/engine';
import { type Asking, oracleOf } from './askHosts';
import type { ScanFlags } from './flags';
import { openEngine, type PolicyChoice } from './openEngine';
import { reachOf } from './plan';
import type { Scope } from './scope';
import { listsFor } from './useLists';
import type { World } from './world';

/** Gives the engine of a scan that is held against a lock file, with its lists, and what it may ask hosts. */
export async function openScan(
  scope: Scope,
  flags: PolicyChoice & Pick<ScanFlags, 'network' | 'frozen'>,
  lock: LockUse | undefined,
  now: string,
  world: World,
): Promise<{ readonly engine: Engine; readonly asking: Asking }> {
  const reach = reachOf(flags);
  const lists = await listsFor(reach, world);
  const asking = { reach, lists, agreed: new Set<string>() };
  const means = { lists, oracle: oracleOf(asking, world), lock, frozen: flags.frozen };
  return { engine: openEngine(scope, flags, now, world, means), asking };
}
