import type { Action, ClientModel, Entity, Locators, Request, TargetSource } from './clientModel';

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

const site: TargetSource = { url: given, hostOptional: true };

/** A client, where it finds the base URL, and what telling it another one does. */
const client = (base: Locators, setConfig: Action): Entity => ({
  members: {
    ...Object.fromEntries(verbs.map((verb) => [verb, send(verb.toUpperCase(), base)])),
    request: send(['0.method'], base),
    setConfig,
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
 * that the library itself exports is told its base later, as others may be: a path alone names no host.
 * @see https://heyapi.dev/openapi-ts/clients/fetch
 */
export const heyApi: ClientModel = {
  name: 'hey-api',
  kind: 'fetch',
  pageless: true,
  modules: Object.fromEntries(
    ['fetch', 'axios', 'next', 'nuxt', 'ky', 'ofetch', 'angular'].map((name) => [`@hey-api/client-${name}`, library]),
  ),
  entities: {
    createClient: {
      call: {
        does: 'client',
        becomes: 'client',
        keeps: { base: given },
        site,
      },
    },
    createConfig: { call: { does: 'client', becomes: 'config', keeps: { base: given } } },
    config: { others: plain },
    client: client(['self.base'], { does: 'client', becomes: 'config', keeps: { base: given }, site }),
    shared: client(['shared.base'], { does: 'configures', keeps: { base: given }, site }),
  },
};
