import { compare } from './compare';
import { push } from './grouped';
import { isTestFile } from './testFile';
import { folderOf } from './values/projectPath';

const config = /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/;
/** Where the files stand below the folder of the configuration: `composables/api.ts`, `app/utils/api.ts`, `server/utils/api.ts`. */
const source = /^(?:[^/]+\/)?(?:composables|utils|stores)\/.+(?<!\.d)\.[cm]?[jt]s$/;
const server = /^server\//;
const exporting =
  /(?<![\w$.])export\s+(?:default\s+)?(?:(?:declare\s+|async\s+)*(?:function\s*\*?|const|let|var|class)\s+([\w$]+)|\{([^{}]*)\})/g;

interface Source {
  readonly file: string;
  readonly root: string;
  readonly isServer: boolean;
}

/**
 * The files whose exports Nuxt hands to all files of an application, which name them without an import.
 * @see https://nuxt.com/docs/guide/concepts/auto-imports
 */
export class AutoImports {
  readonly #roots: readonly string[];
  readonly #files: readonly string[];
  readonly #read: (file: string) => string | undefined;
  #byName: ReadonlyMap<string, readonly Source[]> | undefined;

  constructor(files: Iterable<string>, read: (file: string) => string | undefined) {
    this.#files = [...files].sort(compare);
    this.#read = read;
    // The deepest first.
    this.#roots = this.#files
      .filter((file) => config.test(file))
      .map((file) => folderOf(file))
      .sort((a, b) => b.length - a.length);
  }

  /** Whether what a file exports is handed to all others. */
  hands(file: string): boolean {
    return this.#sourceAt(file) !== undefined;
  }

  /** Gives the names that a file hands to all others. */
  namesIn(file: string, text: string): readonly string[] {
    return this.hands(file) ? exportedNames(file, text) : [];
  }

  /**
   * Gives the files that a name stands for in a file that does not declare it: those of its own application first.
   * `undefined` for a file of no application.
   */
  named(name: string, from: string): readonly string[] | undefined {
    const root = this.#rootOf(from);
    if (root === undefined) return undefined;
    this.#byName ??= this.#index();
    const all = this.#byName.get(name) ?? [];
    const own = all.filter((found) => found.root === root);
    // What an application extends stands elsewhere.
    const near = own.length > 0 ? own : all.length === 1 ? all : [];
    const isServer = server.test(below(root, from));
    const same = near.filter((found) => found.isServer === isServer);
    return (same.length > 0 ? same : near).map(({ file }) => file);
  }

  #index(): ReadonlyMap<string, readonly Source[]> {
    const byName = new Map<string, Source[]>();
    if (this.#roots.length === 0) return byName;
    for (const file of this.#files) {
      const found = this.#sourceAt(file);
      const text = found && this.#read(file);
      if (text !== undefined) for (const name of exportedNames(file, text)) push(byName, name, found as Source);
    }
    return byName;
  }

  #sourceAt(file: string): Source | undefined {
    const root = this.#rootOf(file);
    const path = root === undefined ? '' : below(root, file);
    return root !== undefined && source.test(path) && !isTestFile(file)
      ? { file, root, isServer: server.test(path) }
      : undefined;
  }

  #rootOf(file: string): string | undefined {
    return this.#roots.find((root) => root === '' || file.startsWith(`${root}/`));
  }
}

function below(root: string, file: string): string {
  return root === '' ? file : file.slice(root.length + 1);
}

/** Gives the name that stands for what a file exports as `default`: that of the file. */
export function nameOfDefault(file: string): string {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  return stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function exportedNames(file: string, text: string): readonly string[] {
  const names = new Set<string>();
  for (const [whole, name, list] of text.matchAll(exporting)) {
    if (name !== undefined && !/^export\s+default\b/.test(whole)) names.add(name);
    for (const entry of list?.split(',') ?? []) names.add(entry.trim().split(/\s/).at(-1) ?? '');
  }
  if (/(?<![\w$.])export\s+default\b/.test(text)) names.add(nameOfDefault(file));
  return [...names].sort(compare);
}
