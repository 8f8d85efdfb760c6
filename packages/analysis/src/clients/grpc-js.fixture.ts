// @file src/dynamic.ts
import * as grpc from '@grpc/grpc-js';
import * as protoLoader from '@grpc/proto-loader';

const definition = protoLoader.loadSync('greeter.proto');
const proto = grpc.loadPackageDefinition(definition) as any;

const local = new proto.hello.Greeter('localhost:50051', grpc.credentials.createInsecure());
//                                    ^^^^^^^^^^^^^^^^^ client grpc://localhost:50051
local.sayHello({ name: 'https://no.example.com' }, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpc://localhost:50051
local.close();
local.waitForReady(0, () => {});

const { hello } = proto;
const secure = new hello.Greeter('greeter.example.com:8443', grpc.credentials.createSsl());
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:8443
secure.sayHello({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:8443

for (const name of ['Greeter', 'Farewell']) {
  const service = new proto.hello[name]('many.example.com:50051', grpc.credentials.createInsecure());
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://many.example.com:50051
  service[`say${name}`]({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grpc://many.example.com:50051
}

// The default port is 443, whatever the credentials.
const port = new proto.hello.Greeter('greeter.example.com', grpc.credentials.createInsecure());
//                                   ^^^^^^^^^^^^^^^^^^^^^ client grpc://greeter.example.com:443
const dns = new proto.hello.Greeter('dns:///greeter.example.com:50051', grpc.credentials.createSsl());
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:50051
const list = new proto.hello.Greeter('ipv4:192.0.2.1:50051,192.0.2.2:50052', grpc.credentials.createSsl());
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://192.0.2.1:50051 | grpcs://192.0.2.2:50052
const six = new proto.hello.Greeter('[2001:db8::1]:50051', grpc.credentials.createSsl());
//                                  ^^^^^^^^^^^^^^^^^^^^^ client grpcs://[2001:db8::1]:50051
const socket = new proto.hello.Greeter('unix:/run/greeter.sock', grpc.credentials.createInsecure());
socket.sayHello({}, () => {});
// A URL is no target: it fails at run time.
const url = new proto.hello.Greeter('https://greeter.example.com', grpc.credentials.createSsl());
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved invalid https://greeter.example.com

// @file src/credentials.ts
import { ChannelCredentials, credentials, Metadata } from '@grpc/grpc-js';
import { GreeterClient } from './gen/greeter_grpc_pb';

const token = credentials.createFromMetadataGenerator((_, done) => done(null, new Metadata()));
const combined = credentials.combineChannelCredentials(credentials.createSsl(), token);
new GreeterClient('combined.example.com:443', combined);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://combined.example.com:443
new GreeterClient('context.example.com:443', ChannelCredentials.createFromSecureContext(context));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://context.example.com:443
new GreeterClient('constant.example.com:443', ChannelCredentials.createInsecure());
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://constant.example.com:443
const chosen = process.env.LOCAL ? credentials.createInsecure() : credentials.createSsl();
new GreeterClient('chosen.example.com:443', chosen);
//                ^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://chosen.example.com:443 | grpcs://chosen.example.com:443
declare const given: any;
new GreeterClient('given.example.com:443', given);
//                ^^^^^^^^^^^^^^^^^^^^^^^ client //given.example.com:443

// @file src/gen/greeter_grpc_pb.js
'use strict';
var grpc = require('@grpc/grpc-js');
var GreeterService = (exports.GreeterService = { sayHello: { path: '/hello.Greeter/SayHello' } });
exports.GreeterClient = grpc.makeGenericClientConstructor(GreeterService, 'Greeter');

// @file src/gen/orders.ts
import { ChannelCredentials, Client, makeGenericClientConstructor } from '@grpc/grpc-js';

export const OrdersService = { list: { path: '/orders.Orders/List' } };
export interface OrdersClient extends Client {
  list(request: object, callback: () => void): void;
}
export const OrdersClient = makeGenericClientConstructor(OrdersService, 'orders.Orders') as unknown as {
  new (address: string, credentials: ChannelCredentials): OrdersClient;
  serviceName: string;
};

// @file src/gen/stock_grpc_pb.d.ts
import * as grpc from '@grpc/grpc-js';
export class StockClient extends grpc.Client {
  constructor(address: string, credentials: grpc.ChannelCredentials, options?: object);
  public count(request: object, callback: () => void): grpc.ClientUnaryCall;
}

// @file src/stubs.ts
import { promisify } from 'node:util';
import { credentials } from '@grpc/grpc-js';
import * as services from './gen/greeter_grpc_pb';
import { OrdersClient } from './gen/orders';
import { StockClient } from './gen/stock_grpc_pb';

const greeter = new services.GreeterClient('greeter.example.com:443', credentials.createSsl());
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:443
const sayHello = promisify(greeter.sayHello.bind(greeter));
sayHello({});
//^^^^^^^^^^ sayHello grpcs://greeter.example.com:443
promisify(greeter.sayHello).call(greeter, {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:443

const orders = new OrdersClient('orders.example.com:443', credentials.createSsl());
//                              ^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://orders.example.com:443
orders.list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^ list grpcs://orders.example.com:443

const stock = new StockClient('stock.example.com:443', credentials.createSsl());
//                            ^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://stock.example.com:443
stock.count({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^ count grpcs://stock.example.com:443

export function byName(method: 'list' | 'count') {
  orders[method]({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grpcs://orders.example.com:443
}

let connected: OrdersClient | undefined;
export async function getClient(): Promise<OrdersClient> {
  connected ??= new OrdersClient('late.example.com:443', credentials.createInsecure());
//                               ^^^^^^^^^^^^^^^^^^^^^^ client grpc://late.example.com:443
  return connected;
}
export async function late() {
  const client = await getClient();
  client.list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^ list grpc://late.example.com:443
  (await getClient()).list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list grpc://late.example.com:443
}

const clients = new Map<string, OrdersClient>();
clients.set('eu', new OrdersClient('eu.example.com:443', credentials.createSsl()));
//                                 ^^^^^^^^^^^^^^^^^^^^ client grpcs://eu.example.com:443
clients.get('eu')?.list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list grpcs://eu.example.com:443

export class Repository {
  constructor(private readonly client: OrdersClient) {}
  all() {
    this.client.list({}, () => {});
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list grpcs://injected.example.com:443
  }
}
new Repository(new OrdersClient('injected.example.com:443', credentials.createSsl()));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://injected.example.com:443

// @file src/missing.ts
// The generated code is not in the repository: the credentials prove what the class is.
import { credentials } from '@grpc/grpc-js';
import { BillingClient } from './generated/billing_grpc_pb';
import * as generated from '@acme/protos';

const billing = new BillingClient('billing.example.com:443', credentials.createSsl());
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://billing.example.com:443
billing.charge({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ charge grpcs://billing.example.com:443
const invoices = new generated.InvoicesClient('invoices.example.com:50051', credentials.createInsecure());
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://invoices.example.com:50051
invoices.list({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^ list grpc://invoices.example.com:50051

// Nothing shows that this one calls out.
new BillingClient('silent.example.com:443', {});

// @file src/gen/parcels_grpc_pb.js
'use strict';
var grpc = require('@grpc/grpc-js');
exports['post.Parcels'] = { track: { path: '/post.Parcels/Track' } };

// @file src/gen/parcels_grpc_pb.d.ts
import * as grpc from '@grpc/grpc-js';
export class ParcelsClient extends grpc.Client {
  constructor(address: string, credentials: grpc.ChannelCredentials, options?: object);
  public track(request: object, callback: () => void): grpc.ClientUnaryCall;
}

// @file src/parcels.ts
// The declarations beside a script say what it exports.
import { credentials, makeClientConstructor } from '@grpc/grpc-js';
import * as services from './gen/parcels_grpc_pb';
import { ParcelsClient } from './gen/parcels_grpc_pb';

export function connect(port: number): ParcelsClient {
  const Parcels = makeClientConstructor(services['post.Parcels'], 'ParcelsService') as any;
  return new Parcels(`parcels.example.com:${port}`, credentials.createInsecure()) as ParcelsClient;
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://parcels.example.com:?
}
export const track = (client: ParcelsClient) => client.track({}, () => {});
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ track unresolved parameter client
