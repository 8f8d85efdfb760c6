import { resolve } from 'node:path';
import { digestOf, type LockUse, readLockFile } from '@callsight/engine';
import { mayStandInSharedFile } from '@callsight/evidence';
import { LOCK_FILE, type Lock, readLock } from '@callsight/policy';
import { UserError } from './exitCode';
import type { Scope } from './scope';
import { WORDS } from './words';
import type { World } from './world';

/** How a command chooses its lock file: a file that the user named, none, or the one in the folder. */
export interface LockChoice {
  readonly lock?: string | boolean;
  /** In CI: what differs from the lock file is an error, and nothing but the lock file is asked. */
  readonly frozen?: boolean;
}

/**
 * Gives the lock file that a scan is held against; `undefined` when there is none and none was asked for.
 *
 * @throws UserError when it is missing, cannot be read, is damaged or was edited by hand, or when flags exclude it.
 */
export function lockFor(
  scope: Scope,
  { lock, frozen }: LockChoice,
  network: string,
  world: World,
): LockUse | undefined {
  if (frozen && lock === false) throw new UserError(WORDS.frozenWithoutLock);
  if (frozen && network !== 'off') throw new UserError(WORDS.frozenNetwork(network));
  if (lock === false) return undefined;
  const found = readLockAt(scope, lock, world);
  if (found !== undefined) return useOf(found, network);
  if (typeof lock === 'string') throw new UserError(WORDS.noSuchPath(lock));
  if (frozen) throw new UserError(WORDS.noLock);
  return undefined;
}

/** Gives the lock file that `callsight lock` brings up to date; an empty one where there is none yet. */
export function lockToUpdate(scope: Scope, file: string | undefined, network: string, world: World): LockUse {
  return useOf(readLockAt(scope, file, world) ?? { file: file ?? LOCK_FILE, entries: new Map() }, network);
}

/** Gives the absolute path of the lock file. */
export function lockPath({ root }: Scope, file: string | boolean | undefined, world: World): string {
  return typeof file === 'string' ? resolve(world.cwd, file) : resolve(root, LOCK_FILE);
}

function readLockAt(scope: Scope, file: string | boolean | undefined, world: World): Lock | undefined {
  // A link that a repository brings may lead anywhere; one that the user names is the user's.
  const read = readLockFile(scope.root, lockPath(scope, file, world), typeof file === 'string');
  if (read === undefined) return undefined;
  if ('refused' in read) throw new UserError(WORDS.lockRefused(read.file, read.refused));
  const checked = readLock(read.text, read.file, digestOf);
  if ('problem' in checked) throw new UserError(checked.problem.text);
  return checked.lock;
}

function useOf(lock: Lock, network: string): LockUse {
  return {
    lock,
    first: network === 'off' ? 'locked' : 'collected',
    mayName: mayStandInSharedFile,
  };
}
