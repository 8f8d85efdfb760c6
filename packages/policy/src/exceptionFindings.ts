import type { Finding, Level, Place } from '@callsight/model';
import { callsByOrigin } from './callsByOrigin';
import { hasEnded } from './clauses';
import { clausesWithEnds, type FindingsInput } from './findingsInput';
import { askedLevel } from './hostVoices';
import { holdsForFile } from './match/holdsForFile';
import { hostMatches } from './match/hostPattern';
import { nearest } from './nearest';
import { originKey } from './originKey';
import type { ExceptionClause, HostAction } from './policy';
import type { Ignore } from './readIgnores';
import { isKnownRuleId, RULE_IDS, type RuleId } from './ruleIds';
import { ruleOf } from './rules';
import { ruleTags } from './ruleTags';
import { showText } from './showText';
import type { Silence } from './silence';

/** Rules that judge the code and the policy alone: when they are silent, nothing is hidden. */
const STATIC_RULES: ReadonlySet<string> = new Set<RuleId>([
  'policy-denied',
  'hard-coded-credential',
  'host-from-request',
  'secret-in-url',
  'insecure-download',
  'grpc-cleartext-default',
  'grpc-target-scheme',
  'redirect-followed',
  'missing-timeout',
  'script-without-integrity',
  'host-overridable',
  'cleartext-http',
  'tls-check-off',
  'old-tls',
  'lookalike-host',
  'hidden-characters',
  'policy-not-allowed',
  'ip-or-metadata-address',
  'tunnel-or-bin-host',
  'policy-quarantined',
  'dynamic-host',
]);

const CLAUSE_WORDS: Readonly<Record<HostAction, string>> = {
  allow: 'The approval of',
  deny: 'The denial of',
  quarantine: 'The quarantine of',
};

/** Gives the findings about a policy's own clauses: past their end, or without a call. None for a part of a project. */
export function policyFindings(silence: Silence, input: FindingsInput): readonly Finding[] {
  if (input.partial === true) return [];
  const { hosts, exceptions, attestations } = clausesWithEnds(input);
  const speak = speaker(input);
  const ended = [
    ...hosts.map(({ pattern, action, ...rest }) => ({
      ...rest,
      name: `${CLAUSE_WORDS[action]} ${pattern.text}`,
      remedy: 'Renew it or decide again.',
    })),
    ...exceptions.map(({ pattern, ...rest }) => ({
      ...rest,
      name: `The exception for ${pattern.text}`,
      remedy: 'Renew it or fix the call.',
    })),
    ...attestations.map(({ pattern, ...rest }) => ({
      ...rest,
      name: `The attestation for ${pattern.text}`,
      remedy: 'Renew it or remove it.',
    })),
  ].flatMap(({ name, remedy, expires, place }) =>
    hasEnded(expires, input.now) ? speak('exception-expired', place, `${name} ended on ${expires}. ${remedy}`) : [],
  );
  const isCalled = exceptions.length > 0 ? calledReader(input) : () => false;
  const unused = exceptions
    .filter((exception) => !hasEnded(exception.expires, input.now) && !silence.usedExceptions.has(exception))
    .filter((exception) => STATIC_RULES.has(exception.code) || !isCalled(exception))
    .flatMap(({ pattern, place }) =>
      speak('exception-unused', place, `The exception for ${pattern.text} matches no call. Remove it.`),
    );
  return [...ended, ...unused];
}

/** Gives the findings about ignore comments: past their end, without effect, or silencing nothing. */
export function ignoreFindings(silence: Silence, input: FindingsInput): readonly Finding[] {
  const speak = speaker(input);
  return [...input.ignores].flatMap(([file, ignores]) =>
    ignores.flatMap((ignore) => {
      const place = { file, ...ignore.span };
      const names = ignore.rules.map(showText).join(', ');
      if (ignore.fault === undefined && hasEnded(ignore.until, input.now)) {
        return speak(
          'exception-expired',
          place,
          `The exception for ${names} ended on ${ignore.until}. Renew it or fix the call.`,
        );
      }
      if (silence.heardIgnores.has(ignore)) return [];
      const sentence = faultSentence(ignore) ?? unusedSentence(ignore, names);
      return sentence === undefined ? [] : speak('exception-unused', place, sentence);
    }),
  );
}

function faultSentence({ fault, rules }: Ignore): string | undefined {
  if (fault !== undefined) return `This ignore comment has no effect: ${fault}`;
  const stranger = rules.find((name) => !isKnownRuleId(name));
  if (stranger === undefined) return undefined;
  const near = nearest(stranger, RULE_IDS);
  const remedy = near === undefined ? 'Correct the name.' : `Did you mean ${near}?`;
  return `This ignore comment has no effect: no rule is called ${showText(stranger)}. ${remedy}`;
}

function unusedSentence({ rules }: Ignore, names: string): string | undefined {
  return rules.every((name) => STATIC_RULES.has(name))
    ? `This ignore comment for ${names} silences nothing. Remove it.`
    : undefined;
}

/** Gives a function that tells whether an exception is meant for some call of a known host. */
function calledReader({ calls, hosts }: FindingsInput): (exception: ExceptionClause) => boolean {
  const callsOf = callsByOrigin(calls);
  const subjects = [...hosts];
  return (exception) =>
    subjects.some(
      (subject) =>
        hostMatches(exception.pattern, subject.host, subject.port) &&
        (callsOf.get(originKey(subject)) ?? []).some(({ file }) => holdsForFile(exception, file)),
    );
}

/** Gives a function that makes the finding of a rule at a place, or none where the rule is off. */
function speaker({ policy, levels }: FindingsInput): (id: RuleId, place: Place, message: string) => readonly Finding[] {
  return (id, { file, line, column, endLine, endColumn }, message) => {
    const rule = ruleOf(id);
    const level: Level = askedLevel(id, policy, levels) ?? rule.level;
    if (level === 'off') return [];
    return [
      {
        rule: id,
        level,
        file,
        span: { line, column, endLine, endColumn },
        message,
        ...ruleTags(rule),
        related: [],
        fixes: [],
      },
    ];
  };
}
