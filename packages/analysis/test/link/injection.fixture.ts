// @file src/http.ts
import axios, { type AxiosInstance } from 'axios';

export class HttpClient {
  readonly axios: AxiosInstance;
  constructor() {
    this.axios = axios.create({ baseURL: 'https://injected.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://injected.example.com/
  }
  get(path: string) {
    return this.axios.get(path);
//                        ^^^^ GET https://injected.example.com/{}
  }
  load(url: string) {
    return fetch(url);
//               ^^^ GET https://loaded.example.com/users
  }
}
export interface Config {
  url: string;
}

// @file src/users.ts
import { HttpClient } from './http';

@Injectable()
export class Users {
  constructor(private readonly http: HttpClient) {}
  all() {
    return this.http.axios.get('/users');
//                             ^^^^^^^^ GET https://injected.example.com/users
  }
  load() {
    return this.http.load('https://loaded.example.com/users');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://loaded.example.com/users
  }
}
export class Orders {
  @Inject() private http!: HttpClient;
  all() {
    return this.http.axios.get('/orders');
//                             ^^^^^^^^^ GET https://injected.example.com/orders
  }
}
export const list = (http: HttpClient) => http.axios.get('/list');
//                                                       ^^^^^^^ GET https://injected.example.com/list

// @file src/given.ts
import type { AxiosInstance } from 'axios';
import type { Config } from './http';

export function given(http: AxiosInstance, config: Config) {
  http.get('https://absolute.example.com/a');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://absolute.example.com/a
  fetch(config.url);
//      ^^^^^^^^^^ GET unresolved parameter config.url
  return http.get('/path');
//                ^^^^^^^ GET unresolved parameter http
}

// @file src/held/options.d.ts
import type { AxiosInstance } from 'axios';

export interface Held {
  readonly api: AxiosInstance;
  readonly note: string;
}

// @file src/held/command.ts
import axios from 'axios';
import type { Held } from './options.js';

export class Command {
  held!: Held;
  start() {
    this.held = { api: axios.create({ baseURL: 'https://held.example.com' }), note: '' };
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://held.example.com/
  }
}

// @file src/held/use.ts
import type { Command } from './command.js';

const load = async (api, id) => api.get(`/items/${id}`);
//                                      ^^^^^^^^^^^^^^ GET https://held.example.com/items/{}
const save = async ({ api, item }) => {
  await api.post('/items', item);
//               ^^^^^^^^ POST https://held.example.com/items
};
export const run = async (command: Command) => {
  const { api } = command.held;
  await load(api, 1);
  await save({ api, item: {} });
};

// @file src/held/given.ts
import type { Held } from './options.js';

export const list = (held: Held) => held.api.get('/list');
//                                               ^^^^^^^ GET unresolved parameter held.api
export const note = (held: Held) => held.note.trim();
