import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send: Request = { does: 'request', url: ['0.url', '0'] };

const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

const members = {
  request: operation,
  rawRequest: operation,
  batchRequests: operation,
} as const;

/**
 * graphql-request: a request names its URL, a client keeps one.
 * @see https://github.com/graffle-js/graffle/tree/graphql-request
 */
export const graphqlRequest: ClientModel = {
  name: 'graphql-request',
  kind: 'graphql',
  modules: {
    'graphql-request': {
      default: 'request',
      '=': 'library',
      request: 'request',
      rawRequest: 'request',
      batchRequests: 'request',
      GraphQLClient: 'GraphQLClient',
    },
  },
  entities: {
    library: {
      members: {
        request: send,
        rawRequest: send,
        batchRequests: send,
        default: { does: 'is', entity: 'request' },
        GraphQLClient: { does: 'is', entity: 'GraphQLClient' },
      },
      others: plain,
    },
    request: { call: send, others: plain },
    GraphQLClient: {
      construct: { does: 'client', becomes: 'client', keeps: { base: ['0'] }, site: { url: ['0'] } },
    },
    client: {
      members: {
        ...members,
        setHeader: { does: 'client', becomes: 'client', keeps: { base: ['self.base'] } },
        setHeaders: { does: 'client', becomes: 'client', keeps: { base: ['self.base'] } },
        setEndpoint: { does: 'client', becomes: 'client', keeps: { base: ['0'] } },
      },
      others: plain,
    },
  },
};
