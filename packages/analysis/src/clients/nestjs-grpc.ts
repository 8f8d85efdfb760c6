import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** What NestJS dials where the options name no address. */
const defaults = ['localhost:5000'];

/** The options of a gRPC client, in each of the places where they may stand. */
const binds = (becomes: string, ...places: readonly string[]): Action => {
  const at = (path: string): readonly string[] => places.map((place) => `${place}.${path}`);
  const url = at('options.url');
  const credentials = at('options.credentials');
  return {
    does: 'client',
    becomes,
    keeps: { address: url, credentials },
    site: { url, defaults, credentials, syntax: 'channel', only: { by: at('transport'), entity: 'GRPC' } },
  };
};

/** What makes clients of any transport, by what `binds` says of the options in each of the places where they may stand. */
export function nestjsClients(
  binds: (becomes: string, ...places: readonly string[]) => Action,
): Readonly<Record<string, Entity>> {
  return {
    ClientsModule: {
      members: {
        register: binds('module', '0', '0.clients'),
        registerAsync: binds('module', '0.useFactory', '0.clients.useFactory'),
      },
      others: plain,
    },
    module: { others: plain },
    ClientProxyFactory: { members: { create: binds('client', '0') }, others: plain },
    Client: { call: binds('client', '0') },
  };
}

const getService = (becomes: string, from: string): Action => ({
  does: 'client',
  becomes,
  keeps: { address: [`${from}address`], credentials: [`${from}credentials`] },
});

const provided = '!register|registerAsync|Client#';

const request: Request = {
  does: 'request',
  method: 'member',
  url: ['self.address'],
  credentials: ['self.credentials'],
  syntax: 'channel',
  targetOptional: true,
};

/**
 * gRPC in NestJS: options bind the address, `getService` gives a stub. What is injected is the client that is
 * registered, where there is one.
 * @see https://docs.nestjs.com/microservices/grpc
 */
export const nestjsGrpc: ClientModel = {
  name: 'nestjs-grpc',
  kind: 'grpc',
  modules: {
    '@nestjs/microservices': {
      ClientsModule: 'ClientsModule',
      ClientProxyFactory: 'ClientProxyFactory',
      Client: 'Client',
      ClientGrpc: 'injected',
      ClientGrpcProxy: 'ClientGrpcProxy',
      Transport: 'Transport',
    },
  },
  entities: {
    Transport: { members: { GRPC: { does: 'is', entity: 'GRPC' } }, others: plain },
    GRPC: { others: plain },
    ...nestjsClients(binds),
    ClientGrpcProxy: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { address: ['0.url'], credentials: ['0.credentials'] },
        site: { url: ['0.url'], defaults, credentials: ['0.credentials'], syntax: 'channel' },
      },
    },
    client: {
      members: { getService: getService('stub', 'self.'), getClientByServiceName: getService('stub', 'self.') },
      others: plain,
    },
    injected: {
      members: {
        getService: getService('injectedStub', provided),
        getClientByServiceName: getService('injectedStub', provided),
      },
      others: plain,
    },
    stub: { others: { ...request, defaults } },
    injectedStub: { others: request },
  },
};
