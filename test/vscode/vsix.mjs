import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { outFolder, root } from './host.mjs';

/** Packages the extension as it ships and gives the file. */
export function packageExtension() {
  const file = path.join(outFolder, 'callsight.vsix');
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  const done = spawnSync(process.execPath, [vsce, ...args], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The extension cannot be packaged: ${done.stdout}${done.stderr}`);
  return file;
}
