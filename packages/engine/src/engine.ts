import { createProject, mayCall, type Project } from '@callsight/analysis';
import {
  type CallSite,
  type Endpoint,
  type Finding,
  type HostEvidence,
  type HostResult,
  type Known,
  type Level,
  reachesTo,
  type ScanResult,
  type ScoreChange,
  type Skipped,
  type Weakness,
} from '@callsight/model';
import {
  allFindings,
  baselineOf,
  callsByOrigin,
  decide,
  type HostAction,
  type HostPattern,
  hostClause,
  type Ignore,
  isInternalByPolicy,
  type Lock,
  type LockEntry,
  lockChanges,
  lockedEntry,
  originKey,
  type Policy,
  type PolicyProblem,
  policyVariables,
  privateCaAttestation,
  readIgnores,
  regionStanding,
  updatedEntries,
  withLockedEvidence,
  worstVerdict,
} from '@callsight/policy';
import { rollUp, scoreHost } from '@callsight/scoring';
import type { HostRecord } from '@callsight/store';
import { factIn, withRecord } from './askedFacts';
import type { EngineFiles } from './diskFiles';
import { type HostQuestions, hostQuestions } from './hostQuestions';
import { type Analysed, digestOf, type Memory, type Recollection, recall } from './memory';
import type { Oracle } from './oracle';
import { byText, type CalledOrigin, type CountedOrigin, type Origin, originsOf } from './origins';
import { type PolicyBook, policyBook } from './policyBook';
import type { PolicySource } from './policySource';
import { scoreChange } from './scoreChange';
import { isTestFile, roleOf } from './sourceFiles';

/** What a collector is told beside the origin. */
export interface CollectContext {
  /** ISO 8601. */
  readonly now: string;
  /** Tells whether the policy calls a host internal. */
  readonly internal: (host: string) => boolean;
  /** Tells whether the user says that a host has its certificates from an authority of its own. */
  readonly privateCa: (host: string, port: number | undefined) => boolean;
}

/** A lock file that results are held against. */
export interface LockUse {
  readonly lock: Lock;
  /**
   * What counts first: `locked` evidence, scored at the clock of the lock, so that a result does not depend on the day;
   * or what this machine `collected` anew.
   */
  readonly first: 'locked' | 'collected';
  /** Tells whether the host of an endpoint may stand in a file that is shared. */
  readonly mayName: (endpoint: Endpoint) => boolean;
}

/** The evidence of an origin, the clock that it is scored at, and the last change of its score. */
interface Collected {
  readonly evidence: HostEvidence;
  readonly clock: string;
  readonly change?: ScoreChange;
}

/** What an engine works with. */
export interface EngineOptions {
  readonly files: EngineFiles;
  /** Gives the evidence of an origin. */
  readonly collect: (origin: CalledOrigin, context: CollectContext) => HostEvidence;
  /** Gives the time, ISO 8601. */
  readonly now: () => string;
  /** Where the files of the policy are; absent: the built-in default decides. */
  readonly policy?: PolicySource;
  /** Gives the levels of the settings by rule; where the policy names a level they only make the rule louder. */
  readonly levels?: () => ReadonlyMap<string, Level>;
  /** Gives the score that settings ask for, 0 to 100; a policy file that asks for more wins. */
  readonly minimumScore?: () => number | undefined;
  /** Asks the world about hosts and keeps what they tell; absent: nobody is asked, and nothing of that is known. */
  readonly oracle?: Oracle;
  /** Where the analysis of a whole project is kept, so that a second scan of an unchanged one need not repeat it. */
  readonly memory?: Memory;
  /** Gives the lock file as it is now, and how it counts; `undefined`: nothing is held against one. */
  readonly lock?: () => LockUse | undefined;
}

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
  /** Forgets the answers for single files, because something was learnt of hosts. */
  forget(): void;
  /** Gives an answer of this engine again, with what was learnt of hosts since. */
  judgeAgain(result: ScanResult): ScanResult;
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
  readonly levels: string | undefined;
  readonly minute: string;
  readonly result: FileResult;
}

const IGNORE_MARK = 'callsight-ignore-';

