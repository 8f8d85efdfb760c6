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
