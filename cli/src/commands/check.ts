import type { ScanResult } from '@callsight/model';
import { formats, networkWords } from '@callsight/report';
import { askHosts, oracleOf } from '../askHosts';
import { HOST_FORMATS } from '../choices';
import { exitCodeOfAnswers } from '../exitCodeOf';
import type { JudgeFlags } from '../flags';
import { hostCard } from '../hostCard';
import { hostsNamed } from '../hostsNamed';
import { openEngine } from '../openEngine';
import { clockOf, formatOf, reachOf } from '../plan';
import { progressOf } from '../progress';
import { reportInput } from '../reportInput';
import { scopeOf } from '../scope';
import { listsFor } from '../useLists';
import { lockFor } from '../useLock';
import type { World } from '../world';

/** The flags of `check`. */
export interface CheckFlags extends JudgeFlags {
  readonly stdin?: boolean;
  readonly thorough?: boolean;
}

/** Scores hosts that the user names, asks them where that is allowed, and applies the policy of the folder. */
export async function checkCommand(names: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  const network = reachOf(flags);
  const format = formatOf(flags.format, HOST_FORMATS);
  const now = clockOf(flags.now, world);
  const origins = await hostsNamed(names, flags.stdin === true, world);
  const scope = scopeOf([], world.cwd);
  const lock = lockFor(scope, flags, network, world);
  const lists = await listsFor(network, world);
  // Whoever names a port has confirmed it.
  const ports = new Set(origins.flatMap(({ port }) => port ?? []));
  const asking = { reach: network, lists, agreed: new Set<string>(), ports, ...(flags.thorough && { thorough: true }) };
  const oracle = oracleOf(asking, world);
  const engine = openEngine(scope, flags, now, world, { lists, oracle, lock, hostsOnly: true });
  const askable = oracle ? origins.filter((origin) => engine.judge(origin).evidence.internal === undefined) : [];
  await askHosts(engine, askable, asking, progressOf({}, world, 'asking hosts'), world);
  const hosts = origins.map((origin) => engine.judge(origin));
  if (format === 'json') world.print(formats.json.render(reportInput(engine, resultOf(hosts), scope, now, network)));
  else
    world.print(`${networkWords[network].line}\n\n${hosts.map((host) => hostCard(host, lock?.lock.file)).join('\n')}`);
  return exitCodeOfAnswers(hosts, flags.failOn);
}

function resultOf(hosts: ScanResult['hosts']): ScanResult {
  const coverage = { files: 0, parsed: 0, calls: 0, resolved: 0, relative: 0, unresolved: 0, skipped: 0 };
  return { coverage, calls: [], hosts, findings: [], skipped: [] };
}
