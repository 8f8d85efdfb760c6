// @file package.json
{ "dependencies": { "ky": "^1.7.0" } }

// @file src/calls.ts
import ky, { type KyInstance } from 'ky';
import { optional } from 'optional-things';

ky('https://api.example.com/called');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
ky('https://api.example.com/called', { method: 'put' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/called
ky(new URL('https://api.example.com/url'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/url
ky.get('https://api.example.com/get').json();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
ky.post('https://api.example.com/post', { json: { a: 1 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
ky.put('https://api.example.com/put');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
ky.patch('https://api.example.com/patch');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
ky.head('https://api.example.com/head');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
ky.delete('https://api.example.com/delete');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
ky.get('users', { prefixUrl: 'https://api.example.com/v1' });
//     ^^^^^^^ GET https://api.example.com/v1/users
// A base that may be among options nobody knows is none where ky would refuse it.
ky.post('/own/users', { json: {}, ...optional({ headers: {} }) });
//      ^^^^^^^^^^^^ POST relative
ky.get('https://api.example.com/whole', { ...optional({ headers: {} }) });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/whole
ky('/own');
// ^^^^^^ GET relative
ky.stop;

export const api = ky.create({ prefixUrl: 'https://api.example.com/v1' });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
export const users = api.extend({ prefixUrl: 'https://users.example.com' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://users.example.com/
export const retrying = api.extend({ retry: 3 });
export const plain = ky.extend({ timeout: 1000 });

// @file src/uses.ts
import type { KyInstance } from 'ky';
import { api, plain, retrying, users } from './calls';

api('status');
//  ^^^^^^^^ GET https://api.example.com/v1/status
api.get('users').json();
//      ^^^^^^^ GET https://api.example.com/v1/users
api.post('users', { json: {}, prefixUrl: 'https://once.example.com' });
//       ^^^^^^^ POST https://once.example.com/users
users.get('1');
//        ^^^ GET https://users.example.com/1
retrying.get('again');
//           ^^^^^^^ GET https://api.example.com/v1/again
plain.get('https://api.example.com/plain');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/plain

class Repository {
  constructor(private readonly http: KyInstance) {}
  list() {
    return this.http.get('repositories');
//                       ^^^^^^^^^^^^^^ GET https://api.example.com/v1/repositories
  }
}
new Repository(api);

// @file src/two/package.json
{ "dependencies": { "ky": "^2.0.0" } }

// @file src/two/calls.ts
import ky from 'ky';

const api = ky.create({ prefix: 'https://two.example.com/v1' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://two.example.com/v1
api.get('users');
//      ^^^^^^^ GET https://two.example.com/v1/users
const based = ky.create({ baseUrl: 'https://based.example.com/v1/' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://based.example.com/v1/
based.get('users');
//        ^^^^^^^ GET https://based.example.com/v1/users

// @file src/required.cjs
const ky = require('ky-universal');
const { default: theDefault } = require('ky');

ky.get('https://api.example.com/universal');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/universal
theDefault.get('https://api.example.com/default');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/default
import('ky').then(({ default: ky }) => ky.get('https://api.example.com/dynamic'));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/dynamic

// @file src/other.ts
import ky from './own';

ky.get('https://api.example.com/own');
export const given = (ky: { get(url: string): void }) => ky.get('https://api.example.com/given');

// @file src/own.ts
export default { get: (url: string) => url };
