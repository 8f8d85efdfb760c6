import type {
  CallSite,
  Endpoint,
  Fact,
  Finding,
  HostEvidence,
  HostResult,
  HostScore,
  LockedScore,
  RuleText,
  SuppressedFinding,
} from '@callsight/model';
import type { ReportInput } from '../src/index';

const now = '2026-11-21T12:00:00.000Z';
const unknown: Fact<never> = { state: 'unknown', why: 'offline' };

const evidence: HostEvidence = {
  host: 'api.example.com',
  port: 443,
  scheme: { state: 'known', value: 'encrypted', source: 'code', observedAt: now },
  probe: unknown,
  threat: unknown,
  breach: unknown,
  lookalike: { state: 'known', value: {}, source: 'name', observedAt: now },
  location: {
    state: 'known',
    value: { class: 'eu', strength: 'hostname', country: 'DE' },
    source: 'name',
    observedAt: now,
  },
  regionConsistent: unknown,
  nameKind: { state: 'known', value: 'domain', source: 'name', observedAt: now },
  domainAgeDays: unknown,
  transparency: { known: unknown, securityTxt: unknown, caa: unknown, dnssec: unknown },
};

const score: HostScore = {
  model: 'callsight/1',
  score: 71,
  grade: 'B',
  provisional: true,
  confidence: 0.1 + 0.2,
  low: 40.5,
  high: 79,
  raw: 71.25,
  ceiling: {
    grade: 'B',
    limit: 79,
    rules: ['tls-not-measured', 'confidence-low'],
    text: 'Capped at B: TLS was not measured',
  },
  factors: [
    {
      id: 'transport',
      points: 20,
      max: 30,
      cells: [
        {
          id: 'scheme',
          points: 10,
          max: 10,
          state: 'good',
          why: 'Calls are encrypted',
          ref: 'RFC 9325',
          source: 'code',
          observedAt: now,
        },
        {
          id: 'tlsConfig',
          points: 10,
          max: 20,
          state: 'unknown',
          why: 'Not measured: offline',
          ref: 'SSL Labs 2009r',
          fix: 'Turn on live checks.',
        },
      ],
    },
    {
      id: 'reputation',
      points: 17,
      max: 30,
      cells: [
        {
          id: 'threat',
          points: 11,
          max: 22,
          state: 'unknown',
          why: 'No list is loaded',
          ref: 'CallSight feeds',
          fix: 'Update the lists.',
        },
        {
          id: 'lookalike',
          points: 4,
          max: 4,
          state: 'good',
          why: 'The name imitates no known name',
          ref: 'UTS #39',
          source: 'name',
          observedAt: now,
        },
      ],
    },
  ],
  warnings: [],
};

/** A host with a provisional B that policy allows. */
const api: HostResult = {
  host: 'api.example.com',
  port: 443,
  scheme: 'https',
  calls: 2,
  score,
  evidence,
  verdict: {
    answer: 'allowed',
    why: 'score 71, the policy asks for 60',
    clause: { file: 'callsight.json', line: 3, column: 3, endLine: 3, endColumn: 20 },
  },
  owner: 'orders',
  dataClass: ['PII'],
};

/** A host that is called in plain text, on a port of its own. */
const device: HostResult = {
  host: 'plc.example.com',
  port: 8080,
  scheme: 'http',
  calls: 1,
  score: {
    ...score,
    score: 19,
    grade: 'F',
    provisional: false,
    ceiling: { grade: 'F', limit: 19, rules: ['plaintext'], text: 'Capped at F: calls go out in plain text' },
  },
  evidence: { ...evidence, host: 'plc.example.com', location: unknown },
  verdict: { answer: 'blocked', why: 'score 19, the policy asks for 60' },
};

/** A host of which too little is known. */
const stranger: HostResult = {
  host: 'new.example.org',
  port: 443,
  scheme: 'https',
  calls: 1,
  score: { ...score, score: 58, grade: '?', confidence: 0.18 },
  evidence: { ...evidence, host: 'new.example.org', location: unknown },
  verdict: { answer: 'unknown', why: 'too little evidence' },
};

