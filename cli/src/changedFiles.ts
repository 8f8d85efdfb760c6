import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from './exitCode';
import { type Git, gitAt } from './git';
import { WORDS } from './words';
import type { World } from './world';

/** Which changes a scan is about: those since a commit, or those that are staged. */
export interface ChangeChoice {
  readonly since?: string;
  readonly staged?: boolean;
}

/** Names of commits as people write them: `main`, `origin/main`, `v1.0`, `HEAD~2`, `main@{upstream}`. */
const REF = /^[\p{L}\p{N}_@][\p{L}\p{N}_@./{}^~+#=,%!-]*$/u;

const MAX_REF = 250;

/**
 * Gives the files that changed, relative to the root with `/`; `undefined` when no changes are asked for. `--since`
 * counts from where the branch left the commit, with what is not committed and not yet added; `--staged` is what the
 * next commit holds. Deleted files are left out.
 *
 * @throws UserError when there is no git, no repository or no such commit, or when the name is none.
 */
export function changedFiles(
  { since, staged }: ChangeChoice,
  root: string,
  world: World,
): readonly string[] | undefined {
  if (since === undefined && !staged) return undefined;
  if (since !== undefined && staged) throw new UserError(WORDS.bothChanges);
  if (since !== undefined && !isRef(since)) throw new UserError(WORDS.badRef(since));
  const git = gitAt(root, world);
  const names = since === undefined ? stagedNames(git) : namesSince(git, since);
  const top = git.ask('rev-parse', '--show-toplevel')?.trim() ?? root;
  const from = realpathSync(root);
  return [...new Set(names.map((name) => relative(from, join(top, name)).split(sep).join('/')))].sort();
}

function isRef(text: string): boolean {
  return text.length <= MAX_REF && REF.test(text) && !text.includes('..');
}

function namesSince(git: Git, since: string): readonly string[] {
  const commit = commitOf(git, since);
  if (commit === undefined) throw new UserError(WORDS.noCommit(since));
  const head = commitOf(git, 'HEAD');
  // A shallow clone may not know where the two part; then what differs between them is more, never less.
  const base = (head && git.ask('merge-base', commit, head)?.trim()) ?? commit;
  return [
    ...listed(git.ask('diff', ...DIFF, base)),
    ...listed(git.ask('ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/')),
  ];
}

function stagedNames(git: Git): readonly string[] {
  const head = commitOf(git, 'HEAD');
  if (head === undefined) return listed(git.ask('ls-files', '-z', '--cached', '--full-name', ':/'));
  return listed(git.ask('diff', '--cached', ...DIFF, head));
}

/** The names of all that differs, whatever the user's settings are, and without starting a program that they name. */
const DIFF = [
  '--name-only',
  '-z',
  '--no-renames',
  '--diff-filter=d',
  '--ignore-submodules=all',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
];

function commitOf(git: Git, ref: string): string | undefined {
  return git.ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)?.trim();
}

function listed(names: string | undefined): readonly string[] {
  if (names === undefined) throw new UserError(WORDS.gitFailed);
  return names.split('\0').filter((name) => name !== '');
}
