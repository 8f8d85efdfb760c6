import type { Cell, HostResult } from '@callsight/model';
import {
  answerWords,
  changeText,
  deciderText,
  factorWords,
  gradeText,
  hostName,
  isScored,
  scoreText,
  tenth,
  terminalText,
} from '@callsight/report';

/**
 * Gives what is known of a host as lines for a terminal: grade and answer, the policy, how it stands to the lock file,
 * every factor with its cells.
 */
export function hostCard(host: HostResult, lockFile?: string): string {
  const { score, verdict } = host;
  const number = isScored(score) ? ` · ${score.score} of 100 (${tenth(score.low)}–${tenth(score.high)})` : '';
  const clause = deciderText(verdict) ?? 'built-in default';
  const lines = [
    `${hostName(host)} — ${gradeText(score)}${number} · ${answerWords[verdict.answer].mark} ${verdict.answer}`,
    `  ${verdict.why} (${clause})`,
    ...(score.ceiling && isScored(score) ? [`  ${score.ceiling.text}`] : []),
    ...lockLines(host, lockFile),
    ...(host.change ? [`  Changed: ${changeText(host.change)}`] : []),
    ...(isScored(score) || score.grade === 'internal'
      ? []
      : ['  Too little evidence for a grade. Not a clean result.']),
    ...score.factors.flatMap(({ id, points, max, cells }) => [
      `  ${factorWords[id].title.padEnd(13)} ${tenth(points)}/${tenth(max)}`,
      ...cells.map((cell) => `    ${cell.state.padEnd(8)} ${cell.why} [${cell.ref}]${learntFrom(cell)}`),
    ]),
  ];
  return `${lines.map(terminalText).join('\n')}\n`;
}

function lockLines({ baseline }: HostResult, lockFile: string | undefined): readonly string[] {
  if (baseline === undefined || lockFile === undefined) return [];
  if (baseline.state === 'new') return [`  Not in ${lockFile}: accept it with callsight lock once the code calls it.`];
  return [`  In ${lockFile} since ${baseline.firstSeen}, accepted as ${scoreText(baseline.accepted)}`];
}

/** Gives where and when a cell's fact was learnt, for facts that somebody had to be asked for. */
function learntFrom({ source, observedAt }: Cell): string {
  if (source === undefined || observedAt === undefined || source === 'code' || source === 'name') return '';
  return ` ${source}, ${observedAt.slice(0, 10)}`;
}
