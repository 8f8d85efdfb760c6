// @file src/calls.ts
import { HttpClient } from '@actions/http-client';
import { Client } from 'node-rest-client';
import phin from 'phin';
import * as restler from 'restler';
import get, { concat } from 'simple-get';
import unirest from 'unirest';
import { HttpClient as Urllib, request } from 'urllib';
import xhr from 'xhr';

phin('https://api.example.com/phin');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/phin
phin({ url: 'https://api.example.com/phin-options', method: 'PUT' });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/phin-options
restler.get('https://api.example.com/restler').on('complete', () => undefined);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/restler
restler.postJson('https://api.example.com/restler-json', {});
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/restler-json
get({ url: 'https://api.example.com/simple-get', method: 'POST' }, () => undefined);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/simple-get
concat('https://api.example.com/concat', () => undefined);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/concat
unirest.get('https://api.example.com/unirest').end(() => undefined);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/unirest
unirest('POST', 'https://api.example.com/unirest-method').send({});
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/unirest-method
request('https://api.example.com/urllib', { method: 'DELETE' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/urllib
new Urllib().request('https://api.example.com/urllib-client');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/urllib-client
xhr({ uri: 'https://api.example.com/xhr' }, () => undefined);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/xhr

const client = new Client();
client.get('https://api.example.com/rest-client', () => undefined);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/rest-client
client.registerMethod('users', 'https://api.example.com/registered', 'GET');
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/registered
const actions = new HttpClient('agent');
actions.getJson('https://api.example.com/actions');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/actions
actions.post('https://api.example.com/actions-post', '{}');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/actions-post
actions.request('PUT', 'https://api.example.com/actions-put', '{}', {});
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/actions-put
actions.sendStream('POST', 'https://api.example.com/actions-stream', stream, {});
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/actions-stream
export const sizeOf = (url: string) => actions.request('HEAD', url, null, {});
//                                                             ^^^ HEAD unresolved parameter url
actions.getAgent('https://api.example.com/actions-agent');

// @file src/required.cjs
const phin = require('phin');
const unirest = require('unirest');

phin.promisified('https://api.example.com/promisified');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/promisified
unirest.put('https://api.example.com/put');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put

// @file src/other.ts
import phin from './own';

phin('https://api.example.com/own');

// @file src/own.ts
export default (url: string) => url;
