import {
  type HostAction,
  type HostPattern,
  layerPolicies,
  POLICY_FILES,
  type Policy,
  type PolicyProblem,
  readPolicy,
  withHostClause,
  withMinimumScore,
} from '@callsight/policy';
import { pinOf } from './pins';
import { type LayersRead, readLayers } from './policyLayers';
import type { LayerFile, MissingPolicy, PolicySource } from './policySource';

/** The policies of a project: one for all of it, and those of folders that ask for more. */
export interface PolicyBook {
  /** Gives the policy of the whole project. */
  shared(): Policy | undefined;
  /** Gives the policy of a file: that of the nearest folder with one of its own, else the project's. */
  of(file: string): Policy | undefined;
  /** Gives the policies of the folders that have one. */
  ofFolders(): readonly Policy[];
  /** Gives the policy file of the project: the lowest one that holds for all of it, and never the machine's. */
  file(): string | undefined;
  /** Gives every file that has a say, whether it can be used or not, the one that binds all others first. */
  files(): readonly string[];
  problems(): readonly PolicyProblem[];
  /** Gives what has to be fetched before all of it can be read. */
  missing(): readonly MissingPolicy[];
  /**
   * Gives the SHA-256 of the policy's text in hexadecimal digits; of several files that of their digests and names, a
   * line each, as `sha256sum` writes them.
   */
  digest(): string | undefined;
  /** Gives a book with one more clause in the policy file of the project, and what speaks against it. */
  withClause(action: HostAction, pattern: HostPattern): PolicyBook;
  /**
   * Reads the files again after some changed, or after any may have; what is broken leaves the last good policy in
   * force.
   */
  read(changed?: readonly string[]): void;
}

/** What a book is made with. */
export interface PolicyBookOptions {
  readonly source: PolicySource | undefined;
  /** ISO 8601. */
  readonly now: () => string;
  /** The score that settings ask for. */
  readonly minimumScore: () => number | undefined;
}

/** One policy of the book: what it was read from, and what that gave. */
interface Page {
  readonly read: LayersRead;
  readonly policy: Policy | undefined;
  readonly problems: readonly PolicyProblem[];
  /** It, or one around it, cannot be used as it stands. */
  readonly isWrong: boolean;
  /** What further layers are laid upon. */
  readonly layers: readonly Policy[];
}

/** Gives the policies of a project; folders are looked for when the first file is asked for. */
export function policyBook(options: PolicyBookOptions): PolicyBook {
  return bookOf(options, (policies) => policies);
}

