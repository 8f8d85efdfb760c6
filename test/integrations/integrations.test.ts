import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { folderWith, removeFolders } from '../cli/command';

const root = join(__dirname, '..', '..', '..');
const cli = join(root, 'dist', 'cli.js');
const action = join(root, 'integrations', 'github');

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const readAction = (): Action => parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;

/** What a run of the action's first step left behind. */
interface Run {
  readonly code: number | null;
  readonly log: string;
  readonly err: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly reports: string;
}

/** Runs the first step as a runner does: its inputs as `action.yml` hands them on, defaults where none is given. */
function runStep(workspace: string, inputs: Readonly<Record<string, string>> = {}): Run {
  const { inputs: known, runs } = readAction();
  const [step] = runs.steps;
  assert.ok(step?.run && step.env);
  const values = Object.entries(step.env).map(([name, template]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(template)?.[1] ?? '';
    assert.ok(known[input], `${name}: ${template}`);
    return [name, inputs[input] ?? known[input].default];
  });
  const temporary = folderWith({ output: '', summary: '' });
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: temporary,
      GITHUB_ACTION_PATH: action,
      GITHUB_OUTPUT: join(temporary, 'output'),
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      RUNNER_TEMP: temporary,
      CI: 'true',
      ...Object.fromEntries(values),
    },
  });
  const outputs = readFileSync(join(temporary, 'output'), 'utf8');
  return {
    code: status,
    log: stdout,
    err: stderr,
    outputs: Object.fromEntries(outputs.split('\n').flatMap((line) => (line === '' ? [] : [line.split('=')]))),
    summary: readFileSync(join(temporary, 'summary'), 'utf8'),
    reports: join(temporary, 'callsight'),
  };
}

const PROJECT = {
  'src/plain.ts': 'fetch("http://plain.acme-partner.io/")',
  'src/odd.ts': 'fetch("https://api.strlpe.com/")',
  'lib/open.ts': 'export const f = (url: string) => fetch(url)',
  'lib/quiet.ts': '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://lab.acme-partner.io/")',
};

const EMPTY_LOCK = '{ "lockVersion": 1, "model": "callsight/1", "hosts": {\n} }\n';

