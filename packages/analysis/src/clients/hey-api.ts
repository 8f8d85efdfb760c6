import type { Action, ClientModel, Entity, Locators, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method: Request['method'], base: Locators): Request => ({
  does: 'request',
  ...(method === undefined ? {} : { method }),
  url: ['0.url'],
  base: ['0.baseUrl', '0.baseURL', ...base],
  join: 'concat',
});

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'connect'];

const given = ['0.baseUrl', '0.baseURL', '0#base'];

/** A client, and where it finds the base URL that it was made with. */
const client = (base: Locators): Entity => ({
  members: {
    ...Object.fromEntries(verbs.map((verb) => [verb, send(verb.toUpperCase(), base)])),
    request: send(['0.method'], base),
    setConfig: { does: 'configures', keeps: { base: given } },
  },
  others: plain,
});

const library = {
  createClient: 'createClient',
  createConfig: 'createConfig',
  client: 'shared',
  Client: 'client',
} as const;

/**
 * The clients of Hey API: what is generated names the URL in options, and the base URL is set with the client. The one
 * that the library itself exports is told its base later.
 * @see https://heyapi.dev/openapi-ts/clients/fetch
 */
export const heyApi: ClientModel = {
  name: 'hey-api',
  kind: 'fetch',
  modules: Object.fromEntries(
    ['fetch', 'axios', 'next', 'nuxt', 'ky', 'ofetch', 'angular'].map((name) => [`@hey-api/client-${name}`, library]),
  ),
  entities: {
    createClient: {
      call: {
        does: 'client',
        becomes: 'client',
        keeps: { base: [...given, 'shared.base'] },
        site: { url: given, hostOptional: true },
      },
    },
    createConfig: { call: { does: 'client', becomes: 'config', keeps: { base: given } } },
    config: { others: plain },
    client: client(['self.base']),
    shared: client(['shared.base']),
  },
};
