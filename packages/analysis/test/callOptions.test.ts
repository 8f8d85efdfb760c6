import assert from 'node:assert/strict';
import type { CallOption } from '@callsight/model';
import { projectOf } from './markedFixture';

/** A key that nobody has, put together here so that nothing takes it for a real one. */
const KEY = ['a8f5f167', 'f44f4964', 'e6c998de', 'e827110c'].join('');
const LIVE = ['sk', 'live', KEY].join('_');

/** What the options of the last call say, by header, option or parameter. */
const table: readonly (readonly [what: string, code: string, expected: readonly string[]])[] = [
  // A credential that is written in the code.
  [
    'a header',
    `fetch('https://a.example.com', { headers: { Authorization: 'Bearer ${KEY}' } });`,
    ['authorized Authorization', 'credential Authorization'],
  ],
  [
    'a header whose key is a constant',
    `const KEY = '${KEY}'; fetch('https://a.example.com', { headers: { 'X-Api-Key': KEY } });`,
    ['authorized X-Api-Key', 'credential X-Api-Key'],
  ],
  [
    'headers of a class',
    `fetch('https://a.example.com', { headers: new Headers({ 'x-api-key': '${KEY}' }) });`,
    ['authorized x-api-key', 'credential x-api-key'],
  ],
  [
    'headers of an instance',
    `import axios from 'axios'; const api = axios.create({ headers: { common: { 'x-api-key': '${KEY}' } } }); api.get('https://a.example.com');`,
    ['authorized x-api-key', 'credential x-api-key'],
  ],
  [
    'a header that is set later',
    `import superagent from 'superagent'; superagent.get('https://a.example.com').set('Authorization', 'Bearer ${KEY}');`,
    ['authorized Authorization', 'credential Authorization'],
  ],
  [
    'a password',
    `import axios from 'axios'; axios.get('https://a.example.com', { auth: { username: 'u', password: 'n0t-4-w0rd' } });`,
    ['credential password'],
  ],
  [
    'an option of a client',
    `import OpenAI from 'openai'; export const ai = new OpenAI({ apiKey: '${KEY}' });`,
    ['authorized apiKey', 'credential apiKey'],
  ],
  [
    'an argument of a form that only keys have',
    `import Stripe from 'stripe'; export const stripe = new Stripe('${LIVE}');`,
    ['credential key'],
  ],
  [
    'a header that is set further down a chain',
    `import superagent from 'superagent'; superagent.post('https://a.example.com').query({ a: 1 }).set({ 'x-api-key': '${KEY}' }).send();`,
    ['authorized x-api-key', 'credential x-api-key'],
  ],
  [
    'a login that is set later',
    `import request from 'request'; request.get('https://a.example.com').auth('user', 'pl4in-w0rd');`,
    ['credential password'],
  ],
  [
    'a token that is set later',
    `import superagent from 'superagent'; superagent.get('https://a.example.com').auth('${KEY}', { type: 'bearer' });`,
    ['credential token'],
  ],
  [
    'a header that is appended',
    `const headers = new Headers(); headers.append('Authorization', 'Bearer ${KEY}'); fetch('https://a.example.com', { headers });`,
    ['authorized Authorization', 'credential Authorization'],
  ],
  [
    'a header that is written to an object',
    `const headers = {}; headers['X-Api-Key'] = '${KEY}'; fetch('https://a.example.com', { headers });`,
    ['authorized X-Api-Key', 'credential X-Api-Key'],
  ],
  [
    'a header of a request that is open',
    `const xhr = new XMLHttpRequest(); xhr.open('GET', 'https://a.example.com'); xhr.setRequestHeader('x-api-key', '${KEY}');`,
    ['authorized x-api-key', 'credential x-api-key'],
  ],
  [
    'a login in base64',
    `fetch('https://a.example.com', { headers: { Authorization: 'Basic ' + btoa('user:pl4in-w0rd') } });`,
    ['authorized Authorization', 'credential Authorization'],
  ],
  [
    'a login in a buffer',
    `const LOGIN = Buffer.from('user:' + 'plainword').toString('base64'); fetch('https://a.example.com', { headers: { Authorization: \`Basic \${LOGIN}\` } });`,
    ['authorized Authorization', 'credential Authorization'],
  ],
  [
    'a login in one text',
    `import https from 'node:https'; https.get({ host: 'a.example.com', auth: 'user:plainword' });`,
    ['credential auth'],
  ],
  [
    'what is set for a whole library',
    `import AWS from 'aws-sdk'; AWS.config.update({ secretAccessKey: '${KEY}' }); export const s3 = new AWS.S3();`,
    ['authorized secretAccessKey', 'credential secretAccessKey'],
  ],
  // Words in its place, and what the environment says.
  [
    'a login with a word for tests',
    `fetch('https://a.example.com', { headers: { Authorization: 'Basic ' + btoa('user:mypassword') } });`,
    ['authorized Authorization'],
  ],
  [
    'a login of the environment',
    `fetch('https://a.example.com', { headers: { Authorization: 'Basic ' + btoa('user:' + process.env.PASSWORD) } });`,
    ['authorized Authorization'],
  ],
  [
    'headers of another request',
    `const other = new Headers(); other.set('x-api-key', '${KEY}'); fetch('https://a.example.com', { headers: new Headers() });`,
    [],
  ],
  [
    'a placeholder',
    `fetch('https://a.example.com', { headers: { Authorization: 'Bearer YOUR_API_KEY' } });`,
    ['authorized Authorization'],
  ],
  [
    'a word for tests',
    `import OpenAI from 'openai'; export const ai = new OpenAI({ apiKey: 'test' });`,
    ['authorized apiKey'],
  ],
  [
    'crosses',
    `import OpenAI from 'openai'; export const ai = new OpenAI({ apiKey: 'xxxxxxxxxxxxxxxxxxxx' });`,
    ['authorized apiKey'],
  ],
  [
    'an environment variable',
    `fetch('https://a.example.com', { headers: { Authorization: \`Bearer \${process.env.TOKEN}\` } });`,
    ['authorized Authorization'],
  ],
  [
    'a body',
    `import axios from 'axios'; axios.post('https://a.example.com', { password: '${KEY}', token: '${KEY}' });`,
    [],
  ],
  [
    'a key that every browser is given',
    `import { initializeApp } from 'firebase/app'; export const app = initializeApp({ apiKey: '${KEY}', authDomain: 'a.example.com' });`,
    [],
  ],
  // A key in a URL.
  ['a parameter', `fetch('https://a.example.com/x?api_key=${KEY}&page=1');`, ['key-in-url api_key']],
  ['a parameter by its value', `fetch('https://a.example.com/x?key=${KEY}');`, ['key-in-url key']],
  ['a user', `fetch('https://admin:n0t-4-w0rd@a.example.com/x');`, ['key-in-url password']],
  [
    'parameters of an object',
    `import axios from 'axios'; axios.get('https://a.example.com', { params: { access_token: '${KEY}', page: 1 } });`,
    ['key-in-url access_token'],
  ],
  [
    'a parameter of the environment',
    `fetch(\`https://a.example.com/x?api_key=\${process.env.KEY}\`);`,
    ['key-sent-in-url api_key'],
  ],
  ['a parameter that is no key', `fetch('https://a.example.com/x?key=main&token=next');`, []],
  ['an empty parameter', `fetch('https://a.example.com/x?api_key=&page=1');`, []],
  // How a call behaves.
  [
    'redirects and time',
    `fetch('https://a.example.com', { redirect: 'error', signal: AbortSignal.timeout(1000) });`,
    ['redirects-refused', 'timeout'],
  ],
  [
    'redirects and time of an instance',
    `import axios from 'axios'; const api = axios.create({ maxRedirects: 0, timeout: 1000 }); api.get('https://a.example.com');`,
    ['redirects-refused', 'timeout'],
  ],
  ['redirects that are followed', `fetch('https://a.example.com', { redirect: 'follow' });`, []],
];

const say = ({ says, name }: CallOption) => (name === undefined ? says : `${says} ${name}`);

describe('the options of a call', () => {
  for (const [what, code, expected] of table) {
    it(`tell of ${what}`, () => {
      const { calls } = projectOf(new Map([['main.ts', code]])).analyse();
      assert.deepEqual((calls.at(-1)?.options ?? []).map(say), expected);
      // A secret is told by its place alone.
      assert.ok(!JSON.stringify(calls).includes(KEY));
    });
  }
});
