import { type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readBounded } from './readBounded';

/** A file of `.git` that says where something is has one line. */
const MAX_LINE_BYTES = 4096;
const MAX_PACKED_BYTES = 1024 * 1024;

const OBJECT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REF = /^refs\/(?!.*(?:\.\.|\/\/|[\\\0]))[^\s]+$/;

/**
 * Gives the commit that a folder has checked out, as 40 or 64 hexadecimal digits, read from its `.git` folder without
 * git; `undefined` where there is none, or none that can be told by reading. What changed since is not seen.
 * @see https://git-scm.com/docs/gitrepository-layout
 */
export function commitOf(root: string): string | undefined {
  const folder = gitFolder(root);
  if (folder === undefined) return undefined;
  const head = lineOf(join(folder, 'HEAD'));
  if (head === undefined || OBJECT.test(head)) return head;
  const ref = /^ref: (.*)$/.exec(head)?.[1];
  if (ref === undefined || !REF.test(ref)) return undefined;
  const shared = lineOf(join(folder, 'commondir'));
  // Another work tree has its own HEAD, and the branches of the repository.
  const places = shared === undefined ? [folder] : [folder, resolve(folder, shared)];
  for (const place of places) {
    const commit = lineOf(join(place, ref)) ?? packed(place, ref);
    if (commit !== undefined) return OBJECT.test(commit) ? commit : undefined;
  }
  return undefined;
}

/** Gives where git keeps its files for a folder: the nearest `.git`, or where such a file points. */
function gitFolder(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    const stat = statOf(git);
    if (stat?.isDirectory()) return git;
    if (stat) {
      const target = /^gitdir: (.+)$/.exec(lineOf(git) ?? '')?.[1];
      return target === undefined ? undefined : resolve(folder, target);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A link that leads back to itself, or a folder that cannot be looked into.
    return undefined;
  }
}

function lineOf(path: string): string | undefined {
  const read = readBounded(path, MAX_LINE_BYTES);
  return read.kind === 'text' ? read.text.trim() : undefined;
}

function packed(folder: string, ref: string): string | undefined {
  const read = readBounded(join(folder, 'packed-refs'), MAX_PACKED_BYTES);
  if (read.kind !== 'text') return undefined;
  const line = read.text.split('\n').find((each) => each.trimEnd().endsWith(` ${ref}`));
  return line?.slice(0, line.indexOf(' '));
}
