import { compare } from './compare';
import { grouped } from './grouped';
import { type TextPart, textValue, type Value } from './link/value';
import type { Parts } from './targets/parts';
import { createEnvironment, type Environment, isEnvironmentFile } from './values/environment';
import { type FileReplacement, readFileReplacements } from './values/fileReplacements';
import { folderOf } from './values/projectPath';
import { readData } from './values/readData';
import { type JsonNode, jsonMember } from './values/readJsonValue';
import { createModuleResolver, type ModuleResolver } from './values/resolveModule';

type JsonValue = Extract<Value, { kind: 'json' }>;

/** The files of a project as they are now. */
interface DataFiles {
  list(): ReadonlySet<string>;
  read(file: string): string | undefined;
}

/** What the files of a project say that are no code: modules, variables, replacements and data, each read on first use. */
export class ProjectData {
  readonly #files: DataFiles;
  #modules: ModuleResolver | undefined;
  #environment: Environment | undefined;
  #folders: ReadonlyMap<string, readonly string[]> | undefined;
  #replacements: ReadonlyMap<string, readonly FileReplacement[]> | undefined;
  readonly #json = new Map<string, JsonNode | undefined>();

  constructor(files: DataFiles) {
    this.#files = files;
  }

  /** What specifiers name. */
  get modules(): ModuleResolver {
    this.#modules ??= createModuleResolver(this.#all());
    return this.#modules;
  }

  /** Gives what a variable holds for a file, in each of its environments. */
  environment(name: string, from: string): readonly Value[] {
    const { list, read } = this.#all();
    this.#environment ??= createEnvironment(
      list()
        .filter(isEnvironmentFile)
        .sort(compare)
        .flatMap((file) => {
          const text = read(file);
          return text === undefined ? [] : [{ file, text }];
        }),
      { list, read },
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

  /** Gives the files that stand in for a file in some environment. */
  replacements(file: string): readonly FileReplacement[] {
    this.#replacements ??= readFileReplacements(this.#all());
    return this.#replacements.get(file) ?? [];
  }

  /** Gives the files that stand in a folder itself, in order. */
  filesIn(folder: string): readonly string[] {
    this.#folders ??= grouped([...this.#files.list()], folderOf);
    return [...(this.#folders.get(folder) ?? [])].sort(compare);
  }

  /** Gives what a file of data holds. */
  json(path: string): readonly Value[] {
    if (!this.#json.has(path)) {
      const text = this.#files.read(path);
      this.#json.set(path, text === undefined ? undefined : readData(path, text));
    }
    return jsonValues(path, this.#json.get(path));
  }

  #all(): { has(file: string): boolean; list(): string[]; read(file: string): string | undefined } {
    return {
      has: (file) => this.#files.list().has(file),
      list: () => [...this.#files.list()],
      read: (file) => this.#files.read(file),
    };
  }
}

/** Gives a member of an object of data, or an item of a list. */
export function jsonMemberValues({ file, node }: JsonValue, name: string): readonly Value[] {
  const json = node as JsonNode;
  const item = json.kind === 'array' ? json.items[Number(name)] : undefined;
  return jsonValues(file, jsonMember(json, name) ?? item);
}

/** Gives the names of the members of an object of data, or the places in a list. */
export function jsonMemberNames({ node }: JsonValue): readonly string[] {
  const json = node as JsonNode;
  if (json.kind === 'object') return [...json.members.keys()];
  return json.kind === 'array' ? json.items.map((_, index) => String(index)) : [];
}

function jsonValues(file: string, node: JsonNode | undefined): readonly Value[] {
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
