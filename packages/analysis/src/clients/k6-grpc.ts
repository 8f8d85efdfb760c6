import type { Action, ClientModel, Entity } from './clientModel';

const plain: Action = { does: 'plain' };

const Client: Entity = { construct: { does: 'client', becomes: 'client' } };

/**
 * gRPC in k6: a client is made without an address, `connect` dials one.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-net-grpc/client/client-connect/
 */
export const k6Grpc: ClientModel = {
  name: 'k6-grpc',
  kind: 'grpc',
  modules: {
    'k6/net/grpc': { default: 'grpc', '=': 'grpc', Client: 'Client' },
    'k6/experimental/grpc': { default: 'grpc', '=': 'grpc', Client: 'Client' },
  },
  entities: {
    grpc: {
      members: { Client: { does: 'is', entity: 'Client' }, default: { does: 'is', entity: 'grpc' } },
      others: plain,
    },
    Client,
    client: {
      members: {
        connect: {
          does: 'request',
          method: '',
          url: ['0'],
          port: 443,
          scheme: { by: ['1.plaintext'], yes: 'grpc', no: 'grpcs' },
        },
      },
      others: plain,
    },
  },
};
