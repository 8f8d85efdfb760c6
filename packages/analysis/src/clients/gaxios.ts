import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send: Request = {
  does: 'request',
  method: ['0.method', '1.method', 'self.method'],
  url: ['0.url', '0#url', '0', 'self.url'],
  base: ['0.baseURL', '1.baseURL', 'self.base'],
  join: 'whatwg',
};

/**
 * gaxios, which Google's clients send with: options with `url` and `baseURL`.
 * @see https://github.com/googleapis/google-cloud-node-core/tree/main/packages/gaxios
 */
export const gaxios: ClientModel = {
  name: 'gaxios',
  kind: 'http',
  pageless: true,
  modules: { gaxios: { request: 'request', instance: 'client', Gaxios: 'Gaxios', '=': 'library', default: 'library' } },
  entities: {
    library: {
      members: {
        request: { does: 'is', entity: 'request' },
        instance: { does: 'is', entity: 'client' },
        Gaxios: { does: 'is', entity: 'Gaxios' },
      },
      others: plain,
    },
    request: { call: send },
    // What clients of other hosts send with.
    lent: { call: { ...send, url: ['0.url', '0#url', '0'], base: ['0.baseURL', '1.baseURL'] } },
    client: {
      members: { request: send, fetch: send },
      others: plain,
      settings: { 'defaults.baseURL': 'base', 'defaults.url': 'url' },
    },
    Gaxios: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { base: ['0.baseURL'], url: ['0.url'], method: ['0.method'] },
        site: { url: ['0.baseURL'], hostOptional: true },
      },
    },
  },
};
