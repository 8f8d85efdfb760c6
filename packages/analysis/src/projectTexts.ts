import { EditedText, type ReadStatements } from './extract/editedText';
import { type Extraction, extract, extractPage } from './extract/extract';
import { withTemplate } from './extract/templates';
import { LinkedFile } from './link/linkedFile';
import { Shelf } from './link/shelf';
import { blankPage, isPage, scriptBlocks, sourceKind, templateOf } from './scripts';

/** The files of a project: project-relative paths with `/`. */
export interface ProjectFiles {
  /** Every source and configuration file, in any order. */
  list(): readonly string[];
  /** The decoded text, or `undefined` when the file cannot be read. */
  read(file: string): string | undefined;
  /** A text good enough to search for ASCII cues, where that is cheaper than `read`. */
  scan?(file: string): string | undefined;
}

/** The texts of a project, those of open documents in place of the files', and what each says. */
export class ProjectTexts {
  readonly #files: ProjectFiles;
  readonly #overlay = new Map<string, string>();
  readonly #edited = new Map<string, EditedText>();
  readonly #shelf = new Shelf();
  #known: ReadonlySet<string> | undefined;

  constructor(files: ProjectFiles) {
    this.#files = files;
  }

  /** Takes an open document's text, `undefined` where it is closed; gives the one before. */
  open(file: string, text: string | undefined): string | undefined {
    const before = this.#overlay.get(file);
    if (text === undefined) {
      this.#overlay.delete(file);
      this.#edited.delete(file);
    } else this.#overlay.set(file, text);
    return before;
  }

  /** The files of open documents. */
  opened(): readonly string[] {
    return [...this.#overlay.keys()];
  }

  isOpen(file: string): boolean {
    return this.#overlay.has(file);
  }

  /** Every file, those of open documents included. */
  list(): ReadonlySet<string> {
    this.#known ??= new Set([...this.#files.list(), ...this.#overlay.keys()]);
    return this.#known;
  }

  /** Forgets which files there are. */
  listAgain(): void {
    this.#known = undefined;
  }

  /** The files of code. */
  sources(): string[] {
    return [...this.list()].filter((file) => {
      const kind = sourceKind(file);
      return kind !== undefined && kind !== 'json';
    });
  }

  /** Gives the text of a file of the project. */
  text(file: string): string | undefined {
    return this.#overlay.get(file) ?? (this.list().has(file) ? this.#files.read(file) : undefined);
  }

  /** Gives what the file itself says, whatever an open document does. */
  saved(file: string): string | undefined {
    return this.#files.read(file);
  }

  /** Gives a text that is good enough to be searched. */
  searchable(file: string): string | undefined {
    return this.#overlay.get(file) ?? this.#files.scan?.(file) ?? this.#files.read(file);
  }

  /** Gives a file with what it says, or why it was not read; `undefined` where there is no code. */
  linked(file: string): LinkedFile | { readonly refused: string } | undefined {
    const extraction = this.extraction(file);
    if (!extraction || 'refused' in extraction) return extraction;
    if (!this.#overlay.has(file)) return this.#shelf.file(file, extraction.facts);
    // An open file's facts are held by its text anyway.
    const linked = new LinkedFile(file, extraction.facts);
    linked.replace(extraction.facts, extraction.parts);
    return linked;
  }

  /** Reads a file; with the statements that say its facts, where it is edited and only those say them. */
  extraction(file: string): (Extraction & { readonly parts?: ReadStatements }) | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    if (isPage(file)) return pageExtraction(file, text);
    const script = scriptBlocks(file, text);
    if (!script || script.kind === 'json') return undefined;
    if (!this.#overlay.has(file)) return extract(text, script.kind);
    const edited = this.#edited.get(file) ?? new EditedText();
    this.#edited.set(file, edited);
    const extraction = edited.read(text, script.kind);
    return 'refused' in extraction ? extraction : { ...extraction, parts: edited.parts };
  }

  /** Packs all facts until they are asked for again. */
  putAway(): void {
    this.#shelf.clear();
  }
}

/** Gives what a page says: its scripts, the code in its markup, and the elements that load something. */
function pageExtraction(file: string, text: string): Extraction | undefined {
  const template = templateOf(file, text);
  const script = scriptBlocks(file, text) ?? (template && { text: blankPage(text), kind: 'ts' });
  if (!script || script.kind === 'json') return undefined;
  const extraction = template
    ? extractPage(text, script.text, script.kind, template)
    : extract(script.text, script.kind);
  return 'refused' in extraction ? extraction : { facts: withTemplate(extraction.facts, text, script.text) };
}
