import { basename } from 'node:path';
import { type EgressTargetId, egressDiff, egressRules, terminalText } from '@callsight/report';
import { EXIT } from '../exitCode';
import type { EgressFlags } from '../flags';
import { openEngine } from '../openEngine';
import { clockOf } from '../plan';
import { readNamed } from '../readNamed';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';

/** Network rules of 10,000 hosts are far smaller. */
const MOST_RULES_MIB = 8;

/** Prints network rules that let a project reach what it calls, or what differs between existing rules and the code. */
export function egressCommand(
  target: EgressTargetId,
  paths: readonly string[],
  flags: EgressFlags,
  world: World,
): number {
  const now = clockOf(flags.now, world);
  const scope = scopeOf(paths, world.cwd);
  const rules = flags.diff === undefined ? undefined : readNamed(flags.diff, MOST_RULES_MIB, world);
  const lock = lockFor(scope, flags, 'off', world);
  const result = openEngine(scope, flags, now, world, { lock }).scan(scope.selection);
  const say = (lines: readonly string[]) => {
    for (const line of lines) world.say(`callsight: ${terminalText(line)}`);
  };
  if (rules === undefined) {
    const { text, beside } = egressRules(target, result, basename(scope.root));
    world.print(text);
    say(beside);
    return EXIT.clean;
  }
  const { allowedNotCalled, calledNotAllowed, beside } = egressDiff(target, result, rules);
  const lines = [
    ...calledNotAllowed.map((host) => `called but not allowed: ${host}`),
    ...allowedNotCalled.map((host) => `allowed but not called: ${host}`),
  ];
  world.print(lines.length > 0 ? `${lines.map(terminalText).join('\n')}\n` : `${WORDS.egressSame}\n`);
  say(beside);
  return lines.length > 0 ? EXIT.findings : EXIT.clean;
}
