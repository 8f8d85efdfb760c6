import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method?: string): Request => ({
  does: 'request',
  method: method === undefined ? ['1.method', '0.method', 'self.method'] : method,
  url: ['0.url', '0', 'self.url'],
  base: ['1.prefixUrl', '0.prefixUrl', '1.baseUrl', '0.baseUrl', 'self.base'],
  join: 'got',
  parts: {
    scheme: ['0.protocol', '=https'],
    host: ['0.hostname', '0.host'],
    port: ['0.port'],
    path: ['0.path', '0.pathname'],
  },
  local: ['0.socketPath', '1.socketPath'],
});

const extend: Action = {
  does: 'client',
  becomes: 'instance',
  keeps: {
    base: ['-1.prefixUrl', '-1#base', '0.prefixUrl', '0#base', '0.baseUrl', 'self.base'],
    url: ['0.url', 'self.url'],
    method: ['0.method', 'self.method'],
  },
  site: { url: ['-1.prefixUrl', '0.prefixUrl', '0.baseUrl'], hostOptional: true },
};

const verbs: Readonly<Record<string, Request>> = Object.fromEntries(
  ['get', 'post', 'put', 'patch', 'head', 'delete'].map((verb) => [verb, send(verb.toUpperCase())]),
);

const instance: Entity = {
  call: send(),
  members: {
    ...verbs,
    stream: { does: 'is', entity: 'stream' },
    paginate: { does: 'is', entity: 'paginate' },
    extend,
    create: extend,
  },
  others: plain,
  settings: { 'defaults.options.prefixUrl': 'base' },
};

/**
 * got: calls, verbs, streams, pages, and instances with `prefixUrl` (`baseUrl` up to got 9).
 * @see https://github.com/sindresorhus/got/blob/main/documentation/2-options.md
 */
export const got: ClientModel = {
  name: 'got',
  kind: 'http',
  pageless: true,
  modules: {
    got: { default: 'got', '=': 'got', got: 'got', Got: 'instance', Options: 'Options' },
    'got-cjs': { default: 'got', '=': 'got', got: 'got', Got: 'instance' },
    'got-scraping': { default: 'got', '=': 'got', gotScraping: 'got' },
  },
  entities: {
    got: {
      ...instance,
      members: {
        ...instance.members,
        default: { does: 'is', entity: 'got' },
        got: { does: 'is', entity: 'got' },
        gotScraping: { does: 'is', entity: 'got' },
        Options: { does: 'is', entity: 'Options' },
      },
    },
    instance,
    stream: { call: send(), members: verbs, others: plain },
    paginate: { call: send(), members: { all: send(), each: send() }, others: plain },
    Options: {
      construct: {
        does: 'client',
        becomes: 'options',
        keeps: {
          url: ['0.url', '1.url', '0'],
          base: ['0.prefixUrl', '1.prefixUrl'],
          method: ['0.method', '1.method'],
        },
      },
    },
    options: { others: plain },
  },
};
