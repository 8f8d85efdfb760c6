// @file src/apis.ts
import axios from 'axios';
import ky from 'ky';
export const createApi = (base: string) => axios.create({ baseURL: base });
//                                                      ^^^^^^^^^^^^^^^^^ client https://api.example.com/
export class Pets {
  constructor(private base: string) {}
  get(path: string) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://pets.example.com/all | https://pets.example.com/any | https://pets.example.com/feed | https://pets.example.com/walk
  }
}
export const makeShop = async () => ky.create({ prefixUrl: 'https://shop.example.com' });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/
export function apis() {
  return { users: axios.create({ baseURL: 'https://users.example.com' }) };
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://users.example.com/
}
export const registry = { pets: new Pets('https://pets.example.com') };
export const baseUrl = () => 'https://text.example.com';

// @file src/using.ts
import axios from 'axios';
import type { apis, baseUrl, createApi, makeShop, Pets, registry } from './apis';
export const list = (api: ReturnType<typeof createApi>) => api.get('/users');
//                                                                 ^^^^^^^^ GET https://api.example.com/users
export const feed = (pets: InstanceType<typeof Pets>) => pets.get('/feed');
//                                                                ^^^^^^^ wrapper GET https://pets.example.com/feed
export const buy = (shop: Awaited<ReturnType<typeof makeShop>>) => shop.get('cart');
//                                                                          ^^^^^^ GET https://shop.example.com/cart
export const load = ({ users }: ReturnType<typeof apis>) => users.get('/all');
//                                                                    ^^^^^^ GET https://users.example.com/all
export const walk = (pets: (typeof registry)['pets']) => pets.get('/walk');
//                                                                ^^^^^^^ wrapper GET https://pets.example.com/walk
interface Deps {
  api: ReturnType<typeof createApi>;
}
export const read = (api: Deps['api']) => api.get('/read');
//                                                ^^^^^^^ GET https://api.example.com/read
export const all = (pets: readonly Pets[]) => pets.map((each) => each.get('/all'));
//                                                                        ^^^^^^ wrapper GET https://pets.example.com/all
export const any = (pets: Record<string, Pets>) => pets.any.get('/any');
//                                                              ^^^^^^ wrapper GET https://pets.example.com/any
export const ask = (request: Function) => request('https://any.example.com');
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://any.example.com/
export const own = (api: ReturnType<typeof axios.create>) => api.get('https://own.example.com/own');
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/own
// What a text is, its type does not say.
export const open = (base: ReturnType<typeof baseUrl>) => fetch(`${base}/open`);
//                                                              ^^^^^^^^^^^^^^ GET unresolved parameter base

// @file src/main.ts
import { createApi } from './apis';
import { ask, list } from './using';
list(createApi('https://api.example.com'));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
ask(fetch);

// @file src/unread.ts
import type { AxiosInstance } from 'axios';
import { connected } from 'elsewhere';

// Of a client that somebody else made, the address is not known: it is not the page's.
const named: AxiosInstance = connected();
named.get('/named');
//        ^^^^^^^^ GET unresolved import elsewhere.connected
(connected() as AxiosInstance).get('/cast');
//                                 ^^^^^^^ GET unresolved import elsewhere.connected
const handedOut = (): AxiosInstance => connected();
handedOut().get('/handed-out');
//              ^^^^^^^^^^^^^ GET unresolved import elsewhere.connected
class Kept {
  private readonly api: AxiosInstance;
  constructor() {
    this.api = connected();
  }
  load() {
    return this.api.get('/kept');
//                      ^^^^^^^ GET unresolved import elsewhere.connected
  }
}
