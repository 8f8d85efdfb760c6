// What is done to a URL between its making and its use.
import { sign } from './sign';
import { patch } from 'url-patch';

export function changed(host: string) {
  const assigned = new URL('https://a.example.com/x');
  Object.assign(assigned, { hostname: 'assigned.example.com' });
  fetch(assigned);
//      ^^^^^^^^ GET https://assigned.example.com/x
  fetch(Object.assign(new URL('https://b.example.com/x'), { protocol: 'http:', port: '8080' }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://b.example.com:8080/x
  const reflected = new URL('https://c.example.com/x');
  Reflect.set(reflected, 'host', host);
  fetch(reflected);
//      ^^^^^^^^^ GET unresolved parameter host
  const key = 'hostname';
  const computed = new URL('https://d.example.com/x');
  computed[key] = 'computed.example.com';
  fetch(computed);
//      ^^^^^^^^ GET https://computed.example.com/x
  const moved = new URL('https://e.example.com/x');
  move(moved, 'moved.example.com');
  fetch(moved.href);
//      ^^^^^^^^^^ GET https://moved.example.com/x
  const patched = new URL('https://f.example.com/x');
  patch(patched);
  fetch(patched);
//      ^^^^^^^ GET https://f.example.com/x | unresolved runtime patch()
}

function move(url: URL, to: string) {
  url.hostname = to;
}

// These leave the host as it is.
export function kept(id: string) {
  const searched = new URL('https://g.example.com/x');
  searched.searchParams.append('id', id);
  searched.hash = id;
  console.log(searched);
  logger.info('asks', searched);
  fetch(searched);
//      ^^^^^^^^ GET https://g.example.com/x
  const signed = new URL('https://h.example.com/x');
  sign(signed);
  fetch(signed.toString());
//      ^^^^^^^^^^^^^^^^^ GET https://h.example.com/x
  const shown = new URL('https://i.example.com/x');
  fetch(shown);
//      ^^^^^ GET https://i.example.com/x
  remember(shown);
}
declare function remember(url: URL): void;

// @file src/sign.ts
export function sign(url: URL) {
  url.searchParams.set('signature', 'x');
}

// @file src/builtOnItself.ts
// What is written to a URL may be made of what it is so far.
export default {
  async fetch(request: Request) {
    const url = new URL(request.url);
    url.hostname = url.searchParams.get('host') ?? '';
    return fetch(url);
//               ^^^ GET unresolved request request.url
  },
};
export const byPath = (request: Request) => {
  const url = new URL(request.url);
  const [, host] = url.pathname.split('/');
  url.host = host;
  return fetch(url);
//             ^^^ GET unresolved runtime url
};
const region = new URL('https://shop.example.com/x');
region.host = `eu-${region.host}`;
fetch(region);
//    ^^^^^^ GET https://eu-shop.example.com/x
const socket = new URL('https://socket.example.com/x');
socket.protocol = socket.protocol.replace('http', 'ws');
new WebSocket(socket);
//            ^^^^^^ wss://socket.example.com:443/x
