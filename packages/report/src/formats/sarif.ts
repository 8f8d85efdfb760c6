import type { Finding, Hop, RuleText, Span, SuppressedFinding } from '@callsight/model';
import type { Location, Log, Notification, Region, ReportingDescriptor, Result, Suppression } from 'sarif';
import { counted } from '../describe';
import { markdownProse } from '../encode/markdownText';
import { sarifText, sarifUri } from '../encode/sarif';
import { visibleJson } from '../encode/visible';
import { fingerprints } from '../fingerprint';
import type { Format, ReportInput } from '../format';
import { byFinding, bySeverity, bySkipped, byText } from '../order';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' } as const;
const mostTextUnits = 1024;

/** GitHub refuses a run with more. */
const mostResults = 25_000;

/** GitHub refuses a result with more; the steps of its flow hold one more. */
const mostRelated = 100;

const regionOf = ({ line, column, endLine, endColumn }: Span): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const locationOf = (file: string, region: Region): Location => ({
  physicalLocation: { artifactLocation: { uri: sarifUri(file), uriBaseId: '%SRCROOT%' }, region },
});

const hopOf = (hop: Hop): Location => ({
  ...locationOf(hop.file, regionOf(hop)),
  message: { text: sarifText(hop.what) },
});

const ruleOf = (rule: RuleText): ReportingDescriptor => ({
  id: rule.id,
  shortDescription: { text: sarifText(rule.title) },
  fullDescription: { text: sarifText(rule.help).slice(0, mostTextUnits) },
  help: { text: sarifText(rule.help), markdown: markdownProse(rule.help) },
  defaultConfiguration: { level: levels[rule.level], enabled: rule.level !== 'off' },
  properties: {
    ...(rule.securitySeverity === undefined ? {} : { 'security-severity': rule.securitySeverity }),
    ...(rule.precision === undefined ? {} : { precision: rule.precision }),
    tags: [...rule.tags],
  },
});

/** A rule that spoke but is in no table still gets a descriptor, so that every index holds. */
const strayRule = (id: string): RuleText => ({ id, title: id, help: id, level: 'warning', tags: [] });

const rulesOf = ({ rules, result }: ReportInput): readonly RuleText[] => {
  const named = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule } of [...result.findings, ...(result.suppressed ?? [])])
    if (!named.has(rule)) named.set(rule, strayRule(rule));
  return [...named.values()].sort((a, b) => byText(a.id, b.id));
};

const suppressionOf = ({ suppression }: SuppressedFinding): Suppression => {
  const { kind, reason, owner, expires, place } = suppression;
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    justification: sarifText(reason),
    location: locationOf(place.file, regionOf(place)),
    properties: { ...(owner === undefined ? {} : { owner }), ...(expires === undefined ? {} : { expires }) },
  };
};

const flowOf = ({ file, span }: Finding, related: readonly Hop[]): Pick<Result, 'relatedLocations' | 'codeFlows'> => {
  if (related.length === 0) return {};
  const steps = related.map((hop) => ({ location: hopOf(hop) }));
  const end = { location: { ...locationOf(file, regionOf(span)), message: { text: 'the call' } } };
  return {
    relatedLocations: related.map((hop, id) => ({ id, ...hopOf(hop) })),
    codeFlows: [{ threadFlows: [{ locations: [...steps, end] }] }],
  };
};

const resultOf = (finding: Finding | SuppressedFinding, ruleIndex: number, fingerprint: string): Result => ({
  ruleId: finding.rule,
  ruleIndex,
  level: levels[finding.level],
  message: { text: sarifText(finding.message) },
  locations: [locationOf(finding.file, regionOf(finding.span))],
  ...flowOf(finding, finding.related.slice(0, mostRelated)),
  partialFingerprints: { primaryLocationLineHash: fingerprint },
  // Where one result has the property, each must, or readers take the others for never asked.
  suppressions: 'suppression' in finding ? [suppressionOf(finding)] : [],
  properties: {
    ...(finding.host === undefined ? {} : { host: finding.host }),
    ...(finding.cwe === undefined ? {} : { cwe: finding.cwe }),
    ...(finding.owasp === undefined ? {} : { owasp: finding.owasp }),
  },
});

/** What is said and what is silenced; of more than a run may hold, the most severe. */
const reported = ({ result }: ReportInput): readonly (Finding | SuppressedFinding)[] => {
  const all = [...result.findings, ...(result.suppressed ?? [])];
  const kept = all.length > mostResults ? [...all].sort(bySeverity).slice(0, mostResults) : all;
  return [...kept].sort(byFinding);
};

const notificationsOf = ({ result }: ReportInput): Notification[] => {
  const left = result.findings.length + (result.suppressed?.length ?? 0) - mostResults;
  const skipped = [...result.skipped].sort(bySkipped).map(
    ({ file, reason }): Notification => ({
      level: 'note',
      message: { text: sarifText(`Not read: ${reason}.`) },
      locations: [{ physicalLocation: { artifactLocation: { uri: sarifUri(file), uriBaseId: '%SRCROOT%' } } }],
    }),
  );
  if (left <= 0) return skipped;
  const text = `${counted(left, 'finding')} of least severity left out: a run holds ${mostResults}. Scan a part of the project.`;
  return [{ level: 'warning', message: { text } }, ...skipped];
};

const logOf = (input: ReportInput): Log => {
  const { result, tool, commit, policyDigest } = input;
  const rules = rulesOf(input);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const findings = reported(input);
  const prints = fingerprints(findings);
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'CallSight',
            version: tool.version,
            semanticVersion: tool.version,
            rules: rules.map(ruleOf),
            properties: { model: tool.model },
          },
        },
        automationDetails: { id: 'callsight/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that was scanned.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notificationsOf(input) }],
        results: findings.map((finding, index) =>
          resultOf(finding, indexes.get(finding.rule) ?? -1, prints[index] ?? ''),
        ),
        properties: {
          coverage: { ...result.coverage },
          ...(commit === undefined ? {} : { commit }),
          ...(policyDigest === undefined ? {} : { policySha256: policyDigest }),
        },
      },
    ],
  };
};

/**
 * The findings as a SARIF 2.1.0 log, as GitHub code scanning reads it.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const sarif: Format = {
  id: 'sarif',
  extension: 'sarif',
  render: (input) => `${visibleJson(JSON.stringify(logOf(input), undefined, 2))}\n`,
};
