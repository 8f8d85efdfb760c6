// @file src/send.ts
import axios from 'axios';

export function send(url: string, options?: RequestInit) {
  return fetch(url, options);
//             ^^^ POST https://class-one.example.com/g | https://class-one.example.com/h | https://class-two.example.com/g | https://class-two.example.com/h | https://five.example.com/d | https://five.example.com/e | https://four.example.com/d | https://four.example.com/e | https://one.example.com/a | https://three.example.com/c | https://two.example.com/b | unresolved runtime url
}
export const request = async <T>(host: string, path: string): Promise<T> => {
  // todo: host and path of one caller belong together
  const response = await send(`https://${host}${path}`);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://five.example.com/d | https://five.example.com/e | https://four.example.com/d | https://four.example.com/e
  return response.json();
};
export function configured({ url, method }: { url: string; method: string }) {
  return axios({ url, method });
//             ^^^^^^^^^^^^^^^ PUT https://six.example.com/f
}
export class Api {
  constructor(private readonly base: string) {}
  get(path: string) {
    return send(this.base + path);
//              ^^^^^^^^^^^^^^^^ wrapper GET https://class-one.example.com/g | https://class-one.example.com/h | https://class-two.example.com/g | https://class-two.example.com/h
  }
}

// @file src/uses.ts
import { Api, configured, request, send as renamed } from './send';
import * as http from './send';

