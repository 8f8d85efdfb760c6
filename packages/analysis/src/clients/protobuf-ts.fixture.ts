// @file src/transports.ts
import { ChannelCredentials } from '@grpc/grpc-js';
import { GrpcTransport } from '@protobuf-ts/grpc-transport';
import { GrpcWebFetchTransport } from '@protobuf-ts/grpcweb-transport';
import { TwirpFetchTransport } from '@protobuf-ts/twirp-transport';
import { GreeterClient } from './gen/greeter.client';
import { MissingClient } from './missing/missing.client';

const grpc = new GrpcTransport({ host: 'greeter.example.com:50051', channelCredentials: ChannelCredentials.createSsl() });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:50051
const greeter = new GreeterClient(grpc);
//                                ^^^^ client grpcs://greeter.example.com:50051
await greeter.sayHello({ name: 'https://no.example.com' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:50051

const web = new GrpcWebFetchTransport({ baseUrl: 'https://web.example.com' });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://web.example.com/
const { response } = await new GreeterClient(web).sayHello({});
//                                           ^^^ client https://web.example.com/
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello https://web.example.com/

const twirp = new TwirpFetchTransport({ baseUrl: 'http://twirp.example.com/twirp' });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://twirp.example.com/twirp
const missing = new MissingClient(twirp);
//                                ^^^^^ client http://twirp.example.com/twirp
missing.find(response);
//^^^^^^^^^^^^^^^^^^^^ find http://twirp.example.com/twirp

export class Greetings {
  constructor(private readonly client: GreeterClient) {}
  hello() {
    return this.client.sayHello({});
//         ^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:50051
  }
}
new Greetings(greeter).hello();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper sayHello grpcs://greeter.example.com:50051

// A class that merely takes a transport is none.
class Holder {
  constructor(readonly transport: GrpcTransport) {}
  close() {}
}
new Holder(grpc).close();

// @file src/gen/greeter.client.ts
import type { RpcTransport, ServiceInfo } from '@protobuf-ts/runtime-rpc';
import { stackIntercept } from '@protobuf-ts/runtime-rpc';
import { Greeter } from './greeter';

export class GreeterClient implements ServiceInfo {
  typeName = Greeter.typeName;
  methods = Greeter.methods;
  constructor(private readonly _transport: RpcTransport) {}
  sayHello(input: object, options?: object) {
    const method = this.methods[0],
      opt = this._transport.mergeOptions(options);
    return stackIntercept('unary', this._transport, method, opt, input);
  }
}
