import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type HttpTarget, parseHttpTarget } from '../../src/targets/parseTarget';
import type { Parts } from '../../src/targets/parts';
import { template as t } from './template';

/** Writes a target in one line: `https api.example.com:443 /v1`, with `~` before a pattern and `+` when the host is open. */
function line(target: HttpTarget): string {
  switch (target.kind) {
    case 'absolute':
    case 'protocol-relative': {
      const host = `${target.certainty === 'pattern' ? '~' : ''}${target.host}:${target.port ?? '?'}`;
      const scheme = target.kind === 'absolute' ? target.scheme : '(page)';
      return `${scheme} ${host}${target.open ? '+' : ''} ${target.path}`;
    }
    case 'relative':
      return `relative ${target.path}`;
    case 'local':
      return `local ${target.scheme}`;
    case 'unknown':
      return `unknown ${target.hole.name ?? ''}`;
    case 'invalid':
      return `invalid ${target.text}`;
  }
}

const hosts: readonly (readonly [parts: Parts, expected: string])[] = [
  [t`https://api.example.com`, 'https api.example.com:443 /'],
  [t`https://api.example.com/v1/orders/${'id'}?x=${'q'}#f`, 'https api.example.com:443 /v1/orders/{}'],
  [t`https://api.example.com?key=abc`, 'https api.example.com:443 /'],
  [t`http://api.example.com:8080/a`, 'http api.example.com:8080 /a'],
  [t`HTTPS://API.Example.COM/`, 'https api.example.com:443 /'],
  [t`https://example.com./`, 'https example.com:443 /'],
  [t`wss://api.example.com/s`, 'wss api.example.com:443 /s'],
  [t`https:example.com/x`, 'https example.com:443 /x'],
  [t`https:\\\\example.com\\x`, 'https example.com:443 /x'],
  [t`https://api.good.example\\@evil.example/`, 'https api.good.example:443 /@evil.example/'],
  [t`https://user:hunter2@api.example.com/`, 'https api.example.com:443 /'],
  [t`https://${'user'}:${'password'}@api.example.com/`, 'https api.example.com:443 /'],
  [['  https://ex\tam', 'ple.com/a\nb'], 'https example.com:443 /ab'],
  [t`https://example.com/../a/./b/%2e%2e/c`, 'https example.com:443 /a/c'],
  [t`https://example.com/{id}/x/{{ y }}`, 'https example.com:443 /{}/x/{}'],
  [t`//cdn.example.com/x`, '(page) cdn.example.com:? /x'],
  [t`/\\cdn.example.com/x`, '(page) cdn.example.com:? /x'],
  [t`${'protocol'}://api.example.com/x`, '(page) api.example.com:? /x'],
  [t`http${'s'}://api.example.com/x`, '(page) api.example.com:? /x'],
  [t`grpcs://api.example.com`, 'grpcs api.example.com:443 /'],
  [t`grpc://api.example.com`, 'grpc api.example.com:? /'],
];

