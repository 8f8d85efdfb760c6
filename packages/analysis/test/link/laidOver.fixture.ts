// What is laid over an object, or written to it by way of what holds it, may put another host in place of its own.

// @file src/options.ts
// Whoever makes one may hand in another base.
class Known {
  baseUrl = 'https://known.example.com';
  constructor(options: Partial<Known> = {}) {
    Object.assign(this, options);
  }
  load() {
    return fetch(this.baseUrl + '/known');
//               ^^^^^^^^^^^^^^^^^^^^^^^ GET https://handed-in.example.com/known | https://known.example.com/known
  }
}
new Known({ baseUrl: 'https://handed-in.example.com' }).load();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://handed-in.example.com/known
export class Open {
  baseUrl = 'https://open.example.com';
  constructor(options: Partial<Open>) {
    Object.assign(this, options);
  }
  load() {
    return fetch(this.baseUrl + '/open');
//               ^^^^^^^^^^^^^^^^^^^^^^ GET https://open.example.com/open | unresolved parameter options.baseUrl
  }
}
export class Copying {
  baseUrl = 'https://copying.example.com';
  constructor(options: Record<string, string>) {
    for (const key of Object.keys(options)) this[key] = options[key];
  }
  load() {
    return fetch(this.baseUrl + '/copying');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://copying.example.com/copying | unresolved parameter options.baseUrl
  }
}
export class Setting {
  baseUrl = 'https://setting.example.com';
  set(key: string, value: string) {
    this[key] = value;
  }
  load() {
    return fetch(this.baseUrl + '/setting');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://setting.example.com/setting | unresolved parameter value
  }
}
export class Static {
  static baseUrl = 'https://static.example.com';
  static configure(options: { baseUrl?: string }) {
    Object.assign(this, options);
  }
  static load() {
    return fetch(Static.baseUrl + '/static');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://static.example.com/static | unresolved parameter options.baseUrl
  }
}
// What is of another name, by the type or as far as it is written down, changes nothing.
export class Timed {
  baseUrl = 'https://timed.example.com';
  constructor(options: { timeout?: number; retries: number }) {
    Object.assign(this, options, { headers: {} });
  }
  load() {
    return fetch(this.baseUrl + '/timed');
//               ^^^^^^^^^^^^^^^^^^^^^^^ GET https://timed.example.com/timed
  }
}
// What makes requests is the same, whatever texts are handed in.
export class Parent {
  baseUrl = 'https://parent.example.com';
  send = (path: string) => fetch(this.baseUrl + path);
//                               ^^^^^^^^^^^^^^^^^^^ GET https://parent.example.com/child | unresolved parameter data.baseUrl
}
export class Child extends Parent {
  constructor(data: Record<string, unknown>) {
    super();
    Object.assign(this, data);
  }
  load() {
    return this.send('/child');
//                   ^^^^^^^^ wrapper GET https://parent.example.com/child | unresolved parameter data.baseUrl
  }
}

// @file src/outside.ts
class Laid {
  baseUrl = 'https://laid.example.com';
  load() {
    return fetch(this.baseUrl + '/laid');
//               ^^^^^^^^^^^^^^^^^^^^^^ GET https://assigned.example.com/laid | https://laid.example.com/laid
  }
}
Object.assign(new Laid(), { baseUrl: 'https://assigned.example.com' }).load();
class Reflected {
  baseUrl = 'https://reflected.example.com';
  load() {
    return fetch(this.baseUrl + '/reflected');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://reflected.example.com/reflected | https://set.example.com/reflected
  }
}
Reflect.set(new Reflected(), 'baseUrl', 'https://set.example.com');
function Old() {
  this.baseUrl = 'https://old.example.com';
}
Old.prototype.load = function () {
  return fetch(this.baseUrl + '/old');
//             ^^^^^^^^^^^^^^^^^^^^^ GET https://newer.example.com/old | https://old.example.com/old
};
const old = new Old();
old.baseUrl = 'https://newer.example.com';

