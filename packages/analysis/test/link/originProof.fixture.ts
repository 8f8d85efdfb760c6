// @file src/proven.ts
const ORIGIN = 'https://proven.example.com';
const alias = ORIGIN;
export function proven(id: string, flag: boolean) {
  fetch(`${alias}/items/${id}`);
//      ^^^^^^^^^^^^^^^^^^^^^^ GET https://proven.example.com/items/{}
  fetch(new URL('/fixed/' + id, ORIGIN));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://proven.example.com/fixed/{}
  const url = new URL('/fixed', ORIGIN);
  url.searchParams.set('id', id);
  fetch(url.toString());
//      ^^^^^^^^^^^^^^ GET https://proven.example.com/fixed
  fetch((flag ? ORIGIN : 'https://second.example.com') + '/a');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://proven.example.com/a | https://second.example.com/a
}

// @file src/open.ts
const BASE = 'https://base.example.com';
export function open(input: string, port: string, options: object) {
  fetch(input);
//      ^^^^^ GET unresolved parameter input
  const other = input;
  fetch(other);
//      ^^^^^ GET unresolved parameter input
  fetch(`https://${input}`);
//      ^^^^^^^^^^^^^^^^^^ GET unresolved parameter input
  fetch(`https://known.example.com:${port}/a`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://known.example.com:?/a
  // todo: an absolute input is another host; the answer does not say that it can be replaced
  fetch(new URL(input, BASE));
//      ^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/{}
  // todo: an input that begins with a dot or @ is another host; the answer does not say that it can be replaced
  fetch(BASE + input);
//      ^^^^^^^^^^^^ GET https://base.example.com/{}
}
export function handed(target: string) {
  const url = new URL(BASE);
  // A function that is not known may write to the URL.
  change(url);
  return fetch(url);
//             ^^^ GET https://base.example.com/ | unresolved runtime change()
}
declare function change(url: URL): void;

// @file src/shadowedUrl.ts
class URL {
  constructor(readonly a: string, readonly b: string) {}
  toString() {
    return this.b;
  }
}
export const shadowed = () => fetch(String(new URL('https://a.example.com', 'https://b.example.com')));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime String()

// @file src/stillCalls.ts
import * as http from './http.js';
import { send } from './http';
const local = send;
local('https://local.example.com');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://local.example.com/
http.send('https://namespace.example.com');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://namespace.example.com/
const { send: member } = http;
member('https://member.example.com');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://member.example.com/
const theFetch = globalThis.fetch;
theFetch('https://global.example.com');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://global.example.com/
globalThis['fetch']('https://computed.example.com');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://computed.example.com/

// @file src/http.ts
export function send(url: string) {
  return fetch(url);
//             ^^^ GET https://local.example.com/ | https://member.example.com/ | https://namespace.example.com/
}

// @file src/containers.ts
export function inList(host: string) {
  const url = new URL('https://list.example.com');
  const list = [url];
  list[0].hostname = host;
  return fetch(url);
//             ^^^ GET unresolved parameter host
}
export function byAlias(host: string) {
  const holder = { url: new URL('https://holder.example.com') };
  const alias = holder;
  alias.url.host = host;
  return fetch(holder.url);
//             ^^^^^^^^^^ GET unresolved parameter host
}
