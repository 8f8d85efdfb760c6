import type { Answer, Level, Place } from '@callsight/model';
import { hostClauses, internalClause } from './clauses';
import { binds } from './layers/binds';
import { isLouder } from './levelOrder';
import type { HostClause, InternalClause, Override, Policy } from './policy';
import { rules } from './rules';
import type { HostSubject, Rule, Voice } from './rules/rule';

const hostRules = rules.filter(({ ofHost }) => ofHost);

/** What a rule says of a host. */
export interface HostVoice {
  readonly rule: Rule;
  readonly voice: Voice;
}

/** Everything that the rules say of a host, and the clause of the policy in force for it. */
export interface HostVoices {
  readonly clause: HostClause | undefined;
  readonly internal: boolean;
  /** The clause that names it as the user's own. */
  readonly own: InternalClause | undefined;
  readonly voices: readonly HostVoice[];
}

/**
 * Gives what the rules say of a host before exceptions. An internal host is only asked what concerns internal hosts;
 * an allow clause lifts every voice that does not say otherwise, but for what a layer above it asks.
 */
export function hostVoices(subject: HostSubject, policy: Policy | undefined, now: string): HostVoices {
  const clauses = hostClauses(policy, subject.host, subject.port, now);
  const clause = clauses.at(-1);
  const { own, isTrusted } = internalClause(policy, subject.host);
  const byNature = subject.evidence.internal;
  // A name that one folder's or one layer's policy keeps on this machine is not approved by that everywhere.
  const internal = isTrusted || (byNature !== undefined && byNature !== 'policy');
  const voices: HostVoice[] = [];
  for (const rule of hostRules) {
    if (internal && rule.looksAtInternal !== true) continue;
    const voice = rule.ofHost?.(subject, { policy, clause, clauses, internal, own, now });
    if (voice === undefined) continue;
    const isLifted = clause?.action === 'allow' && voice.lifted === undefined;
    if (isLifted && !isAskedAbove(policy, { rule, voice }, clause.place, 'hosts')) continue;
    voices.push({ rule, voice });
  }
  return { clause, internal, own, voices };
}

/** Gives whether what a rule says rests on a layer above a place, which does not let that place loosen it. */
export function isAskedAbove(policy: Policy | undefined, heard: HostVoice, place: Place, part: Override): boolean {
  return groundsOf(policy, heard).some((ground) => binds(policy, ground, place, part));
}

/** Gives the places in the policy that a voice rests on: the clause, and the level where that makes somebody act. */
export function groundsOf(policy: Policy | undefined, { rule, voice }: HostVoice): readonly Place[] {
  const asked = policy?.levels.get(rule.id);
  const isAsked = asked?.level === 'error' || asked?.level === 'warning';
  return [...clausesOf(voice), ...(asked && isAsked ? asked.askedAt : [])];
}

function clausesOf({ clause, grounds = [] }: Voice): readonly Place[] {
  return clause ? [...grounds, clause] : grounds;
}

/**
 * Gives the level of a voice: what nothing silences keeps its level, else the policy decides. Settings are the lowest
 * layer: they decide where the policy asks for nothing, and else only make a rule louder.
 */
export function levelOf(
  { rule, voice }: HostVoice,
  policy: Policy | undefined,
  settings?: ReadonlyMap<string, Level>,
): Level {
  const own = voice.level ?? rule.level;
  if (voice.lifted === 'never') return own;
  const asked = heardLevel({ rule, voice }, policy);
  const usual = asked ?? (rule.offByDefault ? 'off' : own);
  const set = settings?.get(rule.id);
  if (set === undefined || isLouder(set, usual)) return set ?? usual;
  return asked === undefined && groundsOf(policy, { rule, voice }).length === 0 ? set : usual;
}

/** Gives the level that the policy asks for, but where it would quieten what a layer above asks. */
function heardLevel({ rule, voice }: HostVoice, policy: Policy | undefined): Level | undefined {
  const asked = policy?.levels.get(rule.id);
  if (asked === undefined || !isLouder(voice.level ?? rule.level, asked.level)) return asked?.level;
  const isBelow = asked.askedAt.every((at) => clausesOf(voice).some((ground) => binds(policy, ground, at, 'rules')));
  return isBelow ? undefined : asked.level;
}

/** Gives the level that policy and settings ask for, or `undefined` when neither names the rule. */
export function askedLevel(
  id: string,
  policy: Policy | undefined,
  settings: ReadonlyMap<string, Level> | undefined,
): Level | undefined {
  const asked = policy?.levels.get(id)?.level;
  const set = settings?.get(id);
  if (asked === undefined || set === undefined) return asked ?? set;
  return isLouder(set, asked) ? set : asked;
}

/** What a level asks for where the voice names no answer; a lower level only speaks. */
export const ANSWER_OF_LEVEL: Partial<Record<Level, Answer>> = { error: 'blocked', warning: 'review' };
