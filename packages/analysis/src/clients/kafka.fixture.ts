// @file src/kafka.ts
import { Kafka } from 'kafkajs';
import { KafkaClient } from 'kafka-node';
import { Producer } from 'node-rdkafka';

const kafka = new Kafka({ clientId: 'shop', brokers: ['one.example.com:9092', 'two.example.com:9093'] });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://one.example.com:9092/ | tcp://two.example.com:9093/
new Kafka({ brokers: async () => ['three.example.com:9092'], ssl: true });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tls://three.example.com:9092/
new Kafka({ brokers: (process.env.BROKERS ?? 'four.example.com:9092').split(',') });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://four.example.com:9092/ | unresolved environment BROKERS
new Kafka({ brokers: [process.env.BROKER ?? ''] });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment BROKER
new KafkaClient({ kafkaHost: 'one.example.com:9092,two.example.com:9092' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://one.example.com:9092/ | tcp://two.example.com:9092/
new KafkaClient();
//^^^^^^^^^^^^^^^ client tcp://localhost:9092/
new Producer({ 'metadata.broker.list': 'one.example.com:9092' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://one.example.com:9092/

const producer = kafka.producer();
await producer.connect();
await producer.send({ topic: 'https://one.example.com', messages: [{ value: 'two.example.com' }] });

// @file src/required.cjs
const { KafkaJS } = require('@confluentinc/kafka-javascript');

class Events {
  kafka = new KafkaJS.Kafka({ kafkaJS: { brokers: ['one.example.com:9092'], ssl: true } });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tls://one.example.com:9092/
}
module.exports = { Events };

// @file src/other.ts
import { Kafka } from './own';

new Kafka({ brokers: ['one.example.com:9092'] });

// @file src/own.ts
export class Kafka {
  constructor(readonly options: object) {}
}
