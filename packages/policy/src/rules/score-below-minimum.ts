import type { Grade, HostScore } from '@callsight/model';
import { gradeRank, gradeText } from '../gradeOrder';
import { DEFAULT_MINIMUM_SCORE, type Policy } from '../policy';
import { showText } from '../showText';
import type { Rule } from './rule';

/** Ceilings whose cause another rule reports by its own name. */
const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set([
  'listed-exact',
  'listed-address',
  'listed-domain',
  'listed-adware',
  'look-alike',
  'ip-literal',
  'ephemeral-host',
  'jurisdiction-forbidden',
  'young-domain',
]);

/** Hosts whose score is lower than the project asks for, or capped at F. */
export const scoreBelowMinimum: Rule = {
  id: 'score-below-minimum',
  title: 'Score below the minimum',
  level: 'warning',
  securitySeverity: '5.0',
  precision: 'medium',
  cwe: 'CWE-1357',
  owasp: 'API10:2023',
  tags: ['security', 'policy'],
  template: '…: score … of 100 (…), this project asks for …. Main reason: …. Ask the provider or use another host.',
  what: 'The host of this call has a lower score than the project asks for (minimumScore, 60 by default), or a worse grade (minimumGrade, none by default). A score that is capped at F is an error.',
  why: 'The score sums up transport, certificate, reputation, jurisdiction and identity. A low one means that a service is easier to attack or harder to trust.',
  mend: 'Read the score card, ask the provider to mend the main reason, or use another host. Where the host is needed, allow it in callsight.json with a reason.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/'],
  settledByPolicy: true,
  ofHost({ host, score }, { policy }) {
    const minimum = policy?.minimumScore ?? DEFAULT_MINIMUM_SCORE;
    const causes = score.ceiling?.rules ?? [];
    if (score.score === null || score.grade === '?' || causes.includes('plaintext')) return undefined;
    const grade = isWorse(score.grade, policy?.minimumGrade) ? policy?.minimumGrade : undefined;
    const isCapped = causes.length > 0 && causes.every((cause) => REPORTED_ELSEWHERE.has(cause));
    const capped = score.ceiling !== undefined && ['F', 'Z'].includes(score.ceiling.grade) && !isCapped;
    const isBelow = score.score < minimum && !(isCapped && score.raw >= minimum);
    if (!isBelow && !capped && grade === undefined) return undefined;
    const asked = [...(isBelow || grade === undefined ? [minimum] : []), ...(grade ? [`grade ${grade}`] : [])];
    const fact = `score ${score.score} of 100 (${gradeText(score)}), this project asks for ${asked.join(' and ')}`;
    const reason = mainReason(score);
    const because = reason === undefined ? '' : ` Main reason: ${reason}.`;
    const clause =
      (isBelow ? policy?.minimumScorePlace : undefined) ??
      (grade ? policy?.minimumGradePlace : undefined) ??
      policy?.minimumScorePlace;
    const missed = (policy?.minimums ?? []).filter(
      (asked) => (isBelow && (asked.score ?? 0) > (score.score ?? 0)) || isWorse(score.grade, asked.grade),
    );
    return {
      message: `${host}: ${fact}.${because} Ask the provider or use another host.`,
      why: fact,
      ...(capped ? { level: 'error' as const } : {}),
      ...(clause === undefined ? {} : { clause, grounds: missed.map(({ place }) => place) }),
    };
  },
};

/** Gives whether a grade is worse than the one that is asked for. */
function isWorse(grade: Grade, asked: Policy['minimumGrade']): boolean {
  return asked !== undefined && gradeRank(grade) > gradeRank(asked);
}

function mainReason({ ceiling, raw, factors }: HostScore): string | undefined {
  if (ceiling !== undefined && raw > ceiling.limit) return sentencePart(ceiling.text);
  const lost = factors
    .flatMap(({ cells }) => cells)
    .filter(({ state }) => state === 'bad')
    .sort((a, b) => b.max - b.points - (a.max - a.points));
  return lost[0] === undefined ? undefined : sentencePart(lost[0].why);
}

/** Gives a sentence as part of another: without its frame, its full stop and its capital. */
function sentencePart(text: string): string {
  const part = showText(text.replace(/^Capped at \S+: /, '').replace(/[.\s]+$/, ''));
  return /^[A-Z][a-z]/.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part;
}
