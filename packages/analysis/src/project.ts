import type { CallSite, Skipped, Weakness } from '@callsight/model';
import { EditedText, type ReadStatement } from './extract/editedText';
import { type Extraction, extract } from './extract/extract';
import { withTemplate } from './extract/templates';
import { factsText, type Interest, isSameInterest, type Learned, type LearnedFile, type Relinked } from './learned';
import { type Answer, edited, Input, keepingTrack, remembered } from './link/answers';
import { CallIndex } from './link/callIndex';
import { Evaluator } from './link/evaluator';
import { componentHolder } from './link/globalProperties';
import { lastName } from './link/indexedNames';
import { LinkedFile } from './link/linkedFile';
import { Linker } from './link/linker';
import { Shelf } from './link/shelf';
import { type TextPart, textValue, type Value } from './link/value';
import type { World } from './link/world';
import { mayCall, mayUse, mayWeaken } from './prefilter';
import { scriptBlocks, sourceKind } from './scripts';
import type { Parts } from './targets/parts';
import { isTestFile } from './testFile';
import { createEnvironment, type Environment, isEnvironmentFile, maySetVariables } from './values/environment';
import { type FileReplacement, readFileReplacements } from './values/fileReplacements';
import { folderOf } from './values/projectPath';
import { readData } from './values/readData';
import { type JsonNode, jsonMember } from './values/readJsonValue';
import { createModuleResolver, type ModuleResolver } from './values/resolveModule';
import { mayHoldSettings, settingWeaknesses } from './values/settingWeaknesses';

/** The files of a project: project-relative paths with `/`. */
export interface ProjectFiles {
  /** Every source and configuration file, in any order. */
  list(): readonly string[];
  /** The decoded text, or `undefined` when the file cannot be read. */
  read(file: string): string | undefined;
  /** A text good enough to search for ASCII cues, where that is cheaper than `read`. */
  scan?(file: string): string | undefined;
}

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
  /** Why a file was not read, or `undefined` when it was. */
  whySkipped(file: string): string | undefined;
}

const roundLimit = 4;
/** So many answers are kept before they are dropped, or several times as many as a single file needs. */
const keptLimit = 200_000;
const keptTimes = 8;

/** What the files were asked about that import a module. */
const usingKey = 'using ';

/** Gives a project over files that are read on demand. */
export function createProject(files: ProjectFiles, options: ProjectOptions = {}): Project {
  return new LinkedProject(files, options);
}

class LinkedProject implements Project {
  readonly #files: ProjectFiles;
  #variables: ReadonlyMap<string, readonly string[]>;
  readonly #overlay = new Map<string, string>();
  readonly #edited = new Map<string, EditedText>();
  /** The files that were edited since anybody asked. */
  readonly #unread = new Set<string>();
  /** What answers are made of that looked at the text of a file. */
  readonly #texts = new Map<string, Input>();
  /** The modules whose users were asked for. */
  readonly #used = new Set<string>();
  readonly #linked = new Map<string, LinkedFile | undefined>();
  readonly #shelf = new Shelf();
  readonly #skipped = new Map<string, string>();
  #known: ReadonlySet<string> | undefined;
  #resolver: ModuleResolver | undefined;
  #environment: Environment | undefined;
  #folders: Map<string, string[]> | undefined;
  #replacements: ReadonlyMap<string, readonly FileReplacement[]> | undefined;
  readonly #json = new Map<string, JsonNode | undefined>();
  /** The files whose calls count: those that may call out, and those that use what they export. */
  #members: ReadonlySet<string> | undefined;
  /** What stands in for them until they are all known. */
  #soFar: ReadonlySet<string> | undefined;
  /** Counts the readings, so that one that is overtaken ends. */
  #reading = 0;
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
  #rounds: Interest[] = [];
  readonly #found = new Map<string, { readonly round: number; readonly interest?: Interest }>();

  constructor(files: ProjectFiles, options: ProjectOptions) {
    this.#files = files;
    this.#variables = options.variables ?? new Map();
  }

