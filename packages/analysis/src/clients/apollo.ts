import type { Action, ClientModel, Entity, Injected, Locators, ModuleModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** A link that binds a host itself; without one it is the page's own `/graphql`. */
const bindingLink: Action = {
  does: 'client',
  becomes: 'link',
  keeps: { base: ['0.uri', '=/graphql'] },
  site: { url: ['0.uri'], defaults: ['/graphql'] },
};

const linkOf = (...base: Locators): Action => ({ does: 'client', becomes: 'link', keeps: { base } });

const client: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { base: ['0.uri', '0.link#base', '0.networkInterface#base'] },
  site: { url: ['0.uri', '0.link#base', '0.networkInterface#base'], hostOptional: true },
};

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

/** What a provider hands down is the client that the application makes, or what its link binds. */
const provided: Locators = [
  '@ApolloClient|NextSSRApolloClient|DefaultClient#base',
  '@HttpLink|BatchHttpLink|createHttpLink|createUploadLink|create#base',
];

const hookOperation: Request = { ...operation, url: ['1.client#base', ...provided] };

/** A hook that hands out a function: the request is its call. */
const lazyHook = (becomes: string): Action => ({
  does: 'client',
  becomes,
  keeps: { base: ['1.client#base', ...provided] },
});

const links: ModuleModel = {
  HttpLink: 'HttpLink',
  createHttpLink: 'HttpLink',
  BatchHttpLink: 'HttpLink',
  BaseHttpLink: 'HttpLink',
  ApolloLink: 'ApolloLink',
  Observable: 'nothing',
  from: 'from',
  concat: 'concat',
  split: 'split',
  onError: 'plainLink',
  ErrorLink: 'plainLink',
  setContext: 'plainLink',
  SetContextLink: 'plainLink',
  RetryLink: 'plainLink',
  GraphQLWsLink: 'clientLink',
  WebSocketLink: 'WebSocketLink',
};

const hooks: ModuleModel = {
  ...Object.fromEntries(
    ['useQuery', 'useSuspenseQuery', 'useBackgroundQuery', 'useSubscription'].map((name) => [name, 'hook']),
  ),
  useLazyQuery: 'lazyHook',
  useMutation: 'lazyHook',
  useApolloClient: 'useApolloClient',
};

const core: ModuleModel = { ApolloClient: 'ApolloClient', ...links, ...hooks };

const subpaths = [
  ...['core', 'core/index.js', 'index.js', 'react', 'react/hooks', 'link/core', 'link/http', 'link/batch-http'],
  ...['link/ws', 'link/subscriptions', 'link/error', 'link/context', 'link/retry', 'main.cjs'],
].map((path) => `@apollo/client/${path}`);

const oldLinks: ModuleModel = { ...links, default: 'HttpLink', '=': 'links' };

const nextModule: ModuleModel = {
  ApolloClient: 'ApolloClient',
  NextSSRApolloClient: 'ApolloClient',
  registerApolloClient: 'registerApolloClient',
};

const requests = (...names: readonly string[]): Record<string, Action> =>
  Object.fromEntries(names.map((name) => [name, operation]));

const clientMembers = requests('query', 'mutate', 'subscribe', 'watchQuery', 'request');

/** What reaches the client that the application provides. */
const providedMembers = Object.fromEntries(
  ['query', 'mutate', 'subscribe', 'watchQuery'].map((name): readonly [string, Request] => [
    name,
    { ...operation, url: ['self.base', ...provided] },
  ]),
);

/** What components of Vue have. */
const ofComponents: readonly Injected[] = ['vue-apollo', '@vue/apollo-option', '@nuxtjs/apollo'].map((requires) => ({
  name: '$apollo',
  entity: 'providedClient',
  requires,
}));

const link: Entity = {
  members: { concat: linkOf('self.base,0#base'), split: linkOf('self.base,1#base,2#base') },
  others: plain,
};

/**
 * Apollo, old and new: a link or a client binds the host, operations on the client are calls. A hook that starts an
 * operation is one, too, of the client that the application provides.
 * @see https://www.apollographql.com/docs/react/api/link/introduction
 */
