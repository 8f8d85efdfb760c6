import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `request(url, options)`: a path in the options replaces that of the URL. */
const send: Request = {
  does: 'request',
  method: ['1.method', '0.method'],
  url: ['0'],
  parts: {
    scheme: ['0.protocol'],
    host: ['0.origin', '0.hostname', '0.host'],
    port: ['0.port'],
    path: ['1.path', '0.path', '0.pathname'],
  },
};

/** `client.request({ path })`; agents take the origin with each request. */
const dispatch: Request = {
  does: 'request',
  method: ['0.method'],
  url: ['0.path'],
  base: ['0.origin', 'self.origin'],
  join: 'undici',
};

const bound: Action = {
  does: 'client',
  becomes: 'dispatcher',
  keeps: { origin: ['0.origin', '0'] },
  site: { url: ['0.origin', '0'], hostOptional: true },
};

/** Hands each request on to the origin that the request names. */
const free: Action = { does: 'client', becomes: 'dispatcher' };

const proxy: Action = { ...free, site: { url: ['0.uri', '0'] } };

const environmentProxy: Action = {
  ...free,
  site: {
    url: ['0.httpsProxy', '0.httpProxy', '$HTTPS_PROXY', '$https_proxy', '$HTTP_PROXY', '$http_proxy'],
    hostOptional: true,
  },
};

const verbs = ['request', 'stream', 'pipeline', 'connect', 'upgrade', 'dispatch'];

const named = (names: readonly string[], prefix: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `${prefix}${name}`]));

const constructors: Readonly<Record<string, Action>> = {
  Client: bound,
  Pool: bound,
  BalancedPool: bound,
  RoundRobinPool: bound,
  Agent: free,
  ProxyAgent: proxy,
  Socks5ProxyAgent: proxy,
  EnvHttpProxyAgent: environmentProxy,
  RetryAgent: free,
};

/**
 * undici beside `fetch`: functions, clients and pools that are bound to an origin, agents, proxies.
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher
 */
export const undici: ClientModel = {
  name: 'undici',
  kind: 'http',
  pageless: true,
  modules: {
    undici: {
      default: 'undici',
      '=': 'undici',
      ...named(verbs.slice(0, 5), 'send:'),
      ...named(Object.keys(constructors), 'new:'),
      Dispatcher: 'dispatcher',
      getGlobalDispatcher: 'getGlobalDispatcher',
    },
  },
  entities: {
    undici: {
      members: {
        ...Object.fromEntries(verbs.slice(0, 5).map((verb) => [verb, send])),
        ...Object.fromEntries(
          Object.keys(constructors).map((name) => [name, { does: 'is', entity: `new:${name}` } as const]),
        ),
        getGlobalDispatcher: free,
        default: { does: 'is', entity: 'undici' },
      },
      others: plain,
    },
    ...Object.fromEntries(verbs.slice(0, 5).map((verb) => [`send:${verb}`, { call: send }])),
    ...Object.fromEntries(Object.entries(constructors).map(([name, construct]) => [`new:${name}`, { construct }])),
    getGlobalDispatcher: { call: free },
    dispatcher: {
      members: {
        ...Object.fromEntries(verbs.map((verb) => [verb, dispatch])),
        compose: { does: 'client', becomes: 'dispatcher', keeps: { origin: ['self.origin'] } },
      },
      others: plain,
    },
  },
};
