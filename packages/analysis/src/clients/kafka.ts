import type { Action, ClientModel, Entity, Locators, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

/** Brokers are hosts with a port: a list, a function that returns one, or a text with commas. */
const brokers = (url: Locators, tls: Locators): TargetSource => ({
  url,
  scheme: { by: tls, yes: 'tls', no: 'tcp' },
  isList: true,
});

const binds = (site: TargetSource): Entity => ({ construct: { does: 'client', becomes: 'client', site } });

/** Options of the C library go by names with dots. */
const native = binds(brokers([String.raw`0.metadata\.broker\.list`, String.raw`0.bootstrap\.servers`], []));

const nativeNames = ['Producer', 'HighLevelProducer', 'KafkaConsumer', 'AdminClient'];

/**
 * Kafka: a client names the brokers that it asks first; messages are no calls of their own.
 * @see https://kafka.js.org/docs/configuration
 */
export const kafka: ClientModel = {
  name: 'kafka',
  kind: 'other',
  pageless: true,
  modules: {
    kafkajs: { Kafka: 'Kafka', default: 'library', '=': 'library' },
    'kafka-node': { KafkaClient: 'KafkaClient', default: 'older', '=': 'older' },
    'node-rdkafka': {
      ...Object.fromEntries(nativeNames.map((name) => [name, 'native'])),
      default: 'bindings',
      '=': 'bindings',
    },
    '@confluentinc/kafka-javascript': {
      ...Object.fromEntries(nativeNames.map((name) => [name, 'native'])),
      KafkaJS: 'confluent',
      default: 'bindings',
      '=': 'bindings',
    },
  },
  entities: {
    library: { members: { Kafka: { does: 'is', entity: 'Kafka' } }, others: plain },
    Kafka: binds(brokers(['0.brokers'], ['0.ssl'])),
    older: { members: { KafkaClient: { does: 'is', entity: 'KafkaClient' } }, others: plain },
    KafkaClient: binds({ ...brokers(['0.kafkaHost'], ['0.sslOptions']), defaults: ['tcp://localhost:9092'] }),
    bindings: {
      members: {
        ...Object.fromEntries(nativeNames.map((name) => [name, { does: 'is', entity: 'native' } as const])),
        KafkaJS: { does: 'is', entity: 'confluent' },
      },
      others: plain,
    },
    native,
    confluent: { members: { Kafka: { does: 'is', entity: 'ConfluentKafka' } }, others: plain },
    ConfluentKafka: binds(
      brokers(
        ['0.kafkaJS.brokers', '0.brokers', String.raw`0.bootstrap\.servers`, String.raw`0.metadata\.broker\.list`],
        ['0.kafkaJS.ssl', '0.ssl'],
      ),
    ),
    client: { others: plain },
  },
};
