import type { Finding } from '@callsight/model';
import { counted } from '../describe';
import { githubMessage, githubProperty } from '../encode/githubCommand';
import type { Format, ReportInput } from '../format';
import { bySeverity } from '../order';
import { summarize } from '../summary';

/** GitHub shows no more annotations of a kind from one step. */
const mostOfAKind = 10;

const kinds = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

const annotation = ({ rule, level, file, span, message }: Finding): string => {
  const properties = {
    file,
    line: String(span.line),
    col: String(span.column),
    endLine: String(span.endLine),
    endColumn: String(span.endColumn),
    title: rule,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${githubProperty(value)}`);
  return `::${kinds[level]} ${listed.join(',')}::${githubMessage(message)}`;
};

const shown = (findings: readonly Finding[]): readonly Finding[] => {
  const kept = new Map<string, number>();
  return findings.filter(({ level }) => {
    const kind = kinds[level];
    // One notice is kept for saying how many are left.
    const room = kind === 'notice' ? mostOfAKind - 1 : mostOfAKind;
    const count = (kept.get(kind) ?? 0) + 1;
    kept.set(kind, count);
    return count <= room;
  });
};

const headline = ({ result, tool }: ReportInput): string => {
  const { blocked, review, notes, hints, hosts, notScored } = summarize(result);
  const { unresolved } = result.coverage;
  return `::debug::callsight ${githubMessage(tool.version)}: ${blocked} blocked, ${review} review, ${notes + hints} notes; ${counted(hosts, 'host')}, ${notScored} not scored, ${counted(unresolved, 'call')} unresolved`;
};

const render = (input: ReportInput): string => {
  const findings = [...input.result.findings].sort(bySeverity);
  const first = shown(findings);
  const left = findings.length - first.length;
  const rest =
    left > 0
      ? [
          `::notice title=callsight::${counted(left, 'more finding')}: GitHub shows ten of a kind. See the job summary or the SARIF report.`,
        ]
      : [];
  return `${[headline(input), ...first.map(annotation), ...rest].join('\n')}\n`;
};

/**
 * The worst findings as annotations of a GitHub workflow step: workflow commands, ten of a kind at most.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Format = { id: 'github', extension: 'txt', render };
