import { isAbsolute, relative, resolve, sep } from 'node:path';
import { addressOf, isServed, pathOf } from './addresses';
import type { OpenDocument } from './documents';
import type { Project } from './project';

/** A document's project, and its name there. */
export interface Home {
  readonly project: Project;
  /** Relative to the project's folder, with `/`. */
  readonly file: string;
}

/** File endings by language, for documents that have no file name yet. */
const endings: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
  vue: '.vue',
  svelte: '.svelte',
  astro: '.astro',
  html: '.html',
};

/** The projects of the open folders. A file belongs to the deepest folder that holds it, so it is owned once. */
export class Projects {
  readonly #make: (root: string | undefined) => Project;
  readonly #byRoot = new Map<string, Project>();
  readonly #uris = new Map<string, string>();
  readonly #loose = new Map<string, Home>();
  /** Where open documents are, which each message about one asks for. */
  readonly #homes = new Map<string, Home>();

  constructor(make: (root: string | undefined) => Project) {
    this.#make = make;
  }

  /** Takes folders in and out; gives what was taken out. Folders that are no `file:` are left alone. */
  changeFolders(added: readonly string[], removed: readonly string[]): readonly Project[] {
    const gone = removed.flatMap((uri) => {
      const root = pathOf(uri);
      const project = root === undefined ? undefined : this.#byRoot.get(root);
      if (root === undefined || !project) return [];
      this.#byRoot.delete(root);
      this.#uris.delete(root);
      return [project];
    });
    for (const uri of added) {
      const root = pathOf(uri);
      if (root === undefined || this.#byRoot.has(root)) continue;
      this.#byRoot.set(root, this.#make(root));
      this.#uris.set(root, uri);
    }
    // A document that stood alone may lie in a folder now.
    this.#loose.clear();
    this.#homes.clear();
    return gone;
  }

  /** Gives the projects of the folders, in the order of opening. */
  folders(): readonly Project[] {
    return [...this.#byRoot.values()];
  }

  /** Gives the addresses of the folders, as the editor writes them. */
  folderUris(): readonly string[] {
    return [...this.#uris.values()];
  }

  /** Gives the address of a project's folder, as the editor writes it. */
  folderUri(project: Project): string | undefined {
    return project.root === undefined ? undefined : this.#uris.get(project.root);
  }

  /** Gives the project and name of a document: a folder's, or one of its own for a document that lies in none. */
  homeOf(document: OpenDocument): Home | undefined {
    const { uri } = document;
    const home = this.#homes.get(uri) ?? this.fileHome(uri) ?? this.#loose.get(uri) ?? this.#looseHome(document);
    if (home) this.#homes.set(uri, home);
    return home;
  }

  /** Gives the project and name of a file in one of the folders. */
  fileHome(uri: string): Home | undefined {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    let best: Home | undefined;
    for (const [root, project] of this.#byRoot) {
      const file = relative(root, path);
      if (file === '' || file === '..' || file.startsWith(`..${sep}`) || isAbsolute(file)) continue;
      if (!best || root.length > (best.project.root?.length ?? 0)) best = { project, file: file.split(sep).join('/') };
    }
    return best;
  }

  /** Tells whether a project is the one that a file of it belongs to, and not a folder inside it. */
  owns(project: Project, file: string): boolean {
    return this.fileHome(this.addressIn(project, file))?.project === project;
  }

  /** Gives the address of a project's file. */
  addressIn(project: Project, file: string): string {
    for (const [uri, home] of this.#loose) if (home.project === project && home.file === file) return uri;
    // A policy that was fetched has an address already.
    return file.startsWith('https://') ? file : addressOf(resolve(project.root ?? '/', file));
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#homes.delete(uri);
    this.#loose.delete(uri);
  }

  #looseHome(document: OpenDocument): Home | undefined {
    if (!isServed(document.uri)) return undefined;
    const name = (pathOf(document.uri) ?? 'untitled').split(/[\\/]/).at(-1) ?? 'untitled';
    const ending = endings[document.languageId] ?? '';
    const file = /\.\w+$/.test(name) ? name : `${name}${ending}`;
    const home = { project: this.#make(undefined), file };
    this.#loose.set(document.uri, home);
    return home;
  }
}