describe('GitHub Action', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('is composite, takes what it says, and hands no input to a shell as text', () => {
    const { inputs, outputs, runs } = readAction();
    assert.equal(runs.using, 'composite');
    for (const name of ['paths', 'policy', 'fail-on', 'sarif', 'bom', 'summary', 'network'])
      assert.ok(inputs[name], name);
    assert.deepEqual(Object.keys(outputs), ['blocked', 'review', 'unknown', 'report-path']);
    for (const { run = '' } of runs.steps) assert.doesNotMatch(run, /\$\{\{/);
    const handed = Object.values(runs.steps[0]?.env ?? {}).join(' ');
    for (const name of Object.keys(inputs)) assert.ok(handed.includes(`inputs.${name} `), name);
  });

  it('annotates, reports, sums up and counts', () => {
    const { code, log, err, outputs, summary, reports } = runStep(folderWith(PROJECT));
    assert.deepEqual([code, err], [0, '']);
    assert.match(log, /^::error file=src\/plain\.ts,line=1,.*title=cleartext-http::plain\.acme-partner\.io: /m);
    assert.match(log, /^::warning file=src\/odd\.ts,line=1,/m);
    assert.deepEqual(outputs, { blocked: '1', review: '1', unknown: '1', 'report-path': reports, code: '1' });
    assert.match(summary, /^# CallSight: /);
    for (const file of ['report.json', 'report.html', 'callsight.sarif', 'bom.cdx.json'])
      assert.ok(existsSync(join(reports, file)), file);
  });

  it('uploads no result that is silenced, which code scanning would show as an open alert', () => {
    const { reports } = runStep(folderWith(PROJECT));
    const [run] = JSON.parse(readFileSync(join(reports, 'callsight.sarif'), 'utf8')).runs;
    assert.deepEqual(run.results.map(({ ruleId }: { ruleId: string }) => ruleId).sort(), [
      'cleartext-http',
      'dynamic-host',
      'lookalike-host',
    ]);
    const upload = readAction().runs.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
    assert.match(upload?.with?.sarif_file ?? '', /^\$\{\{ steps\.scan\.outputs\.report-path \}\}\/callsight\.sarif$/);
  });

  it('names files relative to the workspace, whatever is scanned', () => {
    for (const paths of ['src', 'src/plain.ts\nsrc/odd.ts', './src/']) {
      const { log } = runStep(folderWith(PROJECT), { paths });
      assert.match(log, /^::error file=src\/plain\.ts,/m, paths);
      assert.doesNotMatch(log, /lib\//);
    }
  });

  it('does what its inputs say', () => {
    const workspace = folderWith({ ...PROJECT, 'own.json': '{ "rules": { "cleartext-http": "off" } }' });
    for (const [inputs, expected] of [
      [{ 'fail-on': 'none' }, '0'],
      [{ 'fail-on': 'none', 'max-warnings': '0' }, '1'],
      [{ 'fail-on': 'none', 'require-complete': 'true' }, '3'],
      [{ policy: 'own.json' }, '0'],
    ] as const)
      assert.equal(runStep(workspace, inputs).outputs.code, expected, JSON.stringify(inputs));
    assert.equal(runStep(workspace, { frozen: 'true' }).code, 2, 'frozen needs a lock file');
    for (const lock of ['', 'own.lock.json']) {
      const args = ['lock', workspace, ...(lock === '' ? [] : ['--lock', join(workspace, lock)])];
      assert.equal(spawnSync(process.execPath, [cli, ...args]).status, 0);
      const frozen = { frozen: 'true', lock, paths: 'lib' };
      assert.equal(runStep(workspace, frozen).outputs.code, '0', lock);
      assert.equal(
        runStep(folderWith({ ...PROJECT, [lock || 'callsight.lock.json']: EMPTY_LOCK }), {
          ...frozen,
          paths: 'src/odd.ts',
        }).outputs.code,
        '1',
        lock,
      );
    }
    const bare = runStep(workspace, { sarif: 'false', bom: 'false', summary: 'false' });
    assert.equal(bare.summary, '');
    assert.ok(!existsSync(join(bare.reports, 'callsight.sarif')) && !existsSync(join(bare.reports, 'bom.cdx.json')));
  });

  it('fails at once for a mistake, and takes no input for a flag or a command', () => {
    const workspace = folderWith(PROJECT);
    for (const inputs of [
      { 'fail-on': 'never' },
      { paths: '--output=json=made' },
      { paths: '$(touch made)' },
      { since: '--output=made' },
      { policy: 'nowhere.json' },
    ]) {
      const { code, err, outputs } = runStep(workspace, inputs);
      assert.equal(code, 2, JSON.stringify(inputs));
      assert.match(err, /^callsight: .+\n$/);
      assert.deepEqual(outputs, {});
    }
    assert.ok(!existsSync(join(workspace, 'made')));
  });

  it('ends with the exit code of the scan', () => {
    const last = readAction().runs.steps.at(-1);
    assert.match(last?.env?.CODE ?? '', /^\$\{\{ steps\.scan\.outputs\.code \}\}$/);
    for (const code of [0, 1, 3])
      assert.equal(spawnSync('bash', ['-c', last?.run ?? ''], { env: { CODE: String(code) } }).status, code);
  });
});

describe('GitLab template', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('writes the reports that it names as artifacts', () => {
    const text = readFileSync(join(root, 'integrations', 'gitlab', 'callsight.yml'), 'utf8');
    const [header, jobs] = parseAllDocuments(text).map((document) => {
      assert.deepEqual(document.errors, []);
      return document.toJS();
    });
    const { inputs } = header.spec;
    const filled = (value: string): string =>
      value.replace(/\$\[\[ inputs\.([\w-]+) \]\]/, (_, name: string) => inputs[name].default);
    const { script, variables, artifacts } = jobs.callsight;
    const workspace = folderWith({ ...PROJECT, bin: '' });
    const { status, stderr } = spawnSync(
      'bash',
      ['-eo', 'pipefail', '-c', `callsight() { node '${cli}' "$@"; }\n${script.join('\n')}`],
      {
        cwd: workspace,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: workspace,
          ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, filled(String(value))])),
        },
      },
    );
    assert.deepEqual([status, stderr], [1, '']);
    const { reports, paths } = artifacts;
    for (const file of [...paths, ...Object.values(reports)])
      assert.ok(existsSync(join(workspace, String(file))), file);
    assert.equal(JSON.parse(readFileSync(join(workspace, reports.codequality), 'utf8')).length, 3);
    assert.equal(JSON.parse(readFileSync(join(workspace, reports.cyclonedx), 'utf8')).specVersion, '1.6');
    assert.deepEqual([variables.CALLSIGHT_FROZEN, inputs.frozen.default], ['$[[ inputs.frozen ]]', false]);
  });
});

describe('pre-commit hook', () => {
  it('calls a command that is there, with flags that it knows', () => {
    const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    const [command, ...args] = hook.entry.split(' ');
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(
      [hook.id, hook.language, hook.pass_filenames, Object.keys(bin)],
      ['callsight', 'node', false, [command]],
    );
    assert.equal(spawnSync(process.execPath, [cli, ...args, '--help']).status, 0);
  });

  it('is installed from a package that holds all that the command loads, and prints its name alone', function () {
    this.timeout(120_000);
    const folder = folderWith({});
    // What is packed is built already: another build would only take time.
    const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
    const npm = process.env.npm_execpath;
    const packed = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
      : spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    assert.match(packed.stdout, /^callsight-[\d.]+\.tgz\n$/);
    const { status } = spawnSync('tar', ['-xzf', packed.stdout.trim()], { cwd: folder });
    assert.equal(status, 0);
    const workspace = folderWith({ 'a.ts': 'fetch("https://a.acme-partner.io/")' });
    const scan = spawnSync(process.execPath, [join(folder, 'package', 'dist', 'cli.js'), 'scan', '--format', 'json'], {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: workspace },
    });
    assert.equal(JSON.parse(scan.stdout).calls.length, 1);
    assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^foreground-scripts=false$/m);
  });
});
