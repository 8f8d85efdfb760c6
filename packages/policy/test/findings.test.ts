import assert from 'node:assert/strict';
import type { CallSite, Finding } from '@callsight/model';
import { type FindingsInput, findings, type HostSubject, readIgnores, rules } from '../src';
import { call, endpoint, known, NOW, origin, place, policy, score } from './example';

const plain = score(19, {
  raw: 40,
  ceiling: { grade: 'F', limit: 19, rules: ['plaintext'], text: 'Capped at F: calls go out in plain text (RFC 9325)' },
});
const listed = (match: 'exact' | 'adware') => ({
  threat: known({ coverage: 0.25, listing: { match, list: 'urlhaus' } }, { note: 'on "urlhaus" since 2026-10-02' }),
});
const cleartext = origin('http://api.acme.com', {}, plain);
const good = origin('https://api.stripe.com');

function find(
  calls: readonly CallSite[],
  hosts: readonly HostSubject[],
  more: Partial<FindingsInput> = {},
): readonly Finding[] {
  return findings({ calls, hosts, now: NOW, ignores: new Map(), ...more });
}

const short = (found: readonly Finding[]) => found.map(({ rule, level, message }) => [rule, level, message]);

describe('each rule', () => {
  const at = (url: string) => [call('src/a.ts', 1, [endpoint(url)])];
  const unresolved = (reason: NonNullable<CallSite['unresolved']>['reason'], name?: string) => [
    call('src/a.ts', 1, [], { unresolved: { reason, ...(name === undefined ? {} : { name }) } }),
  ];

  /** What each rule says, then the like case in which it is silent. */
  const table: readonly {
    readonly rule: string;
    readonly speaks: readonly (readonly [
      calls: readonly CallSite[],
      hosts: readonly HostSubject[],
      policy: object,
      level: string,
      message: string,
    ])[];
    readonly silent: readonly (readonly [
      why: string,
      calls: readonly CallSite[],
      hosts: readonly HostSubject[],
      policy: object,
    ])[];
  }[] = [
    {
      rule: 'cleartext-http',
      speaks: [
        [
          at('http://api.acme.com'),
          [cleartext],
          {},
          'error',
          'api.acme.com: this call is not encrypted (http). Use https.',
        ],
        [
          at('ws://api.acme.com'),
          [origin('ws://api.acme.com', {}, plain)],
          {},
          'error',
          'api.acme.com: this call is not encrypted (ws). Use wss.',
        ],
        [
          at('grpc://api.acme.com'),
          [origin('grpc://api.acme.com', {}, plain)],
          {},
          'error',
          'api.acme.com: this call is not encrypted (grpc). Use TLS credentials.',
        ],
        [
          at('http://localhost.evil.com'),
          [origin('http://localhost.evil.com', {}, plain)],
          {},
          'error',
          'localhost.evil.com: this call is not encrypted (http). Use https.',
        ],
        [
          at('http://plc-7.lan'),
          [origin('http://plc-7.lan', { internal: 'special-use' }, score(null))],
          {},
          'info',
          'plc-7.lan: this call is not encrypted (http), on a private network. Use https.',
        ],
        [
          at('http://10.0.0.4'),
          [origin('http://10.0.0.4', { internal: 'private' }, score(null))],
          {},
          'info',
          '10.0.0.4: this call is not encrypted (http), on a private network. Use https.',
        ],
      ],
      silent: [
        ['encrypted', at('https://api.stripe.com'), [good], {}],
        [
          'loopback',
          at('http://127.0.0.1:3000'),
          [origin('http://127.0.0.1:3000', { internal: 'loopback' }, score(null))],
          {},
        ],
        [
          'this machine',
          at('http://app.localhost'),
          [origin('http://app.localhost', { internal: 'loopback' }, score(null))],
          {},
        ],
        [
          'the machine around a container',
          at('http://host.docker.internal'),
          [origin('http://host.docker.internal', { internal: 'special-use' }, score(null))],
          {},
        ],
        [
          'inside a cluster',
          at('http://orders.shop.svc.cluster.local'),
          [origin('http://orders.shop.svc.cluster.local', { internal: 'special-use' }, score(null))],
          {},
        ],
        [
          'a name without a dot',
          at('http://orders:8080'),
          [origin('http://orders:8080', { internal: 'single-label' }, score(null))],
          {},
        ],
        ['a reserved name', at('http://api.example.com'), [origin('http://api.example.com', {}, plain)], {}],
      ],
    },
    {
      rule: 'listed-malware',
      speaks: [
        [
          at('https://cdn.bad.com'),
          [origin('https://cdn.bad.com', listed('exact'), score(0))],
          { hosts: [{ match: '*', action: 'allow' }], rules: { 'score-below-minimum': 'off' } },
          'error',
          'cdn.bad.com: on the malware list "urlhaus" since 2026-10-02. Remove this call.',
        ],
      ],
      silent: [
        [
          'not listed',
          at('https://api.stripe.com'),
          [origin('https://api.stripe.com', { threat: known({ coverage: 1 }) })],
          {},
        ],
      ],
    },
    {
      rule: 'listed-adware',
      speaks: [
        [
          at('https://trk.bad.com'),
          [origin('https://trk.bad.com', listed('adware'), score(75))],
          {},
          'warning',
          'trk.bad.com: known for adware or tracking (list: urlhaus). Replace it or record why it is needed.',
        ],
      ],
      silent: [
        [
          'allowed',
          at('https://trk.bad.com'),
          [origin('https://trk.bad.com', listed('adware'), score(75))],
          { hosts: [{ match: 'trk.bad.com', action: 'allow', reason: 'consent is asked' }] },
        ],
      ],
    },
    {
      rule: 'policy-denied',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          {
            hosts: [
              {
                match: '*.stripe.com',
                action: 'deny',
                reason: 'no file-sharing hosts',
                owner: 'SecOps',
                alternative: 'files.corp.example',
              },
            ],
          },
          'error',
          'api.stripe.com: denied by policy ("no file-sharing hosts", owner SecOps). Use files.corp.example.',
        ],
        [
          at('https://api.stripe.com'),
          [good],
          { hosts: [{ match: '*.stripe.com', action: 'deny' }] },
          'error',
          'api.stripe.com: denied by policy. Remove this call or ask the owner of the policy.',
        ],
      ],
      silent: [
        ['another host', at('https://api.stripe.com'), [good], { hosts: [{ match: 'stripe.com', action: 'deny' }] }],
      ],
    },
    {
      rule: 'policy-quarantined',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          {
            hosts: [
              { match: 'api.stripe.com', action: 'quarantine', expires: '2026-12-31', reason: 'vendor under review' },
            ],
          },
          'warning',
          'api.stripe.com: in quarantine until 2026-12-31 ("vendor under review"). Do not add new calls.',
        ],
      ],
      silent: [
        [
          'allowed on this port',
          at('https://api.stripe.com'),
          [good],
          {
            hosts: [
              { match: 'api.stripe.com', action: 'quarantine', expires: '2026-12-31' },
              { match: 'api.stripe.com:443', action: 'allow' },
            ],
          },
        ],
      ],
    },
    {
      rule: 'policy-not-allowed',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          { mode: 'allowlist' },
          'error',
          "api.stripe.com: not on this project's allow list. Ask for approval or use an approved host.",
        ],
      ],
      silent: [
        [
          'on the list',
          at('https://api.stripe.com'),
          [good],
          { mode: 'allowlist', hosts: [{ match: '*.stripe.com', action: 'allow' }] },
        ],
      ],
    },
    {
      rule: 'lookalike-host',
      speaks: [
        [
          at('https://api.strlpe.com'),
          [
            origin(
              'https://api.strlpe.com',
              { lookalike: known({ of: 'api.stripe.com' }) },
              score(49, { raw: 70, ceiling: { grade: 'D', limit: 49, rules: ['look-alike'], text: '' } }),
            ),
          ],
          {},
          'warning',
          'api.strlpe.com: looks like api.stripe.com. Check the spelling.',
        ],
      ],
      silent: [['the name itself', at('https://api.stripe.com'), [good], {}]],
    },
    {
      rule: 'tunnel-or-bin-host',
      speaks: [
        [
          at('https://ab12.ngrok.app'),
          [
            origin(
              'https://ab12.ngrok.app',
              { nameKind: known('ephemeral', { note: "ngrok.app is a tunnel to somebody's machine" }) },
              score(64),
            ),
          ],
          {},
          'warning',
          "ab12.ngrok.app: temporary host (ngrok.app is a tunnel to somebody's machine). Use a stable host.",
        ],
      ],
      silent: [
        [
          'a customer of a platform',
          at('https://shop.netlify.app'),
          [origin('https://shop.netlify.app', { nameKind: known('tenant') })],
          {},
        ],
      ],
    },
    {
      rule: 'ip-or-metadata-address',
      speaks: [
        [
          at('http://169.254.169.254'),
          [origin('http://169.254.169.254', { internal: 'metadata', nameKind: known('ip') }, score(null))],
          {},
          'warning',
          '169.254.169.254: cloud metadata address in an outbound call. Make sure that user input cannot reach it.',
        ],
        [
          at('https://8.8.8.8'),
          [origin('https://8.8.8.8', { nameKind: known('ip') }, score(64))],
          {},
          'warning',
          '8.8.8.8: an IP address in place of a host name. Use the name of the service.',
        ],
      ],
      silent: [
        [
          'this machine',
          at('http://127.0.0.1'),
          [origin('http://127.0.0.1', { internal: 'loopback', nameKind: known('ip') }, score(null))],
          {},
        ],
      ],
    },
    {
      rule: 'score-below-minimum',
      speaks: [
        [
          at('https://x.acme.com'),
          [
            origin(
              'https://x.acme.com',
              {},
              score(49, {
                raw: 80,
                ceiling: {
                  grade: 'D',
                  limit: 49,
                  rules: ['tls-grade'],
                  text: 'Capped at D: the TLS settings get grade D (SSL Labs 2009r)',
                },
              }),
            ),
          ],
          {},
          'warning',
          'x.acme.com: score 49 of 100 (D), this project asks for 60. Main reason: the TLS settings get grade D (SSL Labs 2009r). Ask the provider or use another host.',
        ],
        [
          at('https://x.acme.com'),
          [
            origin(
              'https://x.acme.com',
              {},
              score(19, {
                raw: 80,
                ceiling: {
                  grade: 'F',
                  limit: 19,
                  rules: ['cert-expired'],
                  text: 'Capped at F: the certificate has expired',
                },
              }),
            ),
          ],
          {},
          'error',
          'x.acme.com: score 19 of 100 (F), this project asks for 60. Main reason: the certificate has expired. Ask the provider or use another host.',
        ],
        [
          at('https://x.acme.com'),
          [
            origin(
              'https://x.acme.com',
              {},
              score(55, {
                factors: [
                  {
                    id: 'identity',
                    points: 4,
                    max: 10,
                    cells: [
                      {
                        id: 'domainAge',
                        points: 0,
                        max: 3,
                        state: 'bad',
                        why: 'The domain is 9 days old',
                        ref: 'RFC 9083',
                      },
                      { id: 'nameKind', points: 0, max: 4, state: 'unknown', why: 'Not known', ref: '' },
                    ],
                  },
                ],
              }),
            ),
          ],
          {},
          'warning',
          'x.acme.com: score 55 of 100 (C), this project asks for 60. Main reason: the domain is 9 days old. Ask the provider or use another host.',
        ],
      ],
      silent: [['enough', at('https://x.acme.com'), [origin('https://x.acme.com', {}, score(60))], {}]],
    },
    {
      rule: 'score-unknown',
      speaks: [
        [
          at('https://x.acme.com'),
          [origin('https://x.acme.com', {}, score(58, { grade: '?' }))],
          {},
          'hint',
          'x.acme.com: not scored (network is off). This is not a clean result. Update the lists or turn on live checks.',
        ],
      ],
      silent: [
        ['internal', at('http://localhost'), [origin('http://localhost', { internal: 'loopback' }, score(null))], {}],
        [
          'switched off',
          at('https://x.acme.com'),
          [origin('https://x.acme.com', {}, score(58, { grade: '?' }))],
          { rules: { 'score-unknown': 'off' } },
        ],
      ],
    },
    {
      rule: 'region-not-allowed',
      speaks: [
        [
          at('https://api.stripe.com'),
          [origin('https://api.stripe.com', { location: known({ class: 'us', strength: 'hostname', country: 'US' }) })],
          { regions: { allow: ['EU', 'EEA', 'ADEQUACY'] } },
          'warning',
          'api.stripe.com: answers from US; policy allows EU, EEA, ADEQUACY. Use a host in an allowed region.',
        ],
      ],
      silent: [
        [
          'Norway is in the EEA',
          at('https://api.stripe.com'),
          [origin('https://api.stripe.com', { location: known({ class: 'eu', strength: 'hostname', country: 'NO' }) })],
          { regions: { allow: ['EEA'] } },
        ],
        [
          'not scored, which is reported as that',
          at('https://api.stripe.com'),
          [origin('https://api.stripe.com', {}, score(58, { grade: '?' }))],
          { regions: { allow: ['EEA'] }, rules: { 'score-unknown': 'off' } },
        ],
      ],
    },
    {
      rule: 'dynamic-host',
      speaks: [
        [
          unresolved('parameter', 'baseUrl'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (the parameter baseUrl, and no caller in the project says more). Map baseUrl in callsight.json → variables.',
        ],
        [
          unresolved('environment', 'API_URL'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (the environment variable API_URL, which has no value in the project). Map API_URL in callsight.json → variables.',
        ],
        [
          unresolved('runtime', 'config.baseUrl'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (config.baseUrl, computed at run time). Map config.baseUrl in callsight.json → variables.',
        ],
        [
          unresolved('runtime'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (computed at run time). Map it in callsight.json → variables.',
        ],
        [unresolved('missing'), [], {}, 'hint', 'This call names no target. Give it a URL.'],
        [unresolved('invalid', 'https://'), [], {}, 'hint', 'The target of this call is not a valid URL. Correct it.'],
        [
          [
            call('src/a.ts', 1, [endpoint('https://api.stripe.com')], {
              unresolved: { reason: 'environment', name: 'API_URL' },
            }),
          ],
          [good],
          {},
          'hint',
          'Another host of this call is not known before run time (the environment variable API_URL, which has no value in the project). Map API_URL in callsight.json → variables.',
        ],
      ],
      silent: [
        ['relative', [call('src/a.ts', 1, [], { relative: true })], [], {}],
        [
          'a client alone',
          [call('src/a.ts', 1, [], { role: 'client', unresolved: { reason: 'parameter', name: 'base' } })],
          [],
          {},
        ],
      ],
    },
    {
      rule: 'hidden-characters',
      speaks: [
        [
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { path: '/%E2%80%AE/moc.live' })])],
          [good],
          {},
          'warning',
          'api.stripe.com/\\u202E/moc.live: hidden characters in this URL (U+202E). Type it again by hand.',
        ],
        // F052: a bidi control in the host makes it no URL at all.
        [
          unresolved('invalid', 'https://good.com\u202E/moc.live'),
          [],
          {},
          'warning',
          'https://good.com\\u202E/moc.live: hidden characters in this URL (U+202E). Type it again by hand.',
        ],
        [
          unresolved('parameter', 'base\u200B'),
          [],
          {},
          'warning',
          'base\\u200B: hidden characters in this URL (U+200B). Type it again by hand.',
        ],
      ],
      silent: [
        [
          'letters of any script',
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { path: '/%E6%97%A5%E6%9C%AC%20x' })])],
          [good],
          {},
        ],
      ],
    },
    {
      rule: 'exception-expired',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          { exceptions: [{ code: 'weak-tls', match: 'x.example', reason: 'r', expires: '2026-10-01' }] },
          'warning',
          'The exception for x.example ended on 2026-10-01. Renew it or fix the call.',
        ],
        [
          at('https://api.stripe.com'),
          [good],
          { hosts: [{ match: 'x.example', action: 'quarantine', expires: '2026-10-01' }] },
          'warning',
          'The quarantine of x.example ended on 2026-10-01. Renew it or decide again.',
        ],
      ],
      silent: [
        [
          'its last day',
          at('https://api.stripe.com'),
          [good],
          { hosts: [{ match: 'x.example', action: 'quarantine', expires: '2026-11-21' }] },
        ],
      ],
    },
    {
      rule: 'exception-unused',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          { exceptions: [{ code: 'cleartext-http', match: 'x.example', reason: 'r', expires: '2027-01-01' }] },
          'info',
          'The exception for x.example matches no call. Remove it.',
        ],
      ],
      silent: [
        [
          'used',
          at('http://api.acme.com'),
          [cleartext],
          { exceptions: [{ code: 'cleartext-http', match: 'api.acme.com', reason: 'r', expires: '2027-01-01' }] },
        ],
        [
          'its rule needs evidence that is not there',
          at('https://api.stripe.com'),
          [good],
          { exceptions: [{ code: 'weak-tls', match: 'api.stripe.com', reason: 'r', expires: '2027-01-01' }] },
        ],
      ],
    },
  ];

  for (const { rule, speaks, silent } of table) {
    for (const [calls, hosts, content, level, message] of speaks) {
      it(`${rule} speaks: ${message}`, () => {
        const found = find(calls, hosts, { policy: policy(content) });
        assert.deepEqual(short(found), [[rule, level, message]]);
      });
    }
    for (const [why, calls, hosts, content] of silent) {
      it(`${rule} is silent: ${why}`, () =>
        assert.deepEqual(short(find(calls, hosts, { policy: policy(content) })), []));
    }
  }

  it('has a row in the table', () => {
    assert.deepEqual(table.map(({ rule }) => rule).sort(), rules.map(({ id }) => id).sort());
  });
});

