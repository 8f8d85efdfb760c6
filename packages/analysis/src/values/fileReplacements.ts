import { folderOf, foldersUpward, resolvePath } from './projectPath';
import { type JsonNode, jsonText, readJsonValue } from './readJsonValue';

/** A file that stands in for another one in one build. */
export interface FileReplacement {
  readonly file: string;
  /** The configuration of the build: `production`. */
  readonly environment: string;
}

/** What is needed of the project's files. */
export interface ReplacedFiles {
  has(file: string): boolean;
  list(): readonly string[];
  read(file: string): string | undefined;
}

const workspaceFile = /(?:^|\/)(?:angular|workspace|project)\.json$/;
const mostFiles = 500;
const deepest = 12;

/**
 * Gives what the builds of Angular and Nx put in place of files, by the file that is replaced.
 * @see https://angular.dev/tools/cli/environments
 */
export function readFileReplacements(files: ReplacedFiles): ReadonlyMap<string, readonly FileReplacement[]> {
  const found = new Map<string, FileReplacement[]>();
  const workspaces = files.list().filter((file) => workspaceFile.test(file) && !file.includes('node_modules/'));
  for (const workspace of [...workspaces].sort().slice(0, mostFiles)) {
    const text = files.read(workspace);
    if (text === undefined || !text.includes('fileReplacements')) continue;
    // Paths count from the workspace, which may stand above the project's own file.
    const roots = foldersUpward(folderOf(workspace));
    const pathOf = (path: string | undefined): string | undefined => {
      for (const root of path === undefined ? [] : roots) {
        const resolved = resolvePath(root, path ?? '');
        if (resolved !== undefined && files.has(resolved)) return resolved;
      }
      return undefined;
    };
    for (const { environment, node } of configurations(readJsonValue(text), 0)) {
      const from = pathOf(jsonText(node, 'replace') ?? jsonText(node, 'src'));
      const file = pathOf(jsonText(node, 'with') ?? jsonText(node, 'replaceWith'));
      if (from === undefined || file === undefined || from === file) continue;
      const known = found.get(from) ?? [];
      found.set(from, known);
      if (!known.some((one) => one.file === file && one.environment === environment)) known.push({ file, environment });
    }
  }
  return found;
}

/** The replacements of each configuration, wherever it stands. */
function configurations(
  node: JsonNode | undefined,
  depth: number,
): readonly { readonly environment: string; readonly node: JsonNode }[] {
  if (node?.kind !== 'object' || depth > deepest) return [];
  return [...node.members].flatMap(([key, member]) => {
    if (key !== 'configurations' || member.kind !== 'object') return configurations(member, depth + 1);
    return [...member.members].flatMap(([environment, configuration]) => {
      const list = configuration.kind === 'object' ? configuration.members.get('fileReplacements') : undefined;
      return list?.kind === 'array' ? list.items.map((item) => ({ environment, node: item })) : [];
    });
  });
}
