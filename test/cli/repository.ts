import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderWith } from './command';

/** A Git repository in a folder of its own. */
export interface Repository {
  readonly folder: string;
  /** Runs git in it. */
  git(...args: readonly string[]): void;
  /** Writes a file. */
  write(path: string, text: string): void;
  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string>>): void;
}

/** Git with no settings but its own. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** Gives a new repository with one commit of the files on its branch `main`. */
export function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  const folder = folderWith();
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, stdio: 'pipe' });
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commit = (more: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(more)) write(path, text);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit(files);
  return { folder, git, write, commit };
}
