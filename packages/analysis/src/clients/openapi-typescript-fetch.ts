import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const keeps = { path: ['self.path'], method: ['self.method'] };

const send: Request = {
  does: 'request',
  method: ['self.method'],
  url: ['self.path'],
  base: ['1.baseUrl', 'shared.base'],
  join: 'concat',
};

/**
 * openapi-typescript-fetch: `fetcher.path(path).method(method).create()` gives a function that asks.
 * @see https://github.com/ajaishankar/openapi-typescript-fetch
 */
export const openapiTypescriptFetch: ClientModel = {
  name: 'openapi-typescript-fetch',
  kind: 'fetch',
  pageless: true,
  modules: Object.fromEntries(
    ['openapi-typescript-fetch', '@qdrant/openapi-typescript-fetch'].map((name) => [name, { Fetcher: 'Fetcher' }]),
  ),
  entities: {
    Fetcher: { members: { for: { does: 'client', becomes: 'fetcher' } }, others: plain },
    fetcher: {
      members: {
        configure: {
          does: 'configures',
          keeps: { base: ['0.baseUrl'] },
          site: { url: ['0.baseUrl'], hostOptional: true },
        },
        path: { does: 'client', becomes: 'path', keeps: { path: ['0'] } },
      },
      others: plain,
    },
    path: {
      members: { method: { does: 'client', becomes: 'method', keeps: { ...keeps, method: ['0'] } } },
      others: plain,
    },
    method: { members: { create: { does: 'client', becomes: 'operation', keeps } }, others: plain },
    operation: { call: send, others: plain },
  },
};
