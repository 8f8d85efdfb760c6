import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badInputs, textOf, titleOf } from './badInputs';
import { COMMAND, callsight, DEADLINE_MS, folderWith, NOW, ROOT, removeFolders, SAMPLE } from './command';

/** Every character that a terminal obeys or hides, but for the line ends of the report itself. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Every format that `--format` takes. */
const FORMATS = ['text', 'json', 'sarif', 'cyclonedx', 'html', 'markdown', 'csv', 'gitlab', 'junit', 'github'];

const LINE = /^callsight: [^\n]+\n$/;

/** Checks that a command failed as a user should see it: exit code 2, nothing printed, one line, no stack. */
function refused(args: readonly string[], cwd: string, message: RegExp): void {
  const { code, out, err } = callsight(args, { cwd });
  assert.deepEqual([code, out], [2, ''], err);
  assert.match(err, LINE);
  assert.match(err, message);
  assert.doesNotMatch(err, /\s+at .*:\d+:\d+/);
}

/** Loaded before the command: says on standard error when the first source file is opened. */
const READS = join(ROOT, 'test', 'cli', 'sayReading.cjs');

describe('bad command lines', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it(titleOf('C003'), () => {
    const folder = folderWith({ 'src/a.ts': '', 'notes.json': '{"mine": true}', 'report.txt': 'callsight was here' });
    const cwd = join(folder, 'src');
    refused(
      ['scan', '.', '--output', 'json=../../nowhere/at/all.json'],
      cwd,
      /folder does not exist\. Create it first\./,
    );
    assert.deepEqual(readdirSync(folder).sort(), ['notes.json', 'report.txt', 'src']);
    refused(
      ['scan', '.', '--output', 'json=../notes.json'],
      cwd,
      /notes\.json: exists and is no such CallSight report/,
    );
    refused(
      ['scan', '.', '--output', 'text=../report.txt'],
      cwd,
      /report\.txt: exists and is no such CallSight report/,
    );
    assert.equal(readFileSync(join(folder, 'notes.json'), 'utf8'), '{"mine": true}');
    refused(['scan', '.', '--output', 'csv=-'], cwd, /write it as FORMAT=FILE/);

    // A path that the user gives is allowed, and a report of ours is replaced.
    for (const format of FORMATS) {
      const args = ['scan', '.', '--quiet', '--output', `${format}=../own.${format}`, '--now', NOW];
      assert.equal(callsight(args, { cwd }).code, 0);
      const first = readFileSync(join(folder, `own.${format}`));
      assert.equal(callsight(args, { cwd }).code, 0, `${format} again`);
      assert.deepEqual(readFileSync(join(folder, `own.${format}`)), first);
    }
    refused(['scan', '.', '--output', 'json=../own.html'], cwd, /own\.html: exists and is no such CallSight report/);
    assert.deepEqual(readdirSync(folder).sort(), [
      'notes.json',
      ...FORMATS.map((format) => `own.${format}`).sort(),
      'report.txt',
      'src',
    ]);
  });

  it(titleOf('C004'), () => {
    const target = folderWith({ '.bashrc': 'alias x=y', empty: '' });
    const cwd = folderWith({ 'a.ts': '' });
    for (const name of ['.bashrc', 'empty', 'not-yet']) {
      symlinkSync(join(target, name), join(cwd, `${name}.sarif`));
      refused(
        ['scan', '.', '--output', `sarif=${name}.sarif`],
        cwd,
        /is a symbolic link, which is never written through/,
      );
    }
    assert.equal(readFileSync(join(target, '.bashrc'), 'utf8'), 'alias x=y');
    assert.equal(statSync(join(target, 'empty')).size, 0);
    assert.ok(!existsSync(join(target, 'not-yet')));
  });

  it(titleOf('C005'), () => {
    const cwd = folderWith({ 'a.ts': '' });
    mkdirSync(join(cwd, 'folder'));
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    for (const path of ['folder', 'pipe', '/dev/full']) {
      refused(['scan', '.', '--output', 'html=good.html', '--output', `json=${path}`], cwd, /is no regular file/);
    }
    assert.deepEqual(readdirSync(cwd).sort(), ['a.ts', 'folder', 'pipe']);

    const full = spawnSync(
      'sh',
      ['-c', `"$0" "$1" scan "$2" --format json > /dev/full`, process.execPath, COMMAND, SAMPLE],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(full.status, 2);
    assert.match(full.stderr, /^callsight: standard output cannot be written \(ENOSPC\)[^\n]*\n$/);
  });

  it(titleOf('C006'), () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`f${at}.ts`, `fetch("https://h${at}.example.com/${'x'.repeat(500)}")\n`]),
    );
    const script = `"$0" "$1" scan "$2" --format json | head -c 10; echo "code \${PIPESTATUS[0]}"`;
    const piped = spawnSync('bash', ['-c', script, process.execPath, COMMAND, folderWith(files)], { encoding: 'utf8' });
    assert.match(piped.stdout, /code (0|141)\n$/);
    assert.equal(piped.stderr, '');
  });

  it(titleOf('C008'), () => {
    const cwd = folderWith({ 'a.ts': '' });
    refused(['scan', 'nope'], cwd, /^callsight: nope: no such file or folder\. Check the path\.\n$/);
    refused(['nope'], cwd, /no such file or folder/);
    refused(['scan', 'a.ts', 'a.ts/b'], cwd, /a\.ts\/b: no such file or folder/);
    refused(['policy', 'validate', 'nope.json'], cwd, /nope\.json: no such file or folder/);
    refused(['scan', '--policy', 'nope.json'], cwd, /nope\.json: no such file or folder/);
    refused(['score', '--evidence', 'nope.json'], cwd, /nope\.json: no such file or folder/);
  });

  it(titleOf('C009'), () => {
    const cwd = folderWith({ 'a.ts': '' });
    // No glob is expanded by the command itself; what the shell expands is taken once each.
    refused(['scan', '**'], cwd, /\*\*: no such file or folder/);
    const many = Array.from({ length: 20_000 }, () => 'a.ts');
    const { code, out } = callsight(['scan', ...many, '--format', 'json'], { cwd });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).coverage.files, 1);
  });

  for (const [id, signals] of [
    ['C011', ['SIGINT', 'SIGTERM', 'SIGHUP']],
    ['C012', ['SIGINT']],
  ] as const) {
    it(titleOf(id), async () => {
      const project = Object.fromEntries(
        Array.from({ length: 3000 }, (_, at) => [`f${at}.ts`, `fetch("https://h${at}.example.com/")\n`]),
      );
      const cwd = folderWith(project);
      for (const signal of signals) {
        const args = ['--require', READS, COMMAND, 'scan', '.', '--output', 'json=report.json'];
        const child = spawn(process.execPath, args, { cwd });
        const ended = new Promise<readonly [number | null, string | null]>((done) =>
          child.on('exit', (code, by) => done([code, by])),
        );
        await new Promise<void>((done) => child.stderr.once('data', () => done()));
        child.kill(signal);
        if (id === 'C012') child.kill(signal);
        const [code, by] = await ended;
        // A shell shows both as 128 and the number of the signal.
        const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
        assert.ok(by === signal || code === codes[signal], `${code} ${by}`);
        assert.deepEqual(
          readdirSync(cwd).filter((name) => !name.startsWith('f')),
          [],
        );
      }
    });
  }

  for (const id of ['C014', 'C015', 'C016']) {
    it(titleOf(id), () => {
      const text = textOf(id);
      const cwd = folderWith({
        'a.ts': `fetch(${JSON.stringify(`https://a.acme-partner.io/${text}`)});\nfetch(${JSON.stringify(`https://${text}/`)})`,
        'callsight.json': JSON.stringify({ hosts: [{ match: 'a.acme-partner.io', action: 'deny', reason: text }] }),
      });
      for (const args of [
        ['scan', '.'],
        ['check', 'a.acme-partner.io'],
        ['explain', 'a.acme-partner.io'],
      ]) {
        const { out } = callsight(args, { cwd });
        assert.match(out, /denied by policy/);
        clean(out);
      }
      for (const args of [['check', text], ['explain', text], ['scan', text], [text], ['scan', '--format', text]]) {
        const { code, err } = callsight(
          args.map((arg) => arg.replaceAll('\0', '')),
          { cwd },
        );
        assert.equal(code, 2);
        clean(err);
      }
    });
  }

  it(titleOf('C021'), () => {
    const { out } = callsight(['scan', SAMPLE, '--format', 'html', '--fail-on', 'none']);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(out)?.[1] ?? '';
    assert.match(policy, /default-src &#39;none&#39;|default-src 'none'/);
    assert.match(policy, /sha256-/);
    assert.doesNotMatch(out, /(?:src|href)="(?:https?:)?\/\//);
  });

  it(titleOf('C025'), () => {
    const cwd = folderWith({
      'I.ts': 'fetch("https://INFO.Example.COM/I")',
      'ı.ts': 'fetch("https://info.example.com/i")',
      'İ.ts': 'fetch("http://TITLE.acme-partner.io/")',
      'z.ts': '',
      'ä.ts': 'fetch("https://b.example.com/")',
    });
    const outputs = (
      [{}, { TZ: 'Asia/Kathmandu', LANG: 'tr_TR', LC_ALL: 'tr_TR.UTF-8' }, { TZ: 'Pacific/Apia', LANG: 'C' }] as const
    ).map((environment) =>
      FORMATS.map((format) => callsight(['scan', '.', '--format', format, '--now', NOW], { cwd, environment }).out),
    );
    assert.notEqual(outputs[0]?.[0], '');
    assert.deepEqual(outputs[1], outputs[0]);
    assert.deepEqual(outputs[2], outputs[0]);
  });

  it('says what is missing, once and shortly, and repeats no password', () => {
    const cwd = folderWith({ 'a.ts': '' });
    refused(['policy'], cwd, /needs a second word\. See callsight --help/);
    refused(['scan', ''], cwd, /A path is empty/);
    const long = callsight(['check', 'a'.repeat(50_000)], { cwd });
    assert.ok(
      long.code === 2 &&
        long.err.length < 1000 &&
        long.err.endsWith('Write api.example.com or https://api.example.com.\n'),
    );
    for (const args of [['check'], ['explain'], ['scan'], ['scan', '--format'], ['score', '--evidence']]) {
      const { code, err } = callsight([...args, 'https://user:hunter2@h com/'], { cwd });
      assert.equal(code, 2);
      assert.doesNotMatch(err, /hunter2/);
    }
  });

  it(titleOf('C026'), () => {
    const cwd = folderWith({ 'a.ts': 'fetch("https://a.acme-partner.io/")' });
    // Nobody listens there, so neither lists nor hosts can be reached.
    const environment = { HTTPS_PROXY: 'http://127.0.0.1:1' };
    for (const network of ['off', 'lists', 'probe']) {
      const { code, out } = callsight(['scan', '--network', network, '--format', 'json'], { cwd, environment });
      assert.equal(code, 0);
      assert.deepEqual(
        JSON.parse(out).hosts.map(({ score, grade, verdict }: Record<string, unknown>) => [score, grade, verdict]),
        [[null, '?', 'unknown']],
      );
    }
  });

  it(titleOf('C027'), () => {
    const cwd = folderWith({
      'a.ts': 'fetch("https://api.strlpe.com/")',
      'callsight.json': '{ "minimumScore": 70 }',
      'broken.json': '{ "minimumScore": "high" }',
    });
    assert.equal(callsight(['scan', '--fail-on', 'review'], { cwd }).code, 1);
    assert.equal(callsight(['scan', '--fail-on', 'blocked'], { cwd }).code, 0);
    refused(
      ['scan', '--fail-on', 'none', '--policy', 'broken.json'],
      cwd,
      /broken\.json:1:\d+: minimumScore must be a/,
    );
    writeFileSync(join(cwd, 'callsight.json'), '{ broken');
    refused(['scan', '--fail-on', 'none'], cwd, /callsight\.json:1:\d+: /);
    assert.equal(callsight(['scan', '--no-policy'], { cwd }).code, 0);
  });
});

describe('bad inputs of the command', function () {
  this.timeout(DEADLINE_MS);
  it('have a test each, which names their id', () => {
    const source = (file: string) => readFileSync(join(ROOT, file), 'utf8');
    const here = readdirSync(join(ROOT, 'test', 'cli'))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => source(`test/cli/${name}`))
      .join('\n');
    const untested = badInputs.filter(({ id, where }) => !new RegExp(`\\b${id}\\b`).test(where ? source(where) : here));
    assert.deepEqual(untested, []);
  });
});

/** Checks that no character of foreign text acts on a terminal or a CI runner. */
function clean(text: string): void {
  for (const line of text.split('\n')) {
    assert.doesNotMatch(line, CONTROLS);
    assert.doesNotMatch(line, /^\s*::|##\[|##vso\[/);
  }
}
