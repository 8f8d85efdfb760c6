import assert from 'node:assert/strict';
import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, folderWith, NOW, type Report, removeFolders } from './command';
import { type Repository, repositoryWith } from './repository';

const call = (host: string): string => `fetch("http://${host}/");\n`;

/** Scans with the flags and gives the files that calls were reported in. */
function filesIn({ folder }: Pick<Repository, 'folder'>, flags: readonly string[], cwd = folder): readonly string[] {
  const { code, out, err } = callsight(['scan', ...flags, '--format', 'json', '--now', NOW, '--fail-on', 'none'], {
    cwd,
  });
  assert.equal(code, 0, err);
  return (JSON.parse(out) as Report).calls.map(({ file }) => file);
}

const START = {
  'src/old.ts': call('old.acme-partner.io'),
  'src/config.ts': 'export const BASE = "https://base.acme-partner.io";\n',
  'src/client.ts': 'import { BASE } from "./config";\nfetch(BASE + "/x");\n',
  'README.md': 'x',
};

describe('scan --since and --staged', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('looks at what a branch changed, committed or not, added or not, and not at what main changed since', () => {
    const repository = repositoryWith(START);
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.commit({ 'src/committed.ts': call('a.acme-partner.io') });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'src/elsewhere.ts': call('b.acme-partner.io') });
    repository.git('checkout', '--quiet', 'feature');
    repository.write('src/old.ts', `${START['src/old.ts']}// edited\n`);
    repository.write('src/new ä\t"1".ts', call('c.acme-partner.io'));
    repository.write('notes.txt', '');
    const changed = ['src/committed.ts', 'src/new ä\t"1".ts', 'src/old.ts'];
    assert.deepEqual(filesIn(repository, ['--since', 'main']), changed);
    assert.deepEqual(filesIn(repository, ['.', '--since', 'main']), changed);
    assert.deepEqual(filesIn(repository, ['src/old.ts', 'src/client.ts', '--since', 'main']), ['src/old.ts']);
    assert.deepEqual(filesIn(repository, ['--since', 'HEAD']), changed.slice(1));
  });

  it('knows branches by every usual name', () => {
    const repository = repositoryWith(START);
    repository.write('src/new.ts', call('a.acme-partner.io'));
    for (const name of ['fix/#12', 'renovate/@scope-x-1.x', 'größe', 'a=b,c%d!'] as const) {
      repository.git('branch', name);
      assert.deepEqual(filesIn(repository, ['--since', name]), ['src/new.ts'], name);
    }
    assert.deepEqual(filesIn(repository, ['--since', 'HEAD^0']), ['src/new.ts']);
  });

  it('looks at what is staged, and at that alone', () => {
    const repository = repositoryWith(START);
    repository.write('src/old.ts', `${START['src/old.ts']}// edited\n`);
    repository.write('src/staged.ts', call('a.acme-partner.io'));
    repository.git('add', 'src/staged.ts');
    assert.deepEqual(filesIn(repository, ['--staged']), ['src/staged.ts']);
    repository.git('rm', '--quiet', '--cached', 'src/client.ts');
    assert.deepEqual(filesIn(repository, ['--staged']), ['src/staged.ts']);
  });

  it('looks at everything that is staged before the first commit', () => {
    const repository = repositoryWith(START);
    repository.git('checkout', '--quiet', '--orphan', 'fresh');
    assert.deepEqual(filesIn(repository, ['--staged']), ['src/client.ts', 'src/old.ts']);
  });

  it('also looks at the calls that go through a file that changed', () => {
    const repository = repositoryWith(START);
    repository.write('src/config.ts', 'export const BASE = "https://other.acme-partner.io";\n');
    assert.deepEqual(filesIn(repository, ['--since', 'main']), ['src/client.ts']);
  });

  it('looks at everything when the policy changed', () => {
    const repository = repositoryWith(START);
    repository.write('callsight.json', '{ "minimumScore": 90 }');
    assert.deepEqual(filesIn(repository, ['--since', 'main']), ['src/client.ts', 'src/old.ts']);
    assert.deepEqual(filesIn(repository, ['src', '--since', 'main']), ['client.ts', 'old.ts']);
  });

  it('names files relative to the folder that is scanned, also through a link', () => {
    const repository = repositoryWith(START);
    repository.commit({ 'src/new.ts': call('a.acme-partner.io'), 'other/new.ts': call('a.acme-partner.io') });
    const away = folderWith();
    symlinkSync(repository.folder, join(away, 'link'));
    assert.deepEqual(filesIn(repository, ['src', '--since', 'HEAD~1']), ['new.ts']);
    assert.deepEqual(filesIn(repository, [join(away, 'link', 'src'), '--since', 'HEAD~1'], away), ['new.ts']);
  });

  it('has nothing to say where nothing changed', () => {
    const { folder } = repositoryWith(START);
    const { code, out } = callsight(['--since', 'HEAD', '--require-complete'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /no problem found/);
  });

  it('refuses names that are no commit, without a shell ever seeing them', () => {
    const { folder } = repositoryWith(START);
    for (const ref of [
      '',
      '-x',
      '--upload-pack=touch made',
      '--output=made',
      'main..HEAD',
      'HEAD:README.md',
      ':/x',
      '^main',
      'main; touch made',
      '$(touch made)',
      '`touch made`',
      'main|touch made',
      'main\ntouch made',
      'main\\x',
      '*',
      'x'.repeat(300),
    ]) {
      const { code, out, err } = callsight(['scan', `--since=${ref}`], { cwd: folder });
      assert.deepEqual([code, out], [2, ''], ref);
      assert.match(err, /^callsight: --since .*is no name of a commit\. Write a branch, .*\n$/, ref);
    }
    for (const ref of ['nowhere', 'origin/main', 'HEAD~99', '@{upstream}']) {
      const { code, err } = callsight(['scan', '--since', ref], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /no such commit here\. Fetch it, or check the name\.\n$/, ref);
    }
    assert.ok(!existsSync(join(folder, 'made')));
  });

  it('says what is missing: a repository, git, a decision', () => {
    const folder = folderWith({ 'a.ts': '' });
    const { folder: repository } = repositoryWith(START);
    for (const [flags, cwd, environment, message] of [
      [['--staged'], folder, {}, /git finds no work tree here/],
      [['--since', 'main'], repository, { PATH: folder }, /git is needed .* was not found/],
      [['--since', 'main', '--staged'], repository, {}, /--since and --staged exclude each other/],
    ] as const) {
      const { code, out, err } = callsight(['scan', ...flags], { cwd, environment });
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, message);
    }
  });

  it('runs no program that the settings of a repository name, and leaves the repository as it is', () => {
    const repository = repositoryWith({ ...START, '.gitattributes': '*.ts filter=evil diff=evil\n' });
    const { folder } = repository;
    const trap = join(folder, '.git', 'trap');
    writeFileSync(trap, `#!/bin/sh\ntouch '${join(folder, 'sprung')}'\ncat\n`);
    chmodSync(trap, 0o755);
    for (const [name, value] of [
      ['core.fsmonitor', trap],
      ['core.hooksPath', join(folder, '.git')],
      ['core.pager', trap],
      ['diff.external', trap],
      ['diff.evil.textconv', trap],
      ['filter.evil.clean', trap],
      ['filter.evil.process', trap],
      ['filter.evil.required', 'true'],
    ] as const)
      repository.git('config', name, value);
    symlinkSync(trap, join(folder, '.git', 'post-index-change'));
    repository.write('src/old.ts', `${START['src/old.ts']}// edited\n`);
    assert.deepEqual(filesIn(repository, ['--since', 'main']), ['src/old.ts']);
    assert.deepEqual(filesIn(repository, ['--staged']), []);
    assert.ok(!existsSync(join(folder, 'sprung')));
    // It would have.
    assert.throws(() => repository.git('status'));
    assert.ok(existsSync(join(folder, 'sprung')));
  });

  it('takes the index that a hook of git is given', () => {
    const repository = repositoryWith(START);
    repository.write('src/staged.ts', call('a.acme-partner.io'));
    repository.git('add', 'src/staged.ts');
    const environment = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' };
    const { out } = callsight(['src', '--staged', '--format', 'json'], { cwd: repository.folder, environment });
    assert.deepEqual(
      (JSON.parse(out) as Report).calls.map(({ file }) => file),
      ['staged.ts'],
    );
  });

  it('comes from the environment, too', () => {
    const repository = repositoryWith(START);
    repository.write('src/staged.ts', call('a.acme-partner.io'));
    repository.git('add', 'src/staged.ts');
    for (const environment of [{ CALLSIGHT_STAGED: '1' }, { CALLSIGHT_SINCE: 'main' }]) {
      const { out } = callsight(['--format', 'json'], { cwd: repository.folder, environment });
      assert.deepEqual(
        (JSON.parse(out) as Report).calls.map(({ file }) => file),
        ['src/staged.ts'],
      );
    }
  });
});