const spellings: readonly (readonly [text: string, host: string | undefined])[] = [
  ['127.1', '127.0.0.1'],
  ['0x7f.1', '127.0.0.1'],
  ['2852039166', '169.254.169.254'],
  ['127%2e0%2e0%2e1', '127.0.0.1'],
  ['①②⑦.⓪.⓪.①', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['[::ffff:8.8.8.8]', '[::ffff:808:808]'],
  ['[fe80::1%25eth0]', undefined],
  ['faß.de', 'xn--fa-hia.de'],
  ['a_b.example.com', 'a_b.example.com'],
  ['-a.b-.example.com', '-a.b-.example.com'],
  ['a\ufeffpi.ex\u00adample.com', 'api.example.com'],
  ['xn--0.com', undefined],
  ['a..b.com', undefined],
  [`${'a'.repeat(64)}.com`, undefined],
  [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`],
  ['a\ud800.example.com', undefined],
  ['good.com\u202E', undefined],
  ['h com', undefined],
  ['', undefined],
];

const holesInTheAuthority: readonly (readonly [parts: Parts, expected: string])[] = [
  [t`https://${'tenant'}.example.com/x`, 'https ~*.example.com:443 /x'],
  [t`https://eu-${'x'}.api.example.com`, 'https ~eu-*.api.example.com:443 /'],
  [t`https://s3.${'region'}.example.com/b`, 'https ~s3.*.example.com:443 /b'],
  [t`https://${'a'}${'b'}.${'c'}.example.com/b`, 'https ~*.*.example.com:443 /b'],
  [t`http://${'tenant'}.localhost:80/`, 'http ~*.localhost:80 /'],
  [t`https://{tenant}.example.com/`, 'https ~*.example.com:443 /'],
  [['https://', '$', '{TENANT}.example.com/'], 'https ~*.example.com:443 /'],
  [t`https://<tenant>.example.com/`, 'https ~*.example.com:443 /'],
  [t`https://*.example.com/`, 'https ~*.example.com:443 /'],
  [t`https://$HOST/x`, 'unknown $HOST'],
  [t`https://${'host'}/x`, 'unknown host'],
  [t`https://${'user'}:x@${'host'}/x`, 'unknown host'],
  [t`https://api.${'domain'}/x`, 'unknown domain'],
  [t`https://${'name'}.co.uk/`, 'unknown name'],
  [t`https://${'name'}.com/`, 'unknown name'],
  // The hole may end in the middle of the registrable name.
  [t`https://${'prefix'}example.com/`, 'unknown prefix'],
  [t`https://api.acme${'suffix'}/x`, 'unknown suffix'],
  [t`http://10.0.0.${'n'}/`, 'unknown n'],
  [t`http://${'n'}.0.0.1/`, 'unknown n'],
  [t`https://[${'address'}]:80/`, 'unknown address'],
];

const holesBehindTheHost: readonly (readonly [parts: Parts, expected: string])[] = [
  [t`http://localhost:${'port'}/x`, 'http localhost:? /x'],
  [t`http://localhost:300${'n'}/x`, 'http localhost:? /x'],
  [t`https://api.example.com${'path'}`, 'https api.example.com:443+ /{}'],
  [t`https://api.example.engineering${'path'}`, 'https api.example.engineering:443+ /{}'],
  [t`https://api.example.com${'path'}/x?${'q'}`, 'https api.example.com:443+ /{}/x'],
  [t`https://${'tenant'}.example.com${'path'}`, 'https ~*.example.com:443+ /{}'],
  [t`http://localhost:3000${'path'}`, 'http localhost:3000+ /{}'],
  [t`http://127.0.0.1${'path'}`, 'http 127.0.0.1:80+ /{}'],
];

const others: readonly (readonly [parts: Parts, expected: string])[] = [
  [[], 'relative '],
  [t`/api/${'id'}?x=1`, 'relative /api/{}'],
  [t`./a/../b`, 'relative ./a/../b'],
  [t`?page=2`, 'relative '],
  [t`#top`, 'relative '],
  [t`users/${'id'}`, 'relative users/{}'],
  [t`api.example.com/x`, 'relative api.example.com/x'],
  [t`${'base'}/x`, 'unknown base'],
  [t`https://${'base'}`, 'unknown base'],
  [t`http${'rest'}`, 'unknown rest'],
  [t`data:text/plain,https://example.com`, 'local data'],
  [t`blob:https://example.com/x`, 'local blob'],
  [t`file:///etc/passwd`, 'local file'],
  [t`about:blank`, 'local about'],
  [t`my-program://page/index.html`, 'local my-program'],
  [t`my-program://api.example.com/x`, 'my-program api.example.com:? /x'],
  [t`javascript:void 0`, 'local javascript'],
  [t`chrome-extension://abcdef/x.html`, 'local chrome-extension'],
  [t`gopher://127.0.0.1:6379/_FLUSHALL`, 'gopher 127.0.0.1:6379 /_FLUSHALL'],
  [t`localhost:3000/x`, 'invalid localhost:3000/x'],
  [t`https://example.com:99999/`, 'invalid example.com:99999'],
  [t`https://example.com:a/`, 'invalid example.com:a'],
];

/** Addresses that are hostile or odd: what is kept of them. */
const badAddresses: readonly (readonly [id: string, input: string, expected: string])[] = [
  ['U003', 'http://localhost./', 'http localhost:80 /'],
  ['U005', 'http://127.1/', 'http 127.0.0.1:80 /'],
  ['U010', 'http://①②⑦.⓪.⓪.①/', 'http 127.0.0.1:80 /'],
  ['U012', 'http://127%2e0%2e0%2e1/', 'http 127.0.0.1:80 /'],
  ['U015', 'http://[::ffff:8.8.8.8]/', 'http [::ffff:808:808]:80 /'],
  ['U023', 'http://[fe80::1%25eth0]/', 'invalid [fe80::1%25eth0]'],
  ['U031', 'http://2852039166/', 'http 169.254.169.254:80 /'],
  ['U048', 'https://user:hunter2@api.example.com/', 'https api.example.com:443 /'],
  ['U050', 'https://api.good.com\\@evil.example/', 'https api.good.com:443 /@evil.example/'],
  [
    'U053',
    'https://hooks.example.com/services/T000/B000/SECRETSECRETSECRET',
    'https hooks.example.com:443 /services/T000/B000/{}',
  ],
  ['U056', 'https://user:SECRET@h com/', 'invalid h com'],
  ['U058', 'https://xn--80ak6aa92e.com/', 'https xn--80ak6aa92e.com:443 /'],
  ['U059', 'https://xn--0.com/', 'invalid xn--0.com'],
  ['U060', 'https://faß.de/', 'https xn--fa-hia.de:443 /'],
  ['U061', `https://${'a'.repeat(64)}.com/`, `invalid ${'a'.repeat(64)}.com`],
  ['U063', 'https://a..b.com/', 'invalid a..b.com'],
  ['U064', 'https://a_b.example.com/', 'https a_b.example.com:443 /'],
  ['U065', 'https://example.com./', 'https example.com:443 /'],
  ['U066', 'HTTPS://API.Example.COM/', 'https api.example.com:443 /'],
  ['U070', 'https://example.com:99999/', 'invalid example.com:99999'],
  ['U071', 'file:///etc/passwd', 'local file'],
  ['U072', 'gopher://127.0.0.1:6379/_FLUSHALL', 'gopher 127.0.0.1:6379 /_FLUSHALL'],
  ['U073', 'wss://api.example.com/s', 'wss api.example.com:443 /s'],
  ['U076', '//cdn.example.com/x', '(page) cdn.example.com:? /x'],
  ['U077', 'https://{tenant}.example.com/', 'https ~*.example.com:443 /'],
  ['F008', 'https://a\ud800.example.com', 'invalid a\uFFFD.example.com'],
  ['F052', 'https://good.com\u202E/moc.live', 'invalid good.com\u202E'],
];

describe('parseHttpTarget', () => {
  const groups = { hosts, 'holes in the authority': holesInTheAuthority, 'holes behind the host': holesBehindTheHost };
  for (const [group, rows] of Object.entries({ ...groups, others }))
    describe(group, () => {
      for (const [parts, expected] of rows)
        it(`${JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : [part.name])))} is ${expected}`, () => {
          assert.equal(line(parseHttpTarget(parts)), expected);
        });
    });

  for (const [text, host] of spellings)
    it(`writes the host ${JSON.stringify(text)} as ${host ?? 'invalid'}`, () => {
      const target = parseHttpTarget([`http://${text}/`]);
      assert.equal(target.kind === 'absolute' ? target.host : undefined, host);
    });

  for (const [id, input, expected] of badAddresses)
    it(`${id}: ${JSON.stringify(input)} is ${expected}`, () => {
      assert.equal(line(parseHttpTarget([input])), expected);
    });

  it('shows no user name, password, query or token in any answer', () => {
    const secret = 'hunter2SECRET';
    const token = `sk_live_${'a1B2c3D4'.repeat(3)}`;
    const texts = [
      `https://user:${secret}@api.example.com/x`,
      `https://user:${secret}@h com/`,
      `https://${secret}@a..b/x`,
      `https://api.example.com/?key=${secret}#${secret}`,
      `/x?key=${secret}`,
      `https://api.example.com/hook/${token}/x`,
      `hook/${token}`,
      `odd:${secret}@h/${token}`,
    ];
    for (const text of texts) assert.doesNotMatch(JSON.stringify(parseHttpTarget([text])), /hunter2|sk_live/);
  });

  it('says where the authority stands in the joined parts, a hole counting one', () => {
    const rows: readonly (readonly [Parts, string])[] = [
      [t`https://user@api.example.com:80/x`, 'api.example.com:80'],
      [[' ht\ntps://', 'a.exa\tmple.com', '/x'], 'a.exa\tmple.com'],
      [t`https://${'t'}.example.com/x`, '_.example.com'],
    ];
    for (const [parts, expected] of rows) {
      const target = parseHttpTarget(parts);
      assert.ok(target.kind === 'absolute');
      const joined = parts.map((part) => (typeof part === 'string' ? part : '_')).join('');
      assert.equal(joined.slice(target.from, target.to), expected);
    }
  });

  it('gives a well-formed text for a lone surrogate', () => {
    const target = parseHttpTarget(['https://a\ud800.example.com']);
    assert.equal(line(target), 'invalid a\uFFFD.example.com');
  });

  it('agrees with WHATWG URL on the host of every web address that it takes for exact', () => {
    const label = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
    const host = fc.oneof(
      fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
      fc.ipV4Extended(),
      fc.ipV6().map((address) => `[${address}]`),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const scheme = fc.constantFrom('http:', 'https:', 'ws:', 'WSS:');
    const slashes = fc.constantFrom('//', '/', '\\\\', '///', '');
    const rest = fc.oneof(
      fc.constantFrom('', '/', '/a', '?x', '#y', '\\z', ':81', ':81/x'),
      fc.string({ maxLength: 6 }),
    );
    const user = fc.constantFrom('', 'u@', 'u:p@', '@', 'a@b@');
    fc.assert(
      fc.property(scheme, slashes, user, host, rest, (...pieces) => {
        const text = pieces.join('');
        const target = parseHttpTarget([text]);
        if (target.kind !== 'absolute' || target.certainty !== 'exact') return;
        const url = new URL(text);
        assert.equal(target.host, url.hostname.replace(/\.$/, ''));
        assert.equal(`${target.scheme}:`, url.protocol);
        assert.equal(
          target.port,
          url.port === '' ? { http: 80, https: 443, ws: 80, wss: 443 }[target.scheme] : +url.port,
        );
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('never throws, never gives a hole mark, and depends on the text alone, not on how it is cut into parts', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http:',
        '//',
        '/',
        '@',
        ':',
        '.',
        '?',
        '#',
        '[',
        ']',
        '{',
        '}',
        '\\',
        'example.com',
        '*',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constant({ kind: 'hole', name: 'h' } as const),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const target = parseHttpTarget(parts);
        if (target.kind !== 'unknown' && target.kind !== 'invalid')
          assert.doesNotMatch(JSON.stringify(target), /\uFFFC/);
        const cut = parts.flatMap<Parts[number]>((part) => (typeof part === 'string' ? part.split('') : [part]));
        assert.deepEqual(parseHttpTarget(cut), target);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
