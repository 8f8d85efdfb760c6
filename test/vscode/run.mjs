// The editor's tests: the suites inside a real extension host of two VS Code versions, in Restricted Mode, and the
// packaged extension driven in a browser, also through every question about the network. Prints `N passed, N failed` and ends with 1 when something failed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runConsent } from './consent.mjs';
import { outFolder, root } from './host.mjs';
import { runSuite } from './runSuite.mjs';
import { runUi } from './ui.mjs';
import { packageExtension } from './vsix.mjs';
import { pictures } from './workbench.mjs';

const workspace = path.join(root, 'test/workspaces/sample');
const hostile = { 'callsight.enabled': false, 'callsight.severity': { 'cleartext-http': 'off' } };

const stages = [
  { name: 'latest', run: () => runSuite('latest', { workspace }) },
  { name: 'floor', run: () => runSuite('floor', { workspace }) },
  { name: 'restricted', run: () => runSuite('latest', { workspace, trust: false, workspaceSettings: hostile }) },
  { name: 'browser', run: () => runUi('latest', { workspace, vsix: packaged() }) },
  { name: 'consent', run: () => runConsent('latest', { workspace, vsix: packaged() }) },
];

let vsix;
function packaged() {
  vsix ??= packageExtension();
  return vsix;
}

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(outFolder, { recursive: true });
rmSync(pictures, { recursive: true, force: true });
for (const { name, run } of stages.filter((stage) => only.length === 0 || only.includes(stage.name))) {
  console.log(`\nVS Code, ${name}`);
  try {
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    console.log(error.message);
    total.failed += 1;
  }
}
if (process.env.CALLSIGHT_COUNTS) writeFileSync(process.env.CALLSIGHT_COUNTS, JSON.stringify(total));
else console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
