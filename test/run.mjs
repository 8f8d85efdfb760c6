// Runs every test: `npm test`, or `npm test -- --only unit,lsp` while developing. Each stage prints its own results;
// the last line sums them up. A stage that fails, skips a test or runs none makes the whole run fail.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './vscode/chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'callsight-tests-'));
const countsFile = join(scratch, 'counts.json');

/** A test that takes this long hangs; speed is no test's business. */
const hangMs = '120000';

/** Folders of test/ with tests that Mocha runs one after another, a stage each. The editor's have their own runner. */
const folders = readdirSync(join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['out', 'vscode', 'workspaces'].includes(entry.name))
  .map((entry) => entry.name)
  .filter((name) => holdsTests(join(root, 'test', name)));

/** The folders whose tests open a browser. */
const inBrowser = ['report'];

const stages = [
  { name: 'types', run: () => check('tsc', ['-b']) },
  { name: 'lint', run: () => check('biome', ['check', '.']) },
  { name: 'dead', run: () => check('knip', ['--no-config-hints']) },
  {
    name: 'unit',
    run: () => mocha(['--parallel', '--jobs', '2', '{packages/*,client,server,cli}/out/test/**/*.test.js']),
  },
  ...folders.map((name) => ({
    name,
    needsBrowser: inBrowser.includes(name),
    run: () => mocha([`test/out/${name}/**/*.test.js`]),
  })),
  { name: 'vscode', needsBrowser: true, run: () => program('test/vscode/run.mjs') },
];

const only = selected(process.argv.slice(2));
const total = { passed: 0, failed: 0 };
const lines = [];
for (const { name, run, needsBrowser } of stages.filter((stage) => only.length === 0 || only.includes(stage.name))) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 76 - name.length))}`);
  const start = performance.now();
  const counts = attempt(() => {
    if (needsBrowser) process.env.CHROMIUM = findChromium();
    return run();
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  lines.push(
    `${name.padEnd(14)}${seconds.padStart(7)} s${String(counts.passed).padStart(7)} passed${String(counts.failed).padStart(5)} failed`,
  );
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function selected(args) {
  const names = args.flatMap((arg) => arg.replace(/^--only=?/, '').split(',')).filter(Boolean);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length === 0) return names;
  console.error(`No stage "${unknown.join(', ')}". Choose from ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}

/** The counts of a stage; whatever goes wrong is at least one failure. */
function attempt(run) {
  rmSync(countsFile, { force: true });
  try {
    const { passed, failed, skipped = 0 } = run();
    if (skipped > 0) console.log(`${skipped} tests were skipped; a skipped test counts as failed.`);
    if (passed + failed + skipped === 0) console.log('This stage ran no test.');
    return { passed, failed: failed + skipped + (passed + failed + skipped === 0 ? 1 : 0) };
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

function check(tool, args) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', packageOf(tool), 'package.json'), 'utf8'));
  const script = join(root, 'node_modules', packageOf(tool), typeof bin === 'string' ? bin : bin[tool]);
  const ok = start([script, ...args]) === 0;
  console.log(ok ? 'ok' : `failed: ${tool} ${args.join(' ')}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function packageOf(tool) {
  return { tsc: 'typescript', biome: '@biomejs/biome', knip: 'knip' }[tool];
}

function mocha(args) {
  const status = start([
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'test/reporter.cjs',
    '--timeout',
    hangMs,
    ...args,
  ]);
  return counts(status);
}

function program(file) {
  if (!existsSync(join(root, file))) throw new Error(`${file} is missing.`);
  return counts(start([file]));
}

/** What the stage wrote; a process that ended badly has failed even where its counts say otherwise. */
function counts(status) {
  const written = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
  return { ...written, failed: status === 0 ? written.failed : Math.max(1, written.failed) };
}

function start(args) {
  const env = { ...process.env, CALLSIGHT_COUNTS: countsFile };
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}

function holdsTests(folder) {
  return readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.test.ts'));
}
