import { axios } from './axios';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { fetch } from './fetch';
import { grpcJs } from './grpc-js';
import { grpcWeb } from './grpc-web';
import { improbableGrpcWeb } from './improbable-grpc-web';
import { nestjsGrpc } from './nestjs-grpc';
import { niceGrpc } from './nice-grpc';
import { protobufTs } from './protobuf-ts';

/** Every client model; a test compares this list with the folder. */
export const clientModels: readonly ClientModel[] = [
  axios,
  connect,
  fetch,
  grpcJs,
  grpcWeb,
  improbableGrpcWeb,
  nestjsGrpc,
  niceGrpc,
  protobufTs,
];