function bookOf(options: PolicyBookOptions, amended: (policies: readonly Policy[]) => readonly Policy[]): PolicyBook {
  const { source, now } = options;
  const lastGood = new Map<string, Policy>();
  let whole: Page | undefined;
  let folders: Map<string, Page> | undefined;
  let found: readonly FolderLayer[] | undefined;
  /** The policies of the files of a folder, looked up once. */
  const byFolder = new Map<string, Policy | undefined>();

  /** Lays layers over those above; where one is broken the last good policy holds. */
  const page = (key: string, around: readonly Page[], read: LayersRead): Page => {
    const layered = layerPolicies(read.policies, now(), around.at(-1)?.layers);
    const problems = [...read.problems, ...(layered?.problems ?? [])];
    const isBroken = problems.some(({ severity }) => severity === 'error') || around.some((other) => other.isWrong);
    const { closedBy } = read;
    const isWrong = isBroken || closedBy !== undefined;
    const fallback = closedBy === undefined ? layered?.policy : closed(closedBy);
    const made = isWrong ? (lastGood.get(key) ?? fallback) : layered?.policy;
    if (!isWrong) {
      if (made) lastGood.set(key, made);
      else lastGood.delete(key);
    }
    const minimumScore = options.minimumScore();
    const policy = minimumScore === undefined ? made : (withMinimumScore(made, minimumScore) ?? made);
    return { read, policy, problems, isWrong, layers: layered?.layers ?? [] };
  };
  const shared = (): Page => {
    if (whole) return whole;
    const read = source ? readLayers(source.shared(), source) : NOTHING;
    whole = page('', [], { ...read, policies: amended(read.policies) });
    return whole;
  };
  const inFolders = (): Map<string, Page> => {
    if (folders) return folders;
    const pages = new Map<string, Page>();
    folders = pages;
    if (!source) return pages;
    found ??= foldersIn(source);
    for (const { folder, layer } of found) {
      const around = [shared(), ...aroundOf(pages, folder)];
      const known = around.flatMap(({ read }) => read.files);
      const read = { ...readLayers([layer], source, known), ...closing(shared().read) };
      pages.set(folder, page(folder, around, read));
    }
    return pages;
  };
  const pages = () => [shared(), ...inFolders().values()];

  return {
    shared: () => shared().policy,
    of(file) {
      const pages = inFolders();
      if (pages.size === 0) return shared().policy;
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      if (!byFolder.has(folder)) byFolder.set(folder, (aroundOf(pages, `${folder}*`).at(-1) ?? shared()).policy);
      return byFolder.get(folder);
    },
    ofFolders: () => [...inFolders().values()].flatMap(({ policy }) => policy ?? []),
    file: () => shared().read.own,
    files: () => [...new Set(pages().flatMap(({ read }) => read.files))],
    problems: () => pages().flatMap(({ problems }) => problems),
    missing: () => pages().flatMap(({ read }) => read.missing),
    digest: () => digestOfAll(new Map(pages().flatMap(({ read }) => [...read.texts]))),
    withClause: (action, pattern) =>
      bookOf(options, (policies) => {
        const index = policies.findLastIndex(({ layers: [layer] }) => layer?.kind === 'repository');
        const clause = withHostClause(policies[index], action, pattern);
        if (!clause) return policies;
        return index < 0 ? [...policies, clause] : policies.with(index, clause);
      }),
    read(changed) {
      if (changed?.some(isPolicyName) !== false) found = undefined;
      whole = undefined;
      folders = undefined;
      byFolder.clear();
    },
  };
}

/** A folder's policy file. */
interface FolderLayer {
  readonly folder: string;
  readonly layer: LayerFile;
}

/** Gives the folders with a policy, sorted, so that one comes after those around it. */
function foldersIn(source: PolicySource): readonly FolderLayer[] {
  return source.folders().flatMap((folder) => {
    const layer = source.inFolder(folder);
    return layer ? [{ folder, layer }] : [];
  });
}

function isPolicyName(file: string): boolean {
  return (POLICY_FILES as readonly string[]).includes(file.slice(file.lastIndexOf('/') + 1));
}

const NOTHING: LayersRead = { policies: [], problems: [], files: [], texts: new Map(), missing: [] };

function digestOfAll(texts: ReadonlyMap<string, string>): string | undefined {
  const digests = [...texts].map(([file, text]) => [pinOf(Buffer.from(text)), file]);
  if (digests.length < 2) return digests[0]?.[0];
  return pinOf(Buffer.from(digests.map((line) => `${line.join('  ')}\n`).join('')));
}

/** What closes the project closes its folders. */
function closing({ closedBy }: LayersRead): Pick<LayersRead, 'closedBy'> {
  return closedBy === undefined ? {} : { closedBy };
}

/** Gives the pages of the folders around a path, from the outside in. */
function aroundOf(pages: ReadonlyMap<string, Page>, path: string): readonly Page[] {
  return [...pages].flatMap(([folder, page]) => (path.startsWith(folder) && path !== folder ? [page] : []));
}

/** Gives the policy of a machine whose own policy cannot be read: nothing is approved. */
function closed(file: string): Policy | undefined {
  return readPolicy('{ "mode": "allowlist" }', file, { kind: 'managed' }).policy;
}
