import type { Parts } from '../targets/parts';
import { createDeployedEnvironment, type DeployedFiles, type DeployedText, deploymentOf } from './deployedEnvironment';
import { type EnvironmentEntry, readEnvironmentFile } from './environmentFile';
import { expandEnvironment } from './expandEnvironment';
import { folderOf, foldersUpward } from './projectPath';

/** What one environment file gives for a variable. */
export interface EnvironmentValue {
  /** The whole text; absent when it refers to variables that nothing defines. */
  readonly value?: string;
  /** The text with a hole for each variable that nothing defines. */
  readonly parts: Parts;
  readonly file: string;
  /** 1-based place of the variable's name. */
  readonly line: number;
  readonly column: number;
  /** 1-based place of the value's first character. */
  readonly valueLine: number;
  readonly valueColumn: number;
  /**
   * `default` for `.env`, `production` for `.env.production`, `example` for the files that show what to fill in, and
   * for deployment files what they name: `docker-compose`, `wrangler`, a namespace.
   */
  readonly environment: string;
}

/** The environment files of a project. */
export interface Environment {
  /**
   * Gives the values that a variable has for code in `fromFile`: one for each environment, from the nearest file in
   * the folder or above it; `default` first, `local` next, then by name. Example files count where no other has it.
   * Deployment files count beside them.
   */
  lookup(name: string, fromFile: string): readonly EnvironmentValue[];
}

/** Gives whether a file is read as an environment file, by its name. */
export function isEnvironmentFile(file: string): boolean {
  return environmentOf(file) !== undefined;
}

/** Gives whether a file may set environment variables, by its name: an environment file or a deployment file. */
export function maySetVariables(file: string): boolean {
  return isEnvironmentFile(file) || deploymentOf(file) !== undefined;
}

/** Gives the environment that a file describes, or `undefined` when it is no environment file. */
export function environmentOf(file: string): string | undefined {
  const base = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const form = /^(?:\.env(?:\.([\w.-]+))?|([\w-][\w.-]*)\.env|env\.([\w.-]+)|\.(dev)\.vars(?:\.([\w.-]+))?)$/.exec(
    base,
  );
  if (form === null) return undefined;
  // Secrets of Cloudflare's local runs, written as in `.env`.
  if (form[4] !== undefined) return form[5] ?? form[4];
  const words = (form[1] ?? form[2] ?? form[3] ?? '').split(/[.-]/).filter((word) => word !== '');
  if (words.some((word) => exampleWords.has(word))) return 'example';
  // `env.ts` and the like are programs, `.env.vault` is encrypted.
  if (form[3] !== undefined || words.some((word) => otherWords.has(word))) return undefined;
  if (words.length === 0) return 'default';
  const named = words.filter((word) => word !== 'local');
  return named.length === 0 ? 'local' : named.join('.');
}

/** `docker-compose.example.yml` shows what to fill in. */
function isExample(file: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return base.split(/[.-]/).some((word) => word !== 'template' && exampleWords.has(word));
}

const exampleWords = new Set(['example', 'sample', 'template', 'tpl', 'dist', 'defaults', 'schema', 'placeholder']);
const otherWords = new Set([
  'vault',
  'keys',
  'me',
  'enc',
  'encrypted',
  'bak',
  'd',
  'ts',
  'js',
  'mjs',
  'json',
  'md',
  'swp',
]);

type EnvironmentText = Omit<DeployedText, 'files'>;

const longestChain = 16;

/**
 * Gives the values that environment files set, read once and expanded when asked for.
 * A reference is looked for in its own file, then in `.env` files from its folder upward; one that leads back to
 * itself stays a hole. The environment of the running process is never read.
 */
