import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const url: readonly string[] = ['0.url', '0.uri', '0'];

const called: Request = { does: 'request', method: ['0.method', '1.method'], url };

const named = (method: string): Request => ({ does: 'request', method, url });

const verbs: Readonly<Record<string, Request>> = {
  ...Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'head', 'delete', 'options'].map((verb) => [verb, named(verb.toUpperCase())]),
  ),
  del: named('DELETE'),
  send: { does: 'request', method: ['0'], url: ['1'] },
  request: called,
  json: named('GET'),
  getJSON: named('GET'),
  getBuffer: named('GET'),
  postJson: named('POST'),
  putJson: named('PUT'),
  concat: called,
  curl: called,
  stream: called,
  unpromisified: called,
};

const library: Entity = {
  call: called,
  members: {
    ...verbs,
    default: { does: 'is', entity: 'library' },
    promisified: { does: 'is', entity: 'library' },
    Client: { does: 'is', entity: 'Client' },
    HttpClient: { does: 'is', entity: 'Client' },
  },
  others: plain,
};

/** `(method, url)` beside `(url)` and `(options)`. */
const methodFirst: Request = { does: 'request', method: ['0.method', '0'], url: ['1', ...url] };

/** `(verb, url)`, and nothing else. */
const verbFirst: Request = { does: 'request', method: ['0'], url: ['1'] };

const exportsOf = (entity: string): Readonly<Record<string, string>> => ({
  default: entity,
  '=': entity,
  Client: 'Client',
  HttpClient: 'Client',
  promisified: 'library',
  ...Object.fromEntries(Object.keys(verbs).map((verb) => [verb, `verb:${verb}`])),
});

const modulesOf = (
  names: readonly string[],
  entity: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(names.map((name) => [name, exportsOf(entity)]));

/**
 * Small libraries of one shape: a function or verbs that take the URL first, or options with `url`.
 */
export const verbClients: ClientModel = {
  name: 'verb-clients',
  kind: 'http',
  modules: {
    ...modulesOf(
      [
        'phin',
        'urllib',
        'simple-get',
        'restler',
        'reqwest',
        'qwest',
        'xhr',
        'nanoajax',
        'popsicle',
        'httpie',
        'miniget',
        'tiny-json-http',
        'jsonp',
        'fetch-jsonp',
        'load-script',
        'scriptjs',
        'download',
        'wreck',
        '@hapi/wreck',
        'node-rest-client',
        'node-rest-client-promise',
      ],
      'library',
    ),
    'typed-rest-client/HttpClient': { ...exportsOf('library'), HttpClient: 'VerbClient' },
    '@actions/http-client': { ...exportsOf('library'), HttpClient: 'VerbClient' },
    ...modulesOf(['unirest', 'centra'], 'methodFirst'),
  },
  entities: {
    library,
    methodFirst: { ...library, call: methodFirst, members: { ...library.members, request: methodFirst } },
    Client: { construct: { does: 'client', becomes: 'client' } },
    client: {
      members: {
        ...verbs,
        request: called,
        registerMethod: { does: 'request', method: ['2'], url: ['1'] },
      },
      others: plain,
    },
    VerbClient: { construct: { does: 'client', becomes: 'verbClient' } },
    verbClient: {
      members: {
        ...verbs,
        getJson: named('GET'),
        patchJson: named('PATCH'),
        request: verbFirst,
        sendStream: verbFirst,
      },
      others: plain,
    },
    ...Object.fromEntries(Object.entries(verbs).map(([verb, call]) => [`verb:${verb}`, { call }])),
  },
};