export const apollo: ClientModel = {
  name: 'apollo',
  kind: 'graphql',
  modules: {
    ...Object.fromEntries(['@apollo/client', ...subpaths].map((name) => [name, core])),
    '@apollo/client-integration-nextjs': nextModule,
    '@apollo/experimental-nextjs-app-support': nextModule,
    '@apollo/experimental-nextjs-app-support/rsc': nextModule,
    '@apollo/experimental-nextjs-app-support/ssr': { ...hooks, ...nextModule },
    'apollo-boost': { ...core, default: 'ApolloClient' },
    'apollo-client': { ApolloClient: 'ApolloClient', default: 'ApolloClient', createNetworkInterface: 'HttpLink' },
    'apollo-client-preset': { ...core, default: 'ApolloClient' },
    'apollo-link-http': oldLinks,
    'apollo-link-batch-http': oldLinks,
    'apollo-upload-client': { createUploadLink: 'HttpLink', UploadHttpLink: 'HttpLink', '=': 'links' },
    'apollo-upload-client/createUploadLink.mjs': { default: 'HttpLink' },
    'apollo-upload-client/UploadHttpLink.mjs': { default: 'HttpLink' },
    'apollo-link-ws': { WebSocketLink: 'WebSocketLink' },
    'apollo-link': { ...links, default: 'ApolloLink' },
    'apollo-link-error': links,
    'apollo-link-context': links,
    'apollo-link-retry': links,
    'apollo-fetch': { createApolloFetch: 'createApolloFetch' },
    'apollo-angular': { Apollo: 'Angular' },
    'apollo-angular/http': { HttpLink: 'AngularLink', HttpBatchLink: 'AngularLink' },
    'apollo-angular-link-http': { HttpLink: 'AngularLink' },
    'react-apollo': hooks,
    '@apollo/react-hooks': hooks,
    '@apollo/react-common': hooks,
    '@vue/apollo-composable': { ...hooks, useLazyQuery: 'composable', useMutation: 'composable' },
    '@apollo/gateway': {
      IntrospectAndCompose: 'IntrospectAndCompose',
      RemoteGraphQLDataSource: 'RemoteGraphQLDataSource',
      ApolloGateway: 'ApolloGateway',
    },
  },
  injected: ofComponents,
  entities: {
    nothing: { others: plain },
    links: {
      members: { createUploadLink: bindingLink, createHttpLink: bindingLink, HttpLink: bindingLink },
      others: plain,
    },
    HttpLink: { construct: bindingLink, call: bindingLink },
    ApolloLink: {
      construct: linkOf(),
      members: {
        from: linkOf('0#base'),
        concat: linkOf('0#base,1#base'),
        split: linkOf('1#base,2#base'),
        empty: plain,
        execute: plain,
      },
      others: plain,
    },
    from: { call: linkOf('0#base') },
    concat: { call: linkOf('0#base,1#base') },
    split: { call: linkOf('1#base,2#base') },
    plainLink: { call: linkOf(), construct: linkOf() },
    clientLink: { construct: linkOf('0#base') },
    WebSocketLink: {
      construct: {
        does: 'client',
        becomes: 'link',
        keeps: { base: ['0.uri', '0#base'] },
        site: { url: ['0.uri'], hostOptional: true },
      },
    },
    link,
    ApolloClient: { construct: client, call: client },
    client: { members: clientMembers, others: plain },
    registerApolloClient: { call: { does: 'client', becomes: 'registered', keeps: { base: provided } } },
    registered: {
      members: { getClient: { does: 'client', becomes: 'client', keeps: { base: ['self.base'] } }, query: operation },
      others: plain,
    },
    createApolloFetch: {
      call: { does: 'client', becomes: 'apolloFetch', keeps: { base: ['0.uri'] }, site: { url: ['0.uri'] } },
    },
    apolloFetch: { call: operation, others: plain },
    hook: { call: hookOperation },
    lazyHook: { call: lazyHook('lazy') },
    lazy: { members: { '0': { does: 'is', entity: 'operation' } }, others: plain },
    composable: { call: lazyHook('composed') },
    composed: { members: { mutate: operation, load: operation }, others: plain },
    operation: { call: operation },
    useApolloClient: { call: { does: 'client', becomes: 'client', keeps: { base: provided } } },
    Angular: { construct: { does: 'client', becomes: 'providedClient', keeps: { base: provided } } },
    providedClient: { members: providedMembers, others: plain },
    AngularLink: { construct: { does: 'client', becomes: 'angularLink' } },
    angularLink: { members: { create: bindingLink }, others: plain },
    IntrospectAndCompose: {
      construct: { does: 'client', becomes: 'nothing', site: { url: ['0.subgraphs.url'], hostOptional: true } },
    },
    ApolloGateway: {
      construct: { does: 'client', becomes: 'nothing', site: { url: ['0.serviceList.url'], hostOptional: true } },
    },
    RemoteGraphQLDataSource: {
      construct: { does: 'client', becomes: 'nothing', site: { url: ['0.url'], hostOptional: true } },
    },
  },
};
