// @file src/api.ts
export class Api {
  get(path: string) {
    return fetch('https://api.example.com' + path);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
  }
}
export const make = () => new Api();

// @file src/forms.ts
// What nobody hands in here is known by its declared type alone, whatever form that has.
import type { Options } from 'elsewhere';
import type { Api, make } from './api';
export const bound = <T extends Api>(api: T) => api.get('/bound');
//                                                      ^^^^^^^^ wrapper GET https://api.example.com/bound
export class Repository<T extends Api> {
  constructor(private readonly api: T) {}
  load() {
    return this.api.get('/repository');
//                      ^^^^^^^^^^^^^ wrapper GET https://api.example.com/repository
  }
}
export const mapped = (apis: Map<string, Api>) => apis.get('any')?.get('/mapped');
//                                                                     ^^^^^^^^^ wrapper GET https://api.example.com/mapped
export const each = (apis: ReadonlyMap<string, Api>) => [...apis.values()].map((api) => api.get('/each'));
//                                                                                              ^^^^^^^ wrapper GET https://api.example.com/each
export const pair = ([api, page]: readonly [Api, number]) => api.get(`/pair/${page}`);
//                                                                   ^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/pair/{}
export const first = (apis: [first: Api, ...others: Api[]]) => apis[0].get('/first');
//                                                                         ^^^^^^^^ wrapper GET https://api.example.com/first
export const indexed = (apis: { [name: string]: Api }) => apis.users.get('/indexed');
//                                                                       ^^^^^^^^^^ wrapper GET https://api.example.com/indexed
export const keyed = (apis: Record<'users' | 'orders', Api>, key: 'users' | 'orders') => apis[key].get('/keyed');
//                                                                                                     ^^^^^^^^ wrapper GET https://api.example.com/keyed
export const every = (apis: { readonly [K in 'a' | 'b']: Api }) => Object.values(apis).map((api) => api.get('/every'));
//                                                                                                          ^^^^^^^^ wrapper GET https://api.example.com/every
export const made = (create: () => Promise<Api>) => create().then((api) => api.get('/made'));
//                                                                                 ^^^^^^^ wrapper GET https://api.example.com/made
export const built = (Built: new () => Api) => new Built().get('/built');
//                                                             ^^^^^^^^ wrapper GET https://api.example.com/built
export const maker = (of: { create(): Api; make: typeof make }) => [of.create().get('/maker'), of.make().get('/maker2')];
//                                                                                  ^^^^^^^^ wrapper GET https://api.example.com/maker
//                                                                                                           ^^^^^^^^^ wrapper GET https://api.example.com/maker2
export const either = (api: Options | Api | undefined) => api?.get('/either');
//                                                                 ^^^^^^^^^ wrapper GET https://api.example.com/either
interface Base {
  readonly api: Api;
}
interface Context extends Options, Base {
  readonly user: string;
}
export const inherited = (context: Context) => context.api.get('/inherited');
//                                                             ^^^^^^^^^^^^ wrapper GET https://api.example.com/inherited
export const both = (context: Options & { api: Api }) => context.api.get('/both');
//                                                                       ^^^^^^^ wrapper GET https://api.example.com/both
// A key is a text, whoever has such keys.
export const key = (name: keyof Context) => name.get('/key');

// @file src/registry.ts
import { make } from './api';
export const registry = { users: make(), orders: { archive: make() }, base: 'https://base.example.com' };
export type Registry = typeof registry;
export const load = (path: string) => fetch(`https://load.example.com${path}`);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://load.example.com/{}

