import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEADLINE_MS, folderWith, NOW, removeFolders } from './command';
import { inProcess } from './inProcess';

/** The command in this process, on a machine whose policy stands where a test says. */
const callsight = (cwd: string, args: readonly string[], managed?: string) =>
  inProcess(args, { home: folderWith(), cwd, clock: NOW, ...(managed !== undefined && { managed: [managed] }) });

const CALL = 'fetch("https://api.vendor-x.io/1");\n';
const clause = (action: string, match = 'api.vendor-x.io') =>
  `{ "hosts": [{ "match": "${match}", "action": "${action}", "owner": "ops", "reason": "contract" }] }`;
const pin = (text: string) => createHash('sha256').update(text).digest('hex');
const extending = (...entries: readonly string[]) => JSON.stringify({ extends: entries });

/** Gives the hosts of a scan with their verdicts, layers and clauses. */
async function verdicts(cwd: string, managed?: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await callsight(cwd, ['scan', '--format', 'json', '--fail-on', 'none', ...args], managed);
  assert.equal(code, 0, err);
  const { hosts } = JSON.parse(out) as { hosts: { host: string; verdict: string; layer?: string; clause?: string }[] };
  return hosts.map(({ host, verdict, layer, clause: at }) => [host, verdict, layer, at].filter(Boolean).join(' '));
}

describe('the layers of a policy', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('are the machine, what it builds on, the repository and its folders; each verdict names its own', async () => {
    const base = clause('quarantine', 'base.vendor-x.io').replace('"action"', '"expires": "2027-01-31", "action"');
    const folder = folderWith({
      'policies/base.json': base,
      'callsight.json': `{ "extends": "./policies/base.json#sha256-${pin(base)}", "hosts": [{ "match": "repo.vendor-x.io", "action": "deny" }] }`,
      'web/callsight.json': clause('deny', 'web.vendor-x.io'),
      'web/src/a.ts': 'fetch("https://web.vendor-x.io/"); fetch("https://machine.vendor-x.io/");',
      'src/a.ts': 'fetch("https://base.vendor-x.io/"); fetch("https://repo.vendor-x.io/");',
    });
    const managed = join(folderWith({ 'policy.json': clause('deny', 'machine.vendor-x.io') }), 'policy.json');
    assert.deepEqual(await verdicts(folder, managed), [
      'base.vendor-x.io review organisation policies/base.json:1',
      `machine.vendor-x.io blocked managed ${managed}:1`,
      'repo.vendor-x.io blocked repository callsight.json:1',
      'web.vendor-x.io blocked folder web/callsight.json:1',
    ]);
    const { code, out, err } = await callsight(folder, ['policy', 'validate'], managed);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out.trimEnd().split('\n'), [
      `${managed}: valid.`,
      'policies/base.json: valid.',
      'callsight.json: valid.',
      'web/callsight.json: valid.',
    ]);
  });

  it('hold in their own folder alone, and the worst verdict of a host counts', async () => {
    const folder = folderWith({
      'callsight.json': clause('allow'),
      'a/callsight.json': clause('deny'),
      'a/b/x.ts': CALL,
      'c/x.ts': CALL,
    });
    assert.deepEqual(await verdicts(folder), ['api.vendor-x.io blocked folder a/callsight.json:1']);
    const { out } = await callsight(folder, ['scan', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { rule: string; file: string }[] };
    assert.deepEqual(
      findings.map(({ rule, file }) => `${rule} ${file}`),
      ['policy-denied a/b/x.ts'],
    );
  });

  it('reach a part of a repository from above, where paths start from the folder of the policy', async () => {
    const exception = { code: 'cleartext-http', match: '*', path: 'web/src/**', reason: 'lab', expires: '2027-01-31' };
    const folder = folderWith({
      '.git/HEAD': '',
      'callsight.json': JSON.stringify({ minimumScore: 80, exceptions: [exception] }),
      'web/callsight.json': JSON.stringify({ minimumScore: 50 }),
      'web/src/a.ts': 'fetch("http://api.vendor-x.io/");',
      'web/test/a.ts': 'fetch("http://api.vendor-x.io/");',
    });
    const { code, out, err } = await callsight(join(folder, 'web'), ['scan', '--format', 'json', '--fail-on', 'none']);
    assert.equal(code, 0);
    assert.equal(
      err,
      'callsight: callsight.json:1:17: this would loosen minimumScore 80 in ../callsight.json:1, so it is not applied. Write 80 or more, or ask for "allowOverride": ["minimumScore"] there.\n',
    );
    const { findings } = JSON.parse(out) as { findings: { rule: string; file: string }[] };
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['test/a.ts'],
    );
  });

  it('tell of exceptions that are past their end or unused in every file', async () => {
    const exception = (match: string, expires: string) =>
      JSON.stringify({ exceptions: [{ code: 'cleartext-http', match, reason: 'lab', owner: 'it', expires }] });
    const base = exception('base.vendor-x.io', '2026-10-01');
    const folder = folderWith({
      'base.json': base,
      'callsight.json': extending(`./base.json#sha256-${pin(base)}`),
      'web/callsight.json': exception('web.vendor-x.io', '2027-01-31'),
      'web/a.ts': CALL,
    });
    const { out } = await callsight(folder, ['scan', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; line: number }[] };
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule.startsWith('exception'))
        .map(({ rule, file, line }) => `${rule} ${file}:${line}`),
      ['exception-expired base.json:1', 'exception-unused web/callsight.json:1'],
    );
  });

  it('hold with --policy FILE and --no-policy as far as the machine has one', async () => {
    const folder = folderWith({
      'a.ts': CALL,
      'callsight.json': '{}',
      'other.json': clause('allow'),
      'web/callsight.json': '{',
    });
    const managed = join(folderWith({ 'policy.json': clause('deny') }), 'policy.json');
    for (const flags of [['--no-policy'], ['--policy', 'other.json']])
      assert.deepEqual(await verdicts(folder, managed, ...flags), [`api.vendor-x.io blocked managed ${managed}:1`]);
    assert.deepEqual(await verdicts(folder, undefined, '--policy', 'other.json'), [
      'api.vendor-x.io allowed repository other.json:1',
    ]);
    assert.match(
      (await callsight(folder, ['scan'])).err,
      /^callsight: web\/callsight\.json:1:2: the object has no end\. Add \}\.\n$/,
    );
  });
});

