import { compare } from './compare';
import { type Interest, interestKeys } from './learned';
import { mayCall, mayHandOn, mayUse } from './prefilter';
import type { ProjectTexts } from './projectTexts';
import { isTestFile } from './testFile';

/** How a file came to count. */
export interface Found {
  /** The round of the search that found it, 0 for calls of libraries. */
  readonly round: number;
  /** What it made the search look for. */
  readonly interest?: Interest;
}

/** Who reads the files that the search finds. */
interface Reader {
  interestOf(file: string): Interest | undefined;
  /** A file was read, and another may be next. */
  onRead(): void;
  /** More files count than when others were read. */
  onMore(): void;
}

/** Files are looked for so often by what those found before export. */
export const roundLimit = 4;

/** The files of a project whose calls count: those that may call out, and those that may use what such files export. */
export class Membership {
  readonly #texts: ProjectTexts;
  readonly #reader: Reader;
  #all: ReadonlySet<string> | undefined;
  /** What stands in for them until they are all known. */
  #soFar: ReadonlySet<string> | undefined;
  /** Counts the searches, so that one that is overtaken ends. */
  #searches = 0;
  #rounds: Interest[] = [];
  /** What tells whether a file uses what the last of the rounds looked for. */
  #mayUse: readonly ReturnType<typeof mayUse>[] | undefined;
  #found = new Map<string, Found>();
  /** Whether the files that do not call out hand on what others export, as the search read them. */
  readonly #handsOn = new Map<string, boolean>();

  constructor(texts: ProjectTexts, reader: Reader) {
    this.#texts = texts;
    this.#reader = reader;
  }

  /** The files, once all are known. */
  get all(): ReadonlySet<string> | undefined {
    return this.#all;
  }

  /** The files as far as they are known; `undefined` where nobody looked yet. */
  get known(): ReadonlySet<string> | undefined {
    return this.#all ?? this.#soFar;
  }

  /** What the search looked for, round by round. */
  get rounds(): readonly Interest[] {
    return this.#rounds;
  }

  /** How each file was found. */
  get found(): ReadonlyMap<string, Found> {
    return this.#found;
  }

  /** Whether a text may call out, or use what the files that do were found to export. */
  counts(file: string, text: string): boolean {
    if (mayCall(text)) return true;
    this.#mayUse ??= this.#rounds.slice(-1).map(mayUse);
    return !isTestFile(file) && this.#mayUse.some((test) => test?.(file, text));
  }

  /** Whether a file counts, or hands on what other files export. */
  mayRequest(file: string): boolean {
    if (this.#found.has(file) || this.known?.has(file)) return true;
    const known = this.#texts.isOpen(file) ? undefined : this.#handsOn.get(file);
    return known ?? mayHandOn(this.#texts.searchable(file) ?? '');
  }

  /** Takes in a file whose text is another now, if it counts. */
  take(file: string): void {
    if (this.#all) this.#all = this.#with(this.#all, file);
    if (this.#soFar) this.#soFar = this.#with(this.#soFar, file);
  }

  /** Says that the files must be searched again; `changed` are those that may differ, where the others are as before. */
  searchAgain(changed?: readonly string[]): void {
    this.#soFar = changed && this.known;
    this.#all = undefined;
    this.#searches++;
    this.#handsOn.clear();
    for (const file of changed ?? []) this.take(file);
  }

  /** Takes over what an earlier search found; the sets are the caller's to change until all is asked. */
  takeOver(all: ReadonlySet<string>, found: Map<string, Found>): void {
    this.#all = all;
    this.#found = found;
  }

  /**
   * Finds the files that may call out, then those that may use what they export, until nothing is added. Gives how much
   * is done from 0 to 1, and at the end whether it came to an end: another search may overtake it.
   */
  *search(): Generator<number, boolean> {
    const search = ++this.#searches;
    const rest = new Set<string>();
    const members = new Set<string>();
    this.#soFar ??= members;
    this.#rounds = [];
    this.#mayUse = undefined;
    this.#found.clear();
    this.#handsOn.clear();
    const sources = this.#texts.sources();
    for (const [at, file] of sources.entries()) {
      const text = this.#texts.searchable(file);
      if (text !== undefined && mayCall(text)) members.add(file);
      else {
        rest.add(file);
        // It is at hand now; later, it would have to be read again.
        if (text !== undefined) this.#handsOn.set(file, mayHandOn(text));
      }
      yield (0.3 * (at + 1)) / sources.length;
      if (search !== this.#searches) return false;
    }
    this.#soFar = this.#withOpenFiles(members);
    // From the last file back: those that are read last are still at hand when the calls are asked for from the first on.
    let fresh: readonly string[] = [...members].sort(compare).reverse();
    const sought = { names: new Set<string>(), stems: new Set<string>(), words: new Set<string>() };
    const count = () => sought.names.size + sought.stems.size + sought.words.size;
    for (let round = 0; round < roundLimit && fresh.length > 0; round++) {
      const before = count();
      for (const [at, file] of fresh.entries()) {
        const interest = this.#reader.interestOf(file);
        this.#found.set(file, { round, ...(interest && { interest }) });
        for (const key of interestKeys) for (const name of interest?.[key] ?? []) sought[key].add(name);
        this.#reader.onRead();
        yield round === 0 ? 0.3 + (0.6 * (at + 1)) / fresh.length : 0.9;
        if (search !== this.#searches) return false;
      }
      if (count() === before) break;
      const interest = { names: [...sought.names], stems: [...sought.stems], words: [...sought.words] };
      this.#rounds.push(interest);
      this.#mayUse = undefined;
      const test = mayUse(interest);
      const added: string[] = [];
      for (const file of rest) {
        // Tests use whatever there is to use; only what they call themselves counts.
        const text = isTestFile(file) ? undefined : this.#texts.searchable(file);
        if (text !== undefined && test?.(file, text)) added.push(file);
        yield 0.9;
        if (search !== this.#searches) return false;
      }
      for (const file of added) {
        rest.delete(file);
        members.add(file);
        this.#found.set(file, { round: round + 1 });
      }
      fresh = added.sort(compare);
      this.#reader.onMore();
    }
    this.#all = this.#withOpenFiles(members);
    this.#soFar = undefined;
    return true;
  }

  #withOpenFiles(members: ReadonlySet<string>): ReadonlySet<string> {
    return this.#texts.opened().reduce((set, file) => this.#with(set, file), members);
  }

  #with(members: ReadonlySet<string>, file: string): ReadonlySet<string> {
    const text = this.#texts.text(file);
    if (text === undefined || members.has(file) || !this.counts(file, text)) return members;
    return new Set([...members, file]);
  }
}
