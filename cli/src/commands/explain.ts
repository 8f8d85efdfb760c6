import { RULE_IDS, rules } from '@callsight/policy';
import { EXIT, UserError } from '../exitCode';
import type { ExplainFlags } from '../flags';
import { hostCard } from '../hostCard';
import { originNamed } from '../hostOf';
import { openEngine } from '../openEngine';
import { clockOf } from '../plan';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';

/** Prints what a rule means and how to mend it, or the score of a host with its evidence; without a topic, every rule. */
export function explainCommand(topic: string | undefined, flags: ExplainFlags, world: World): number {
  if (topic === undefined || flags.list) {
    const width = Math.max(...RULE_IDS.map((id) => id.length));
    world.print(rules.map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title}\n`).join(''));
    return EXIT.clean;
  }
  const rule = rules.find(({ id }) => id === topic);
  if (rule) {
    const { id, title, level, what, why, mend, template, cwe, owasp, sources } = rule;
    const references = [cwe, owasp, ...sources].filter((text) => text !== undefined);
    const parts = [`${id} (${level}): ${title}`, template, `${what}`, `Why: ${why}`, `What to do: ${mend}`];
    world.print(`${parts.join('\n\n')}\n${references.length > 0 ? `\nSee: ${references.join(' · ')}\n` : ''}`);
    return EXIT.clean;
  }
  const origin = topic.includes('.') || topic.includes(':') ? originNamed(topic) : undefined;
  if (!origin) throw new UserError(WORDS.noTopic(topic));
  const scope = scopeOf([], world.cwd);
  const lock = lockFor(scope, flags, 'off', world);
  const engine = openEngine(scope, flags, clockOf(flags.now, world), world, { lock, hostsOnly: true });
  world.print(hostCard(engine.judge(origin), lock?.lock.file));
  return EXIT.clean;
}
