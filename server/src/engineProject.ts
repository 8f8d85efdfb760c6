import { sep } from 'node:path';
import { createEngine, digestOf, diskFiles, type EngineFiles, policySource, roleOf } from '@callsight/engine';
import { collectStatic, inTurns, mayStandInSharedFile } from '@callsight/evidence';
import type { ScanResult } from '@callsight/model';
import { LOCK_FILE, lockText } from '@callsight/policy';
import { turn } from './diagnoser';
import type { Network } from './network';
import { type FileView, NEW_POLICY_FILE, type Project } from './project';
import { projectLock } from './projectLock';
import type { Settings } from './settings';

/** How long one stretch of a scan may hold up other messages, in milliseconds. */
const STRETCH_MS = 10;

const POLICY = /(?:^|\/)(?:callsight\.jsonc?|\.callsight\.json)$/;
const SETTINGS = /(?:^|\/)(?:\.env[^/]*|\.dev\.vars[^/]*|[^/]*dockerfile[^/]*|[^/]+\.(?:env|jsonc?|ya?ml|toml))$/i;
const NOTHING: FileView = { calls: [], findings: [], hosts: [] };

const noFiles: EngineFiles = { list: () => [], read: () => undefined, skipped: () => [], changed: () => undefined };

/** What a project is made with. */
export interface EngineProjectOptions {
  readonly now: () => Date;
  readonly settings: () => Settings;
  readonly network: Network;
  /** Where the policy of this machine may stand. */
  readonly managed: readonly string[];
}

/** Gives the project of a folder on disk, or an empty one for a document that lies in none. */
export function engineProject(
  root: string | undefined,
  { now, settings, network, managed }: EngineProjectOptions,
): Project {
  const files = root === undefined ? noFiles : diskFiles(root);
  let openLock: string | undefined;
  const lock = projectLock(root, () => openLock, network);
  // A policy that is being typed holds at once, before it is saved.
  const openPolicies = new Map<string, string>();
  const sourceOf = (typed: (file: string) => string | undefined) =>
    policySource(root ?? sep, {
      managed,
      typed,
      fetched: (digest) => network.keptPolicy(digest),
      ...(root === undefined
        ? { choice: false }
        : { list: () => [...files.list(), ...files.skipped().map(({ file }) => file), ...openPolicies.keys()] }),
    });
  const policy = sourceOf((file) => openPolicies.get(file));
  const engine = createEngine({
    files,
    collect(origin, context) {
      const lists = network.lists();
      return collectStatic(origin, { ...context, ...(lists && { lists }) });
    },
    readsPaths: () => network.lists() !== undefined,
    now: () => now().toISOString(),
    policy,
    lock: lock.read,
    levels: () => settings().severity,
    minimumScore: () => settings().minimumScore,
    oracle: network.oracle,
  });
  let isBegun = false;
  let last: ScanResult | undefined;
  // What a policy builds on may have any name.
  const isPolicy = (file: string) =>
    POLICY.test(file) || openPolicies.has(file) || (/\.jsonc?$/.test(file) && engine.policy().files.includes(file));
  const isListed = (file: string) => files.list().includes(file);

  return {
    root,
    update(file, text) {
      const movesOthers = root !== undefined && (SETTINGS.test(file) || !isListed(file));
      if (isPolicy(file)) {
        if (text === undefined) openPolicies.delete(file);
        else openPolicies.set(file, text);
        engine.changed([file]);
      } else if (file === LOCK_FILE) {
        openLock = text;
        engine.changed([file]);
      } else if (text === undefined) engine.close(file);
      else engine.update(file, text);
      return movesOthers;
    },
    changed(changed) {
      engine.changed(changed);
    },
    settingsChanged() {
      engine.policyChanged();
    },
    check(file) {
      if (roleOf(file) !== 'source') return NOTHING;
      // Without a first step the whole folder would be read at once, and everything else would wait for it.
      if (!isBegun) engine.prepare().next();
      isBegun = true;
      return engine.check(file);
    },
    async scan(progress, isCancelled) {
      const steps = engine.scanInSteps();
      for (;;) {
        const end = performance.now() + STRETCH_MS;
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            last = step.value;
            return last;
          }
          if (performance.now() < end) continue;
          progress(Math.floor(step.value * 100));
          break;
        }
        await turn();
        if (isCancelled()) return undefined;
      }
    },
    result: () => last,
    ...(engine.questions && { questions: engine.questions }),
    async judgeAgain() {
      const from = last;
      const again = from && (await inTurns(engine.judgeAgainInSteps(from)));
      // A scan may have come between.
      if (last === from) last = again;
    },
    forget: engine.forget,
    policy: () => engine.policy(),
    policyWith(text, file) {
      const own = engine.policy().file ?? NEW_POLICY_FILE;
      const source = sourceOf((name) => (name === own ? text : openPolicies.get(name)));
      const would = createEngine({ files, policy: source, collect: collectStatic, now: () => now().toISOString() });
      const { policy, problems } = would.policy();
      const held = file === undefined ? policy : would.policyOf(file);
      return { problems, ...(held && { policy: held }) };
    },
    lockProblem: lock.problem,
    acceptedHosts(result) {
      const entries = engine.accept(result, false, mayStandInSharedFile);
      return { text: lockText(entries, digestOf), hosts: entries.size };
    },
    checkHost: engine.judge,
  };
}
