// @file src/bus.ts
import { connect, StringCodec } from 'nats';
import * as nats from 'nats';
import { wsconnect } from '@nats-io/nats-core';

const bus = await connect({ servers: 'bus.example.com:4222' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nats://bus.example.com:4222/
await nats.connect({ servers: ['nats://one.example.com:4222', 'tls://two.example.com:4223'] });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nats://one.example.com:4222/ | tls://two.example.com:4223/
await connect();
//    ^^^^^^^^^ nats://127.0.0.1:4222/
await connect({ port: 4223 });
//            ^^^^^^^^^^^^^^ nats://127.0.0.1:4223/
await connect({ servers: process.env.NATS });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved environment NATS
await wsconnect({ servers: ['wss://bus.example.com:443'] });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://bus.example.com:443/
bus.publish('https://bus.example.com', StringCodec().encode('nats://bus.example.com'));
await bus.request('subject');

// @file src/required.cjs
const { connect } = require('nats');

class Bus {
  async start() {
    this.connection = await connect({ servers: ['bus.example.com'] });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nats://bus.example.com:4222/
  }
}
module.exports = { Bus };

// @file src/other.ts
import { connect } from './own';

connect({ servers: 'bus.example.com' });

// @file src/own.ts
export const connect = (options: object) => options;
