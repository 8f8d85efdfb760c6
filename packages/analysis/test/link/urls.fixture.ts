// @file src/build.ts
const BASE = 'https://base.example.com/v1/';
fetch(new URL('items', BASE));
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/v1/items
fetch(new URL('/items', BASE).href);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/items
fetch(new URL('https://absolute.example.com/a', BASE).toString());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://absolute.example.com/a
fetch(new URL('//double.example.com/a', BASE));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://double.example.com/a
fetch(new URL(BASE).origin + '/origin');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/origin
fetch(`https://${new URL(BASE).host}/host`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/host
fetch(String(new URL('a', BASE)));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/v1/a
fetch(`${new URL('b', BASE)}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/v1/b
const url = new URL('/search', BASE);
url.searchParams.set('q', 'term');
fetch(url);
//    ^^^ GET https://base.example.com/search

// @file src/mutation.ts
const moved = new URL('https://before.example.com/a');
moved.hostname = 'after.example.com';
fetch(moved);
//    ^^^^^ GET https://after.example.com/a

const withPort = new URL('https://before.example.com/a');
withPort.host = 'after.example.com:8443';
fetch(withPort.href);
//    ^^^^^^^^^^^^^ GET https://after.example.com:8443/a

const scheme = new URL('https://scheme.example.com/a');
scheme.protocol = 'http:';
fetch(scheme.toString());
//    ^^^^^^^^^^^^^^^^^ GET http://scheme.example.com/a

const port = new URL('https://port.example.com/a');
port.port = '8443';
fetch(port);
//    ^^^^ GET https://port.example.com:8443/a

const path = new URL('https://path.example.com/a');
path.pathname = '/b';
path.search = '?q=1';
fetch(path);
//    ^^^^ GET https://path.example.com/b

const whole = new URL('https://before.example.com/a');
whole.href = 'https://whole.example.com/c';
fetch(whole);
//    ^^^^^ GET https://whole.example.com/c

export function perhaps(flag: boolean) {
  const target = new URL('https://before.example.com/a');
  if (flag) target.hostname = 'perhaps.example.com';
  return fetch(target);
//             ^^^^^^ GET https://before.example.com/a | https://perhaps.example.com/a
}

export function free(host: string) {
  const target = new URL('https://before.example.com/a');
  target.hostname = host;
  return fetch(target);
//             ^^^^^^ GET unresolved parameter host
}

export function aliased(host: string) {
  const target = new URL('https://before.example.com/a');
  const alias = target;
  alias.hostname = host;
  return fetch(target);
//             ^^^^^^ GET unresolved parameter host
}

export function held(host: string) {
  const holder = { target: new URL('https://before.example.com/a') };
  holder.target.hostname = host;
  return fetch(holder.target);
//             ^^^^^^^^^^^^^ GET unresolved parameter host
}

// @file src/builtWithin.ts
function endpoint(path: string) {
  const url = new URL('https://builder.example.com');
  url.pathname = path;
  return url.toString();
}
fetch(endpoint('/built'));
//    ^^^^^^^^^^^^^^^^^^ GET https://builder.example.com/built

// @file src/location.ts
fetch(window.location.origin + '/api');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`${location.origin}/api`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
const whereServed = typeof window === 'undefined' ? 'https://rendered.example.com' : window.location.origin;
fetch(whereServed + '/served');
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://rendered.example.com/served | relative
const setOrServed = process.env.NOBODY_SETS_THIS_BASE || window.location.origin;
fetch(`${setOrServed}/either`);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment NOBODY_SETS_THIS_BASE
const servedOr = window?.location?.origin || 'https://fallback.example.com';
fetch(`${servedOr}/served`);
//    ^^^^^^^^^^^^^^^^^^^^ GET https://fallback.example.com/served | relative
fetch(new URL('/api', window.location.href));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch('api/items?x=1');
//    ^^^^^^^^^^^^^^^ GET relative
fetch('data:text/plain,hello');
fetch(URL.createObjectURL(new Blob()));

// @file src/tried.ts
export function tried(other: URL) {
  const target = new URL('https://tried.example.com/a');
  try {
    target.host = 'proxy.example.com';
    target.protocol = other.protocol;
  } catch {
    return undefined;
  }
  return fetch(target);
//             ^^^^^^ GET https://proxy.example.com/a | https://tried.example.com/a
}

// @file src/gateway.ts
// Whatever the address of a request is, it is asked at the host that is written over it.
export default {
  async fetch(request: Request) {
    const url = new URL(request.url);
    url.hostname = 'origin.example.com';
    return fetch(url.toString(), request);
//               ^^^^^^^^^^^^^^ //origin.example.com/{}
  },
};
export const perhaps = (address: string, flag: boolean) => {
  const url = new URL(address);
  if (flag) url.host = 'mirror.example.com:8443';
  return fetch(url);
//             ^^^ GET //mirror.example.com:8443/{} | unresolved parameter address
};

// @file src/forward.ts
// A path starts with a slash: what the caller sends there names no host.
export default {
  async fetch(request: Request) {
    const { pathname, search } = new URL(request.url);
    await fetch(`https://behind.example.com${pathname}${search}`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://behind.example.com/{}
    return fetch(pathname.slice(1));
//               ^^^^^^^^^^^^^^^^^ GET unresolved request pathname.slice()
  },
};

// @file src/secured.ts
// Another scheme is no other host: that stays the caller's.
export default {
  async fetch(request: Request) {
    const url = new URL(request.url);
    url.protocol = 'https:';
    return fetch(url);
//               ^^^ GET unresolved request request.url
  },
};
