// @file src/verbs.ts
import axios from 'axios';

axios.get('https://api.example.com/get');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
axios.delete('https://api.example.com/delete');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
axios.head('https://api.example.com/head');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
axios.options('https://api.example.com/options');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ OPTIONS https://api.example.com/options
axios.post('https://api.example.com/post', { a: 1 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
axios.put('https://api.example.com/put', { a: 1 });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
axios.patch('https://api.example.com/patch', { a: 1 });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
axios.postForm('https://api.example.com/post-form', {});
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post-form
axios.putForm('https://api.example.com/put-form', {});
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put-form
axios.patchForm('https://api.example.com/patch-form', {});
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch-form
axios.get<string>('https://api.example.com/typed');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/typed
axios['get']('https://api.example.com/computed');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/computed

axios('https://api.example.com/called');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
axios('https://api.example.com/called', { method: 'put' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/called
axios({ url: 'https://api.example.com/config' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/config
axios({ method: 'POST', baseURL: 'https://api.example.com/v1/', url: '/config' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/v1/config
axios.request({ url: '/request', method: 'patch', baseURL: 'https://api.example.com' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/request
axios.request('https://api.example.com/request-text');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/request-text
axios({ ...{ method: 'delete' }, url: 'https://api.example.com/spread' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/spread
axios.get('/own');
//        ^^^^^^ GET https://library.example.com/own | https://moved.example.com/here | relative
axios.all([axios.get('https://api.example.com/one'), axios.get('https://api.example.com/two')]);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/one
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/two

// These build, test or describe, and send nothing.
axios.getUri({ url: 'https://api.example.com/uri' });
axios.isAxiosError(new Error('https://api.example.com'));
axios.spread((first: unknown) => first);
axios.CancelToken.source();
axios.defaults.headers.common['x-from'] = 'https://api.example.com';
axios.interceptors.response.use((response) => response.data.get('https://api.example.com'));

// @file src/imports.ts
import * as everything from 'axios';
import { default as renamed, get } from 'axios';

everything.default.get('https://api.example.com/namespace');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/namespace
renamed.get('https://api.example.com/renamed');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/renamed

// @file src/required.cjs
const axios = require('axios');
const { default: theDefault } = require('axios');

axios.get('https://api.example.com/required');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
axios.default.post('https://api.example.com/required-default');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/required-default
theDefault.get('https://api.example.com/destructured');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/destructured

// @file src/perCall.ts
import axios from 'axios';

axios.get('/per-call', { baseURL: 'https://api.example.com/v2' });
//        ^^^^^^^^^^^ GET https://api.example.com/v2/per-call
axios.post('per-call', {}, { baseURL: 'https://api.example.com/v2/' });
//         ^^^^^^^^^^ POST https://api.example.com/v2/per-call
axios.get('https://other.example.com/absolute', { baseURL: 'https://api.example.com' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/absolute
axios.get('//other.example.com/absolute', { baseURL: 'https://api.example.com' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET //other.example.com/absolute
axios.get('https://other.example.com/glued', { baseURL: 'https://api.example.com', allowAbsoluteUrls: false });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/https://other.example.com/glued

// @file src/http.ts
import axios from 'axios';

export const api = axios.create({ baseURL: 'https://api.example.com/v1' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
export const strict = axios.create({ baseURL: 'https://strict.example.com', allowAbsoluteUrls: false });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://strict.example.com/
export const plain = axios.create({ timeout: 1000 });
export const derived = api.create({ baseURL: 'https://derived.example.com' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://derived.example.com/

// @file src/instances.ts
import { api, derived, plain, strict } from './http';

api.get('/users');
//      ^^^^^^^^ GET https://api.example.com/v1/users
api('/users', { method: 'post' });
//  ^^^^^^^^ POST https://api.example.com/v1/users
api({ url: 'users', method: 'get' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/users
api.request({ url: '/users', method: 'put' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/v1/users
api.get('');
//      ^^ GET https://api.example.com/v1
api.get('https://other.example.com/users');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/users
api.get('/users', { baseURL: 'https://second.example.com' });
//      ^^^^^^^^ GET https://second.example.com/users
strict.get('https://other.example.com/users');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://strict.example.com/https://other.example.com/users
plain.get('https://api.example.com/plain');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/plain
derived.get('/d');
//          ^^^^ GET https://derived.example.com/d
api.getUri({ url: '/users' });

// @file src/defaults.ts
import axios from 'axios';

axios.defaults.baseURL = 'https://library.example.com';
axios.get('/orders');
//        ^^^^^^^^^ GET https://library.example.com/orders | https://moved.example.com/here | relative
// todo: an instance takes over what the library is told before: https://library.example.com/orders | relative
axios.create().get('/orders');
//                 ^^^^^^^^^ GET relative

const orders = axios.create();
orders.defaults.baseURL = 'https://orders.example.com';
orders.get('/orders');
//         ^^^^^^^^^ GET https://orders.example.com/orders

const moved = axios.create({ baseURL: 'https://old.example.com' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://old.example.com/
moved.defaults.baseURL = 'https://new.example.com';
moved.get('/orders');
//        ^^^^^^^^^ GET https://new.example.com/orders

const perhaps = axios.create({ baseURL: 'https://usual.example.com' });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://usual.example.com/
if (process.env.REGION) perhaps.defaults.baseURL = 'https://regional.example.com';
perhaps.get('/orders');
//          ^^^^^^^^^ GET https://regional.example.com/orders | https://usual.example.com/orders

// @file src/interceptors.ts
import axios from 'axios';

const set = axios.create();
set.interceptors.request.use((config) => {
  config.baseURL = 'https://set.example.com';
  return config;
});
set.get('/items');
//      ^^^^^^^^ GET https://set.example.com/items

const copied = axios.create({ baseURL: 'https://before.example.com' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://before.example.com/
copied.interceptors.request.use((config) => ({ ...config, baseURL: 'https://after.example.com' }));
copied.get('/items');
//         ^^^^^^^^ GET https://after.example.com/items

const returned = axios.create();
returned.interceptors.request.use(async (config) => {
  return { ...config, baseURL: 'https://returned.example.com' };
});
returned.get('/items');
//           ^^^^^^^^ GET https://returned.example.com/items

const rewritten = axios.create({ baseURL: 'https://unused.example.com' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://unused.example.com/
rewritten.interceptors.request.use((config) => {
  config.url = 'https://rewritten.example.com' + config.url;
  return config;
});
rewritten.get('/items');
//            ^^^^^^^^ GET https://rewritten.example.com/{}

const perhapsRewritten = axios.create();
perhapsRewritten.interceptors.request.use((config) => {
  if (config.url === '/moved') config.url = 'https://moved.example.com/items';
  return config;
});
perhapsRewritten.get('https://stays.example.com/items');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://moved.example.com/items | https://stays.example.com/items

// The name does not make it a request that a server is given.
const renamed = axios.create();
renamed.interceptors.request.use((request) => {
  request.baseURL = 'https://renamed.example.com';
  return request;
});
renamed.get('/items');
//          ^^^^^^^^ GET https://renamed.example.com/items

const headersOnly = axios.create({ baseURL: 'https://headers.example.com' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://headers.example.com/
headersOnly.interceptors.request.use((config) => ({ ...config, headers: { url: 'https://no.example.com' } }));
headersOnly.get('/items');
//              ^^^^^^^^ GET https://headers.example.com/items

// @file src/classes.ts
import axios, { Axios, type AxiosInstance } from 'axios';

class Users {
  private readonly http: AxiosInstance;
  constructor(baseURL: string) {
    this.http = axios.create({ baseURL });
//                           ^^^^^^^^^^^ client https://users.example.com/
  }
  all() {
    return this.http.get('/users');
//                       ^^^^^^^^ GET https://users.example.com/users
  }
}
new Users('https://users.example.com').all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://users.example.com/users

class Field {
  http = axios.create({ baseURL: 'https://field.example.com' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://field.example.com/
  static shared = axios.create({ baseURL: 'https://shared.example.com' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shared.example.com/
  run() {
    Field.shared.get('/static');
//                   ^^^^^^^^^ GET https://shared.example.com/static
    return this.http.get('/field');
//                       ^^^^^^^^ GET https://field.example.com/field
  }
}

class Base {
  protected http = axios.create({ baseURL: this.url() });
//                              ^^^^^^^^^^^^^^^^^^^^^^^ client https://base.example.com/ | https://child.example.com/
  protected url() {
    return 'https://base.example.com';
  }
}
class Child extends Base {
  protected override url() {
    return 'https://child.example.com';
  }
  run() {
    return this.http.get('/inherited');
//                       ^^^^^^^^^^^^ GET https://child.example.com/inherited
  }
}

class Extended extends Axios {
  constructor() {
    super({ baseURL: 'https://extended.example.com' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://extended.example.com/
  }
  own() {
    return this.get('/own');
//                  ^^^^^^ GET https://extended.example.com/own
  }
}
new Extended().get('/outside');
//                 ^^^^^^^^^^ GET https://extended.example.com/outside

// @file src/wrapped.ts
import { api } from './http';

export const http = {
  get: (path: string) => api.get(path),
//                               ^^^^ GET https://api.example.com/v1/{}
};
// The request names the host itself: who uses it adds only a path.
http.get('/wrapped');
//       ^^^^^^^^^^ wrapper GET https://api.example.com/v1/wrapped

export async function getClient() {
  return api;
}
export async function later() {
  const client = await getClient();
  return client.get('/awaited');
//                  ^^^^^^^^^^ GET https://api.example.com/v1/awaited
}

const clients = new Map([['main', api]]);
clients.get('main')?.get('/from-map');
//                       ^^^^^^^^^^^ GET https://api.example.com/v1/from-map
const table = { main: api };
table.main.get('/from-table');
//             ^^^^^^^^^^^^^ GET https://api.example.com/v1/from-table

// @file src/global.js
// Loaded by a script tag.
axios.get('https://api.example.com/global');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/global

// @file src/kin.ts
import useAxios, { makeUseAxios } from 'axios-hooks';
import { setupCache } from 'axios-cache-interceptor';
import applyCaseMiddleware from 'axios-case-converter';
import { wrapper } from 'axios-cookiejar-support';
import axios from 'axios';
import redaxios from 'redaxios';
import xior from 'xior';

redaxios.get('https://api.example.com/redaxios');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/redaxios
const small = redaxios.create({ baseURL: 'https://small.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://small.example.com/
small.post('/items');
//         ^^^^^^^^ POST https://small.example.com/items
xior.create({ baseURL: 'https://xior.example.com' }).get('/items');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://xior.example.com/
//                                                       ^^^^^^^^ GET https://xior.example.com/items
wrapper(axios.create({ baseURL: 'https://cookies.example.com' })).get('/items');
//                                                                    ^^^^^^^^ GET https://cookies.example.com/items
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://cookies.example.com/
applyCaseMiddleware(axios.create({ baseURL: 'https://cases.example.com' })).get('/items');
//                                                                              ^^^^^^^^ GET https://cases.example.com/items
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://cases.example.com/
setupCache(axios.create({ baseURL: 'https://cached.example.com' })).get('/items');
//                                                                      ^^^^^^^^ GET https://cached.example.com/items
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://cached.example.com/
const [{ data }] = useAxios('https://api.example.com/hook');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/hook
useAxios({ url: 'https://api.example.com/hook-options', method: 'POST' });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/hook-options
makeUseAxios({ axios: axios.create({ baseURL: 'https://hooked.example.com' }) })('/items');
//                                                                               ^^^^^^^^ GET https://hooked.example.com/items
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://hooked.example.com/

// @file nest/package.json
{ "name": "nest", "dependencies": { "@nestjs/axios": "^4.0.0" } }

// @file nest/users.ts
import { HttpModule, HttpService } from '@nestjs/axios';

@Module({ imports: [HttpModule.register({ baseURL: 'https://nest.example.com', timeout: 5000 })] })
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://nest.example.com/
export class UsersModule {}

@Injectable()
export class Users {
  constructor(private readonly httpService: HttpService) {}
  list() {
    return firstValueFrom(this.httpService.get('/users'));
//                                             ^^^^^^^^ GET https://nest.example.com/users
  }
  add() {
    this.httpService.post('https://other.example.com/users', {});
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://other.example.com/users
    return this.httpService.axiosRef.get('https://other.example.com/reference');
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/reference
  }
}

// @file src/computedVerbs.ts
import axios from 'axios';
const verbs = axios.create({ baseURL: 'https://verbs.example.com' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://verbs.example.com/
for (const verb of ['get', 'post'] as const) verbs[verb]('/both');
//                                                       ^^^^^^^ https://verbs.example.com/both
export const send = (method: 'get' | 'put', path: string) => verbs[method](path);
//                                                                         ^^^^ https://verbs.example.com/{}
export const loud = (method: string) => axios[method.toLowerCase() as 'get']('https://loud.example.com');
//                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ https://loud.example.com/
send('put', '/one');
//          ^^^^^^ wrapper PUT https://verbs.example.com/one
axios['isCancel']('https://none.example.com');
const none = new Map([['https://none.example.com', 1]]);
export const silent = (method: 'get' | 'delete') => none[method]('https://none.example.com');

// @file src/namedInterceptor.ts
import axios from 'axios';

const named = axios.create();
named.interceptors.request.use(addBase);
function addBase(config) {
  config.baseURL = 'https://named.example.com';
  return config;
}
named.get('/users');
//        ^^^^^^^^ GET https://named.example.com/users

// @file src/replaced.ts
import axios from 'axios';

const based = axios.create({ baseURL: 'https://based.example.com' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://based.example.com/
const load = (path: string) => based.get(path);
//                                       ^^^^ GET https://based.example.com/b | https://elsewhere.example.com/a
load('https://elsewhere.example.com/a');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://elsewhere.example.com/a
load('/b');
//   ^^^^ wrapper GET https://based.example.com/b

// @file src/whole.cjs
// What is set on the CommonJS value holds for its verbs, and may hold for those of others.
const axios = require('axios');

axios.interceptors.request.use((config) => {
  if (config.url === '/moved') config.url = 'https://moved.example.com/here';
  return config;
});
axios.get('/moved');
//        ^^^^^^^^ GET https://library.example.com/moved | https://moved.example.com/here | relative

// @file nuxt/package.json
{ "name": "nuxt-app", "dependencies": { "@nuxtjs/axios": "^5.13.1" } }

// @file nuxt/pages/orders.vue
<template>
  <a @click="$axios.$post('https://orders.example.com/read', { id })">{{ $axios.get }}</a>
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://orders.example.com/read
</template>
<script>
export default {
  async asyncData({ $axios }) {
    const orders = await $axios.$get('https://orders.example.com/all');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/all
    return { orders };
  },
  methods: {
    async remove(id) {
      await this.$axios.$delete(`https://orders.example.com/${id}`);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://orders.example.com/{}
      await this.$axios.$set('https://orders.example.com/no-request');
    },
  },
};
</script>

// @file nuxt/plugins/stock.ts
import type { NuxtAxiosInstance } from '@nuxtjs/axios';

export default ({ $axios }, inject) => {
  const stock = $axios.create({ baseURL: 'https://stock.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://stock.example.com/
  stock.$request({ url: '/all' });
//               ^^^^^^^^^^^^^^^ GET https://stock.example.com/all
};

export const count = (client: NuxtAxiosInstance) => client.$head('https://stock.example.com/count');
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://stock.example.com/count
