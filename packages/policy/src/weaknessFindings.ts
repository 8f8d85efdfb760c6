import type { CallSite, Finding, Fix, SuppressedFinding, Weakness } from '@callsight/model';
import type { Spoken } from './candidates';
import { type FindingsInput, policyReader } from './findingsInput';
import { levelOf } from './hostVoices';
import { callHop, ignoreFixes } from './marks';
import { placeKey } from './placeKey';
import { rules } from './rules';
import { type HostSubject, onlyHost } from './rules/rule';
import { ruleTags } from './ruleTags';
import type { Silence } from './silence';

/** Gives what the rules say of that which makes calls less safe, with the calls that are known to be made with it. */
export function weaknessFindings(
  input: FindingsInput,
  silence: Silence,
): { readonly findings: readonly Finding[]; readonly suppressed: readonly SuppressedFinding[] } {
  const { weaknesses = [], levels, testFile } = input;
  const policyOf = policyReader(input);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  if (weaknesses.length === 0) return { findings, suppressed };
  const callsAt = callsByWeakness(input.calls);
  const subjects = new Map<string, HostSubject>();
  for (const subject of input.hosts) if (!subjects.has(subject.host)) subjects.set(subject.host, subject);
  for (const weakness of weaknesses) {
    const { file, span } = weakness;
    const calls = callsAt.get(placeKey({ file, ...span })) ?? [];
    const host = onlyHost(calls.filter((call) => call.file === file));
    const subject = host === undefined ? undefined : subjects.get(host);
    for (const rule of rules) {
      const voice = rule.ofWeakness?.(weakness, host);
      if (voice === undefined) continue;
      const own = levelOf({ rule, voice }, policyOf(file), levels);
      if (own === 'off') continue;
      const level = testFile?.(file) === true ? 'hint' : own;
      const spoken: Spoken = { call: { file, span }, rule, voice, level, ...(subject ? { subject } : {}) };
      const suppression = silence.suppressionOf(spoken);
      const fault = suppression ? undefined : silence.faultOf(spoken);
      const finding: Finding = {
        rule: rule.id,
        level,
        file,
        span,
        ...(host === undefined ? {} : { host }),
        message: fault === undefined ? voice.message : `${voice.message} ${fault}`,
        ...ruleTags(rule),
        related: calls.map(callHop),
        fixes: suppression ? [] : fixesOf(weakness, rule.id, host),
      };
      if (suppression) suppressed.push({ ...finding, suppression });
      else findings.push(finding);
    }
  }
  return { findings, suppressed };
}

function fixesOf({ written, removal }: Weakness, rule: string, host: string | undefined): readonly Fix[] {
  const ignore = ignoreFixes(rule, host);
  if (!removal) return ignore;
  const { place, expect } = removal;
  return [{ kind: 'replace', title: `Remove \`${written}\``, place, text: '', expect, preferred: true }, ...ignore];
}

function callsByWeakness(calls: readonly CallSite[]): ReadonlyMap<string, readonly CallSite[]> {
  const found = new Map<string, CallSite[]>();
  for (const call of calls) {
    for (const { says, place } of call.options ?? []) {
      if (says !== 'weakness') continue;
      const key = placeKey(place);
      found.set(key, [...(found.get(key) ?? []), call]);
    }
  }
  return found;
}
