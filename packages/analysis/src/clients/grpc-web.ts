import type { ClientModel } from './clientModel';

const generated = { '*PromiseClient': 'Stub', '*Client': 'Stub' };

/**
 * grpc-web: the generated classes take the host name first. They are known by the name of the generated file, whether
 * or not it is in the project.
 * @see https://github.com/grpc/grpc-web
 */
export const grpcWeb: ClientModel = {
  name: 'grpc-web',
  kind: 'grpc',
  modules: {
    '*_grpc_web_pb': generated,
    '*ServiceClientPb': generated,
    'grpc-web': {
      '=': 'library',
      default: 'library',
      GrpcWebClientBase: 'Transport',
      AbstractClientBase: 'Transport',
    },
  },
  entities: {
    library: { others: { does: 'plain' } },
    Transport: { construct: { does: 'client', becomes: 'transport' } },
    transport: { others: { does: 'plain' } },
    Stub: {
      construct: { does: 'client', becomes: 'stub', keeps: { address: ['0'] }, site: { url: ['0'] } },
      subclassIsSame: true,
      others: { does: 'plain' },
    },
    stub: {
      others: { does: 'request', method: 'member', url: ['self.address'], targetOptional: true },
    },
  },
};
