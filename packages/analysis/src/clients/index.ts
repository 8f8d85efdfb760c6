import { apollo } from './apollo';
import { axios } from './axios';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { fetch } from './fetch';
import { got } from './got';
import { graphqlRequest } from './graphql-request';
import { graphqlWs } from './graphql-ws';
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
import { urql } from './urql';

/** Every client model; a test compares this list with the folder. */
export const clientModels: readonly ClientModel[] = [
  apollo,
  axios,
  connect,
  fetch,
  got,
  graphqlRequest,
  graphqlWs,
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
  urql,
];
