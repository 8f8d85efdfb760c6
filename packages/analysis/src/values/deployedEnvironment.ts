import type { Deployment, DeploymentEntry, DeploymentSection } from '../deployments/deployment';
import { deployments } from '../deployments/index';
import type { EnvironmentEntry } from './environmentFile';
import { folderOf, foldersUpward, inFolder } from './projectPath';
import { readData } from './readData';
import type { JsonNode } from './readJsonValue';
import { readYaml } from './yaml';

/** The variables of one program as a deployment file sets them. */
export interface DeployedText {
  readonly file: string;
  /** The project folder whose code is given them. */
  readonly folder: string;
  readonly environment: string;
  readonly entries: ReadonlyMap<string, EnvironmentEntry>;
  readonly references: DeploymentSection['references'];
  /** Environment files that are read for it. */
  readonly files: readonly string[];
}

/** The files of a project, by project path. */
export interface DeployedFiles {
  list(): readonly string[];
  read(file: string): string | undefined;
}

/** The most deployment files that are looked at, and how much text of them is read into trees. */
const mostFiles = 3000;
const mostText = 1024 * 1024;
const longestFile = 256 * 1024;

/** What every form's name has: most files of a project are told apart at once. */
const anyForm = /(?:\.ya?ml|\.jsonc?|\.toml|(?:docker|container)file[^/]*)$/i;

/** Gives the form of a deployment file by its path, or `undefined` where it is none. */
export function deploymentOf(file: string): Deployment | undefined {
  if (!anyForm.test(file)) return undefined;
  const path = file.toLowerCase();
  return deployments.find(({ files }) => files.test(path));
}

/**
 * Gives the deployment files of a project: what those that name a variable say of programs. A file is read into a tree
 * when the first variable is asked for that it names.
 */
export function createDeployedEnvironment(files: DeployedFiles): (name: string) => readonly DeployedText[] {
  let sources: readonly Source[] | undefined;
  let left = mostText;
  const packages = packageFolders(files);

  const look = (): readonly Source[] => {
    sources ??= files
      .list()
      .filter((file) => deploymentOf(file) !== undefined && !/(?:^|\/)node_modules\//.test(file))
      .sort((a, b) => (a < b ? -1 : 1))
      .slice(0, mostFiles)
      .flatMap((file) => {
        const form = deploymentOf(file);
        const text = files.read(file);
        const isOne = form && text !== undefined && text.length <= longestFile && form.cue.test(text);
        return isOne ? [{ file, text, form }] : [];
      });
    return sources;
  };
  const sectionsOf = (source: Source): readonly Section[] => {
    if (source.sections) return source.sections;
    left -= source.text.length;
    const documents = left < 0 ? [] : documentsOf(source.file, source.text);
    const place = placesIn(source.text);
    source.sections =
      left < 0
        ? []
        : source.form.read({ file: source.file, text: source.text, documents }).map((section) => ({ section, place }));
    return source.sections;
  };
  const held = ({ config, key }: NonNullable<DeploymentEntry['held']>, environment: string) => {
    const found = look()
      .filter(({ text }) => text.includes(config) && text.includes(key))
      .flatMap((source) => sectionsOf(source).map((one) => ({ ...one, file: source.file })))
      .flatMap(({ section, place, file }) => {
        const entry = section.config === config ? section.entries.find(({ name }) => name === key) : undefined;
        return entry ? [{ entry, place, file, environment: section.environment }] : [];
      });
    return found.find((one) => one.environment === environment) ?? found[0];
  };
  const textOf = ({ file }: Source, { section, place }: Section): readonly DeployedText[] => {
    const within = section.isUnbuilt ? packages.around(file) : (section.folder ?? '');
    const named = packages.named(section.names ?? [], within);
    if (named === undefined && section.isNamedOnly) return [];
    const entries = new Map<string, EnvironmentEntry>();
    for (const entry of section.entries) {
      // The value stands in another file then: only a value of the same file has a place to show.
      const kept = entry.held ? held(entry.held, section.environment) : undefined;
      const value = entry.value ?? kept?.entry.value;
      if (value === undefined) continue;
      const isHere = kept === undefined || kept.file === file;
      const begins = place(entry.at);
      const begun = place(kept && isHere ? kept.entry.valueAt : entry.valueAt);
      entries.set(entry.name, {
        value,
        ...begins,
        valueLine: begun.line,
        valueColumn: begun.column,
        expand: section.references !== 'none' && !entry.held,
      });
    }
    return [
      {
        file,
        folder: named ?? section.folder ?? packages.around(file),
        environment: section.environment,
        entries,
        references: section.references,
        files: section.files ?? [],
      },
    ];
  };
  return (name) =>
    look()
      .filter(({ text }) => text.includes(name) || text.includes('env_file'))
      .flatMap((source) => {
        source.texts ??= sectionsOf(source).flatMap((section) => textOf(source, section));
        return source.texts.filter(({ entries, files }) => entries.has(name) || files.length > 0);
      });
}

interface Section {
  readonly section: DeploymentSection;
  readonly place: Places;
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly form: Deployment;
  sections?: readonly Section[];
  texts?: readonly DeployedText[];
}

function documentsOf(file: string, text: string): readonly JsonNode[] {
  if (/\.ya?ml$/i.test(file)) return readYaml(text);
  const single = /\.(?:jsonc?|toml)$/i.test(file) ? readData(file, text) : undefined;
  return single === undefined ? [] : [single];
}

type Places = (offset: number) => { readonly line: number; readonly column: number };

/** Gives the 1-based line and column of offsets. */
function placesIn(text: string): Places {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Finds the package that a program is built from, by what the program is called. */
function packageFolders(files: DeployedFiles) {
  let byName: Map<string, string> | undefined;
  let folders: Set<string> | undefined;
  const read = (): Map<string, string> => {
    if (byName) return byName;
    const standing = files.list().filter((file) => /(?:^|\/)(?:package\.json|Dockerfile)$/.test(file));
    folders = new Set(standing.filter((file) => file.endsWith('package.json')).map(folderOf));
    byName = new Map();
    for (const file of standing.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))) {
      const folder = folderOf(file);
      if (folder === '') continue;
      const named = file.endsWith('package.json')
        ? /"name"\s*:\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(files.read(file) ?? '')?.[1]
        : undefined;
      for (const name of [folder.slice(folder.lastIndexOf('/') + 1), named])
        if (name !== undefined && !byName.has(name)) byName.set(name, folder);
    }
    return byName;
  };
  return {
    named: (names: readonly string[], within: string): string | undefined => {
      const known = read();
      const found = names.flatMap((name) => known.get(name) ?? []);
      return found.find((folder) => within === '' || folder === within || folder.startsWith(`${within}/`));
    },
    around: (file: string): string => {
      read();
      return foldersUpward(folderOf(file)).find((folder) => folders?.has(inFolder(folder, ''))) ?? '';
    },
  };
}
