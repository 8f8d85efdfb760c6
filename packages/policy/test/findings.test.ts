import assert from 'node:assert/strict';
import type { Finding } from '@callsight/model';
import {
  call,
  cleartext,
  cleartextScore,
  endpoint,
  find,
  good,
  known,
  listed,
  origin,
  place,
  policy,
  score,
  short,
} from './example';

describe('findings', () => {
  it('are one a call, the most severe, and name the others', () => {
    const bad = origin('http://trk.acme.com', { ...listed('adware'), nameKind: known('ephemeral') }, cleartextScore);
    const [finding, ...more] = find([call('src/a.ts', 3, [endpoint('http://trk.acme.com')])], [bad]);
    assert.deepEqual(more, []);
    assert.equal(finding?.rule, 'cleartext-http');
    assert.deepEqual(finding?.others, ['listed-adware', 'tunnel-or-bin-host']);
    assert.deepEqual([finding?.host, finding?.cwe, finding?.owasp], ['trk.acme.com', 'CWE-319', 'API8:2023']);
  });

  it('tell a score that is low by itself from one that another rule explains', () => {
    const imitation = (raw: number) =>
      origin(
        'https://api.strlpe.com',
        { lookalike: known({ of: 'stripe.com' }) },
        score(40, { raw, ceiling: { grade: 'D', limit: 49, rules: ['look-alike'], text: '' } }),
      );
    const others = (raw: number) =>
      find([call('src/a.ts', 1, [endpoint('https://api.strlpe.com')])], [imitation(raw)])[0]?.others;
    assert.deepEqual([others(80), others(40)], [undefined, ['score-below-minimum']]);
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

const ignoring = (rule: string, host: string) => [
  { kind: 'ignore-line', title: `Ignore ${rule} for this line`, rule },
  { kind: 'ignore-file', title: `Ignore ${rule} for this file`, rule },
  { kind: 'except-host', title: `Ignore ${rule} for all calls to ${host}…`, rule, host },
];

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
      ...ignoring('cleartext-http', 'api.acme.com'),
    ]);
  });

  it('leave gRPC to its credentials', () => {
    const grpc = origin('grpc://api.acme.com', {}, cleartextScore);
    const [finding] = find([call('src/a.ts', 3, [endpoint('grpc://api.acme.com', { schemePlace })])], [grpc]);
    assert.deepEqual(
      finding?.fixes.map(({ kind }) => kind),
      ['ignore-line', 'ignore-file', 'except-host'],
    );
  });

  it('write the name that a look-alike imitates', () => {
    const imitation = origin('https://api.strlpe.com', { lookalike: known({ of: 'stripe.com' }) });
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
      { kind: 'deny-host', title: 'Deny api.strlpe.com…', host: 'api.strlpe.com' },
      ...ignoring('lookalike-host', 'api.strlpe.com'),
    ]);
  });

  it('write the alternative that the policy names, where it is a name and no sentence', () => {
    const https = place('src/a.ts', 3, 8, 5);
    const calls = [call('src/a.ts', 3, [endpoint('https://api.acme.com', { schemePlace: https })])];
    const titles = (alternative: string) =>
      find(calls, [origin('https://api.acme.com')], {
        policy: policy({ hosts: [{ match: 'api.acme.com', action: 'deny', reason: 'no', alternative }] }),
      }).flatMap(({ fixes }) =>
        fixes.map((fix) => ('text' in fix ? `${fix.title}: ${fix.expect} → ${fix.text}` : fix.kind)),
      );
    assert.deepEqual(titles('files.corp.example'), [
      'Replace with files.corp.example: api.acme.com → files.corp.example',
      'request-approval',
      'ignore-line',
      'ignore-file',
      'except-host',
    ]);
    assert.deepEqual(titles('ask the platform team'), [
      'request-approval',
      'ignore-line',
      'ignore-file',
      'except-host',
    ]);
  });

  it('offer the hosts of the allow list, where it names them one by one, and to ask for approval', () => {
    const https = place('src/a.ts', 3, 8, 5);
    const fixes = (hosts: readonly object[]) =>
      find(
        [call('src/a.ts', 3, [endpoint('https://api.acme.com', { schemePlace: https })])],
        [origin('https://api.acme.com')],
        { policy: policy({ mode: 'allowlist', hosts }) },
      ).flatMap(({ fixes: offered }) =>
        offered.map((fix) => (fix.kind === 'replace-host' ? `${fix.expect} → ${fix.hosts.join(' ')}` : fix.kind)),
      );
    const rest = ['request-approval', 'allow-host', 'quarantine-host', 'deny-host'];
    const ignore = ['ignore-line', 'ignore-file', 'except-host'];
    const allow = (match: string, more: object = {}) => ({ match, action: 'allow', reason: 'contract', ...more });
    assert.deepEqual(
      fixes([
        allow('pay.example.org'),
        allow('b.example.org'),
        allow('*.example.net'),
        allow('c.example.org:8443'),
        allow('old.example.org', { expires: '2020-01-31' }),
        { match: 'd.example.org', action: 'deny', reason: 'no' },
      ]),
      ['api.acme.com → b.example.org pay.example.org', ...rest, ...ignore],
    );
    assert.deepEqual(fixes([allow('*.example.net')]), [...rest, ...ignore]);
  });

  it('write the endpoint of the same vendor in the EU, where the policy asks for that region', () => {
    const https = place('src/a.ts', 3, 8, 5);
    const american = (host: string) =>
      origin(`https://${host}`, { location: known({ class: 'us', strength: 'declared', country: 'US' }) });
    const said = (host: string, allow: readonly string[]) =>
      find([call('src/a.ts', 3, [endpoint(`https://${host}`, { schemePlace: https })])], [american(host)], {
        policy: policy({ regions: { allow: [...allow] } }),
      }).map(({ message, fixes: [fix] }) => [message.replace(/^.*\. /, ''), fix?.kind === 'replace' ? fix.title : '']);
    const better = ['Use api.eu.mailgun.net.', 'Use the EU endpoint api.eu.mailgun.net'];
    assert.deepEqual(said('api.mailgun.net', ['EU']), [better]);
    assert.deepEqual(said('api.mailgun.net', ['CH', 'EEA']), [better]);
    assert.deepEqual(said('api.mailgun.net', ['CH']), [['Use a host in an allowed region.', '']]);
    assert.deepEqual(said('api.acme.com', ['EU']), [['Use a host in an allowed region.', '']]);
    assert.deepEqual(said('api.mailgun.net', ['US']), []);
  });

  it('read a key that is written in the code from the environment', () => {
    const keyAt = place('src/a.ts', 3, 40, 30);
    const written = call('src/a.ts', 3, [endpoint('https://api.acme.com')], {
      options: [{ says: 'credential', name: 'Authorization', place: keyAt }],
    });
    const [finding] = find([written], [origin('https://api.acme.com')]);
    assert.deepEqual(finding?.fixes[0], {
      kind: 'key-from-environment',
      title: 'Read the key from process.env.ACME_TOKEN',
      place: keyAt,
      variable: 'ACME_TOKEN',
    });
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
