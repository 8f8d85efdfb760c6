import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

const initClient: Action = {
  does: 'client',
  becomes: 'route',
  keeps: { base: ['1.baseUrl'] },
  site: { url: ['1.baseUrl'] },
};

/** A route is called, or has the hooks of the query client. */
const hooks = ['useQuery', 'useSuspenseQuery', 'useInfiniteQuery', 'query', 'mutation', 'fetchQuery', 'prefetchQuery'];

/**
 * ts-rest: the client binds the base URL of a contract, its routes are calls.
 * @see https://ts-rest.com/docs/core/fetch
 */
export const tsRest: ClientModel = {
  name: 'ts-rest',
  kind: 'fetch',
  modules: {
    '@ts-rest/core': { initClient: 'initClient' },
    '@ts-rest/react-query': { initQueryClient: 'initClient', initTsrReactQuery: 'initClient' },
    '@ts-rest/react-query/v5': { initTsrReactQuery: 'initClient' },
    '@ts-rest/vue-query': { initQueryClient: 'initClient' },
  },
  entities: {
    initClient: { call: initClient },
    route: {
      call: operation,
      members: {
        ...Object.fromEntries(hooks.map((name) => [name, operation])),
        useMutation: { does: 'client', becomes: 'mutation', keeps: { base: ['self.base'] } },
        useQueryClient: plain,
      },
      others: { does: 'is', entity: 'route' },
    },
    mutation: { members: { mutate: operation, mutateAsync: operation }, others: plain },
  },
};
