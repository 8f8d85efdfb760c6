import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { root } from './package';

/** A code cache belongs to one machine's Node, and the notes name its paths; neither is shipped. */
const isLocal = (name: string): boolean => name.endsWith('.cache') || name === 'meta.json';

describe('build', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'callsight-build-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes in another folder, time zone, language and umask', () => {
    const here = join(folder, 'here');
    const elsewhere = join(folder, 'a/deeper/elsewhere');
    copySources(root, here);
    copySources(here, elsewhere);
    build(here, {});
    const umask = process.umask(0o077);
    try {
      build(elsewhere, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
    } finally {
      process.umask(umask);
    }
    assert.deepEqual(hashes(join(elsewhere, 'dist')), hashes(join(here, 'dist')));
  });
});

function build(cwd: string, env: Readonly<Record<string, string>>): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd, env: { ...process.env, ...env } });
}

function hashes(dist: string): Record<string, string> {
  const names = readdirSync(dist).filter((name) => !isLocal(name));
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
function copySources(from: string, copy: string): void {
  for (const name of [
    'client',
    'server',
    'cli',
    'packages',
    'build',
    'test/workspaces',
    'esbuild.mjs',
    'package.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(from, name), join(copy, name), {
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
