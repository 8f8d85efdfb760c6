import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

const createClient: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { base: ['0.url'] },
  site: { url: ['0.url'] },
};

/** An executor is a function that sends what it is given. */
const executor = (option: string): Action => ({
  does: 'client',
  becomes: 'executor',
  keeps: { base: [`0.${option}`] },
  site: { url: [`0.${option}`] },
});

/**
 * GraphQL over a connection of its own (graphql-ws, graphql-sse, subscriptions-transport-ws), and the executors of
 * graphql-tools.
 * @see https://the-guild.dev/graphql/ws/docs
 */
export const graphqlWs: ClientModel = {
  name: 'graphql-ws',
  kind: 'graphql',
  modules: {
    'graphql-ws': { createClient: 'createClient', Client: 'client' },
    'graphql-ws/client': { createClient: 'createClient', Client: 'client' },
    'graphql-sse': { createClient: 'createClient', Client: 'client' },
    'subscriptions-transport-ws': { SubscriptionClient: 'SubscriptionClient' },
    '@graphql-tools/executor-http': { buildHTTPExecutor: 'buildHTTPExecutor' },
    '@graphql-tools/executor-graphql-ws': { buildGraphQLWSExecutor: 'buildURLExecutor' },
    '@graphql-tools/executor-legacy-ws': { buildWSLegacyExecutor: 'buildLegacyExecutor' },
  },
  entities: {
    createClient: { call: createClient },
    SubscriptionClient: {
      construct: { does: 'client', becomes: 'client', keeps: { base: ['0'] }, site: { url: ['0'] } },
    },
    client: { members: { subscribe: operation, iterate: operation, request: operation }, others: plain },
    buildHTTPExecutor: { call: executor('endpoint') },
    buildURLExecutor: { call: executor('url') },
    buildLegacyExecutor: {
      call: { does: 'client', becomes: 'executor', keeps: { base: ['0'] }, site: { url: ['0'] } },
    },
    executor: { call: operation, others: plain },
  },
};
