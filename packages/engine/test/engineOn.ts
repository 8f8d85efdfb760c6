import { createEngine, diskFiles, type Engine, policySource } from '../src';
import { evidenceOf as collect, NOW } from './evidence';

/** Gives the engine of a folder. */
export function engineOn(root: string): Engine {
  return createEngine({
    files: diskFiles(root),
    collect,
    now: () => NOW,
    policy: policySource(root, { list: () => diskFiles(root).list() }),
  });
}
