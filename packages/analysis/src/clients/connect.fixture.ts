// @file src/transports.ts
import { createClient } from '@connectrpc/connect';
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from '@connectrpc/connect-node';
import { ElizaService } from './gen/eliza_pb';

const connect = createConnectTransport({ httpVersion: '1.1', baseUrl: 'https://connect.example.com' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://connect.example.com/
const grpc = createGrpcTransport({ baseUrl: 'http://grpc.example.com:8080' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://grpc.example.com:8080/
const web = createGrpcWebTransport({ baseUrl: 'https://web.example.com/prefix' });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://web.example.com/prefix

const eliza = createClient(ElizaService, connect);
//                                       ^^^^^^^ client https://connect.example.com/
eliza.say({ sentence: 'https://no.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say https://connect.example.com/
createClient(ElizaService, grpc).introduce({});
//                         ^^^^ client http://grpc.example.com:8080/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ introduce http://grpc.example.com:8080/

const inline = createClient(ElizaService, createGrpcWebTransport({ baseUrl: 'https://inline.example.com' }));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://inline.example.com/
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://inline.example.com/
export async function talk() {
  for await (const answer of inline.converse({})) console.log(answer, web);
//                           ^^^^^^^^^^^^^^^^^^^ converse https://inline.example.com/
}

// @file src/browser.tsx
import { createPromiseClient } from '@bufbuild/connect';
import { createConnectTransport } from '@bufbuild/connect-web';
import { createConnectTransport as connectWeb } from '@connectrpc/connect-web';

const transport = createConnectTransport({ baseUrl: import.meta.env.VITE_API });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://production.example.com/ (production)
const client = createPromiseClient(Service, transport);
//                                          ^^^^^^^^^ client https://production.example.com/ (production)
client.list({});
//^^^^^^^^^^^^^ list https://production.example.com/ (production)

export const own = connectWeb({ baseUrl: '/rpc' });
//                            ^^^^^^^^^^^^^^^^^^^ client relative

// @file .env.production
VITE_API=https://production.example.com

// @file src/given.ts
import { createClient, type Client, type Transport } from '@connectrpc/connect';

export function make(transport: Transport) {
  return createClient(ElizaService, transport);
//                                  ^^^^^^^^^ client unresolved parameter transport
}

export async function use(client: Client<typeof ElizaService>) {
  await client.say({});
//      ^^^^^^^^^^^^^^ say unresolved parameter client
}

// @file packages/web/package.json
{ "name": "web" }

// @file packages/web/src/hooks.tsx
import { useMutation, useQuery, useTransport } from '@connectrpc/connect-query';
import { createClient } from '@connectrpc/connect';
import { say } from './gen/eliza-ElizaService_connectquery';

export function Answers() {
  const { data } = useQuery(say, { sentence: 'hello' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://provided.example.com/
  const ask = useMutation(say);
//            ^^^^^^^^^^^^^^^^ https://provided.example.com/
  const client = createClient(ElizaService, useTransport());
//                                          ^^^^^^^^^^^^^^ client https://provided.example.com/
  return [data, ask, client.say({})];
//                   ^^^^^^^^^^^^^^ say https://provided.example.com/
}

// @file packages/web/src/provider.tsx
import { createConnectTransport } from '@connectrpc/connect-web';
import { TransportProvider } from '@connectrpc/connect-query';

export const transport = createConnectTransport({ baseUrl: 'https://provided.example.com' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://provided.example.com/
export const Provider = ({ children }) => <TransportProvider transport={transport}>{children}</TransportProvider>;

// @file src/local.ts
import { createClient as own } from './own';
import { createConnectTransport } from './own';

own(Service, createConnectTransport({ baseUrl: 'https://no.example.com' })).say({});
