import type {
  Baseline,
  CallSite,
  Endpoint,
  ExceptionEntry,
  Fact,
  Finding,
  Grade,
  HostEvidence,
  HostResult,
  LocationFacts,
  LockChanges,
  LockedScore,
  Place,
  ProbeFacts,
  RuleText,
  ScanResult,
  ThreatFacts,
  TlsVersion,
  Verdict,
} from '@callsight/model';
import type { ReportInput } from '@callsight/report';
import { rollUp, scoreHost } from '@callsight/scoring';

/** The clock of every sample. */
export const now = '2026-11-21T12:00:00.000Z';
const seenAt = '2026-11-20T08:30:00.000Z';

const known = <T>(value: T, source: 'probe' | 'code' | 'name' | 'catalogue' | `feed:${string}`): Fact<T> => ({
  state: 'known',
  value,
  source,
  observedAt: seenAt,
  ...(source === 'probe' || source.startsWith('feed:') ? { ttlDays: 7 } : {}),
});
const unknown = (why: string): Fact<never> => ({ state: 'unknown', why });

interface CertificateSketch {
  readonly trust?: ProbeFacts['tls']['certificate']['trust'];
  readonly from: string;
  readonly until: string;
  readonly issuer?: string;
  readonly subject?: string;
}

const probeOf = (
  protocols: readonly TlsVersion[],
  { trust = 'ok', from, until, issuer = 'R11, Example Trust Services', subject }: CertificateSketch,
): ProbeFacts => ({
  tls: {
    protocols,
    suites: {
      strongestBits: 256,
      weakestBits: 128,
      forwardSecrecy: true,
      aead: true,
      cbc: false,
      rc4: false,
      rc4Only: false,
      block64WithModernClient: false,
      export: false,
      anonymous: false,
    },
    keyExchange: { smallestDhBits: null, smallestCurveBits: 256 },
    certificate: {
      keyType: 'EC',
      keyBits: 256,
      signatureHash: 'SHA256',
      trust,
      nameMatches: true,
      chain: 'complete',
    },
    secureRenegotiation: true,
    hsts: 'long',
  },
  leaf: {
    expiresSoon: Date.parse(until) - Date.parse(now) < 9 * 86_400_000,
    type: 'DV',
    lifetimeWithinLimit: true,
    sct: true,
    revocationPointer: true,
    validity: { from: `${from}T00:00:00.000Z`, until: `${until}T23:59:59.000Z` },
    issuer,
    ...(subject === undefined ? {} : { subject }),
  },
});

interface HostSketch {
  readonly host: string;
  readonly calls: number;
  readonly answer: Verdict['answer'];
  readonly why: string;
  readonly scheme?: 'https' | 'http' | 'grpcs' | 'wss';
  readonly port?: number;
  readonly vendor?: string;
  readonly place?: LocationFacts;
  readonly probe?: ProbeFacts;
  readonly threat?: ThreatFacts;
  readonly lookalike?: string;
  readonly nameKind?: 'domain' | 'tenant' | 'ip' | 'ephemeral';
  readonly internal?: HostEvidence['internal'];
  readonly line?: number;
  readonly owner?: string;
  readonly dataClass?: readonly string[];
  /** The day on which it was first accepted; `new`: nobody has. */
  readonly firstSeen?: string;
}

/** Gives the evidence of a host; `why` says what kept it from telling what the sketch leaves out. */
const evidenceOf = (sketch: HostSketch, why: string): HostEvidence => ({
  host: sketch.host,
  scheme: known(sketch.scheme === 'http' ? 'plaintext' : 'encrypted', 'code'),
  ...(sketch.internal ? { internal: sketch.internal } : {}),
  probe: sketch.probe ? known(sketch.probe, 'probe') : unknown(why),
  threat: sketch.threat ? known(sketch.threat, 'feed:phishing-database') : unknown('no list is loaded'),
  breach: sketch.threat ? known('none', 'feed:hibp') : unknown('no list is loaded'),
  lookalike: known(sketch.lookalike === undefined ? {} : { of: sketch.lookalike }, 'name'),
  location: sketch.place ? known(sketch.place, 'name') : unknown(why),
  regionConsistent: sketch.place && sketch.probe ? known(true, 'probe') : unknown('nothing to compare'),
  nameKind: known(sketch.nameKind ?? 'domain', 'name'),
  domainAgeDays: sketch.probe ? known(4015, 'probe') : unknown(why),
  transparency: {
    known: known(sketch.vendor !== undefined, 'catalogue'),
    securityTxt: sketch.probe ? known(true, 'probe') : unknown(why),
    caa: sketch.probe ? known(true, 'probe') : unknown(why),
    dnssec: sketch.probe ? known(false, 'probe') : unknown(why),
  },
  ...(sketch.vendor === undefined ? {} : { vendor: sketch.vendor }),
});

