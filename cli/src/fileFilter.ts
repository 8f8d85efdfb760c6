import { diskFiles, roleOf } from '@callsight/engine';
import { type PathGlob, parsePathGlob, pathMatches } from '@callsight/policy';
import { terminalText } from '@callsight/report';
import { UserError } from './exitCode';
import type { ScanFlags } from './flags';
import type { Scope } from './scope';
import { WORDS } from './words';
import type { World } from './world';

/**
 * Gives the files of a scope that `--include` and `--exclude` leave, relative to its root; `undefined` where neither
 * is given. The other files are still read for what these take from them. Says which pattern to leave out is of nothing here.
 *
 * @throws UserError when a pattern cannot be used or no source file is left.
 */
export function filteredFiles(
  { root, selection }: Scope,
  { include, exclude }: Pick<ScanFlags, 'include' | 'exclude'>,
  world: Pick<World, 'say'>,
): readonly string[] | undefined {
  if (include.length === 0 && exclude.length === 0) return undefined;
  const wanted = include.map((text) => globOf('--include', text));
  const unwanted = exclude.map((text) => globOf('--exclude', text));
  const files = (selection ?? diskFiles(root).list()).filter((file) => roleOf(file) === 'source');
  const included = wanted.length === 0 ? files : files.filter((file) => wanted.some((glob) => holds(glob, file)));
  if (files.length > 0 && included.length === 0) throw new UserError(WORDS.nothingIncluded(include));
  for (const glob of unwanted) {
    if (!files.some((file) => holds(glob, file)))
      world.say(`callsight: ${terminalText(WORDS.nothingExcluded(glob.text))}`);
  }
  const left = included.filter((file) => !unwanted.some((glob) => holds(glob, file)));
  if (included.length > 0 && left.length === 0) throw new UserError(WORDS.allExcluded);
  return left;
}

function globOf(flag: string, text: string): PathGlob {
  const glob = parsePathGlob(text);
  if ('problem' in glob) throw new UserError(WORDS.badPattern(flag, text, glob.problem, glob.remedy));
  return glob;
}

/** A pattern of a folder stands for all files in it. */
function holds(glob: PathGlob, file: string): boolean {
  const parts = file.split('/');
  return parts.some((_, at) => pathMatches(glob, parts.slice(0, at + 1).join('/')));
}
