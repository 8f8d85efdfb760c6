// @file src/calls.cjs
const request = require('request');
const rp = require('request-promise-native');
const { get } = require('request-promise');

request('https://api.example.com/called', (error, response, body) => body);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
request({ url: 'https://api.example.com/answered' }, (error, response) => answered(response));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/answered
request({ url: 'https://api.example.com/options', method: 'POST', json: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/options
request({ uri: 'https://api.example.com/uri' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/uri
request('https://api.example.com/two', { method: 'put' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/two
request.get('https://api.example.com/get').pipe(process.stdout);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
request.post({ url: 'https://api.example.com/post', form: {} });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
request.put('https://api.example.com/put');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
request.patch('https://api.example.com/patch');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
request.head('https://api.example.com/head');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
request.del('https://api.example.com/del');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/del
request.delete('https://api.example.com/delete');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
rp('https://api.example.com/promise').then((body) => body);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/promise
rp({ uri: 'https://api.example.com/promise-options', method: 'POST' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/promise-options
get('https://api.example.com/named');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/named

const base = request.defaults({ baseUrl: 'https://api.example.com/v1', json: true });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
base('/based');
//   ^^^^^^^^ GET https://api.example.com/v1/based
base.get('users');
//       ^^^^^^^ GET https://api.example.com/v1/users
const more = base.defaults({ headers: { a: 'b' } });
more.post({ url: '/chained' });
//        ^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/v1/chained
const options = { method: 'DELETE' };
options.url = 'https://api.example.com/assigned';
request(options);
//      ^^^^^^^ DELETE https://api.example.com/assigned

// These send nothing.
request.jar().getCookieString('https://api.example.com');
request.cookie('https://api.example.com');

// @file src/module.ts
import request from 'request-promise';
import * as rp from 'request-promise-native';

request.get('https://api.example.com/default');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/default
rp.post({ uri: 'https://api.example.com/namespace' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/namespace
rp({ uri: 'https://api.example.com/namespace-called' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/namespace-called

export class Api {
  private readonly request = request.defaults({ baseUrl: 'https://class.example.com' });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://class.example.com/
  list(path: string) {
    return this.request.get(`/list/${path}`);
//                          ^^^^^^^^^^^^^^^ GET https://class.example.com/list/{}
  }
}

// @file src/other.ts
import request from 'supertest';
import { request as own } from './own';

request('https://api.example.com').get('/supertest');
own('https://api.example.com/own');
export const handler = (request: { get(name: string): string }) => request.get('https://api.example.com/header');

// @file src/own.ts
export const request = (url: string) => url;

// @file src/unknown.ts
import request from 'request';

// What is not known is called as it is written.
declare const endpoint: string;
request.get(endpoint);
//          ^^^^^^^^ GET unresolved runtime endpoint
