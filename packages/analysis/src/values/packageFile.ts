import { resolvePath } from './projectPath';
import { type JsonNode, jsonMember, jsonText } from './readJsonValue';

/** A `package.json` of the project. */
export interface PackageFile {
  /** The folder it stands in, project-relative. */
  readonly folder: string;
  readonly json: JsonNode;
}

/** The order in which conditions are tried: source text first, since that is what is analysed. */
const conditionOrder = ['source', 'development', 'import', 'module', 'node', 'require', 'browser', 'default', 'types'];
const entryFields = ['source', 'module', 'main', 'browser', 'types', 'typings'];
const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
const mostTargets = 32;
const deepest = 8;

/**
 * Gives the paths, relative to the package, that its `exports` or its entry fields name for a subpath (`.` or `./x`).
 * Only targets that start with `./` count, as in Node, but for entry fields.
 * @see https://nodejs.org/api/packages.html#exports
 */
export function exportedPaths({ json }: PackageFile, subpath: string): readonly string[] {
  const exports = jsonMember(json, 'exports');
  if (exports === undefined || exports.kind === 'null')
    return subpath === '.' ? entryFields.flatMap((field) => jsonText(json, field) ?? []) : [subpath];
  const keyed = exports.kind === 'object' && [...exports.members.keys()].some((key) => key.startsWith('.'));
  const targets = keyed ? matching(exports, subpath) : subpath === '.' ? leaves(exports) : [];
  return targets.filter((target) => target.startsWith('./'));
}

/**
 * Gives what the package's `imports` name for a `#` specifier: paths that start with `./`, or other specifiers.
 * @see https://nodejs.org/api/packages.html#imports
 */
export function importedPaths({ json }: PackageFile, specifier: string): readonly string[] {
  const imports = jsonMember(json, 'imports');
  return imports?.kind === 'object' ? matching(imports, specifier) : [];
}

/** Gives the version range that the package asks of a dependency, or `undefined` when it names none. */
export function dependencyRange({ json }: PackageFile, name: string): string | undefined {
  for (const field of dependencyFields) {
    const range = jsonText(json, field, name);
    if (range === undefined || /^(?:workspace|catalog|file|link|portal):/.test(range)) continue;
    return range.startsWith('npm:') ? range.slice(range.lastIndexOf('@') + 1) : range;
  }
  return undefined;
}

/** Gives the project paths that a path in a package may mean when build output is not there: the source it is built from. */
export function sourcePaths(folder: string, path: string): readonly string[] {
  const clean = path.replace(/^\.?\//, '');
  const [first = '', ...rest] = clean.split('/');
  const candidates = [clean];
  if (buildFolders.has(first)) {
    const tail = rest.filter((step, index) => index === rest.length - 1 || !formatFolders.has(step));
    const inner = tail[0] === 'src' ? tail.slice(1) : tail;
    if (inner.length === 0) inner.push('index');
    candidates.push(['src', ...inner].join('/'), inner.join('/'), ['lib', ...inner].join('/'));
  }
  const inside = folder === '' ? '' : `${folder}/`;
  return candidates.flatMap((candidate) => {
    const found = resolvePath(folder, candidate);
    return found === undefined || found === '' || !found.startsWith(inside) ? [] : [found];
  });
}

const buildFolders = new Set(['dist', 'build', 'lib', 'out', 'esm', 'cjs', 'es', 'output', 'types', 'typings', '_esm']);
const formatFolders = new Set(['esm', 'cjs', 'es', 'mjs', 'umd', 'node', 'browser', 'types', 'module', 'commonjs']);

/** An exact key wins, then the longest prefix before a `*`. */
function matching(table: JsonNode & { readonly kind: 'object' }, subpath: string): readonly string[] {
  const exact = table.members.get(subpath);
  if (exact !== undefined && !subpath.includes('*')) return leaves(exact);
  let best: { readonly node: JsonNode; readonly prefix: string; readonly suffix: string } | undefined;
  for (const [key, node] of table.members) {
    const star = key.indexOf('*');
    if (star < 0) continue;
    const prefix = key.slice(0, star);
    const suffix = key.slice(star + 1);
    const fits =
      subpath.length >= prefix.length + suffix.length && subpath.startsWith(prefix) && subpath.endsWith(suffix);
    if (fits && (best === undefined || prefix.length > best.prefix.length)) best = { node, prefix, suffix };
  }
  if (best === undefined) return [];
  const middle = subpath.slice(best.prefix.length, subpath.length - best.suffix.length);
  return leaves(best.node).map((target) => target.split('*').join(middle));
}

function leaves(node: JsonNode): readonly string[] {
  const found: string[] = [];
  const visit = (at: JsonNode, depth: number) => {
    if (depth > deepest || found.length >= mostTargets) return;
    if (at.kind === 'string') found.push(at.value);
    else if (at.kind === 'array') for (const item of at.items) visit(item, depth + 1);
    else if (at.kind === 'object')
      for (const key of [...conditionOrder, ...at.members.keys()]) {
        const member = at.members.get(key);
        if (member !== undefined) visit(member, depth + 1);
      }
  };
  visit(node, 0);
  return [...new Set(found)];
}
