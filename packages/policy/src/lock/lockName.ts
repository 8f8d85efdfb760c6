import { namedPort } from '@callsight/model';
import type { Origin } from '../originKey';

/**
 * Gives the name of an origin in a lock file: the host alone for https on its own port, else with its scheme, and its
 * port where that is not the scheme's own.
 */
export function lockName({ scheme, host, port }: Origin): string {
  const start = scheme === 'https' && port !== undefined ? '' : `${scheme}://`;
  const named = namedPort({ scheme, port });
  return `${start}${host}${named === undefined ? '' : `:${named}`}`;
}

/** Gives the host of an origin's name in a lock file. */
export function hostOfLockName(name: string): string {
  return name.replace(/^[^/]*\/\//, '').replace(/:\d+$/, '');
}
