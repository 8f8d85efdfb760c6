import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commitOf } from '../src';
import { folderWith, removeFolders } from './folder';

const A = 'a1'.repeat(20);
const B = 'b2'.repeat(20);
const LONG = 'c3'.repeat(32);

describe('the commit of a folder', () => {
  afterEach(removeFolders);

  const cases: readonly (readonly [what: string, files: Record<string, string>, commit: string | undefined])[] = [
    ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${A}\n` }, A],
    ['a branch with a slash', { '.git/HEAD': 'ref: refs/heads/a/b\n', '.git/refs/heads/a/b': `${A}\n` }, A],
    ['a commit without a branch', { '.git/HEAD': `${A}\n` }, A],
    ['SHA-256', { '.git/HEAD': `${LONG}\n` }, LONG],
    [
      'packed branches',
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/packed-refs': `# pack-refs with: peeled fully-peeled sorted\n${B} refs/heads/not-main\n${A} refs/heads/main\n${B} refs/tags/v1\n^${A}\n`,
      },
      A,
    ],
    [
      'a branch that moved on after it was packed',
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/refs/heads/main': `${B}\n`,
        '.git/packed-refs': `${A} refs/heads/main\n`,
      },
      B,
    ],
    [
      'another work tree',
      {
        '.git': 'gitdir: main/.git/worktrees/w\n',
        'main/.git/worktrees/w/HEAD': 'ref: refs/heads/w\n',
        'main/.git/worktrees/w/commondir': '../..\n',
        'main/.git/refs/heads/w': `${A}\n`,
      },
      A,
    ],
    ['no repository', {}, undefined],
    ['a repository without a commit', { '.git/HEAD': 'ref: refs/heads/main\n' }, undefined],
    ['a kind of store that only git reads', { '.git/HEAD': 'ref: refs/heads/.invalid\n' }, undefined],
    ['a branch outside', { '.git/HEAD': 'ref: refs/../../secret\n', secret: `${A}\n` }, undefined],
    ['no name of a branch', { '.git/HEAD': 'ref: secret\n', '.git/secret': `${A}\n` }, undefined],
    [
      'a branch that leads to another',
      { '.git/HEAD': 'ref: refs/heads/a\n', '.git/refs/heads/a': 'ref: b' },
      undefined,
    ],
    ['a file that points nowhere', { '.git': 'gitdir: /nowhere/at/all\n' }, undefined],
    ['anything else in its place', { '.git': 'hello\n' }, undefined],
  ];
  for (const [what, files, commit] of cases) {
    it(`${what}: ${commit?.slice(0, 6) ?? 'none'}`, () => assert.equal(commitOf(folderWith(files)), commit));
  }

  it('is that of the repository around', () => {
    const root = folderWith({ '.git/HEAD': `${A}\n`, 'web/a.ts': '' });
    assert.equal(commitOf(join(root, 'web')), A);
  });

  it('follows no link out of the repository', () => {
    const other = folderWith({ head: `${A}\n` });
    const root = folderWith({ '.git/config': '' });
    symlinkSync(join(other, 'head'), join(root, '.git/HEAD'));
    assert.equal(commitOf(root), undefined);
  });

  it('is not known where .git is a link to itself', () => {
    const root = folderWith({ 'a.ts': '' });
    symlinkSync('.git', join(root, '.git'));
    assert.equal(commitOf(root), undefined);
  });
});
