import type { HostResult, ScanResult } from '@callsight/model';
import type { ReportInput } from '@callsight/report';
import { accepted, hostOf, probeOf } from './hostSketch';
import { at, emptyReport, inputOf, resultOf, teamReport } from './samples';
import { modern } from './sketches';

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