describe('findings', () => {
  it('are one a call, the most severe, and name the others', () => {
    const bad = origin('http://trk.acme.com', { ...listed('adware'), nameKind: known('ephemeral') }, plain);
    const [finding, ...more] = find([call('src/a.ts', 3, [endpoint('http://trk.acme.com')])], [bad]);
    assert.deepEqual(more, []);
    assert.equal(finding?.rule, 'cleartext-http');
    assert.deepEqual(finding?.others, ['listed-adware', 'tunnel-or-bin-host']);
    assert.deepEqual([finding?.host, finding?.cwe, finding?.owasp], ['trk.acme.com', 'CWE-319', 'API8:2023']);
  });

  it('stand under the target, or the call where there is none', () => {
    const [first, second] = find(
      [
        call('src/a.ts', 3, [endpoint('http://api.acme.com')]),
        { ...call('src/a.ts', 4, [endpoint('http://api.acme.com')]), target: undefined } as never,
      ],
      [cleartext],
    );
    assert.deepEqual(first?.span, { line: 3, column: 7, endLine: 3, endColumn: 37 });
    assert.deepEqual(second?.span, { line: 4, column: 1, endLine: 4, endColumn: 41 });
  });

  it('stand once at a literal that the calls of a file share, with the calls beside it', () => {
    const base = { ...place('src/api.ts', 2, 36, 21), what: 'text' };
    const shared = endpoint('http://api.acme.com', { hops: [{ ...place('src/api.ts', 2, 7, 3), what: 'api' }, base] });
    const found = find(
      [
        call('src/api.ts', 2, [endpoint('http://api.acme.com', { hops: [base] })], {
          role: 'client',
          form: 'axios.create',
        }),
        call('src/api.ts', 5, [shared], { form: 'instance.get' }),
        call('src/api.ts', 9, [shared], { form: 'instance.post' }),
      ],
      [cleartext],
    );
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.span, { line: 2, column: 36, endLine: 2, endColumn: 57 });
    assert.deepEqual(
      found[0]?.related.map(({ line, what }) => [line, what]),
      [
        [2, 'client axios.create'],
        [5, 'call instance.get'],
        [9, 'call instance.post'],
      ],
    );
  });

  it('stand at each call when the text is in another file, with the way to it', () => {
    const hop = { ...place('.env', 4, 1, 12), what: 'environment variable API_BASE_URL' };
    const away = endpoint('http://api.acme.com', { hops: [hop] });
    const found = find(
      [call('src/a.ts', 5, [away]), call('src/b.ts', 5, [away]), call('src/http.ts', 2, [away], { role: 'client' })],
      [cleartext],
    );
    assert.deepEqual(
      found.map(({ file, span, related }) => [file, span.line, related]),
      [
        ['src/a.ts', 5, [hop]],
        ['src/b.ts', 5, [hop]],
      ],
    );
  });

  it('speak of a client whose host is in another file when no call reaches that host', () => {
    const away = endpoint('http://api.acme.com', {
      hops: [{ ...place('.env', 4, 1, 12), what: 'environment variable API' }],
    });
    assert.equal(find([call('src/http.ts', 2, [away], { role: 'client' })], [cleartext]).length, 1);
  });

  it('stand where a wrapper is called, not again inside the wrapper', () => {
    const literal = { ...place('src/orders.ts', 8, 9, 30), what: 'text' };
    const inside = call('src/http.ts', 3, [
      endpoint('http://api.acme.com', { hops: [{ ...place('src/http.ts', 3, 7, 3), what: 'parameter url' }, literal] }),
    ]);
    const outside = call('src/orders.ts', 8, [endpoint('http://api.acme.com')], {
      role: 'wrapper',
      through: { file: 'src/http.ts', ...inside.span },
    });
    assert.deepEqual(
      find([inside, outside], [cleartext]).map(({ file }) => file),
      ['src/orders.ts'],
    );
  });

  it('are hints in tests, but for malware', () => {
    const calls = [
      call('test/a.test.ts', 1, [endpoint('http://api.acme.com')]),
      call('test/b.test.ts', 1, [endpoint('https://cdn.bad.com')]),
    ];
    const hosts = [cleartext, origin('https://cdn.bad.com', listed('exact'), score(0))];
    const found = find(calls, hosts, { testFile: (file) => file.includes('.test.') });
    assert.deepEqual(
      found.map(({ rule, level }) => [rule, level]),
      [
        ['cleartext-http', 'hint'],
        ['listed-malware', 'error'],
      ],
    );
  });

  it('take levels from the policy, then from the settings', () => {
    const calls = [call('src/a.ts', 1, [endpoint('http://api.acme.com')])];
    const levels = new Map([
      ['cleartext-http', 'info'],
      ['listed-malware', 'off'],
    ] as const);
    assert.equal(find(calls, [cleartext], { levels })[0]?.level, 'info');
    assert.equal(
      find(calls, [cleartext], { levels, policy: policy({ rules: { 'cleartext-http': 'warning' } }) })[0]?.level,
      'warning',
    );
    const bad = [call('src/a.ts', 1, [endpoint('https://cdn.bad.com')])];
    assert.equal(find(bad, [origin('https://cdn.bad.com', listed('exact'), score(0))], { levels })[0]?.level, 'error');
  });

  it('are left out for the files that an exception names', () => {
    const exceptions = [
      { code: 'cleartext-http', match: '*.acme.com', path: 'src/legacy/**', reason: 'SEC-1', expires: '2027-01-01' },
    ];
    const calls = ['src/legacy/a.ts', 'src/b.ts'].map((file) => call(file, 1, [endpoint('http://api.acme.com')]));
    assert.deepEqual(
      find(calls, [cleartext], { policy: policy({ exceptions }) }).map(({ file }) => file),
      ['src/b.ts'],
    );
  });

  it('say that an exception has ended, at the call and at the exception', () => {
    const exceptions = [{ code: 'cleartext-http', match: 'api.acme.com', reason: 'SEC-1', expires: '2026-10-01' }];
    const found = find([call('src/a.ts', 1, [endpoint('http://api.acme.com')])], [cleartext], {
      policy: policy({ exceptions }),
    });
    assert.deepEqual(short(found), [
      ['exception-expired', 'warning', 'The exception for api.acme.com ended on 2026-10-01. Renew it or fix the call.'],
      [
        'cleartext-http',
        'error',
        'api.acme.com: this call is not encrypted (http). Use https. The exception in callsight.json:3 ended on 2026-10-01: renew it or fix the call.',
      ],
    ]);
  });

  it('say nothing about the clauses of the policy when only some files are looked at', () => {
    const content = policy({
      hosts: [{ match: 'y.example', action: 'quarantine', expires: '2026-10-01' }],
      exceptions: [{ code: 'cleartext-http', match: 'x.example', reason: 'r', expires: '2027-01-01' }],
    });
    assert.deepEqual(find([], [], { policy: content, partial: true }), []);
    assert.deepEqual(
      find([], [], { policy: content }).map(({ rule, file, span }) => [rule, file, span.line]),
      [
        ['exception-expired', 'callsight.json', 3],
        ['exception-unused', 'callsight.json', 10],
      ],
    );
  });

  it('are sorted by file and place, whatever the order of the calls', () => {
    const calls = [
      call('src/b.ts', 1, [endpoint('http://api.acme.com')]),
      call('src/a.ts', 9, [endpoint('http://api.acme.com')]),
      call('src/a.ts', 2, [endpoint('http://api.acme.com')]),
    ];
    const places = (found: readonly Finding[]) => found.map(({ file, span }) => `${file}:${span.line}`);
    assert.deepEqual(places(find(calls, [cleartext])), ['src/a.ts:2', 'src/a.ts:9', 'src/b.ts:1']);
    assert.deepEqual(find([...calls].reverse(), [cleartext]), find(calls, [cleartext]));
  });

  it('say nothing of hosts that are good, internal or relative', () => {
    const calls = [
      call('src/a.ts', 1, [endpoint('https://api.stripe.com')]),
      call('src/a.ts', 2, [], { relative: true }),
      call('src/a.ts', 3, [endpoint('http://db')]),
    ];
    assert.deepEqual(find(calls, [good, origin('http://db', { internal: 'single-label' }, score(null))]), []);
  });
});

