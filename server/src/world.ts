import { readFileSync } from 'node:fs';
import { decodeText } from '@callsight/engine';
import type { Level } from '@callsight/model';
import { pathOf } from './addresses';
import { engineProject } from './engineProject';
import type { Project } from './project';

/** Everything outside the process that the server reads: files, the clock, and the projects made of them. */
export interface World {
  /** The version of CallSight. */
  readonly version: string;
  /** Makes the project of a folder, or an empty one for a document that lies in none. */
  makeProject(root: string | undefined, levels: () => ReadonlyMap<string, Level>): Project;
  /** The text of a `file:` address on disk. */
  readText(uri: string): string | undefined;
  now(): Date;
}

/** Gives the real world: this machine's disk and clock, and no network at all. */
export function realWorld(version: string): World {
  const now = () => new Date();
  return {
    version,
    now,
    makeProject: (root, levels) => engineProject(root, { now, levels }),
    readText(uri) {
      const path = pathOf(uri);
      try {
        return path === undefined ? undefined : decodeText(readFileSync(path));
      } catch {
        return undefined;
      }
    },
  };
}