// @file src/ofValues.ts
import type { load, Registry, registry } from './registry';
export const users = (apis: Registry) => apis.users.get('/users');
//                                                      ^^^^^^^^ wrapper GET https://api.example.com/users
export const archive = ({ orders: { archive } }: typeof registry) => archive.get('/archive');
//                                                                               ^^^^^^^^^^ wrapper GET https://api.example.com/archive
export const part = (orders: Registry['orders']) => orders.archive.get('/part');
//                                                                     ^^^^^^^ wrapper GET https://api.example.com/part
export const given = (ask: typeof load) => ask('/given');
//                                             ^^^^^^^^ wrapper GET https://load.example.com/given
// Another of the same type may hold another text.
export const text = (apis: Registry) => fetch(`${apis.base}/text`);
//                                            ^^^^^^^^^^^^^^^^^^^ GET unresolved parameter apis.base

// @file src/doubles.ts
import type { AxiosInstance } from 'axios';
interface Deps {
  fetch: typeof fetch;
  http: AxiosInstance;
}
export const check = (deps: Deps, origin: string) => deps.fetch(`${origin}/check`);
//                                                              ^^^^^^^^^^^^^^^^^ GET unresolved parameter origin
export const read = (deps: Deps, origin: string) => deps.http.get(`${origin}/read`);
//                                                                ^^^^^^^^^^^^^^^^ GET unresolved parameter deps.http
export const both = (deps: Deps, origin: string) => Promise.all([check(deps, origin), read(deps, origin)]);

// @file src/doubles.test.ts
// What stands in for the client asks nobody.
import { both, check, read } from './doubles';
const answer = async () => ({ ok: true });
const deps = { fetch: answer, http: { get: answer } };
check(deps, 'https://double.example.com');
read(deps, 'https://double.example.com');
both(deps, 'https://double.example.com');

// @file src/real.test.ts
import axios from 'axios';
import { check, read } from './doubles';
check({ fetch, http: axios }, 'https://real.example.com');
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://real.example.com/check
read({ fetch: (url: string) => fetch(url), http: axios }, 'https://real.example.com');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://real.example.com/read
//                                   ^^^ GET unresolved parameter url
check({ fetch: (url: string) => fetch(url), http: axios }, 'https://real.example.com');
//                                    ^^^ GET https://real.example.com/check

// @file src/handlers.ts
import type { Api } from './api';
export interface Session {
  readonly api: Api;
  readonly base: string;
}
export type Handler = (request: unknown, session: Session) => Promise<unknown>;
export interface Handlers {
  list: Handler;
  one(session: Session, id: string): Promise<unknown>;
  readonly nested: { deep: Handler };
}
/** A function with a field of its own. */
export interface Listener {
  (session: Session): Promise<unknown>;
  readonly title?: string;
}
export interface Opener {
  (name: string): Session;
  base: string;
}

// @file src/handled.ts
// What a function is given, the type of what it is written to tells.
import type { Handler, Handlers, Listener, Opener } from './handlers';
export const load: Handler = async (_request, session) => session.api.get('/load');
//                                                                        ^^^^^^^ wrapper GET https://api.example.com/load
export const handlers: Handlers = {
  list: async (_request, { api }) => api.get('/list'),
//                                           ^^^^^^^ wrapper GET https://api.example.com/list
  async one({ api }, id) {
    return api.get(`/one/${id}`);
//                 ^^^^^^^^^^^^ wrapper GET https://api.example.com/one/{}
  },
  nested: { deep: async (_request, session) => session.api.get('/deep') },
//                                                             ^^^^^^^ wrapper GET https://api.example.com/deep
};
export const routes: Record<string, Handler> = { '/routes': (_request, { api }) => api.get('/routes') };
//                                                                                         ^^^^^^^^^ wrapper GET https://api.example.com/routes
export const cast = (async (_request, session) => session.api.get('/cast')) as Handler;
//                                                                ^^^^^^^ wrapper GET https://api.example.com/cast
export const checked = { list: async (_request, { api }) => api.get('/checked') } satisfies Partial<Handlers>;
//                                                                  ^^^^^^^^^^ wrapper GET https://api.example.com/checked
export function make(): Handler {
  return async (_request, { api }) => api.get('/make');
//                                            ^^^^^^^ wrapper GET https://api.example.com/make
}
export const listen: Listener = ({ api }) => api.get('/listen');
//                                                   ^^^^^^^^^ wrapper GET https://api.example.com/listen
export const opened = (open: Opener) => fetch(open.base, open('own').api.get('/opened'));
//                                            ^^^^^^^^^ GET unresolved parameter open.base
//                                                                           ^^^^^^^^^ wrapper GET https://api.example.com/opened
export const base: Handler = async (_request, session) => fetch(`${session.base}/base`);
//                                                              ^^^^^^^^^^^^^^^^^^^^^^ GET unresolved parameter session.base

