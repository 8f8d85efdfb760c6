// What is set later, or only sometimes, stands beside what is written down first.

// @file src/conditional.ts
import axios from 'axios';
import OpenAI from 'openai';

export function local(base?: string) {
  const options = { baseURL: 'https://local.example.com' };
  if (base) options.baseURL = base;
  return axios.create(options).get('/a');
//                    ^^^^^^^ client https://local.example.com/ | unresolved parameter base
//                                 ^^^^ GET https://local.example.com/a | unresolved parameter base
}
export function known(isTest: boolean) {
  const options = { baseURL: 'https://live.example.com' };
  if (isTest) options.baseURL = 'https://test.example.com';
  return axios.get('/a', options);
//                 ^^^^ GET https://live.example.com/a | https://test.example.com/a
}
export function spread(settings: { url?: string }, key: string) {
  new OpenAI({ apiKey: key, ...(settings.url ? { baseURL: settings.url } : {}) });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.openai.com/ | unresolved parameter settings.url
  new OpenAI({ apiKey: key, ...(settings.url && { baseURL: settings.url }) });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.openai.com/ | unresolved parameter settings.url
  new OpenAI({ apiKey: key, ...(process.env.NEAR && { baseURL: 'https://near.example.com' }) });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.openai.com/ | https://near.example.com/
  new OpenAI({ apiKey: key, baseURL: settings.url ? 'https://far.example.com' : undefined });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.openai.com/ | https://far.example.com/
  new OpenAI({ apiKey: key, baseURL: 'https://first.example.com', ...(settings.url && { baseURL: 'https://last.example.com' }) });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://first.example.com/ | https://last.example.com/
}
export const either = (isNear: boolean) => fetch(((isNear && 'https://near.example.com') || 'https://else.example.com') + '/a');
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://else.example.com/a | https://near.example.com/a

// @file src/laid.ts
import axios from 'axios';
import merge from 'lodash/merge';

export function assigned(given: { baseURL?: string }) {
  const options = { baseURL: 'https://assigned.example.com' };
  Object.assign(options, given);
  return axios.create(options).get('/a');
//                    ^^^^^^^ client https://assigned.example.com/ | unresolved parameter given.baseURL
//                                 ^^^^ GET https://assigned.example.com/a | unresolved parameter given.baseURL
}
export function assignedKnown() {
  const options: { baseURL?: string } = {};
  merge(options, { baseURL: 'https://merged.example.com' });
  return axios.create(options).get('/a');
//                    ^^^^^^^ client https://merged.example.com/
//                                 ^^^^ GET https://merged.example.com/a
}
export function copied(given: Record<string, string>) {
  const options: Record<string, string> = { baseURL: 'https://copied.example.com' };
  for (const key in given) options[key] = given[key];
  return axios.create(options).get('/a');
//                    ^^^^^^^ client https://copied.example.com/ | unresolved parameter given.baseURL
//                                 ^^^^ GET https://copied.example.com/a | unresolved parameter given.baseURL
}
export function after(given: object) {
  const standard = { baseURL: 'https://standard.example.com' };
  return axios.create({ ...standard, ...given }).get('/a');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://standard.example.com/ | unresolved parameter given.baseURL
//                                                   ^^^^ GET https://standard.example.com/a | unresolved parameter given.baseURL
}
export function before(given: object) {
  return axios.create({ ...given, baseURL: 'https://before.example.com' }).get('/a');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://before.example.com/
//                                                                             ^^^^ GET https://before.example.com/a
}

// @file src/fields.ts
import axios from 'axios';

export class Api {
  private readonly options = { baseURL: 'https://field.example.com' };
  private readonly other = { baseURL: 'https://other.example.com' };
  use(base: string) {
    this.options.baseURL = base;
  }
  get() {
    axios.get('/other', this.other);
//            ^^^^^^^^ GET https://other.example.com/other
    return axios.get('/a', this.options);
//                   ^^^^ GET https://field.example.com/a | unresolved parameter base
  }
}

// @file src/config.ts
export const config = { url: 'https://config.example.com' };
export const other = { url: 'https://still.example.com' };

// @file src/start.ts
import { config } from './config';

