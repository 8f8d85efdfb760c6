import {
  createEngine,
  diskFiles,
  type Engine,
  type EngineFiles,
  findPolicyFile,
  type PolicyRead,
} from '@callsight/engine';
import { collectStatic } from '@callsight/evidence';
import type { Level, ScanResult } from '@callsight/model';
import { turn } from './diagnoser';
import type { FileView, Project } from './project';

/** How long one stretch of a scan may hold up other messages, in milliseconds. */
const STRETCH_MS = 25;

/** How many files a stretch reads before it looks at the clock. */
const FILES_AT_ONCE = 8;

const SOURCE = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)$/;
const POLICY = /(?:^|\/)(?:callsight\.jsonc?|\.callsight\.json)$/;
const NOTHING: FileView = { calls: [], findings: [], hosts: [] };

const noFiles: EngineFiles = { list: () => [], read: () => undefined, skipped: () => [], changed: () => undefined };

/** What a project is made with. */
export interface EngineProjectOptions {
  readonly now: () => Date;
  /** The user's levels by rule. */
  readonly levels: () => ReadonlyMap<string, Level>;
}

/** Gives the project of a folder on disk, or an empty one for a document that lies in none. */
export function engineProject(root: string | undefined, { now, levels }: EngineProjectOptions): Project {
  const files = root === undefined ? noFiles : diskFiles(root);
  // A policy that is being typed holds at once, before it is saved.
  const openPolicies = new Map<string, string>();
  const policy = (): PolicyRead | undefined => {
    const found = root === undefined ? undefined : findPolicyFile(root);
    const file = found?.file ?? [...openPolicies.keys()].find((name) => !name.includes('/'));
    const text = file === undefined ? undefined : openPolicies.get(file);
    return file === undefined || text === undefined ? found : { file, text };
  };
  const engine = createEngine({ files, collect: collectStatic, now: () => now().toISOString(), policy, levels });
  let last: ScanResult | undefined;

  return {
    root,
    update(file, text) {
      if (POLICY.test(file)) {
        if (text === undefined) openPolicies.delete(file);
        else openPolicies.set(file, text);
        engine.changed([file]);
      } else if (text === undefined) engine.close(file);
      else engine.update(file, text);
    },
    changed(changed) {
      engine.changed(changed);
    },
    check: (file) => (SOURCE.test(file) ? engine.check(file) : NOTHING),
    async scan(progress, isCancelled) {
      const sources = files.list().filter((file) => SOURCE.test(file));
      const isWhole = await readAll(engine, sources, progress, isCancelled);
      if (!isWhole) return undefined;
      last = engine.scan();
      progress(100);
      return last;
    },
    result: () => last,
    policyFiles() {
      const { file } = engine.policy();
      return file === undefined ? [] : [file];
    },
    policyProblems: () => engine.policy().problems,
    checkHost: (scheme, host, port) => engine.judge(port === undefined ? { scheme, host } : { scheme, host, port }),
  };
}

/** Reads every file in short stretches, so that what is typed meanwhile is answered; false when it was cancelled. */
async function readAll(
  engine: Engine,
  sources: readonly string[],
  progress: (percent: number) => void,
  isCancelled: () => boolean,
): Promise<boolean> {
  for (let at = 0; at < sources.length; ) {
    const end = performance.now() + STRETCH_MS;
    while (at < sources.length && performance.now() < end) {
      engine.scan(sources.slice(at, at + FILES_AT_ONCE));
      at += FILES_AT_ONCE;
    }
    progress(Math.min(99, Math.floor((at * 99) / sources.length)));
    await turn();
    if (isCancelled()) return false;
  }
  return !isCancelled();
}
