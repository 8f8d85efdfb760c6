import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method: Request['method']): Request => ({
  does: 'request',
  ...(method === undefined ? {} : { method }),
  url: ['0'],
  base: ['1.prefix', 'self.base'],
  join: 'concat',
});

const extend: Action = {
  does: 'client',
  becomes: 'request',
  keeps: { base: ['0.prefix', 'self.base'], method: ['0.method', 'self.method'] },
  site: { url: ['0.prefix'], hostOptional: true },
};

const request: Entity = {
  call: send(['1.method', 'self.method']),
  members: {
    ...Object.fromEntries(
      ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'rpc'].map((verb) => [
        verb,
        send(verb.toUpperCase()),
      ]),
    ),
    extend,
    default: { does: 'is', entity: 'request' },
  },
  others: plain,
};

/**
 * umi-request: `request(url, options)` and its verbs; a prefix is put before each URL.
 * @see https://github.com/umijs/umi-request
 */
export const umiRequest: ClientModel = {
  name: 'umi-request',
  kind: 'http',
  modules: {
    'umi-request': {
      default: 'request',
      '=': 'request',
      extend: 'extend',
      RequestMethod: 'request',
      fetch: 'fetch',
    },
  },
  entities: {
    request,
    extend: { call: extend },
    fetch: { call: { does: 'request', method: ['1.method'], url: ['0#url', '0'] } },
  },
};
