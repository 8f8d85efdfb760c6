import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, folderWith, ROOT, removeFolders, SAMPLE } from './command';

const COUNTER = join(ROOT, 'test', 'cli', 'countSockets.cjs');

/** Text on standard input of the language server: it starts, says what it can, and ends. */
const SESSION = [
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: `file://${SAMPLE}`, capabilities: {} },
  },
  { jsonrpc: '2.0', method: 'initialized', params: {} },
  {
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: {
      textDocument: {
        uri: 'file:///a.ts',
        languageId: 'typescript',
        version: 1,
        text: 'fetch("https://beacon.callsight-test.dev/x")',
      },
    },
  },
  { jsonrpc: '2.0', id: 2, method: 'shutdown' },
  { jsonrpc: '2.0', method: 'exit' },
]
  .map((message) => JSON.stringify(message))
  .map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  .join('');

describe('network off', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const hostile = {
    'a.ts':
      'fetch("https://beacon.callsight-test.dev/x"); fetch("http://127.0.0.1:9/"); fetch("http://169.254.169.254/")',
    'tsconfig.json': '{ "extends": "http://beacon.callsight-test.dev/tsconfig.json" }',
    'callsight.json': '{ "hosts": [{ "match": "beacon.callsight-test.dev", "action": "allow", "reason": "a test" }] }',
    'evidence.json': '[]',
  };

  for (const [title, args, input] of [
    ['scan', ['scan', '--fail-on', 'none']],
    [
      'scan to every format',
      ['scan', '--format', 'sarif', '--output', 'html=r.html', '--output', 'json=r.json', '--fail-on', 'none'],
    ],
    ['start', ['start', '.']],
    [
      'check',
      ['check', 'beacon.callsight-test.dev', 'https://127.0.0.1:1/', 'localhost', '[::1]:80', '--fail-on', 'none'],
    ],
    ['explain a host', ['explain', 'beacon.callsight-test.dev']],
    ['explain a rule', ['explain', 'cleartext-http']],
    ['score', ['score', '--evidence', 'evidence.json']],
    ['policy validate', ['policy', 'validate']],
    ['lists info', ['lists', 'info']],
    ['lists verify', ['lists', 'verify']],
    ['log', ['log']],
    ['doctor', ['doctor']],
    ['version', ['--version']],
    ['help', ['--help']],
    ['lsp', ['lsp', '--stdio'], SESSION],
  ] as const) {
    it(`opens no socket, asks no name and starts no program: ${title}`, () => {
      const cwd = folderWith(hostile);
      const counts = join(folderWith(), 'counts.json');
      const environment = { CALLSIGHT_TEST_COUNTS: counts };
      const { code, err } = callsight(args, { cwd, preload: COUNTER, environment, ...(input && { input }) });
      assert.equal(code, 0, err);
      assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), {});
    });
  }

  it('opens no socket where a policy builds on an address, and says that it is not read', () => {
    const policy = { extends: [`https://beacon.callsight-test.dev/policy.json#sha256-${'0'.repeat(64)}`] };
    for (const args of [['scan'], ['policy', 'validate'], ['start', '.']]) {
      const cwd = folderWith({ ...hostile, 'callsight.json': JSON.stringify(policy) });
      const counts = join(folderWith(), 'counts.json');
      const environment = { CALLSIGHT_TEST_COUNTS: counts };
      const { code, err } = callsight(args, { cwd, preload: COUNTER, environment });
      assert.equal(code, 2, err);
      assert.match(err, /beacon\.callsight-test\.dev/);
      assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), {});
    }
  });

  it('is told from a program that does connect', () => {
    const folder = folderWith();
    const counts = join(folder, 'counts.json');
    const script = join(folder, 'connect.cjs');
    writeFileSync(
      script,
      `require('node:net').connect(9, '127.0.0.1').on('error', () => {});
       require('node:dns').lookup('localhost', () => {});`,
    );
    spawnSync(process.execPath, ['--require', COUNTER, script], { env: { CALLSIGHT_TEST_COUNTS: counts } });
    assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), { 'net.Socket.connect': 1, 'dns.lookup': 1 });
  });
});