describe('the policy of the machine', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  /** Each is there and cannot be used; none may pass for no policy at all. */
  const unusable: Readonly<Record<string, (path: string) => void>> = {
    'a folder in its place': (path) => mkdirSync(path),
    'a link that leads nowhere': (path) => symlinkSync(join(path, '..', 'gone.json'), path),
    'an empty file': (path) => writeFileSync(path, ''),
    'a mistake in it': (path) => writeFileSync(path, '{ "hots": [] }'),
    'bytes that are no text': (path) => writeFileSync(path, Buffer.alloc(64)),
    'more than 1 MiB': (path) => writeFileSync(path, ' '.repeat(1024 * 1024 + 1)),
    'what it builds on is gone': (path) => writeFileSync(path, extending(`./gone.json#sha256-${pin('')}`)),
  };
  for (const [title, make] of Object.entries(unusable)) {
    it(`ends every command with exit code 2 and one line when there is ${title}`, async () => {
      const folder = folderWith({ 'a.ts': CALL });
      const managed = join(folderWith(), 'policy.json');
      make(managed);
      for (const args of [
        ['scan'],
        ['scan', '--no-policy'],
        ['check', 'api.vendor-x.io'],
        ['policy', 'validate'],
        ['policy', 'test'],
        ['lock'],
      ]) {
        const { code, err } = await callsight(folder, args, managed);
        assert.equal(code, 2, args.join(' '));
        assert.ok(err.includes(`${managed}:1:`), err);
        assert.match(err, /^[^\n]+[.?)]\n$/);
      }
    });
  }

  it('may be a link to a file, and may be away', async () => {
    const folder = folderWith({ 'a.ts': CALL });
    const machine = folderWith({ 'real.json': clause('deny') });
    symlinkSync(join(machine, 'real.json'), join(machine, 'policy.json'));
    assert.match(
      (await verdicts(folder, join(machine, 'policy.json')))[0] ?? '',
      /^api\.vendor-x\.io blocked managed /,
    );
    assert.deepEqual(await verdicts(folder, join(machine, 'none', 'policy.json')), ['api.vendor-x.io unknown']);
  });
});

