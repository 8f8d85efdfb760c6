import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, NOW, removeFolders } from './command';
import { type Repository, repositoryWith } from './repository';

const POLICY = '{ "minimumScore": 70 }\n';

interface Head {
  readonly commit?: string;
  readonly policy?: { readonly files: string; readonly sha256?: string };
}

function headOf(cwd: string): Head {
  const { out, err } = callsight(['scan', '--format', 'json', '--now', NOW], { cwd });
  assert.equal(err, '');
  const { commit, policy } = JSON.parse(out) as Head;
  return { ...(commit && { commit }), ...(policy && { policy }) };
}

const commitIn = ({ folder }: Repository): string =>
  execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();

describe('the head of a report', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('names the commit that git would name, however git keeps it, and the SHA-256 of the policy file', () => {
    const repository = repositoryWith({ 'callsight.json': POLICY, 'web/a.ts': 'fetch("https://a.acme-partner.io")' });
    const { folder, git } = repository;
    const policy = { files: 'callsight.json', sha256: createHash('sha256').update(POLICY).digest('hex') };
    assert.deepEqual(headOf(folder), { commit: commitIn(repository), policy });
    git('pack-refs', '--all');
    repository.commit({ 'b.txt': 'b' });
    assert.equal(headOf(folder).commit, commitIn(repository));
    git('gc', '--quiet');
    git('checkout', '--quiet', '--detach', 'HEAD~1');
    assert.equal(headOf(join(folder, 'web')).commit, commitIn(repository));
    git('worktree', 'add', '--quiet', '-b', 'other', join(folder, '.trees', 'other'), 'main');
    const other = { ...repository, folder: join(folder, '.trees', 'other') };
    assert.deepEqual(headOf(other.folder), { commit: commitIn(other), policy });
  });

  it('stands on the HTML page and in Markdown', () => {
    const repository = repositoryWith({ 'callsight.json': POLICY });
    const commit = commitIn(repository);
    const html = callsight(['scan', '--format', 'html', '--now', NOW], { cwd: repository.folder }).out;
    assert.ok(html.includes(`<dt>Commit</dt><dd><code title="${commit}">${commit.slice(0, 12)}</code></dd>`));
    assert.match(html, /<dt>Policy SHA-256<\/dt>/);
    const markdown = callsight(['scan', '--format', 'markdown', '--now', NOW], { cwd: repository.folder }).out;
    assert.ok(markdown.includes(`commit ${commit}, policy`));
  });
});
