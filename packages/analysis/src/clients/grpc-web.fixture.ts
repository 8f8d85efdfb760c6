// @file src/commonjs.js
const { HelloRequest } = require('./helloworld_pb.js');
const { GreeterClient, GreeterPromiseClient } = require('./helloworld_grpc_web_pb.js');

const client = new GreeterClient('https://web.example.com:8443', null, null);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://web.example.com:8443/
client.sayHello(new HelloRequest(), {}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello https://web.example.com:8443/
const promised = new GreeterPromiseClient('http://' + window.location.hostname + ':8080');
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client relative
promised.sayHello(new HelloRequest(), {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello relative
const streamed = client.sayRepeatHello(new HelloRequest(), {});
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayRepeatHello https://web.example.com:8443/
streamed.on('data', (answer) => console.log(answer));

const whole = {};
whole.echo = require('./echo_grpc_web_pb');
new whole.echo.EchoServiceClient('/api').echo({}, {});
//                               ^^^^^^ client relative
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ echo relative

// @file src/typed.ts
import { GreeterClient } from './generated/HelloworldServiceClientPb';
import { HelloRequest } from './generated/helloworld_pb';

class Greetings {
  private readonly client = new GreeterClient(process.env.GREETER ?? 'https://greeter.example.com');
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://greeter.example.com/ | unresolved environment GREETER

  hello() {
    return this.client.sayHello(new HelloRequest(), {});
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello https://greeter.example.com/ | unresolved environment GREETER
  }
}

export function greet(client: GreeterClient) {
  client.sayHello(new HelloRequest(), {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello https://given.example.com/
}
greet(new GreeterClient('https://given.example.com'));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://given.example.com/
new Greetings().hello();

// @file src/generated/HelloworldServiceClientPb.ts
import * as grpcWeb from 'grpc-web';

export class GreeterClient {
  client_: grpcWeb.AbstractClientBase;
  hostname_: string;
  constructor(hostname: string, credentials?: null, options?: null) {
    this.client_ = new grpcWeb.GrpcWebClientBase(options ?? {});
    this.hostname_ = hostname;
  }
  sayHello(request: object, metadata: object) {
    return this.client_.unaryCall(this.hostname_ + '/helloworld.Greeter/SayHello', request, metadata, this);
  }
}

// @file src/other.ts
// A class of the same name from elsewhere is none.
import { GreeterClient } from './greeter';
import { HelloRequest } from './helloworld_pb';

new GreeterClient('https://no.example.com').sayHello(new HelloRequest());

// @file src/greeter.ts
export class GreeterClient {
  constructor(readonly name: string) {}
  sayHello(request: object) {
    return request;
  }
}
