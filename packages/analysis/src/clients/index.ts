import { angular } from './angular';
import { apollo } from './apollo';
import { axios } from './axios';
import { beacon } from './beacon';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { dapr } from './dapr';
import { etcd3 } from './etcd3';
import { eventSource } from './event-source';
import { fetch } from './fetch';
import { got } from './got';
import { graphqlRequest } from './graphql-request';
import { graphqlWs } from './graphql-ws';
import { grpcJs } from './grpc-js';
import { grpcWeb } from './grpc-web';
import { http } from './http';
import { improbableGrpcWeb } from './improbable-grpc-web';
import { jquery } from './jquery';
import { ky } from './ky';
import { milvus } from './milvus';
import { nestjsGrpc } from './nestjs-grpc';
import { niceGrpc } from './nice-grpc';
import { ofetch } from './ofetch';
import { protobufTs } from './protobuf-ts';
import { rtkQuery } from './rtk-query';
import { socketIo } from './socket-io';
import { superagent } from './superagent';
import { swr } from './swr';
import { temporal } from './temporal';
import { undici } from './undici';
import { urql } from './urql';
import { websocket } from './websocket';
import { xhr } from './xhr';
import { zeebe } from './zeebe';

/** Every client model; a test compares this list with the folder. */
export const clientModels: readonly ClientModel[] = [
  angular,
  apollo,
  axios,
  beacon,
  connect,
  dapr,
  etcd3,
  eventSource,
  fetch,
  got,
  graphqlRequest,
  graphqlWs,
  grpcJs,
  grpcWeb,
  http,
  improbableGrpcWeb,
  jquery,
  ky,
  milvus,
  nestjsGrpc,
  niceGrpc,
  ofetch,
  protobufTs,
  rtkQuery,
  socketIo,
  superagent,
  swr,
  temporal,
  undici,
  urql,
  websocket,
  xhr,
  zeebe,
];
