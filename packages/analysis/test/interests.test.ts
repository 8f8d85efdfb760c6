import assert from 'node:assert/strict';
import { projectOf } from './markedFixture';

const angular = "import { HttpClient } from '@angular/common/http';\n";

/** Code that calls out, a file that only mentions what it exports, and why that one need not be read. */
const unread: readonly (readonly [why: string, calling: string, mentioning: string])[] = [
  [
    'a type that a library declares leads nobody to a class that implements it',
    `import { OnInit } from '@angular/core';
     export class Feed implements OnInit { ngOnInit() {} load(url: string) { return fetch(url); } }`,
    `import { OnInit } from '@angular/core';
     export class Page implements OnInit { ngOnInit() { start(); } }`,
  ],
  [
    'a private field is nobody else’s',
    `${angular}
     export class Users {
       constructor(private http: HttpClient) {}
       list() { return this.http.get('https://api.example.com/users'); }
     }`,
    `import { Users } from './calling';
     export class Page { constructor(users: Users) { users.list(); } }`,
  ],
  [
    'a private method is nobody else’s',
    `export class Users {
       private load(url: string) { return fetch(url); }
       list() { return this.load('https://api.example.com/users'); }
     }`,
    `import { Users } from './calling';
     new Users().list();`,
  ],
  [
    'what a library’s type says is no client makes no request for whoever hands it in',
    `import { Sink } from 'sinks';
     export class Log { constructor(private sink: Sink) {} write(line: string) { this.sink.write(line); } }
     fetch('https://api.example.com/log');`,
    `import { Log } from './calling';
     new Log(sink).write('started');`,
  ],
  [
    'a list of data is no list of clients, whatever the data is',
    `import type { User } from './mentioning';
     export function save(users: readonly User[]) {
       for (const user of users) fetch('https://api.example.com/users', { body: user.name.trim() });
     }`,
    'export interface User { readonly name: string }',
  ],
];

/** A file without a request of its own, what it reaches one through, and the host that it asks. */
const read: readonly (readonly [why: string, calling: string, using: string])[] = [
  [
    'a type of the project leads to the classes that implement it',
    `export interface Loader { load(url: string): Promise<unknown>; }
     export class Feed implements Loader { load(url: string) { return fetch(url); } }`,
    `import type { Loader } from './calling';
     export function start(loader: Loader) { return loader.load('https://feed.example.com/'); }`,
  ],
  [
    'heirs use what they inherit',
    `class Http { get(url: string) { return fetch(url); } }
     export abstract class Source { protected http = new Http(); }`,
    `import { Source } from './calling';
     export class Releases extends Source { list() { return this.http.get('https://feed.example.com/'); } }`,
  ],
  [
    'heirs put another text in place of the one that decides where a request goes',
    `export class Source {
       base = 'https://source.example.com';
       load() { return fetch(this.base + '/load'); }
     }`,
    `import { Source } from './calling';
     export class Feed extends Source { base = 'https://feed.example.com'; }`,
  ],
  [
    'whoever has an object may write over the text that decides where a request goes',
    `export class Source {
       static base = 'https://source.example.com';
       load() { return fetch(Source.base + '/load'); }
     }`,
    `import { Source } from './calling';
     Source.base = 'https://feed.example.com';`,
  ],
  [
    'whoever makes an object says where the requests of its timer go',
    `export class Poller {
       constructor(private url: string) {}
       @Cron('* * * * *') private poll() { return fetch(this.url); }
     }`,
    `import { Poller } from './calling';
     new Poller('https://feed.example.com/');`,
  ],
  [
    'a function of a declared type may be handed in that asks',
    `export type Ask = (url: string) => Promise<unknown>;
     export class Api {
       constructor(private ask: Ask) {}
       get(path: string) { return this.ask('https://feed.example.com/' + path); }
     }
     export const api = new Api((url) => fetch(url));`,
    `import { api } from './calling';
     api.get('users');`,
  ],
  [
    'a list of a class’s objects is gone through, the class handed on by another file',
    `import { Feed } from './using';
     export function load(feeds: readonly Feed[]) { for (const feed of feeds) feed.load('https://feed.example.com/'); }
     export class Source { load(url: string) { return fetch(url); } }`,
    `import { Source } from './calling';
     export { Source as Feed };`,
  ],
  [
    'an heir says what the class it extends leaves open, if only for a private method',
    `export abstract class Source {
       abstract base: string;
       private ask(path: string) { return fetch(this.base + path); }
       list() { return this.ask('/list'); }
     }`,
    `import { Source } from './calling';
     export class Feed extends Source { base = 'https://feed.example.com'; }`,
  ],
  [
    'an heir says what a method gives that takes nothing',
    `export abstract class Source { abstract url(): string; load() { return fetch(this.url()); } }`,
    `import { Source } from './calling';
     export class Feed extends Source { url() { return 'https://feed.example.com/'; } }`,
  ],
  [
    'whoever calls a setter says where the other methods ask',
    `export class Source {
       private base = '';
       setBase(base: string) { this.base = base; }
       list() { return fetch(this.base + '/list'); }
     }
     export const source = new Source();`,
    `import { source } from './calling';
     source.setBase('https://feed.example.com');`,
  ],
  [
    'whoever writes to a field says where the methods ask',
    `export class Source { base = ''; list() { return fetch(this.base + '/list'); } }
     export const source = new Source();`,
    `import { source } from './calling';
     source.base = 'https://feed.example.com';`,
  ],
  [
    'a context gives what it was made with',
    `import { createContext } from 'react';
     import ky from 'ky';
     export const Feed = createContext(ky.create({ prefixUrl: 'https://feed.example.com/' }));`,
    `import { useContext } from 'react';
     import { Feed } from './calling';
     export function Page() { const feed = useContext(Feed); feed.get('list'); }`,
  ],
  [
    'a list holds clients',
    `import axios from 'axios';
     export const apis = [axios.create({ baseURL: 'https://feed.example.com/' })];`,
    `import { apis } from './calling';
     for (const api of apis) api.get('/list');`,
  ],
  [
    'a map holds clients',
    `import axios from 'axios';
     export const apis = new Map([['feed', axios.create({ baseURL: 'https://feed.example.com/' })]]);`,
    `import { apis } from './calling';
     apis.get('feed').post('/list');`,
  ],
  [
    'objects are laid over each other',
    `import axios from 'axios';
     const own = { feed: axios.create({ baseURL: 'https://feed.example.com/' }) };
     export const apis = Object.assign({}, own);`,
    `import { apis } from './calling';
     apis.feed.get('/list');`,
  ],
  [
    'what a function hands out was made by another one, for one host',
    `import axios from 'axios';
     function buildApi(baseURL: string) {
       const client = axios.create({ baseURL });
       return { list() { return client.get('/list'); } };
     }
     export function useApi() { return buildApi('https://feed.example.com/'); }`,
    `import { useApi } from './calling';
     useApi().list();`,
  ],
  [
    'a class makes a client itself',
    `import axios from 'axios';
     export class Api {
       static client = axios.create({ baseURL: 'https://feed.example.com/' });
     }`,
    `import { Api } from './calling';
     Api.client.get('/list');`,
  ],
  [
    'a class makes objects that ask',
    `class Store { constructor(private base: string) {} save(path: string) { return fetch(this.base + path); } }
     export class Stores { static create() { return new Store('https://feed.example.com/'); } }`,
    `import { Stores } from './calling';
     const store = Stores.create();
     store.save('list');`,
  ],
];

