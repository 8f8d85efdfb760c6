import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { POLICY_FILES } from '@callsight/policy';
import { projectPath } from './diskFiles';
import { readBounded } from './readBounded';
import { MAX_FILE_BYTES } from './sourceFiles';

/** The text of a policy file, and how the project names it. */
export interface PolicyText {
  /** Relative to the project's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** What reading a policy file gave: its text, or why it cannot be read. */
export type PolicyRead = PolicyText | { readonly file: string; readonly refused: string };

/** Gives the policy file that a user named, links followed; `undefined` when there is none. */
export function readPolicyFile(root: string, path: string): PolicyRead | undefined {
  return policyAt(root, path, true);
}

/**
 * Gives the policy file that holds in a folder: its own or, inside a Git repository, the nearest one upward;
 * `undefined` when there is none. A `package.json` counts when it has the key `callsight`.
 */
export function findPolicyFile(root: string): PolicyRead | undefined {
  for (const folder of foldersUpward(root)) {
    for (const name of POLICY_FILES) {
      const read = policyAt(root, join(folder, name), false);
      if (read && (name !== 'package.json' || ('text' in read && /"callsight"\s*:/.test(read.text)))) return read;
    }
  }
  return undefined;
}

/** The folder and those above it up to the repository's; the folder alone when it is in no repository. */
function foldersUpward(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let next = folder; ; next = dirname(next)) {
    folders.push(next);
    if (statSync(join(next, '.git'), { throwIfNoEntry: false })) return folders;
    if (dirname(next) === next) return [folder];
  }
}

// A link that a repository brings may lead anywhere; one that the user names is the user's.
function policyAt(root: string, path: string, follow: boolean): PolicyRead | undefined {
  const file = projectPath(root, path);
  const read = readBounded(join(root, file), MAX_FILE_BYTES, follow);
  if (read.kind === 'absent') return undefined;
  return read.kind === 'text' ? { file, text: read.text } : { file, refused: read.reason };
}
