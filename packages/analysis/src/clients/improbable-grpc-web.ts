import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

/**
 * grpc-web of Improbable: each call names its host, a generated service client keeps it.
 * @see https://github.com/improbable-eng/grpc-web/tree/master/client/grpc-web
 */
export const improbableGrpcWeb: ClientModel = {
  name: 'improbable-grpc-web',
  kind: 'grpc',
  modules: {
    '@improbable-eng/grpc-web': { grpc: 'grpc', default: 'library', '=': 'library' },
    '*_pb_service': { '*Client': 'Stub' },
  },
  entities: {
    library: { members: { grpc: { does: 'is', entity: 'grpc' } }, others: plain },
    grpc: {
      members: {
        invoke: { does: 'request', url: ['1.host'] },
        unary: { does: 'request', url: ['1.host'] },
        client: { does: 'client', becomes: 'connection', keeps: { address: ['1.host'] }, site: { url: ['1.host'] } },
      },
      others: plain,
    },
    connection: {
      members: { start: { does: 'request', url: ['self.address'], targetOptional: true } },
      others: plain,
    },
    Stub: {
      construct: { does: 'client', becomes: 'stub', keeps: { address: ['0'] }, site: { url: ['0'] } },
      subclassIsSame: true,
      others: plain,
    },
    stub: {
      others: { does: 'request', method: 'member', url: ['self.address'], targetOptional: true },
    },
  },
};
