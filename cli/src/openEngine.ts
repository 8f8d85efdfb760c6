import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createEngine,
  diskFiles,
  type Engine,
  type EngineFiles,
  type LockUse,
  type Oracle,
  type PolicySource,
  type PolicyState,
  policySource,
} from '@callsight/engine';
import { collectStatic, type Lists } from '@callsight/evidence';
import type { Level } from '@callsight/model';
import { diskStore, storeFolder } from '@callsight/store';
import { UserError } from './exitCode';
import { keptPolicy } from './policyShelf';
import type { Scope } from './scope';
import { WORDS } from './words';
import type { World } from './world';

/** How a command chooses what judges: a file that the user named, none, or the one that holds in the folder. */
export interface PolicyChoice {
  readonly policy?: string | boolean;
  /** The score that is asked for, 0 to 100. */
  readonly minScore?: number;
}

/** What an engine of a command works with beside files and policy. */
export interface EngineMeans {
  readonly lists?: Lists | undefined;
  readonly oracle?: Oracle | undefined;
  readonly lock?: LockUse | undefined;
  readonly frozen?: boolean | undefined;
  /** Hosts are judged and no project is looked at: policies of folders are not looked for. */
  readonly hostsOnly?: boolean;
}

/** What differs from a frozen lock file is an error, where the policy does not say otherwise. */
const FROZEN_LEVELS: ReadonlyMap<string, Level> = new Map([
  ['new-third-party', 'error'],
  ['grade-fallen', 'error'],
]);

/**
 * Gives the engine of a scope with the real files and the static collectors.
 *
 * @throws UserError when the policy is missing, cannot be read or has an error.
 */
export function openEngine(
  { root, selection }: Scope,
  { policy, minScore }: PolicyChoice,
  now: string,
  world: World,
  { lists, oracle, lock, frozen, hostsOnly }: EngineMeans = {},
): Engine {
  const memory = { store: diskStore(storeFolder(world.machine)), key: `analysis ${world.build} ${root}` };
  const files = diskFiles(root, { memory, ...(selection && { extra: selection }) });
  const engine = createEngine({
    files,
    policy: sourceOf(root, policy, world, hostsOnly ? undefined : files),
    collect: (origin, context) => collectStatic(origin, { ...context, ...(lists && { lists }) }),
    now: () => now,
    memory,
    ...(oracle && { oracle }),
    ...(minScore === undefined ? {} : { minimumScore: () => minScore }),
    ...(lock && { lock: () => lock }),
    ...(frozen && { levels: () => FROZEN_LEVELS }),
  });
  const errors = engine.policy().problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first)
    throw new UserError(
      WORDS.policyBroken(`${first.file}:${first.line}:${first.column}`, first.message, errors.length - 1),
    );
  return engine;
}

/**
 * Gives every layer of a policy and what is wrong with it, without looking at the code.
 *
 * @throws UserError when a file that the user named is missing.
 */
export function policyState(root: string, file: string | undefined, now: string, world: World): PolicyState {
  const files = diskFiles(root);
  const policy = sourceOf(root, file, world, files);
  return createEngine({ files, policy, collect: collectStatic, now: () => now }).policy();
}

function sourceOf(
  root: string,
  policy: string | boolean | undefined,
  world: World,
  files: EngineFiles | undefined,
): PolicySource {
  const choice = typeof policy === 'string' ? resolve(world.cwd, policy) : policy === false ? false : undefined;
  if (typeof policy === 'string' && !existsSync(choice || '')) throw new UserError(WORDS.noSuchPath(policy));
  return policySource(root, {
    managed: world.managed,
    fetched: (digest) => keptPolicy(world.machine, digest),
    ...(choice === undefined ? {} : { choice }),
    // A policy that the project may not be read through is still there.
    ...(files && { list: () => [...files.list(), ...files.skipped().map(({ file }) => file)] }),
  });
}
