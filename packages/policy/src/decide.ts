import type { Answer, Level, Verdict } from '@callsight/model';
import { hasEnded } from './clauses';
import { gradeText } from './gradeOrder';
import { ANSWER_OF_LEVEL, type HostVoice, hostVoices, isAskedAbove, levelOf } from './hostVoices';
import { layerOf } from './layers/binds';
import { hostMatches } from './match/hostPattern';
import { DEFAULT_MINIMUM_SCORE, type ExceptionClause, type Policy } from './policy';
import { grounds } from './rules/policy-denied';
import type { HostSubject } from './rules/rule';
import { showText } from './showText';

/** The answers from best to worst: something known to be bad outweighs something unknown. */
const ANSWERS: readonly Answer[] = ['allowed', 'unknown', 'review', 'blocked'];

const INTERNAL_WORDS: Readonly<Record<string, string>> = {
  loopback: 'loopback address',
  private: 'private address',
  reserved: 'reserved address',
  'single-label': 'name without a domain',
  'special-use': 'name of special use',
  metadata: 'cloud metadata address',
  policy: 'named in the policy',
};

/**
 * Gives what the policy says of one origin: the worst of what the rules say.
 *
 * - An exact match on a malware list is blocked; no clause, exception or level changes that.
 * - The most specific clause in force decides next: deny blocks, quarantine asks for a review, allow approves. An allow
 *   clause approves the host and not the way of calling it: cleartext stays blocked until an exception says otherwise.
 * - An internal host is allowed unless the policy denies it; a cloud metadata address asks for a review.
 * - On an allow list, what is not listed is blocked.
 * - A ceiling of F blocks (cleartext, expired certificate, denied region); a score below the minimum (60 by default),
 *   a look-alike, a temporary host, a bare address, adware and a region that is not allowed ask for a review.
 * - Grade `?` is unknown, whatever the number beside it. A provisional grade (`B~`) at or above the minimum is allowed.
 *
 * The level of a rule (`rules` of the policy) moves what the rule asks for: error blocks, warning asks for a review.
 * `now` is ISO 8601.
 */
export function decide(subject: HostSubject, policy: Policy | undefined, now: string): Verdict {
  const verdict = answered(subject, policy, now);
  const layer = layerOf(policy, verdict.clause) ?? verdict.layer;
  return layer === undefined ? verdict : { ...verdict, layer };
}

/** Gives the worst of some verdicts, the first of equals. */
export function worstVerdict(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  return verdicts.reduce((worst, next) => (rankOf(next) > rankOf(worst) ? next : worst));
}

function rankOf({ answer }: Verdict): number {
  return ANSWERS.indexOf(answer);
}

function answered(subject: HostSubject, policy: Policy | undefined, now: string): Verdict {
  const { clause, internal, own, voices } = hostVoices(subject, policy, now);
  let worst: Verdict | undefined;
  let excused: ExceptionClause | undefined;
  for (const heard of voices) {
    const answer = answerOf(heard, levelOf(heard, policy));
    if (answer === undefined || answer === 'allowed') continue;
    const exception = exceptionForAllFiles(heard, subject, policy, now);
    if (exception !== undefined) {
      excused ??= exception;
    } else if (worst === undefined || ANSWERS.indexOf(answer) > ANSWERS.indexOf(worst.answer)) {
      const { why } = heard.voice;
      worst = { answer, why, rule: heard.rule.id, ...deciderOf(heard, policy) };
    }
  }
  if (worst !== undefined) return worst;
  if (clause?.action === 'allow')
    return { answer: 'allowed', why: `on the allow list${grounds(clause)}`, clause: clause.place };
  if (excused !== undefined) {
    const why = `exception until ${excused.expires} ("${showText(excused.reason)}")`;
    return { answer: 'allowed', why, clause: excused.place };
  }
  if (internal) {
    const reason = subject.evidence.internal ?? 'policy';
    const place = reason === 'policy' ? own?.place : undefined;
    return {
      answer: 'allowed',
      why: `internal: ${INTERNAL_WORDS[reason] ?? reason}`,
      ...(place === undefined ? {} : { clause: place }),
    };
  }
  // Names that are reserved need no encryption, and a rule may be switched off.
  if (subject.score.ceiling?.rules.includes('plaintext')) {
    return { answer: 'allowed', why: 'not encrypted, and no rule in force asks for more here' };
  }
  const minimum = policy?.minimumScore ?? DEFAULT_MINIMUM_SCORE;
  const grade = policy?.minimumGrade === undefined ? '' : ` and grade ${policy.minimumGrade}`;
  const why = `score ${subject.score.score} of 100 (${gradeText(subject.score)}), this project asks for ${minimum}${grade}`;
  return { answer: 'allowed', why, ...minimumFrom(policy) };
}

/** Gives who decides what a voice asks for: its clause, else the level of its rule, else a setting. */
function deciderOf({ rule, voice }: HostVoice, policy: Policy | undefined): Pick<Verdict, 'clause' | 'layer'> {
  const clause = voice.clause ?? (voice.answer === undefined ? policy?.levels.get(rule.id)?.place : undefined);
  if (clause !== undefined) return { clause };
  return rule.id === 'score-below-minimum' ? minimumFrom(policy) : {};
}

function minimumFrom(policy: Policy | undefined): Pick<Verdict, 'clause' | 'layer'> {
  if (policy?.minimumScoreSet) return { layer: 'settings' };
  return policy?.minimumScorePlace === undefined ? {} : { clause: policy.minimumScorePlace };
}

function answerOf({ voice }: HostVoice, level: Level): Answer | undefined {
  return voice.answer ?? ANSWER_OF_LEVEL[level];
}

function exceptionForAllFiles(
  heard: HostVoice,
  { host, port }: HostSubject,
  policy: Policy | undefined,
  now: string,
): ExceptionClause | undefined {
  if (heard.voice.lifted === 'never') return undefined;
  return policy?.exceptions.find(
    (exception) =>
      exception.code === heard.rule.id &&
      exception.path === undefined &&
      !isAskedAbove(policy, heard, exception.place, 'exceptions') &&
      hostMatches(exception.pattern, host, port) &&
      !hasEnded(exception.expires, now),
  );
}
