import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** The URL may be a parsed one, in `url` or `uri`. */
const send = (method?: string): Request => ({
  does: 'request',
  method: method === undefined ? ['0.method', '1.method', 'self.method'] : method,
  url: ['0.url', '0.uri', '1.url', '1.uri', '0.url.href', '0.uri.href', '0', 'self.url'],
  base: ['0.baseUrl', '1.baseUrl', 'self.base'],
  join: 'axios',
});

const defaults: Action = {
  does: 'client',
  becomes: 'request',
  keeps: {
    base: ['0.baseUrl', 'self.base'],
    url: ['0.url', '0.uri', 'self.url'],
    method: ['0.method', 'self.method'],
  },
  site: { url: ['0.baseUrl'], hostOptional: true },
};

const verbs = ['get', 'head', 'options', 'post', 'put', 'patch', 'del', 'delete'];

const request: Entity = {
  call: send(),
  members: {
    ...Object.fromEntries(verbs.map((verb) => [verb, send(verb === 'del' ? 'DELETE' : verb.toUpperCase())])),
    defaults,
    default: { does: 'is', entity: 'request' },
  },
  others: plain,
};

const modules = [
  'request',
  'request-promise',
  'request-promise-native',
  'request-promise-any',
  'request-promise-cache',
  'requestretry',
  'postman-request',
  'cloudscraper',
  'teeny-request',
  '@cypress/request',
  '@cypress/request-promise',
  '@root/request',
  '@postman/request',
];

/**
 * request and its kin: calls with a URL or options, verbs, chains of `defaults`.
 * @see https://github.com/request/request#requestoptions-callback
 */
export const requestModel: ClientModel = {
  name: 'request',
  kind: 'http',
  pageless: true,
  callsBack: true,
  modules: Object.fromEntries(
    modules.map((name) => [
      name,
      {
        default: 'request',
        '=': 'request',
        teenyRequest: 'request',
        ...Object.fromEntries(verbs.map((verb) => [verb, `verb:${verb}`])),
        defaults: 'defaults',
      },
    ]),
  ),
  entities: {
    request,
    defaults: { call: defaults },
    ...Object.fromEntries(
      verbs.map((verb) => [`verb:${verb}`, { call: send(verb === 'del' ? 'DELETE' : verb.toUpperCase()) }]),
    ),
  },
};
