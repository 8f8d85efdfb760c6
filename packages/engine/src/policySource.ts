// Guards the layers: a policy file of a project is never read through a link, and builds on nothing outside it.
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PolicyLayer } from '@callsight/model';
import { type ExtendsClause, type PathView, POLICY_FILES, readPolicy, showText } from '@callsight/policy';
import { decodeText } from './decodeText';
import { projectPath } from './diskFiles';
import { fits, hexOf, pinOf } from './pins';
import { readBounded } from './readBounded';
import { type ReadBytes, readWhole } from './readWhole';
import { refusalText } from './regularFile';
import { MAX_FILE_BYTES } from './sourceFiles';

/** The text of a policy file, and how the project names it. */
export interface PolicyText {
  /** Relative to the project's root, with `/`; the path of a file of the machine is absolute. */
  readonly file: string;
  readonly text: string;
}

/** What reading a policy file gave: its text, or why it cannot be read. */
export type PolicyRead = PolicyText | { readonly file: string; readonly refused: string };

/** A file of the policy and which layer it stands for. */
export interface LayerFile {
  readonly kind: PolicyLayer;
  readonly read: PolicyRead;
  /** How the project is seen from the file's folder. */
  readonly view?: PathView;
}

/** What a policy builds on: its text, or what is wrong and what to do. */
export type BaseRead = {
  /** The entry of `extends` with the digest of what is there now. */
  readonly pinned?: string;
  /** What would have to be fetched first. */
  readonly missing?: MissingPolicy;
} & ((PolicyText & { readonly warning?: string }) | { readonly problem: string });

/** A policy that another builds on and that is not on this machine. */
export interface MissingPolicy {
  /** https. */
  readonly address: string;
  /** SHA-256 of its content, 64 hexadecimal digits. */
  readonly digest: string;
}

/** Where an engine finds the files of its policy. */
export interface PolicySource {
  /** Gives the layers that hold for the whole project, the one that binds all others first. */
  shared(): readonly LayerFile[];
  /** Gives the folders inside the project that may have a policy of their own, each with `/` at its end. */
  folders(): readonly string[];
  /** Gives the policy of a folder inside the project. */
  inFolder(folder: string): LayerFile | undefined;
  /** Gives what a policy file builds on. */
  base(from: LayerFile, clause: ExtendsClause): BaseRead;
}

/** How a policy is looked for. */
export interface PolicySourceOptions {
  /** Where the machine's policy may stand, absolute: the first that is there counts. */
  readonly managed?: readonly string[];
  /** A file that the user named in place of those of the project, or `false` for none of them. */
  readonly choice?: string | false | undefined;
  /** Gives the text of a policy file that is being typed. */
  readonly typed?: (file: string) => string | undefined;
  /** Gives what was fetched before, by its SHA-256 in hexadecimal digits. */
  readonly fetched?: (digest: string) => Buffer | undefined;
  /** Gives the files of the project, to find policies of folders among them. */
  readonly list?: () => readonly string[];
}

/**
 * Gives where the policy of a machine stands: fixed places that only its keeper can write to. A variable can name
 * another folder on Windows, but none that counts before the usual one.
 */
export function managedPlaces(platform: string, programData?: string): readonly string[] {
  if (platform === 'darwin') return ['/Library/Application Support/callsight/policy.json'];
  if (platform !== 'win32') return ['/etc/callsight/policy.json'];
  const folders = ['C:\\ProgramData', ...(programData && isAbsolute(programData) ? [programData] : [])];
  return folders.map((folder) => `${folder}\\callsight\\policy.json`);
}

