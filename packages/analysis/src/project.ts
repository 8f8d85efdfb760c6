import type { CallSite, Skipped, Weakness } from '@callsight/model';
import { AutoImports } from './autoImports';
import { compare } from './compare';
import { fileInterest } from './fileInterest';
import { push } from './grouped';
import { factsText, type Interest, isSameInterest, type Learned, type LearnedFile, type Relinked } from './learned';
import { type Answer, edited, Input, keepingTrack, remembered } from './link/answers';
import { CallIndex, isName, namesOf } from './link/callIndex';
import { Evaluator } from './link/evaluator';
import type { LinkedFile } from './link/linkedFile';
import { Linker } from './link/linker';
import { leadsToMade } from './link/types';
import { textValue, type Value } from './link/value';
import type { World } from './link/world';
import { type Found, Membership, roundLimit } from './membership';
import { handedUnder, mayCall, mayHandOn, mayUse, mayWeaken } from './prefilter';
import { jsonMemberNames, jsonMemberValues, ProjectData } from './projectData';
import { type ProjectFiles, ProjectTexts } from './projectTexts';
import { sourceKind } from './scripts';
import { isTestFile } from './testFile';
import { maySetVariables } from './values/environment';
import { mayHoldSettings, settingWeaknesses } from './values/settingWeaknesses';

/** What a project knows beside its files. */
export interface ProjectOptions {
  /** What the policy says that expressions and variables are: `config.baseUrl` → URLs. */
  readonly variables?: ReadonlyMap<string, readonly string[]>;
}

/** What a whole project holds. */
export interface Analysis {
  readonly calls: readonly CallSite[];
  /** What makes calls less safe, in code and in settings. */
  readonly weaknesses: readonly Weakness[];
  readonly files: number;
  readonly parsed: number;
  readonly skipped: readonly Skipped[];
}

/** A project that is analysed and kept up to date. */
export interface Project {
  /** Gives an open document's text; `undefined` goes back to what the files say. */
  update(file: string, text: string | undefined): void;
  /** Tells that files were changed, added or removed; without a list, everything is read again. */
  changed(files?: readonly string[]): void;
  setVariables(variables: ReadonlyMap<string, readonly string[]>): void;
  /**
   * Reads the project in small steps, each giving how much is done, from 0 to 1. Between two steps other questions
   * may be asked; they are answered from what is read so far.
   */
  prepare(): Generator<number, void>;
  /** Gives the call sites of every file. */
  analyse(): Analysis;
  /** Gives the same in small steps, each giving how many of the files are done, from 0 to 1. */
  analyseInSteps(): Generator<number, Analysis>;
  /** Gives the call sites of one file, with what the rest of the project says of their hosts. */
  callsIn(file: string): readonly CallSite[];
  /** Gives what a file of code or settings says that makes calls less safe. */
  weaknessesIn(file: string): readonly Weakness[];
  /**
   * Gives what the analysis found out beside the calls, for a later run; `digest` gives a short text that tells long
   * ones apart. Only for a project that was analysed and never changed.
   */
  learned(digest: (text: string) => string): Learned;
  /**
   * Gives the calls of files that changed since an earlier analysis, without reading the others again. `undefined`
   * where a change may matter to more than the calls of its own file; then, all must be analysed.
   */
  relink(earlier: Learned, changed: readonly string[], digest: (text: string) => string): Relinked | undefined;
  /** Packs what was read until it is asked for again: for whoever keeps the project and may not ask in a while. */
  putAway(): void;
  /** Why a file was not read, or `undefined` when it was. */
  whySkipped(file: string): string | undefined;
}

/** So many answers are kept before they are dropped, or several times as many as a single file needs. */
const keptLimit = 60_000;
const keptTimes = 4;

/** What the files were asked about that import a module or hold a word. */
const usingKey = 'using ';
/** The names that files were asked for which a framework hands out. */
const autoKey = 'auto ';
/** The files of which it was asked whether they may request, by the answer: where a change makes it another, what was made of it is old. */
const takenKey = 'taken ';
const passedKey = 'passed ';

/** Gives a project over files that are read on demand. */
export function createProject(files: ProjectFiles, options: ProjectOptions = {}): Project {
  return new LinkedProject(files, options);
}