describe('interests', () => {
  for (const [why, calling, mentioning] of unread)
    it(`leave a file unread: ${why}`, () => {
      const project = projectOf(
        new Map([
          ['src/calling.ts', calling],
          ['src/mentioning.ts', mentioning],
        ]),
      );
      assert.equal(project.analyse().parsed, 1);
    });

  for (const [why, calling, using] of read)
    it(`lead to a file: ${why}`, () => {
      const project = projectOf(
        new Map([
          ['src/calling.ts', calling],
          ['src/using.ts', using],
        ]),
      );
      const { calls, parsed } = project.analyse();
      assert.equal(parsed, 2);
      assert.ok(calls.some(({ endpoints }) => endpoints.some(({ host }) => host === 'feed.example.com')));
    });

  it('lead to a file, whatever the other files took', () => {
    const sum = Array.from({ length: 60 }, (_, i) => `join(x, ${i})`).join(' + ');
    const others = Array.from(
      { length: 200 },
      (_, i) => `export const api${i} = { base: wide('a${i}'), get: (path) => fetch(wide('a${i}') + path) };`,
    );
    const laborious = `const join = (x: string, i: number) => [x, x + i, x + i + i].join(x);
      const wide = (x: string) => ${sum};
      ${others.join('\n')}`;
    const aliases = Array.from({ length: 110 }, (_, i) => `const api${i + 1} = true && ((api${i}));`);
    const calling = `import axios from 'axios';
      const api0 = axios.create({ baseURL: 'https://feed.example.com' });
      ${aliases.join('\n')}
      export const api = api110;`;
    const project = projectOf(
      new Map([
        ['src/calling.ts', calling],
        ['src/laborious.ts', laborious],
        ['src/using.ts', "import { api } from './calling'; api.get('/users');"],
      ]),
    );
    const { calls } = project.analyse();
    assert.ok(calls.some(({ file }) => file === 'src/using.ts'));
  });
});
