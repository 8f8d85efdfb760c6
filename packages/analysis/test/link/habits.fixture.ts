// @file src/factories.ts
import axios from 'axios';

function createApi(baseURL: string) {
  const api = axios.create({ baseURL });
//                         ^^^^^^^^^^^ client https://one.example.com/ | https://two.example.com/
  return api;
}
const one = createApi('https://one.example.com');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://one.example.com/
const two = createApi('https://two.example.com');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://two.example.com/
one.get('/a');
//      ^^^^ GET https://one.example.com/a
two.get('/b');
//      ^^^^ GET https://two.example.com/b

class Client {
  static #instance: Client | undefined;
  readonly #http;
  static get instance() {
    return (Client.#instance ??= new Client({ baseUrl: 'https://singleton.example.com' }));
  }
  constructor(config: { baseUrl: string }) {
    this.#http = axios.create({ baseURL: config.baseUrl });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://singleton.example.com/
  }
  users() {
    return this.#http.get('/users');
//                        ^^^^^^^^ GET https://singleton.example.com/users
  }
}
Client.instance.users();
//^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://singleton.example.com/users

async function connect() {
  return axios.create({ baseURL: 'https://async.example.com' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://async.example.com/
}
export const loaded = connect().then((http) => http.get('/then'));
//                                                      ^^^^^^^ GET https://async.example.com/then

const { get, post } = axios;
get('https://taken.example.com');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://taken.example.com/
post('https://taken.example.com', {});
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://taken.example.com/

const config = { url: '/config', baseURL: 'https://config.example.com', method: 'post' };
axios(config);
//    ^^^^^^ POST https://config.example.com/config
axios.request({ ...config, url: '/other' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://config.example.com/other

// @file src/required.cjs
const http = require('axios').create({ baseURL: 'https://required.example.com' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://required.example.com/
const axios = require('axios').default;
exports.handler = async (event) => {
  await http.get(`/events/${event.id}`);
//               ^^^^^^^^^^^^^^^^^^^^^ GET https://required.example.com/events/{}
  return axios.post('https://handler.example.com', event);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://handler.example.com/
};

// @file src/endpoints.ts
const BASE = process.env.BASE_URL || 'https://default.example.com';
export const endpoints = { users: () => `${BASE}/users`, user: (id: string) => `${BASE}/users/${id}`, base: BASE };
const environments = { development: { url: 'http://localhost:3000' }, production: { url: 'https://live.example.com' } };
const current = environments[process.env.NODE_ENV as 'development'];
export class Settings {
  static readonly root = 'https://static.example.com';
  static readonly api = `${Settings.root}/api`;
}

export async function request(path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) {
  return fetch(`https://request.example.com${path}`, { method, body });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://request.example.com/{}
}
request('/items');
//      ^^^^^^^^ wrapper GET https://request.example.com/items
request('/items', { method: 'POST' });
//      ^^^^^^^^ wrapper POST https://request.example.com/items
fetch(endpoints.users());
//    ^^^^^^^^^^^^^^^^^ GET https://default.example.com/users | unresolved environment BASE_URL
fetch(endpoints.user('7'));
//    ^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/users/7 | unresolved environment BASE_URL
fetch(current.url);
//    ^^^^^^^^^^^ GET https://live.example.com/ | http://localhost:3000/
fetch(Settings.api);
//    ^^^^^^^^^^^^ GET https://static.example.com/api
Object.keys(environments).forEach((name) => fetch(environments[name as 'production'].url));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/ | http://localhost:3000/
fetch(new URL('./data.json', import.meta.url));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
new Promise((resolve) => fetch('https://promise.example.com').then(resolve));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://promise.example.com/
// todo: what is handed on as a value may be called with anything: unresolved parameter args
export const fetcher = (...args: Parameters<typeof fetch>) => fetch(...args).then((response) => response.json());
//                                                                  ^^^^^^^ GET https://query.example.com/
export const swr = useSWR('https://swr.example.com', fetcher);
export const query = useQuery({ queryFn: () => fetcher('https://query.example.com') });
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://query.example.com/

// @file src/optional.tsx
export function View({ api = 'https://props.example.com' }: { api?: string }) {
  const load = useCallback(async () => {
    // What a component is given in JSX counts, too.
    const response = await fetch(api + '/view');
//                               ^^^^^^^^^^^^^ GET https://given.example.com/view
    return (await response.json()).items.map((item) => item.url);
  }, [api]);
  return <List onLoad={load} />;
}
export const Page = () => <View api="https://given.example.com" />;
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/view

// @file src/stubs.ts
import { ChannelCredentials, credentials, loadPackageDefinition } from '@grpc/grpc-js';
import type { ProtoGrpcType } from './types';

const { shop } = loadPackageDefinition(load()) as unknown as ProtoGrpcType;
const carts = new shop.CartService(process.env.CART_ADDR!, credentials.createInsecure());
//                                 ^^^^^^^^^^^^^^^^^^^^^ client unresolved environment CART_ADDR
carts.getCart({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^ getCart unresolved environment CART_ADDR

function createStub<T>(Stub: new (address: string, credentials: ChannelCredentials) => T, address: string): T {
  return new Stub(address, credentials.createSsl());
//                ^^^^^^^ client grpcs://prices.example.com:443
}
const prices = createStub(shop.PriceService, 'prices.example.com:443');
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://prices.example.com:443
prices.list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^ list grpcs://prices.example.com:443

const getPrice = (id: string) =>
  new Promise((resolve, reject) => prices.get({ id }, (error, reply) => (error ? reject(error) : resolve(reply))));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ get grpcs://prices.example.com:443

// @file src/allowed.ts
const ALLOWED = ['https://first.example.com', 'https://second.example.com'];
export function allowed(input: string) {
  const origin = new URL(input).origin;
  if (!ALLOWED.includes(origin)) throw new Error('not allowed');
  return fetch(input);
//             ^^^^^ GET https://first.example.com/{} | https://second.example.com/{}
}
