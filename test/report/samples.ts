import type {
  CallSite,
  Endpoint,
  ExceptionEntry,
  Finding,
  HostResult,
  LockChanges,
  Place,
  RuleText,
  ScanResult,
} from '@callsight/model';
import type { ReportInput } from '@callsight/report';
import { rollUp } from '@callsight/scoring';
import { accepted, hostOf, now } from './hostSketch';
import { sketches } from './sketches';

const files = ['src/orders.ts', 'src/billing/charge.ts', 'src/lib/http.ts', 'src/search/index.tsx', 'web/App.vue'];

const callTo = (host: HostResult, at: number): CallSite => {
  const line = 12 + at * 7;
  const endpoint: Endpoint = {
    scheme: host.scheme,
    host: host.host,
    ...(host.port === undefined ? {} : { port: host.port }),
    path: `/v1/${['orders', 'charges', 'search', 'items/{}', 'events'][at % 5]}`,
    certainty: 'exact',
    taint: 'literal',
    hops: [{ file: '.env', line: 4, column: 14, endLine: 4, endColumn: 40, what: 'environment variable API_BASE_URL' }],
  };
  return {
    file: files[at % files.length] ?? 'src/a.ts',
    span: { line, column: 9, endLine: line, endColumn: 48 },
    kind: host.scheme === 'grpcs' ? 'grpc' : at % 2 ? 'fetch' : 'axios',
    role: 'call',
    client: at % 2 ? 'fetch' : 'axios',
    form: at % 2 ? 'fetch' : 'instance.post',
    method: at % 2 ? 'GET' : 'POST',
    endpoints: [endpoint],
    relative: false,
  };
};

const unresolvedNames = ['config.baseUrl', 'PAYMENTS_URL', 'tenant.host', 'options.endpoint'] as const;

const unknownCall = (at: number): CallSite => ({
  file: files[at % files.length] ?? 'src/a.ts',
  span: { line: 200 + at * 3, column: 5, endLine: 200 + at * 3, endColumn: 40 },
  kind: 'fetch',
  role: 'call',
  client: 'fetch',
  form: 'fetch',
  endpoints: [],
  relative: at % 3 === 0,
  ...(at % 3 === 0
    ? {}
    : {
        unresolved: {
          reason: (['parameter', 'environment', 'runtime'] as const)[at % 3] ?? 'runtime',
          name: unresolvedNames[at % unresolvedNames.length] ?? 'config.baseUrl',
        },
      }),
});

const severities = { blocked: 'error', review: 'warning', unknown: 'hint', allowed: 'info' } as const;
const slugs = {
  blocked: 'policy-denied',
  review: 'score-below-minimum',
  unknown: 'score-unknown',
  allowed: 'new-third-party',
} as const;

const findingOf = (host: HostResult, call: CallSite): Finding => ({
  rule: host.scheme === 'http' ? 'cleartext-http' : slugs[host.verdict.answer],
  level: severities[host.verdict.answer],
  file: call.file,
  span: call.span,
  host: host.host,
  message:
    host.scheme === 'http'
      ? `${host.host}: this call is not encrypted (http). Use https.`
      : `${host.host}: ${host.verdict.why}. ${host.verdict.answer === 'unknown' ? 'This is not a clean result. Update the lists or turn on live checks.' : 'Ask the provider or use another host.'}`,
  ...(host.scheme === 'http' ? { cwe: 'CWE-319', owasp: 'API8:2023' } : {}),
  related: call.endpoints.flatMap((endpoint) => endpoint.hops),
  fixes: [],
});

/** Gives the result of a scan with some hosts. */
export const resultOf = (hosts: readonly HostResult[], unresolved: number, fileCount: number): ScanResult => {
  const pairs = hosts.flatMap((host, at) =>
    Array.from({ length: host.calls }, (_, nth) => ({ host, call: callTo(host, at * 3 + nth) })),
  );
  const calls = [...pairs.map(({ call }) => call), ...Array.from({ length: unresolved }, (_, at) => unknownCall(at))];
  const relative = calls.filter((call) => call.relative).length;
  return {
    coverage: {
      files: fileCount,
      parsed: Math.ceil(fileCount / 3),
      calls: calls.length,
      resolved: pairs.length,
      relative,
      unresolved: unresolved - relative,
      skipped: 1,
    },
    calls,
    hosts,
    findings: pairs
      .filter(({ host }) => host.verdict.answer !== 'allowed')
      .map(({ host, call }) => findingOf(host, call)),
    skipped: [{ file: 'vendor/huge.min.js', reason: 'larger than 5 MiB' }],
    rollUp: rollUp(hosts.map(({ score }) => score)),
  };
};

