// Installs and builds what is missing, and nothing else. Runs before npm start, test, bench, vscode and package,
// on a machine that may have no more than Node and npm: only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`CallSight needs Node 20.19 or newer; this is ${process.version}. Install one from nodejs.org and run again.`);
}
if (!isInstalled()) {
  console.error('Installing the dependencies (once) …');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  // npm tells its scripts where it is; on Windows `npm` itself is no program that Node can start.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args);
}
if (!isBuilt()) {
  console.error('Building …');
  run(process.execPath, ['esbuild.mjs']);
}

/** Everything the lock file names is in node_modules, in the version it names. */
function isInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(marker);
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link || !path.includes('node_modules/')) return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Nothing that goes into the bundles is newer than the last whole build. */
function isBuilt() {
  const built = changedAt(join(root, 'dist', 'meta.json'));
  const rooms = ['client', 'server', 'cli', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)];
  const sources = ['esbuild.mjs', 'package.json', 'package-lock.json', ...rooms.map((room) => `${room}/src`)];
  return built > Math.max(...sources.map((source) => newest(join(root, source))));
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) fail(`${command} could not be started: ${error.message}.`);
  if (status !== 0) fail(`"${[command, ...args].join(' ')}" failed; its own words stand above.`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
