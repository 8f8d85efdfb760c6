import { formats } from '@callsight/report';
import { EXIT } from '../exitCode';
import type { BomFlags } from '../flags';
import { openEngine } from '../openEngine';
import { clockOf } from '../plan';
import { reportInput } from '../reportInput';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import type { World } from '../world';

/** Prints the APIs that a project calls as a CycloneDX bill of materials; what it finds is no failure. */
export function bomCommand(paths: readonly string[], flags: BomFlags, world: World): number {
  const now = clockOf(flags.now, world);
  const scope = scopeOf(paths, world.cwd);
  const engine = openEngine(scope, flags, now, world, { lock: lockFor(scope, flags, 'off', world) });
  const input = reportInput(engine, engine.scan(scope.selection), scope, now, 'off');
  world.print(formats.cyclonedx.render({ ...input, cycloneDx: flags.spec }));
  return EXIT.clean;
}
