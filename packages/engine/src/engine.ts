import type { CallSite, Finding, HostResult, Level, ScanResult, Weakness } from '@callsight/model';
import {
  allFindings,
  callsByOrigin,
  type HostAction,
  type HostPattern,
  type Ignore,
  type LockEntry,
  lockChanges,
  originKey,
  type Policy,
  type PolicyProblem,
  policyVariables,
  updatedEntries,
} from '@callsight/policy';
import { rollUp } from '@callsight/scoring';
import type { EngineOptions, LockUse } from './engineOptions';
import type { HostQuestions } from './hostQuestions';
import { minuteOf } from './judgeLately';
import type { Analysed } from './memory';
import { originJudge } from './originJudge';
import { byText, type Origin, originsOf } from './origins';
import { type PolicyBook, policyBook } from './policyBook';
import type { MissingPolicy } from './policySource';
import { projectReader } from './projectReader';
import { isTestFile, roleOf } from './sourceFiles';
import { toEnd } from './toEnd';

/** The policy that decides, and what is wrong with its files. */
export interface PolicyState {
  /** The policy file of the project, relative to its root; absent when there is none. */
  readonly file?: string;
  /** Every file that has a say, the one that binds all others first, and those of folders at the end. */
  readonly files: readonly string[];
  /**
   * SHA-256 of the policy file in hexadecimal digits; of several that of their digests and names, a line each, as
   * `sha256sum` writes them.
   */
  readonly digest?: string;
  /** What holds for the whole project: the last one that was read without an error. */
  readonly policy?: Policy;
  /** That and what folders have beside it. */
  readonly policies: readonly Policy[];
  readonly problems: readonly PolicyProblem[];
  /** What has to be fetched before all of it can be read. */
  readonly missing: readonly MissingPolicy[];
}

/** Everything that is known of one file. */
export interface FileResult {
  readonly calls: readonly CallSite[];
  readonly hosts: readonly HostResult[];
  readonly findings: readonly Finding[];
}

/** The pipeline for one project: from its files to calls, hosts, verdicts and findings. */
export interface Engine {
  /**
   * Reads the project in small steps, each giving how much is done, from 0 to 1; other questions may be asked in
   * between and are answered from what is read so far.
   */
  prepare(): Generator<number, void>;
  /** Gives the answer for the whole project in such steps. */
  scanInSteps(): Generator<number, ScanResult>;
  /** Gives the answer for the whole project, or for some of its files; `progress` is told how much is done, 0 to 1. */
  scan(selection?: readonly string[], progress?: (done: number) => void): ScanResult;
  /**
   * Gives the source files that a change of some files concerns: they themselves, and those with a call that goes
   * through one of them; `undefined` when the policy or the lock file changed, which concerns all.
   */
  concernedBy(changed: readonly string[], progress?: (done: number) => void): readonly string[] | undefined;
  /** Gives the answer for one file, as its text is now. */
  check(file: string): FileResult;
  /** Gives the score and verdict of an origin, whether the project calls it or not; for a call in a file, if one is given. */
  judge(origin: Origin, file?: string): HostResult;
  /** Gives the hosts that calls name, by whether they may be asked and are due; absent where nobody is asked. */
  readonly questions?: HostQuestions;
  /** Forgets what hosts were worth, because what is known of all of them changed: lists, or how far may be asked. */
  forget(): void;
  /** Gives an answer of this engine again, with what was learnt since. */
  judgeAgain(result: ScanResult): ScanResult;
  /** Gives it in small steps, and judges only the hosts of which something was learnt. */
  judgeAgainInSteps(result: ScanResult): Generator<unknown, ScanResult>;
  /** Takes the editor's text of a file. */
  update(file: string, text: string): void;
  /** Gives a file back to the disk. */
  close(file: string): void;
  /** Takes note of files that changed on disk; `undefined`: anything may have. Reads policy and lock file again. */
  changed(files?: readonly string[]): void;
  /** Reads the policy again, because a setting that is a layer of it changed. */
  policyChanged(): void;
  /**
   * Gives the entries of a lock file that accepts a result: of the endpoints that may be named in it; `prune` forgets
   * what is no longer called.
   */
  accept(result: ScanResult, prune: boolean, mayName: LockUse['mayName']): ReadonlyMap<string, LockEntry>;
  /** Gives the policy that decides. A broken file leaves the last good one in force. */
  policy(): PolicyState;
  /** Gives the policy that holds for a file. */
  policyOf(file: string): Policy | undefined;
  /** Gives what the policy would say of hosts with one more clause, and what would speak against the clause. */
  whatIf(action: HostAction, pattern: HostPattern): WhatIf;
}