export function start(url: string) {
  config.url = url;
  return fetch('https://start.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://start.example.com/
}

// @file src/use.ts
import { config, other } from './config';

fetch(config.url);
//    ^^^^^^^^^^ GET https://config.example.com/ | unresolved parameter url
fetch(other.url);
//    ^^^^^^^^^ GET https://still.example.com/

// @file src/baseSetLater.ts
import axios from 'axios';

const FALLBACK = 'https://fallback.example.com/api';

export class Network {
  constructor(store) {
    let base = process.env.NETWORK_URL;
    this.http = axios.create();
    this.setBase(base);
    store.subscribe(() => {
      if (store.settings.url) base = store.settings.url;
      else base = FALLBACK;
      this.setBase(base);
    });
  }
  setBase = (url) => {
    this.http.defaults.baseURL = url;
  };
  users() {
    return this.http.get('/users');
//                       ^^^^^^^^ GET https://fallback.example.com/api/users | unresolved environment NETWORK_URL
  }
}

let home;
export function setHome(url) {
  home = url;
}
export const orders = (id) => fetch(`${home}/orders/${id}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^ GET https://home.example.com/orders/{} | unresolved parameter url

setHome('https://home.example.com');
export const choose = (url) => setHome(url);

// @file src/defined.js
// Members that are defined by a call, not by an assignment.
const axios = require('axios');
class Base {
  constructor(http) {
    Object.defineProperty(this, 'http', { value: http, enumerable: false });
  }
}
class Users extends Base {
  list() {
    return this.http.get('/users');
//                       ^^^^^^^^ GET https://defined.example.com/users
  }
}
class App {
  constructor(options) {
    Object.defineProperties(this, { api: { value: axios.create({ baseURL: 'https://defined.example.com' }) } });
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://defined.example.com/
    Object.assign(this, { users: new Users(this.api), other: axios.create({ baseURL: 'https://assigned.example.com' }) });
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://assigned.example.com/
    Reflect.defineProperty(this, 'hidden', { get: () => this.api });
  }
  async me() {
    await this.other.get('/other');
//                       ^^^^^^^^ GET https://assigned.example.com/other
    await this.hidden.get('/unknown');
    return this.api.get('/me');
//                      ^^^^^ GET https://defined.example.com/me
  }
}

// @file src/openFields.ts
// What whoever has the object writes to its fields, where the class leaves them open.
export class Api {
  base = '';
  readonly path = '/fixed';
  get(id: string) {
    return fetch(this.base + '/items/' + id);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://filled.example.com/items/{}
  }
  fixed() {
    return fetch(this.path);
//               ^^^^^^^^^ GET relative
  }
}
export const api = new Api();

// @file src/fillsFields.ts
import { api } from './openFields';
api.base = 'https://filled.example.com';
api.get('1');

// @file src/filledFields.ts
// What a class writes down itself is in force beside what heirs put in its place, and whoever has an object of it.
export class Service {
  base = 'https://production.example.com';
  load() {
    return fetch(this.base + '/load');
//               ^^^^^^^^^^^^^^^^^^^ GET https://production.example.com/load | https://staging.example.com/load
  }
}
export class Blank {
  protected base = '';
  load() {
    return fetch(this.base + '/blank');
//               ^^^^^^^^^^^^^^^^^^^^ GET https://heir.example.com/blank
  }
}
export class Named {
  get base() {
    return 'https://named.example.com';
  }
  load() {
    return fetch(this.base + '/named');
//               ^^^^^^^^^^^^^^^^^^^^ GET https://named.example.com/named | https://renamed.example.com/named
  }
}
export class Own {
  #base = 'https://private.example.com';
  load() {
    return fetch(this.#base + '/own');
//               ^^^^^^^^^^^^^^^^^^^ GET https://private.example.com/own
  }
}
export class Settings {
  static base = '';
  static load() {
    return fetch(Settings.base + '/settings');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/settings
  }
}

// @file src/heirs.ts
import { Blank, Named } from './filledFields';
export class Filled extends Blank {
  protected base = 'https://heir.example.com';
}
export class Renamed extends Named {
  get base() {
    return 'https://renamed.example.com';
  }
}

// @file src/staging.ts
import { Service, Settings } from './filledFields';
const staging = new Service();
staging.base = 'https://staging.example.com';
staging.load();
Settings.base = 'https://settings.example.com';

// @file src/heirWrites.ts
export class Above {
  base = '';
  load() {
    return fetch(this.base + '/above');
//               ^^^^^^^^^^^^^^^^^^^^ GET https://below.example.com/above
  }
}
class Below extends Above {}
const below = new Below();
below.base = 'https://below.example.com';
below.load();

// @file src/otherObjects.ts
// An object to which nobody writes keeps what its class says.
export class Mirror {
  base = 'https://main-mirror.example.com';
  get(path: string) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://main-mirror.example.com/{} | https://second-mirror.example.com/{}
  }
}
const second = new Mirror();
second.base = 'https://second-mirror.example.com';
second.get('/second');
//         ^^^^^^^^^ wrapper GET https://main-mirror.example.com/second | https://second-mirror.example.com/second
const first = new Mirror();
first.get('/first');
//        ^^^^^^^^ wrapper GET https://main-mirror.example.com/first

// @file src/layers.ts
// What is handed in counts in place of what the class lays below it.
class Layered {
  declare base: string;
  constructor(options: { base?: string } = {}) {
    Object.assign(this, { base: 'https://layered.example.com' }, options);
  }
  load() {
    return fetch(this.base + '/layered');
//               ^^^^^^^^^^^^^^^^^^^^^^ GET https://laid-over.example.com/layered | https://layered.example.com/layered
  }
}
new Layered({ base: 'https://laid-over.example.com' }).load();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://laid-over.example.com/layered
new Layered().load();
//^^^^^^^^^^^^^^^^^^ wrapper GET https://layered.example.com/layered