class LinkedProject implements Project {
  readonly #texts: ProjectTexts;
  #variables: ReadonlyMap<string, readonly string[]>;
  /** The files that were edited since anybody asked. */
  readonly #unread = new Set<string>();
  /** What answers are made of that looked at the text of a file. */
  readonly #textInputs = new Map<string, Input>();
  /** The words whose users were asked for. */
  readonly #used = new Set<string>();
  /** What a framework hands to files that do not import it. */
  #autoImports: AutoImports | undefined;
  /** The files whose elements hand something down, by the name of the context. */
  #handingFiles: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #linked = new Map<string, LinkedFile | undefined>();
  readonly #skipped = new Map<string, string>();
  /** What files say that are no code. */
  #data: ProjectData;
  readonly #membership: Membership;
  #index: CallIndex | undefined;
  #linker: Linker | undefined;
  #open: Evaluator | undefined;
  #whole: Evaluator | undefined;
  #keptLimit: number | undefined;
  /** The calls of the files that were asked about since anything changed. */
  readonly #calls = new Map<string, Answer<readonly CallSite[]>>();
  readonly #weaknesses = new Map<string, Answer<readonly Weakness[]>>();
  /** The file that is looked at, and who looked at whom on behalf of another file. */
  #subject = '';
  readonly #lookedAt = new Map<string, Set<string>>();
  readonly #asked = new Set<string>();