const rules: readonly RuleText[] = Object.values(slugs).map((id) => ({
  id,
  title: id,
  help: `What ${id} means.`,
  level: 'warning',
  tags: ['security'],
}));

/** Gives the report of a result. */
export const inputOf = (result: ScanResult, project: string): ReportInput => ({
  result,
  project,
  now,
  tool: { name: 'callsight', version: '0.1.0', model: 'callsight/1' },
  policyFile: 'callsight.json',
  policyDigest: '5f2b'.repeat(16),
  commit: '9c1e4'.repeat(8),
  network: 'off',
  rules,
});

const teamChanges: LockChanges = {
  file: 'callsight.lock.json',
  hosts: 11,
  scoredAt: '2026-10-30T09:00:00.000Z',
  added: ['ab12.tunnel.example.org', 'telemetry.example.org'],
  fallen: [{ host: 'orders.api.example.com', from: accepted('B', 71), to: accepted('E', 24) }],
  risen: [{ host: 'eu.mail.example.net', from: accepted('B', 78), to: accepted('A+', 98) }],
  gone: ['old-search.example.org'],
  stale: ['wss://stream.example.net'],
};

/** Gives a place of one line. */
export const at = (file: string, line: number): Place => ({ file, line, column: 5, endLine: line, endColumn: 60 });

const teamExceptions: readonly ExceptionEntry[] = [
  {
    kind: 'exception',
    rules: ['weak-tls'],
    match: 'orders.api.example.com',
    path: 'src/legacy/**',
    reason: 'the provider moves in spring, ticket 114',
    owner: 'orders',
    since: '2026-03-02',
    expires: '2027-03-31',
    place: at('callsight.json', 18),
    state: 'in-force',
    silences: 4,
  },
  {
    kind: 'quarantine',
    rules: [],
    match: 'search.example.org',
    reason: 'vendor under review',
    owner: 'security',
    since: '2026-09-15',
    expires: '2026-12-15',
    place: at('callsight.json', 9),
    state: 'in-force',
  },
  {
    kind: 'exception',
    rules: ['cleartext-http'],
    match: '*.factory.example.com',
    reason: 'devices in the plant have no TLS',
    expires: '2026-10-01',
    place: at('callsight.json', 19),
    state: 'ended',
    silences: 0,
  },
  {
    kind: 'comment',
    rules: ['tunnel-or-bin-host'],
    reason: 'demo code',
    place: at('src/lib/http.ts', 7),
    state: 'unused',
    silences: 0,
  },
];

/** A project of twelve hosts with every verdict, as a team would have it that lets its hosts and registries be asked. */
export const teamReport: ReportInput = {
  ...inputOf(
    {
      ...resultOf(
        sketches.map((sketch) => hostOf(sketch, 'the host did not answer')),
        14,
        214,
      ),
      changes: teamChanges,
      exceptions: teamExceptions,
    },
    'acme-storefront',
  ),
  network: 'third-party',
};

/** A project of 300 hosts and about 1,000 calls. */
export const largeReport: ReportInput = inputOf(
  resultOf(
    Array.from({ length: 300 }, (_, at) => {
      const sketch = sketches[at % sketches.length] ?? sketches[0];
      if (!sketch) throw new Error('no sketch');
      return hostOf({ ...sketch, host: `n${at}.${sketch.host}`, calls: 1 + (at % 5) });
    }),
    100,
    9800,
  ),
  'acme-monorepo',
);

/** A project without a call. */
export const emptyReport: ReportInput = inputOf(resultOf([], 0, 12), 'empty-project');
