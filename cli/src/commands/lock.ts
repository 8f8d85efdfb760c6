import { digestOf } from '@callsight/engine';
import type { HostEvidence } from '@callsight/model';
import { isLockFile, type LockEntry, lockName, lockText } from '@callsight/policy';
import { counted, lockChangesText, scoreText, terminalText } from '@callsight/report';
import { withAnswers } from '../askHosts';
import { EXIT, UserError } from '../exitCode';
import type { LockFlags } from '../flags';
import { openScan } from '../openScan';
import { clockOf, reachOf } from '../plan';
import { progressOf } from '../progress';
import { scopeOf } from '../scope';
import { lockFor, lockPath, lockToUpdate } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';
import { refuseForeign, writeReport } from '../writeReport';

/**
 * Accepts the hosts that a project calls today: writes them with their scores and the evidence into the lock file; or
 * prints what is accepted.
 */
export async function lockCommand(path: string | undefined, flags: LockFlags, world: World): Promise<number> {
  const network = reachOf(flags);
  const now = clockOf(flags.now, world);
  const scope = scopeOf(path === undefined ? [] : [path], world.cwd);
  if (scope.selection) throw new UserError(WORDS.lockNeedsFolder(path ?? ''));
  if (flags.show) {
    if (flags.prune) throw new UserError(WORDS.showOrPrune);
    const { lock } = lockFor(scope, { frozen: true, ...(flags.lock && { lock: flags.lock }) }, 'off', world) ?? {};
    world.print([...(lock?.entries ?? [])].map((line) => `${terminalText(shown(...line))}\n`).join(''));
    return EXIT.clean;
  }
  const target = lockPath(scope, flags.lock, world);
  refuseForeign(target, isLockFile);
  const lock = lockToUpdate(scope, flags.lock, network, world);
  const { engine, asking } = await openScan(scope, flags, lock, now, world);
  const result = await withAnswers(engine, engine.scan(), asking, progressOf({}, world, 'asking hosts'), world);
  const entries = engine.accept(result, flags.prune === true, lock.mayName);
  world.holdSignals();
  writeReport(target, lockText(entries, digestOf), isLockFile);
  for (const { text } of engine.policy().problems) world.say(`callsight: ${terminalText(text)}`);
  const left = result.hosts.filter((host) => !host.evidence.internal && !entries.has(lockName(host))).length;
  const changes = lock.lock.entries.size > 0 ? result.changes : undefined;
  const accepted = changes === undefined ? '' : lockChangesText({ ...changes, gone: [] });
  const gone = changes === undefined ? '' : lockChangesText({ ...changes, added: [], fallen: [], risen: [] });
  const written = { file: lock.lock.file, count: entries.size, accepted, gone, isPruned: flags.prune === true };
  world.print(`${terminalText(WORDS.lockWritten(written))}\n`);
  const strangers = result.hosts.filter((host) => entries.has(lockName(host)) && isSignedByStrangers(host.evidence));
  if (strangers.length > 0) world.say(`callsight: ${terminalText(WORDS.lockedStrangers(strangers.map(lockName)))}`);
  if (left > 0) world.say(`callsight: ${WORDS.notLocked(left)}`);
  return EXIT.clean;
}

function isSignedByStrangers({ probe, privateCa }: HostEvidence): boolean {
  const trust = probe.state === 'known' ? probe.value.tls.certificate.trust : undefined;
  return privateCa === undefined && (trust === 'untrusted' || trust === 'self-signed');
}

/** Gives an entry as one line: what was accepted, since when, where it is called first, and the date of each source. */
function shown(name: string, { firstSeen, firstCall, calls, evidence, ...score }: LockEntry): string {
  const dates = new Map(Object.values(evidence).map(({ source, observedAt }) => [source, observedAt.slice(0, 10)]));
  const sources = [...dates].map(([source, date]) => `${source} ${date}`).sort();
  return [
    name,
    scoreText(score),
    counted(calls, 'call'),
    `since ${firstSeen}`,
    firstCall,
    sources.join(', ') || 'no evidence of others',
  ].join('  ');
}