describe('what a policy builds on', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const base = clause('deny');
  const zero = '0'.repeat(64);

  it('may be pinned in hexadecimal digits or base64, with the line ends of Unix or Windows', async () => {
    const text = base.replaceAll(',', ',\n');
    for (const [digest, content] of [
      [pin(text), text],
      [pin(text).toUpperCase(), text],
      [createHash('sha256').update(text).digest('base64'), text],
      [createHash('sha256').update(text).digest('base64url'), text],
      [pin(text), text.replaceAll('\n', '\r\n')],
    ] as const) {
      const folder = folderWith({
        'a.ts': CALL,
        'b/base.json': content,
        'callsight.json': extending(`b/base.json#sha256-${digest}`),
      });
      assert.deepEqual(await verdicts(folder), ['api.vendor-x.io blocked organisation b/base.json:1']);
    }
  });

  it('holds unpinned inside the repository, and the line says what to write', async () => {
    const folder = folderWith({ 'a.ts': CALL, 'base.json': base, 'callsight.json': extending('./base.json') });
    const { code, err } = await callsight(folder, ['scan']);
    assert.deepEqual(
      [code, err],
      [
        1,
        `callsight: callsight.json:1:13: ./base.json is not pinned: whoever changes it changes this policy unseen. Write "./base.json#sha256-${pin(base)}".\n`,
      ],
    );
  });

  for (const [title, files, said] of [
    [
      'another content than its pin',
      { 'base.json': base, 'callsight.json': extending(`./base.json#sha256-${zero}`) },
      `callsight.json:1:13: ./base.json is not what it was when it was pinned. Read what changed in it, then write "./base.json#sha256-${pin(base)}".`,
    ],
    [
      'no file',
      { 'callsight.json': extending('./gone.json') },
      'callsight.json:1:13: ./gone.json is not there. Check the path, which is seen from this file.',
    ],
    [
      'a folder',
      { 'base.json/x': '', 'callsight.json': extending('./base.json') },
      'callsight.json:1:13: ./base.json is not a regular file. Make it a file that can be read, or remove this entry.',
    ],
    [
      'a mistake in the file',
      { 'base.json': '{\n"minimumScore": "high" }', 'callsight.json': extending('./base.json') },
      'base.json:2:17: minimumScore must be a number. Write digits: 60.',
    ],
    [
      'more than 1 MiB',
      { 'base.json': ' '.repeat(1024 * 1024 + 1), 'callsight.json': extending('./base.json') },
      'callsight.json:1:13: ./base.json is larger than 1 MiB. Make it a file that can be read, or remove this entry.',
    ],
    [
      'a path out of the repository',
      { 'callsight.json': extending('../base.json') },
      'callsight.json:1:13: ../base.json lies outside the repository. Copy it in.',
    ],
    [
      'itself',
      { 'callsight.json': extending('./callsight.json') },
      'callsight.json:1:13: this leads back to a policy that builds on it. Remove the entry.',
    ],
    [
      'a circle',
      { 'a.json': extending('./b.json'), 'b.json': extending('./a.json'), 'callsight.json': extending('./a.json') },
      'b.json:1:13: this leads back to a policy that builds on it. Remove the entry.',
    ],
    [
      'a chain of six',
      Object.fromEntries([
        ['callsight.json', extending('./1.json')],
        ...[1, 2, 3, 4, 5, 6].map((at) => [`${at}.json`, extending(`./${at + 1}.json`)]),
      ]),
      '5.json:1:13: policies build on each other more than 5 deep. Name the last one here.',
    ],
    [
      'an address that was not fetched',
      { 'callsight.json': extending(`https://policy.example/base.json#sha256-${zero}`) },
      'callsight.json:1:13: https://policy.example/base.json is not on this machine, and is not asked for by itself. Fetch it with callsight policy fetch --network lists.',
    ],
  ] as readonly (readonly [string, Readonly<Record<string, string>>, string])[]) {
    it(`ends with exit code 2 and one line when it names ${title}`, async () => {
      const { code, out, err } = await callsight(folderWith({ 'a.ts': CALL, ...files }), ['scan']);
      const line = err.split('\n').find((each) => !each.includes('is not pinned'));
      assert.deepEqual([code, out, line?.replace(/ \(and \d+ more;.*\)$/, '')], [2, '', `callsight: ${said}`]);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }

  it('is never read through a link, neither of the file nor of a folder on the way', async () => {
    const outside = folderWith({ 'base.json': base });
    const folder = folderWith({ 'a.ts': CALL });
    symlinkSync(join(outside, 'base.json'), join(folder, 'base.json'));
    symlinkSync(outside, join(folder, 'policies'));
    for (const [path, why] of [
      ['./base.json', 'is a symbolic link. Make it a file that can be read, or remove this entry.'],
      ['./policies/base.json', 'lies outside the repository. Copy it in.'],
    ] as const) {
      writeFileSync(join(folder, 'callsight.json'), extending(path));
      const { code, err } = await callsight(folder, ['scan']);
      assert.deepEqual([code, err], [2, `callsight: callsight.json:1:13: ${path} ${why}\n`]);
    }
  });

  it('may be named twice, and by several policies', async () => {
    const folder = folderWith({
      'web/a.ts': CALL,
      'base.json': base,
      'callsight.json': extending(`./base.json#sha256-${pin(base)}`, `base.json#sha256-${pin(base)}`),
      'web/callsight.json': extending(`../base.json#sha256-${pin(base)}`),
    });
    assert.deepEqual(await verdicts(folder), ['api.vendor-x.io blocked organisation base.json:1']);
  });

  it('has 20 files at most', async () => {
    const names = Array.from({ length: 25 }, (_, at) => `${at}.json`);
    const folder = folderWith({
      ...Object.fromEntries(names.map((name) => [name, '{}'])),
      'callsight.json': extending(...names.slice(0, 13), 'more.json'),
      'more.json': extending(...names.slice(13)),
    });
    const { code, err } = await callsight(folder, ['policy', 'validate']);
    assert.equal(code, 2);
    assert.match(err, /more\.json:1:\d+: this policy builds on more than 20 files\. Put some of them together\./);
  });
});
