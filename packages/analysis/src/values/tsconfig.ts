import { folderOf, foldersUpward, inFolder, resolvePath } from './projectPath';
import { type JsonNode, jsonMember, jsonText, readJsonValue } from './readJsonValue';

/** What the readers of project files need: the text of a file of the project, or `undefined` when there is none. */
export interface ReadableFiles {
  read(file: string): string | undefined;
}

/** Gives the project paths that a bare specifier may mean by `paths` and `baseUrl`, best first; none leaves the project. */
export type PathMap = (specifier: string, fromFile: string) => readonly string[];

interface Mapping {
  readonly prefix: string;
  readonly suffix: string;
  readonly wild: boolean;
  /** Project-relative, with at most one `*`. */
  readonly targets: readonly string[];
}

interface Config {
  readonly mappings: readonly Mapping[];
  readonly baseUrl?: string;
}

const empty: Config = { mappings: [] };
const longestChain = 16;
const configNames = ['tsconfig.json', 'jsconfig.json'];

/**
 * Gives the path map of the project's `tsconfig.json` and `jsconfig.json` files, read when first needed.
 * `extends` and `references` are followed to files of the project only: never to an address, never outside.
 * @see https://www.typescriptlang.org/tsconfig/#paths
 */
export function readPathMap(files: ReadableFiles): PathMap {
  const byFolder = new Map<string, readonly Config[]>();
  const configsIn = (folder: string): readonly Config[] => {
    let configs = byFolder.get(folder);
    if (configs === undefined) {
      configs = configNames.flatMap((name) => readConfigs(files, inFolder(folder, name)));
      byFolder.set(folder, configs);
    }
    return configs;
  };
  const chains = new Map<string, readonly Config[]>();
  return (specifier, fromFile) => {
    const folder = folderOf(fromFile);
    const configs = chains.get(folder) ?? foldersUpward(folder).flatMap(configsIn);
    chains.set(folder, configs);
    const found: string[] = [];
    for (const config of configs) found.push(...mapped(config, specifier));
    for (const { baseUrl } of configs) {
      const path = baseUrl === undefined ? undefined : resolvePath(baseUrl, specifier);
      if (path !== undefined) found.push(path);
    }
    return [...new Set(found)];
  };
}

/** An exact key wins, then the longest prefix before the `*`. */
function mapped({ mappings }: Config, specifier: string): readonly string[] {
  let best: Mapping | undefined;
  for (const mapping of mappings) {
    if (!mapping.wild) {
      if (mapping.prefix === specifier) return mapping.targets;
    } else if (
      specifier.length >= mapping.prefix.length + mapping.suffix.length &&
      specifier.startsWith(mapping.prefix) &&
      specifier.endsWith(mapping.suffix) &&
      (best === undefined || mapping.prefix.length > best.prefix.length)
    )
      best = mapping;
  }
  if (best === undefined) return [];
  const middle = specifier.slice(best.prefix.length, specifier.length - best.suffix.length);
  return best.targets.flatMap((target) => resolvePath('', target.split('*').join(middle)) ?? []);
}

/** A solution file has no `paths` of its own: those of the configurations that it refers to count as well. */
function readConfigs(files: ReadableFiles, file: string): readonly Config[] {
  const node = readNode(files, file);
  if (node === undefined) return [];
  const own = readConfig(files, file, node, new Set(), folderOf(file));
  const references = jsonMember(node, 'references');
  const referred = (references?.kind === 'array' ? references.items : []).slice(0, longestChain).flatMap((item) => {
    const path = jsonText(item, 'path');
    const target = path === undefined ? undefined : resolvePath(folderOf(file), path);
    // A reference to a folder of its own is nearer to that folder's files than to ours.
    if (target === undefined || !target.endsWith('.json')) return [];
    const config = readNode(files, target);
    return config === undefined ? [] : [readConfig(files, target, config, new Set([file]), folderOf(target))];
  });
  return [own, ...referred].filter((config) => config.mappings.length > 0 || config.baseUrl !== undefined);
}

/** `leaf` is the folder of the configuration that the chain of `extends` began with: `${configDir}`. */
function readConfig(files: ReadableFiles, file: string, node: JsonNode, seen: Set<string>, leaf: string): Config {
  if (seen.has(file) || seen.size > longestChain) return empty;
  seen.add(file);
  let inherited = empty;
  for (const name of extended(node)) {
    const found = extendedFile(files, folderOf(file), name);
    if (found === undefined) continue;
    const parent = readConfig(files, found.file, found.node, seen, leaf);
    inherited = {
      ...inherited,
      ...parent,
      mappings: parent.mappings.length > 0 ? parent.mappings : inherited.mappings,
    };
  }
  const folder = folderOf(file);
  const written = jsonText(node, 'compilerOptions', 'baseUrl');
  const baseUrl = written === undefined ? inherited.baseUrl : fromConfig(written, folder, leaf);
  const paths = jsonMember(node, 'compilerOptions', 'paths');
  const mappings = paths?.kind === 'object' ? readMappings(paths.members, baseUrl ?? folder, leaf) : inherited.mappings;
  return baseUrl === undefined ? { mappings } : { mappings, baseUrl };
}

function extended(node: JsonNode): readonly string[] {
  const written = jsonMember(node, 'extends');
  if (written?.kind === 'string') return [written.value];
  if (written?.kind !== 'array') return [];
  return written.items.slice(0, longestChain).flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

function extendedFile(files: ReadableFiles, folder: string, name: string) {
  // A bare name is a package: its configuration is not part of the project and sets no paths of it.
  if (!name.startsWith('.')) return undefined;
  const path = resolvePath(folder, name);
  if (path === undefined) return undefined;
  for (const file of path.endsWith('.json') ? [path] : [`${path}.json`, inFolder(path, 'tsconfig.json')]) {
    const node = readNode(files, file);
    if (node !== undefined) return { file, node };
  }
  return undefined;
}

function readMappings(members: ReadonlyMap<string, JsonNode>, base: string, leaf: string): readonly Mapping[] {
  return [...members].flatMap(([key, value]) => {
    const star = key.indexOf('*');
    const wild = star >= 0;
    const targets = (value.kind === 'array' ? value.items : []).flatMap((item) => {
      if (item.kind !== 'string' || item.value.split('*').length > 2) return [];
      return fromConfig(item.value, base, leaf) ?? [];
    });
    if (targets.length === 0 || (wild && key.includes('*', star + 1))) return [];
    return [{ prefix: wild ? key.slice(0, star) : key, suffix: wild ? key.slice(star + 1) : '', wild, targets }];
  });
}

const configDir = `\${configDir}`;

function fromConfig(path: string, folder: string, leaf: string): string | undefined {
  if (!path.startsWith(configDir)) return resolvePath(folder, path);
  return resolvePath(leaf, path.slice(configDir.length).replace(/^\//, ''));
}

function readNode(files: ReadableFiles, file: string): JsonNode | undefined {
  const text = files.read(file);
  return text === undefined ? undefined : readJsonValue(text);
}
