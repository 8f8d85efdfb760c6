// @file src/channels.ts
import { ChannelCredentials, createChannel, createClient, createClientFactory, type Client } from 'nice-grpc';
import { GreeterDefinition } from './gen/greeter';

// Neither credentials nor a scheme: not encrypted, port 80.
const silent = createChannel('greeter.example.com');
//                           ^^^^^^^^^^^^^^^^^^^^^ client grpc://greeter.example.com:80
const port = createChannel('greeter.example.com:8080');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://greeter.example.com:8080
const secure = createChannel('greeter.example.com', ChannelCredentials.createSsl());
//                           ^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:443
const insecure = createChannel('greeter.example.com:50051', ChannelCredentials.createInsecure());
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://greeter.example.com:50051
const https = createChannel('https://greeter.example.com');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://greeter.example.com:443
const http = createChannel('http://greeter.example.com');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://greeter.example.com:80

const client = createClient(GreeterDefinition, silent);
client.sayHello({ name: 'https://no.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpc://greeter.example.com:80

const typed: Client<typeof GreeterDefinition> = createClient(GreeterDefinition, https);
typed.sayHello({});
//^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:443

const factory = createClientFactory().use(logging);
factory.create(GreeterDefinition, secure).sayHello({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpcs://greeter.example.com:443

port.close();
insecure.close();

export async function stream() {
  for await (const reply of createClient(GreeterDefinition, http).sayMany({})) console.log(reply);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayMany grpc://greeter.example.com:80
}

// @file src/web.ts
import { createChannel, createClient, FetchTransport } from 'nice-grpc-web';

const channel = createChannel('https://web.example.com:8443', FetchTransport());
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://web.example.com:8443
createClient(Definition, channel).list({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list grpcs://web.example.com:8443
