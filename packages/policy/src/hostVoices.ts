import type { Answer, Level } from '@callsight/model';
import { hostClause, isInternalByPolicy } from './clauses';
import type { HostClause, Policy } from './policy';
import { rules } from './rules';
import type { HostSubject, Rule, Voice } from './rules/rule';

/** What a rule says of a host. */
export interface HostVoice {
  readonly rule: Rule;
  readonly voice: Voice;
}

/** Everything that the rules say of a host, and the clause of the policy in force for it. */
export interface HostVoices {
  readonly clause: HostClause | undefined;
  readonly internal: boolean;
  readonly voices: readonly HostVoice[];
}

/**
 * Gives what the rules say of a host before exceptions. An internal host is only asked what concerns internal hosts;
 * an allow clause lifts every voice that does not say otherwise.
 */
export function hostVoices(subject: HostSubject, policy: Policy | undefined, now: string): HostVoices {
  const clause = hostClause(policy, subject.host, subject.port, now);
  const internal = subject.evidence.internal !== undefined || isInternalByPolicy(policy, subject.host);
  const voices: HostVoice[] = [];
  for (const rule of rules) {
    if (internal && rule.looksAtInternal !== true) continue;
    const voice = rule.ofHost?.(subject, { policy, clause, internal, now });
    if (voice === undefined || (clause?.action === 'allow' && voice.lifted === undefined)) continue;
    voices.push({ rule, voice });
  }
  return { clause, internal, voices };
}

/** Gives the level of a voice: what nothing silences keeps its level, else the policy decides, then the settings. */
export function levelOf(
  { rule, voice }: HostVoice,
  policy: Policy | undefined,
  settings?: ReadonlyMap<string, Level>,
): Level {
  const own = voice.level ?? rule.level;
  if (voice.lifted === 'never') return own;
  return policy?.levels.get(rule.id) ?? settings?.get(rule.id) ?? (rule.offByDefault ? 'off' : own);
}

/** What a level asks for where the voice names no answer; a lower level only speaks. */
export const ANSWER_OF_LEVEL: Partial<Record<Level, Answer>> = { error: 'blocked', warning: 'review' };
