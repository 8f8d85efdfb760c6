import { dependencyRange, exportedPaths, importedPaths, type PackageFile, sourcePaths } from './packageFile';
import { folderOf, foldersUpward, inFolder, resolvePath } from './projectPath';
import { jsonText, readJsonValue } from './readJsonValue';
import { readPathMap } from './tsconfig';

/** The files of the project, by project-relative path with `/`. */
export interface ProjectFiles {
  has(file: string): boolean;
  read(file: string): string | undefined;
  list(): readonly string[];
}

/** What an import of a project means: a file of the same project, or nothing that is known. */
export interface ModuleResolver {
  /** Gives the project file that a specifier names, or `undefined` when it is no file of the project. */
  resolve(specifier: string, fromFile: string): string | undefined;
  /** Gives the version range that the nearest `package.json` asks of a package, or `undefined` when none names it. */
  packageVersion(name: string, fromFile: string): string | undefined;
  /** Gives the folder of the nearest `package.json`, or `undefined` when there is none. */
  packageFolder(fromFile: string): string | undefined;
}

/** What stands in for the written ending, when a file of the written name is not there. */
const rewrittenEndings: readonly (readonly [string, readonly string[]])[] = [
  ['.js', ['.ts', '.tsx', '.jsx', '.d.ts']],
  ['.jsx', ['.tsx']],
  ['.mjs', ['.mts', '.d.mts']],
  ['.cjs', ['.cts', '.d.cts']],
];

/** What is added to a name without an ending, best first; declarations last, since they hold no values. */
const addedEndings = [
  ...['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue', '.svelte', '.astro'],
  ...['.native.ts', '.native.tsx', '.web.ts', '.web.tsx', '.d.ts'],
];

/** Where tools without written `paths` put the root of a conventional prefix, seen from the package's folder. */
const conventions: readonly (readonly [string, readonly string[]])[] = [
  ['@/', ['src', '', 'app']],
  ['~/', ['src', '', 'app']],
  ['~~/', ['']],
  ['@@/', ['']],
  ['$lib/', ['src/lib']],
  ['src/', ['src']],
];