describe('fixes', () => {
  const schemePlace = place('src/a.ts', 3, 8, 4);

  it('write https in place of http, first', () => {
    const [finding] = find([call('src/a.ts', 3, [endpoint('http://api.acme.com', { schemePlace })])], [cleartext]);
    assert.deepEqual(finding?.fixes, [
      {
        kind: 'replace',
        title: 'Use https instead of http',
        place: schemePlace,
        text: 'https',
        expect: 'http',
        preferred: true,
      },
      { kind: 'ignore-line', title: 'Ignore cleartext-http for this line', rule: 'cleartext-http' },
    ]);
  });

  it('leave gRPC to its credentials', () => {
    const grpc = origin('grpc://api.acme.com', {}, plain);
    const [finding] = find([call('src/a.ts', 3, [endpoint('grpc://api.acme.com', { schemePlace })])], [grpc]);
    assert.deepEqual(
      finding?.fixes.map(({ kind }) => kind),
      ['ignore-line'],
    );
  });

  it('write the name that a look-alike imitates', () => {
    const imitation = origin('https://api.strlpe.com', { lookalike: known({ of: 'api.stripe.com' }) });
    const https = place('src/a.ts', 3, 8, 5);
    const [finding] = find(
      [call('src/a.ts', 3, [endpoint('https://api.strlpe.com', { schemePlace: https })])],
      [imitation],
    );
    assert.deepEqual(finding?.fixes, [
      {
        kind: 'replace',
        title: 'Use api.stripe.com',
        place: { file: 'src/a.ts', line: 3, column: 16, endLine: 3, endColumn: 30 },
        text: 'api.stripe.com',
        expect: 'api.strlpe.com',
        preferred: true,
      },
      { kind: 'allow-host', title: 'Allow api.strlpe.com…', host: 'api.strlpe.com' },
      { kind: 'quarantine-host', title: 'Quarantine api.strlpe.com…', host: 'api.strlpe.com' },
      { kind: 'ignore-line', title: 'Ignore lookalike-host for this line', rule: 'lookalike-host' },
    ]);
  });

  it('map the variable that decides the host', () => {
    const [finding] = find([call('src/a.ts', 3, [], { unresolved: { reason: 'environment', name: 'API_URL' } })], []);
    assert.deepEqual(finding?.fixes[0], {
      kind: 'map-variable',
      title: 'Map `API_URL` to a host…',
      variable: 'API_URL',
    });
  });

  it('never hide malware', () => {
    const [finding] = find(
      [call('src/a.ts', 3, [endpoint('https://cdn.bad.com')])],
      [origin('https://cdn.bad.com', listed('exact'), score(0))],
    );
    assert.deepEqual(finding?.fixes, []);
  });
});

