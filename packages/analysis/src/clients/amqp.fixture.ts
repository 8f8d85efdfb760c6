// @file src/queue.ts
import * as amqp from 'amqplib';
import client from 'amqplib';
import callback from 'amqplib/callback_api';
import manager from 'amqp-connection-manager';
import { Connection } from 'rabbitmq-client';
import rhea from 'rhea';

const connection = await amqp.connect('amqp://queue.example.com:5672');
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqp://queue.example.com:5672/
await client.connect({ protocol: 'amqps', hostname: 'queue.example.com', port: 5671 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqps://queue.example.com:5671/
await client.connect();
//    ^^^^^^^^^^^^^^^^ amqp://localhost:5672/
await client.connect(process.env.AMQP_URL ?? 'amqps://queue.example.com');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqps://queue.example.com:5671/ | unresolved environment AMQP_URL
callback.connect('amqps://queue.example.com', (error, made) => made.createChannel());
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqps://queue.example.com:5671/
manager.connect(['amqp://one.example.com', { url: 'amqps://two.example.com' }]);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqp://one.example.com:5672/ | amqps://two.example.com:5671/
new Connection('amqp://user:secret@queue.example.com:5672');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client amqp://queue.example.com:5672/
rhea.connect({ host: 'queue.example.com', port: 5671, transport: 'tls' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqps://queue.example.com:5671/
rhea.create_container({ id: 'a' }).connect({ host: 'queue.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amqp://queue.example.com:5672/

const channel = await connection.createChannel();
channel.sendToQueue('amqp://queue.example.com', Buffer.from('https://queue.example.com'));

// @file src/required.cjs
const { connect } = require('amqplib');

connect('amqp://queue.example.com').then((connection) => connection.createChannel());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ amqp://queue.example.com:5672/

// @file src/other.ts
import { connect } from './own';

connect('amqp://queue.example.com');

// @file src/own.ts
export const connect = (url: string) => url;
