import type { CallSite, Endpoint, Finding, HostResult } from '@callsight/model';
import { callFindings } from '../callFindings';
import { gradeText, locationText, mainReason } from '../describe';
import { csvCell } from '../encode/csvCell';
import type { Format, ReportInput } from '../format';
import { byCall, byFinding, byText } from '../order';
import { answerOfCall, hostsByOrigin } from '../originHosts';
import { unresolvedWords } from '../words';

/** The columns, in their order; new ones are added at the end. */
const columns = [
  'file',
  'line',
  'column',
  'client',
  'method',
  'scheme',
  'host',
  'port',
  'path',
  'environment',
  'unresolved',
  'answer',
  'reason',
  'grade',
  'score',
  'confidence',
  'country',
  'provider',
  'owner',
  'data',
  'rules',
  'message',
  'firstSeen',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

const placeRow = (file: string, { line, column }: CallSite['span']): Row => ({ file, line, column });

const saidRow = (findings: readonly Finding[]): Row => ({
  rules: [...new Set(findings.flatMap(({ rule, others = [] }) => [rule, ...others]))].sort(byText).join(' '),
  message: [...new Set(findings.map(({ message }) => message))].join(' '),
});

const hostRow = (host: HostResult, { network }: ReportInput): Row => ({
  reason: mainReason(host, network),
  grade: gradeText(host.score),
  score: host.score.grade === '?' ? '' : (host.score.score ?? ''),
  confidence: Math.round(host.score.confidence * 100) / 100,
  country: locationText(host) ?? '',
  provider: host.evidence.vendor ?? '',
  owner: host.owner ?? '',
  data: (host.dataClass ?? []).join(' '),
  firstSeen: host.baseline?.state === 'locked' ? host.baseline.firstSeen : (host.baseline?.state ?? ''),
});

const endpointRow = ({ scheme, host, port, path, environment }: Endpoint): Row => ({
  scheme,
  host,
  port: port ?? '',
  path,
  environment: environment ?? '',
});

/** One row for each address that a call may reach, and one for what is not known of it. */
const callRows = (
  call: CallSite,
  said: readonly Finding[],
  hostsOf: HostReader,
  input: ReportInput,
): readonly Row[] => {
  const head = { ...placeRow(call.file, call.span), client: call.client, method: call.method ?? '' };
  const rows = call.endpoints.map((endpoint) => {
    const [host] = hostsOf({ ...call, endpoints: [endpoint] });
    const about = said.filter((finding) => finding.host === undefined || finding.host === endpoint.host);
    return {
      ...head,
      ...endpointRow(endpoint),
      ...(host ? { answer: host.verdict.answer, ...hostRow(host, input) } : { answer: 'unknown' }),
      ...saidRow(about),
    };
  });
  if (rows.length > 0 && !call.unresolved) return rows;
  const { reason = 'runtime', name } = call.unresolved ?? {};
  const isOwn = call.relative && !call.unresolved;
  const why = isOwn ? "the page's own origin" : `host not known: it ${unresolvedWords[reason].why}`;
  const open: Row = {
    ...head,
    unresolved: isOwn ? '' : (name ?? reason),
    answer: answerOfCall({ ...call, endpoints: [] }, []),
    reason: why,
    ...saidRow(said.filter(({ host }) => host === undefined)),
  };
  return [...rows, open];
};

type HostReader = ReturnType<typeof hostsByOrigin>;

const rowsOf = (input: ReportInput): readonly Row[] => {
  const { calls, hosts, findings } = input.result;
  const { ofCall, ofNone } = callFindings(calls, [...findings].sort(byFinding));
  const hostsOf = hostsByOrigin(hosts);
  return [
    ...[...calls].sort(byCall).flatMap((call) => callRows(call, ofCall(call), hostsOf, input)),
    ...ofNone.map((finding) => ({
      ...placeRow(finding.file, finding.span),
      host: finding.host ?? '',
      ...saidRow([finding]),
    })),
  ];
};

const cellText = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(value) : value === undefined || value === '' ? '' : csvCell(value);

const render = (input: ReportInput): string =>
  [columns.join(','), ...rowsOf(input).map((row) => columns.map((name) => cellText(row[name])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

/** The calls as a table for spreadsheets: one row for each address that a call may reach, with what is known of its host. */
export const csv: Format = { id: 'csv', extension: 'csv', render };
