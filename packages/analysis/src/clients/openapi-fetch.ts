import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verb = (method: string): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: ['1.baseUrl', 'self.base'],
  join: 'concat',
});

const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

const createClient: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { base: ['0.baseUrl'] },
  site: { url: ['0.baseUrl'], hostOptional: true },
};

/** A hook of openapi-react-query takes the method and then the path. */
const hook: Request = { does: 'request', method: ['0'], url: ['1'], base: ['self.base'], join: 'concat' };

/**
 * openapi-fetch and openapi-react-query: the client binds the base URL, a call names a path of the contract.
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export const openapiFetch: ClientModel = {
  name: 'openapi-fetch',
  kind: 'fetch',
  modules: {
    'openapi-fetch': { default: 'createClient', '=': 'createClient', createPathBasedClient: 'createPathBased' },
    'openapi-react-query': { default: 'createHooks', '=': 'createHooks' },
  },
  entities: {
    createClient: { call: createClient },
    client: {
      members: {
        ...Object.fromEntries(verbs.map((method) => [method, verb(method)])),
        request: { does: 'request', method: ['0'], url: ['1'], base: ['self.base'], join: 'concat' },
      },
      others: plain,
    },
    createPathBased: { call: { ...createClient, becomes: 'pathBased' } },
    pathBased: { others: { does: 'is', entity: 'path' } },
    path: {
      members: Object.fromEntries(
        verbs.map((method) => [method, { does: 'request', method, url: ['self.base'], targetOptional: true } as const]),
      ),
      others: plain,
    },
    createHooks: { call: { does: 'client', becomes: 'hooks', keeps: { base: ['0#base'] } } },
    hooks: {
      members: { useQuery: hook, useSuspenseQuery: hook, useInfiniteQuery: hook, useMutation: hook },
      others: plain,
    },
  },
};
