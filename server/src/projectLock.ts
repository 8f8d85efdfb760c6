import { digestOf, type LockUse, type PolicyRead, readLockFile } from '@callsight/engine';
import { mayStandInSharedFile } from '@callsight/evidence';
import { LOCK_FILE, type Lock, readLock } from '@callsight/policy';
import type { Network } from './network';
import type { PolicyFault } from './project';

/** The lock file of a folder, read again when it may have changed. */
export interface ProjectLock {
  /** Reads it; a file that is damaged is as good as none, and says what is wrong with it. */
  read(): LockUse | undefined;
  /** Gives the first thing that is wrong with it. */
  problem(): PolicyFault | undefined;
}

/** Gives the lock file of a folder; `opened` gives its text in the editor, before the one on disk. */
export function projectLock(
  root: string | undefined,
  opened: () => string | undefined,
  network: Pick<Network, 'reach'>,
): ProjectLock {
  let problem: PolicyFault | undefined;
  let last: { readonly text: string; readonly use: LockUse | undefined } | undefined;
  const useOf = (lock: Lock): LockUse => ({
    lock,
    // The same as in CI, until somebody lets the network be asked.
    get first() {
      return network.reach() === 'off' ? 'locked' : 'collected';
    },
    mayName: mayStandInSharedFile,
  });
  const checked = (text: string): LockUse | undefined => {
    const read = readLock(text, LOCK_FILE, digestOf);
    problem = 'problem' in read ? read.problem : undefined;
    return 'lock' in read ? useOf(read.lock) : undefined;
  };
  return {
    read() {
      const text = opened();
      const found: PolicyRead | undefined =
        root === undefined
          ? undefined
          : text === undefined
            ? readLockFile(root, LOCK_FILE, false)
            : { file: LOCK_FILE, text };
      if (found === undefined || 'refused' in found) {
        last = undefined;
        problem = found && wholeFile(`the lock file is ${found.refused}. Make it a file that can be read.`);
        return undefined;
      }
      // Reading a large one takes a while, and most changes are of other files.
      if (last?.text !== found.text) last = { text: found.text, use: checked(found.text) };
      return last.use;
    },
    problem: () => problem,
  };
}

function wholeFile(message: string): PolicyFault {
  return { file: LOCK_FILE, line: 1, column: 1, endLine: 1, endColumn: 1, severity: 'error', message };
}
