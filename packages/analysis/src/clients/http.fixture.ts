// @file src/urls.ts
import http from 'http';
import https from 'node:https';

https.get('https://api.example.com/get', (response) => response.resume());
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
https.get(new URL('/url', 'https://api.example.com'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/url
http.get('http://api.example.com/cleartext');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/cleartext
https.request('https://api.example.com/request', { method: 'PUT' }).end();
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/request
https.request('https://api.example.com/replaced', { hostname: 'other.example.com' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/
https['get']('https://api.example.com/computed');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/computed
https.get.call(https, 'https://api.example.com/called');
//             ^^^^^ GET https://api.example.com/called

const text = process.argv[2];
https.get(text);
//        ^^^^ GET unresolved runtime text

// @file src/options.ts
import * as http from 'node:http';
import * as https from 'https';
import { parse, urlToHttpOptions } from 'url';

https.request({ hostname: 'api.example.com', port: 8443, path: '/options', method: 'POST' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com:8443/options
https.request({ host: 'ignored.example.com', hostname: 'api.example.com', path: '/hostname-wins' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/hostname-wins
http.request({ host: 'api.example.com', path: '/cleartext' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/cleartext
https.get({ host: 'api.example.com', path: '/answered' }, (response) => answered(response));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/answered
http.request({ protocol: 'http:', host: 'api.example.com', port: '8080' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com:8080/
http.get({ path: '/on-this-host', port: 3000 });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://localhost:3000/on-this-host
http.get({ socketPath: '/var/run/docker.sock', path: '/containers/json' });

const options = {
  hostname: 'api.example.com',
  path: '/constant',
  method: 'DELETE',
};
const request = https.request(options, (response) => {
//                            ^^^^^^^ DELETE https://api.example.com/constant
  response.on('data', () => undefined);
});
request.write('https://api.example.com/body');
request.on('error', () => undefined);
request.end();

https.request({ ...options, path: '/spread' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/spread
https.request(Object.assign({}, options, { path: '/assigned' }));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/assigned

const parsed = parse('https://api.example.com:8443/parsed?x=1');
https.get(parsed);
//        ^^^^^^ GET https://api.example.com:8443/parsed
https.request({ hostname: parsed.hostname, port: parsed.port, path: parsed.path, method: 'POST' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com:8443/parsed
https.request({ ...urlToHttpOptions(new URL('https://api.example.com/as-options')), method: 'PATCH' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/as-options

export function send(host: string, path: string) {
  return https.request({ host, path, port: 443 });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/orders
}
send('orders.example.com', '/orders');
//   ^^^^^^^^^^^^^^^^^^^^ wrapper GET https://orders.example.com/orders

export class Sender {
  constructor(private readonly options: { host: string; port: number }) {}
  send(url: string) {
    const { protocol, hostname, port, pathname } = new URL(url);
    const transport = protocol === 'https:' ? https : http;
    return transport.request({ ...this.options, hostname, port, path: pathname });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://sender.example.com:?/sent
  }
  download(url: string) {
    const client = url.startsWith('https') ? https : http;
    return client.get(url);
//                    ^^^ GET https://sender.example.com/download
  }
}
new Sender({ host: 'unused.example.com', port: 1 }).send('https://sender.example.com/sent');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://sender.example.com:?/sent
new Sender({ host: 'unused.example.com', port: 1 }).download('https://sender.example.com/download');
//                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://sender.example.com/download

// @file src/required.cjs
const { get, request } = require('https');
const http = require('http');
const { promisify } = require('util');
const { https: redirecting } = require('follow-redirects');

get('https://api.example.com/destructured');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/destructured
request({ hostname: 'api.example.com' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/
require('https').get('https://api.example.com/at-once');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/at-once
promisify(http.get)('http://api.example.com/promised');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/promised
redirecting.get('https://api.example.com/followed');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/followed
require('follow-redirects/http').request('http://api.example.com/followed');
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/followed

// @file src/either.js
// Which of two modules it is, the machine decides.
const client = require(process.env.SECURE ? 'https' : 'http');
client.get({ host: 'either.example.com', path: '/health' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://either.example.com/health | https://either.example.com/health
const named = require(process.env.SECURE ? 'https' : given);
named.get('https://no.example.com');

// @file src/servers.ts
// Servers, agents and headers send nothing.
import http, { Agent, createServer, STATUS_CODES } from 'http';
import https from 'https';

const app = { get: (path: string) => path, request: (path: string) => path };
http.createServer((request, response) => response.end(request.headers.host)).listen(8080);
createServer().listen(3000, 'api.example.com');
new http.Agent({ keepAlive: true });
new Agent();
new https.Agent({ host: 'api.example.com' });
console.log(STATUS_CODES[404], http.METHODS);
app.get('https://api.example.com/route');

// @file src/other.ts
import https from './own';
import { http } from 'msw';

https.get('https://api.example.com/own');
http.get('https://api.example.com/mocked');
export function given(http: { get(url: string): void }) {
  http.get('https://api.example.com/given');
}

// @file src/own.ts
export default { get: (url: string) => url };
