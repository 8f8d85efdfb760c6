import type { Finding, Hop, RuleText, Span } from '@callsight/model';
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { sarifText, sarifUri } from '../encode/sarif';
import { visibleJson } from '../encode/visible';
import type { Format, ReportInput } from '../format';
import { byFinding, byText } from '../order';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' } as const;
const mostTextUnits = 1024;

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
  help: { text: sarifText(rule.help) },
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
  for (const { rule } of result.findings) if (!named.has(rule)) named.set(rule, strayRule(rule));
  return [...named.values()].sort((a, b) => byText(a.id, b.id));
};

/** A finding keeps its identity when lines move or a score changes: rule, file, host and how many such came before. */
const fingerprints = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, host, message }) => {
    const subject = host ?? message;
    const key = [rule, sarifUri(file), subject].join(' ');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key} ${nth}`;
  });
};

const resultOf = (finding: Finding, ruleIndex: number, fingerprint: string): Result => ({
  ruleId: finding.rule,
  ruleIndex,
  level: levels[finding.level],
  message: { text: sarifText(finding.message) },
  locations: [locationOf(finding.file, regionOf(finding.span))],
  ...(finding.related.length > 0
    ? {
        relatedLocations: finding.related.map((hop, id) => ({ id, ...hopOf(hop) })),
        codeFlows: [
          {
            threadFlows: [
              {
                locations: [
                  ...finding.related.map((hop) => ({ location: hopOf(hop) })),
                  { location: { ...locationOf(finding.file, regionOf(finding.span)), message: { text: 'the call' } } },
                ],
              },
            ],
          },
        ],
      }
    : {}),
  partialFingerprints: { primaryLocationLineHash: fingerprint },
  properties: {
    ...(finding.host === undefined ? {} : { host: finding.host }),
    ...(finding.cwe === undefined ? {} : { cwe: finding.cwe }),
    ...(finding.owasp === undefined ? {} : { owasp: finding.owasp }),
  },
});

const logOf = (input: ReportInput): Log => {
  const { result, tool } = input;
  const rules = rulesOf(input);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const findings = [...result.findings].sort(byFinding);
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
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: result.skipped.map(({ file, reason }) => ({
              level: 'note',
              message: { text: sarifText(`Not read: ${reason}.`) },
              locations: [{ physicalLocation: { artifactLocation: { uri: sarifUri(file), uriBaseId: '%SRCROOT%' } } }],
            })),
          },
        ],
        results: findings.map((finding, index) =>
          resultOf(finding, indexes.get(finding.rule) ?? -1, prints[index] ?? ''),
        ),
        properties: { coverage: { ...result.coverage } },
      },
    ],
  };
};

/**
 * The findings as a SARIF 2.1.0 log, as GitHub code scanning reads it.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Format = {
  id: 'sarif',
  extension: 'sarif',
  render: (input) => `${visibleJson(JSON.stringify(logOf(input), undefined, 2))}\n`,
};