renamed('https://one.example.com/a');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://one.example.com/a
renamed('https://one.example.com/a', { method: 'POST' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://one.example.com/a
http.send('https://two.example.com/b');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://two.example.com/b
const alias = http.send;
alias('https://three.example.com/c');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://three.example.com/c
request('four.example.com', '/d');
//      ^^^^^^^^^^^^^^^^^^ wrapper GET https://four.example.com/d
request<string>('five.example.com', '/e');
//              ^^^^^^^^^^^^^^^^^^ wrapper GET https://five.example.com/e
configured({ url: 'https://six.example.com/f', method: 'PUT' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper PUT https://six.example.com/f
// Here the target is no better known than in the wrapper, which says so.
renamed(process.argv[2]!);

// The class names its hosts where it sends.
const one = new Api('https://class-one.example.com');
one.get('/g');
//      ^^^^ wrapper GET https://class-one.example.com/g
new Api('https://class-two.example.com').get('/h');
//                                           ^^^^ wrapper GET https://class-two.example.com/h

// @file src/one.ts
// A single caller that is known decides what the request reaches.
function only(url: string) {
  return fetch(url);
//             ^^^ GET https://only.example.com/
}
only('https://only.example.com');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://only.example.com/

// @file src/retry.ts
export async function retry<T>(run: () => Promise<T>): Promise<T> {
  return run().catch(run);
}
retry(() => fetch('https://retried.example.com'));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://retried.example.com/

// @file src/hook.tsx
export function useData(url: string) {
  useEffect(() => {
    fetch(url).then((response) => response.json());
//        ^^^ GET https://hook.example.com/data
  }, [url]);
}
export const Page = () => {
  useData('https://hook.example.com/data');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://hook.example.com/data
  return <button onClick={() => fetch('https://button.example.com/pressed')}>Press</button>;
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://button.example.com/pressed
};

// @file src/options.ts
interface Options {
  url: string;
  method?: string;
}
async function request({ url = '', method = 'GET' }: Options) {
  const answer = await fetch(`${url}?page=1`, { method });
//                           ^^^^^^^^^^^^^^^ GET relative
  return answer.json();
}
const ask = (options: Options) => fetch(options.url, options);
//                                      ^^^^^^^^^^^ https://items.example.com/all | relative | unresolved parameter options.url
export const users = () => request({ url: '/users' });
//                                 ^^^^^^^^^^^^^^^^^ wrapper GET relative
export const orders = () => ask({ url: `/orders`, method: 'POST' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST relative
export const items = () => ask({ url: 'https://items.example.com/all' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://items.example.com/all
export const handed = (options: Options) => ask(options);

// @file src/verbs/send.js
async function send(config) {
  const { url, method = 'GET', body } = config;
  const answer = await fetch(url, { method, body });
//                           ^^^ https://notes.example.com/add | https://plain.example.com/ | https://verbs.example.com/list
  return answer.json();
}
send.get = (url, config = {}) => send({ ...config, url });
//                                    ^^^^^^^^^^^^^^^^^^ wrapper GET https://verbs.example.com/list
send.post = (url, body) => send({ method: 'POST', url, body });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://notes.example.com/add
export default send;

// @file src/verbs/tools.js
export const tools = (url) => fetch(url);
//                                  ^^^ GET unresolved parameter url
tools.version = '1.0';
tools.describe = () => 'tools';

// @file src/verbs/use.js
import send from './send';
import { tools } from './tools';

const ROOT = 'https://verbs.example.com';
export const list = () => send.get(`${ROOT}/list`);
//                                 ^^^^^^^^^^^^^^ wrapper GET https://verbs.example.com/list
export const add = (note) => send.post('https://notes.example.com/add', note);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://notes.example.com/add
export const plain = () => send({ url: 'https://plain.example.com' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://plain.example.com/
export const about = () => tools.describe('https://none.example.com') + tools.version.trim('https://none.example.com');

// @file src/parsed.js
const https = require('https');

// The host of an address is given by whoever gives the address.
export function parsed(url) {
  const target = new URL(url);
  return https.request({ hostname: target.hostname, path: target.pathname });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://parsed.example.com/a
}
parsed('https://parsed.example.com/a');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://parsed.example.com/a
export const both = (config) =>
  new Promise((resolve) => {
    const ask = (url, left) => {
      const { hostname, pathname: path } = new URL(url);
      https.get({ hostname, path }, (answer) =>
//              ^^^^^^^^^^^^^^^^^^ GET https://both.example.com/b | https://both.example.com/{} | unresolved parameter answer.headers.location
        left > 0 && answer.headers.location ? ask(answer.headers.location, left - 1) : resolve(answer),
      );
    };
    ask(config.url, 5);
//      ^^^^^^^^^^ wrapper GET https://both.example.com/b
  });
both({ url: 'https://both.example.com/b' });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://both.example.com/b

// @file src/typedOptions.ts
export interface AskOptions {
  readonly baseUrl: string;
}

export const asking = (options: AskOptions) => (path: string) => fetch(options.baseUrl + path);
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^ GET https://pets.example.com/{}

// @file src/untyped.ts
import { asking } from './typedOptions';

// What is handed on without a type is still what the caller gives, whatever type it is taken for.
export const pets = (options) => {
  const { label, ...others } = options;
  console.log(label);
  return asking(others);
//              ^^^^^^ wrapper GET https://pets.example.com/{}
};

// @file src/untypedUse.ts
import { pets } from './untyped';

const ask = pets({ label: 'pets', baseUrl: 'https://pets.example.com' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://pets.example.com/{}
ask('/all');
//  ^^^^^^ wrapper GET https://pets.example.com/all

// @file src/ownFetch.ts
import nodeFetch from 'node-fetch';
export default async function fetch(url: string, options?: RequestInit) {
  return nodeFetch(url, { ...options, timeout: 5000 });
//                 ^^^ unresolved parameter url
}

// @file src/usesOwnFetch.ts
// It reads like the request itself, so that its target is told even where nothing is known of it.
import { hooks } from 'elsewhere';
import fetch from './ownFetch';
import send from './ownFetch';
for (const hook of hooks) fetch(hook.url, { method: 'POST' });
//                              ^^^^^^^^ wrapper POST unresolved runtime hook.url
export const load = (url: string) => fetch(url);
//                                         ^^^ wrapper GET unresolved parameter url
for (const hook of hooks) send(hook.url);

// @file src/steps/base.ts
export const BASE = 'https://steps.example.com/v2';

// @file src/steps/send.ts
import { BASE } from './base';

// A base, a slash and what is given: the path.
export const send = (path: string) => fetch(`${BASE}/${path}`);
//                                          ^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/{}
export const page = (path: string) => fetch(`${BASE}/${path}?page=1`);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/{}
const from = (base: string, path: string) => fetch(base + '/' + path);
//                                                 ^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/products
export const passed = (path: string) => from(BASE, path);
//                                           ^^^^ wrapper GET https://steps.example.com/v2/{}
export const named = ({ path, method = 'GET' }: { path: string; method?: string }) => {
  const base = new URL(BASE);
  return fetch(new URL(`${base.pathname}/${path}`, base), { method });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://steps.example.com/v2/{}
};
// These are given a step of a path, or where steps of it begin.
export const user = (id: string) => fetch(`${BASE}/users/${id}`);
//                                        ^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/users/{}
export const items = (id: string) => fetch(`${BASE}/${id}/items`);
//                                         ^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/{}/items
export const pair = (owner: string, name: string) => fetch(`${BASE}/${owner}/${name}`);
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/v2/{}/{}
export const own = (path: string) => fetch(`/${path}`);
//                                         ^^^^^^^^^^ GET relative

// @file src/steps/uses.ts
import { items, named, own, page, pair, passed, send, user } from './send';

export const all = (id: string, settings: { path: string }) => [
  send('users'),
//     ^^^^^^^ wrapper GET https://steps.example.com/v2/users
  send(`users/${id}`),
//     ^^^^^^^^^^^^^ wrapper GET https://steps.example.com/v2/users/{}
  page('orders'),
//     ^^^^^^^^ wrapper GET https://steps.example.com/v2/orders
  passed('products'),
//       ^^^^^^^^^^ wrapper GET https://steps.example.com/v2/products
  named({ path: `lists/${id}`, method: 'POST' }),
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://steps.example.com/v2/lists/{}
  // What the path is, nobody says.
  send(id),
  named({ path: id }),
  named(settings),
  user('1'),
  items('1'),
  pair('acme', 'shop'),
  own('users'),
];

// @file src/someCallers.ts
import OpenAI from 'openai';

// What some callers give is told with what stays open; what a library falls back on is nothing that they give.
const download = (url: string) => fetch(url).then((answer) => answer.headers.get('location'));
//                                      ^^^ GET https://files.example.com/a | unresolved parameter next
download('https://files.example.com/a').then((next) => download(next));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://files.example.com/a
const speak = (settings) => new OpenAI({ baseURL: settings?.baseUrl });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved parameter settings.baseUrl
let spoken = {};
if (download) spoken = { ...JSON.parse(process.argv[2]) };
speak(spoken);
//    ^^^^^^ client https://api.openai.com/ | unresolved runtime JSON.parse().baseUrl