/** Gives the policy files of a project: the machine's, its own or those above it in its repository, and those of its folders. */
export function policySource(root: string, options: PolicySourceOptions = {}): PolicySource {
  const { managed = [], choice, typed, fetched, list } = options;
  const readAt = (path: string, follow: boolean): PolicyRead | undefined => {
    const file = projectPath(root, path);
    const text = typed?.(file);
    return text === undefined ? policyAt(file, path, follow) : { file, text };
  };
  const inFolder = (folder: string, names: readonly string[] = POLICY_FILES): PolicyRead | undefined => {
    for (const name of names) {
      const read = readAt(join(root, folder, name), false);
      if (read && (name !== 'package.json' || holdsPolicy(read))) return read;
    }
    return undefined;
  };
  const repository = foldersUpward(root);
  let namesIn = new Map<string, readonly string[]>();
  const above = (): readonly LayerFile[] =>
    repository.toReversed().flatMap((folder): readonly LayerFile[] => {
      const read = inFolder(relative(root, folder));
      const around = relative(folder, root).split(sep).join('/');
      return read === undefined ? [] : [{ kind: 'folder', read, ...(around && { view: { around: `${around}/` } }) }];
    });

  return {
    shared() {
      const [machine] = managed.flatMap((path) => managedAt(path) ?? []);
      const layers: LayerFile[] = machine === undefined ? [] : [{ kind: 'managed', read: machine }];
      if (choice === false) return layers;
      if (choice !== undefined) {
        const read = readAt(choice, true) ?? { file: projectPath(root, choice), refused: 'not there' };
        return [...layers, { kind: 'repository', read }];
      }
      const [first, ...rest] = above();
      return first === undefined ? layers : [...layers, { ...first, kind: 'repository' }, ...rest];
    },
    folders() {
      namesIn = new Map();
      for (const file of (choice === undefined && list?.()) || []) {
        // Nearly no file of a project gets further.
        if (!file.endsWith('.json') && !file.endsWith('.jsonc')) continue;
        const name = POLICY_FILES.find((each) => file.endsWith(`/${each}`));
        if (name === undefined || file.startsWith('../')) continue;
        const folder = file.slice(0, -name.length);
        namesIn.set(folder, [...(namesIn.get(folder) ?? []), name]);
      }
      return [...namesIn.keys()].sort();
    },
    inFolder(folder) {
      const own = namesIn.get(folder) ?? [];
      const read = inFolder(
        folder,
        POLICY_FILES.filter((name) => own.includes(name)),
      );
      return read && { kind: 'folder', read, view: { inside: folder } };
    },
    base({ kind, read: { file } }, { kind: form, target, digest }) {
      const shown = showText(target);
      if (form === 'address' || isAddress(file))
        return fetchedBase(new URL(target, isAddress(file) ? file : undefined), digest, fetched);
      const from = dirname(isAbsolute(file) ? file : resolve(root, file));
      const path = resolve(from, ...target.split('/'));
      const area = kind === 'managed' ? from : areaOf(repository.at(-1) ?? root, from);
      const outside = {
        problem: `${shown} lies outside ${kind === 'managed' ? 'its folder' : 'the repository'}. Copy it in.`,
      };
      if (!isIn(area, path)) return outside;
      const name = isAbsolute(file) ? path.split(sep).join('/') : projectPath(root, path);
      const typedText = typed?.(name);
      const read: ReadBytes =
        typedText === undefined
          ? readWhole(path, MAX_FILE_BYTES, false)
          : { kind: 'bytes', bytes: Buffer.from(typedText) };
      if (read.kind === 'absent')
        return { problem: `${shown} is not there. Check the path, which is seen from this file.` };
      if (read.kind === 'refused') {
        const fact = `${shown} ${refusalText(read.reason)}`;
        return { problem: `${fact}. Make it a file that can be read, or remove this entry.` };
      }
      const { bytes } = read;
      // A folder on the way may be a link.
      if (!isIn(realpathSync(area), realpathSync(dirname(path)))) return outside;
      const pin = `${target}#sha256-${pinOf(bytes)}`;
      if (digest !== undefined && !fits(bytes, digest)) {
        return {
          problem: `${shown} is not what it was when it was pinned. Read what changed in it, then write "${showText(pin)}".`,
          pinned: pin,
        };
      }
      const text = decodeText(bytes);
      if (text === undefined)
        return { problem: `${shown} is no text. Make it a file that can be read, or remove this entry.` };
      if (digest !== undefined) return { file: name, text };
      return {
        file: name,
        text,
        warning: `${shown} is not pinned: whoever changes it changes this policy unseen. Write "${showText(pin)}".`,
        pinned: pin,
      };
    },
  };
}

/** Gives what was fetched from an address; nothing is asked here. */
function fetchedBase({ href }: URL, digest: string | undefined, fetched: PolicySourceOptions['fetched']): BaseRead {
  const shown = showText(href);
  if (digest === undefined) {
    return { problem: `${shown} has no digest. Write the SHA-256 of its content behind it: #sha256-….` };
  }
  const wanted = hexOf(digest);
  const bytes = fetched?.(wanted);
  if (bytes === undefined || pinOf(bytes) !== wanted) {
    return {
      problem: `${shown} is not on this machine, and is not asked for by itself. Fetch it with callsight policy fetch --network lists.`,
      missing: { address: href, digest: wanted },
    };
  }
  const text = decodeText(bytes);
  return text === undefined
    ? { problem: `${shown} is no text. Name the policy itself, or remove this entry.` }
    : { file: href, text };
}

function isAddress(file: string): boolean {
  return file.startsWith('https://');
}

/** The folder and those above it up to the repository's; the folder alone when it is in no repository. */
function foldersUpward(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let next = folder; ; next = dirname(next)) {
    folders.push(next);
    if (statSync(join(next, '.git'), { throwIfNoEntry: false })) return folders;
    if (dirname(next) === next) return [folder];
  }
}

/** Tells whether a `package.json` has a policy; a program of the name is none. */
function holdsPolicy(read: PolicyRead): boolean {
  if ('refused' in read || !/"callsight"\s*:/.test(read.text)) return false;
  const { policy, problems } = readPolicy(read.text, 'package.json');
  return policy !== undefined || problems.length > 0;
}

// A link that a repository brings may lead anywhere; one that the user names is the user's.
function policyAt(file: string, path: string, follow: boolean): PolicyRead | undefined {
  const read = readBounded(path, MAX_FILE_BYTES, follow);
  if (read.kind === 'absent') return undefined;
  return read.kind === 'text' ? { file, text: read.text } : { file, refused: read.reason };
}

/** Gives the machine's policy. Whatever stands at its place and cannot be read is not the same as none. */
function managedAt(path: string): PolicyRead | undefined {
  const file = path.split(sep).join('/');
  const read = policyAt(file, path, true);
  if (read !== undefined || lstatSync(path, { throwIfNoEntry: false }) === undefined) return read;
  return { file, refused: 'a symbolic link that leads nowhere' };
}

/** What a policy may build on lies in the repository; a file that the user named elsewhere has its own folder. */
function areaOf(repository: string, from: string): string {
  return isIn(repository, from) ? repository : from;
}

function isIn(area: string, path: string): boolean {
  const way = relative(area, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