/** Gives an engine for a project. */
export function createEngine(options: EngineOptions): Engine {
  const { files, minimumScore = () => undefined } = options;
  const open = new Map<string, string>();
  // Found while the project is read, so that a scan does not read everything twice.
  const withIgnores = new Set<string>();
  const noted = (file: string, text: string | undefined) => {
    if (roleOf(file) === 'source' && text?.includes(IGNORE_MARK)) withIgnores.add(file);
    else withIgnores.delete(file);
    return text;
  };
  let hasRead = false;
  const project: Project = createProject({
    list: files.list,
    read(file) {
      hasRead = true;
      return noted(file, files.read(file));
    },
  });
  let lock: LockUse | undefined;
  let book: PolicyBook = policyBook({ source: options.policy, now: options.now, minimumScore });

  const textOf = (file: string) => open.get(file) ?? files.read(file);
  const readDecisionsAgain = (changed?: readonly string[]) => {
    lock = options.lock?.();
    book.read(changed);
    project.setVariables(policyVariables(book.shared()));
  };
  readDecisionsAgain();

  const hasPrivateCa = (host: string, port: number | undefined, now: string) =>
    privateCaAttestation(book.shared(), host, port, now) !== undefined;

  const collectAt = (now: string, { paths, ...origin }: CalledOrigin): Collected => {
    const internal = (host: string) => isInternalByPolicy(book.shared(), host);
    const reach = options.oracle?.reach() ?? 'off';
    const record = reachesTo(reach, 'probe') ? questions?.recordOf(origin) : undefined;
    const addresses = record && factIn(record, 'addresses');
    const privateCa = (host: string, port?: number) => hasPrivateCa(host, port, now);
    const collected = options.collect({ ...origin, paths, ...addressesOf(addresses) }, { now, internal, privateCa });
    const evidence = withRecord(collected, record ?? NO_RECORD, reach);
    const change = record && scoreChange(options.oracle!.records, originKey(origin), Date.parse(now));
    const locked = lock && lockedEntry(lock.lock, origin);
    return {
      evidence: lock && locked ? withLockedEvidence(evidence, locked.evidence, lock.first) : evidence,
      clock: locked && lock?.first === 'locked' ? locked.scoredAt : now,
      ...(change && { change }),
    };
  };

  const judgeAt = (
    now: string,
    { calls, ...called }: CountedOrigin,
    mayLock: boolean,
    policies: readonly (Policy | undefined)[] | undefined = [book.shared()],
  ): HostResult => {
    const policy = book.shared();
    const { paths: _, ...origin } = called;
    const { evidence: collected, clock, change } = collectAt(now, called);
    const evidence = withForbiddenRegion(collected, policy);
    const pinsPrivateCa = hasPrivateCa(origin.host, origin.port, now);
    const score = scoreHost(evidence, { now: clock, pinsPrivateCa });
    const clauses = policies.flatMap((own) => hostClause(own, origin.host, origin.port, now) ?? []);
    const owner = clauses.find((clause) => clause.owner !== undefined)?.owner;
    const dataClass = clauses.find((clause) => clause.dataClass !== undefined)?.dataClass;
    const baseline = lock && mayLock && evidence.internal === undefined ? baselineOf(lock.lock, origin) : undefined;
    const subject = { ...origin, score, evidence, ...(baseline && { baseline }) };
    const [first, ...others] = policies.map((own) => decide(subject, own, now));
    return {
      ...subject,
      calls,
      verdict: worstVerdict([first ?? decide(subject, policy, now), ...others]),
      ...(change && { change }),
      ...(owner === undefined ? {} : { owner }),
      ...(dataClass === undefined ? {} : { dataClass }),
    };
  };

  const judge = (origin: Origin, file?: string) => {
    const policy = file === undefined ? book.shared() : book.of(file);
    return judgeAt(options.now(), { ...origin, paths: [], calls: 0 }, true, [policy]);
  };
  const questions = options.oracle && hostQuestions(options.oracle, (origin) => judge(origin));

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

  const judged = (
    { calls, weaknesses }: Pick<Analysed, 'calls' | 'weaknesses'>,
    ignores: ReadonlyMap<string, readonly Ignore[]>,
    partial: boolean,
    judgeOne = judgeAt,
  ) => {
    const now = options.now();
    const mayLock = nameable(calls);
    const policies = policiesOf(calls);
    const hosts = originsOf(calls).map((origin) => {
      const key = originKey(origin);
      return judgeOne(now, origin, mayLock.has(key), policies?.get(key));
    });
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
  /** The hosts of the last minute: each key that is typed asks for nearly the same ones again. */
  let judgedLately: Pick<Checked, 'policy' | 'lock' | 'minute'> & { readonly hosts: Map<string, HostResult> };
  const forget = () => {
    checked.clear();
    judgedLately = { policy: undefined, lock, minute: '', hosts: new Map() };
  };
  forget();
  const judgeLately: typeof judgeAt = (now, { calls, ...called }, mayLock, policies = [book.shared()]) => {
    const minute = minuteOf(now);
    // The calls of one file have one policy.
    const [policy] = policies;
    if (judgedLately.minute !== minute || judgedLately.policy !== policy || judgedLately.lock !== lock)
      judgedLately = { policy, lock, minute, hosts: new Map() };
    const key = JSON.stringify([called, mayLock]);
    const host = judgedLately.hosts.get(key) ?? judgeAt(now, { calls, ...called }, mayLock, policies);
    judgedLately.hosts.set(key, host);
    return { ...host, calls };
  };

  const ignoresOf = (paths: Iterable<string>) => {
    const found = new Map<string, readonly Ignore[]>();
    for (const file of paths) {
      const ignores = readIgnores(textOf(file) ?? '');
      if (ignores.length > 0) found.set(file, ignores);
    }
    return found;
  };

  const analysed = ({ calls, weaknesses, parsed, skipped }: Omit<Analysed, 'commented'>): Analysed => ({
    calls: [...calls].sort(byCall),
    weaknesses: [...weaknesses].sort(byCall),
    parsed,
    skipped: mergeSkipped(files.skipped(), skipped),
    commented: [...withIgnores].sort(byText),
  });

  const analyseSome = (selection: readonly string[]): Analysed => {
    const seen = selection
      .filter((file) => roleOf(file) === 'source')
      .map((file) => ({ file, calls: project.callsIn(file), refused: project.whySkipped(file) }));
    const isParsed = ({ file, calls, refused }: (typeof seen)[number]) =>
      refused === undefined && (calls.length > 0 || mayCall(textOf(file) ?? ''));
    const refusals = seen.flatMap(({ file, refused }) => (refused === undefined ? [] : [{ file, reason: refused }]));
    const all = analysed({
      calls: seen.flatMap(({ calls }) => calls),
      weaknesses: selection.flatMap((file) => project.weaknessesIn(file)),
      parsed: seen.filter(isParsed).length,
      skipped: [...refusals, ...strangers(selection)],
    });
    return { ...all, commented: all.commented.filter((file) => selection.includes(file)) };
  };

  const analyseAll = (progress?: (done: number) => void): Analysed => {
    // What was read before the stamps were taken may be older than they are.
    const isFirst = options.memory && open.size === 0 && !hasRead;
    const past = isFirst ? recall(options.memory, files, policyVariables(book.shared())) : undefined;
    if (past?.same) return past.same;
    const relinked = past?.before && relink(past.before);
    if (relinked) {
      past.keep(relinked);
      return relinked.analysed;
    }
    const all = analysed(finished(project.analyseInSteps(), progress));
    past?.keep({ analysed: all, learned: project.learned(digestOf) });
    return all;
  };

  /** Takes what was true before some files changed to what is true now; `undefined` where all must be read again. */
  const relink = ({ analysed: before, learned: earlier, changed }: NonNullable<Recollection['before']>) => {
    const isChanged = new Set(changed);
    const relinked = before.skipped.some(({ file }) => isChanged.has(file))
      ? undefined
      : project.relink(earlier, changed, digestOf);
    if (!relinked) {
      project.changed();
      return undefined;
    }
    for (const file of before.commented) if (!isChanged.has(file)) withIgnores.add(file);
    const { calls, weaknesses, learned } = relinked;
    const kept = before.calls.filter(({ file }) => !calls.has(file));
    const parsed = learned.files.length;
    const now = {
      calls: [...kept, ...[...calls.values()].flat()],
      weaknesses: [...before.weaknesses.filter(({ file }) => !calls.has(file)), ...[...weaknesses.values()].flat()],
      parsed,
      skipped: before.skipped,
    };
    return { analysed: analysed(now), learned };
  };

  /** How answers came to be, as long as somebody has them. */
  const answered = new WeakMap<ScanResult, Answered>();

  const answerOf = (
    { calls, weaknesses, parsed, skipped, commented }: Analysed,
    selection: readonly string[] | undefined,
  ): ScanResult => {
    const listed = selection ?? files.list();
    const partial = selection !== undefined;
    const found = judged({ calls, weaknesses }, ignoresOf(commented), partial);
    const answer: ScanResult = {
      coverage: {
        files: listed.filter((file) => roleOf(file) === 'source').length,
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

  const judgedAgain = (result: ScanResult): ScanResult => {
    const from = answered.get(result);
    if (from === undefined) return result;
    const found = judged({ ...from, calls: result.calls }, ignoresOf(from.commented), from.partial);
    const again = { ...result, ...found, ...changesOf(found.hosts, from.partial) };
    answered.set(again, from);
    return again;
  };

  return {
    prepare: () => project.prepare(),
    scan: (selection, progress) => answerOf(selection ? analyseSome(selection) : analyseAll(progress), selection),
    concernedBy(changed, progress) {
      const isChanged = new Set(changed);
      const decisions = [...book.files(), lock?.lock.file];
      if (decisions.some((file) => file !== undefined && isChanged.has(file))) return undefined;
      const own = files.list().filter((file) => roleOf(file) === 'source' && isChanged.has(file));
      const through = analyseAll(progress).calls.filter((call) => goesThrough(call, isChanged));
      return [...new Set([...own, ...through.map(({ file }) => file)])].sort(byText);
    },
    *scanInSteps() {
      return answerOf(analysed(yield* project.analyseInSteps()), undefined);
    },
    check(file) {
      // First, because it reads the file.
      const calls = project.callsIn(file);
      const weaknesses = project.weaknessesIn(file);
      const known = checked.get(file);
      const policy = book.of(file);
      const levels = JSON.stringify(options.levels?.());
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
      const result = judged({ calls, weaknesses }, ignoresOf(withIgnores.has(file) ? [file] : []), true, judgeLately);
      checked.set(file, { calls, weaknesses, policy, lock, levels, minute, result });
      return result;
    },
    judge,
    ...(questions && { questions }),
    forget,
    judgeAgain(result) {
      forget();
      return judgedAgain(result);
    },
    update(file, text) {
      open.set(file, text);
      noted(file, text);
      project.update(file, text);
    },
    close(file) {
      open.delete(file);
      checked.delete(file);
      noted(file, files.read(file));
      project.update(file, undefined);
    },
    changed(changedFiles) {
      files.changed(changedFiles);
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
          evidence: collectAt(now, { ...host, paths: paths.get(originKey(host)) ?? [] }).evidence,
        }));
      const { lock: before, first = 'collected' } = lock ?? {};
      return updatedEntries({ calls, hosts: accepted, before, now, prune, first });
    },
    policy() {
      const [policy, file, digest] = [book.shared(), book.file(), book.digest()];
      return {
        files: book.files(),
        policies: [...(policy ? [policy] : []), ...book.ofFolders()],
        problems: book.problems(),
        ...(file === undefined ? {} : { file }),
        ...(digest === undefined ? {} : { digest }),
        ...(policy && { policy }),
      };
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
            return judgedAgain(result);
          } finally {
            book = kept;
          }
        },
      };
    },
  };
}