// @file src/contexts.tsx
import { createContext, useContext } from 'react';
import type { Api } from './api';
import type { Session } from './handlers';
const ApiContext = createContext<Api | null>(null);
const SessionContext = createContext<Session | undefined>(undefined);
export function Users() {
  const api = useContext(ApiContext);
  const { api: own, base } = useContext(SessionContext)!;
  void own.get('/own');
//             ^^^^^^ wrapper GET https://api.example.com/own
  void fetch(`${base}/base`);
//           ^^^^^^^^^^^^^^ GET unresolved runtime useContext().base
  return <button onClick={() => api?.get('/users')} />;
//                                       ^^^^^^^^ wrapper GET https://api.example.com/users
}

// @file src/made.ts
import type { Session } from './handlers';
export async function open(start: () => Promise<Session>) {
  const { api, base } = await start();
  await fetch(`${base}/open`);
//            ^^^^^^^^^^^^^^ GET unresolved parameter start().base
  return api.get('/open');
//               ^^^^^^^ wrapper GET https://api.example.com/open
}

// @file src/orText/send.ts
import axios, { type AxiosInstance } from 'axios';

// What may be a text as well as a request is whatever the callers give.
export const send = (input: string | URL | Request, init?: RequestInit) => fetch(input, init);
//                                                                               ^^^^^ https://one.example.com/a | https://three.example.com/c | https://two.example.com/b
export async function sent(input: Request | string) {
  return fetch(input);
//             ^^^^^ GET https://four.example.com/d
}
export const load: typeof globalThis.fetch = (() => {
  const used = globalThis.fetch;
  return ((input: string | URL | Request, init?: RequestInit) => used(input, init)) as typeof globalThis.fetch;
//                                                                    ^^^^^ unresolved parameter input
})();
// A client that may be a name, too, stays the client.
export const named = (api: AxiosInstance | string) => (typeof api === 'string' ? undefined : api.get('/named'));
//                                                                                                   ^^^^^^^^ GET https://named.example.com/named
named(axios.create({ baseURL: 'https://named.example.com' }));
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://named.example.com/

// @file src/orText/uses.ts
import { load as fetch, send, sent } from './send';

