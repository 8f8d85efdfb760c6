import type { Action, ClientModel, Locators, ModuleModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const createClient: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { base: ['0.url'] },
  site: { url: ['0.url'] },
};

const provided: Locators = ['@createClient|Client|withUrqlClient#base'];

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

const names = ['query', 'mutation', 'subscription', 'executeQuery', 'executeMutation', 'executeSubscription'];

/** A hook that hands out a function: the request is its call. */
const lazyHook: Action = { does: 'client', becomes: 'lazy', keeps: { base: provided } };

const handsOut: Action = { does: 'client', becomes: 'client', keeps: { base: provided } };

const exported: ModuleModel = {
  createClient: 'createClient',
  Client: 'createClient',
  useClient: 'useClient',
  useClientHandle: 'useClientHandle',
  useQuery: 'hook',
  useSubscription: 'hook',
  useMutation: 'lazyHook',
  queryStore: 'store',
  mutationStore: 'store',
  subscriptionStore: 'store',
  getContextClient: 'useClient',
  registerUrql: 'registerUrql',
};

/**
 * urql: the client binds the URL, its operations and the hooks of its provider are calls.
 * @see https://nearform.com/open-source/urql/docs/api/core/
 */
export const urql: ClientModel = {
  name: 'urql',
  kind: 'graphql',
  modules: {
    ...Object.fromEntries(
      [
        ...['urql', '@urql/core', '@urql/preact', '@urql/vue', '@urql/svelte', '@urql/solid'],
        ...['@urql/next', '@urql/next/rsc'],
      ].map((name) => [name, exported]),
    ),
    'next-urql': { ...exported, withUrqlClient: 'withUrqlClient', initUrqlClient: 'createClient' },
  },
  entities: {
    createClient: { call: createClient, construct: createClient },
    client: { members: Object.fromEntries(names.map((name) => [name, operation])), others: plain },
    hook: { call: { ...operation, url: provided } },
    lazyHook: { call: lazyHook },
    lazy: {
      members: { '1': { does: 'is', entity: 'operation' }, executeMutation: operation },
      others: plain,
    },
    operation: { call: operation },
    useClient: { call: handsOut },
    useClientHandle: { call: { does: 'client', becomes: 'handle', keeps: { base: provided } } },
    handle: { members: { client: { does: 'is', entity: 'client' }, useQuery: operation }, others: plain },
    store: { call: { ...operation, url: ['0.client#base'] } },
    registerUrql: { call: { does: 'client', becomes: 'registered', keeps: { base: provided } } },
    registered: {
      members: { getClient: { does: 'client', becomes: 'client', keeps: { base: ['self.base'] } } },
      others: plain,
    },
    withUrqlClient: {
      call: { does: 'client', becomes: 'wrapped', keeps: { base: ['0.url'] }, site: { url: ['0.url'] } },
    },
    wrapped: { others: plain },
  },
};