// @file src/service.ts
export class Service {
  options = { baseUrl: 'https://service.example.com' };
  private readonly own = { baseUrl: 'https://own.example.com' };
  use(given: { baseUrl?: string }) {
    Object.assign(this.own, given);
  }
  load() {
    return fetch(this.options.baseUrl + '/service');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://service.example.com/service | unresolved parameter url
  }
  loadOwn() {
    return fetch(this.own.baseUrl + '/own');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/own | unresolved parameter given.baseUrl
  }
}
export const service = new Service();
export const settings = { api: { baseUrl: 'https://settings.example.com' }, other: { baseUrl: 'https://other.example.com' } };
export const load = () => fetch(settings.api.baseUrl + '/settings');
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/settings | https://started.example.com/settings
export const loadOther = () => fetch(settings.other.baseUrl + '/other');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/other
const config = { baseUrl: 'https://config.example.com' };
export default config;
export const loadConfig = () => fetch(config.baseUrl + '/config');
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://config.example.com/config | unresolved parameter given.baseUrl
const first = { baseUrl: 'https://first.example.com' };
const same = first;
export const useOther = (key: string, url: string) => {
  same[key] = url;
  same.baseUrl = 'https://same.example.com';
};
export const loadFirst = () => fetch(first.baseUrl + '/first');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://first.example.com/first | https://same.example.com/first
let chosen = 'https://chosen.example.com';
export function choose(urls: readonly string[]) {
  for (chosen of urls) if (chosen.startsWith('https:')) break;
}
export const loadChosen = () => fetch(chosen + '/chosen');
//                                    ^^^^^^^^^^^^^^^^^^ GET https://chosen.example.com/chosen | unresolved parameter urls

// @file src/start.ts
import own, { service, settings as all } from './service';

export function start(url: string, given: { baseUrl: string }) {
  service.options.baseUrl = url;
  all.api.baseUrl = 'https://started.example.com';
  Object.assign(own, given);
  return fetch('https://start.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://start.example.com/
}

// @file src/added.ts
import axios from 'axios';
const api = axios.create({ baseURL: 'https://client.example.com' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://client.example.com/
export const configure = (given: { baseURL: string }) => Object.assign(api.defaults, given);
export const list = () => api.get('/list');
//                                ^^^^^^^ GET https://client.example.com/list | unresolved parameter given.baseURL
export const settable = {
  base: 'https://settable.example.com',
  use(url: string) {
    this.base = url;
  },
  load() {
    return fetch(this.base + '/settable');
//               ^^^^^^^^^^^^^^^^^^^^^^^ GET https://settable.example.com/settable | unresolved parameter url
  },
};
// Under a key that is worked out stands whatever was ever put there.
const hosts: Record<string, string> = { first: 'https://first-host.example.com' };
export const register = (name: string, url: string) => {
  hosts[name] = url;
};
hosts.second = 'https://second-host.example.com';
Object.assign(hosts, { third: 'https://third-host.example.com' });
export const ask = (name: string) => fetch(hosts[name] + '/ask');
//                                         ^^^^^^^^^^^^^^^^^^^^ GET https://first-host.example.com/ask | https://second-host.example.com/ask | https://third-host.example.com/ask | unresolved parameter url
export class Registry {
  private readonly hosts: Record<string, string> = { own: 'https://own-host.example.com' };
  register(name: string) {
    this.hosts[name] = 'https://registered.example.com';
  }
  ask(name: string) {
    return fetch(this.hosts[name] + '/registry');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own-host.example.com/registry | https://registered.example.com/registry
  }
}

// @file src/made.ts
// What only the class may name, its statics write; what is made of an object has what is written to it.
export class Made {
  private base = 'https://made.example.com';
  static at(base: string) {
    const made = new Made();
    made.base = base;
    return made;
  }
  load() {
    return fetch(this.base + '/made');
//               ^^^^^^^^^^^^^^^^^^^ GET https://made.example.com/made | unresolved parameter base
  }
}
export class Derived {
  base = 'https://derived.example.com';
  at(base: string) {
    const other = Object.create(this);
    other.base = base;
    return other;
  }
  load() {
    return fetch(this.base + '/derived');
//               ^^^^^^^^^^^^^^^^^^^^^^ GET https://derived.example.com/derived | unresolved parameter base
  }
}

// @file src/settings.tsx
import { Component } from 'react';

// What a component of React is given later stands beside what its state began with; what is empty is no page's path.
export class Settings extends Component {
  state = { endpoint: '', chosen: 'https://first.example.com', kept: 'https://kept.example.com', counted: '' };
  async test() {
    const { endpoint } = this.state;
    await fetch(endpoint + '/chat');
//              ^^^^^^^^^^^^^^^^^^ GET unresolved parameter event.target.value
    await fetch(`${this.state.chosen}/models`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://first.example.com/models | https://second.example.com/models
    await fetch(`${this.state.kept}/models`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://kept.example.com/models | unresolved parameter before.kept
    await fetch(`${this.state.counted}/models`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://counted.example.com/models
  }
  choose() {
    this.setState({ chosen: 'https://second.example.com' });
    this.setState((before) => ({ counted: 'https://counted.example.com', kept: before.kept }));
  }
  render() {
    return <input onChange={(event) => this.setState({ endpoint: event.target.value })} />;
  }
}
