// @file src/calls.cjs
const bent = require('bent');

const api = bent('https://api.example.com/v1/', 'GET', 'json', 200);
api('users');
//  ^^^^^^^ https://api.example.com/v1/users
api();
//^^^ https://api.example.com/v1/
const getJson = bent('json');
getJson('https://api.example.com/json');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/json
bent('POST', 'json')('https://api.example.com/post', { a: 1 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/post
module.exports = { api };

// @file src/uses.ts
import bent from 'bent';
import { api } from './calls.cjs';

api('orders');
//  ^^^^^^^^ https://api.example.com/v1/orders
bent('https://api.example.com')('/at-once');
//                              ^^^^^^^^^^ https://api.example.com/at-once

// @file src/other.ts
import bent from './own';

bent('https://api.example.com')('/own');

// @file src/own.ts
export default (base: string) => (path: string) => base + path;
