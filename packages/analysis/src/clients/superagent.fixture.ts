// @file src/calls.ts
import superagent, { agent, get, post } from 'superagent';
import * as everything from 'superagent';

superagent.get('https://api.example.com/get').set('accept', 'json').query({ a: 1 });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
superagent.post('https://api.example.com/post').send({ a: 1 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
superagent.put('https://api.example.com/put');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
superagent.patch('https://api.example.com/patch');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
superagent.head('https://api.example.com/head');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
superagent.del('https://api.example.com/del');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/del
superagent.delete('https://api.example.com/delete');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
superagent('PUT', 'https://api.example.com/called');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/called
superagent('https://api.example.com/called');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/called
get('https://api.example.com/named');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/named
post('https://api.example.com/named');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/named
everything.get('https://api.example.com/namespace');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/namespace
superagent.agent().post('https://api.example.com/agent');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/agent
const kept = agent();
kept.get('https://api.example.com/kept');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/kept
superagent.get('/own');
//             ^^^^^^ GET relative

superagent.get('https://api.example.com/response').then((response) => response.get('content-type'));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/response
superagent.parse['text/plain'];

// @file src/request.cjs
const request = require('superagent');
request.get('https://api.example.com/required').end(() => undefined);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
module.exports = request;

// @file src/reexported.cjs
const request = require('./request.cjs');
request.post('https://api.example.com/reexported');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/reexported

// @file src/api.ts
import request from 'superagent';

const base = 'https://api.example.com/v1';
export class Api {
  private readonly agent = request.agent();
  list(path: string) {
    return this.agent.get(`${base}${path}`);
//                        ^^^^^^^^^^^^^^^^ GET https://api.example.com/v1{}
  }
}
new Api().list('/users');
//             ^^^^^^^^ wrapper GET https://api.example.com/v1/users

// @file test/app.test.ts
import request from 'supertest';
import { app } from './own';

// supertest asks an app of the same process.
request(app).get('/users');
request(app).get('https://api.example.com/users');

// @file test/own.ts
export const app = { get: (url: string) => url };
app.get('https://api.example.com/own');