/** What one more clause in the policy of a project would change. */
export interface WhatIf {
  /** Why the clause would not be applied; empty when it would. */
  readonly problems: readonly PolicyProblem[];
  /** Gives the result of a scan as it would be judged then. */
  judge(result: ScanResult): ScanResult;
}

/** An answer for one file, with all that it depends on. */
interface Checked {
  readonly calls: readonly CallSite[];
  readonly weaknesses: readonly Weakness[];
  readonly policy: Policy | undefined;
  readonly lock: LockUse | undefined;
  readonly levels: ReadonlyMap<string, Level> | undefined;
  readonly minute: string;
  readonly result: FileResult;
}

/** Gives an engine for a project. */
export function createEngine(options: EngineOptions): Engine {
  const { files, minimumScore = () => undefined } = options;
  let lock: LockUse | undefined;
  let book: PolicyBook = policyBook({ source: options.policy, now: options.now, minimumScore });
  /** The state of the policy, which is asked for with each key, until it is read again. */
  let state: PolicyState | undefined;
  const decisions = { book: () => book, lock: () => lock };
  const project = projectReader(files, options.memory);
  const { judge, lately, evidenceOf, questions } = originJudge(options, decisions);

  const readDecisionsAgain = (changed?: readonly string[]) => {
    lock = options.lock?.();
    book.read(changed);
    state = undefined;
    project.setVariables(policyVariables(book.shared()));
  };
  readDecisionsAgain();

  /** The policies of the files that call an origin; nothing where no folder has one of its own. */
  const policiesOf = (calls: readonly CallSite[]): ReadonlyMap<string, readonly (Policy | undefined)[]> | undefined => {
    if (book.ofFolders().length === 0) return undefined;
    return new Map(
      [...callsByOrigin(calls)].map(([key, sites]) => [key, [...new Set(sites.map(({ file }) => book.of(file)))]]),
    );
  };

  /** The origins of calls that may stand in a shared file. */
  const nameable = (calls: readonly CallSite[], mayName = lock?.mayName): ReadonlySet<string> => {
    if (!mayName) return new Set();
    return new Set(calls.flatMap(({ endpoints }) => endpoints.filter(mayName).map(originKey)));
  };

  const judged = function* (
    { calls, weaknesses }: Pick<Analysed, 'calls' | 'weaknesses'>,
    ignores: ReadonlyMap<string, readonly Ignore[]>,
    partial: boolean,
    judgeOne = judge,
  ) {
    const now = options.now();
    const mayLock = nameable(calls);
    const policies = policiesOf(calls);
    const hosts: HostResult[] = [];
    const readsPaths = options.readsPaths?.() !== false;
    for (const called of originsOf(calls)) {
      const key = originKey(called);
      // What is typed into a path changes nothing that is known of the host.
      const origin = readsPaths ? called : { ...called, paths: [] };
      hosts.push(judgeOne(now, origin, mayLock.has(key), policies?.get(key)));
      // The reading, which takes long, is done.
      yield 1;
    }
    const levels = options.levels?.();
    const byFolder = policies && { policyOf: book.of, folderPolicies: book.ofFolders() };
    const input = { calls, weaknesses, hosts, now, ignores, partial, testFile: isTestFile, ...byFolder };
    const policy = book.shared();
    return {
      calls,
      hosts,
      ...allFindings({ ...input, ...(policy && { policy }), ...(levels && { levels }) }),
      rollUp: rollUp(hosts.map(({ score }) => score)),
    };
  };

  const changesOf = (hosts: readonly HostResult[], partial: boolean): Pick<ScanResult, 'changes'> =>
    lock ? { changes: lockChanges(lock.lock, hosts, options.now(), { partial }) } : {};

  /** The last answers: a pointer that rests on a call asks the same again. */
  const checked = new Map<string, Checked>();
  const forget = () => {
    checked.clear();
    lately.forget();
  };

  /** How answers came to be, as long as somebody has them. */
  const answered = new WeakMap<ScanResult, Answered>();

  const answerOf = function* (
    { calls, weaknesses, files: count, parsed, skipped, commented }: Analysed,
    selection: readonly string[] | undefined,
  ): Generator<number, ScanResult> {
    const partial = selection !== undefined;
    const found = yield* judged({ calls, weaknesses }, project.ignoresOf(commented), partial);
    const answer: ScanResult = {
      coverage: {
        files: count,
        parsed,
        calls: calls.length,
        resolved: calls.filter(({ endpoints }) => endpoints.length > 0).length,
        relative: calls.filter(({ endpoints, relative }) => endpoints.length === 0 && relative).length,
        unresolved: calls.filter(({ endpoints, relative }) => endpoints.length === 0 && !relative).length,
        skipped: skipped.length,
      },
      ...found,
      skipped,
      ...changesOf(found.hosts, partial),
    };
    answered.set(answer, { weaknesses, partial, commented });
    return answer;
  };

  const judgedAgain = function* (result: ScanResult, judgeOne = judge): Generator<number, ScanResult> {
    const from = answered.get(result);
    if (from === undefined) return result;
    const found = yield* judged(
      { ...from, calls: result.calls },
      project.ignoresOf(from.commented),
      from.partial,
      judgeOne,
    );
    const again = { ...result, ...found, ...changesOf(found.hosts, from.partial) };
    answered.set(again, from);
    return again;
  };

  return {
    prepare: () => project.prepare(),
    scan: (selection, progress) =>
      toEnd(answerOf(selection ? project.some(selection) : project.all(progress), selection)),
    concernedBy(changed, progress) {
      const isChanged = new Set(changed);
      const decisive = [...book.files(), lock?.lock.file];
      if (decisive.some((file) => file !== undefined && isChanged.has(file))) return undefined;
      const own = files.list().filter((file) => roleOf(file) === 'source' && isChanged.has(file));
      const through = project.all(progress).calls.filter((call) => goesThrough(call, isChanged));
      return [...new Set([...own, ...through.map(({ file }) => file)])].sort(byText);
    },
    *scanInSteps() {
      return yield* answerOf(yield* project.allInSteps(), undefined);
    },
    check(file) {
      // First, because it reads the file.
      const calls = project.callsIn(file);
      const weaknesses = project.weaknessesIn(file);
      const known = checked.get(file);
      const policy = book.of(file);
      const levels = options.levels?.();
      const minute = minuteOf(options.now());
      const isSame = known?.calls === calls && known.weaknesses === weaknesses;
      if (
        isSame &&
        known.policy === policy &&
        known.lock === lock &&
        known.levels === levels &&
        known.minute === minute
      )
        return known.result;
      const result = toEnd(judged({ calls, weaknesses }, project.ignoresIn(file), true, lately.judge));
      checked.set(file, { calls, weaknesses, policy, lock, levels, minute, result });
      return result;
    },
    judge(origin, file) {
      const policy = file === undefined ? book.shared() : book.of(file);
      return judge(options.now(), { ...origin, paths: [], calls: 0 }, true, [policy]);
    },
    ...(questions && { questions }),
    forget,
    judgeAgain(result) {
      forget();
      return toEnd(judgedAgain(result));
    },
    *judgeAgainInSteps(result) {
      checked.clear();
      return yield* judgedAgain(result, lately.judge);
    },
    update: (file, text) => project.update(file, text),
    close(file) {
      checked.delete(file);
      project.update(file, undefined);
    },
    changed(changedFiles) {
      project.changed(changedFiles);
      readDecisionsAgain(changedFiles);
    },
    policyChanged: () => readDecisionsAgain([]),
    accept({ calls, hosts }, prune, mayName) {
      const now = options.now();
      const mayLock = nameable(calls, mayName);
      const paths = new Map(originsOf(calls).map((origin) => [originKey(origin), origin.paths]));
      const accepted = hosts
        .filter((host) => mayLock.has(originKey(host)) && host.evidence.internal === undefined)
        // Without what the policy makes of it, which may change.
        .map((host) => ({
          ...host,
          evidence: evidenceOf(now, { ...host, paths: paths.get(originKey(host)) ?? [] }),
        }));
      const { lock: before, first = 'collected' } = lock ?? {};
      return updatedEntries({ calls, hosts: accepted, before, now, prune, first });
    },
    policy() {
      state ??= stateOf(book);
      return state;
    },
    policyOf: (file) => book.of(file),
    whatIf(action, pattern) {
      const changed = book.withClause(action, pattern);
      const before = new Set(book.problems().map(({ text }) => text));
      return {
        problems: changed.problems().filter(({ text }) => !before.has(text)),
        judge(result) {
          const kept = book;
          book = changed;
          try {
            return toEnd(judgedAgain(result));
          } finally {
            book = kept;
          }
        },
      };
    },
  };
}

function stateOf(book: PolicyBook): PolicyState {
  const [policy, file, digest] = [book.shared(), book.file(), book.digest()];
  return {
    files: book.files(),
    policies: [...(policy ? [policy] : []), ...book.ofFolders()],
    problems: book.problems(),
    missing: book.missing(),
    ...(file === undefined ? {} : { file }),
    ...(digest === undefined ? {} : { digest }),
    ...(policy && { policy }),
  };
}

/** What an answer was made of beside the calls. */
interface Answered extends Pick<Analysed, 'weaknesses' | 'commented'> {
  readonly partial: boolean;
}

function goesThrough({ endpoints, through }: CallSite, files: ReadonlySet<string>): boolean {
  return (
    endpoints.some(({ hops }) => hops.some(({ file }) => files.has(file))) ||
    (through !== undefined && files.has(through.file))
  );
}
