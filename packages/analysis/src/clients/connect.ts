import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

const createTransport: Action = {
  does: 'client',
  becomes: 'transport',
  keeps: { base: ['0.baseUrl'] },
  site: { url: ['0.baseUrl'] },
};

const createClient: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { base: ['1#base'] },
  site: { url: ['1#base'] },
};

const transports = ['createConnectTransport', 'createGrpcTransport', 'createGrpcWebTransport'];
const clients = ['createClient', 'createPromiseClient', 'createCallbackClient'];

const named = (names: readonly string[], entity: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, entity]));

/**
 * Connect: a transport binds the base URL, a client is a service on a transport.
 * @see https://connectrpc.com/docs/node/using-clients
 */
export const connect: ClientModel = {
  name: 'connect',
  kind: 'grpc',
  modules: {
    '@connectrpc/connect': {
      ...named(clients, 'createClient'),
      Client: 'client',
      PromiseClient: 'client',
      Transport: 'transport',
    },
    '@connectrpc/connect-node': named(transports, 'createTransport'),
    '@connectrpc/connect-web': named(transports, 'createTransport'),
    '@bufbuild/connect': { ...named(clients, 'createClient'), PromiseClient: 'client', Transport: 'transport' },
    '@bufbuild/connect-node': named(transports, 'createTransport'),
    '@bufbuild/connect-web': { ...named(transports, 'createTransport'), ...named(clients, 'createClient') },
  },
  entities: {
    createTransport: { call: createTransport },
    createClient: { call: createClient },
    transport: { others: plain },
    client: {
      others: { does: 'request', method: 'member', url: ['self.base'], targetOptional: true },
    },
  },
};
