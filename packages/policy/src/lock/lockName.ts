import type { Origin } from '../originKey';

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  https: 443,
  http: 80,
  wss: 443,
  ws: 80,
  grpcs: 443,
  grpc: 80,
};

/**
 * Gives the name of an origin in a lock file: the host alone for https on its own port, else with its scheme, and its
 * port where that is not the scheme's own.
 */
export function lockName({ scheme, host, port }: Origin): string {
  const isOwnPort = port === undefined || port === DEFAULT_PORTS[scheme];
  const start = scheme === 'https' && port !== undefined ? '' : `${scheme}://`;
  return `${start}${host}${isOwnPort ? '' : `:${port}`}`;
}

/** Gives the host of an origin's name in a lock file. */
export function hostOfLockName(name: string): string {
  return name.replace(/^[^/]*\/\//, '').replace(/:\d+$/, '');
}
