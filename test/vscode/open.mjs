// Opens a real VS Code with the extension loaded on the sample project: the installed one, else one in the browser.
//   npm run vscode [-- FOLDER] [-- --browser]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hostNamed, makeRunFolder, root, startHost } from './host.mjs';

const args = process.argv.slice(2);
const workspace = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? path.join(root, 'test/workspaces/sample'));
if (!existsSync(workspace)) {
  console.error(`There is no folder ${workspace}. Name one that exists.`);
  process.exit(2);
}
const isDesktop =
  !args.includes('--browser') &&
  spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
if (isDesktop) {
  const start = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace];
  spawn('code', start, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log('VS Code opens with CallSight loaded.');
} else await openInBrowser();

async function openInBrowser() {
  const run = makeRunFolder(workspace);
  const server = await startHost(hostNamed('latest'), {
    folder: run.folder,
    settings: { 'workbench.tips.enabled': true },
  });
  const first = path.join(run.workspace, 'src/shipping.ts');
  const development = [['extensionDevelopmentPath', server.remote(root)]];
  console.log('VS Code runs on this machine and shows in a browser. Open this address:\n');
  console.log(`  ${server.url(run.workspace, development, existsSync(first) ? first : undefined)}\n`);
  console.log('It works on a copy of the folder. Press Ctrl+C to end it.');
  const end = async () => {
    server.child.removeAllListeners('exit');
    await server.stop();
    run.remove();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  server.child.once('exit', (code) => {
    console.error(`VS Code ended with ${code}.`);
    process.exitCode = 1;
  });
}
