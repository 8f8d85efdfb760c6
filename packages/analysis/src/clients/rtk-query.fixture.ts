// @file src/api.ts
import { createApi, fetchBaseQuery, retry } from '@reduxjs/toolkit/query/react';

export const api = createApi({
  reducerPath: 'api',
  baseQuery: fetchBaseQuery({ baseUrl: 'https://api.example.com/v1/' }),
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1/
  endpoints: (build) => ({
    users: build.query({ query: () => 'users' }),
//                     ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/users
    user: build.query<string, string>({ query: (id) => `users/${id}` }),
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/users/{}
    page: build.query({ query: ({ page }) => ({ url: '/page', params: { page } }) }),
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/page
    add: build.mutation({
//                      ^ POST https://api.example.com/v1/users
      query: (body) => ({ url: 'users', method: 'POST', body }),
    }),
    other: build.query({ query: () => 'https://other.example.com/absolute' }),
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/absolute
    custom: build.query({
      queryFn: async (id, _api, _extra, ask) => {
        const answer = await ask(`custom/${id}`);
//                               ^^^^^^^^^^^^^^ GET https://api.example.com/v1/custom/{}
        await ask({ url: 'custom', method: 'PUT' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/v1/custom
        return answer;
      },
    }),
    local: build.query({ queryFn: () => ({ data: 1 }) }),
  }),
});

// @file src/more.ts
import { api } from './api';

export const more = api.injectEndpoints({
  endpoints: (builder) => ({
    orders: builder.query({ query: () => ({ url: 'orders' }) }),
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/orders
    remove: builder.mutation({ query: (id: string) => ({ url: `orders/${id}`, method: 'DELETE' }) }),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/v1/orders/{}
  }),
});

// @file src/retried.ts
import { createApi, fetchBaseQuery, retry } from '@reduxjs/toolkit/query';

const baseQuery = fetchBaseQuery({ baseUrl: process.env.API_URL ?? 'https://fallback.example.com' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://fallback.example.com/ | unresolved environment API_URL
const retried = createApi({
  baseQuery: retry(baseQuery, { maxRetries: 3 }),
  endpoints: (build) => ({ status: build.query({ query: () => 'status' }) }),
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://fallback.example.com/status | unresolved environment API_URL
});
const own = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
//                          ^^^^^^^^^^^^^^^^^^^ client relative
  endpoints: (build) => ({ status: build.query({ query: () => '/status' }) }),
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
});
const withLogin = async (args: string, store: unknown, extra: unknown) => {
  const answer = await baseQuery(args, store, extra);
//                               ^^^^ https://fallback.example.com/{} | unresolved environment API_URL
  await baseQuery('refresh', store, extra);
//                ^^^^^^^^^ GET https://fallback.example.com/refresh | unresolved environment API_URL
  return answer;
};

// @file src/other.ts
import { createApi, fetchBaseQuery } from './own';

createApi({
  baseQuery: fetchBaseQuery({ baseUrl: 'https://api.example.com/own' }),
  endpoints: (build) => ({ own: build.query({ query: () => 'own' }) }),
});

// @file src/own.ts
export const fetchBaseQuery = (options: { baseUrl: string }) => options;
export const createApi = (options: unknown) => options;
