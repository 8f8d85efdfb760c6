import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Skipped } from '@callsight/model';
import type { Memory } from './memory';
import { readBounded } from './readBounded';
import { rememberedWalk } from './rememberedWalk';
import {
  baseName,
  isEnvironmentFile,
  isSkippedPath,
  MAX_ENVIRONMENT_BYTES,
  MAX_FILE_BYTES,
  roleOf,
} from './sourceFiles';
import { type Stamps, stampsOf } from './stamps';
import { type Walk, walk } from './walk';

/** The files of a project as the engine reads them; paths are relative to the project's root, with `/`. */
export interface EngineFiles {
  /** Every source and configuration file, sorted. */
  list(): readonly string[];
  /** The text of a listed file; `undefined` when it is gone or refused. */
  read(file: string): string | undefined;
  /** What was refused so far, and why, sorted by file. */
  skipped(): readonly Skipped[];
  /** Forgets what may have changed on disk; `undefined` forgets everything. */
  changed(files?: readonly string[]): void;
  /** What tells whether a listed file has changed; absent where that cannot be told. */
  stamps?(): Stamps;
}

/** What a project on disk is read with. */
export interface DiskOptions {
  /** Files to read beside those of the folder, as relative or absolute paths that the user gave. */
  readonly extra?: readonly string[];
  /** Where it is kept which files there are, so that a folder that has not changed is not listed again. */
  readonly memory?: Memory;
}

/**
 * Gives the files of a folder on disk: regular files inside the root, no larger than 1 MiB (environment files
 * 256 KiB), found by name, without what `.gitignore` files and the well-known output folders leave out.
 */
export function diskFiles(root: string, { extra: asked = [], memory }: DiskOptions = {}): EngineFiles {
  const extra = asked.map((file) => projectPath(root, file));
  let walked: Walk | undefined;
  let listed: ReadonlySet<string> | undefined;
  const refused = new Map<string, string>();

  const look = (): Walk => {
    walked ??= withFiles(memory ? rememberedWalk(root, memory, Date.now()) : walk(root), extra);
    return walked;
  };
  const isKnown = (file: string): boolean => {
    listed ??= new Set(look().files);
    return listed.has(file);
  };

  return {
    list: () => look().files,
    read(file) {
      if (!isKnown(file)) return undefined;
      const limit = isEnvironmentFile(baseName(file)) ? MAX_ENVIRONMENT_BYTES : MAX_FILE_BYTES;
      // The walk has judged the links of configuration files; a source file's link is never followed unless it was asked for.
      const follow = roleOf(file) === 'configuration' || extra.includes(file);
      const result = readBounded(join(root, file), limit, follow);
      if (result.kind === 'refused') refused.set(file, result.reason);
      else refused.delete(file);
      return result.kind === 'text' ? result.text : undefined;
    },
    skipped() {
      const reasons = new Map(look().skipped.map(({ file, reason }) => [file, reason]));
      for (const [file, reason] of refused) reasons.set(file, reason);
      return [...reasons].map(([file, reason]) => ({ file, reason })).sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    changed(files) {
      if (walked && files?.every((file) => isSkippedPath(file) || isKnown(file) === existsAsFile(join(root, file)))) {
        for (const file of files) refused.delete(file);
        return;
      }
      walked = undefined;
      listed = undefined;
      refused.clear();
    },
    stamps: () => stampsOf(root, look()),
  };
}

/** Gives a path as reports write it: relative to the root, with `/`. */
export function projectPath(root: string, file: string): string {
  return relative(root, resolve(root, file)).split(sep).join('/');
}

function withFiles(found: Walk, extra: readonly string[]): Walk {
  return extra.length === 0 ? found : { ...found, files: [...new Set([...found.files, ...extra])].sort() };
}

function existsAsFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