const accepted = (grade: Grade, score: number): LockedScore => ({ grade, score, provisional: false });

const baselineOf = (firstSeen: string): Baseline =>
  firstSeen === 'new' ? { state: 'new' } : { state: 'locked', firstSeen, accepted: accepted('B', 71) };

const hostOf = (sketch: HostSketch, why = 'not asked: the network is off'): HostResult => {
  const evidence = evidenceOf(sketch, why);
  const scheme = sketch.scheme ?? 'https';
  return {
    host: sketch.host,
    port: sketch.port ?? (scheme === 'http' ? 80 : 443),
    scheme,
    calls: sketch.calls,
    score: scoreHost(evidence, { now }),
    evidence,
    ...(sketch.owner === undefined ? {} : { owner: sketch.owner }),
    ...(sketch.dataClass === undefined ? {} : { dataClass: sketch.dataClass }),
    ...(sketch.firstSeen === undefined ? {} : { baseline: baselineOf(sketch.firstSeen) }),
    verdict: {
      answer: sketch.answer,
      why: sketch.why,
      ...(sketch.line === undefined
        ? {}
        : { clause: { file: 'callsight.json', line: sketch.line, column: 5, endLine: sketch.line, endColumn: 60 } }),
    },
  };
};

const SILENT = 'not scored: the host did not answer';
const modern = ['TLS1.2', 'TLS1.3'] as const;
const clear: ThreatFacts = { coverage: 1 };

const sketches: readonly HostSketch[] = [
  {
    host: 'api.payments.example.com',
    calls: 9,
    answer: 'allowed',
    why: 'on the allow list',
    vendor: 'Example Payments',
    place: { class: 'eu', strength: 'hostname', country: 'IE', region: 'eu-west-1' },
    probe: probeOf(modern, { from: '2026-09-30', until: '2026-12-29' }),
    owner: 'payments',
    firstSeen: '2023-06-11',
    dataClass: ['card data', 'PII'],
    threat: clear,
    line: 8,
  },
  {
    host: 'eu.mail.example.net',
    calls: 4,
    answer: 'allowed',
    why: 'score 98, the policy asks for 60',
    vendor: 'Example Mail',
    place: { class: 'eu', strength: 'declared', country: 'DE' },
    probe: probeOf(modern, { from: '2026-11-01', until: '2027-05-14', issuer: 'Example Public CA 3' }),
    owner: 'crm',
    firstSeen: '2024-03-02',
    dataClass: ['PII'],
    threat: clear,
  },
  {
    host: 'search.example.org',
    calls: 6,
    answer: 'allowed',
    why: 'score 76, the policy asks for 60',
    vendor: 'Example Search',
    place: { class: 'us', strength: 'hostname', country: 'US', region: 'us-east-1' },
    probe: probeOf(modern, { from: '2026-10-20', until: '2027-01-18', subject: '*.example.org' }),
    threat: clear,
  },
  {
    host: 'orders.api.example.com',
    calls: 12,
    answer: 'review',
    why: 'score 49, the policy asks for 60',
    probe: probeOf(['TLS1.0', 'TLS1.1'], { from: '2026-09-02', until: '2026-12-01' }),
    threat: { coverage: 1, listing: { match: 'domain', list: 'sample-phishing' } },
    place: { class: 'third', strength: 'ip-geo', country: 'IN' },
    owner: 'orders',
    firstSeen: '2024-03-02',
    line: 5,
  },
  {
    host: 'plc-7.factory.example.com',
    calls: 2,
    answer: 'blocked',
    why: 'not encrypted, and the policy asks for 60',
    scheme: 'http',
    threat: clear,
  },
  {
    host: 'cdn.bad-scripts.example.net',
    calls: 1,
    answer: 'blocked',
    why: 'on the malware list "sample-malware" since 2026-10-02',
    threat: { coverage: 1, listing: { match: 'exact', list: 'sample-malware' } },
    line: 11,
  },
  {
    host: 'api.paymemts.example.com',
    calls: 1,
    answer: 'review',
    why: 'looks like api.payments.example.com',
    lookalike: 'api.payments.example.com',
  },
  {
    host: 'ab12.tunnel.example.org',
    calls: 1,
    answer: 'review',
    why: 'a temporary tunnel in non-test code',
    nameKind: 'ephemeral',
    firstSeen: 'new',
    probe: probeOf(modern, { trust: 'expired', from: '2026-08-01', until: '2026-10-30' }),
    threat: clear,
  },
  { host: 'telemetry.example.org', calls: 3, answer: 'unknown', why: SILENT, firstSeen: 'new' },
  {
    host: 'grpc.stock.example.com',
    calls: 5,
    answer: 'unknown',
    why: SILENT,
    scheme: 'grpcs',
    port: 8443,
  },
  {
    host: 'stream.example.net',
    calls: 2,
    answer: 'allowed',
    why: 'score 79, the policy asks for 60',
    scheme: 'wss',
    place: { class: 'us-dpf', strength: 'attested', country: 'US' },
    vendor: 'Example Stream',
    threat: clear,
  },
  {
    host: 'localhost',
    calls: 3,
    answer: 'allowed',
    why: 'internal hosts are not judged',
    scheme: 'http',
    port: 3000,
    internal: 'loopback',
  },
];

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

