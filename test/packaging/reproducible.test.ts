import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { root } from './package';

/** The code cache belongs to one machine's Node, and the notes name its paths; neither is shipped. */
const local = ['typescript.cache', 'meta.json'];

describe('build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-build-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes in another folder, time zone and umask', () => {
    const copy = join(folder, 'elsewhere');
    copySources(copy);
    const umask = process.umask(0o077);
    try {
      execFileSync(process.execPath, ['esbuild.mjs'], {
        cwd: copy,
        env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
      });
    } finally {
      process.umask(umask);
    }
    assert.deepEqual(hashes(join(copy, 'dist')), hashes(join(root, 'dist')));
  });
});

function hashes(dist: string): Record<string, string> {
  const names = readdirSync(dist).filter((name) => !local.includes(name));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('hex'),
    ]),
  );
}

/** Copies what the build reads; packages of the registry are links, those of the house are copies. */
function copySources(copy: string): void {
  for (const name of [
    'client',
    'server',
    'cli',
    'packages',
    'build',
    'esbuild.mjs',
    'package.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !['out', 'test', 'node_modules'].includes(basename(path)),
    });
  }
  const modules = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules', '@callsight'), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (!name.startsWith('.') && name !== '@callsight') {
      symlinkSync(join(modules, name), join(copy, 'node_modules', name), 'junction');
    }
  }
  for (const room of ['client', 'server', 'cli', ...readdirSync(join(copy, 'packages'))]) {
    const folder = [join(copy, room), join(copy, 'packages', room)].find((path) => existsSync(path));
    if (folder === undefined) continue;
    symlinkSync(folder, join(copy, 'node_modules', '@callsight', room), 'junction');
    // A package that a room needs in another version than the rest lies in the room itself.
    const own = join(root, relative(copy, folder), 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(folder, 'node_modules'), 'junction');
  }
}
