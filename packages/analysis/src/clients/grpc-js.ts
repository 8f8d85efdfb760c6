import type { Action, ClientModel, Entity } from './clientModel';

const plain: Action = { does: 'plain' };

const construct: Action = {
  does: 'client',
  becomes: 'stub',
  keeps: { address: ['0'], credentials: ['1'] },
  site: { url: ['0'], credentials: ['1'], syntax: 'grpc' },
};

const credential = (encrypted: boolean): Entity => ({ encrypted, others: plain });

/** The channel credentials of grpc-js, which other libraries hand on: what they say decides the scheme. */
export const credentialEntities: Readonly<Record<string, Entity>> = {
  credentials: {
    members: {
      createInsecure: { does: 'client', becomes: 'insecure' },
      createSsl: { does: 'client', becomes: 'secure' },
      createFromSecureContext: { does: 'client', becomes: 'secure' },
      createFromGoogleCredential: plain,
      combineChannelCredentials: { does: 'passes', from: '0' },
    },
    others: plain,
  },
  insecure: credential(false),
  secure: credential(true),
};

/**
 * gRPC over `@grpc/grpc-js`: dynamic packages, generated stubs, generic constructors. The credentials decide the
 * scheme.
 * @see https://github.com/grpc/grpc-node/tree/master/packages/grpc-js
 */
export const grpcJs: ClientModel = {
  name: 'grpc-js',
  kind: 'grpc',
  modules: Object.fromEntries(
    ['@grpc/grpc-js', 'grpc'].map((name) => [
      name,
      {
        default: 'library',
        '=': 'library',
        Client: 'Stub',
        loadPackageDefinition: 'loadPackageDefinition',
        makeGenericClientConstructor: 'makeGenericClientConstructor',
        makeClientConstructor: 'makeGenericClientConstructor',
        load: 'loadPackageDefinition',
        credentials: 'credentials',
        ChannelCredentials: 'credentials',
        ServiceClientConstructor: 'Stub',
        GrpcObject: 'package',
      },
    ]),
  ),
  provenBy: { argument: 1, is: { insecure: 'Stub', secure: 'Stub' } },
  entities: {
    library: {
      members: {
        default: { does: 'is', entity: 'library' },
        Client: { does: 'is', entity: 'Stub' },
        loadPackageDefinition: { does: 'is', entity: 'loadPackageDefinition' },
        load: { does: 'is', entity: 'loadPackageDefinition' },
        makeGenericClientConstructor: { does: 'is', entity: 'makeGenericClientConstructor' },
        makeClientConstructor: { does: 'is', entity: 'makeGenericClientConstructor' },
        credentials: { does: 'is', entity: 'credentials' },
        ChannelCredentials: { does: 'is', entity: 'credentials' },
      },
      others: plain,
    },
    loadPackageDefinition: { call: { does: 'client', becomes: 'package' } },
    makeGenericClientConstructor: { call: { does: 'client', becomes: 'Stub', keeps: { serviceName: ['1'] } } },
    package: { construct, others: { does: 'is', entity: 'package' } },
    Stub: {
      construct,
      subclassIsSame: true,
      members: { serviceName: { does: 'holds', value: 'serviceName' } },
      others: plain,
    },
    stub: {
      members: Object.fromEntries(['close', 'getChannel', 'waitForReady', 'constructor'].map((name) => [name, plain])),
      others: {
        does: 'request',
        method: 'member',
        url: ['self.address'],
        credentials: ['self.credentials'],
        syntax: 'grpc',
        targetOptional: true,
      },
    },
    ...credentialEntities,
  },
};
