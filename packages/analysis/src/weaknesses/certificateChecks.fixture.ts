import axios from 'axios';
import got from 'got';
import grpc from '@grpc/grpc-js';
import https from 'node:https';
import mysql from 'mysql2';
import nodemailer from 'nodemailer';
import pg from 'pg';
import playwright from 'playwright';
import Redis from 'ioredis';
import request from 'request';
import superagent from 'superagent';
import tls from 'node:tls';
import undici from 'undici';
import { laxAgent } from './agents';

// An option of a request, of its agent, or of the client that it is made with.
https.get('https://a.example.com', { rejectUnauthorized: false });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://a.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
tls.connect(443, 'b.example.com', { rejectUnauthorized: false });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://b.example.com:443/
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
const off = false;
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: off });
//                                               ^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
axios.get('https://c.example.com', { httpsAgent: agent });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://c.example.com/
axios.get('https://d.example.com', { httpsAgent: laxAgent });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://d.example.com/
const client = axios.create({
//                          ^ client https://e.example.com/
  baseURL: 'https://e.example.com',
  httpsAgent: new https.Agent({ rejectUnauthorized: !1 }),
//                              ^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 3 calls
});
client.get('/users');
//         ^^^^^^^^ GET https://e.example.com/users
client.get('/orders');
//         ^^^^^^^^^ GET https://e.example.com/orders
got('https://f.example.com', { https: { rejectUnauthorized: false } });
//  ^^^^^^^^^^^^^^^^^^^^^^^ GET https://f.example.com/
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
undici.fetch('https://g.example.com', { dispatcher: new undici.Agent({ connect: { rejectUnauthorized: false } }) });
//           ^^^^^^^^^^^^^^^^^^^^^^^ GET https://g.example.com/
//                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
request({ url: 'https://h.example.com', strictSSL: false });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://h.example.com/
//                                      ^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
superagent.get('https://i.example.com').disableTLSCerts();
//             ^^^^^^^^^^^^^^^^^^^^^^^ GET https://i.example.com/
//                                     ^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls

// Written later.
const options = { hostname: 'j.example.com', rejectUnauthorized: true };
options.rejectUnauthorized = false;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
https.get(options);
//        ^^^^^^^ GET https://j.example.com/
if (process.argv.includes('--insecure')) options.rejectUnauthorized = false;
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call perhaps

// Databases, mail, browsers.
export const database = new pg.Client({ ssl: { rejectUnauthorized: false } });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
export const second = mysql.createConnection({ host: 'db.example.com', ssl: { rejectUnauthorized: false } });
//                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
export const cache = new Redis({ host: 'cache.example.com', tls: { rejectUnauthorized: false } });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client rediss://cache.example.com:6379/
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
export const mail = nodemailer.createTransport({ host: 'mail.example.com', tls: { rejectUnauthorized: false } });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client smtp://mail.example.com:25/
//                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
export const browser = await playwright.chromium.launch({ args: ['--ignore-certificate-errors'] });
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
export const page = await browser.newContext({ ignoreHTTPSErrors: true });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls

// A name that is never compared.
https.get('https://k.example.com', { checkServerIdentity: () => undefined });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://k.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
https.get('https://l.example.com', { checkServerIdentity() {} });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://l.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
export const credentials = grpc.credentials.createSsl(null, null, null, { checkServerIdentity: () => void 0 });
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
const acceptAll = (host: string) => {
  console.log(host);
};
https.get('https://m.example.com', { checkServerIdentity: acceptAll });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://m.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
tls.checkServerIdentity = () => undefined;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere

// For the whole program.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
if (process.env.DEBUG) {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere perhaps
}
export const environment = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls

// Checked, or decided elsewhere.
https.get('https://n.example.com', { rejectUnauthorized: true });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://n.example.com/
https.get('https://o.example.com', { rejectUnauthorized: !false });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://o.example.com/
https.get('https://p.example.com', { rejectUnauthorized: process.env.NODE_ENV === 'production' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://p.example.com/
https.get('https://q.example.com', { rejectUnauthorized: process.env.CI ? false : true });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://q.example.com/
https.get('https://r.example.com', {
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://r.example.com/
  checkServerIdentity(host, certificate) {
    return tls.checkServerIdentity(host, certificate);
  },
});
https.get('https://s.example.com', {
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://s.example.com/
  checkServerIdentity(host) {
    if (host !== 's.example.com') throw new Error('another host');
  },
});
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';

// A server takes clients without a certificate, and nothing is known of what nothing declares.
https.createServer({ rejectUnauthorized: false });
export const server = { requestCert: true, rejectUnauthorized: false };
unheardOf({ rejectUnauthorized: false });
https.createServer({ requestCert: true, rejectUnauthorized: false });
// The same words among the options of a request, or beside a host, are about whom it calls.
const copied = { host: 'n.example.com', requestCert: true, rejectUnauthorized: false, agent: false };
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
https.get(copied);
//        ^^^^^^ GET https://n.example.com/
request.defaults({ requestCert: true, rejectUnauthorized: false });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
new UnheardOf({ host: 'o.example.com', port: 8332, rejectUnauthorized: false });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 0 calls
https.get('https://p.example.com', {
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://p.example.com/
  checkServerIdentity() {
//^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
    function refuse() {
      return new Error('not called');
    }
  },
});
expect(options).toEqual({ rejectUnauthorized: false });
// @file src/agents.ts
import { Agent } from 'node:https';

export const laxAgent = new Agent({ rejectUnauthorized: false });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off of 1 call
export const goodAgent = new Agent({ keepAlive: true });
// @file .env
NODE_TLS_REJECT_UNAUTHORIZED=0
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
# NODE_TLS_REJECT_UNAUTHORIZED=0
// @file .env.production
NODE_TLS_REJECT_UNAUTHORIZED="1"
// @file docker-compose.yml
services:
  web:
    environment:
      NODE_TLS_REJECT_UNAUTHORIZED: '0'
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
  worker:
    environment:
      - NODE_TLS_REJECT_UNAUTHORIZED=0
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
// @file k8s/deployment.yaml
env:
  - name: NODE_TLS_REJECT_UNAUTHORIZED
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
    value: "0"
// @file Dockerfile
ENV NODE_TLS_REJECT_UNAUTHORIZED 0
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
// @file package.json
{
  "scripts": {
    "start": "NODE_TLS_REJECT_UNAUTHORIZED=0 node server.js",
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
    "lax": "cross-env NODE_TLS_REJECT_UNAUTHORIZED='0' node server.js",
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere
    "test:e2e": "NODE_TLS_REJECT_UNAUTHORIZED=0 playwright test",
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ certificate-check-off everywhere perhaps
    "strict": "NODE_TLS_REJECT_UNAUTHORIZED=1 node server.js"
  }
}