/** What an answer was made of beside the calls. */
interface Answered extends Pick<Analysed, 'weaknesses' | 'commented'> {
  readonly partial: boolean;
}

const NO_RECORD: HostRecord = { facts: new Map() };

/** `YYYY-MM-DDTHH:MM` of an ISO 8601 time. */
function minuteOf(now: string): string {
  return now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

function addressesOf(fact: Known<unknown> | undefined): Pick<CalledOrigin, 'addresses' | 'addressesAt'> {
  return fact === undefined ? {} : { addresses: fact.value as readonly string[], addressesAt: fact.observedAt };
}

/** Runs steps to their end and gives what they give. */
function finished<T>(steps: Generator<number, T>, progress?: (done: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress?.(step.value);
  }
}

function goesThrough({ endpoints, through }: CallSite, files: ReadonlySet<string>): boolean {
  return (
    endpoints.some(({ hops }) => hops.some(({ file }) => files.has(file))) ||
    (through !== undefined && files.has(through.file))
  );
}

/** A region that the policy denies is the forbidden jurisdiction of the score. */
function withForbiddenRegion(evidence: HostEvidence, policy: Policy | undefined): HostEvidence {
  const { location } = evidence;
  if (location.state !== 'known' || regionStanding(policy, location.value) !== 'denied') return evidence;
  return { ...evidence, location: { ...location, value: { ...location.value, class: 'prohibited' } } };
}

function strangers(selection: readonly string[]): readonly Skipped[] {
  return selection
    .filter((file) => roleOf(file) !== 'source')
    .map((file) => ({ file, reason: 'no language that CallSight reads' }));
}

function mergeSkipped(...lists: readonly (readonly Skipped[])[]): readonly Skipped[] {
  const reasons = new Map<string, string>();
  for (const { file, reason } of lists.flat()) if (!reasons.has(file)) reasons.set(file, reason);
  return [...reasons].map(([file, reason]) => ({ file, reason })).sort((a, b) => byText(a.file, b.file));
}

function byCall(a: CallSite | Weakness, b: CallSite | Weakness): number {
  return byText(a.file, b.file) || a.span.line - b.span.line || a.span.column - b.span.column;
}
