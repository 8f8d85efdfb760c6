import type { Action, ClientModel, Request } from './clientModel';

const send: Request = {
  does: 'request',
  url: ['0#url', '0.url', '0'],
  method: ['1.method', '0#method'],
};

const clone: Action = {
  does: 'client',
  becomes: 'request',
  keeps: { url: ['self.url'], method: ['self.method'] },
};

const modules = ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'unfetch', 'whatwg-fetch'];

/**
 * `fetch` of the platform and of the packages that stand in for it.
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
export const fetch: ClientModel = {
  name: 'fetch',
  kind: 'fetch',
  modules: {
    undici: { default: 'library', '=': 'library', fetch: 'fetch', Request: 'Request' },
    ...Object.fromEntries(
      modules.map((name) => [name, { default: 'fetch', '=': 'fetch', fetch: 'fetch', Request: 'Request' }]),
    ),
    '@trigger.dev/sdk': { retry: 'retry' },
    '@trigger.dev/sdk/v3': { retry: 'retry' },
  },
  globals: { fetch: 'fetch', Request: 'Request' },
  entities: {
    fetch: {
      call: send,
      members: { default: { does: 'is', entity: 'fetch' }, Request: { does: 'is', entity: 'Request' } },
      others: { does: 'plain' },
    },
    retry: { members: { fetch: { does: 'is', entity: 'fetch' } }, others: { does: 'plain' } },
    library: {
      members: { fetch: { does: 'is', entity: 'fetch' }, Request: { does: 'is', entity: 'Request' } },
      others: { does: 'plain' },
    },
    Request: {
      construct: { does: 'client', becomes: 'request', keeps: { url: ['0#url', '0'], method: ['1.method'] } },
    },
    request: { members: { clone }, others: { does: 'plain' } },
  },
};
