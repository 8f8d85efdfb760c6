import { onDemand } from '../onDemand';
import { ai } from './ai';
import { alova } from './alova';
import { amqp } from './amqp';
import { angular } from './angular';
import { angularjs } from './angularjs';
import { apollo } from './apollo';
import { axios } from './axios';
import { beacon } from './beacon';
import { bent } from './bent';
import { betterFetch } from './better-fetch';
import { bloodhound } from './bloodhound';
import { browserAutomation } from './browser-automation';
import { childProcess } from './child-process';
import type { ClientModel } from './clientModel';
import { connect } from './connect';
import { dapr } from './dapr';
import { downloads } from './downloads';
import { electron } from './electron';
import { elements } from './elements';
import { etcd3 } from './etcd3';
import { eventSource } from './event-source';
import { fetch } from './fetch';
import { fileTransfer } from './file-transfer';
import { formData } from './form-data';
import { frames } from './frames';
import { gaxios } from './gaxios';
import { git } from './git';
import { got } from './got';
import { graphqlRequest } from './graphql-request';
import { graphqlWs } from './graphql-ws';
import { grpcJs } from './grpc-js';
import { grpcWeb } from './grpc-web';
import { heyApi } from './hey-api';
import { honoClient } from './hono-client';
import { http } from './http';
import { http2 } from './http2';
import { improbableGrpcWeb } from './improbable-grpc-web';
import { jquery } from './jquery';
import { k6 } from './k6';
import { k6Grpc } from './k6-grpc';
import { kafka } from './kafka';
import { ky } from './ky';
import { mail } from './mail';
import { milvus } from './milvus';
import { mobile } from './mobile';
import { mqtt } from './mqtt';
import { nats } from './nats';
import { needle } from './needle';
import { nestjsGrpc } from './nestjs-grpc';
import { nestjsTransports } from './nestjs-transports';
import { niceGrpc } from './nice-grpc';
import { ofetch } from './ofetch';
import { openapiFetch } from './openapi-fetch';
import { openapiTypescriptFetch } from './openapi-typescript-fetch';
import { otlp } from './otlp';
import { platform } from './platform';
import { protobufTs } from './protobuf-ts';
import { protobufjs } from './protobufjs';
import { proxies } from './proxies';
import { redis } from './redis';
import { requestModel } from './request';
import { rtkQuery } from './rtk-query';
import { sdks } from './sdks';
import { signalr } from './signalr';
import { simpleOauth2 } from './simple-oauth2';
import { soap } from './soap';
import { socketIo } from './socket-io';
import { sockets } from './sockets';
import { superagent } from './superagent';
import { swr } from './swr';
import { temporal } from './temporal';
import { trpc } from './trpc';
import { tsRest } from './ts-rest';
import { tus } from './tus';
import { typedRestClient } from './typed-rest-client';
import { umiRequest } from './umi-request';
import { undici } from './undici';
import { urql } from './urql';
import { userScripts } from './user-scripts';
import { verbClients } from './verb-clients';
import { vueuse } from './vueuse';
import { websocket } from './websocket';
import { wretch } from './wretch';
import { xhr } from './xhr';
import { zeebe } from './zeebe';
import { zodios } from './zodios';

/** The models of libraries that take their hosts from the code; a test compares this list with the folder. */
export const libraries: readonly ClientModel[] = [
  ai,
  alova,
  amqp,
  angular,
  angularjs,
  apollo,
  axios,
  beacon,
  bent,
  betterFetch,
  bloodhound,
  browserAutomation,
  childProcess,
  connect,
  dapr,
  downloads,
  electron,
  elements,
  etcd3,
  eventSource,
  fetch,
  fileTransfer,
  formData,
  frames,
  gaxios,
  git,
  got,
  graphqlRequest,
  graphqlWs,
  grpcJs,
  grpcWeb,
  heyApi,
  honoClient,
  http,
  http2,
  improbableGrpcWeb,
  jquery,
  k6,
  k6Grpc,
  kafka,
  ky,
  mail,
  milvus,
  mobile,
  mqtt,
  nats,
  needle,
  nestjsGrpc,
  nestjsTransports,
  niceGrpc,
  ofetch,
  openapiFetch,
  openapiTypescriptFetch,
  otlp,
  platform,
  protobufjs,
  protobufTs,
  proxies,
  redis,
  requestModel,
  rtkQuery,
  signalr,
  simpleOauth2,
  soap,
  socketIo,
  sockets,
  superagent,
  swr,
  temporal,
  trpc,
  tsRest,
  tus,
  typedRestClient,
  umiRequest,
  undici,
  urql,
  userScripts,
  verbClients,
  vueuse,
  websocket,
  wretch,
  xhr,
  zeebe,
  zodios,
];

/** Gives every client model: the libraries and the vendors' packages. */
export const clientModels: () => readonly ClientModel[] = onDemand(() => [...libraries, ...sdks()]);
