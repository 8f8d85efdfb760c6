import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../src';
import { folderWith, removeFolders } from './folder';

describe('files on disk', () => {
  afterEach(removeFolders);

  it('are found by their names, sorted', () => {
    const names = [
      'a.ts',
      'b.tsx',
      'c.js',
      'd.jsx',
      'e.mts',
      'f.cts',
      'g.mjs',
      'h.cjs',
      'i.vue',
      'j.svelte',
      'k.astro',
      'l.html',
    ];
    const others = [
      'readme.md',
      'a.ts.bak',
      'ats',
      '.envrc',
      'pnpm-lock.yaml',
      'callsight-report.html',
      'Cargo.toml',
      'dockerfile.md',
    ];
    const configuration = [
      '.dev.vars',
      '.env',
      '.env.local',
      'Dockerfile',
      'compose.yaml',
      'env.staging',
      'hosts.json',
      'jsconfig.json',
      'package.json',
      'prod.env',
      'tsconfig.json',
      'web.Dockerfile',
      'wrangler.toml',
      'x.d.cts',
      'x.d.mts',
      'x.d.ts',
    ];
    const root = folderWith(Object.fromEntries([...names, ...others, ...configuration].map((name) => [name, '1'])));
    assert.deepEqual(diskFiles(root).list(), [...names, ...configuration].sort());
  });

  it('leave out the folders of other people’s and of built code', () => {
    const root = folderWith({
      'src/a.ts': '',
      'node_modules/x/a.ts': '',
      'dist/a.js': '',
      'packages/p/build/a.js': '',
      'out/a.js': '',
      'coverage/a.js': '',
      'vendor/a.js': '',
      '.git/a.js': '',
    });
    assert.deepEqual(diskFiles(root).list(), ['src/a.ts']);
  });

  it('read TypeScript in folders of builds, which no build writes', () => {
    const root = folderWith({
      'build/upload.ts': '',
      'build/tools.js': '',
      'build/package.json': '{}',
      'src/build/pack.mts': '',
      'src/build/view.tsx': '',
      'dist/a.d.ts': '',
      'dist/node_modules/x/a.ts': '',
      'vendor/build/a.ts': '',
    });
    const files = diskFiles(root);
    assert.deepEqual(files.list(), ['build/upload.ts', 'src/build/pack.mts', 'src/build/view.tsx']);
    assert.equal(files.read('dist/a.d.ts'), undefined);
  });

  it('obey .gitignore files, the deepest first, but for environment files', () => {
    const root = folderWith({
      '.gitignore': '*.gen.ts\n/local/\n.env\n',
      '.env': 'A=1',
      'a.gen.ts': '',
      'a.ts': '',
      'local/a.ts': '',
      'src/local/a.ts': '',
      'src/.gitignore': '!kept.gen.ts\nb.ts\n',
      'src/kept.gen.ts': '',
      'src/lost.gen.ts': '',
      'src/b.ts': '',
      'b.ts': '',
    });
    assert.deepEqual(diskFiles(root).list(), ['.env', 'a.ts', 'b.ts', 'src/kept.gen.ts', 'src/local/a.ts']);
  });

  it('are found although a .gitignore holds patterns that would take for ever', () => {
    const deep = Array.from({ length: 60 }, () => 'a').join('/');
    const root = folderWith({
      '.gitignore': `${'**/a/'.repeat(12)}**/b\n${'*a'.repeat(40)}*b\n`,
      [`${deep}/x.ts`]: '',
    });
    assert.deepEqual(diskFiles(root).list(), [`${deep}/x.ts`]);
  });

  for (const [title, bytes, text] of [
    ['UTF-8', Buffer.from('a = "é"'), 'a = "é"'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFa'), 'a'],
    ['UTF-16 LE', Buffer.from('\uFEFFa("é")', 'utf16le'), 'a("é")'],
    ['UTF-16 BE', Buffer.from('\uFEFFa("é")', 'utf16le').swap16(), 'a("é")'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xe9, 0xff, 0x22]), '"\uFFFD\uFFFD"'],
    ['nothing', Buffer.alloc(0), ''],
    ['only a byte order mark', Buffer.from('\uFEFF'), ''],
  ] as const) {
    it(`are decoded: ${title}`, () => {
      assert.equal(diskFiles(folderWith({ 'a.ts': bytes })).read('a.ts'), text);
    });
  }

  it('are refused with a reason when they are large, binary or no files', () => {
    const root = folderWith({ 'huge.ts': '', 'video.ts': Buffer.from([0x47, 0, 1, 2]), '.env': '' });
    truncateSync(join(root, 'huge.ts'), 1024 ** 3);
    truncateSync(join(root, '.env'), 256 * 1024 + 1);
    execFileSync('mkfifo', [join(root, 'pipe.ts')]);
    const files = diskFiles(root);
    assert.deepEqual(files.list(), ['.env', 'huge.ts', 'video.ts']);
    assert.deepEqual(
      files.list().map((file) => files.read(file)),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(files.skipped(), [
      { file: '.env', reason: 'larger than 256 KiB' },
      { file: 'huge.ts', reason: 'larger than 1 MiB' },
      { file: 'pipe.ts', reason: 'not a regular file' },
      { file: 'video.ts', reason: 'binary content' },
    ]);
  });

  it('are never reached through a symbolic link that leaves the folder', () => {
    const outside = folderWith({ 'secret.ts': 'canary', credentials: 'CANARY=1', 'in/a.ts': '' });
    const root = folderWith({ 'src/a.ts': 'a', 'config/env': 'HERE=1' });
    symlinkSync(join(outside, 'secret.ts'), join(root, 'src/secret.ts'));
    symlinkSync(join(outside, 'in'), join(root, 'linked'));
    symlinkSync(join(outside, 'credentials'), join(root, '.env'));
    symlinkSync('config/env', join(root, '.env.local'));
    symlinkSync('..', join(root, 'src/loop'));
    symlinkSync('a.ts', join(root, 'src/again.ts'));
    symlinkSync('nowhere.ts', join(root, 'src/dangling.ts'));
    linkSync(join(outside, 'secret.ts'), join(root, 'hard.ts'));
    const files = diskFiles(root);
    assert.deepEqual(files.list(), ['.env.local', 'hard.ts', 'src/a.ts']);
    assert.equal(files.read('.env.local'), 'HERE=1');
    for (const path of ['src/secret.ts', '.env', `../${outside.split('/').pop()}/secret.ts`, '/etc/passwd']) {
      assert.equal(files.read(path), undefined, path);
    }
    assert.deepEqual(files.skipped(), [
      { file: '.env', reason: 'a symbolic link that leads out of the folder' },
      { file: 'src/dangling.ts', reason: 'a symbolic link that leads nowhere' },
      { file: 'src/secret.ts', reason: 'a symbolic link that leads out of the folder' },
    ]);
  });

  it('are read below a root that is itself a link', () => {
    const root = folderWith({ 'src/a.ts': 'a' });
    const link = join(folderWith({}), 'root');
    symlinkSync(root, link);
    const files = diskFiles(link);
    assert.deepEqual(files.list(), ['src/a.ts']);
    assert.equal(files.read('src/a.ts'), 'a');
  });

  it('that vanish after the walk are dropped (F037)', () => {
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b' });
    const files = diskFiles(root);
    files.list();
    rmSync(join(root, 'a.ts'));
    assert.equal(files.read('a.ts'), undefined);
    assert.deepEqual(files.skipped(), []);
  });

  it('that a link took the place of after the walk are refused', () => {
    const outside = folderWith({ 'secret.ts': 'canary' });
    const root = folderWith({ 'a.ts': 'a' });
    const files = diskFiles(root);
    files.list();
    rmSync(join(root, 'a.ts'));
    symlinkSync(join(outside, 'secret.ts'), join(root, 'a.ts'));
    assert.equal(files.read('a.ts'), undefined);
    assert.deepEqual(files.skipped(), [{ file: 'a.ts', reason: 'a symbolic link' }]);
  });

  it('are listed anew when they come and go', () => {
    const root = folderWith({ 'a.ts': 'a' });
    const files = diskFiles(root);
    assert.deepEqual(files.list(), ['a.ts']);
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src/b.ts'), 'b');
    files.changed(['src/b.ts']);
    assert.deepEqual(files.list(), ['a.ts', 'src/b.ts']);
    rmSync(join(root, 'a.ts'));
    files.changed(['a.ts']);
    assert.deepEqual(files.list(), ['src/b.ts']);
    writeFileSync(join(root, 'c.ts'), 'c');
    files.changed();
    assert.deepEqual(files.list(), ['c.ts', 'src/b.ts']);
  });

  it('may be named beside the folder’s', () => {
    const outside = folderWith({ 'extra.ts': 'extra' });
    const root = folderWith({ 'a.ts': 'a' });
    const files = diskFiles(root, { extra: [join(outside, 'extra.ts')] });
    const name = `../${outside.split('/').pop()}/extra.ts`;
    assert.deepEqual(files.list(), [name, 'a.ts']);
    assert.equal(files.read(name), 'extra');
  });
});
