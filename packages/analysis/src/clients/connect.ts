import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const factories = ['createConnectTransport', 'createGrpcTransport', 'createGrpcWebTransport'];

/** What a provider hands down is the transport that the application makes. */
const provided = `@${factories.join('|')}#base`;

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

const onTransport: Request = { does: 'request', url: ['self.base'], targetOptional: true };

const hook = (options: number): Request => ({
  does: 'request',
  url: [`${options}.transport#base`, provided],
  targetOptional: true,
});

const named = (names: readonly string[], entity: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, entity]));

const transports = named(factories, 'createTransport');

const connectModule = {
  ...named(['createClient', 'createPromiseClient', 'createCallbackClient'], 'createClient'),
  Client: 'client',
  PromiseClient: 'client',
  CallbackClient: 'client',
  Transport: 'transport',
};

const queryModule = {
  ...named(['useQuery', 'useSuspenseQuery'], 'useQuery'),
  ...named(['useInfiniteQuery', 'useSuspenseInfiniteQuery', 'useMutation'], 'useQuery'),
  callUnaryMethod: 'callUnaryMethod',
  useTransport: 'useTransport',
};

/**
 * Connect: a transport binds the base URL, a client is a service on a transport. The hooks of connect-query use the
 * transport of their provider.
 * @see https://connectrpc.com/docs/node/using-clients
 */
export const connect: ClientModel = {
  name: 'connect',
  kind: 'grpc',
  modules: {
    '@connectrpc/connect': connectModule,
    '@connectrpc/connect-node': transports,
    '@connectrpc/connect-web': transports,
    '@connectrpc/connect-query': queryModule,
    '@bufbuild/connect': connectModule,
    '@bufbuild/connect-node': { ...transports, ...connectModule },
    '@bufbuild/connect-web': { ...transports, ...connectModule },
    '@bufbuild/connect-query': queryModule,
  },
  entities: {
    createTransport: { call: createTransport },
    createClient: { call: createClient },
    transport: { members: { unary: onTransport, stream: onTransport }, others: plain },
    client: { others: { ...onTransport, method: 'member' } },
    useQuery: { call: hook(2) },
    callUnaryMethod: { call: { does: 'request', url: ['0#base'], targetOptional: true } },
    useTransport: { call: { does: 'client', becomes: 'transport', keeps: { base: [provided] } } },
  },
};
