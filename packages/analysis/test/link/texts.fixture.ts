// @file src/literals.ts
fetch("https://double.example.com/a");
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://double.example.com/a
fetch(`https://template.example.com/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://template.example.com/a
fetch('https' + '://' + 'concat.example.com' + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://concat.example.com/a
fetch('HTTPS://UPPER.Example.COM:443/Path?query=1#fragment');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://upper.example.com/Path
fetch('http://user:secret@credentials.example.com:8080/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://credentials.example.com:8080/a
fetch('https://escaped.example.com\u002Fa');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://escaped.example.com/a
fetch(('https://cast.example.com' as string)!);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cast.example.com/
fetch('https://satisfies.example.com' satisfies string);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://satisfies.example.com/

// @file src/constants.ts
const HOST = 'constant.example.com';
const BASE = `https://${HOST}`;
let once = 'https://once.example.com';
let later;
later = 'https://later.example.com';
let grown = 'https://grown.example.com';
grown += '/more';
export function run(id: string, host: string, port: number) {
  fetch(BASE);
//      ^^^^ GET https://constant.example.com/
  fetch(BASE + '/a/' + id);
//      ^^^^^^^^^^^^^^^^^ GET https://constant.example.com/a/{}
  fetch(`${BASE}/users/${id}/posts`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://constant.example.com/users/{}/posts
  fetch(once);
//      ^^^^ GET https://once.example.com/
  fetch(later);
//      ^^^^^ GET https://later.example.com/
  fetch(grown);
//      ^^^^^ GET https://grown.example.com/more
  fetch(BASE.concat('/b'));
//      ^^^^^^^^^^^^^^^^^ GET https://constant.example.com/b
  fetch([BASE, 'c', 'd'].join('/'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://constant.example.com/c/d
  fetch(`https://${id}.example.com/tenant`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com/tenant
  fetch(`https://port.example.com:${port}/a`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://port.example.com:?/a
  fetch(`https://${host}/a`);
//      ^^^^^^^^^^^^^^^^^^^ GET unresolved parameter host
  fetch(`https://closed.example.com/${id}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://closed.example.com/{}
  fetch(`https://query.example.com?id=${id}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://query.example.com/
}

// @file src/methods.ts
const raw = ' https://Trim.example.com/ ';
fetch(raw.trim());
//    ^^^^^^^^^^ GET https://trim.example.com/
fetch('https://lower.example.com/A'.toLowerCase());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://lower.example.com/a
const slash = 'https://slash.example.com/';
fetch(slash.replace(/\/$/, '') + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://slash.example.com/a
fetch('https://HOST/a'.replace('HOST', 'replaced.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://replaced.example.com/a
fetch('https://encoded.example.com/' + encodeURIComponent('a/b'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://encoded.example.com/a%2Fb
fetch(String('https://string.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://string.example.com/
fetch('https://slice.example.com/abc'.slice(0, 25));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://slice.example.com/

// @file src/choices.ts
export function choose(flag: boolean, kind: string, given = 'https://default.example.com') {
  fetch(flag ? 'https://yes.example.com' : 'https://no.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://no.example.com/ | https://yes.example.com/
  fetch(given);
//      ^^^^^ GET https://default.example.com/ | unresolved parameter given
  let target: string;
  switch (kind) {
    case 'a':
      target = 'https://a.example.com';
      break;
    default:
      target = 'https://other.example.com';
  }
  fetch(target);
//      ^^^^^^ GET https://a.example.com/ | https://other.example.com/
  let branch = 'https://first.example.com';
  if (flag) branch = 'https://second.example.com';
  fetch(branch);
//      ^^^^^^ GET https://first.example.com/ | https://second.example.com/
  const empty = '';
  fetch(empty || 'https://or.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://or.example.com/
  const none = undefined;
  fetch(none ?? 'https://nullish.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://nullish.example.com/
  fetch(`https://${flag ? 'one' : 'two'}.example.com/a`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://one.example.com/a | https://two.example.com/a
  flag && fetch('https://and.example.com');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://and.example.com/
}
const byKind = (kind: string) => {
  switch (kind) {
    case 'eu':
      return 'https://eu.example.com';
    default:
      return 'https://us.example.com';
  }
};
fetch(byKind('eu') + '/kind');
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://eu.example.com/kind | https://us.example.com/kind

// @file src/calls.ts
function url(path: string) {
  return `https://function.example.com${path}`;
}
const arrow = (path: string) => 'https://arrow.example.com' + path;
fetch(url('/a'));
//    ^^^^^^^^^ GET https://function.example.com/a
fetch(arrow('/b'));
//    ^^^^^^^^^^^ GET https://arrow.example.com/b
fetch((() => 'https://iife.example.com')());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://iife.example.com/
const build = (host: string) => (path: string) => `https://${host}${path}`;
fetch(build('curried.example.com')('/c'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://curried.example.com/c
async function findUrl() {
  return 'https://async.example.com';
}
export async function main() {
  fetch(await findUrl());
//            ^^^^^^^^^ GET https://async.example.com/
  findUrl().then((found) => fetch(found));
//                                ^^^^^ GET https://async.example.com/
  Promise.resolve('https://resolved.example.com').then((found) => fetch(found));
//                                                                      ^^^^^ GET https://resolved.example.com/
  const [one] = await Promise.all(['https://all.example.com', 1]);
  fetch(one);
//      ^^^ GET https://all.example.com/
}

// @file src/rewritten.ts
// What nobody can tell from outside is put behind an origin, or takes something away there.
import { pattern } from './elsewhere';
fetch('https://slash.example.com'.replace(pattern, '/') + 'api/orders');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://slash.example.com/{}api/orders
fetch('https://kept.example.com/v1'.replace(pattern, ''));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://kept.example.com/v1

// @file src/hostless.ts
// What follows a host that is empty is a path, and no host in its place.
import axios from 'axios';
export const byVariable = () => fetch(`https://${process.env.UNSET_HOST || ''}/users`);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET_HOST
export const byField = new (class {
  host = '';
  load() {
    return fetch('https://' + this.host + '/users');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved missing
  }
})();
export const byBase = axios.create({ baseURL: `https://${process.env.UNSET_HOST ?? ''}` }).get('/users');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment UNSET_HOST
//                                                                                             ^^^^^^^^ GET unresolved environment UNSET_HOST
export const perhaps = (isTest: boolean) => fetch(`https://${isTest ? 'test.' : ''}hosted.example.com/users`);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://hosted.example.com/users | https://test.hosted.example.com/users
export const written = () => fetch('https:///written.example.com/users');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://written.example.com/users
export const joined = () => fetch('https://'.concat(process.env.UNSET_HOST || '', '/users'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET_HOST
export const ofThePage = () => fetch('//' + (process.env.UNSET_HOST || '') + '/users');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET_HOST

// @file src/leftOutSteps.ts
// A step of a path that is empty leaves a path, and no host.
export const bySlashes = () => fetch(`/${process.env.UNSET_LOCALE || ''}/api/users`);
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
export const byList = () => fetch(['', process.env.UNSET_LOCALE ?? '', process.env.UNSET_AREA ?? '', 'users'].join('/'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
export const byMethod = () => fetch('/'.concat('', '/users'));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
export const written = () => fetch('//written.example.com/users');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET //written.example.com/users

// @file src/filledPatterns.ts
// What a pattern finds is filled with what is known of the replacement, and each that may be is one.
declare const tenant: string;
declare const isLive: boolean;
export const byVariable = () => fetch('https://HOST/orders'.replace(/HOST/, process.env.ORDERS_HOST!));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment ORDERS_HOST
export const byTenant = () => fetch('https://TENANT.tenants.example.com/orders'.replace(/TENANT/g, () => tenant));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.tenants.example.com/orders
export const byHost = () => fetch('https://HOST/orders'.replace(/host/i, tenant));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime tenant
export const byEither = () => fetch('https://app.dev.example.com/orders'.replace(/\.dev/, isLive ? '' : '.test'));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://app.example.com/orders | https://app.test.example.com/orders
export const byMade = () => fetch('https://HOST/orders'.replace(new RegExp('HOST', 'g'), 'made.example.com'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://made.example.com/orders
export const byText = () => fetch('https://REGION.example.com/orders'.replace('REGION', isLive ? 'eu' : 'us'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://eu.example.com/orders | https://us.example.com/orders
export const byStep = () => fetch('https://steps.example.com/:id/orders'.replace(/:id/, tenant));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/{}/orders
export const byNothing = () => fetch('https://HOST/orders'.replace('HOST', ''));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved missing
export const byNumber = () => fetch('https://ports.example.com:PORT/orders'.replace('PORT', 8443));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://ports.example.com:8443/orders

// @file src/patterns.ts
// A pattern that others hand in may find the host, of which a mere placeholder is none.
export const filled = (pattern: RegExp, host: string) => fetch('https://HOST/filled'.replace(pattern, host));
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved parameter pattern
export const renamed = (from: string, to: string) => fetch('https://named.example.com/renamed'.replace(from, to));
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://named.example.com/renamed | unresolved parameter from
export const step = (key: string, to: string) => fetch('https://steps.example.com/{id}'.replace(`{${key}}`, to));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://steps.example.com/{}
export const region = (key: string, to: string) => fetch('https://{region}.regions.example.com/'.replace(`{${key}}`, to));
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.regions.example.com/
const known = (pattern: RegExp, host: string) => fetch('https://HOST/known'.replace(pattern, host));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://known-pattern.example.com/known
known(/HOST/, 'known-pattern.example.com');
//    ^^^^^^ wrapper GET https://known-pattern.example.com/known
const walk = (template: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [key, value]) => text.replace(key, value), template);
export const walked = (host: string) => fetch(walk('https://HOST/walked', { HOST: host }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved parameter host
export const joined = (mark: string, host: string) => fetch('https://MARK/joined'.split(mark).join(host));
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime "https://MARK/joined".split().join()

// @file src/singleSlashes.ts
// Where rows of slashes are one slash, what begins with one is a path, whatever comes next.
const folder = (name: string) => (name === '' ? '' : `/${name}`);
const single = (...steps: string[]) => ['', ...steps].join('/').replace(/\/+/g, '/');
fetch(single(folder(document.title), 'users'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`//${document.title}/users`.replace(/(?<!:)\/{2,}/g, '/'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`//${document.title}//users`.replace(/^\/+/, '/'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`//${document.title}//users`.replace(/\/\/+/, '/'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`//${document.title}//users`.replace(/\/+/g, '//'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime ….replace()
fetch(`//${document.title}//users`.replace(/\/+$/g, '/'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime ….replace()
fetch(`https://${document.title}.example.com//users/`.replace(/\/+/g, '/'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com//users
