// @file src/calls.ts
import needle, { post } from 'needle';
import * as everything from 'needle';

needle('get', 'https://api.example.com/called').then((response) => response.body);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/called
needle.get('https://api.example.com/get', (error, response) => response.body);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
needle.post('https://api.example.com/post', { a: 1 });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
needle.put('https://api.example.com/put', {});
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/put
needle.patch('https://api.example.com/patch', {});
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/patch
needle.delete('https://api.example.com/delete', null);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/delete
needle.head('https://api.example.com/head');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
needle.request('post', 'https://api.example.com/request', {});
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/request
post('https://api.example.com/named', {});
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/named
everything.get('https://api.example.com/namespace');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/namespace
needle.defaults({ user_agent: 'https://api.example.com' });

// @file src/required.cjs
const needle = require('needle');

needle('post', 'https://api.example.com/required', {});
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/required
module.exports.send = (method, path) => needle(method, `https://api.example.com${path}`);
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/{}

// @file src/other.ts
import needle from './own';

needle('get', 'https://api.example.com/own');

// @file src/own.ts
export default (method: string, url: string) => method + url;
