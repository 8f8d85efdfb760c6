// @file src/global.ts
fetch('https://api.example.com/repos');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/repos
fetch('https://api.example.com/repos', { method: 'post', body: '' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/repos
window.fetch('https://api.example.com/window');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/window
self.fetch('https://api.example.com/self');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/self
globalThis['fetch']('https://api.example.com/computed');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/computed
globalThis.fetch?.('https://api.example.com/optional');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/optional
(0, fetch)('https://api.example.com/comma');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/comma

fetch(new URL('/items', 'https://api.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/items
fetch(new Request('https://api.example.com/request'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/request

const request = new Request('https://api.example.com/kept', { method: 'PUT' });
fetch(request);
//    ^^^^^^^ PUT https://api.example.com/kept
fetch(request.clone());
//    ^^^^^^^^^^^^^^^ PUT https://api.example.com/kept
fetch(new Request(request, { method: 'DELETE' }));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/kept

fetch('/api/own');
//    ^^^^^^^^^^ GET relative
fetch('//cdn.example.com/own-scheme');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET //cdn.example.com/own-scheme

async function load() {
  const response = await fetch('https://api.example.com/headers');
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/headers
  response.headers.get('https://api.example.com/no-call');
  return response.json();
}

// @file src/alias.ts
const send = fetch;
send('https://api.example.com/alias');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/alias

const { fetch: taken } = globalThis;
taken('https://api.example.com/taken');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/taken

const bound = fetch.bind(globalThis);
bound('https://api.example.com/bound');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/bound

fetch.call(window, 'https://api.example.com/called');
//         ^^^^^^ GET https://api.example.com/called
fetch.apply(window, ['https://api.example.com/applied']);
//          ^^^^^^ GET https://api.example.com/applied

const chosen = typeof fetch === 'function' ? fetch : globalThis.fetch;
chosen('https://api.example.com/chosen');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/chosen

// @file src/packages.ts
import crossFetch, { fetch as named } from 'cross-fetch';
import nodeFetch, { Request as NodeRequest } from 'node-fetch';
import { fetch as undiciFetch } from 'undici';
import 'isomorphic-fetch';
import 'whatwg-fetch';

nodeFetch('https://api.example.com/node-fetch');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/node-fetch
nodeFetch(new NodeRequest('https://api.example.com/node-request'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/node-request
crossFetch('https://api.example.com/cross-fetch');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/cross-fetch
named('https://api.example.com/cross-fetch-named');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/cross-fetch-named
undiciFetch('https://api.example.com/undici');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/undici
fetch('https://api.example.com/patched');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/patched

// @file src/wrapped.ts
import fetchRetry from 'fetch-retry';
import makeFetch from 'make-fetch-happen';
import { fetch as tauri } from '@tauri-apps/plugin-http';
import fetchCookie from 'fetch-cookie';
import nodeFetch from 'node-fetch';
import registry from 'npm-registry-fetch';

const retrying = fetchRetry(fetch, { retries: 3 });
retrying('https://api.example.com/retried');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/retried
fetchCookie(nodeFetch)('https://api.example.com/with-cookies');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/with-cookies
makeFetch('https://api.example.com/happening');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/happening
makeFetch.defaults({ retry: 3 })('https://api.example.com/defaults');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/defaults
tauri('https://api.example.com/tauri');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/tauri
registry('/package');
//       ^^^^^^^^^^ GET https://registry.npmjs.org/package
registry.json('/package', { registry: 'https://registry.example.com' });
//            ^^^^^^^^^^ GET https://registry.example.com/package

// @file src/required.cjs
const fetch = require('node-fetch');
const { fetch: undici } = require('undici');

fetch('https://api.example.com/required');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
undici('https://api.example.com/required-undici');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required-undici
require('cross-fetch')('https://api.example.com/at-once');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/at-once

// @file src/imported.cjs
const fetch = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));
//                                                                                 ^^^^^^^ GET https://api.example.com/imported

fetch('https://api.example.com/imported');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/imported

// @file src/signed.ts
import { AwsClient } from 'aws4fetch';

class Files {
  private client = new AwsClient({ accessKeyId: 'id', secretAccessKey: 'key' });
  async put(name: string, body: Blob) {
    await this.client.fetch(`https://files.example.com/${name}`, { method: 'PUT', body });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://files.example.com/{}
    const signed = await this.client.sign('https://files.example.com/signed', { method: 'DELETE' });
    await fetch(signed);
//              ^^^^^^ DELETE https://files.example.com/signed
  }
}
export const files = new Files();

// @file src/answered.ts
// An answer brings the target: it is named, though nobody can know it.
export async function upload(file: File) {
  const answer = await fetch('https://api.example.com/upload-url', { method: 'POST' });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/upload-url
  const { signedUrl } = await answer.json();
  await fetch(signedUrl, { method: 'PUT', body: file });
//            ^^^^^^^^^ PUT unresolved runtime signedUrl
}

// @file src/bridged.ts
import ReactNativeBlobUtil from 'react-native-blob-util';
import RNFetchBlob from 'rn-fetch-blob';
import { fetch as pinned } from 'react-native-ssl-pinning';

export const rates = (headers: object) => ReactNativeBlobUtil.fetch('GET', 'https://rates.example.com/api', headers);
//                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://rates.example.com/api
export const order = (id: string) =>
  ReactNativeBlobUtil.config({ trusty: true }).fetch('post', `https://orders.example.com/${id}`, {}, '');
//                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://orders.example.com/{}
export async function load(session: (blobs: object) => void) {
  const { fetch, config, fs } = RNFetchBlob;
  session(fs.dirs);
  await fetch('GET', 'https://files.example.com/a');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/a
  await config({ fileCache: true }).fetch('GET', 'https://files.example.com/b');
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/b
}
pinned('https://pinned.example.com/users', { method: 'GET', sslPinning: { certs: ['own'] } });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://pinned.example.com/users

// @file src/dynamic.ts
export async function run() {
  const { default: fetch } = await import('node-fetch');
  await fetch('https://api.example.com/dynamic');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/dynamic
}

// @file src/extended.ts
// Next.js and others hand options in the same place.
fetch('https://api.example.com/cached', { next: { revalidate: 60 }, method: 'GET' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/cached

// @file src/shadowed.ts
import { fetch } from './ownFetch';

// A function of the project's own that calls nobody.
fetch('https://api.example.com/own');

export function given(fetch: (url: string) => void) {
  fetch('https://api.example.com/given');
}

class Cache {
  fetch(url: string) {
    return url;
  }
  read() {
    return this.fetch('https://api.example.com/cache');
  }
}
new Cache().fetch('https://api.example.com/cache');

// @file src/ownFetch.ts
export function fetch(url: string) {
  return url;
}
