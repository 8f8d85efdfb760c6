import assert from 'node:assert/strict';
import { callsight, DEADLINE_MS, folderWith, type Outcome, removeFolders, scanned } from './command';

const PROJECT = {
  'config.ts': "export const BASE = 'https://api.parcelhub.io';\n",
  'src/orders.ts': "import { BASE } from '../config';\nfetch(`${BASE}/v1`);\n",
  'src/orders.test.ts': "fetch('https://mock.parcelhub.io/');\n",
  'src/web/page.ts': "fetch('https://cdn.parcelhub.io/');\n",
  'scripts/seed.ts': "fetch('http://seed.parcelhub.io/');\n",
  '.env': 'A=1\n',
};
const line = ({ err }: Outcome) => err.replace(/^callsight: /, '').trim();

describe('--include and --exclude', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const hostsOf = (args: readonly string[], files: Readonly<Record<string, string>> = PROJECT) =>
    scanned(folderWith(files), args).hosts.map(({ host }) => host.replace('.parcelhub.io', ''));

  for (const [args, expected] of [
    [[], ['api', 'cdn', 'mock', 'seed']],
    [
      ['--include', 'src'],
      ['api', 'cdn', 'mock'],
    ],
    [
      ['--include', 'src/'],
      ['api', 'cdn', 'mock'],
    ],
    [
      ['--include', './src/**'],
      ['api', 'cdn', 'mock'],
    ],
    [
      ['--include', 'src/*.ts'],
      ['api', 'mock'],
    ],
    [
      ['--include', '**/web', '--include', 'scripts/**'],
      ['cdn', 'seed'],
    ],
    [
      ['--exclude', '**/*.test.ts'],
      ['api', 'cdn', 'seed'],
    ],
    [
      ['--exclude', 'scripts', '--exclude', 'src/web'],
      ['api', 'mock'],
    ],
    [
      ['--include', 'src', '--exclude', '**/*.test.*'],
      ['api', 'cdn'],
    ],
  ] as const) {
    it(`${args.join(' ') || 'neither'}: ${expected.join(', ')}`, () => {
      assert.deepEqual(hostsOf(args), expected);
    });
  }

  it('leave what is reported, and not what is read: a host from a file that is left out is still known', () => {
    assert.deepEqual(hostsOf(['--exclude', 'config.ts', '--include', 'src/orders.ts']), ['api']);
  });

  it('count the files that are left, and decide the exit code by them', () => {
    const cwd = folderWith(PROJECT);
    assert.equal(scanned(cwd, ['--include', 'src']).coverage.files, 3);
    assert.equal(callsight(['scan'], { cwd }).code, 1);
    assert.equal(callsight(['scan', '--exclude', 'scripts'], { cwd }).code, 0);
    assert.equal(callsight(['scan'], { cwd, environment: { CALLSIGHT_EXCLUDE: 'scripts' } }).code, 0);
  });

  it('go together with named paths, in the folder that those are in', () => {
    const cwd = folderWith(PROJECT);
    const { out } = callsight(
      ['scan', 'src', 'scripts', '--exclude', 'src/web', '--format', 'json', '--fail-on', 'none'],
      { cwd },
    );
    const hosts = (JSON.parse(out) as { hosts: { host: string }[] }).hosts.map(({ host }) => host);
    assert.deepEqual(hosts, ['api.parcelhub.io', 'mock.parcelhub.io', 'seed.parcelhub.io']);
  });

  it('of nothing that is there are told, and a scan of nothing is an error', () => {
    const cwd = folderWith(PROJECT);
    const run = (...args: readonly string[]) => callsight(['scan', '--fail-on', 'none', ...args], { cwd });
    const typo = run('--include', 'scr/**');
    assert.equal(typo.code, 2);
    assert.match(
      line(typo),
      /^--include scr\/\*\*: no source file here is of that name\. Patterns start at the folder/,
    );
    const unused = run('--exclude', '*.test.ts');
    assert.equal(unused.code, 0);
    assert.match(line(unused), /^--exclude \*\.test\.ts: nothing here is of that name\..* write \*\*\/ before a name/);
    const none = run('--include', 'src', '--exclude', 'src');
    assert.deepEqual(
      [none.code, line(none)],
      [2, '--include and --exclude leave no source file. Take one of them back.'],
    );
    assert.equal(callsight(['scan', '--include', 'src'], { cwd: folderWith({}) }).code, 0);
  });

  it('take no pattern that means something else elsewhere', () => {
    const cwd = folderWith(PROJECT);
    for (const [pattern, why] of [
      ['src/{a,b}', 'braces are not taken in a path. Write each path by itself.'],
      ['!src', 'a path cannot be negated. Write the paths that are meant.'],
      ['../src', 'a path cannot leave its folder. Remove "..".'],
      ['', 'a path has 1 to 512 characters. Write a path such as src/legacy/**.'],
    ] as const) {
      const outcome = callsight(['scan', `--exclude=${pattern}`], { cwd });
      assert.deepEqual([outcome.code, line(outcome)], [2, `--exclude ${pattern}: ${why}`.replace('  ', ' ')]);
    }
  });

  it('do not slow down on a hostile pattern', () => {
    const name = `${'a'.repeat(100)}.ts`;
    const files = { [`${'a/'.repeat(40)}${name}`]: "fetch('https://api.parcelhub.io');" };
    const pattern = `${'**/a*a*a*a*a*'.repeat(20)}/b`;
    assert.deepEqual(hostsOf(['--exclude', pattern], files), ['api']);
  });
});