  update(file: string, text: string | undefined): void {
    const before = this.#overlay.get(file);
    if (text === undefined) {
      this.#overlay.delete(file);
      this.#edited.delete(file);
    } else this.#overlay.set(file, text);
    if (!this.#list().has(file) || maySetVariables(file) || file.endsWith('.json')) this.changed([file]);
    else if (text !== undefined && this.#mayKeep(file, before, text)) this.#unread.add(file);
    else {
      this.#forget(file);
      if (this.#members) this.#members = this.#withFile(this.#members, file);
      if (this.#soFar) this.#soFar = this.#withFile(this.#soFar, file);
    }
  }

  /** Whether what is known stays, but for what was made of this file. */
  #mayKeep(file: string, before: string | undefined, text: string): boolean {
    if (!this.#members || !this.#linked.get(file)) return false;
    if (!this.#members.has(file) && mayCall(text)) return false;
    if (this.#used.size === 0) return true;
    const earlier = before ?? this.#files.read(file) ?? '';
    return [...this.#used].every((module) => earlier.includes(module) === text.includes(module));
  }

  /** Reads the texts again that were edited since anybody asked. */
  #readEdited(): void {
    if (this.#unread.size === 0) return;
    edited();
    for (const file of this.#unread) {
      const linked = this.#linked.get(file);
      const extraction = this.#extraction(file);
      if (!linked || !extraction || 'refused' in extraction) {
        this.#forget(file);
        continue;
      }
      this.#texts.get(file)?.change();
      this.#texts.delete(file);
      const index = this.#members?.has(file) ? this.#index : undefined;
      const names = index && linked.names;
      linked.replace(extraction.facts, extraction.parts);
      if (names) index.replace(linked, names);
    }
    this.#unread.clear();
  }

  changed(files?: readonly string[]): void {
    this.#known = undefined;
    this.#folders = undefined;
    this.#replacements = undefined;
    this.#resolver = undefined;
    this.#environment = undefined;
    this.#json.clear();
    this.#soFar = files && (this.#members ?? this.#soFar);
    this.#members = undefined;
    this.#reading++;
    if (files) {
      for (const file of files) {
        this.#forget(file);
        if (this.#soFar) this.#soFar = this.#withFile(this.#soFar, file);
      }
    } else {
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
    const weaknesses: Weakness[] = [...this.#list()]
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
    this.#shelf.clear();
    const skipped = [...this.#skipped]
      .map(([file, reason]) => ({ file, reason }))
      .sort((a, b) => compare(a.file, b.file));
    return {
      calls,
      weaknesses,
      files: this.#sources().length,
      parsed: [...this.#linked.values()].filter((file) => file !== undefined).length,
      skipped,
    };
  }

  callsIn(file: string): readonly CallSite[] {
    if (!this.#members && !this.#soFar) this.#allMembers();
    this.#readEdited();
    // While the project is still read, the next answer may know more.
    if (!this.#members) return this.#callsIn(file);
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
      const isWeak = mayWeaken(this.#searchable(file) ?? '');
      return isWeak ? settingWeaknesses(file, this.#text(file) ?? '') : [];
    }
    this.#readEdited();
    if (!this.#members) return this.#weaknessesIn(file);
    return keepingTrack(() => remembered(this.#weaknesses, file, () => this.#weaknessesIn(file)));
  }

  #weaknessesIn(file: string): readonly Weakness[] {
    const text = this.#textRead(file);
    const linked = text !== undefined && mayWeaken(text) ? this.#file(file) : undefined;
    return linked ? this.#weaknessesOf(linked) : [];
  }

  /** Gives a text to an answer that looks at it. */
  #textRead(file: string): string | undefined {
    const input = this.#texts.get(file) ?? new Input();
    this.#texts.set(file, input);
    input.read();
    return this.#text(file);
  }

  #weaknessesOf(linked: LinkedFile): readonly Weakness[] {
    const text = this.#text(linked.file);
    if (text === undefined || !mayWeaken(text)) return [];
    this.#subject = linked.file;
    return this.#link().weaknesses(linked, text);
  }

  #callsOf(linked: LinkedFile): readonly CallSite[] {
    this.#subject = linked.file;
    return this.#link().link(linked);
  }

  // --- files ------------------------------------------------------------------------------------------------------

  #list(): ReadonlySet<string> {
    this.#known ??= new Set([...this.#files.list(), ...this.#overlay.keys()]);
    return this.#known;
  }

  #sources(): string[] {
    return [...this.#list()].filter((file) => {
      const kind = sourceKind(file);
      return kind !== undefined && kind !== 'json';
    });
  }

  #text(file: string): string | undefined {
    return this.#overlay.get(file) ?? (this.#list().has(file) ? this.#files.read(file) : undefined);
  }

  #searchable(file: string): string | undefined {
    return this.#overlay.get(file) ?? this.#files.scan?.(file) ?? this.#files.read(file);
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
    this.#calls.clear();
    this.#weaknesses.clear();
  }

  #forgetValues(): void {
    for (const linked of this.#linked.values()) linked?.forget();
    this.#index?.forget();
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
    this.#forgetValues();
    this.#keptLimit = undefined;
  }

  #file(file: string): LinkedFile | undefined {
    if (this.#linked.has(file)) return this.#linked.get(file);
    const linked = this.#read(file);
    this.#linked.set(file, linked);
    return linked;
  }

  #read(file: string): LinkedFile | undefined {
    const extraction = this.#extraction(file);
    if (!extraction) return undefined;
    if ('refused' in extraction) {
      this.#skipped.set(file, extraction.refused);
      return undefined;
    }
    if (!this.#overlay.has(file)) return this.#shelf.file(file, extraction.facts);
    // An open file's facts are held by its text anyway.
    const linked = new LinkedFile(file, extraction.facts);
    linked.replace(extraction.facts, extraction.parts);
    return linked;
  }

  /** Reads a file; with the statements that say its facts, where it is edited and only those say them. */
  #extraction(file: string): (Extraction & { readonly parts?: readonly ReadStatement[] }) | undefined {
    const text = this.#text(file);
    const script = text === undefined ? undefined : scriptBlocks(file, text);
    if (text === undefined || !script || script.kind === 'json') return undefined;
    // The statements of a script are not all that a file with markup says.
    if (!this.#overlay.has(file) || script.text !== text)
      return withMarkup(extract(script.text, script.kind), text, script.text);
    const edited = this.#edited.get(file) ?? new EditedText();
    this.#edited.set(file, edited);
    const extraction = edited.read(text, script.kind);
    return 'refused' in extraction ? extraction : { ...extraction, parts: edited.parts };
  }

  // --- which files count --------------------------------------------------------------------------------------------

  #withOpenFiles(members: ReadonlySet<string>): ReadonlySet<string> {
    return [...this.#overlay.keys()].reduce((set, file) => this.#withFile(set, file), members);
  }

  #withFile(members: ReadonlySet<string>, file: string): ReadonlySet<string> {
    const text = this.#text(file);
    if (text === undefined || members.has(file) || !mayCall(text)) return members;
    return new Set([...members, file]);
  }

  #allMembers(): ReadonlySet<string> {
    if (!this.#members) for (const _ of this.prepare());
    return this.#present();
  }

  #present(): ReadonlySet<string> {
    return this.#members ?? this.#soFar ?? new Set();
  }

  /** Files that may call out, then files that may use what those export, until nothing is added. */
  *prepare(): Generator<number, void> {
    if (this.#members) return;
    const reading = ++this.#reading;
    const rest = new Set<string>();
    const members = new Set<string>();
    this.#soFar ??= members;
    this.#rounds = [];
    this.#found.clear();
    const sources = this.#sources();
    for (const [at, file] of sources.entries()) {
      const text = this.#searchable(file);
      if (text !== undefined && mayCall(text)) members.add(file);
      else rest.add(file);
      yield (0.3 * (at + 1)) / sources.length;
      if (reading !== this.#reading) return;
    }
    this.#soFar = this.#withOpenFiles(members);
    let fresh: readonly string[] = [...members].sort(compare);
    const names = new Set<string>();
    const stems = new Set<string>();
    for (let round = 0; round < roundLimit && fresh.length > 0; round++) {
      const before = names.size + stems.size;
      for (const [at, file] of fresh.entries()) {
        const interest = this.#interestOf(file);
        this.#found.set(file, { round, ...(interest && { interest }) });
        for (const name of interest?.names ?? []) names.add(name);
        for (const stem of interest?.stems ?? []) stems.add(stem);
        this.#forgetMany();
        yield round === 0 ? 0.3 + (0.6 * (at + 1)) / fresh.length : 0.9;
        if (reading !== this.#reading) return;
      }
      if (names.size + stems.size === before) break;
      this.#rounds.push({ names: [...names], stems: [...stems] });
      const test = mayUse(names, stems);
      const added: string[] = [];
      for (const file of rest) {
        // Tests use whatever there is to use; only what they call themselves counts.
        const text = isTestFile(file) ? undefined : this.#searchable(file);
        if (text !== undefined && test?.(text)) added.push(file);
        yield 0.9;
        if (reading !== this.#reading) return;
      }
      for (const file of added) {
        rest.delete(file);
        members.add(file);
        this.#found.set(file, { round: round + 1 });
      }
      fresh = added.sort(compare);
      this.#index = undefined;
      this.#linker = undefined;
    }
    this.#members = this.#withOpenFiles(members);
    this.#soFar = undefined;
    this.#relink();
  }

  /** The names under which other files may reach a request of this file. */
  #interestOf(file: string): Interest | undefined {
    const linked = this.#file(file);
    if (!linked) return undefined;
    this.#subject = file;
    const linker = this.#link();
    const open = this.#evaluator();
    const names = new Set<string>();
    const stems = new Set<string>();
    for (const { name, value } of linked.facts.exports) {
      open.begin();
      const wholes = open.evaluate(value, linked, undefined);
      if (!wholes.some((found) => linker.isOfInterest(found))) continue;
      if (name === 'default' || name === '=') stems.add(stemOf(file));
      else names.add(name);
      for (const whole of wholes) {
        if (whole.kind !== 'class' || whole.file !== linked) continue;
        const facts = linked.classAt(whole.cls);
        if (facts?.name !== undefined) names.add(facts.name);
        // Who is given what the class implements may be given the class.
        for (const type of facts?.implements ?? []) {
          const implemented = lastName(type, linked.facts);
          if (implemented !== undefined) names.add(implemented);
        }
      }
    }
    for (const { object, name, value } of linked.facts.writes) {
      if (!componentHolder(object)) continue;
      open.begin();
      if (open.evaluate(value, linked, undefined).some((found) => linker.isOfInterest(found))) names.add(name);
    }
    return names.size + stems.size > 0 ? { names: [...names], stems: [...stems] } : undefined;
  }

  // --- what outlasts an analysis ------------------------------------------------------------------------------------

  learned(digest: (text: string) => string): Learned {
    const files: LearnedFile[] = [];
    for (const [file, linked] of this.#linked) {
      if (!linked) continue;
      const isSeen =
        this.#lookedAt.has(file) || new CallIndex([linked]).indexedAs().some((key) => this.#asked.has(key));
      const [only, ...others] = this.#lookedAt.get(file) ?? [];
      const found = this.#found.get(file);
      files.push({
        file,
        ...found,
        ...(isSeen && { seen: digestOf(linked, digest) }),
        ...(!found && only !== undefined && others.length === 0 && { readFor: only }),
      });
    }
    return { rounds: this.#rounds, asked: [...this.#asked], files };
  }

  relink(earlier: Learned, changed: readonly string[], digest: (text: string) => string): Relinked | undefined {
    const files = new Map(earlier.files.map((entry) => [entry.file, entry]));
    const asked = new Set(earlier.asked);
    const used = earlier.asked.flatMap((key) => (key.startsWith(usingKey) ? [key.slice(usingKey.length)] : []));
    const rounds = earlier.rounds.map(({ names, stems }) => mayUse(new Set(names), new Set(stems)));
    const members = new Set(
      earlier.files.flatMap(({ file, round, seen }) => (round === undefined || seen === undefined ? [] : [file])),
    );
    const calls = new Map<string, readonly CallSite[]>();
    const weaknesses = new Map<string, readonly Weakness[]>();
    const found = new Map<string, number>();
    this.#members = members;
    for (const file of changed) {
      const text = this.#text(file);
      const was = files.get(file);
      if (text === undefined || used.some((module) => text.includes(module))) return undefined;
      const round = mayCall(text)
        ? 0
        : (isTestFile(file) ? 0 : rounds.findIndex((test) => test?.(text)) + 1) || undefined;
      if (was?.seen !== undefined) {
        const linked = this.#file(file);
        if (!linked || round !== was.round || digestOf(linked, digest) !== was.seen || was.seen === '')
          return undefined;
        continue;
      }
      if (round === undefined && was?.interest) return undefined;
      members.delete(file);
      files.delete(file);
      if (was || round !== undefined) calls.set(file, []);
      if (round === undefined) continue;
      members.add(file);
      found.set(file, round);
    }
    for (const file of calls.keys()) {
      const linked = members.has(file) ? this.#file(file) : undefined;
      if (!linked) continue;
      if (new CallIndex([linked]).indexedAs().some((key) => asked.has(key))) return undefined;
      const was = earlier.files.find((entry) => entry.file === file);
      const round = found.get(file) ?? 0;
      const interest = round < roundLimit ? this.#interestOf(file) : undefined;
      if (!isSameInterest(interest, was?.interest) || (interest && round !== was?.round)) return undefined;
      calls.set(file, this.#callsOf(linked));
      weaknesses.set(file, this.#weaknessesOf(linked));
      files.set(file, { file, round, ...(interest && { interest }) });
    }
    // What was asked before only the files that were seen can answer; for anything else, all must be read.
    if ([...this.#asked].some((key) => !asked.has(key)) || this.#skipped.size > 0) return undefined;
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
    return { calls, weaknesses, learned: { ...earlier, files: [...files.values()] } };
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
      resolve: (specifier, from) => this.#modules().resolve(specifier, from),
      environment: (name, from) => this.#environmentValues(name, from),
      range: (library, from) => this.#modules().packageVersion(library, from),
      packageFolder: (from) => this.#modules().packageFolder(from),
      variable: (name) => this.#variable(name),
      replacements: (file) => this.#replaced().get(file) ?? [],
      filesIn: (folder) => this.#filesIn(folder),
      using: (module) => this.#using(module),
      json: (path) => this.#jsonValue(path),
      jsonMember: (value, name) =>
        this.#jsonOf(value.file, jsonMember(value.node as JsonNode, name) ?? itemOf(value.node as JsonNode, name)),
      jsonMembers: ({ node }) => {
        const json = node as JsonNode;
        return json.kind === 'object'
          ? [...json.members.keys()]
          : json.kind === 'array'
            ? json.items.map((_, index) => String(index))
            : [];
      },
      callers: (file, fn) => this.#callIndex().callers(this.#evaluator(), file, fn),
      constructions: (file, cls) => this.#callIndex().constructions(this.#evaluator(), file, cls),
      subclasses: (file, cls) => this.#callIndex().subclasses(this.#evaluator(), file, cls),
      implementers: (file, binding) => this.#callIndex().implementers(this.#evaluator(), file, binding),
      called: (name) => this.#callIndex().called(name),
      writes: (name) => this.#callIndex().writes(name),
    };
  }

  #modules(): ModuleResolver {
    this.#resolver ??= createModuleResolver({
      has: (file) => this.#list().has(file),
      read: (file) => this.#text(file),
      list: () => [...this.#list()],
    });
    return this.#resolver;
  }

  #environmentValues(name: string, from: string): readonly Value[] {
    this.#environment ??= createEnvironment(
      [...this.#list()]
        .filter(isEnvironmentFile)
        .sort(compare)
        .flatMap((file) => {
          const text = this.#text(file);
          return text === undefined ? [] : [{ file, text }];
        }),
      { list: () => [...this.#list()], read: (file) => this.#text(file) },
    );
    return this.#environment.lookup(name, from).map((found): Value => {
      const source = {
        file: found.file,
        line: found.valueLine,
        column: found.valueColumn,
        variable: name,
        environment: found.environment,
      };
      return {
        kind: 'text',
        parts: fromParts(found.parts, source),
        via: {
          file: found.file,
          start: 0,
          end: name.length,
          at: { line: found.line, column: found.column },
          what: `${found.file}: ${name}`,
          length: 1,
        },
      };
    });
  }

  #variable(name: string | undefined): readonly Value[] {
    const texts = name === undefined ? undefined : this.#variables.get(name);
    return (texts ?? []).map((text) => textValue(text));
  }

  #replaced(): ReadonlyMap<string, readonly FileReplacement[]> {
    this.#replacements ??= readFileReplacements({
      has: (file) => this.#list().has(file),
      read: (file) => this.#text(file),
      list: () => [...this.#list()],
    });
    return this.#replacements;
  }

  #filesIn(folder: string): readonly string[] {
    if (!this.#folders) {
      this.#folders = new Map();
      for (const file of this.#list()) {
        const known = this.#folders.get(folderOf(file));
        if (known) known.push(file);
        else this.#folders.set(folderOf(file), [file]);
      }
    }
    return [...(this.#folders.get(folder) ?? [])].sort(compare);
  }

  #using(module: string): readonly LinkedFile[] {
    this.#asked.add(`${usingKey}${module}`);
    this.#used.add(module);
    return this.#sources()
      .sort(compare)
      .flatMap((file) => {
        const isNamed = this.#text(file)?.includes(module);
        const linked = isNamed ? this.#lookAt(file) : undefined;
        return linked?.facts.imports.includes(module) ? [linked] : [];
      });
  }

  #jsonValue(path: string): readonly Value[] {
    if (!this.#json.has(path)) {
      const text = this.#text(path);
      this.#json.set(path, text === undefined ? undefined : readData(path, text));
    }
    return this.#jsonOf(path, this.#json.get(path));
  }

  #jsonOf(file: string, node: JsonNode | undefined): readonly Value[] {
    switch (node?.kind) {
      case 'string':
        return [textValue(node.value, { file })];
      case 'number':
      case 'boolean':
        return [{ kind: 'flag', value: node.value }];
      case 'object':
      case 'array':
        return [{ kind: 'json', file, node }];
      default:
        return [];
    }
  }
}

/** Gives the digest of the facts, `''` where there are too many. */
function digestOf({ facts }: LinkedFile, digest: (text: string) => string): string {
  const text = factsText(facts);
  return text === undefined ? '' : digest(text);
}

function itemOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'array' ? node.items[Number(name)] : undefined;
}

function fromParts(parts: Parts, source: Omit<Extract<TextPart, { text: string }>, 'text'>): readonly TextPart[] {
  return parts.map((part, index): TextPart => {
    if (typeof part !== 'string')
      return { open: { reason: 'environment', ...(part.name === undefined ? {} : { name: part.name }) } };
    // Only the first stretch starts where the value starts.
    const { line, column, ...rest } = source;
    return {
      text: part,
      ...rest,
      ...(index === 0 && line !== undefined && column !== undefined ? { line, column } : {}),
    };
  });
}

/** Gives what a file says with what its markup says beside its scripts. */
function withMarkup(extraction: Extraction, text: string, script: string): Extraction {
  if ('refused' in extraction || script === text) return extraction;
  return { facts: withTemplate(extraction.facts, text, script) };
}

/** The name under which an import most likely ends: `api` of `lib/api.ts`, `http` of `http/index.ts`. */
function stemOf(file: string): string {
  const [last = '', folder = ''] = file.split('/').reverse();
  const stem = last.replace(/\.[^.]+$/, '');
  return stem === 'index' && folder !== '' ? folder : stem;
}

/** By code unit, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
