import type { Action, ClientModel, Locators, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const source = (address: Locators, ssl: Locators): TargetSource => ({
  url: address,
  scheme: { by: ssl, yes: 'grpcs', no: 'grpc' },
  port: 19530,
});

/**
 * Milvus over gRPC: the client binds the address, all that it does is a call.
 * @see https://milvus.io/api-reference/node/v2.4.x/About.md
 */
export const milvus: ClientModel = {
  name: 'milvus',
  kind: 'grpc',
  modules: { '@zilliz/milvus2-sdk-node': { MilvusClient: 'MilvusClient', default: 'MilvusClient' } },
  entities: {
    MilvusClient: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { address: ['0.address', '0'], ssl: ['0.ssl', '1'] },
        site: source(['0.address', '0'], ['0.ssl', '1']),
      },
    },
    client: {
      members: { closeConnection: plain, on: plain },
      others: {
        does: 'request',
        method: 'member',
        ...source(['self.address'], ['self.ssl']),
        targetOptional: true,
      },
    },
  },
};
