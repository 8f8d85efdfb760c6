// Of what is written to a name or to a member, only what may come before the call counts.

// @file src/names.ts
export async function twice() {
  let url = 'https://first.example.com';
  await fetch(url);
//            ^^^ GET https://first.example.com/
  url = 'https://second.example.com';
  await fetch(url);
//            ^^^ GET https://second.example.com/
}
export function sometimes(isFar: boolean) {
  let url = 'https://near.example.com';
  if (isFar) url = 'https://far.example.com';
  fetch(url);
//      ^^^ GET https://far.example.com/ | https://near.example.com/
  url = 'https://late.example.com';
}
export async function eitherWay(isFar: boolean, isOld: boolean) {
  let url = 'https://first.example.com';
  await fetch(url);
//            ^^^ GET https://first.example.com/
  if (isFar) {
    url = 'https://far.example.com';
  } else if (isOld) {
    throw new Error('old');
  } else url = 'https://near.example.com';
  await fetch(url);
//            ^^^ GET https://far.example.com/ | https://near.example.com/
  if (isOld) {
    url = 'https://old.example.com';
  } else if (isFar) {
    console.log('far');
  } else {
    url = 'https://new.example.com';
  }
  await fetch(url);
//            ^^^ GET https://far.example.com/ | https://near.example.com/ | https://new.example.com/ | https://old.example.com/
  if (isFar) {
    url = 'https://left.example.com';
    return;
  } else {
    if (isOld) url = 'https://perhaps.example.com';
  }
  await fetch(url);
//            ^^^ GET https://far.example.com/ | https://near.example.com/ | https://new.example.com/ | https://old.example.com/ | https://perhaps.example.com/
}
export function eitherPerhaps(isFar: boolean, isOld: boolean, log?: (text: string) => void, { name } = options) {
  let url = 'https://first.example.com';
  if (isFar) {
    leave: {
      if (isOld) break leave;
      url = 'https://far.example.com';
    }
  } else url = 'https://near.example.com';
  fetch(url);
//      ^^^ GET https://far.example.com/ | https://first.example.com/ | https://near.example.com/
  let called = 'https://first.example.com';
  if (isFar) log?.((called = 'https://logged.example.com'));
  else called = 'https://near.example.com';
  fetch(called);
//      ^^^^^^ GET https://first.example.com/ | https://logged.example.com/ | https://near.example.com/
  let lacking = 'https://first.example.com';
  if (isFar) {
    const { title = (lacking = 'https://untitled.example.com') } = name;
  } else lacking = 'https://near.example.com';
  fetch(lacking);
//      ^^^^^^^ GET https://first.example.com/ | https://near.example.com/ | https://untitled.example.com/
}
export function assignedParts(given: { url?: string; urls: string[]; inner: { url?: string } }) {
  let url: string, first: string, inner: string;
  ({ url = 'https://url.example.com' } = given);
  [first = 'https://list.example.com'] = given.urls;
  ({ inner: { url: inner = 'https://inner.example.com' } } = given);
  fetch(url);
//      ^^^ GET https://url.example.com/ | unresolved parameter given.url
  fetch(first);
//      ^^^^^ GET https://list.example.com/ | unresolved parameter given.urls.0
  fetch(inner);
//      ^^^^^ GET https://inner.example.com/ | unresolved parameter given.inner.url
}
export function eitherInLoop(hosts: string[]) {
  let url = 'https://start.example.com';
  for (const host of hosts) {
    fetch(url);
//        ^^^ GET https://a.example.com/ | https://b.example.com/ | https://start.example.com/
    if (host === 'a') url = 'https://a.example.com';
    else url = 'https://b.example.com';
    fetch(url);
//        ^^^ GET https://a.example.com/ | https://b.example.com/
  }
}
export function inLoop() {
  let next = 'https://one.example.com';
  for (let i = 0; i < 3; i++) {
    fetch(next);
//        ^^^^ GET https://next.example.com/ | https://one.example.com/
    next = 'https://next.example.com';
  }
  while (next) next = 'https://while.example.com';
  fetch(next);
//      ^^^^ GET https://next.example.com/ | https://one.example.com/ | https://while.example.com/
}
export function later() {
  let url = 'https://sooner.example.com';
  setTimeout(() => fetch(url), 10);
//                       ^^^ GET https://later.example.com/ | https://sooner.example.com/
  url = 'https://later.example.com';
}
export function byHelper() {
  let url = 'https://before.example.com';
  const change = () => {
    url = 'https://changed.example.com';
  };
  url = 'https://here.example.com';
  change();
  fetch(url);
//      ^^^ GET https://changed.example.com/ | https://here.example.com/
}
export function byCallback(hosts: string[]) {
  let url = 'https://none.example.com';
  hosts.forEach(() => {
    url = 'https://each.example.com';
  });
  fetch(url);
//      ^^^ GET https://each.example.com/ | https://none.example.com/
  url = 'https://all.example.com';
  fetch(url);
//      ^^^ GET https://all.example.com/
}
export function chosen(kind: string) {
  let url = '';
  switch (kind) {
    case 'a':
      url = 'https://a.example.com';
      fetch(url);
//          ^^^ GET https://a.example.com/
      break;
    case 'b':
      url = 'https://b.example.com';
      return fetch(url);
//                 ^^^ GET https://b.example.com/
  }
  return fetch(url);
//             ^^^ GET https://a.example.com/
}
export function rewritten(path: string) {
  path = `https://path.example.com/${path}`;
  path = path.replace(/[?&]$/, '');
  return fetch(path);
//             ^^^^ GET https://path.example.com/{}
}
export function left(isTest: boolean, isLocal: boolean) {
  let url = 'https://stays.example.com';
  if (isTest) {
    url = 'https://leaves.example.com';
    return fetch(url);
//               ^^^ GET https://leaves.example.com/
  }
  if (isLocal) url = 'https://local.example.com';
  else url = url.replace('stays', 'remote');
  return fetch(url);
//             ^^^ GET https://local.example.com/ | https://remote.example.com/
}
export async function brokenOff(isTest: boolean) {
  let url = 'https://outside.example.com';
  try {
    if (isTest) {
      url = 'https://inside.example.com';
      return await fetch(url);
//                       ^^^ GET https://inside.example.com/
    }
    await fetch(url);
//              ^^^ GET https://outside.example.com/
  } catch {
    await fetch(url);
//              ^^^ GET https://inside.example.com/ | https://outside.example.com/
  }
}
export function tried() {
  let url = 'https://try.example.com';
  try {
    url = 'https://tried.example.com';
    fetch(url);
//        ^^^ GET https://tried.example.com/
  } catch {
    fetch(url);
//        ^^^ GET https://tried.example.com/ | https://try.example.com/
  }
}

