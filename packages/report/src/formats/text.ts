import type { CallSite, Finding, HostResult } from '@callsight/model';
import { counted, hostName, mainReason, scoreText } from '../describe';
import { terminalText } from '../encode/terminalText';
import type { Format, ReportInput } from '../format';
import { lockLine } from '../lockLine';
import { byFinding, byRisk, bySkipped, byText } from '../order';
import { type Summary, summarize } from '../summary';
import { answerWords, networkWords } from '../words';

type Paint = (name: keyof typeof codes, text: string) => string;

/** SGR codes; every colour stands beside a word that says the same. */
const codes = { error: 31, warning: 33, info: 36, hint: 35, good: 32, dim: 2, bold: 1, under: 4 } as const;

const painter =
  (color: boolean): Paint =>
  (name, text) =>
    color && text !== '' ? `\x1b[${codes[name]}m${text}\x1b[0m` : text;

const answerPaint = { blocked: 'error', review: 'warning', unknown: 'hint', allowed: 'good' } as const;

const widest = (texts: readonly string[], most: number): number =>
  Math.min(
    most,
    texts.reduce((width, text) => Math.max(width, text.length), 0),
  );

const findingLines = (findings: readonly Finding[], paint: Paint): string[] => {
  const rows = findings.map((finding) => ({
    finding,
    at: `${finding.span.line}:${finding.span.column}`,
    rule: terminalText(finding.rule),
  }));
  const atWidth = widest(
    rows.map((row) => row.at),
    12,
  );
  const ruleWidth = widest(
    rows.map((row) => row.rule),
    24,
  );
  return rows.flatMap(({ finding, at, rule }, index) => [
    ...(finding.file === rows[index - 1]?.finding.file ? [] : [`  ${paint('under', terminalText(finding.file))}`]),
    `    ${paint('dim', at.padEnd(atWidth))}  ${paint(finding.level, finding.level.padEnd(7))}  ${rule.padEnd(ruleWidth)}  ${terminalText(finding.message)}`,
  ]);
};

const notScoredText = ({ notScored, internal }: Summary, gap: string): string =>
  (notScored > 0 ? `, ${notScored} not scored (${gap})` : '') + (internal > 0 ? `, ${internal} internal` : '');

const summaryLine = (summary: Summary, { result, network }: ReportInput, paint: Paint): string => {
  const { problems, blocked, review, answers } = summary;
  const open = answers.unknown > 0 ? `, ${answers.unknown} unknown` : '';
  const head =
    problems > 0
      ? paint(
          blocked > 0 ? 'error' : 'warning',
          `✖ ${counted(problems, 'problem')} (${blocked} blocked, ${review} review)`,
        )
      : answers.unknown > 0
        ? paint('hint', `? no problem found${open}: not a clean result`)
        : paint('good', '✓ no problem found');
  const hosts = `${counted(summary.hosts, 'host')}${notScoredText(summary, networkWords[network].gap)}`;
  return `  ${head} · ${hosts} · ${counted(result.coverage.files, 'file')}`;
};

const hostLines = (hosts: readonly HostResult[], input: ReportInput, paint: Paint): string[] => {
  const rows = [...hosts].sort(byRisk).map((host) => ({
    host,
    score: scoreText(host.score),
    name: terminalText(hostName(host)),
    calls: counted(host.calls, 'call'),
    reason: terminalText(mainReason(host, input.network)),
  }));
  const scores = widest(
    rows.map((row) => row.score),
    8,
  );
  const names = widest(
    rows.map((row) => row.name),
    48,
  );
  const calls = widest(
    rows.map((row) => row.calls),
    10,
  );
  return rows.map(({ host, score, name, calls: count, reason }) => {
    const { answer } = host.verdict;
    const verdict = paint(answerPaint[answer], `${answerWords[answer].mark} ${answer.padEnd(7)}`);
    return `    ${paint('bold', score.padEnd(scores))}  ${name.padEnd(names)}  ${count.padStart(calls)}  ${verdict}  ${reason}`;
  });
};

const coverageLine = ({ coverage, suppressed = [] }: ReportInput['result']): string => {
  const { calls, resolved, relative, unresolved, skipped } = coverage;
  const parts = [
    `${resolved} of ${counted(calls, 'call')} resolved, ${relative} relative, ${unresolved} unresolved`,
    ...(skipped > 0 ? [`${counted(skipped, 'file')} not read`] : []),
    ...(suppressed.length > 0 ? [`${counted(suppressed.length, 'finding')} silenced with a reason`] : []),
  ];
  return `  ${parts.join('; ')}`;
};

/** What a request decides, no map of names can tell. */
const isMappable = (unresolved: CallSite['unresolved']): boolean => unresolved?.reason !== 'request';

const unresolvedName = ({ result }: ReportInput): string | undefined =>
  result.calls
    .filter(({ endpoints, relative, unresolved }) => endpoints.length === 0 && !relative && isMappable(unresolved))
    .map(({ unresolved }) => unresolved?.name)
    .filter((name) => name !== undefined)
    .sort(byText)[0];

const nextSteps = (input: ReportInput, summary: Summary): string[] => {
  const first = [...input.result.findings]
    .sort(byFinding)
    .find(({ level }) => level === 'error' || level === 'warning');
  const name = unresolvedName(input);
  return [
    ...(first ? [`callsight explain ${terminalText(first.rule)}`] : []),
    ...(name === undefined ? [] : [`map ${terminalText(name)} in callsight.json → variables`]),
    ...(first || summary.hosts > 0 ? ['callsight scan --output html=report.html'] : []),
  ];
};

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `  ${title}`, ...lines] : [];

const render = (input: ReportInput): string => {
  const { result, network, style } = input;
  const paint = painter(style?.color ?? false);
  const summary = summarize(result);
  const findings = [...result.findings].sort(byFinding);
  const next = nextSteps(input, summary);
  const skipped = [...result.skipped].sort(bySkipped);
  return `${[
    `  ${paint('dim', networkWords[network].line)}`,
    ...findingLines(findings, paint),
    summaryLine(summary, input, paint),
    ...block(paint('bold', 'Hosts'), hostLines(result.hosts, input, paint)),
    ...block(
      paint('bold', 'Not read'),
      skipped.map(({ file, reason }) => `    ${terminalText(file)}  ${paint('dim', terminalText(reason))}`),
    ),
    '',
    coverageLine(result),
    ...(result.changes ? [`  ${terminalText(lockLine(result.changes))}`] : []),
    ...(next.length > 0 ? [`  Next: ${next.join(' · ')}`] : []),
  ].join('\n')}\n`;
};

/** The result for a terminal: findings by file, one line each, then the hosts, what was covered and what to do. */
export const text: Format = { id: 'text', extension: 'txt', render };
