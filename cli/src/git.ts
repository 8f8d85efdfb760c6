import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { UserError } from './exitCode';
import { WORDS } from './words';
import type { World } from './world';

/** Nothing that a repository's settings name is run, nothing is fetched. */
const QUIET = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  'protocol.allow=never',
];

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Variables that git sets for a hook, as paths that may be relative to where the hook runs. */
const PLACES = ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'];

/** A repository that git can be asked about. */
export interface Git {
  /** Gives what git answers, or `undefined` where it says no. */
  ask(...args: readonly string[]): string | undefined;
}

/**
 * Gives the repository of a folder. Git is started by itself, without a shell; content filters and hooks are
 * switched off, so that no program that the repository's settings name is run.
 *
 * @throws UserError when git is not there or the folder is in no repository.
 */
export function gitAt(folder: string, world: World): Git {
  const { environment, home } = world.machine;
  const places = PLACES.flatMap((name) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[name, resolve(world.cwd, value)]];
  });
  const env = {
    ...environment,
    ...(environment.GIT_DIR ? { GIT_WORK_TREE: world.cwd } : {}),
    ...Object.fromEntries(places),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
  const run = (args: readonly string[]): SpawnSyncReturns<string> =>
    // Started from the home folder: on Windows a program of the working folder would be taken before the real one.
    spawnSync('git', [...QUIET, '-C', folder, ...args], {
      cwd: home,
      env,
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  const first = run(['rev-parse', '--is-inside-work-tree']);
  if (first.error) throw new UserError(WORDS.noGit);
  if (first.stdout.trim() !== 'true') throw new UserError(WORDS.noRepository(folder, firstLine(first.stderr)));
  const filters = filtersOff(run(['config', '-z', '--name-only', '--get-regexp', '^filter\\.']).stdout);
  return {
    ask(...args) {
      const { status, stdout } = run([...filters, ...args]);
      return status === 0 ? stdout : undefined;
    },
  };
}

function filtersOff(names: string): readonly string[] {
  return names
    .split('\0')
    .filter((name) => /\.(clean|smudge|process|required)$/.test(name))
    .flatMap((name) => ['-c', name.endsWith('.required') ? `${name}=false` : `${name}=`]);
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
}
