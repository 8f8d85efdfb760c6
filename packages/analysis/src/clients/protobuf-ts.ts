import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

/**
 * protobuf-ts: a transport binds the host, a generated client takes a transport, which proves what it is.
 * @see https://github.com/timostamm/protobuf-ts/blob/main/MANUAL.md#rpc-support
 */
export const protobufTs: ClientModel = {
  name: 'protobuf-ts',
  kind: 'grpc',
  modules: {
    '@protobuf-ts/grpc-transport': { GrpcTransport: 'GrpcTransport' },
    '@protobuf-ts/grpcweb-transport': { GrpcWebFetchTransport: 'WebTransport' },
    '@protobuf-ts/twirp-transport': { TwirpFetchTransport: 'WebTransport' },
    '@protobuf-ts/runtime-rpc': { RpcTransport: 'webTransport' },
  },
  provenBy: {
    argument: 0,
    is: { grpcTransport: 'GrpcStub', webTransport: 'WebStub' },
    field: '_transport',
  },
  entities: {
    GrpcTransport: {
      construct: {
        does: 'client',
        becomes: 'grpcTransport',
        keeps: { address: ['0.host'], credentials: ['0.channelCredentials'] },
        site: { url: ['0.host'], credentials: ['0.channelCredentials'], syntax: 'grpc' },
      },
    },
    grpcTransport: { others: plain },
    WebTransport: {
      construct: {
        does: 'client',
        becomes: 'webTransport',
        keeps: { address: ['0.baseUrl'] },
        site: { url: ['0.baseUrl'] },
      },
    },
    webTransport: { others: plain },
    GrpcStub: {
      construct: {
        does: 'client',
        becomes: 'grpcStub',
        keeps: { address: ['0#address'], credentials: ['0#credentials'] },
        site: { url: ['0#address'], credentials: ['0#credentials'], syntax: 'grpc' },
      },
    },
    grpcStub: {
      others: {
        does: 'request',
        method: 'member',
        url: ['self.address'],
        credentials: ['self.credentials'],
        syntax: 'grpc',
        targetOptional: true,
      },
    },
    WebStub: {
      construct: {
        does: 'client',
        becomes: 'webStub',
        keeps: { address: ['0#address'] },
        site: { url: ['0#address'] },
      },
    },
    webStub: { others: { does: 'request', method: 'member', url: ['self.address'], targetOptional: true } },
  },
};
