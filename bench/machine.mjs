import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The command-line program as built. */
export const cli = join(root, 'dist', 'cli.js');

/** The binary of ast-grep: the floor of decency for a cold scan. */
export const astGrep = binary('@ast-grep/cli', 'ast-grep');

/** The binary of ripgrep: reading and searching and nothing else. */
export const ripgrep = binary('@vscode/ripgrep', 'bin/rg');

/** What the figures were taken on, for the head of the output. */
export function machine() {
  const cpus = os.cpus();
  const { version } = require('../package.json');
  return [
    `CallSight ${version} · ${new Date().toISOString().slice(0, 16)}Z`,
    `${cpus.length} × ${cpus[0]?.model.trim() ?? os.arch()} · ${Math.round(os.totalmem() / 2 ** 30)} GiB · ${os.version()} · load ${os.loadavg()[0].toFixed(1)}`,
    `Node ${process.versions.node} · ${versionOf(astGrep)} · ${versionOf(ripgrep)}`,
  ].join('\n');
}

/** Where the platform's package of a peer keeps its binary; `undefined` where there is none for this platform. */
function binary(name, file) {
  const { suffix, extension } = { linux: { suffix: '-gnu' }, win32: { suffix: '-msvc', extension: '.exe' } }[
    process.platform
  ] ?? { suffix: '' };
  return [suffix, '']
    .map((end) =>
      join(root, 'node_modules', `${name}-${process.platform}-${process.arch}${end}`, file + (extension ?? '')),
    )
    .find((path) => existsSync(path));
}

function versionOf(file) {
  if (!file) return 'a peer is missing on this platform';
  return execFileSync(file, ['--version'], { encoding: 'utf8' })
    .split('\n')[0]
    .replace(/ \(rev.*/, '');
}
