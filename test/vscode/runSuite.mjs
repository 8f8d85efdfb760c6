// Runs the compiled suites of test/vscode/suite inside a real extension host and gives the counts.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { hostNamed, makeRunFolder, openBrowser, outFolder, root, startHost } from './host.mjs';

/**
 * Runs every suite in the host of that name; gives `{ passed, failed }` and throws when no suite reported,
 * for VS Code answers "exit code 0" even when its extension host was killed.
 */
export async function runSuite(name, { workspace, limitMs = 240_000, trust = true, workspaceSettings = undefined }) {
  const host = hostNamed(name);
  const run = makeRunFolder(workspace);
  if (workspaceSettings) writeSettings(run.workspace, workspaceSettings);
  const reportFile = path.join(run.folder, 'mocha.txt');
  const summaryFile = path.join(run.folder, 'mocha.json');
  const tail = tailOf(reportFile);
  let server;
  let browser;
  try {
    server = await startHost(host, {
      folder: run.folder,
      trust,
      env: {
        MOCHA_REPORT_FILE: reportFile,
        MOCHA_SUMMARY_FILE: summaryFile,
        CALLSIGHT_SUITE: trust ? 'suite' : 'restricted',
      },
    });
    browser = await openBrowser({ folder: run.folder, port: server.port, log: server.log });
    const ended = endOfRun(browser.page, server, limitMs);
    await exposeAutomation(browser.page, ended);
    await browser.page.goto(
      server.url(run.workspace, [
        ['extensionDevelopmentPath', server.remote(root)],
        ['extensionTestsPath', server.remote(path.join(root, 'test/out/vscode/index.js'))],
      ]),
    );
    const { code, why } = await ended.promise;
    tail.end();
    const summary = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')) : undefined;
    const complete = summary && summary.passes + summary.failures > 0;
    if (!complete || (code !== 0 && summary.failures === 0)) {
      await browser.page.screenshot({ path: path.join(outFolder, `host-${name}-failure.png`) }).catch(() => undefined);
      throw new Error(
        `The suite in "${name}" gave no result (${why ?? `exit ${code}`}). ${ended.said.slice(-20).join('\n')}`,
      );
    }
    if (browser.outside.length > 0) throw new Error(`Requests left the machine: ${browser.outside.join(' ')}`);
    return { passed: summary.passes, failed: summary.failures };
  } finally {
    tail.end();
    await browser?.context.close().catch(() => undefined);
    await server?.stop();
    run.remove();
  }
}

function writeSettings(workspace, settings) {
  mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
}

function endOfRun(page, server, limitMs) {
  const ended = { said: [] };
  ended.promise = new Promise((resolve) => {
    ended.resolve = resolve;
  });
  page.on('crash', () => ended.resolve({ code: 2, why: 'the workbench page crashed' }));
  server.child.once('exit', (code) => ended.resolve({ code: 2, why: `the server ended with ${code}` }));
  setTimeout(() => ended.resolve({ code: 2, why: `no result after ${limitMs} ms` }), limitMs).unref();
  return ended;
}

async function exposeAutomation(page, ended) {
  await page.exposeFunction('codeAutomationLog', (kind, parts) => ended.said.push(`[${kind}] ${format(...parts)}`));
  await page.exposeFunction('codeAutomationExit', (code) => ended.resolve({ code }));
}

/** Copies what the reporter appends to the file to this process's output; the workbench's own channel mixes it with other lines. */
function tailOf(file) {
  let at = 0;
  const pump = () => {
    if (!existsSync(file)) return;
    const size = statSync(file).size;
    if (size <= at) return;
    const bytes = Buffer.alloc(size - at);
    const descriptor = openSync(file, 'r');
    readSync(descriptor, bytes, 0, bytes.length, at);
    closeSync(descriptor);
    at = size;
    process.stdout.write(bytes);
  };
  const timer = setInterval(pump, 100);
  return {
    end() {
      clearInterval(timer);
      pump();
    },
  };
}
