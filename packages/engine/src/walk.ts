import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Skipped } from '@callsight/model';
import { type IgnoreRules, NO_RULES } from './ignoreRules';
import { readBounded } from './readBounded';
import { FOREIGN_FOLDERS, isEnvironmentFile, isSkippedPath, roleOf } from './sourceFiles';

/** Bounds on a tree that was made to keep a scan busy. */
const MAX_DEPTH = 64;
const MAX_FILES = 500_000;
const MAX_GITIGNORE_BYTES = 256 * 1024;

/** What a walk found. Paths are relative to its root, with `/`. */
export interface Walk {
  /** Every source and configuration file, sorted. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
  /** What was found rests on the folders and `.gitignore` files alone: on no link, and on nothing that cannot be read. */
  readonly isPlain: boolean;
}

/**
 * Gives the files of a folder that a scan looks at. Symbolic links are not followed, but for configuration
 * files that stay inside the root; only regular files are listed; `.gitignore` files are obeyed. `before` is told of
 * each folder, with `/` at its end, and of each `.gitignore` file before it is read.
 */
export function walk(root: string, before: (path: string) => void = () => {}): Walk {
  let isPlain = true;
  const files: string[] = [];
  const skipped: Skipped[] = [];
  const realRoot = realpathSync(root);
  const open: { folder: string; rules: IgnoreRules; depth: number }[] = [{ folder: '', rules: NO_RULES, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, depth } = next;
    before(folder);
    const entries = entriesOf(join(root, folder));
    if (typeof entries === 'string') {
      isPlain = false;
      skipped.push({ file: folder.slice(0, -1) || '.', reason: `the folder cannot be read (${entries})` });
      continue;
    }
    let { rules } = next;
    if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) {
      before(`${folder}.gitignore`);
      const read = readBounded(join(root, folder, '.gitignore'), MAX_GITIGNORE_BYTES);
      if (read.kind === 'text') rules = rules.below(folder, read.text);
      else isPlain = false;
    }
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (FOREIGN_FOLDERS.has(entry.name) || rules.ignores(`${path}/`)) continue;
        if (depth < MAX_DEPTH) open.push({ folder: `${path}/`, rules, depth: depth + 1 });
        else skipped.push({ file: path, reason: `deeper than ${MAX_DEPTH} folders` });
        continue;
      }
      const role = roleOf(entry.name);
      if (!role || isSkippedPath(path) || (rules.ignores(path) && !isEnvironmentFile(entry.name))) continue;
      if (entry.isFile()) {
        files.push(path);
        continue;
      }
      isPlain = false;
      const refusal = refusalOf(entry, join(root, path), realRoot, role);
      if (refusal === undefined) files.push(path);
      else if (refusal) skipped.push({ file: path, reason: refusal });
    }
    if (files.length > MAX_FILES) {
      skipped.push({ file: folder || '.', reason: `the project has more than ${MAX_FILES} files` });
      break;
    }
  }
  return { files: files.sort(), skipped, isPlain };
}

function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown error';
  }
}

/** Says why an entry that is no regular file is not read: `''` when it is read elsewhere, `undefined` when it may be read. */
function refusalOf(entry: Dirent, path: string, realRoot: string, role: string): string | undefined {
  if (!entry.isSymbolicLink()) return 'not a regular file';
  try {
    const target = realpathSync(path);
    if (!target.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) {
      return 'a symbolic link that leads out of the folder';
    }
    // A linked source file is scanned where it really stands.
    if (role === 'source') return '';
    return statSync(target).isFile() ? undefined : 'not a regular file';
  } catch {
    return 'a symbolic link that leads nowhere';
  }
}
