import type { CallSite, Finding, Fix, Hop } from '@callsight/model';
import { type Candidate, markPlace } from './candidates';
import { hostPlace } from './hostPlace';
import { isSamePlace } from './placeKey';
import { ruleTags } from './ruleTags';

/** The finding of one call before calls that share a literal are joined. */
export interface Mark {
  readonly finding: Finding;
  readonly call: CallSite;
}

/** Gives the mark of a call: its most severe candidate, and the rules of the others. */
export function markOf(candidate: Candidate, others: readonly Candidate[], fault: string | undefined): Mark {
  const { call, rule, voice, level, endpoint, subject } = candidate;
  const place = markPlace(candidate);
  const { file, ...span } = place;
  const otherRules = [...new Set(others.map((other) => other.rule.id))].filter((id) => id !== rule.id);
  const origin = endpoint?.hops.at(-1);
  const atLiteral = origin !== undefined && isSamePlace(origin, place);
  const hops = (endpoint?.hops ?? call.unresolved?.hops ?? []).filter((hop) => !isSamePlace(hop, place));
  return {
    call,
    finding: {
      rule: rule.id,
      level,
      file,
      span,
      ...(subject === undefined ? {} : { host: subject.host }),
      message: fault === undefined ? voice.message : `${voice.message} ${fault}`,
      ...ruleTags(rule),
      ...(otherRules.length === 0 ? {} : { others: otherRules }),
      related: atLiteral ? [callHop(call), ...hops] : hops,
      fixes: fixesOf(candidate),
    },
  };
}

/** Gives the findings of marks; marks of one rule in one place are one finding, with each call related. */
export function groupMarks(marks: readonly Mark[]): readonly Finding[] {
  const groups = new Map<string, Finding>();
  for (const { finding, call } of marks) {
    const { line, column } = finding.span;
    const key = JSON.stringify([finding.rule, finding.host, finding.level, finding.file, line, column]);
    const first = groups.get(key);
    groups.set(key, first === undefined ? finding : joined(first, finding, callHop(call)));
  }
  return [...groups.values()];
}

function joined(first: Finding, next: Finding, call: Hop): Finding {
  const others = [...new Set([...(first.others ?? []), ...(next.others ?? [])])];
  const isNew = !first.related.some((hop) => isSamePlace(hop, call));
  return {
    ...first,
    ...(others.length === 0 ? {} : { others }),
    related: isNew ? [...first.related, call] : first.related,
  };
}

/** Gives a call as a place to look at. */
export function callHop({ file, span, form, role }: CallSite): Hop {
  return { file, ...span, what: role === 'client' ? `client ${form}` : `call ${form}` };
}

/** An alternative may be a sentence; only a plain name can take the place of another. */
const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

function fixesOf({ rule, voice, call, endpoint, subject }: Candidate): readonly Fix[] {
  const fixes: Fix[] = [
    ...(rule.fixes?.({
      call,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(subject === undefined ? {} : { subject }),
    }) ?? []),
  ];
  const place = endpoint && hostPlace(endpoint);
  const { instead, approved = [] } = voice;
  if (subject !== undefined && place !== undefined) {
    const expect = subject.host;
    if (instead !== undefined && HOST.test(instead)) {
      const title = `${rule.replaceTitle ?? 'Replace with'} ${instead}`;
      fixes.push({ kind: 'replace', title, place, text: instead, expect });
    }
    if (approved.length > 0)
      fixes.push({ kind: 'replace-host', title: 'Replace with approved host…', place, expect, hosts: approved });
  }
  if (subject !== undefined) fixes.push(...decisionFixes(rule, subject.host));
  return voice.lifted === 'never' ? fixes : [...fixes, ...ignoreFixes(rule.id, subject?.host)];
}

/** Gives what may be decided of a host where that settles what a rule says. */
function decisionFixes({ settledByPolicy, needsApproval }: Candidate['rule'], host: string): readonly Fix[] {
  return [
    ...(needsApproval ? [{ kind: 'request-approval', title: `Request approval of ${host}…`, host } as const] : []),
    ...(settledByPolicy
      ? ([
          { kind: 'allow-host', title: `Allow ${host}…`, host },
          { kind: 'quarantine-host', title: `Quarantine ${host}…`, host },
          { kind: 'deny-host', title: `Deny ${host}…`, host },
        ] as const)
      : []),
  ];
}

/** Gives the ways to silence a rule, the narrowest first. */
export function ignoreFixes(rule: string, host: string | undefined): readonly Fix[] {
  return [
    { kind: 'ignore-line', title: `Ignore ${rule} for this line`, rule },
    { kind: 'ignore-file', title: `Ignore ${rule} for this file`, rule },
    ...(host === undefined
      ? []
      : [{ kind: 'except-host', title: `Ignore ${rule} for all calls to ${host}…`, rule, host } as const]),
  ];
}
