import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method: Request['method']): Request => ({
  does: 'request',
  ...(method === undefined ? {} : { method }),
  url: ['0.url', '0'],
  base: ['0.baseURL', '-1.baseURL', 'self.base'],
  join: 'axios',
});

const create = (option: string): Action => ({
  does: 'client',
  becomes: 'instance',
  keeps: { base: [option] },
  site: { url: [option], hostOptional: true },
});

/** up-fetch makes a `fetch` of the one given, with options that a function gives. */
const up: Action = {
  does: 'client',
  becomes: 'upfetch',
  keeps: { base: ['1.baseUrl'] },
  site: { url: ['1.baseUrl'], hostOptional: true },
};

/**
 * alova: `createAlova({ baseURL }).Get(path)`; and up-fetch: `up(fetch, () => ({ baseUrl }))(path)`.
 * @see https://alova.js.org
 * @see https://github.com/L-Blondy/up-fetch
 */
export const alova: ClientModel = {
  name: 'alova',
  kind: 'http',
  modules: { alova: { createAlova: 'createAlova', Alova: 'instance' }, 'up-fetch': { up: 'up' } },
  entities: {
    createAlova: { call: create('0.baseURL') },
    instance: {
      members: {
        ...Object.fromEntries(
          ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options'].map((verb) => [verb, send(verb.toUpperCase())]),
        ),
        Request: send(['0.method']),
      },
      others: plain,
    },
    up: { call: up },
    upfetch: { call: { ...send(['1.method']), base: ['1.baseUrl', 'self.base'] } },
  },
};