describe('ignore comments', () => {
  const file = 'src/a.ts';
  const withComment = (comment: string, host = cleartext, url = 'http://api.acme.com') =>
    short(
      find([call(file, 2, [endpoint(url)])], [host], {
        ignores: new Map([[file, readIgnores(`${comment}\nfetch('…')`)]]),
      }),
    );
  const spoken = ['cleartext-http', 'error', 'api.acme.com: this call is not encrypted (http). Use https.'];

  for (const [comment, expected] of [
    ['// callsight-ignore-next-line cleartext-http -- lab device has no TLS (until 2027-01-31)', []],
    ['// callsight-ignore-next-line cleartext-http -- lab device has no TLS', []],
    ['// callsight-ignore-next-line tunnel-or-bin-host, cleartext-http -- lab', []],
    ['/* callsight-ignore-file cleartext-http -- demo code */', []],
    ['{/* callsight-ignore-next-line cleartext-http -- lab */}', []],
    ['<!-- callsight-ignore-next-line cleartext-http -- lab -->', []],
    ['# callsight-ignore-next-line cleartext-http -- lab', []],
    [
      '// callsight-ignore-next-line cleartext-http',
      [
        [
          'cleartext-http',
          'error',
          `${spoken[2]} The ignore comment on line 1 has no effect: it gives no reason. Write -- and why.`,
        ],
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-http -- lab (until tomorrow)',
      [
        [
          'cleartext-http',
          'error',
          `${spoken[2]} The ignore comment on line 1 has no effect: its end is no date. Write (until 2027-03-31).`,
        ],
      ],
    ],
    [
      '// callsight-ignore-next-line -- lab',
      [
        [
          'exception-unused',
          'info',
          'This ignore comment has no effect: it names no rule. Write the rule after the mark, for example cleartext-http.',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-htp -- lab',
      [
        [
          'exception-unused',
          'info',
          'This ignore comment has no effect: no rule is called cleartext-htp. Did you mean cleartext-http?',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-http -- lab (until 2026-11-20)',
      [
        [
          'exception-expired',
          'warning',
          'The exception for cleartext-http ended on 2026-11-20. Renew it or fix the call.',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line tunnel-or-bin-host -- lab',
      [['exception-unused', 'info', 'This ignore comment for tunnel-or-bin-host silences nothing. Remove it.'], spoken],
    ],
    ['// callsight-ignore-next-line weak-tls -- lab', [spoken]],
    ['"// callsight-ignore-next-line cleartext-http -- in a text"', [spoken]],
  ] as const) {
    it(`${comment} leaves ${expected.length === 0 ? 'nothing' : expected.map(([rule]) => rule).join(' and ')}`, () => {
      assert.deepEqual(withComment(comment), expected);
    });
  }

  it('cannot hide malware, and the finding says so', () => {
    const bad = origin('https://cdn.bad.com', listed('exact'), score(0));
    assert.deepEqual(withComment('// callsight-ignore-next-line listed-malware -- fine', bad, 'https://cdn.bad.com'), [
      [
        'listed-malware',
        'error',
        'cdn.bad.com: on the malware list "urlhaus" since 2026-10-02. Remove this call. The ignore comment on line 1 has no effect: nothing hides this rule. Remove the comment.',
      ],
    ]);
  });

  it('count for the next line only', () => {
    const text = '// callsight-ignore-next-line cleartext-http -- lab\n';
    const ignores = new Map([[file, readIgnores(text)]]);
    const calls = [call(file, 2, [endpoint('http://api.acme.com')]), call(file, 3, [endpoint('http://api.acme.com')])];
    assert.deepEqual(
      find(calls, [cleartext], { ignores }).map(({ span }) => span.line),
      [3],
    );
  });
});
