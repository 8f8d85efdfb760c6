import type { Action, ClientModel } from './clientModel';
import { credentialEntities } from './grpc-js';

const plain: Action = { does: 'plain' };

/**
 * nice-grpc and nice-grpc-web: a channel binds the host, a client is a definition on a channel. Without
 * credentials and scheme the channel is not encrypted.
 * @see https://github.com/deeplay-io/nice-grpc
 */
export const niceGrpc: ClientModel = {
  name: 'nice-grpc',
  kind: 'grpc',
  modules: Object.fromEntries(
    ['nice-grpc', 'nice-grpc-web'].map((name) => [
      name,
      {
        createChannel: 'createChannel',
        createClient: 'createClient',
        createClientFactory: 'createClientFactory',
        ChannelCredentials: 'credentials',
        Channel: 'channel',
        Client: 'client',
        RawClient: 'client',
        ClientFactory: 'factory',
      },
    ]),
  ),
  entities: {
    createChannel: {
      call: {
        does: 'client',
        becomes: 'channel',
        keeps: { address: ['0'], credentials: ['1'] },
        site: { url: ['0'], credentials: ['1'], syntax: 'channel' },
      },
    },
    channel: { others: plain },
    createClient: {
      call: {
        does: 'client',
        becomes: 'client',
        keeps: { address: ['1#address'], credentials: ['1#credentials'] },
      },
    },
    createClientFactory: { call: { does: 'client', becomes: 'factory' } },
    factory: {
      members: {
        use: { does: 'is', entity: 'factoryUse' },
        create: {
          does: 'client',
          becomes: 'client',
          keeps: { address: ['1#address'], credentials: ['1#credentials'] },
        },
      },
    },
    factoryUse: { call: { does: 'client', becomes: 'factory' } },
    client: {
      others: {
        does: 'request',
        method: 'member',
        url: ['self.address'],
        credentials: ['self.credentials'],
        syntax: 'channel',
        targetOptional: true,
      },
    },
    ...credentialEntities,
  },
};
