// @file src/catalogue.ts
class Remote {
  constructor(private base: string) {}
  protected get(path: string) {
    const base = this.base;
    return fetch(base + (base.endsWith('/') ? '' : '/') + (path.startsWith('/') ? path.slice(1) : path));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://books.example.com/list | https://books.example.com/one/{} | https://films.example.com/v1/list | https://films.example.com/v1/one/{}
  }
}
export class Books extends Remote {
  constructor() {
    super('https://books.example.com');
  }
  list = () => this.get('/list');
//                      ^^^^^^^ wrapper GET https://books.example.com/list
  one = (id: string) => this.get(`one/${id}`);
//                               ^^^^^^^^^^^ wrapper GET https://books.example.com/one/{}
}
export class Films extends Remote {
  constructor() {
    super('https://films.example.com/v1/');
  }
  list = () => this.get('list');
//                      ^^^^^^ wrapper GET https://films.example.com/v1/list
}

// @file src/absolute.ts
const BASE = 'https://api.example.com';
function send(path: string) {
  const url = path.startsWith('http') ? path : `${BASE}${path}`;
  return fetch(url);
//             ^^^ GET https://api.example.com/own | https://other.example.com/theirs
}
send('/own');
//   ^^^^^^ wrapper GET https://api.example.com/own
send('https://other.example.com/theirs');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://other.example.com/theirs

// @file src/returned.ts
function address(path: string) {
  if (/^https?:\/\//.test(path)) return path;
  if (!path.startsWith('/')) path = '/' + path;
  return 'https://api.example.com' + path;
}
fetch(address('users'));
//    ^^^^^^^^^^^^^^^^ GET https://api.example.com/users
fetch(address('/users'));
//    ^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
fetch(address('http://other.example.com/users'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://other.example.com/users

// @file src/edges.ts
const trimmed = (base: string) => (base[base.length - 1] === '/' ? base.slice(0, -1) : base);
const cut = (base: string) => (base.slice(-1) === '/' ? base.slice(0, -1) : base);
const secured = (host: string) => (host.indexOf('://') === -1 ? `https://${host}` : host);
const rooted = (path: string) => (path.charAt(0) !== '/' ? `/${path}` : path);
export function run(id: string) {
  fetch(cut('https://cut.example.com/') + rooted(`a/${id}`));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cut.example.com/a/{}
  fetch(secured('bare.example.com') + rooted('/a'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://bare.example.com/a
  fetch(secured('http://plain.example.com') + rooted('a'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://plain.example.com/a
  fetch(`${trimmed('https://kept.example.com')}/a`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://kept.example.com/a
}

// @file src/crowd.ts
const hosts = { a: 'https://a.example.com', b: 'https://b.example.com', c: 'https://c.example.com' };
const paths = ['/01', '/02', '/03', '/04', '/05', '/06', '/07', '/08', '/09', '/10', '/11', '/12', '/13', '/14'];
export function visit(host: keyof typeof hosts, page: number) {
  fetch(hosts[host] + paths[page]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://a.example.com/{} | https://b.example.com/{} | https://c.example.com/{}
}

// @file src/stripped.js
const pages = { main: '/pages.json', other: './other.json', far: process.env.PAGES };
const pathOf = (path) => {
  const stripped = path.replace(/^\.\//, '');
  if (stripped.substring(0, 1) !== '/') return `/${stripped}`;
  return stripped;
};
export const load = (key) => fetch(pathOf(pages[key]));
//                                 ^^^^^^^^^^^^^^^^^^ GET relative

// @file src/schemes.js
const http = require('http');
const https = require('https');

export function direct(url) {
  const { protocol, hostname, pathname: path } = new URL(url);
  const library = protocol === 'https:' ? https : http;
  library.get({ hostname, path });
//            ^^^^^^^^^^^^^^^^^^ GET https://direct.example.com/a
}
export function member(url) {
  const target = new URL(url);
  const library = target.protocol === 'http:' ? http : https;
  library.get({ hostname: target.hostname, path: target.pathname });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://member.example.com/a
}
export function named(url) {
  const target = new URL(url);
  const isSecure = target.protocol === 'https:';
  const library = isSecure ? https : http;
  library.get({ hostname: target.hostname, path: target.pathname, port: target.port || (isSecure ? 443 : 80) });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://named.example.com/a | http://named.example.com:443/a | https://named.example.com:80/a | https://named.example.com/a | http://plain.example.com/a | http://plain.example.com:443/a | https://plain.example.com:80/a | https://plain.example.com/a
}
export function absolute(url) {
  const isAbsolute = /^https?:\/\//.test(url);
  return fetch(isAbsolute ? url : `https://base.example.com${url}`);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://absolute.example.com/a | https://base.example.com/relative
}
direct('https://direct.example.com/a');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://direct.example.com/a
member('https://member.example.com/a');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://member.example.com/a
named('https://named.example.com/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://named.example.com/a
named('http://plain.example.com/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET http://plain.example.com/a
absolute('https://absolute.example.com/a');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://absolute.example.com/a
absolute('/relative');
//       ^^^^^^^^^^^ wrapper GET https://base.example.com/relative

// @file src/whole.ts
function issuer() {
  let host = new URL(process.env.SERVER || 'https://server.example.com').hostname;
  if (host === 'server.example.com') host = 'content.example.com';
  return `https://token.${host}`;
}
fetch(issuer());
//    ^^^^^^^^ GET https://token.content.example.com/ | unresolved runtime URL.hostname
const apiOf = (host: string) => (host === 'git.example.com' ? 'api.git.example.com' : `${host}/api`);
fetch(`https://${apiOf('git.example.com')}/one`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.git.example.com/one
fetch(`https://${apiOf('own.example.com')}/two`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/api/two
function hostOf(region?: string) {
  const host = region || 'home.example.com';
  if (host !== 'home.example.com') return host;
  return 'main.example.com';
}
fetch(`https://${hostOf()}/three`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://main.example.com/three

// What another name is decides nothing here.
export function byMode(mode: string, isNew: boolean) {
  let host = 'old.example.com';
  if (mode === 'new') host = 'new.example.com';
  if (isNew) {
    if (host === 'old.example.com') host = 'newest.example.com';
  }
  return fetch(`https://${host}/four`);
//             ^^^^^^^^^^^^^^^^^^^^^^ GET https://new.example.com/four | https://newest.example.com/four | https://old.example.com/four
}

// What runs again finds what was written behind it.
let turned = 'https://first.example.com';
export function turn() {
  if (turned === 'https://first.example.com') turned = 'https://second.example.com';
  else if (turned === 'https://second.example.com') turned = 'https://third.example.com';
}
export const turning = () => fetch(turned);
//                                 ^^^^^^ GET https://first.example.com/ | https://second.example.com/ | https://third.example.com/
export function again(items: string[]) {
  let at = 'https://one.example.com';
  for (const item of items) {
    if (at === 'https://two.example.com') at = 'https://three.example.com';
    fetch(at);
//        ^^ GET https://one.example.com/ | https://three.example.com/ | https://two.example.com/
    if (item) at = 'https://two.example.com';
  }
}
let moved = 'https://here.example.com';
const move = () => {
  moved = 'https://there.example.com';
};
move();
if (moved === 'https://there.example.com') moved = 'https://beyond.example.com';
fetch(moved);
//    ^^^^^ GET https://beyond.example.com/ | https://here.example.com/ | https://there.example.com/