/** A host on this machine. */
const local: HostResult = {
  host: 'localhost',
  port: 3000,
  scheme: 'http',
  calls: 1,
  score: {
    ...score,
    score: null,
    grade: 'internal',
    provisional: false,
    confidence: 0,
    low: 0,
    high: 0,
    raw: 0,
    factors: [],
  },
  evidence: { ...evidence, host: 'localhost', internal: 'loopback' },
  verdict: { answer: 'allowed', why: 'internal' },
};

const span = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });

const endpoint = (host: HostResult, path: string): Endpoint => ({
  scheme: host.scheme,
  host: host.host,
  ...(host.port === undefined ? {} : { port: host.port }),
  path,
  certainty: 'exact',
  taint: 'literal',
  hops: [],
});

const call = (file: string, line: number, endpoints: readonly Endpoint[]): CallSite => ({
  file,
  span: span(line, 9, 60),
  kind: 'fetch',
  role: 'call',
  client: 'fetch',
  form: 'fetch',
  method: 'GET',
  target: span(line, 15, 55),
  endpoints,
  relative: false,
});

const hop = { file: '.env', ...span(4, 1, 40), what: 'environment variable API_BASE_URL' };

const calls: readonly CallSite[] = [
  {
    ...call('src/orders.ts', 41, [
      { ...endpoint(api, '/v1/orders/{}'), environment: 'production', hops: [hop], taint: 'env-whole' },
    ]),
    kind: 'axios',
    client: 'axios',
    form: 'instance.post',
    method: 'POST',
  },
  call('src/orders.ts', 60, [endpoint(api, '/v1/items')]),
  call('src/device.ts', 7, [endpoint(device, '/state')]),
  call('src/stock.ts', 12, [endpoint(stranger, '/')]),
  call('src/dev.ts', 3, [endpoint(local, '/')]),
  { ...call('src/page.ts', 5, []), relative: true },
  { ...call('src/tenant.ts', 9, []), unresolved: { reason: 'parameter', name: 'config.baseUrl' } },
];

const finding: Finding = {
  rule: 'cleartext-http',
  level: 'error',
  file: 'src/device.ts',
  span: span(7, 15, 55),
  host: 'plc.example.com',
  message: 'plc.example.com: this call is not encrypted (http). Use https.',
  cwe: 'CWE-319',
  owasp: 'API8:2023',
  related: [hop],
  fixes: [],
};

const findings: readonly Finding[] = [
  finding,
  {
    rule: 'score-unknown',
    level: 'hint',
    file: 'src/stock.ts',
    span: span(12, 15, 55),
    host: 'new.example.org',
    message: 'new.example.org: not scored (offline). This is not a clean result. Update the lists.',
    related: [],
    fixes: [],
  },
  {
    rule: 'dynamic-host',
    level: 'hint',
    file: 'src/tenant.ts',
    span: span(9, 15, 55),
    message:
      'The host of this call is not known before run time (config.baseUrl). Map it in callsight.json → variables.',
    related: [],
    fixes: [],
  },
];

const suppressed: readonly SuppressedFinding[] = [
  {
    rule: 'tunnel-or-bin-host',
    level: 'warning',
    file: 'src/dev.ts',
    span: span(30, 9, 40),
    host: 'api.example.com',
    message: 'api.example.com: temporary host. Use a stable host.',
    related: [],
    fixes: [],
    suppression: { kind: 'comment', reason: 'demo code', place: { file: 'src/dev.ts', ...span(29, 1, 60) } },
  },
  {
    ...finding,
    span: span(20, 15, 55),
    related: [],
    suppression: {
      kind: 'exception',
      reason: 'ticket 114',
      owner: 'plant',
      expires: '2027-03-31',
      place: { file: 'callsight.json', ...span(14, 5, 80) },
    },
  },
];