/** Gives a resolver over a set of project files; nothing is looked up outside the set, and answers are kept. */
export function createModuleResolver(files: ProjectFiles): ModuleResolver {
  const pathMap = readPathMap(files);
  const answers = new Map<string, Map<string, string | undefined>>();
  const packages = new Map<string, PackageFile | undefined>();
  let named: ReadonlyMap<string, PackageFile> | undefined;

  const packageIn = (folder: string): PackageFile | undefined => {
    if (packages.has(folder)) return packages.get(folder);
    const text = files.read(inFolder(folder, 'package.json'));
    const json = text === undefined ? undefined : readJsonValue(text);
    const found = json === undefined ? undefined : { folder, json };
    packages.set(folder, found);
    return found;
  };
  const packagesUpward = (file: string) => foldersUpward(folderOf(file)).flatMap((folder) => packageIn(folder) ?? []);
  const packageNamed = (name: string): PackageFile | undefined => {
    named ??= readNames(files, packageIn);
    return named.get(name);
  };

  const fileOrIndex = (path: string): string | undefined => {
    if (path !== '' && files.has(path)) return path;
    for (const [ending, others] of rewrittenEndings)
      if (path.endsWith(ending)) {
        const stem = path.slice(0, -ending.length);
        for (const other of others) if (files.has(stem + other)) return stem + other;
      }
    if (path !== '') for (const ending of addedEndings) if (files.has(path + ending)) return path + ending;
    for (const ending of addedEndings) {
      const index = inFolder(path, `index${ending}`);
      if (files.has(index)) return index;
    }
    return undefined;
  };

  // A target names a file and never another package, so entries that name each other end here.
  const inPackage = (from: Pick<PackageFile, 'folder'>, target: string): string | undefined =>
    first(sourcePaths(from.folder, target), fileOrIndex);

  const file = (path: string): string | undefined => {
    const own = path !== '' && files.has(path) ? undefined : packageIn(path);
    const main = own === undefined ? undefined : first(exportedPaths(own, '.'), (target) => inPackage(own, target));
    return main ?? fileOrIndex(path) ?? builtFrom(path);
  };

  // An example that imports `../dist/client` means what that is built from.
  const builtFrom = (path: string): string | undefined => {
    const around = packagesUpward(path)[0] ?? { folder: '' };
    return inPackage(around, path.slice(around.folder === '' ? 0 : around.folder.length + 1));
  };

  const exported = (from: PackageFile, subpath: string): string | undefined => {
    const bare = subpath === '.' ? 'index' : subpath;
    const guesses = subpath === '.' ? ['src/index', 'index', 'src/main', 'lib/index'] : [bare, `src/${bare.slice(2)}`];
    return first([...exportedPaths(from, subpath), ...guesses], (target) => inPackage(from, target));
  };

  const imported = (specifier: string, fromFile: string): string | undefined => {
    const own = packagesUpward(fromFile)[0];
    if (own === undefined) return undefined;
    return first(importedPaths(own, specifier), (target) =>
      target.startsWith('./') ? inPackage(own, target) : target.startsWith('#') ? undefined : bare(target, fromFile),
    );
  };

  const conventional = (specifier: string, fromFile: string): string | undefined => {
    const convention = conventions.find(([prefix]) => specifier.startsWith(prefix));
    if (convention === undefined) return undefined;
    const [prefix, roots] = convention;
    const folders = [...packagesUpward(fromFile).map(({ folder }) => folder), ''];
    return first(new Set(folders), (folder) =>
      first(roots, (root) => {
        const path = resolvePath(inFolder(folder, root), specifier.slice(prefix.length));
        return path === undefined ? undefined : file(path);
      }),
    );
  };

  const bare = (specifier: string, fromFile: string): string | undefined => {
    const { name, subpath } = packageSpecifier(specifier);
    const workspace = (): string | undefined => {
      const from = packageNamed(name);
      return from === undefined ? undefined : exported(from, subpath);
    };
    return (
      first(pathMap(specifier, fromFile), (path) => file(path)) ??
      (specifier.startsWith('#') ? imported(specifier, fromFile) : workspace()) ??
      conventional(specifier, fromFile)
    );
  };

  const find = (written: string, fromFile: string): string | undefined => {
    // A bundler's suffix, as in `./page.html?raw`, says how to load the file and not which one.
    const query = written.indexOf('?');
    const specifier = query > 0 ? written.slice(0, query) : written;
    if (specifier === '' || specifier.length > 1024 || /^[a-z][a-z0-9+.-]*:/i.test(specifier)) return undefined;
    if (specifier.startsWith('.')) {
      const path = resolvePath(folderOf(fromFile), specifier);
      return path === undefined ? undefined : file(path);
    }
    if (!specifier.startsWith('/')) return bare(specifier, fromFile);
    // Vite and its kin read `/src/x` from the package's folder.
    const path = resolvePath(packagesUpward(fromFile)[0]?.folder ?? '', specifier.slice(1));
    return path === undefined ? undefined : file(path);
  };

  return {
    resolve(specifier, fromFile) {
      const folder = folderOf(fromFile);
      const known = answers.get(folder) ?? new Map<string, string | undefined>();
      answers.set(folder, known);
      if (known.has(specifier)) return known.get(specifier);
      const found = find(specifier, fromFile);
      known.set(specifier, found);
      return found;
    },
    packageVersion(name, fromFile) {
      return first(packagesUpward(fromFile), (from) => dependencyRange(from, name));
    },
    packageFolder(fromFile) {
      return packagesUpward(fromFile)[0]?.folder;
    },
  };
}

/** The package nearest to the root wins a name that several carry: the others are copies and fixtures. */
function readNames(files: ProjectFiles, packageIn: (folder: string) => PackageFile | undefined) {
  const folders = files
    .list()
    .filter(
      (file) => (file === 'package.json' || file.endsWith('/package.json')) && !/(?:^|\/)node_modules\//.test(file),
    )
    .map(folderOf)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  const named = new Map<string, PackageFile>();
  for (const folder of folders) {
    const found = packageIn(folder);
    const name = jsonText(found?.json, 'name');
    if (found !== undefined && name !== undefined && !named.has(name)) named.set(name, found);
  }
  return named;
}

function packageSpecifier(specifier: string): { readonly name: string; readonly subpath: string } {
  const from = specifier.startsWith('@') ? specifier.indexOf('/') + 1 : 0;
  const slash = specifier.indexOf('/', from);
  if (slash < 0) return { name: specifier, subpath: '.' };
  return { name: specifier.slice(0, slash), subpath: `.${specifier.slice(slash)}` };
}

function first<T>(items: Iterable<T>, answer: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = answer(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
