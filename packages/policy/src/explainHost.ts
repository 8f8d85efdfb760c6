import type { Level, Place, PolicyLayer, Verdict } from '@callsight/model';
import { hasEnded, hostClause, isBelow, ownClause } from './clauses';
import { decide } from './decide';
import { type HostVoice, hostVoices, isAskedAbove, levelOf } from './hostVoices';
import { holdsForFile } from './match/holdsForFile';
import { hostMatches } from './match/hostPattern';
import { byPlace } from './order';
import { isSamePlace } from './placeKey';
import type { ExceptionClause, Policy } from './policy';
import { grounds } from './rules/policy-denied';
import type { HostSubject } from './rules/rule';
import { showText } from './showText';

/** Something that a policy file says which concerns a host. */
export interface Saying {
  /** `deny *.acme.com ("no contract", owner SecOps)`. */
  readonly text: string;
  readonly place: Place;
  /** The verdict rests on it. */
  readonly decides: boolean;
}

/** What one layer says that concerns a host. */
export interface LayerSayings {
  readonly kind: PolicyLayer;
  readonly file: string;
  readonly sayings: readonly Saying[];
}

/** An exception for a host, and what becomes of it. */
export interface ExceptionStanding {
  readonly text: string;
  readonly place: Place;
  readonly isUsed: boolean;
  /** `silences cleartext-http`, `ended on 2026-10-01: …`. */
  readonly effect: string;
}

/** Why the policy says what it says of a host. */
export interface HostExplanation {
  readonly verdict: Verdict;
  /** The layers, the one that binds all others first. */
  readonly layers: readonly LayerSayings[];
  readonly exceptions: readonly ExceptionStanding[];
  /** What a call is marked with for the host's sake, in the order of the rules. */
  readonly marks: readonly { readonly rule: string; readonly level: Level; readonly message: string }[];
}

/** Gives why a policy says what it says of a host, for a call in a file if one is given; `now` is ISO 8601. */
export function explainHost(
  subject: HostSubject,
  policy: Policy | undefined,
  now: string,
  file?: string,
): HostExplanation {
  const verdict = decide(subject, policy, now);
  const { voices } = hostVoices(subject, policy, now);
  const heard = voices.filter((voice) => levelOf(voice, policy) !== 'off');
  const silencing = (voice: HostVoice) =>
    exceptionsOn(policy, subject).find((clause) => faultOf(clause, [voice]) === undefined);
  const faultOf = (clause: ExceptionClause, of: readonly HostVoice[]): string | undefined => {
    if (hasEnded(clause.expires, now)) return `ended on ${clause.expires}: renew it or remove it`;
    if (file === undefined && clause.path !== undefined) return `holds for ${showText(clause.path.text)} alone`;
    if (file !== undefined && !holdsForFile(clause, file)) return `does not hold for ${showText(file)}`;
    const silenced = of.find(({ rule, voice }) => rule.id === clause.code && voice.lifted !== 'never');
    if (silenced === undefined) return `has nothing to silence: ${clause.code} says nothing of this host`;
    return isAskedAbove(policy, silenced, clause.place, 'exceptions')
      ? 'is not heard: a layer above asks for this'
      : undefined;
  };
  return {
    verdict,
    layers: (policy?.layers ?? []).map(({ kind, file: name }) => ({
      kind,
      file: name,
      sayings: sayingsIn(name, subject, policy, verdict, now),
    })),
    exceptions: exceptionsOn(policy, subject).map((clause) => {
      const fault = faultOf(clause, heard);
      const { code, pattern, reason, owner, expires, place } = clause;
      const by = owner === undefined ? '' : `, owner ${showText(owner)}`;
      return {
        text: `exception of ${pattern.text} from ${code} until ${expires} ("${showText(reason)}"${by})`,
        place,
        isUsed: fault === undefined,
        effect: fault ?? `silences ${code}`,
      };
    }),
    marks: heard
      .filter((voice) => silencing(voice) === undefined)
      .map((voice) => ({ rule: voice.rule.id, level: levelOf(voice, policy), message: voice.voice.message })),
  };
}

function exceptionsOn(policy: Policy | undefined, { host, port }: HostSubject): readonly ExceptionClause[] {
  return (policy?.exceptions ?? []).filter(({ pattern }) => hostMatches(pattern, host, port));
}

/** Gives what one file says that concerns a host, in the order of the file. */
function sayingsIn(
  file: string,
  { host, port }: HostSubject,
  policy: Policy | undefined,
  { clause: decider }: Verdict,
  now: string,
): readonly Saying[] {
  if (policy === undefined) return [];
  const said: { readonly text: string; readonly place: Place | undefined }[] = [];
  const layer = policy.layers.find((each) => each.file === file);
  const own = layer && ownClause(layer, host, port, now);
  if (own) {
    const isHeld = hostClause(policy, host, port, now) === own;
    const until = own.expires === undefined ? '' : ` until ${own.expires}`;
    const outcome = isHeld ? '' : ' (another layer decides)';
    said.push({ text: `${own.action} ${own.pattern.text}${until}${grounds(own)}${outcome}`, place: own.place });
  }
  said.push({ text: `mode ${policy.mode}`, place: policy.modePlace });
  said.push({ text: `minimumScore ${policy.minimumScore}`, place: policy.minimumScorePlace });
  said.push({ text: `minimumGrade ${policy.minimumGrade}`, place: policy.minimumGradePlace });
  for (const { allow, deny, place } of policy.regions) {
    const parts = [
      ...(allow.length > 0 ? [`allow ${allow.join(', ')}`] : []),
      ...(deny.length > 0 ? [`deny ${deny.join(', ')}`] : []),
    ];
    said.push({ text: `regions ${parts.join('; ')}`, place });
  }
  for (const { suffixes, action, place } of policy.internal) {
    const suffix = suffixes.find((each) => isBelow(each, host));
    if (suffix) said.push({ text: `internal ${suffix.below ? '.' : ''}${suffix.name} (${action})`, place });
  }
  for (const [rule, { level, place }] of policy.levels) {
    if (decider && isSamePlace(place, decider)) said.push({ text: `rules ${rule} ${level}`, place });
  }
  return said
    .flatMap(({ text, place }) => {
      if (place?.file !== file) return [];
      return [{ text, place, decides: decider !== undefined && isSamePlace(place, decider) }];
    })
    .sort((a, b) => byPlace(a.place, b.place));
}
