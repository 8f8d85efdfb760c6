import type { CallSite, Endpoint, Level, Place } from '@callsight/model';
import { type FindingsInput, policyReader } from './findingsInput';
import { type HostVoice, hostVoices, levelOf } from './hostVoices';
import { originKey } from './originKey';
import type { Policy } from './policy';
import { rules } from './rules';
import type { HostSubject, Rule, Voice } from './rules/rule';

/** Most rules look at hosts alone. */
const callRules = rules.filter(({ ofCall }) => ofCall);
const endpointRules = rules.filter(({ ofEndpoint }) => ofEndpoint);

/** Something that a rule says of one call, before exceptions and ignore comments. */
export interface Candidate {
  readonly call: CallSite;
  readonly rule: Rule;
  readonly voice: Voice;
  readonly level: Exclude<Level, 'off'>;
  readonly endpoint?: Endpoint;
  readonly subject?: HostSubject;
}

/** The same of a call, or of something else that stands in the code. */
export type Spoken = Omit<Candidate, 'call'> & { readonly call: Pick<CallSite, 'file' | 'span' | 'target'> };

/** Gives a function from a call to all that the rules say of it and of its hosts. */
export function candidateReader(input: FindingsInput): (call: CallSite) => readonly Candidate[] {
  const { now } = input;
  const policyOf = policyReader(input);
  const subjects = new Map([...input.hosts].map((subject) => [originKey(subject), subject]));
  const heard = new Map<Policy | undefined, Map<string, readonly HostVoice[]>>();
  const voicesOf = (key: string, subject: HostSubject, policy: Policy | undefined) => {
    const known = heard.get(policy) ?? new Map<string, readonly HostVoice[]>();
    heard.set(policy, known);
    const voices = known.get(key) ?? hostVoices(subject, policy, now).voices;
    known.set(key, voices);
    return voices;
  };
  return (call) => {
    const policy = policyOf(call.file);
    const candidates: Candidate[] = [];
    const add = ({ rule, voice }: HostVoice, site: Pick<Candidate, 'endpoint' | 'subject'>) => {
      const level = levelOf({ rule, voice }, policy, input.levels);
      if (level === 'off') return;
      const isTest = voice.lifted !== 'never' && input.testFile?.(call.file) === true;
      candidates.push({ call, rule, voice, level: isTest ? 'hint' : level, ...site });
    };
    for (const rule of callRules) {
      const voice = rule.ofCall?.(call, policy);
      if (voice !== undefined) add({ rule, voice }, {});
    }
    const seen = new Set<string>();
    for (const endpoint of call.endpoints) {
      const key = originKey(endpoint);
      const subject = subjects.get(key);
      if (subject === undefined || seen.has(key)) continue;
      seen.add(key);
      for (const voice of voicesOf(key, subject, policy)) add(voice, { endpoint, subject });
    }
    for (const endpoint of call.endpoints) {
      const subject = subjects.get(originKey(endpoint));
      if (subject === undefined) continue;
      for (const rule of endpointRules) {
        const voice = rule.ofEndpoint?.(endpoint, subject, call);
        if (voice !== undefined) add({ rule, voice }, { endpoint, subject });
      }
    }
    return candidates;
  };
}

/** Gives the text that names the host where that stands in the call's own file, else what the call is given. */
export function markPlace({ call, endpoint, voice }: Pick<Spoken, 'call' | 'endpoint' | 'voice'>): Place {
  if (voice.at?.file === call.file) return voice.at;
  const origin = endpoint?.hops.at(-1);
  if (origin?.file === call.file) {
    const { file, line, column, endLine, endColumn } = origin;
    return { file, line, column, endLine, endColumn };
  }
  return { file: call.file, ...(call.target ?? call.span) };
}
