import type { Finding } from '@callsight/model';
import { visibleJson, visibleText } from '../encode/visible';
import { fingerprints } from '../fingerprint';
import type { Format } from '../format';
import { byFinding } from '../order';

const severities: Readonly<Record<Finding['level'], string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

const issueOf = ({ rule, level, file, span, message }: Finding, fingerprint: string) => ({
  type: 'issue',
  engine_name: 'callsight',
  check_name: visibleText(rule),
  description: visibleText(message),
  categories: ['Security'],
  severity: severities[level],
  fingerprint,
  location: { path: file, lines: { begin: span.line, end: span.endLine } },
});

/**
 * The findings as a Code Quality report of GitLab.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Format = {
  id: 'gitlab',
  extension: 'json',
  render: ({ result }) => {
    const findings = [...result.findings].sort(byFinding);
    const prints = fingerprints(findings);
    const issues = findings.map((finding, index) => issueOf(finding, prints[index] ?? ''));
    return `${visibleJson(JSON.stringify(issues, undefined, 2))}\n`;
  },
};
