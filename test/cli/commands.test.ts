import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, folderWith, NOW, ROOT, removeFolders, SAMPLE } from './command';

const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/** Loaded before the command: fails when anything but the command's own file is loaded. */
const ONLY_ITSELF = `
  const Module = require('node:module');
  const load = Module._load;
  Module._load = function (request, ...rest) {
    if (/typescript/.test(request)) throw new Error('loaded ' + request);
    return Reflect.apply(load, this, [request, ...rest]);
  };
`;

describe('callsight', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('says its version and its commands', () => {
    assert.deepEqual(callsight(['--version']), { code: 0, out: `${VERSION}\n`, err: '' });
    const help = callsight(['--help']);
    assert.deepEqual([help.code, help.err], [0, '']);
    for (const command of ['scan', 'check', 'score', 'explain', 'policy', 'lsp'])
      assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
    assert.doesNotMatch(help.out, /^ {2}start /m);
  });

  it('loads TypeScript only for a file that may call', () => {
    const folder = folderWith({
      'preload.cjs': ONLY_ITSELF,
      'none/a.ts': 'export const x: number = 1;',
      'some/a.ts': 'fetch("https://a.example.com")',
    });
    const preload = join(folder, 'preload.cjs');
    for (const args of [
      ['--version'],
      ['--help'],
      ['explain'],
      ['check', 'a.example.com'],
      ['policy', 'validate', join(SAMPLE, 'callsight.json')],
      ['scan', join(folder, 'none')],
    ]) {
      assert.equal(callsight(args, { preload }).code, 0, args.join(' '));
    }
    const { code, err } = callsight(['scan', join(folder, 'some')], { preload });
    assert.deepEqual([code, /loaded .*typescript/.test(err)], [2, true]);
  });

  describe('check', () => {
    it('scores hosts by name or URL and applies the policy', () => {
      const { code, out } = callsight(
        ['check', 'api.stripe.com', 'https://upload.dropfiles.io/x?key=1', '--format', 'json', '--now', NOW],
        { cwd: SAMPLE },
      );
      assert.equal(code, 1);
      const { hosts } = JSON.parse(out);
      assert.deepEqual(
        hosts.map(({ host, port, verdict }: Record<string, unknown>) => [host, port, verdict]),
        [
          ['api.stripe.com', 443, 'allowed'],
          ['upload.dropfiles.io', 443, 'blocked'],
        ],
      );
      assert.ok(!out.includes('key='));
    });

    it('says that an unknown is no clean result', () => {
      const { code, out } = callsight(['check', 'api.acme-partner.io'], { cwd: folderWith() });
      assert.equal(code, 0);
      assert.match(out, /^network off: /);
      assert.match(out, /api\.acme-partner\.io — \? · \? unknown/);
      assert.match(out, /Not a clean result/);
      assert.equal(callsight(['check', 'api.acme-partner.io', '--fail-on', 'unknown']).code, 1);
    });

    it('reads hosts in every usual spelling', () => {
      for (const [text, host, port, scheme] of [
        ['api.example.com', 'api.example.com', 443, 'https'],
        ['API.Example.COM:8443', 'api.example.com', 8443, 'https'],
        ['http://user:pass@a.example.com/x', 'a.example.com', 80, 'http'],
        ['wss://a.example.com', 'a.example.com', 443, 'wss'],
        ['[2001:db8::1]:81', '[2001:db8::1]', 81, 'https'],
        ['münchen.example', 'xn--mnchen-3ya.example', 443, 'https'],
      ] as const) {
        const { out, err } = callsight(['check', text, '--format', 'json', '--fail-on', 'none']);
        assert.equal(err, '');
        const [found] = JSON.parse(out).hosts;
        assert.deepEqual([found.host, found.port, found.scheme], [host, port, scheme], text);
        assert.ok(!out.includes('pass'));
      }
    });

    it('refuses what is no host', () => {
      for (const text of ['', 'a b', 'https://', 'http://a:99999/', 'a..b', '://x']) {
        const { code, out, err } = callsight(['check', text]);
        assert.deepEqual([code, out], [2, ''], text);
        assert.match(err, /is no host and no URL/);
      }
      assert.equal(callsight(['check']).code, 2);
    });

    it('--stdin reads a list of hosts, each once, beside those that are named', () => {
      const input =
        '\uFEFF# hosts of the gateway\r\napi.stripe.com\r\n\r\n  https://upload.dropfiles.io/x?key=1  \napi.stripe.com';
      const args = ['check', '--stdin', 'api.example.com', 'api.stripe.com', '--format', 'json', '--now', NOW];
      const { code, out } = callsight(args, { cwd: SAMPLE, input });
      assert.equal(code, 1);
      const hosts = (JSON.parse(out).hosts as { host: string }[]).map(({ host }) => host);
      assert.deepEqual(hosts, ['api.example.com', 'api.stripe.com', 'upload.dropfiles.io']);
      assert.ok(!out.includes('key='));
    });

    it('--stdin takes no list without hosts, with a line that is none, or of any size', () => {
      for (const [input, message] of [
        ['', 'No host came on standard input. Write one a line, and check the command before the pipe.'],
        ['# none\n\n', 'No host came on standard input. Write one a line, and check the command before the pipe.'],
        ['api.stripe.com\na b\n', 'a b: is no host and no URL. Write api.example.com or https://api.example.com.'],
        ['a.example.com\n'.repeat(100_000), 'standard input: larger than 1 MiB. Split it.'],
      ] as const) {
        const { code, out, err } = callsight(['check', '--stdin'], { input });
        assert.deepEqual([code, out, err], [2, '', `callsight: ${message}\n`]);
      }
    });

    it('does not wait for standard input where nobody asked for it', () => {
      const { code, err } = callsight(['check'], { input: 'api.stripe.com\n' });
      assert.equal(code, 2);
      assert.match(err, /^callsight: check needs a host\. .* or give a list with --stdin\.$/m);
    });
  });

  describe('explain', () => {
    it('explains every rule', () => {
      const list = callsight(['explain'])
        .out.trim()
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '');
      assert.ok(list.length > 10 && list.includes('cleartext-http'));
      for (const rule of ['cleartext-http', 'exception-unused']) {
        const { code, out } = callsight(['explain', rule]);
        assert.equal(code, 0);
        assert.match(out, new RegExp(`^${rule} \\(\\w+\\): .+\n\n`));
        assert.match(out, /What to do: /);
      }
    });

    it('explains the score of a host, cell by cell', () => {
      const { code, out } = callsight(['explain', 'http://api.acme-partner.io']);
      assert.equal(code, 0);
      for (const factor of ['Transport', 'Certificate', 'Reputation', 'Jurisdiction', 'Identity'])
        assert.match(out, new RegExp(factor));
      assert.match(out, /RFC 9325/);
    });

    it('knows nothing else', () => {
      const { code, err } = callsight(['explain', 'nonsense']);
      assert.equal(code, 2);
      assert.match(err, /is no rule and no host/);
    });
  });

  describe('score', () => {
    const vectors = (name: string) => join(ROOT, 'packages', 'scoring', 'test', 'vectors', name);
    const rows = (path: string) =>
      JSON.parse(readFileSync(path, 'utf8')).vectors as { expect: Record<string, unknown> }[];

    it('scores evidence documents, in their order', () => {
      const path = vectors('host-vectors.json');
      const { code, out } = callsight(['score', '--evidence', path]);
      assert.equal(code, 0);
      const scores = JSON.parse(out).scores as Record<string, unknown>[];
      assert.deepEqual(
        scores.map(({ score, grade, provisional }) => [score, grade, provisional]),
        rows(path).map(({ expect }) => [expect.score ?? null, expect.grade ?? 'internal', expect.provisional ?? false]),
      );
    });

    it('grades TLS documents, in their order', () => {
      const path = vectors('tls-vectors.json');
      const { code, out } = callsight(['score', '--tls', path]);
      assert.equal(code, 0);
      const scores = JSON.parse(out).scores as Record<string, unknown>[];
      assert.deepEqual(
        scores.map(({ protocol, cipher, grade, gradeTrustIgnored }) => [protocol, cipher, grade, gradeTrustIgnored]),
        rows(path).map(({ expect: { protocol, cipher, grade, gradeTrustIgnored } }) => [
          protocol,
          cipher,
          grade,
          gradeTrustIgnored,
        ]),
      );
    });

    it('refuses documents that are none, with the place of the fault', () => {
      const cwd = folderWith({
        'a.json': '{',
        'b.json': '{}',
        'c.json': '[{ "evidence": { "host": 7 } }]',
        'd.json': '[{ "input": {} }]',
      });
      for (const [args, message] of [
        [['--evidence', 'a.json'], /a\.json: is not valid JSON/],
        [['--evidence', 'b.json'], /b\.json: /],
        [['--evidence', 'c.json'], /c\.json: .*\[0\]/],
        [['--tls', 'd.json'], /d\.json: .*\[0\]\.input/],
        [['--tls', '.'], /is no regular file/],
        [[], /--evidence FILE and --tls FILE/],
        [['--tls', 'd.json', '--evidence', 'c.json'], /--evidence FILE and --tls FILE/],
      ] as const) {
        const { code, out, err } = callsight(['score', ...args], { cwd });
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, message);
      }
    });
  });

  describe('policy', () => {
    it('is created once, and valid', () => {
      const cwd = folderWith();
      assert.equal(callsight(['policy', 'init'], { cwd }).code, 0);
      const text = readFileSync(join(cwd, 'callsight.json'), 'utf8');
      assert.deepEqual(callsight(['policy', 'validate'], { cwd }), {
        code: 0,
        out: 'callsight.json: valid.\n',
        err: '',
      });
      const again = callsight(['policy', 'init'], { cwd });
      assert.deepEqual([again.code, again.out], [2, '']);
      assert.match(again.err, /exists already/);
      assert.equal(readFileSync(join(cwd, 'callsight.json'), 'utf8'), text);
    });

    it('is checked: every fault with its place', () => {
      const cwd = folderWith({
        'callsight.json': '{\n  "minimunScore": 60,\n  "hosts": [{ "match": "a.example.com", "action": "alow" }]\n}\n',
      });
      const { code, out, err } = callsight(['policy', 'validate'], { cwd });
      assert.deepEqual([code, out], [2, '']);
      const lines = err.trim().split('\n');
      assert.equal(lines.length, 2);
      assert.ok(
        lines.some((line) =>
          /^callsight\.json:2:3: unknown key "minimunScore"\. Did you mean "minimumScore"\?/.test(line),
        ),
      );
      assert.ok(lines.some((line) => /^callsight\.json:3:\d+: .*allow/.test(line)));
    });

    it('is asked for when there is none', () => {
      const { code, err } = callsight(['policy', 'validate'], { cwd: folderWith() });
      assert.equal(code, 2);
      assert.match(err, /callsight policy init/);
    });
  });

  describe('start', () => {
    it('shows the sample project and writes the report into the working folder', () => {
      const cwd = folderWith();
      const { code, out, err } = callsight(['start'], { cwd });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /src\/payments\.ts/);
      const path = /Wrote the report: (.*\.html)\./.exec(out)?.[1] ?? '';
      assert.equal(path, join(cwd, 'callsight-report.html'));
      assert.match(readFileSync(path, 'utf8'), /^<!DOCTYPE html>/);
      // A second run replaces it.
      assert.equal(callsight(['start', cwd], { cwd }).code, 0);
    });

    it('leaves a file of that name alone that is not its own', () => {
      const cwd = folderWith();
      writeFileSync(join(cwd, 'callsight-report.html'), '<p>mine</p>');
      const { code, out, err } = callsight(['start'], { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /callsight-report\.html: exists and is no such CallSight report/);
      assert.equal(readFileSync(join(cwd, 'callsight-report.html'), 'utf8'), '<p>mine</p>');
    });
  });

  describe('lsp', () => {
    it('needs one way to talk', () => {
      for (const flags of [[], ['--stdio', '--node-ipc']]) {
        const { code, out, err } = callsight(['lsp', ...flags]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /--stdio and --node-ipc/);
      }
    });

    it('answers an editor on standard output, and ends when told', () => {
      const messages = [
        { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
        { jsonrpc: '2.0', id: 2, method: 'shutdown' },
        { jsonrpc: '2.0', method: 'exit' },
      ].map((message) => JSON.stringify(message));
      const input = messages.map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`).join('');
      const { code, out } = callsight(['lsp', '--stdio'], { input });
      assert.equal(code, 0);
      assert.match(out, /^Content-Length: \d+\r\n/);
      assert.match(out, /"capabilities":\{/);
    });
  });
});