const resultOf = (hosts: readonly HostResult[], unresolved: number, fileCount: number): ScanResult => {
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

const inputOf = (result: ScanResult, project: string): ReportInput => ({
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

const at = (file: string, line: number): Place => ({ file, line, column: 5, endLine: line, endColumn: 60 });

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

const long = (length: number): string => 'a-very-long-label-'.repeat(Math.ceil(length / 18)).slice(0, length);

const unknownHost = (host: string, calls = 1): HostResult =>
  hostOf({ host, calls, answer: 'unknown', why: 'not scored: offline' });

const movedTo = (result: ScanResult, file: string): ScanResult => ({
  ...result,
  calls: result.calls.map((call) => ({ ...call, file })),
  findings: result.findings.map((finding) => ({ ...finding, file })),
});

const certified = (from: string, until: string, host: string): HostResult =>
  hostOf({
    host,
    calls: 1,
    answer: 'allowed',
    why: 'on the allow list',
    probe: probeOf(modern, { from, until }),
    firstSeen: from,
  });

/** Reports as few projects have them, by what is odd about them. */
export const oddReports: Readonly<Record<string, ReportInput>> = {
  'no call': emptyReport,
  'no file': inputOf(
    {
      coverage: { files: 0, parsed: 0, calls: 0, resolved: 0, relative: 0, unresolved: 0, skipped: 0 },
      calls: [],
      hosts: [],
      findings: [],
      skipped: [],
    },
    'nothing',
  ),
  'one call': inputOf(resultOf([unknownHost('api.example.com')], 0, 1), 'single'),
  'only unresolved calls': inputOf(resultOf([], 12, 4), 'dynamic'),
  '300 unknown hosts': inputOf(
    resultOf(
      Array.from({ length: 300 }, (_, at) => unknownHost(`n${at}.example.org`, 1 + (at % 4))),
      0,
      900,
    ),
    'all-unknown',
  ),
  'names as long as they may be': inputOf(
    movedTo(
      resultOf(
        [
          unknownHost(`${long(63)}.${long(63)}.${long(63)}.${long(50)}.example`),
          hostOf({
            host: `${long(63)}.example`,
            calls: 2,
            answer: 'blocked',
            why: `denied by policy ("${long(500)}")`,
            scheme: 'http',
            owner: long(500),
            dataClass: [long(200), long(200)],
          }),
        ],
        3,
        2,
      ),
      `${long(250)}/${long(250)}/${long(250)}.ts`,
    ),
    long(255),
  ),
  'letters from right to left': inputOf(
    {
      ...movedTo(
        resultOf([hostOf({ host: 'xn--4dbrk0ce.example', calls: 2, answer: 'review', why: 'שרת הבדיקה (api)' })], 0, 2),
        'src/שלום/مرحبا.ts',
      ),
      exceptions: [
        {
          kind: 'exception',
          rules: ['weak-tls'],
          match: '*.example',
          reason: 'بانتظار المزود (2026)',
          owner: 'צוות',
          expires: '2027-01-31',
          place: at('callsight.json', 4),
          state: 'in-force',
          silences: 1,
        },
      ],
    },
    'פרויקט-project',
  ),
  'characters that hide': inputOf(
    movedTo(
      resultOf([unknownHost('a\u202eb\u200bc.example')], 1, 2),
      'src/\u0000\u001b[31m\u202e\u2066\ud800\ufeff.ts',
    ),
    '\u202eevil\u0007',
  ),
  'days far away': inputOf(
    {
      ...resultOf(
        [
          certified('1970-01-01', '1999-12-31', 'past.example'),
          certified('0001-01-01', '0002-01-01', 'first.example'),
          certified('2026-11-01', '9999-12-31', 'never.example'),
          certified('2026-11-01', '2026-11-21', 'today.example'),
          certified('2026-11-01', '2026-11-28', 'week.example'),
        ],
        0,
        5,
      ),
      exceptions: [
        {
          kind: 'exception',
          rules: ['weak-tls'],
          match: 'past.example',
          reason: 'since ever',
          since: '1970-01-01',
          expires: '1999-12-31',
          place: at('callsight.json', 4),
          state: 'ended',
          silences: 0,
        },
        {
          kind: 'comment',
          rules: ['weak-tls'],
          reason: 'no date at all',
          since: 'yesterday',
          expires: 'some day',
          place: at('src/orders.ts', 4),
          state: 'faulty',
          silences: 0,
        },
      ],
    },
    'calendar',
  ),
};

/** Gives the team's report with one text written into every field that comes from outside. */
export const hostileReport = (text: string): ReportInput => {
  const [host, ...rest] = teamReport.result.hosts;
  const [call, ...calls] = teamReport.result.calls;
  const [finding, ...findings] = teamReport.result.findings;
  if (!host || !call || !finding) throw new Error('the sample is empty');
  const [factor, ...factors] = host.score.factors;
  const [cell, ...cells] = factor?.cells ?? [];
  if (!factor || !cell) throw new Error('the sample has no cell');
  const hop = { file: text, line: 1, column: 1, endLine: 1, endColumn: 2, what: text };
  return {
    ...teamReport,
    project: text,
    policyFile: text,
    policyDigest: text,
    commit: text,
    tool: { name: text, version: text, model: text },
    rules: [{ id: text, title: text, help: text, level: 'warning', tags: [text] }],
    result: {
      ...teamReport.result,
      hosts: [
        {
          ...host,
          host: text,
          scheme: text,
          owner: text,
          baseline: { state: 'locked', accepted: accepted('B', 71), firstSeen: text },
          dataClass: [text],
          change: {
            from: { grade: 'A', score: 92 },
            to: { grade: 'F', score: 9 },
            since: text,
            cells: [{ id: text, lost: 3, why: text }],
          },
          verdict: { answer: 'blocked', why: text, clause: { ...hop, file: text } },
          evidence: {
            ...host.evidence,
            host: text,
            vendor: text,
            probe: {
              ...host.evidence.probe,
              ...(host.evidence.probe.state === 'known' && {
                value: {
                  ...host.evidence.probe.value,
                  leaf: {
                    ...host.evidence.probe.value.leaf,
                    subject: text,
                    issuer: text,
                    validity: { from: text, until: text },
                  },
                },
              }),
            },
            location: {
              state: 'known',
              value: { class: 'us', strength: 'declared', country: text, region: text },
              source: 'name',
              observedAt: text,
            },
          },
          score: {
            ...host.score,
            warnings: [text],
            ceiling: { grade: 'F', limit: 19, rules: [text], text },
            factors: [
              {
                ...factor,
                cells: [
                  { ...cell, id: text, why: text, ref: text, fix: text, observedAt: text, source: `feed:${text}` },
                  ...cells,
                ],
              },
              ...factors,
            ],
          },
        },
        ...rest,
      ],
      calls: [
        {
          ...call,
          file: text,
          client: text,
          form: text,
          method: text,
          endpoints: [
            {
              scheme: text,
              host: text,
              port: 443,
              path: text,
              certainty: 'exact',
              environment: text,
              taint: 'literal',
              hops: [hop],
            },
          ],
        },
        { ...call, file: text, endpoints: [], relative: false, unresolved: { reason: 'runtime', name: text } },
        ...calls,
      ],
      findings: [
        { ...finding, rule: text, file: text, host: text, message: text, cwe: text, owasp: text, related: [hop] },
        ...findings,
      ],
      skipped: [{ file: text, reason: text }],
      changes: {
        file: text,
        hosts: 3,
        scoredAt: text,
        added: [text],
        fallen: [{ host: text, from: accepted('B', 71), to: accepted('E', 24) }],
        risen: [{ host: text, from: accepted('E', 24), to: accepted('B', 71) }],
        gone: [text],
        stale: [text],
      },
      exceptions: [
        {
          kind: 'exception',
          rules: [text],
          match: text,
          path: text,
          reason: text,
          owner: text,
          since: text,
          expires: text,
          place: { ...hop, file: text },
          state: 'ended',
          silences: 1,
        },
      ],
    },
  };
};
