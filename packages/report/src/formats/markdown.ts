import type {
  CallSite,
  Finding,
  GradeChange,
  HostResult,
  LockChanges,
  Skipped,
  SuppressedFinding,
} from '@callsight/model';
import { counted, hostName, mainReason, placeText, scoreText } from '../describe';
import { markdownCode, markdownProse } from '../encode/markdownText';
import { utf8Length } from '../encode/utf8Length';
import type { Format, ReportInput } from '../format';
import { lockLine } from '../lockLine';
import { byCall, byRisk, bySeverity, bySkipped } from '../order';
import { rollUpSentence, verdictSentence } from '../sentences';
import { summarize } from '../summary';
import { answerWords, levelWords, networkWords, unresolvedWords } from '../words';

/** A job summary of GitHub holds 1,024 KiB; the rest is for sentences and headings. */
const mostBytes = 1_000_000;

const mostCell = 400;

/** One table with what it is called; a report too large keeps the first rows of each. */
interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cut = (text: string): string => (text.length > mostCell ? `${text.slice(0, mostCell - 1)}…` : text);
const prose = (text: string): string => markdownProse(cut(text));
const code = (text: string): string => markdownCode(cut(text));

const findingRow = (finding: Finding): readonly string[] => [
  levelWords[finding.level],
  code(finding.rule),
  code(placeText({ file: finding.file, line: finding.span.line })),
  prose(finding.message),
];

const hostRow = (host: HostResult, { network }: ReportInput): readonly string[] => {
  const { mark } = answerWords[host.verdict.answer];
  return [
    `${mark} ${host.verdict.answer}`,
    prose(scoreText(host.score)),
    code(hostName(host)),
    String(host.calls),
    prose(mainReason(host, network)),
  ];
};

const unresolvedRow = ({ file, span, unresolved }: CallSite): readonly string[] => {
  const { why, todo } = unresolvedWords[unresolved?.reason ?? 'runtime'];
  const name = unresolved?.name === undefined ? '' : `${code(unresolved.name)} `;
  return [code(placeText({ file, line: span.line })), `${name}${why}`, todo];
};

const suppressedRow = ({ rule, file, span, host, suppression }: SuppressedFinding): readonly string[] => [
  code(rule),
  code(placeText({ file, line: span.line })),
  host === undefined ? '' : code(host),
  prose(suppression.reason),
  prose(suppression.owner ?? ''),
  suppression.expires ?? '',
];

const changeRows = ({ added, fallen, risen, gone, stale }: LockChanges): readonly (readonly string[])[] => {
  const graded = (what: string) => (change: GradeChange) => [
    what,
    code(change.host),
    prose(scoreText(change.from)),
    prose(scoreText(change.to)),
  ];
  const named = (what: string) => (host: string) => [what, code(host), '', ''];
  return [
    ...added.map(named('new')),
    ...fallen.map(graded('grade fell')),
    ...risen.map(graded('grade rose')),
    ...gone.map(named('no longer called')),
    ...stale.map(named('evidence past its date')),
  ];
};

const skippedRow = ({ file, reason }: Skipped): readonly string[] => [code(file), prose(reason)];

const tablesOf = (input: ReportInput): readonly Table[] => {
  const { findings, hosts, calls, suppressed = [], skipped, changes } = input.result;
  return [
    {
      title: 'Findings',
      head: ['Counts as', 'Rule', 'Place', 'What to know'],
      rows: [...findings].sort(bySeverity).map(findingRow),
    },
    {
      title: 'Changes since the lock file',
      head: ['What', 'Host', 'Was', 'Is'],
      rows: changes ? changeRows(changes) : [],
    },
    {
      title: 'Hosts',
      head: ['Answer', 'Score', 'Host', 'Calls', 'Reason'],
      rows: [...hosts].sort(byRisk).map((host) => hostRow(host, input)),
    },
    {
      title: 'Calls whose host is not known',
      head: ['Place', 'Why', 'What to do'],
      rows: calls
        .filter(({ unresolved }) => unresolved)
        .sort(byCall)
        .map(unresolvedRow),
    },
    {
      title: 'Silenced with a reason',
      head: ['Rule', 'Place', 'Host', 'Reason', 'Owner', 'Until'],
      rows: [...suppressed].sort(bySeverity).map(suppressedRow),
    },
    { title: 'Not read', head: ['File', 'Why'], rows: [...skipped].sort(bySkipped).map(skippedRow) },
  ].filter(({ rows }) => rows.length > 0);
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableLines = ({ title, head, rows }: Table, room: number): readonly string[] => {
  const kept: string[] = [];
  let used = 0;
  for (const row of rows) {
    const line = tableRow(row);
    used += utf8Length(line) + 1;
    if (used > room) break;
    kept.push(line);
  }
  const left = rows.length - kept.length;
  return [
    `## ${title} (${rows.length})`,
    '',
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...kept,
    '',
    ...(left > 0 ? [`And ${left} more, which this summary has no room for. See the HTML or the JSON report.`, ''] : []),
  ];
};

/** Gives the result as Markdown of at most about so many bytes. */
export const markdownReport = (input: ReportInput, most: number): string => {
  const { result, project, network, policyFile, policyDigest, commit, tool, now } = input;
  const { calls, resolved, relative, unresolved, files, skipped } = result.coverage;
  const summary = summarize(result);
  const rolledUp = rollUpSentence({ result });
  const tables = tablesOf(input);
  const policy = policyFile === undefined ? 'built-in policy' : `policy ${code(policyFile)}`;
  const digest = policyDigest === undefined ? '' : ` (SHA-256 ${policyDigest})`;
  const at = commit === undefined ? '' : `commit ${commit}, `;
  return [
    `# CallSight: ${prose(project)}`,
    '',
    `**${verdictSentence({ summary, result })}**`,
    '',
    `- ${counted(summary.blocked, 'finding')} blocked, ${summary.review} to review, ${summary.notes + summary.hints} notes`,
    `- ${resolved} of ${counted(calls, 'call')} resolved, ${relative} relative, ${unresolved} unresolved; ${counted(files, 'file')}, ${skipped} not read`,
    `- ${networkWords[network].line}`,
    ...(rolledUp === undefined ? [] : [`- ${prose(rolledUp)}`]),
    ...(result.changes ? [`- ${prose(lockLine(result.changes))}`] : []),
    '',
    ...tables.flatMap((table) => tableLines(table, most / Math.max(1, tables.length))),
    `callsight ${prose(tool.version)}, model ${prose(tool.model)}, ${at}${policy}${digest}, ${prose(now)}. An estimate, not legal advice.`,
    '',
  ].join('\n');
};

/** The result for a comment or a job summary, in Markdown that mentions nobody and links nowhere; at most 1,024 KiB. */
export const markdown: Format = {
  id: 'markdown',
  extension: 'md',
  render: (input) => markdownReport(input, mostBytes),
};
