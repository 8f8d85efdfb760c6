// @file src/objects.ts
const config = { api: { baseUrl: 'https://object.example.com', 'with-dash': 'https://dash.example.com' } };
fetch(config.api.baseUrl + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://object.example.com/a
fetch(config['api']['with-dash']);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://dash.example.com/
const { api } = config;
const {
  api: { baseUrl: renamed },
} = config;
fetch(api.baseUrl);
//    ^^^^^^^^^^^ GET https://object.example.com/
fetch(renamed);
//    ^^^^^^^ GET https://object.example.com/
const merged = { ...config.api, baseUrl: 'https://merged.example.com' };
fetch(merged.baseUrl);
//    ^^^^^^^^^^^^^^ GET https://merged.example.com/
const kept = { baseUrl: 'https://before.example.com', ...{ other: 1 } };
fetch(kept.baseUrl);
//    ^^^^^^^^^^^^ GET https://before.example.com/
const assigned = Object.assign({}, { baseUrl: 'https://weaker.example.com' }, { baseUrl: 'https://assign.example.com' });
fetch(assigned.baseUrl);
//    ^^^^^^^^^^^^^^^^ GET https://assign.example.com/
const frozen = Object.freeze({ url: 'https://frozen.example.com' } as const);
fetch(frozen.url);
//    ^^^^^^^^^^ GET https://frozen.example.com/
const written: { url?: string } = {};
written.url = 'https://written.example.com';
fetch(written.url);
//    ^^^^^^^^^^^ GET https://written.example.com/
const getters = {
  get base() {
    return 'https://getter.example.com';
  },
  path() {
    return this.base + '/method';
  },
};
fetch(getters.base);
//    ^^^^^^^^^^^^ GET https://getter.example.com/
fetch(getters.path());
//    ^^^^^^^^^^^^^^ GET https://getter.example.com/method
const key = 'eu';
const regions = { eu: 'https://eu.example.com', us: 'https://us.example.com' };
fetch(regions[key]);
//    ^^^^^^^^^^^^ GET https://eu.example.com/
export function region(name: 'eu' | 'us') {
  fetch(regions[name]);
//      ^^^^^^^^^^^^^ GET https://eu.example.com/ | https://us.example.com/
}
const computed = { [key]: 'https://computed.example.com' };
fetch(computed.eu);
//    ^^^^^^^^^^^ GET https://computed.example.com/
enum Hosts {
  Main = 'https://enum.example.com',
  Second = `https://enum-two.example.com`,
}
fetch(Hosts.Main);
//    ^^^^^^^^^^ GET https://enum.example.com/
fetch(Hosts['Second'] + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://enum-two.example.com/a
namespace Settings {
  export const url = 'https://namespace.example.com';
}
fetch(Settings.url);
//    ^^^^^^^^^^^^ GET https://namespace.example.com/
function withDefaults({ host = 'https://destructured-default.example.com' } = {}) {
  fetch(host);
//      ^^^^ GET https://destructured-default.example.com/
}
withDefaults();

// @file src/arrays.ts
const mirrors = ['https://one.example.com', 'https://two.example.com'];
fetch(mirrors[0]);
//    ^^^^^^^^^^ GET https://one.example.com/
mirrors.map((mirror) => fetch(mirror));
//                            ^^^^^^ GET https://one.example.com/ | https://two.example.com/
mirrors.forEach((mirror) => {
  fetch(`${mirror}/status`);
//      ^^^^^^^^^^^^^^^^^^ GET https://one.example.com/status | https://two.example.com/status
});
for (const mirror of mirrors) fetch(mirror + '/health');
//                                  ^^^^^^^^^^^^^^^^^^ GET https://one.example.com/health | https://two.example.com/health
const [first, second = 'https://spare.example.com'] = mirrors;
fetch(first);
//    ^^^^^ GET https://one.example.com/
for (const { url } of [{ url: 'https://item.example.com' }]) fetch(url);
//                                                                 ^^^ GET https://item.example.com/
for (const [name, url] of Object.entries({ a: 'https://entry.example.com' })) fetch(url, { headers: { name } });
//                                                                                  ^^^ GET https://entry.example.com/
for (const url of Object.values({ a: 'https://values.example.com' })) fetch(url);
//                                                                          ^^^ GET https://values.example.com/
const paths = ['a', 'b'].map((path) => `https://mapped.example.com/${path}`);
paths.forEach((path) => fetch(path));
//                            ^^^^ GET https://mapped.example.com/a | https://mapped.example.com/b
const table = new Map([['main', 'https://map.example.com']]);
fetch(table.get('main'));
//    ^^^^^^^^^^^^^^^^^ GET https://map.example.com/
export const more = [...mirrors, 'https://three.example.com'];
fetch(more[2]);
//    ^^^^^^^ GET https://three.example.com/
fetch(second);
//    ^^^^^^ GET https://two.example.com/

// @file src/classes.ts
class Field {
  private readonly base = 'https://field.example.com';
  static root = 'https://static.example.com';
  #secret = 'https://private.example.com';
  get url() {
    return this.base + '/getter';
  }
  run() {
    fetch(this.base);
//        ^^^^^^^^^ GET https://field.example.com/
    fetch(this.url);
//        ^^^^^^^^ GET https://field.example.com/getter
    fetch(Field.root);
//        ^^^^^^^^^^ GET https://static.example.com/
    fetch(this.#secret);
//        ^^^^^^^^^^^^ GET https://private.example.com/
    const self = this;
    return () => fetch(self.base);
//                     ^^^^^^^^^ GET https://field.example.com/
  }
}
new Field().run();
fetch(new Field().url);
//    ^^^^^^^^^^^^^^^ GET https://field.example.com/getter

class Given {
  private base: string;
  constructor(base: string, private readonly path = '/path') {
    this.base = base;
  }
  run() {
    fetch(this.base + this.path);
//        ^^^^^^^^^^^^^^^^^^^^^ GET https://given.example.com/path
  }
}
new Given('https://given.example.com').run();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/path

abstract class Parent {
  constructor(protected readonly url: string) {}
  abstract name(): string;
  send() {
    fetch(`${this.url}/${this.name()}`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://super.example.com/child
  }
}
class Child extends Parent {
  constructor() {
    super('https://super.example.com');
  }
  name() {
    return 'child';
  }
  own() {
    fetch(this.url + '/own');
//        ^^^^^^^^^^^^^^^^^ GET https://super.example.com/own
  }
}
new Child().send();

class Later {
  private url = '';
  setup() {
    this.url = 'https://setup.example.com';
  }
  run() {
    fetch(this.url);
//        ^^^^^^^^ GET https://setup.example.com/
  }
}
export const later = new Later();

// @file src/unset.ts
import { createClient } from '@supabase/supabase-js';

class Settings {
  hook = { url: '', token: '' };
  load(json: string) {
    this.hook = { ...this.hook, ...JSON.parse(json) };
  }
}
const settings = new Settings();
// What is empty at first is set before it is called.
fetch(settings.hook.url, { method: 'POST' });
//    ^^^^^^^^^^^^^^^^^ POST unresolved runtime JSON.parse().url
fetch('');
//    ^^ GET relative
createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);
//           ^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment SUPABASE_URL

// @file .env
SUPABASE_URL=

// @file src/proxied.ts
// A proxy stands for its target; one that answers itself may give anything else.
import axios from 'axios';
const settings = new Proxy({ url: 'https://proxied.example.com' }, {});
export const plain = () => fetch(settings.url);
//                               ^^^^^^^^^^^^ GET https://proxied.example.com/
const answering = new Proxy({ url: 'https://proxied.example.com' }, { get: (target, name) => lookUp(target, name) });
export const perhaps = () => fetch(answering.url);
//                                 ^^^^^^^^^^^^^ GET https://proxied.example.com/ | unresolved runtime answering.url
const variables = new Proxy(process.env, { get: (target, name: string) => target[name] ?? target[`${name}_FILE`] });
export const variable = () => fetch(variables.UNSET_URL!);
//                                  ^^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET_URL
const api = new Proxy(axios.create({ baseURL: 'https://api.example.com' }), { get: (target, name) => Reflect.get(target, name) });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
export const users = () => api.get('/users');
//                                 ^^^^^^^^ GET https://api.example.com/users
