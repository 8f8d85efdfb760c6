// @file src/load.js
import http, { get, post as send } from 'k6/http';
import { Counter } from 'k6/metrics';
import ws from 'k6/ws';
import { WebSocket } from 'k6/websockets';

export default function () {
  http.get('https://shop.example.com/a');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://shop.example.com/a
  http.del('https://shop.example.com/b');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://shop.example.com/b
  http.request('POST', 'https://shop.example.com/c', 'https://shop.example.com/body');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://shop.example.com/c
  http.asyncRequest('GET', `${__ENV.SHOP}/d`);
//                         ^^^^^^^^^^^^^^^^^ GET https://shop.example.com/d (default)
  http.get(http.url`https://shop.example.com/users/${1}`);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://shop.example.com/users/1
  http.batch(['https://one.example.com/', 'https://two.example.com/']);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://one.example.com/ | https://two.example.com/
  http.batch([['GET', 'https://one.example.com/', null], { method: 'GET', url: 'https://two.example.com/' }]);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://one.example.com/ | https://two.example.com/
  http.batch({ first: ['GET', 'https://one.example.com/'] });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://one.example.com/
  get('https://shop.example.com/e');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://shop.example.com/e
  send(`${__ENV.UNKNOWN}/f`);
//     ^^^^^^^^^^^^^^^^^^^^ POST unresolved environment UNKNOWN
  ws.connect('wss://shop.example.com/ws', {}, (socket) => socket.send('https://shop.example.com'));
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://shop.example.com:443/ws
  new WebSocket('wss://shop.example.com/ws');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://shop.example.com:443/ws
  http.cookieJar().set('https://shop.example.com', 'name', 'value');
  http.expectedStatuses(200);
  new Counter('https://shop.example.com');
}

// @file .env
SHOP=https://shop.example.com

// @file src/required.cjs
const http = require('k6/http');

http.post('https://shop.example.com/a');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://shop.example.com/a

// @file src/other.js
import http from './own';

http.get('https://shop.example.com/a');

// @file src/own.js
export default { get: (url) => url };
