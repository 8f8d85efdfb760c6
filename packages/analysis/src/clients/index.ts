import { axios } from './axios';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { fetch } from './fetch';
import { got } from './got';
import { grpcJs } from './grpc-js';
import { grpcWeb } from './grpc-web';
import { http } from './http';
import { improbableGrpcWeb } from './improbable-grpc-web';
import { ky } from './ky';
import { nestjsGrpc } from './nestjs-grpc';
import { niceGrpc } from './nice-grpc';
import { ofetch } from './ofetch';
import { protobufTs } from './protobuf-ts';
import { superagent } from './superagent';
import { undici } from './undici';

/** Every client model; a test compares this list with the folder. */
export const clientModels: readonly ClientModel[] = [
  axios,
  connect,
  fetch,
  got,
  grpcJs,
  grpcWeb,
  http,
  improbableGrpcWeb,
  ky,
  nestjsGrpc,
  niceGrpc,
  ofetch,
  protobufTs,
  superagent,
  undici,
];
