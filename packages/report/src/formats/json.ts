import type {
  Baseline,
  CallSite,
  Cell,
  Coverage,
  Endpoint,
  ExceptionEntry,
  Finding,
  GradeChange,
  Hop,
  HostResult,
  LockChanges,
  LockedScore,
  Place,
  RollUp,
  ScoreChange,
  Span,
  SuppressedFinding,
} from '@callsight/model';
import { placeText } from '../describe';
import { visibleJson } from '../encode/visible';
import type { Format, ReportInput } from '../format';
import { byCall, byFinding, byHost, bySkipped } from '../order';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const spanOf = ({ line, column, endLine, endColumn }: Span) => ({ line, column, endLine, endColumn });

const clauseOf = (place: Place | undefined): string | undefined => place && placeText(place);

const endpointOf = (endpoint: Endpoint) => ({
  scheme: endpoint.scheme,
  host: endpoint.host,
  port: endpoint.port,
  path: endpoint.path,
  certainty: endpoint.certainty,
  environment: endpoint.environment,
  hops: endpoint.hops.map(hopOf),
});

const hopOf = ({ file, line, column, what }: Hop) => ({ file, line, column, what });

const unresolvedOf = ({ unresolved }: CallSite) =>
  unresolved && { reason: unresolved.reason, name: unresolved.name, hops: unresolved.hops?.map(hopOf) };

/** What is not known of a call stands alone, or beside the endpoints that are known of it. */
const openPartOf = (call: CallSite) => {
  if (call.endpoints.length > 0) return { otherwise: unresolvedOf(call) };
  return call.relative ? {} : { unresolved: unresolvedOf(call) };
};

const callOf = (call: CallSite) => ({
  file: call.file,
  ...spanOf(call.span),
  kind: call.kind,
  role: call.role,
  client: call.client,
  form: call.form,
  method: call.method,
  target: call.target && spanOf(call.target),
  endpoints: call.endpoints.map(endpointOf),
  relative: call.relative,
  ...openPartOf(call),
});

const cellOf = (cell: Cell) => ({
  id: cell.id,
  points: rounded(cell.points),
  max: rounded(cell.max),
  state: cell.state,
  why: cell.why,
  ref: cell.ref,
  source: cell.source,
  observedAt: cell.observedAt,
  fix: cell.fix,
});

const changeOf = ({ from, to, since, cells }: ScoreChange) => ({
  from: { grade: from.grade, score: from.score },
  to: { grade: to.grade, score: to.score },
  since,
  cells: cells.map(({ id, lost, why }) => ({ id, lost: rounded(lost), why })),
});

const baselineOf = (baseline: Baseline) =>
  baseline.state === 'new'
    ? { state: baseline.state }
    : { state: baseline.state, firstSeen: baseline.firstSeen, ...acceptedOf(baseline.accepted) };

const acceptedOf = ({ score, grade, provisional }: LockedScore) => ({ score, grade, provisional });

const hostOf = ({ host, port, scheme, calls, score, verdict, change, baseline, owner, dataClass }: HostResult) => ({
  host,
  port,
  scheme,
  calls,
  score: score.grade === '?' ? null : score.score,
  grade: score.grade,
  provisional: score.provisional,
  confidence: rounded(score.confidence),
  low: rounded(score.low),
  high: rounded(score.high),
  ceiling: score.ceiling && {
    grade: score.ceiling.grade,
    rule: score.ceiling.rules[0] ?? '',
    text: score.ceiling.text,
  },
  factors: score.factors.map((factor) => ({
    id: factor.id,
    points: rounded(factor.points),
    max: rounded(factor.max),
    cells: factor.cells.map(cellOf),
  })),
  warnings: [...score.warnings],
  change: change && changeOf(change),
  baseline: baseline && baselineOf(baseline),
  verdict: verdict.answer,
  clause: clauseOf(verdict.clause),
  layer: verdict.layer,
  owner,
  dataClass,
});

const findingOf = ({ rule, level, file, span, host, message, cwe, owasp }: Finding) => ({
  rule,
  level,
  file,
  ...spanOf(span),
  host,
  message,
  cwe,
  owasp,
});

const suppressedOf = (finding: SuppressedFinding) => {
  const { kind, reason, owner, expires, place } = finding.suppression;
  return { ...findingOf(finding), by: { kind, place: clauseOf(place), reason, owner, expires } };
};

const coverageOf = ({ files, parsed, calls, resolved, relative, unresolved, skipped }: Coverage) => ({
  files,
  parsed,
  calls,
  resolved,
  relative,
  unresolved,
  skipped,
});

const gradeChangeOf = ({ host, from, to }: GradeChange) => ({ host, from: acceptedOf(from), to: acceptedOf(to) });

const lockOf = ({ file, hosts, scoredAt, added, fallen, risen, gone, stale }: LockChanges) => ({
  file,
  hosts,
  scoredAt,
  added,
  fallen: fallen.map(gradeChangeOf),
  risen: risen.map(gradeChangeOf),
  gone,
  stale,
});

const exceptionOf = (entry: ExceptionEntry) => ({
  kind: entry.kind,
  rules: [...entry.rules],
  match: entry.match,
  path: entry.path,
  reason: entry.reason,
  owner: entry.owner,
  since: entry.since,
  expires: entry.expires,
  place: clauseOf(entry.place),
  state: entry.state,
  silences: entry.silences,
});

const rollUpOf = ({ worstFifth, fifth, assumed, distribution }: RollUp) => ({
  worstFifth: worstFifth === undefined ? null : rounded(worstFifth),
  hosts: fifth,
  assumed,
  grades: Object.fromEntries(distribution.map(({ grade, hosts }) => [grade, hosts])),
});

const documentOf = ({ result, tool, commit, policyFile, policyDigest }: ReportInput) => ({
  version: 1,
  tool: { name: tool.name, version: tool.version, model: tool.model },
  coverage: coverageOf(result.coverage),
  calls: [...result.calls].sort(byCall).map(callOf),
  hosts: [...result.hosts].sort(byHost).map(hostOf),
  findings: [...result.findings].sort(byFinding).map(findingOf),
  suppressed: [...(result.suppressed ?? [])].sort(byFinding).map(suppressedOf),
  skipped: [...result.skipped].sort(bySkipped).map(({ file, reason }) => ({ file, reason })),
  exceptions: result.exceptions?.map(exceptionOf),
  rollUp: result.rollUp && rollUpOf(result.rollUp),
  lock: result.changes && lockOf(result.changes),
  commit,
  policy: policyFile === undefined ? undefined : { files: policyFile, sha256: policyDigest },
});

/** The result as one JSON document for other programs; a host that is not scored has the score `null`. */
export const json: Format = {
  id: 'json',
  extension: 'json',
  render: (input) => `${visibleJson(JSON.stringify(documentOf(input), undefined, 2))}\n`,
};
