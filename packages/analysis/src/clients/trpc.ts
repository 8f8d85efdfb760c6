import type { Action, ClientModel, Locators, ModuleModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const link: Action = { does: 'client', becomes: 'link', keeps: { base: ['0.url'] }, site: { url: ['0.url'] } };

const linkOf = (...base: Locators): Action => ({ does: 'client', becomes: 'link', keeps: { base } });

const createClient: Action = { does: 'client', becomes: 'proxy', keeps: { base: ['0.links#base'] } };

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

/** What a provider hands down is the client that the application makes, or what its link binds. */
const provided: Locators = [
  '@createTRPCClient|createTRPCProxyClient|createClient|createTRPCNext#base',
  '@httpBatchLink|httpBatchStreamLink|unstable_httpBatchStreamLink|httpLink#base',
];

const requests = (request: Request, ...names: readonly string[]): Record<string, Action> =>
  Object.fromEntries(names.map((name) => [name, request]));

const hook: Request = { ...operation, url: provided };

const createReact: Action = { does: 'client', becomes: 'react', keeps: { base: provided } };

const named = (entity: string, ...names: readonly string[]): ModuleModel =>
  Object.fromEntries(names.map((name) => [name, entity]));

const client: ModuleModel = {
  ...named('link', 'httpBatchLink', 'httpLink', 'httpBatchStreamLink', 'httpSubscriptionLink'),
  ...named('link', 'unstable_httpBatchStreamLink', 'unstable_httpSubscriptionLink', 'createWSClient'),
  ...named('wsLink', 'wsLink'),
  ...named('splitLink', 'splitLink'),
  ...named('ownLink', 'localLink', 'unstable_localLink', 'experimental_localLink'),
  ...named('createClient', 'createTRPCClient', 'createTRPCProxyClient', 'createTRPCUntypedClient'),
};

const react: ModuleModel = {
  ...client,
  createTRPCReact: 'createReact',
  createReactQueryHooks: 'createReact',
  createTRPCQueryUtils: 'createUtils',
};

/**
 * tRPC: a link binds the URL, procedures end in the call. Hooks use the client that the application provides.
 * @see https://trpc.io/docs/client/links/httpBatchLink
 */
export const trpc: ClientModel = {
  name: 'trpc',
  kind: 'http',
  modules: {
    '@trpc/client': client,
    ...Object.fromEntries(
      ['httpBatchLink', 'httpLink', 'wsLink', 'splitLink'].map((name) => [`@trpc/client/links/${name}`, client]),
    ),
    '@trpc/react-query': react,
    '@trpc/react': react,
    '@trpc/next': { createTRPCNext: 'createNext', ...client },
    ...Object.fromEntries(
      ['electron-trpc', 'electron-trpc-experimental', 'trpc-electron'].map((name) => [
        `${name}/renderer`,
        { ipcLink: 'ownLink' },
      ]),
    ),
    'trpc-chrome/link': { chromeLink: 'ownLink' },
    'trpc-browser/link': named('ownLink', 'chromeLink', 'windowLink', 'popupLink'),
    'trpc-nuxt/client': { createTRPCNuxtClient: 'createClient', ...client },
  },
  entities: {
    link: { call: link },
    wsLink: { call: linkOf('0.client#base', '0.url') },
    splitLink: { call: linkOf('0.true#base,0.false#base') },
    // Other parts of the same program are no hosts.
    ownLink: { call: linkOf('=ipc:own') },
    createClient: { call: createClient, construct: createClient },
    proxy: {
      members: requests(operation, 'query', 'mutate', 'subscribe', 'mutation', 'subscription'),
      others: { does: 'is', entity: 'proxy' },
    },
    createReact: { call: createReact },
    createNext: {
      call: {
        does: 'client',
        becomes: 'react',
        keeps: { base: ['0.config.links#base', ...provided] },
      },
    },
    react: {
      members: {
        ...requests(hook, 'useQuery', 'useSuspenseQuery', 'useInfiniteQuery', 'useSuspenseInfiniteQuery'),
        ...requests(hook, 'useSubscription', 'usePrefetchQuery', 'usePrefetchInfiniteQuery'),
        useMutation: { does: 'client', becomes: 'mutation', keeps: { base: provided } },
        createClient,
        useUtils: { does: 'client', becomes: 'utils', keeps: { base: provided } },
        useContext: { does: 'client', becomes: 'utils', keeps: { base: provided } },
        withTRPC: plain,
        Provider: plain,
      },
      others: { does: 'is', entity: 'react' },
    },
    mutation: { members: requests(operation, 'mutate', 'mutateAsync'), others: plain },
    createUtils: { call: { does: 'client', becomes: 'utils', keeps: { base: provided } } },
    utils: {
      members: {
        ...requests(operation, 'fetch', 'fetchInfinite', 'prefetch', 'prefetchInfinite', 'ensureData', 'refetch'),
        client: { does: 'is', entity: 'proxy' },
      },
      others: { does: 'is', entity: 'utils' },
    },
  },
};
