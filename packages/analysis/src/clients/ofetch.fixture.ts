// @file package.json
{ "dependencies": { "ofetch": "^1.4.0" } }

// @file src/calls.ts
import { $fetch, createFetch, ofetch } from 'ofetch';

ofetch('https://api.example.com/called');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
ofetch('https://api.example.com/called', { method: 'POST', body: {} });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/called
$fetch('https://api.example.com/dollar');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/dollar
ofetch.raw('https://api.example.com/raw');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/raw
ofetch.native('https://api.example.com/native');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/native
ofetch('/users', { baseURL: 'https://api.example.com/v1' });
//     ^^^^^^^^ GET https://api.example.com/v1/users
ofetch('https://other.example.com/absolute', { baseURL: 'https://api.example.com' });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/absolute
ofetch('/own');
//     ^^^^^^ GET relative

export const api = ofetch.create({ baseURL: 'https://api.example.com/v1' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
export const users = api.create({ baseURL: 'https://users.example.com' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://users.example.com/
export const made = createFetch({ defaults: { baseURL: 'https://made.example.com' } });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://made.example.com/
export const plain = $fetch.create({ retry: 1 });

// @file src/uses.ts
import type { $Fetch } from 'ofetch';
import { api, made, plain, users } from './calls';

api('/status');
//  ^^^^^^^^^ GET https://api.example.com/v1/status
api.raw('/raw', { method: 'HEAD' });
//      ^^^^^^ HEAD https://api.example.com/v1/raw
users('/1');
//    ^^^^ GET https://users.example.com/1
made('/thing');
//   ^^^^^^^^ GET https://made.example.com/thing
plain('https://api.example.com/plain');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/plain

class Repository<T> {
  private readonly fetch: $Fetch;
  constructor(fetcher: $Fetch) {
    this.fetch = fetcher;
  }
  list() {
    return this.fetch<T[]>('/repositories');
//                         ^^^^^^^^^^^^^^^ GET https://api.example.com/v1/repositories
  }
}
new Repository(api);

// @file pages/index.vue
<script setup lang="ts">
const route = useRoute();
const { data } = await useFetch('https://api.example.com/page');
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/page
const { data: lazy } = await useLazyFetch('/lazy', { baseURL: 'https://lazy.example.com' });
//                                        ^^^^^^^ GET https://lazy.example.com/lazy
const { data: computed } = await useFetch(() => `https://api.example.com/items/${route.params.id}`);
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/items/{}
const { data: own } = await useFetch('/api/items');
//                                   ^^^^^^^^^^^^ GET relative
const { data: async } = await useAsyncData('items', () => $fetch('https://api.example.com/async'));
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/async
const requestFetch = useRequestFetch();
await requestFetch('https://api.example.com/request-fetch');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/request-fetch
</script>

// @file plugins/api.ts
export default defineNuxtPlugin(() => {
  const api = $fetch.create({ baseURL: 'https://plugin.example.com' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://plugin.example.com/
  api('/ready');
//    ^^^^^^^^ GET https://plugin.example.com/ready
  return { provide: { api } };
});

// @file src/imported.ts
import { useFetch } from '#imports';
import { $fetch } from 'ohmyfetch';

useFetch('https://api.example.com/imported');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/imported
$fetch('https://api.example.com/before');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/before

// @file src/other.ts
import { useFetch } from './own';

useFetch('https://api.example.com/own');
export const given = ($fetch: (url: string) => void) => $fetch('https://api.example.com/given');

// @file src/own.ts
export const useFetch = (url: string) => url;
