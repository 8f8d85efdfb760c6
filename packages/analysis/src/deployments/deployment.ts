import { type JsonNode, jsonMember, jsonText } from '../values/readJsonValue';

/** A variable that a deployment file sets. Offsets count from the start of the file. */
export interface DeploymentEntry {
  readonly name: string;
  /** Not expanded; absent where it stands in a config map. */
  readonly value?: string;
  /** A key of a config map that holds the value. */
  readonly held?: { readonly config: string; readonly key: string };
  /** Offset of the name. */
  readonly at: number;
  /** Offset of the first character of the value. */
  readonly valueAt: number;
}

/** Where `${NAME}` in a value is looked for: in the same section and then the environment files, in those alone, or nowhere. */
export type References = 'own' | 'files' | 'none';

/** The variables that one program is given in one environment. */
export interface DeploymentSection {
  /** `docker-compose`, `production`, … */
  readonly environment: string;
  readonly entries: readonly DeploymentEntry[];
  readonly references: References;
  /** The project folder that the program is built from, where the file says so. */
  readonly folder?: string;
  /** What the program is called: a package of that name is the one that is meant. */
  readonly names?: readonly string[];
  /** Whether it only counts where a package has one of the names: a program of others beside those that are built here. */
  readonly isNamedOnly?: boolean;
  /** Whether nothing is built for it: what it is called tells alone where its code stands, around the file as well. */
  readonly isUnbuilt?: boolean;
  /** Environment files that are read for it, by project path. */
  readonly files?: readonly string[];
  /** The name of the config map that this is. */
  readonly config?: string;
}

/** A deployment file as its form reads it. */
export interface DeploymentText {
  readonly file: string;
  readonly text: string;
  /** What it says as JSON, TOML or YAML by its ending; none for another ending. */
  readonly documents: readonly JsonNode[];
}

/** One form of files that set environment variables. */
export interface Deployment {
  readonly name: string;
  /** The project paths of such files, in lower case. */
  readonly files: RegExp;
  /** What a text must hold to be read at all. */
  readonly cue: RegExp;
  read(source: DeploymentText): readonly DeploymentSection[];
}

/** Gives the entries of a map of names to texts. */
export function mapEntries(node: JsonNode | undefined): readonly DeploymentEntry[] {
  if (node?.kind !== 'object') return [];
  return [...node.members].flatMap(([name, member]) => {
    const value = plainText(member);
    return value === undefined ? [] : [entryOf(name, value, member)];
  });
}

/** Gives the entry of a value that stands as a member of the variable's name. */
export function entryOf(name: string, value: string, member: JsonNode): DeploymentEntry {
  return { name, value, at: member.keyOffset ?? member.offset, valueAt: textOffset(member) };
}

/** Gives the entries of a list of `{ name, value }`, by the names of the two members. */
export function listEntries(node: JsonNode | undefined, nameKey: string, valueKey: string): readonly DeploymentEntry[] {
  return itemsOf(node).flatMap((item) => {
    const name = jsonMember(item, nameKey);
    const member = jsonMember(item, valueKey);
    const value = plainText(member);
    if (name?.kind !== 'string' || member === undefined || value === undefined) return [];
    return [{ name: name.value, value, at: textOffset(name), valueAt: textOffset(member) }];
  });
}

/** Gives the text of a scalar. */
export function plainText(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'string') return node.value;
  return node?.kind === 'number' || node?.kind === 'boolean' ? String(node.value) : undefined;
}

/** Gives the offset of the first character of a scalar. */
export function textOffset(node: JsonNode): number {
  return node.kind === 'string' ? (node.at ?? node.offset + 1) : node.offset;
}

/** Gives the items of a list. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** Gives the members of an object. */
export function membersOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return node?.kind === 'object' ? [...node.members] : [];
}

/** Gives the words that tell variants of a file apart: `prod` of `docker-compose.prod.yml`. */
export function variantOf(file: string, stem: RegExp): string {
  const base = file.slice(file.lastIndexOf('/') + 1);
  return base
    .replace(/\.(?:ya?ml|toml|jsonc?)$/i, '')
    .replace(stem, '')
    .replace(/^[.-]/, '')
    .toLowerCase();
}

/** Gives what an image is called: `web` of `ghcr.io/acme/web:1.2`. */
export function imageName(node: JsonNode | undefined): readonly string[] {
  const image = jsonText(node, 'image');
  const name = image === undefined ? undefined : /([\w.-]+)(?:[:@][^/]*)?$/.exec(image)?.[1];
  return name === undefined ? [] : [name];
}