send('https://one.example.com/a');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://one.example.com/a
send(new URL('/b', 'https://two.example.com'));
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://two.example.com/b
send(new Request('https://three.example.com/c'));
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://three.example.com/c
sent('https://four.example.com/d');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://four.example.com/d
fetch('https://five.example.com/e', { method: 'POST' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://five.example.com/e

// @file src/namespaces/shop.ts
import axios, { type AxiosInstance } from 'axios';

// A namespace beside a class names the types that go with it.
export class Shop {
  private parts: Shop.Parts | undefined;
  get ready(): Promise<Shop.Parts> {
    return this.parts ? Promise.resolve(this.parts) : later();
  }
  open(base: string) {
    this.parts = { api: axios.create({ baseURL: base }) };
//                                   ^^^^^^^^^^^^^^^^^ client unresolved parameter base
  }
}
export namespace Shop {
  export interface Parts {
    readonly api: AxiosInstance;
  }
  export type Sent = Parts | undefined;
}
export namespace Deep.Inner {
  export type Api = AxiosInstance;
}

// @file src/namespaces/uses.ts
import * as shops from './shop';
import { type Deep, Shop } from './shop';

export async function listed(given: Shop.Parts, other: Deep.Inner.Api, sent: Shop.Sent) {
  await given.api.get('/a');
//                    ^^^^ GET unresolved parameter given.api
  await other.get('/b');
//                ^^^^ GET unresolved parameter other
  await sent?.api.get('/c');
//                    ^^^^ GET unresolved parameter sent.api
}
export const all = (parts: shops.Shop.Parts) => parts.api.get('/d');
//                                                            ^^^^ GET unresolved parameter parts.api
// A type of that name stands in no namespace here.
export const none = (parts: Shop.Others) => parts.api.get('/none');

// @file src/hub_grpc.ts
import { type ChannelCredentials, type Client, credentials, makeGenericClientConstructor } from '@grpc/grpc-js';
export interface HubClient extends Client {
  getInfo(request: object, callback: () => void): object;
}
export const HubClient = makeGenericClientConstructor({}, 'Hub') as unknown as {
  new (address: string, credentials: ChannelCredentials): HubClient;
};
export const connect = () => new HubClient('hub.example.com:443', credentials.createSsl());
//                                         ^^^^^^^^^^^^^^^^^^^^^ client grpcs://hub.example.com:443

// @file src/wrapped.ts
// An alias with members of what is given to it is that, whatever it makes of their calls; what holds or makes it is not.
import type { AxiosInstance } from 'axios';
import type { HubClient } from './hub_grpc';
export type Promised<C> = { $: C; close: () => void } & {
  [K in Exclude<keyof C, 'close'>]: C[K] extends (request: infer R, ...rest: never) => infer A ? (request: R) => Promise<A> : never;
};
export type Without<T> = Omit<T, 'defaults'>;
export type Twice<T> = Readonly<Without<T>> & { readonly name: string };
export type Second<K extends string, T> = { readonly [P in keyof T]: T[P] } & { key: K };
export type Flags<T> = { [K in keyof T]?: boolean };
export type Held<T> = { value: T };
export type Named<T> = Map<string, T>;
export type Maker<T> = () => T;
export type All<T> = T[];
export type Later<T> = Promise<T>;
export type Keyed<T> = Record<string, T>;
export type Hub = Promised<HubClient>;
export type Http = Without<AxiosInstance>;

// @file src/wrappedUses.ts
import type { AxiosInstance } from 'axios';
import type { All, Flags, Held, Http, Hub, Keyed, Later, Maker, Named, Second, Twice } from './wrapped';
export class Info {
  constructor(private readonly hub: Hub) {}
  load() {
    return this.hub.getInfo({});
//         ^^^^^^^^^^^^^^^^^^^^ getInfo unresolved parameter hub
  }
}
export const http = (api: Http) => api.get('https://wrapped.example.com/http');
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://wrapped.example.com/http
export const twice = (api: Twice<AxiosInstance>) => api.get('https://wrapped.example.com/twice');
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://wrapped.example.com/twice
export const second = (api: Second<'a', AxiosInstance>) => api.get('https://wrapped.example.com/second');
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://wrapped.example.com/second
export const notFirst = (api: Second<AxiosInstance, Info>) => api.get('https://no.example.com');
export const flags = (api: Flags<AxiosInstance>) => api.get('https://no.example.com');
export const held = (api: Held<AxiosInstance>) => api.get('https://no.example.com');
export const named = (apis: Named<AxiosInstance>) => apis.get('https://no.example.com');
export const map = (apis: Map<string, AxiosInstance>) => apis.get('https://no.example.com');
export const maker = (make: Maker<AxiosInstance>) => make.get('https://no.example.com');
export const all = (apis: All<AxiosInstance>) => apis.get('https://no.example.com');
export const later = (api: Later<AxiosInstance>) => api.get('https://no.example.com');
export const keyed = (apis: Keyed<AxiosInstance>) => apis.get('https://no.example.com');