// @file src/members.ts
import axios from 'axios';

const options = { url: '', timeout: 100 };
export function load(id: string) {
  options.url = 'https://load.example.com/' + id;
  return axios(options).catch(() => {
//             ^^^^^^^ GET https://load.example.com/{}
    options.url = 'https://mirror.example.com/' + id;
    return axios(options);
//               ^^^^^^^ GET https://mirror.example.com/{}
  });
}
export function rates() {
  options.url = 'https://rates.example.com';
  return axios.request(options);
//                     ^^^^^^^ GET https://rates.example.com/
}
function make() {
  const made = { url: 'https://made.example.com', headers: {} };
  made.headers = { accept: 'text/plain' };
  return made;
}
export function other(base: string) {
  const request = make();
  request.url = 'https://other.example.com/v1';
  axios(request);
//      ^^^^^^^ GET https://other.example.com/v1
  const plain = make();
  plain.headers = {};
  axios(plain);
//      ^^^^^ GET https://made.example.com/
  const given = make();
  given.url = `${base}/v1`;
  axios(given);
//      ^^^^^ GET unresolved parameter base
}
let shared = make();
export function anew() {
  shared = make();
  if (shared.headers) shared.url = 'https://shared.example.com';
  return axios(shared);
//             ^^^^^^ GET https://made.example.com/ | https://shared.example.com/
}

// @file src/given.ts
// What takes the place of what a caller gave leaves nothing of it.
function behind(url: string) {
  url = 'https://behind.example.com' + url;
  return fetch(url);
//             ^^^ GET https://behind.example.com/{}
}
export const items = () => behind('/v1/items');
//                                ^^^^^^^^^^^ wrapper GET https://behind.example.com/v1/items
export class Sync {
  constructor(private readonly settings: { host: string }) {}
  private ask(url: string, isTest: boolean) {
    url = this.settings.host + url;
    if (isTest) url = `${url}?test=1`;
    return fetch(url);
//               ^^^ GET unresolved parameter this.settings.host
  }
  // Where the host is not known, the request says so itself: it is not the page's.
  list = () => this.ask('/v1/list', false);
}
// Where it may stay, both count.
function perhaps(url: string, isShort: boolean) {
  if (isShort) url = 'https://perhaps.example.com' + url;
  return fetch(url);
//             ^^^ GET https://perhaps.example.com/v1/both | relative
}
export const both = (isShort: boolean) => perhaps('/v1/both', isShort);
//                                                ^^^^^^^^^^ wrapper GET https://perhaps.example.com/v1/both | relative