export function createEnvironment(
  files: readonly { readonly file: string; readonly text: string }[],
  project?: DeployedFiles,
): Environment {
  const deployed = project && createDeployedEnvironment(project);
  const byFolder = new Map<string, EnvironmentText[]>();
  for (const { file, text } of files) {
    const environment = environmentOf(file);
    if (environment === undefined) continue;
    const folder = folderOf(file);
    const read = { file, folder, environment, entries: readEnvironmentFile(text), references: 'own' as const };
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), read]);
  }
  for (const texts of byFolder.values()) texts.sort(byPrecedence);

  /** `known` holds the answers of this one question: those that a cycle cut short are not true of others. */
  const expand = (
    text: EnvironmentText,
    entry: EnvironmentEntry,
    known: Map<EnvironmentEntry, Parts | undefined>,
    depth: number,
  ): Parts | undefined => {
    if (!entry.expand) return entry.value === '' ? [] : [entry.value];
    if (known.has(entry) || depth > longestChain) return known.get(entry);
    known.set(entry, undefined);
    const parts = expandEnvironment(entry.value, (name) => {
      const source = referred(text, name);
      return source === undefined ? undefined : expand(source.text, source.entry, known, depth + 1);
    });
    known.set(entry, parts);
    return parts;
  };
  const referred = (text: EnvironmentText, name: string) => {
    const own = text.references === 'own' ? text.entries.get(name) : undefined;
    if (own !== undefined) return { text, entry: own };
    for (const folder of foldersUpward(text.folder))
      for (const other of byFolder.get(folder) ?? []) {
        const entry = other.environment === 'default' ? other.entries.get(name) : undefined;
        if (entry !== undefined) return { text: other, entry };
      }
    return undefined;
  };

  const byFile = (file: string): EnvironmentText | undefined =>
    byFolder.get(folderOf(file))?.find((text) => text.file === file);

  /** What deployment files give to the code of a folder: for each environment, what is said of the nearest folder. */
  const fromDeployments = (name: string, folders: readonly string[]): readonly EnvironmentValue[] => {
    const nearest = new Map<string, { readonly folder: string; readonly values: EnvironmentValue[] }>();
    const texts = deployed?.(name) ?? [];
    for (const folder of texts.length > 0 ? folders : [])
      for (const text of texts.filter((one) => one.folder === folder)) {
        const environment = isExample(text.file) ? 'example' : text.environment;
        // A file that the code's own folder is read with says so itself.
        const shared = text.files
          .filter((file) => !folders.includes(folderOf(file)))
          .flatMap((file) => byFile(file) ?? []);
        for (const source of [text, ...shared]) {
          const entry = source.entries.get(name);
          const parts = entry && expand(source, entry, new Map(), 0);
          // A variable that is handed on says nothing of its own.
          if (!entry || !parts || parts.every((part) => typeof part !== 'string')) continue;
          const found = nearest.get(environment) ?? { folder, values: [] };
          nearest.set(environment, found);
          if (found.folder === folder) found.values.push(asValue({ ...source, environment }, entry, parts));
        }
      }
    return [...nearest.values()].flatMap(({ values }) => values);
  };

  return {
    lookup(name, fromFile) {
      const nearest = new Map<string, EnvironmentValue>();
      const folders = foldersUpward(folderOf(fromFile));
      for (const folder of folders)
        for (const text of byFolder.get(folder) ?? []) {
          const entry = text.entries.get(name);
          if (entry === undefined || nearest.has(text.environment)) continue;
          // An example without a value asks for one.
          if (entry.value === '' && text.environment === 'example') continue;
          const parts = expand(text, entry, new Map(), 0);
          if (parts !== undefined) nearest.set(text.environment, asValue(text, entry, parts));
        }
      const values = [...nearest.values(), ...fromDeployments(name, folders)].sort(byEnvironment);
      const real = values.filter(({ environment }) => environment !== 'example');
      return real.length > 0 ? real : values;
    },
  };
}

function asValue({ file, environment }: EnvironmentText, entry: EnvironmentEntry, parts: Parts): EnvironmentValue {
  const { line, column, valueLine, valueColumn } = entry;
  const place = { parts, file, line, column, valueLine, valueColumn, environment };
  const texts = parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
  return texts.length === parts.length ? { value: texts.join(''), ...place } : place;
}

/** In one folder `.env.production.local` hides `.env.production`. */
function byPrecedence(a: EnvironmentText, b: EnvironmentText): number {
  const isLocal = ({ file }: EnvironmentText) => Number(/\.local$/.test(file));
  return isLocal(b) - isLocal(a) || (a.file < b.file ? -1 : 1);
}

function byEnvironment(a: EnvironmentValue, b: EnvironmentValue): number {
  const rank = ({ environment }: EnvironmentValue) => (environment === 'default' ? 0 : environment === 'local' ? 1 : 2);
  return rank(a) - rank(b) || (a.environment < b.environment ? -1 : 1);
}
