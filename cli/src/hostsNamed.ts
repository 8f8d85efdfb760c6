import type { Origin } from '@callsight/engine';
import { UserError } from './exitCode';
import { originOf } from './hostOf';
import { WORDS } from './words';
import type { World } from './world';

/**
 * Gives the origins that a user names in the command line and, where that is asked for, on standard input: one a
 * line, each once.
 *
 * @throws UserError when a text is no host and no URL, or there is none at all.
 */
export async function hostsNamed(
  names: readonly string[],
  readsInput: boolean,
  world: Pick<World, 'input'>,
): Promise<readonly Origin[]> {
  const listed = readsInput ? linesOf(await world.input()) : [];
  const named = [...new Set([...names, ...listed])];
  // Nothing on standard input is more often a step before this one that failed than a list without hosts.
  if (named.length === 0) throw new UserError(readsInput ? WORDS.noHostInput : WORDS.noHost);
  return named.map(originOf);
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
