import {
  type Cell,
  type Endpoint,
  type FactorScore,
  type HostResult,
  type HostScore,
  type InternalReason,
  namedPort,
  type Place,
  type ScoreChange,
  type Verdict,
} from '@callsight/model';
import type { Network } from './format';
import { answerWords, internalWords, networkWords } from './words';

/** Gives the host as it is written in an address: the port stands only where it is not the scheme's own. */
export const hostName = (origin: Pick<HostResult, 'host' | 'port' | 'scheme'>): string => {
  const port = namedPort(origin);
  return port === undefined ? origin.host : `${origin.host}:${port}`;
};

/** Gives what decides a verdict: the layer of the policy where it is not the project's own, and the clause. */
export const deciderText = ({ clause, layer }: Verdict): string | undefined => {
  const words = layer === undefined || layer === 'repository' ? '' : layer;
  if (clause === undefined) return words || undefined;
  return words === '' ? placeText(clause) : `${words}, ${placeText(clause)}`;
};

/** The most files that a policy is named by. */
const mostPolicies = 5;

/** Gives the files of a policy as one text, the first few by name; `undefined` where there is none. */
export const policyName = (files: readonly string[]): string | undefined => {
  const more = files.length - mostPolicies;
  if (files.length === 0) return undefined;
  return `${files.slice(0, mostPolicies).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Gives the grade as people read it: `B~` is provisional, `?` is not scored. */
export const gradeText = ({ grade, provisional }: Pick<HostScore, 'grade' | 'provisional'>): string =>
  provisional && grade !== '?' && grade !== 'internal' ? `${grade}~` : grade;

/** Tells whether a host has a score to show: it is neither internal nor short of evidence. */
export const isScored = ({ grade, score }: Pick<HostScore, 'grade' | 'score'>): boolean =>
  score !== null && grade !== '?' && grade !== 'internal';

/** Gives grade and number together, `B~ 71`, or the grade alone where there is no score. */
export const scoreText = (score: Pick<HostScore, 'grade' | 'score' | 'provisional'>): string =>
  isScored(score) ? `${gradeText(score)} ${score.score}` : gradeText(score);

/** Gives the place as `file:line`. */
export const placeText = ({ file, line }: Pick<Place, 'file' | 'line'>): string => `${file}:${line}`;

/** Gives the address that a call reaches, without query: `https://api.example.com/v1/{}`. */
export const endpointText = (endpoint: Endpoint): string =>
  `${endpoint.scheme === '' ? '' : `${endpoint.scheme}:`}//${hostName(endpoint)}${endpoint.path}`;

/** Gives points to one decimal at most. */
export const tenth = (points: number): string => String(Math.round(points * 10) / 10);

/** Gives `1 call`, `7 calls`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const internalText = (reason: InternalReason | undefined): string =>
  `internal (${reason ? internalWords[reason] : 'by rule'}), not scored`;

const lost = (cell: Cell): number => cell.max - cell.points;

/** Gives the cells that cost most, worst first: what is bad before what is not known. */
export const weakestCells = (score: HostScore): readonly Cell[] => {
  const rank = { bad: 0, stale: 1, unknown: 2, good: 3, 'n/a': 4 } as const;
  return score.factors
    .flatMap((factor) => factor.cells)
    .filter((cell) => cell.state !== 'n/a' && lost(cell) > 0.005)
    .sort((a, b) => rank[a.state] - rank[b.state] || lost(b) - lost(a));
};

/** Points that a cell must lack before it is the main thing to say of a good host. */
const worthSaying = 3;

/** Gives the one reason that a reader needs first; never a good word for an unknown. */
export const mainReason = (host: HostResult, network: Network): string => {
  const { score, verdict, evidence } = host;
  if (score.grade === 'internal') return verdict.answer === 'allowed' ? internalText(evidence.internal) : verdict.why;
  if (verdict.answer === 'blocked' || verdict.answer === 'review') return verdict.why;
  if (!isScored(score)) {
    const gap = `not scored (${networkWords[network].gap}), not a clean result`;
    return verdict.answer === 'allowed' ? `${verdict.why}; ${gap}` : gap;
  }
  if (verdict.answer === 'unknown') return verdict.why;
  const [weakest] = weakestCells(score);
  return score.ceiling?.text ?? (weakest && lost(weakest) >= worthSaying ? weakest.why : verdict.why);
};

/** Gives what to do next about a host, from the first cell that says how to earn its points. */
export const nextStep = (host: HostResult): string =>
  weakestCells(host.score).find((cell) => cell.fix)?.fix ?? answerWords[host.verdict.answer].todo;

/** Gives a factor in a few words: its most telling cells, what is known before what is not. */
export const factorText = (factor: FactorScore): string => {
  const known = factor.cells.filter((cell) => cell.state !== 'unknown' && cell.state !== 'n/a');
  // One cause may cost several cells; it is said once.
  const causes = new Set([...known].sort((a, b) => lost(b) - lost(a)).map((cell) => cell.why));
  if (causes.size > 0) return [...causes].slice(0, 2).join('; ');
  return factor.cells.find((cell) => cell.state === 'unknown')?.why ?? 'not asked for';
};

/** Gives the country or class in which the host operates, or `undefined` when it is not known. */
export const locationText = (host: HostResult): string | undefined => {
  const { location } = host.evidence;
  if (location.state === 'unknown') return undefined;
  return location.value.country ?? (location.value.class === 'eu' ? 'EU' : undefined);
};

const mostCauses = 2;

/** Gives a score that changed in one line: `A 92 → C 64 since 2026-11-20: TLS settings get grade C …`. */
export const changeText = ({ from, to, since, cells }: ScoreChange): string => {
  const isFall = to.score < from.score;
  const causes = cells.filter(({ lost }) => (isFall ? lost > 0 : lost < 0)).map(({ why }) => why);
  const why = [...new Set(causes)].slice(0, mostCauses).join('; ');
  return `${from.grade} ${from.score} → ${to.grade} ${to.score} since ${since.slice(0, 10)}${why === '' ? '' : `: ${why}`}`;
};

const steps: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
];

/** Gives how long ago a moment was, `2 h ago`; both ISO 8601. */
export const ageText = (then: string, now: string): string => {
  const age = Date.parse(now) - Date.parse(then);
  if (!Number.isFinite(age)) return 'at an unknown time';
  const step = steps.find(([length]) => age >= length);
  return step ? `${Math.floor(age / step[0])} ${step[1]} ago` : 'just now';
};
