import type { CallSite, ExceptionEntry, Finding, SuppressedFinding } from '@callsight/model';
import { type Candidate, candidateReader } from './candidates';
import { ignoreFindings, policyFindings } from './exceptionFindings';
import { exceptionRegister } from './exceptionRegister';
import { type FindingsInput, policyReader } from './findingsInput';
import { LEVELS } from './levelOrder';
import { groupMarks, type Mark, markOf } from './marks';
import { byText } from './order';
import { originKey } from './originKey';
import { placeKey } from './placeKey';
import { RULE_IDS } from './ruleIds';
import { silenceOf } from './silence';
import { weaknessFindings } from './weaknessFindings';

/** What is said of calls, and what would be said but for an exception or an ignore comment. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What was written down to silence rules, or to hold until a day. */
  readonly exceptions: readonly ExceptionEntry[];
}

/**
 * Gives the findings of calls, sorted by file and place: at most one a call, which names the rules of the others.
 * Calls that share one literal in their own file share the finding, which stands at the literal.
 */
export function findings(input: FindingsInput): readonly Finding[] {
  return allFindings(input).findings;
}

/** Gives the findings of calls as `findings` does, and beside them what is silenced, each rule of a call by itself. */
export function allFindings(input: FindingsInput): Findings {
  const silence = silenceOf(policyReader(input), input.ignores, input.now);
  const candidatesOf = candidateReader(input);
  const marks: Mark[] = [];
  const silent: SuppressedFinding[] = [];
  for (const call of callsThatSpeak(input.calls)) {
    const heard: Candidate[] = [];
    for (const candidate of candidatesOf(call)) {
      const suppression = silence.suppressionOf(candidate);
      if (suppression === undefined) heard.push(candidate);
      else silent.push({ ...markOf(candidate, [], undefined).finding, fixes: [], suppression });
    }
    const faults = heard.flatMap((candidate) => silence.faultOf(candidate) ?? []);
    const [first, ...others] = heard.sort(bySeverity);
    if (first !== undefined) marks.push(markOf(first, others, faults[0]));
  }
  const beside = weaknessFindings(input, silence);
  silent.push(...beside.suppressed);
  const all = [
    ...groupMarks(marks),
    ...beside.findings,
    ...policyFindings(silence, input),
    ...ignoreFindings(silence, input),
  ];
  const suppressed = onePerPlace(silent.sort(byPlace));
  return { findings: all.sort(byPlace), suppressed, exceptions: exceptionRegister(silence, suppressed, input) };
}

function onePerPlace(silent: readonly SuppressedFinding[]): readonly SuppressedFinding[] {
  const seen = new Set<string>();
  return silent.filter(({ rule, host, file, span: { line, column } }) => {
    const key = JSON.stringify([rule, host, file, line, column]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Gives the sites that may carry a mark of their own. A client whose host stands in another file is left out when a
 * call reaches the same host, and so is the call inside a wrapper for the hosts that the wrapper's own callers name.
 */
function callsThatSpeak(calls: readonly CallSite[]): readonly CallSite[] {
  const called = new Set<string>();
  const wrapped = new Map<string, Set<string>>();
  for (const call of calls) {
    if (call.role === 'client') continue;
    for (const endpoint of call.endpoints) {
      called.add(originKey(endpoint));
      if (call.through === undefined) continue;
      const key = placeKey(call.through);
      wrapped.set(key, (wrapped.get(key) ?? new Set()).add(originKey(endpoint)));
    }
  }
  return calls.map((call) => {
    const origins = wrapped.get(placeKey({ file: call.file, ...call.span }));
    const endpoints = call.endpoints.filter((endpoint) => {
      const standsHere = (endpoint.hops.at(-1)?.file ?? call.file) === call.file;
      if (standsHere) return true;
      return call.role === 'client' ? !called.has(originKey(endpoint)) : origins?.has(originKey(endpoint)) !== true;
    });
    return endpoints.length === call.endpoints.length ? call : { ...call, endpoints };
  });
}

function bySeverity(a: Candidate, b: Candidate): number {
  return (
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    Number(b.rule.securitySeverity ?? 0) - Number(a.rule.securitySeverity ?? 0) ||
    RULE_IDS.indexOf(a.rule.id) - RULE_IDS.indexOf(b.rule.id) ||
    byText(a.subject?.host ?? '', b.subject?.host ?? '')
  );
}

function byPlace(a: Finding, b: Finding): number {
  return (
    byText(a.file, b.file) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    byText(a.rule, b.rule) ||
    byText(a.host ?? '', b.host ?? '') ||
    byText(a.message, b.message)
  );
}
