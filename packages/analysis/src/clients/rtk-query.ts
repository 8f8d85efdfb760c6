import type { Action, ClientModel, Gift, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const baseQuery: Action = {
  does: 'client',
  becomes: 'baseQuery',
  keeps: { base: ['0.baseUrl'] },
  site: { url: ['0.baseUrl'], hostOptional: true },
};

/** `fetchBaseQuery` puts one slash between. */
const join = 'axios';

const ask: Request = {
  does: 'request',
  method: ['0.method'],
  url: ['0.url', '0'],
  base: ['self.base'],
  join,
};

const endpoint = (fallback: string): Request => ({
  does: 'request',
  method: ['0.query.method', `=${fallback}`],
  url: ['0.query.url', '0.query'],
  base: ['self.base'],
  join,
  hostOptional: true,
  urlNeeded: true,
  gives: [{ to: '0.queryFn', parameter: 3, entity: 'baseQuery' }],
});

const builder: readonly Gift[] = [{ to: '0.endpoints', parameter: 0, entity: 'builder' }];

const createApi: Action = {
  does: 'client',
  becomes: 'api',
  keeps: { base: ['0.baseQuery#base'] },
  gives: builder,
};

/**
 * RTK Query: each endpoint is a request to the base URL of `fetchBaseQuery` and its own path.
 * @see https://redux-toolkit.js.org/rtk-query/api/fetchBaseQuery
 */
export const rtkQuery: ClientModel = {
  name: 'rtk-query',
  kind: 'fetch',
  modules: Object.fromEntries(
    [
      '@reduxjs/toolkit/query',
      '@reduxjs/toolkit/query/react',
      '@reduxjs/toolkit/dist/query/react',
      '@rtk-incubator/rtk-query',
      '@rtk-incubator/rtk-query/react',
    ].map((name) => [
      name,
      { createApi: 'createApi', fetchBaseQuery: 'fetchBaseQuery', retry: 'retry', buildCreateApi: 'buildCreateApi' },
    ]),
  ),
  entities: {
    createApi: { call: createApi },
    buildCreateApi: { call: { does: 'client', becomes: 'createApi' } },
    fetchBaseQuery: { call: baseQuery },
    retry: { call: { does: 'passes', from: '0' } },
    baseQuery: { call: ask, others: plain },
    api: {
      members: {
        injectEndpoints: { does: 'client', becomes: 'api', keeps: { base: ['self.base'] }, gives: builder },
        enhanceEndpoints: { does: 'client', becomes: 'api', keeps: { base: ['self.base'] } },
      },
      others: plain,
    },
    builder: {
      members: { query: endpoint('GET'), infiniteQuery: endpoint('GET'), mutation: endpoint('GET') },
      others: plain,
    },
  },
};
