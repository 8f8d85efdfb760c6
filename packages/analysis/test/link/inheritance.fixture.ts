// @file src/base.ts
import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';

export abstract class ApiBase {
  protected abstract readonly host: string;
  protected readonly http: AxiosInstance;
  protected constructor(baseURL: string, config: AxiosRequestConfig = {}) {
    this.http = axios.create({ ...config, baseURL });
//                           ^^^^^^^^^^^^^^^^^^^^^^ client https://orders.example.com/ | https://users.example.com/
  }
  protected load(path: string) {
    return fetch(`https://${this.host}${path}`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders-files.example.com/{} | https://users-files.example.com/{}
  }
}

// @file src/users.ts
import { ApiBase } from './base';

export class Users extends ApiBase {
  protected readonly host = 'users-files.example.com';
  constructor() {
    super('https://users.example.com');
  }
  all() {
    return this.http.get('/users');
//                       ^^^^^^^^ GET https://users.example.com/users
  }
  file() {
    return this.load('/users.csv');
//                   ^^^^^^^^^^^^ wrapper GET https://users-files.example.com/users.csv
  }
}

// @file src/orders.ts
import { ApiBase } from './base';

class Between extends ApiBase {
  protected readonly host: string = 'orders-files.example.com';
  constructor(base: string) {
    super(`https://${base}.example.com`);
  }
}
export class Orders extends Between {
  constructor() {
    super('orders');
  }
  all() {
    return this.http.get('/orders');
//                       ^^^^^^^^^ GET https://orders.example.com/orders
  }
  file() {
    return this.load('/orders.csv');
//                   ^^^^^^^^^^^^^ wrapper GET https://orders-files.example.com/orders.csv
  }
}

// @file src/mixins.ts
const withHost = (Base: new () => object) =>
  class extends Base {
    host = 'https://mixin.example.com';
  };
class Mixed extends withHost(Object) {
  load() {
    return fetch(this.host);
//               ^^^^^^^^^ GET https://mixin.example.com/
  }
}

// @file src/statics.ts
export class Hosts {
  static main = 'https://main.example.com';
  static get second() {
    return Hosts.main.replace('main', 'second');
  }
  static of(name: string) {
    return `https://${name}.example.com`;
  }
}
class Child extends Hosts {}
fetch(Child.main);
//    ^^^^^^^^^^ GET https://main.example.com/
fetch(Hosts.second);
//    ^^^^^^^^^^^^ GET https://second.example.com/
fetch(Hosts.of('named') + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://named.example.com/a

// @file src/fluent.ts
class Builder {
  private base = '';
  private path = '';
  from(base: string) {
    this.base = base;
    return this;
  }
  to(path: string) {
    this.path = path;
    return this;
  }
  send() {
    return fetch(this.base + this.path);
//               ^^^^^^^^^^^^^^^^^^^^^ GET https://fluent.example.com/path
  }
}
new Builder().from('https://fluent.example.com').to('/path').send();

// @file src/accessors.ts
class Session {
  #url = 'https://before.example.com';
  set url(value: string) {
    this.#url = value;
  }
  load = async () => {
    await fetch(this.#url);
//              ^^^^^^^^^ GET https://after.example.com/ | https://before.example.com/
  };
}
const session = new Session();
session.url = 'https://after.example.com';
session.load();

// @file src/prototypes.js
function Api(base) {
  this.base = base;
}
Api.prototype.get = function (path) {
  // A function that is called with new is a class.
  return fetch(this.base + path);
//             ^^^^^^^^^^^^^^^^ GET https://prototype.example.com/a
};
new Api('https://prototype.example.com').get('/a');
//                                           ^^^^ wrapper GET https://prototype.example.com/a

// @file src/fallbacks.ts
class Fallback {
  constructor(protected readonly base = 'https://fallback.example.com') {}
  protected request(path: string) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://given.example.com/pets
  }
}
class Pets extends Fallback {
  list() {
    return this.request('/pets');
//                      ^^^^^^^ wrapper GET https://given.example.com/pets
  }
}
new Pets('https://given.example.com').list();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/pets

// @file src/handedOn.ts
import axios, { type AxiosRequestConfig } from 'axios';

// What is written to an object later is its own wherever it is handed to.
class Handed {
  private readonly http;
  constructor(
    readonly name: string,
    options?: AxiosRequestConfig,
  ) {
    this.http = axios.create(options);
//                           ^^^^^^^ client https://handed.example.com/ | unresolved parameter input.base
  }
  get() {
    return this.http.get('/later');
//                       ^^^^^^^^ GET https://handed.example.com/later | unresolved parameter input.base
  }
}
export function made(input: { base?: string; isOn: boolean }) {
  const base = input.base || 'https://handed.example.com';
  const options: AxiosRequestConfig = { timeout: 1000 };
  if (input.isOn) options.baseURL = base;
  return new Handed('handed', options);
}

// @file src/injectedAbove.ts
import axios from 'axios';

// Who hands it in is not seen: the declared type of a field that a class above has tells what it is.
class Gateway {
  readonly api = axios.create({ baseURL: 'https://above.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://above.example.com/
}
abstract class Aware {
  @inject(Gateway)
  private readonly gateway: Gateway;
  protected get api() {
    return this.gateway.api;
  }
}
abstract class Between extends Aware {}
export class Service extends Between {
  list() {
    return this.api.get('/injected');
//                      ^^^^^^^^^^^ GET https://above.example.com/injected
  }
}