const rules: readonly RuleText[] = [
  {
    id: 'cleartext-http',
    title: 'Call without encryption',
    help: 'The call goes out in plain text. Use https.',
    level: 'error',
    securitySeverity: '7.5',
    precision: 'very-high',
    cwe: 'CWE-319',
    owasp: 'API8:2023',
    tags: ['security'],
  },
  {
    id: 'dynamic-host',
    title: 'Host known at run time only',
    help: 'Map the value to its host.',
    level: 'hint',
    tags: [],
  },
  { id: 'score-unknown', title: 'Host not scored', help: 'Not scored is not clean.', level: 'hint', tags: [] },
];

/** A small result with one host of each kind, which the expected files show. */
export const sample: ReportInput = {
  result: {
    coverage: { files: 8, parsed: 6, calls: 7, resolved: 5, relative: 1, unresolved: 1, skipped: 1 },
    calls,
    hosts: [api, device, stranger, local],
    findings,
    suppressed,
    skipped: [{ file: 'vendor/huge.min.js', reason: 'larger than 5 MiB' }],
  },
  project: 'sample',
  now,
  tool: { name: 'callsight', version: '0.1.0', model: 'callsight/1' },
  policyFile: 'callsight.json',
  policyDigest: '5f2b'.repeat(16),
  commit: '9c1e4'.repeat(8),
  network: 'off',
  rules,
};

/** Gives the sample with one text in every place that outside text may reach. */
export const withText = (text: string): ReportInput => ({
  ...sample,
  project: text,
  result: {
    ...sample.result,
    calls: [
      {
        ...call(text, 1, [
          { ...endpoint(api, text), scheme: text, host: text, hops: [{ ...hop, file: text, what: text }] },
        ]),
        method: text,
        form: text,
      },
      { ...call(text, 2, []), unresolved: { reason: 'runtime', name: text } },
    ],
    hosts: [
      {
        ...device,
        host: text,
        scheme: text,
        verdict: { answer: 'blocked', why: text, clause: { file: text, ...span(1, 1, 2) } },
        owner: text,
        dataClass: [text],
        score: {
          ...score,
          warnings: [text],
          ceiling: { grade: 'D', limit: 49, rules: [text], text },
          factors: [
            {
              id: 'transport',
              points: 1,
              max: 30,
              cells: [
                {
                  id: text,
                  points: 1,
                  max: 30,
                  state: 'bad',
                  why: text,
                  ref: text,
                  fix: text,
                  source: `feed:${text}`,
                  observedAt: text,
                },
              ],
            },
          ],
        },
      },
    ],
    findings: [
      {
        ...finding,
        rule: text,
        file: text,
        host: text,
        message: text,
        cwe: text,
        owasp: text,
        related: [{ ...hop, file: text, what: text }],
      },
    ],
    suppressed: [
      {
        ...finding,
        rule: text,
        file: text,
        host: text,
        message: text,
        related: [],
        suppression: {
          kind: 'exception',
          reason: text,
          owner: text,
          expires: '2027-03-31',
          place: { file: text, ...span(1, 1, 2) },
        },
      },
    ],
    skipped: [{ file: text, reason: text }],
  },
});

const from: LockedScore = { score: 85, grade: 'A', provisional: false };

/** The sample held against a lock file: one host fell, one rose, one is new, one is gone, one has old evidence. */
export const lockedSample: ReportInput = {
  ...sample,
  result: {
    ...sample.result,
    hosts: [
      { ...api, baseline: { state: 'locked', accepted: from, firstSeen: '2024-03-02' } },
      {
        ...device,
        baseline: {
          state: 'locked',
          accepted: { score: 1, grade: 'F', provisional: true },
          firstSeen: '2026-11-01',
        },
      },
      { ...stranger, baseline: { state: 'new' } },
      local,
    ],
    changes: {
      file: 'callsight.lock.json',
      hosts: 3,
      scoredAt: '2026-11-20T12:00:00.000Z',
      added: ['new.example.org'],
      fallen: [{ host: 'api.example.com', from, to: { score: 71, grade: 'B', provisional: true } }],
      risen: [
        {
          host: 'http://plc.example.com',
          from: { score: 1, grade: 'F', provisional: true },
          to: { score: 19, grade: 'F', provisional: false },
        },
      ],
      gone: ['old.example.com'],
      stale: ['api.example.com'],
    },
  },
};
