import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskFiles, projectPath } from '@callsight/engine';
import { UserError } from './exitCode';
import { pathError } from './pathError';
import { WORDS } from './words';

/** What a scan looks at. */
export interface Scope {
  /** The folder that reported paths are relative to, absolute. */
  readonly root: string;
  /** The files to report on, relative to the root; absent for the whole folder. */
  readonly selection?: readonly string[];
}

/**
 * Gives the scope of the paths that a user named: one folder is the project itself; with files, or several
 * folders, the working folder is, and only what was named is reported.
 *
 * @throws UserError when a path does not exist, is no file or folder, or cannot be read.
 */
export function scopeOf(paths: readonly string[], cwd: string): Scope {
  const named = [...new Set(paths.length > 0 ? paths : ['.'])].map((path) => ({
    path,
    folder: statOf(path, cwd).isDirectory(),
  }));
  const [first] = named;
  if (named.length === 1 && first?.folder) return { root: resolve(cwd, first.path) };
  const selection = named.flatMap(({ path, folder }) => {
    const full = resolve(cwd, path);
    return folder
      ? diskFiles(full)
          .list()
          .map((file) => join(full, file))
      : [full];
  });
  return { root: cwd, selection: [...new Set(selection.map((file) => projectPath(cwd, file)))].sort() };
}

/**
 * Gives the absolute path of a file that a user named.
 *
 * @throws UserError when it does not exist or cannot be read.
 */
export function namedFile(path: string, cwd: string): string {
  statOf(path, cwd);
  return resolve(cwd, path);
}

function statOf(path: string, cwd: string): Stats {
  // A variable that is not set must not turn into a scan of the working folder.
  if (path === '') throw new UserError(WORDS.emptyPath);
  const full = resolve(cwd, path);
  try {
    const stat = statSync(full);
    if (!stat.isDirectory() && !stat.isFile()) throw new UserError(WORDS.notAFile(path));
    accessSync(full, constants.R_OK);
    return stat;
  } catch (error) {
    throw pathError(path, error);
  }
}
