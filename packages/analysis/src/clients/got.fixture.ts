// @file src/calls.ts
import got, { got as named, Options } from 'got';

got('https://api.example.com/called');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
got('https://api.example.com/called', { method: 'PUT' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/called
got({ url: 'https://api.example.com/options', method: 'post' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/options
got(new URL('https://api.example.com/url'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/url
got.get('https://api.example.com/get').json();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
got.post('https://api.example.com/post', { json: {} });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
got.put('https://api.example.com/put');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
got.patch('https://api.example.com/patch');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
got.head('https://api.example.com/head');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
got.delete('https://api.example.com/delete');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
named.get('https://api.example.com/named');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/named
got.stream('https://api.example.com/stream').pipe(process.stdout);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/stream
got.stream.post('https://api.example.com/stream-post');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/stream-post
got.paginate('https://api.example.com/pages');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/pages
got.paginate.all('https://api.example.com/all-pages');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/all-pages
got.get('users', { prefixUrl: 'https://api.example.com/v1' });
//      ^^^^^^^ GET https://api.example.com/v1/users
got({ prefixUrl: 'https://api.example.com/v1/', url: 'orders' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/orders
got({ hostname: 'api.example.com', path: '/by-parts' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/by-parts
got('http://unix:/var/run/docker.sock:/containers/json');

// These describe, and send nothing.
got.isGotError;
new Options({ url: 'https://api.example.com/described' });
new got.HTTPError('https://api.example.com');

// @file src/client.ts
import got, { type Got } from 'got';

export const api = got.extend({ prefixUrl: 'https://api.example.com/v1' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
export const v2 = api.extend({ prefixUrl: 'https://api.example.com/v2', headers: {} });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v2
export const retrying = got.extend({ retry: { limit: 3 } });
export const both = got.extend(api, retrying);

export async function connected(): Promise<Got> {
  const prefixUrl = 'https://promised.example.com';
  return got.extend({ prefixUrl });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://promised.example.com/
}

// @file src/uses.ts
import type { Got } from 'got';
import { api, both, connected, retrying, v2 } from './client';

api('users');
//  ^^^^^^^ GET https://api.example.com/v1/users
api.get('users/1');
//      ^^^^^^^^^ GET https://api.example.com/v1/users/1
api.post('https://other.example.com/absolute');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/v1/https://other.example.com/absolute | https://other.example.com/absolute
api.get(new URL('https://other.example.com/url-instance'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/url-instance
v2.get('users');
//     ^^^^^^^ GET https://api.example.com/v2/users
retrying.get('https://api.example.com/retried');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/retried
both.get('shared');
//       ^^^^^^^^ GET https://api.example.com/v1/shared
retrying.get('users');
//           ^^^^^^^ GET unresolved invalid

export class Users {
  private readonly rest: Promise<Got> = connected();
  async list() {
    const rest = await this.rest;
    return rest.get('users').json();
//                  ^^^^^^^ GET https://promised.example.com/users
  }
}
export class Orders {
  constructor(private readonly client: Got) {}
  list() {
    return this.client('orders');
//                     ^^^^^^^^ GET https://api.example.com/v1/orders
  }
}
new Orders(api);

// @file src/required.cjs
const got = require('got');
const { default: theDefault } = require('got');

got('https://api.example.com/required');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
theDefault.get('https://api.example.com/default');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/default
import('got').then(({ got }) => got.get('https://api.example.com/dynamic'));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/dynamic

// @file src/old/package.json
{ "dependencies": { "got": "^11.8.0" } }

// @file src/old/join.ts
import got from 'got';

const old = got.extend({ prefixUrl: 'https://old.example.com' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://old.example.com/
old.get('https://other.example.com/glued');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://old.example.com/https://other.example.com/glued
old.get('/leading');
//      ^^^^^^^^^^ GET unresolved invalid

// @file src/other.ts
import got from './own';
const wanted = { got: (url: string) => url };

got('https://api.example.com/own');
wanted.got('https://api.example.com/own');

// @file src/own.ts
export default (url: string) => url;
