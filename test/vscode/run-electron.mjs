// The same suites in a desktop VS Code, for machines that can download one (or that set VSCODE_EXECUTABLE).
//   VSCODE_VERSION=stable|1.101.0 node test/vscode/run-electron.mjs      on a headless Linux: xvfb-run -a node …
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeRunFolder, root } from './host.mjs';
import { quietSettings } from './settings.mjs';

const run = makeRunFolder(path.join(root, 'test/workspaces/sample'));
const summaryFile = path.join(run.folder, 'mocha.json');
writeFileSync(path.join(run.folder, 'data/User/settings.json'), JSON.stringify(quietSettings));
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'test/out/vscode/index.js'),
    extensionTestsEnv: { MOCHA_SUMMARY_FILE: summaryFile, CALLSIGHT_SUITE: 'suite' },
    launchArgs: [
      run.workspace,
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...['--user-data-dir', path.join(run.folder, 'data'), '--extensions-dir', path.join(run.folder, 'ext')],
    ],
  });
} catch (error) {
  console.error(`VS Code could not be run: ${error.message ?? error}. Check the network, or set VSCODE_EXECUTABLE.`);
  process.exitCode = 1;
}
// The editor's exit code alone is not believed: a host that was killed says 0.
const { passes, failures } = existsSync(summaryFile)
  ? JSON.parse(readFileSync(summaryFile, 'utf8'))
  : { passes: 0, failures: 1 };
console.log(`${passes} passed, ${failures} failed`);
if (failures > 0 || passes === 0) process.exitCode = 1;
run.remove();
