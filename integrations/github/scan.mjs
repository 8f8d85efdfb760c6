// The first step of the action: scans, annotates, and writes the reports, the job summary and the step's outputs.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(repository, 'dist', 'cli.js');
const { env } = process;
const folder = join(env.RUNNER_TEMP, 'callsight');
const reports = {
  json: join(folder, 'report.json'),
  html: join(folder, 'report.html'),
  markdown: join(folder, 'summary.md'),
  ...(env.INPUT_SARIF === 'true' && { sarif: join(folder, 'callsight.sarif') }),
  ...(env.INPUT_BOM === 'true' && { cyclonedx: join(folder, 'bom.cdx.json') }),
};

/** Errors of usage and of the program: nothing was scanned, so nothing is written. */
const FAILED = 2;

if (!existsSync(cli)) build();
mkdirSync(folder, { recursive: true });
const code = scan();
if (code === FAILED) process.exit(FAILED);
if (reports.sarif) writeFileSync(reports.sarif, withoutSuppressed(readFileSync(reports.sarif, 'utf8')));
if (env.INPUT_SUMMARY === 'true') appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(reports.markdown, 'utf8'));
const outputs = { ...counts(JSON.parse(readFileSync(reports.json, 'utf8'))), 'report-path': folder, code };
appendFileSync(
  env.GITHUB_OUTPUT,
  Object.entries(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
);

function build() {
  for (const [program, args] of [
    ['npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']],
    ['node', ['esbuild.mjs']],
  ]) {
    const { status } = spawnSync(program, args, { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) process.exit(FAILED);
  }
}

function scan() {
  const paths = (env.INPUT_PATHS ?? '')
    .split('\n')
    .map((path) => path.trim())
    .filter(Boolean);
  // With two names, even of one folder, files are named relative to the workspace, where GitHub looks for them.
  const named = paths.length === 1 && paths[0] !== '.' ? [paths[0], join(paths[0], '.', '/')] : paths;
  const flags = {
    '--format': 'github',
    '--fail-on': env.INPUT_FAIL_ON,
    '--network': env.INPUT_NETWORK,
    '--policy': env.INPUT_POLICY,
    '--max-warnings': env.INPUT_MAX_WARNINGS,
    '--min-score': env.INPUT_MIN_SCORE,
    '--lock': env.INPUT_LOCK,
    '--since': env.INPUT_SINCE,
  };
  const args = [
    ...Object.entries(flags).flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])),
    ...Object.entries(reports).map(([format, file]) => `--output=${format}=${file}`),
    ...(env.INPUT_FROZEN === 'true' ? ['--frozen'] : []),
    ...(env.INPUT_REQUIRE_COMPLETE === 'true' ? ['--require-complete'] : []),
  ];
  const { status } = spawnSync(process.execPath, [cli, 'scan', ...args, '--', ...named], { stdio: 'inherit' });
  return status ?? FAILED;
}

/** Code scanning shows suppressed results as open alerts, so they stay in the other reports alone. */
function withoutSuppressed(text) {
  const log = JSON.parse(text);
  for (const run of log.runs) run.results = run.results.filter(({ suppressions = [] }) => suppressions.length === 0);
  return JSON.stringify(log);
}

function counts({ findings, hosts, coverage }) {
  return {
    blocked: findings.filter(({ level }) => level === 'error').length,
    review: findings.filter(({ level }) => level === 'warning').length,
    unknown: hosts.filter(({ verdict }) => verdict === 'unknown').length + coverage.unresolved,
  };
}