  constructor(files: ProjectFiles, options: ProjectOptions) {
    this.#texts = new ProjectTexts(files);
    this.#membership = new Membership(this.#texts, {
      interestOf: (file) => this.#interestOf(file),
      onRead: () => this.#forgetMany(),
      // What was found to ask does so whoever else is read; who implements what is asked anew.
      onMore: () => {
        this.#index = undefined;
      },
    });
    this.#variables = options.variables ?? new Map();
    this.#data = this.#dataNow();
  }

  update(file: string, text: string | undefined): void {
    const before = this.#texts.open(file, text);
    if (!this.#texts.list().has(file) || maySetVariables(file) || file.endsWith('.json')) this.changed([file]);
    else if (text !== undefined && this.#mayKeep(file, before, text)) this.#unread.add(file);
    else {
      this.#forget(file);
      this.#membership.take(file);
    }
  }

  /** Whether what is known stays, but for what was made of this file. */
  #mayKeep(file: string, before: string | undefined, text: string): boolean {
    const members = this.#membership.all;
    if (!members || !this.#linked.get(file)) return false;
    if (!members.has(file) && this.#membership.counts(file, text)) return false;
    const earlier = before ?? this.#texts.saved(file) ?? '';
    const [was, is] = [earlier, text].map((each) => this.#autoImport().namesIn(file, each).join());
    if (was !== is) return false;
    const isWeighed = this.#asked.has(`${takenKey}${file}`) || this.#asked.has(`${passedKey}${file}`);
    if (isWeighed && mayHandOn(earlier) !== mayHandOn(text)) return false;
    if (this.#used.size === 0) return true;
    return [...this.#used].every((module) => earlier.includes(module) === text.includes(module));
  }

  /** Reads the texts again that were edited since anybody asked. */
  #readEdited(): void {
    if (this.#unread.size === 0) return;
    edited();
    for (const file of this.#unread) {
      const linked = this.#linked.get(file);
      const extraction = this.#texts.extraction(file);
      if (!linked || !extraction || 'refused' in extraction) {
        this.#forget(file);
        continue;
      }
      this.#textInputs.get(file)?.change();
      this.#textInputs.delete(file);
      const index = this.#membership.all?.has(file) ? this.#index : undefined;
      const names = index && linked.names;
      linked.replace(extraction.facts, extraction.parts);
      if (names) index.replace(linked, names);
    }
    this.#unread.clear();
  }

  changed(files?: readonly string[]): void {
    this.#texts.listAgain();
    this.#data = this.#dataNow();
    this.#membership.searchAgain(files);
    if (files) for (const file of files) this.#forget(file);
    else {
      this.#linked.clear();
      this.#skipped.clear();
      this.#lookedAt.clear();
      this.#asked.clear();
    }
    this.#relink();
  }

  setVariables(variables: ReadonlyMap<string, readonly string[]>): void {
    this.#variables = variables;
    this.#relink();
  }

  putAway(): void {
    this.#texts.putAway();
  }

  whySkipped(file: string): string | undefined {
    return this.#skipped.get(file);
  }

  analyse(): Analysis {
    const steps = this.analyseInSteps();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  *analyseInSteps(): Generator<number, Analysis> {
    for (const done of this.prepare()) yield done * 0.8;
    this.#readEdited();
    const members = [...this.#allMembers()].sort(compare);
    const calls: CallSite[] = [];
    const weaknesses: Weakness[] = [...this.#texts.list()]
      .filter(mayHoldSettings)
      .sort(compare)
      .flatMap((file) => this.weaknessesIn(file));
    for (const [at, file] of members.entries()) {
      // A text may be edited between two steps.
      this.#readEdited();
      const linked = this.#file(file);
      if (linked) calls.push(...this.#callsOf(linked));
      if (linked) weaknesses.push(...this.#weaknessesOf(linked));
      this.#forgetMany();
      yield 0.8 + (0.2 * (at + 1)) / members.length;
    }
    this.#relink();
    const skipped = [...this.#skipped]
      .map(([file, reason]) => ({ file, reason }))
      .sort((a, b) => compare(a.file, b.file));
    return {
      calls,
      weaknesses,
      files: this.#texts.sources().length,
      parsed: [...this.#linked.values()].filter((file) => file !== undefined).length,
      skipped,
    };
  }

  callsIn(file: string): readonly CallSite[] {
    if (!this.#membership.known) this.#allMembers();
    this.#readEdited();
    // While the project is still read, the next answer may know more.
    if (!this.#membership.all) return this.#callsIn(file);
    return keepingTrack(() => remembered(this.#calls, file, () => this.#callsIn(file)));
  }

  #callsIn(file: string): readonly CallSite[] {
    this.#forgetMany();
    const text = this.#textRead(file);
    const isMember = this.#present().has(file);
    if (text === undefined || !(isMember || mayCall(text))) return [];
    const linked = this.#file(file);
    return linked ? this.#callsOf(linked) : [];
  }

  weaknessesIn(file: string): readonly Weakness[] {
    if (mayHoldSettings(file)) {
      const isWeak = mayWeaken(this.#texts.searchable(file) ?? '');
      return isWeak ? settingWeaknesses(file, this.#texts.text(file) ?? '') : [];
    }
    this.#readEdited();
    if (!this.#membership.all) return this.#weaknessesIn(file);
    return keepingTrack(() => remembered(this.#weaknesses, file, () => this.#weaknessesIn(file)));
  }

  #weaknessesIn(file: string): readonly Weakness[] {
    const text = this.#textRead(file);
    const linked = text !== undefined && mayWeaken(text) ? this.#file(file) : undefined;
    return linked ? this.#weaknessesOf(linked) : [];
  }

  /** Gives a text to an answer that looks at it. */
  #textRead(file: string): string | undefined {
    const input = this.#textInputs.get(file) ?? new Input();
    this.#textInputs.set(file, input);
    input.read();
    return this.#texts.text(file);
  }

  #weaknessesOf(linked: LinkedFile): readonly Weakness[] {
    const text = this.#texts.text(linked.file);
    if (text === undefined || !mayWeaken(text)) return [];
    this.#subject = linked.file;
    return this.#link().weaknesses(linked, text);
  }

  #callsOf(linked: LinkedFile): readonly CallSite[] {
    this.#subject = linked.file;
    return this.#link().link(linked);
  }

  // --- files ------------------------------------------------------------------------------------------------------

  #dataNow(): ProjectData {
    return new ProjectData({ list: () => this.#texts.list(), read: (file) => this.#texts.text(file) });
  }

  #forget(file: string): void {
    this.#linked.delete(file);
    this.#skipped.delete(file);
    this.#relink();
  }

  /** What was worked out across files no longer counts; what each file says stays. */
  #relink(): void {
    // Whoever has the old texts of files reads them again.
    for (const file of this.#unread) this.#linked.delete(file);
    this.#unread.clear();
    this.#forgetValues();
    this.#index = undefined;
    this.#handingFiles = undefined;
    this.#autoImports = undefined;
    this.#calls.clear();
    this.#weaknesses.clear();
  }

  #dropValues(): void {
    for (const linked of this.#linked.values()) linked?.forget();
    this.#index?.forget();
  }

  #forgetValues(): void {
    this.#dropValues();
    this.#linker = undefined;
    this.#open = undefined;
    this.#whole = undefined;
  }

  /** Drops, between two files, what is soon worked out again: kept for every file, it is most of the memory. */
  #forgetMany(): void {
    const kept = (this.#open?.kept ?? 0) + (this.#whole?.kept ?? 0);
    // Right after all was dropped, this is what one file needs.
    this.#keptLimit ??= Math.max(keptLimit, keptTimes * kept);
    if (kept <= this.#keptLimit) return;
    this.#dropValues();
    this.#open?.forget();
    this.#whole?.forget();
    this.#keptLimit = undefined;
  }

  #file(file: string): LinkedFile | undefined {
    if (this.#linked.has(file)) return this.#linked.get(file);
    const found = this.#texts.linked(file);
    const isRefused = found !== undefined && 'refused' in found;
    if (isRefused) this.#skipped.set(file, found.refused);
    const linked = isRefused ? undefined : found;
    this.#linked.set(file, linked);
    return linked;
  }

  // --- which files count --------------------------------------------------------------------------------------------

  #allMembers(): ReadonlySet<string> {
    if (!this.#membership.all) for (const _ of this.prepare());
    return this.#present();
  }

  #present(): ReadonlySet<string> {
    return this.#membership.known ?? new Set();
  }

  *prepare(): Generator<number, void> {
    if (this.#membership.all) return;
    const isDone = yield* this.#membership.search();
    if (isDone) this.#relink();
  }

  #interestOf(file: string): Interest | undefined {
    const linked = this.#file(file);
    if (!linked) return undefined;
    this.#subject = file;
    const linker = this.#link();
    linker.beginFile();
    return fileInterest(linked, { open: this.#evaluator(), linker, isHandedOut: this.#autoImport().hands(file) });
  }

  // --- what outlasts an analysis ------------------------------------------------------------------------------------

  learned(digest: (text: string) => string): Learned {
    const files: LearnedFile[] = [];
    const members: string[] = [];
    const names = new Map<string, number[]>();
    for (const [file, linked] of this.#linked) {
      if (!linked) continue;
      const own = namesOf(linked);
      if (this.#membership.found.has(file)) {
        for (const name of own) push(names, name, members.length);
        members.push(file);
      }
      const isSeen = this.#lookedAt.has(file) || isAnyOf(own, this.#asked);
      const [only, ...others] = this.#lookedAt.get(file) ?? [];
      const found = this.#membership.found.get(file);
      files.push({
        file,
        ...found,
        ...(isSeen && { seen: digestOf(linked, digest) }),
        ...(!found && only !== undefined && others.length === 0 && { readFor: only }),
      });
    }
    return {
      rounds: this.#membership.rounds,
      asked: [...this.#asked],
      members,
      names: Object.fromEntries(names),
      files,
    };
  }

  relink(earlier: Learned, changed: readonly string[], digest: (text: string) => string): Relinked | undefined {
    const files = new Map(earlier.files.map((entry) => [entry.file, entry]));
    const asked = new Set(earlier.asked);
    const used = earlier.asked.flatMap((key) => (key.startsWith(usingKey) ? [key.slice(usingKey.length)] : []));
    const rounds = earlier.rounds.map(mayUse);
    const members = new Set(earlier.files.flatMap(({ file, round }) => (round === undefined ? [] : [file])));
    const calls = new Map<string, readonly CallSite[]>();
    const weaknesses = new Map<string, readonly Weakness[]>();
    const found = new Map<string, number>();
    const all = new Map<string, Found>();
    for (const { file, round } of earlier.files) if (round !== undefined) all.set(file, { round });
    this.#membership.takeOver(members, all);
    for (const file of changed) {
      const text = this.#texts.text(file);
      const was = files.get(file);
      if (text === undefined || used.some((module) => text.includes(module))) return undefined;
      const round = mayCall(text)
        ? 0
        : (isTestFile(file) ? 0 : rounds.findIndex((test) => test?.(file, text)) + 1) || undefined;
      if (round === undefined) all.delete(file);
      else all.set(file, { round });
      if (asked.has(`${passedKey}${file}`) && mayHandOn(text)) return undefined;
      if (asked.has(`${takenKey}${file}`) && !this.#membership.mayRequest(file)) return undefined;
      if (was?.seen !== undefined) {
        const linked = this.#file(file);
        if (!linked || round !== was.round || digestOf(linked, digest) !== was.seen || was.seen === '')
          return undefined;
        continue;
      }
      if (
        this.#autoImport()
          .namesIn(file, text)
          .some((name) => asked.has(`${autoKey}${name}`))
      )
        return undefined;
      if (round === undefined && was?.interest) return undefined;
      members.delete(file);
      files.delete(file);
      if (was || round !== undefined) calls.set(file, []);
      if (round === undefined) continue;
      members.add(file);
      found.set(file, round);
    }
    const names = new Map<string, string[]>();
    for (const file of found.keys()) {
      const linked = this.#file(file);
      for (const name of linked ? namesOf(linked) : []) {
        if (asked.has(name)) return undefined;
        push(names, name, file);
      }
    }
    // Of the other files, those are read that hold a name which somebody asks for.
    this.#index = new CallIndex([], this.#asked, (name) => {
      const before = earlier.names[name]?.map((at) => earlier.members[at] ?? '') ?? [];
      const holders = new Set([...before.filter((file) => members.has(file)), ...(names.get(name) ?? [])]);
      return [...holders].sort(compare).flatMap((file) => this.#file(file) ?? []);
    });
    for (const file of calls.keys()) {
      const linked = members.has(file) ? this.#file(file) : undefined;
      if (!linked) continue;
      if (asked.has(`${passedKey}${file}`) && this.#declaresMade(linked)) return undefined;
      const was = earlier.files.find((entry) => entry.file === file);
      const round = found.get(file) ?? 0;
      const interest = round < roundLimit ? this.#interestOf(file) : undefined;
      if (!isSameInterest(interest, was?.interest) || (interest && round !== was?.round)) return undefined;
      calls.set(file, this.#callsOf(linked));
      weaknesses.set(file, this.#weaknessesOf(linked));
      files.set(file, { file, round, ...(interest && { interest }) });
    }
    const now = [...this.#asked].filter((key) => !asked.has(key));
    if (!now.every((key) => isWeighing(key) || isName(key)) || this.#skipped.size > 0) return undefined;
    for (const { file, readFor } of earlier.files) {
      if (readFor !== undefined && calls.has(readFor) && !this.#lookedAt.has(file)) return undefined;
    }
    for (const [file, subjects] of this.#lookedAt) {
      const linked = this.#linked.get(file);
      if (!linked) continue;
      const { readFor, ...entry }: LearnedFile = files.get(file) ?? { file, readFor: [...subjects][0] ?? '' };
      const only = subjects.size === 1 && subjects.has(readFor ?? '') ? { readFor: readFor ?? '' } : {};
      files.set(file, { ...entry, ...only, seen: entry.seen ?? digestOf(linked, digest) });
    }
    for (const [file, linked] of this.#linked) {
      const entry = files.get(file);
      if (entry?.round === undefined || entry.seen !== undefined || !linked) continue;
      if (isAnyOf(namesOf(linked), this.#asked)) files.set(file, { ...entry, seen: digestOf(linked, digest) });
    }
    const learned = { rounds: earlier.rounds, asked: [...earlier.asked, ...now], files: [...files.values()] };
    return { calls, weaknesses, learned: { ...learned, ...withNames(earlier, names) } };
  }

  /** Whether a list of what the file exports may hold more than data, once the file counts. */
  #declaresMade(linked: LinkedFile): boolean {
    this.#subject = linked.file;
    const open = this.#evaluator();
    return linked.facts.exports.some(({ value }) => {
      open.begin();
      return leadsToMade(open, { name: value, args: [] }, linked, 0);
    });
  }

  /** Gives a file on behalf of the one that is looked at. */
  #lookAt(file: string): LinkedFile | undefined {
    const subjects = this.#lookedAt.get(file);
    if (subjects) subjects.add(this.#subject);
    else this.#lookedAt.set(file, new Set([this.#subject]));
    return this.#file(file);
  }

  // --- linking ------------------------------------------------------------------------------------------------------

  #evaluator(): Evaluator {
    this.#open ??= new Evaluator(this.#world(), false);
    return this.#open;
  }

  #link(): Linker {
    this.#whole ??= new Evaluator(this.#world(), true);
    this.#linker ??= new Linker(this.#evaluator(), this.#whole, (file) =>
      // Its own places and types are no influence of another file.
      file === this.#subject ? this.#file(file) : this.#lookAt(file),
    );
    return this.#linker;
  }

  #callIndex(): CallIndex {
    if (!this.#index) {
      const members = [...this.#present()].sort(compare);
      this.#index = new CallIndex(
        members.flatMap((file) => this.#file(file) ?? []),
        this.#asked,
      );
    }
    return this.#index;
  }

  #world(): World {
    return {
      file: (path) => this.#lookAt(path),
      resolve: (specifier, from) => this.#data.modules.resolve(specifier, from),
      mayRequest: (path) => this.#mayRequest(path),
      environment: (name, from) => this.#data.environment(name, from),
      range: (library, from) => this.#data.modules.packageVersion(library, from),
      packageFolder: (from) => this.#data.modules.packageFolder(from),
      variable: (name) => this.#variable(name),
      replacements: (file) => this.#data.replacements(file),
      filesIn: (folder) => this.#data.filesIn(folder),
      using: (module, word) => this.#using(module, word),
      handing: (name) => this.#handing(name),
      autoImported: (name, from) => this.#autoImported(name, from),
      json: (path) => this.#data.json(path),
      jsonMember: jsonMemberValues,
      jsonMembers: jsonMemberNames,
      // Nobody calls by name what has none, and to look for who does would read every file.
      callers: (file, fn) =>
        file.lookup.functionNames(fn).size > 0 ? this.#callIndex().callers(this.#evaluator(), file, fn) : [],
      constructions: (file, cls) => this.#callIndex().constructions(this.#evaluator(), file, cls),
      subclasses: (file, cls) => this.#callIndex().subclasses(this.#evaluator(), file, cls),
      implementers: (file, binding) => this.#callIndex().implementers(this.#evaluator(), file, binding),
      called: (name) => this.#callIndex().called(name),
      writes: (name) => this.#callIndex().writes(name),
      writesUnder: (holders, name) => this.#callIndex().writesUnder(holders, name),
    };
  }

  /** Whether a file counts, or hands on what other files export. */
  #mayRequest(path: string): boolean {
    const isTaken = this.#membership.mayRequest(path);
    this.#asked.add(`${isTaken ? takenKey : passedKey}${path}`);
    return isTaken;
  }

  #variable(name: string | undefined): readonly Value[] {
    const texts = name === undefined ? undefined : this.#variables.get(name);
    return (texts ?? []).map((text) => textValue(text));
  }

  #using(module: string, word = module): readonly LinkedFile[] {
    this.#askFor(module);
    return this.#texts
      .sources()
      .sort(compare)
      .flatMap((file) => {
        const text = this.#texts.text(file);
        const linked = text?.includes(module) && text.includes(word) ? this.#lookAt(file) : undefined;
        return linked?.facts.imports.includes(module) ? [linked] : [];
      });
  }

  #handing(name: string): readonly LinkedFile[] {
    this.#askFor(`${name}.Provider`);
    this.#askFor(`<${name}`);
    this.#handingFiles ??= this.#findHanding();
    return (this.#handingFiles.get(name) ?? []).flatMap((file) => this.#lookAt(file) ?? []);
  }

  #autoImported(name: string, from: string): readonly LinkedFile[] {
    const files = this.#autoImport().named(name, from);
    if (!files) return [];
    this.#asked.add(`${autoKey}${name}`);
    return files.flatMap((file) => this.#lookAt(file) ?? []);
  }

  #autoImport(): AutoImports {
    this.#autoImports ??= new AutoImports(this.#texts.list(), (file) => this.#texts.text(file));
    return this.#autoImports;
  }

  #findHanding(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const file of this.#texts.sources().sort(compare))
      if (sourceKind(file) !== 'ts')
        for (const name of handedUnder(this.#texts.searchable(file) ?? '')) push(found, name, file);
    return found;
  }

  /** Notes a word whose users are asked for: where it comes or goes, the answer is another. */
  #askFor(word: string): void {
    this.#asked.add(`${usingKey}${word}`);
    this.#used.add(word);
  }
}

/** Whether only the file itself can give the answer, whichever others there are. */
function isWeighing(key: string): boolean {
  return key.startsWith(takenKey) || key.startsWith(passedKey);
}

function isAnyOf(names: Iterable<string>, asked: ReadonlySet<string>): boolean {
  for (const name of names) if (asked.has(name)) return true;
  return false;
}

/** Adds the names by which changed files can be found. What they were found by before may stay: they are read by then. */
function withNames(
  earlier: Learned,
  changed: ReadonlyMap<string, readonly string[]>,
): Pick<Learned, 'members' | 'names'> {
  const members = [...earlier.members];
  const numbers = new Map(members.map((file, at) => [file, at]));
  const numberOf = (file: string): number => {
    const at = numbers.get(file) ?? members.push(file) - 1;
    numbers.set(file, at);
    return at;
  };
  const added = [...changed].map(([name, files]) => {
    const all = new Set([...(earlier.names[name] ?? []), ...files.map(numberOf)]);
    return [name, [...all]] as const;
  });
  return { members, names: { ...earlier.names, ...Object.fromEntries(added) } };
}

/** Gives the digest of the facts, `''` where there are too many. */
function digestOf({ facts }: LinkedFile, digest: (text: string) => string): string {
  const text = factsText(facts);
  return text === undefined ? '' : digest(text);
}
