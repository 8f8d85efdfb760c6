import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

const send: Action = {
  does: 'request',
  method: ['1.method', 'self.method'],
  url: ['0'],
  base: ['1.baseURL', 'self.base'],
  join: 'axios',
};

/**
 * Better Fetch: `betterFetch(url, options)`, and functions that `createFetch` binds to a base URL.
 * @see https://better-fetch.vercel.app/docs
 */
export const betterFetch: ClientModel = {
  name: 'better-fetch',
  kind: 'fetch',
  modules: { '@better-fetch/fetch': { betterFetch: 'fetch', createFetch: 'createFetch', BetterFetch: 'fetch' } },
  entities: {
    fetch: { call: send, others: plain },
    createFetch: {
      call: {
        does: 'client',
        becomes: 'fetch',
        keeps: { base: ['0.baseURL'], method: ['0.method'] },
        site: { url: ['0.baseURL'], hostOptional: true },
      },
    },
  },
};
