import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** Without a URL, it is the remote's of the repository on disk. */
const asks = (method: string): Request => ({ does: 'request', method, url: ['0.url'], targetOptional: true });

const asking: Readonly<Record<string, Request>> = {
  clone: asks('GET'),
  fetch: asks('GET'),
  pull: asks('GET'),
  push: asks('POST'),
  getRemoteInfo: asks('GET'),
  getRemoteInfo2: asks('GET'),
  listServerRefs: asks('GET'),
};

/**
 * Git over HTTP: what reads from or writes to a remote repository.
 * @see https://isomorphic-git.org/docs/en/alphabetic
 */
export const git: ClientModel = {
  name: 'git',
  kind: 'http',
  modules: {
    'isomorphic-git': {
      default: 'library',
      '=': 'library',
      ...Object.fromEntries(Object.keys(asking).map((name) => [name, `one:${name}`])),
    },
  },
  entities: {
    library: { members: { ...asking, default: { does: 'is', entity: 'library' } }, others: plain },
    ...Object.fromEntries(Object.entries(asking).map(([name, request]) => [`one:${name}`, { call: request }])),
  },
};
