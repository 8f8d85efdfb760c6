import type { Action, ClientModel, TargetSource } from './clientModel';
import { nestjsClients } from './nestjs-grpc';

const plain: Action = { does: 'plain' };

/** Where each transport's options name what is dialled, and what is dialled without them. */
const transports = (at: (path: string) => readonly string[]): Readonly<Record<string, TargetSource>> => ({
  TCP: {
    parts: { host: at('host'), otherwise: 'localhost', port: [...at('port'), '=3000'] },
    scheme: { by: at('tlsOptions'), yes: 'tls', no: 'tcp' },
  },
  REDIS: {
    url: at('url'),
    parts: { host: at('host'), otherwise: 'localhost', port: at('port') },
    scheme: { by: at('tls'), yes: 'rediss', no: 'redis' },
  },
  NATS: { url: [...at('servers'), ...at('url')], defaults: ['nats://localhost:4222'], scheme: 'nats' },
  MQTT: {
    url: at('url'),
    parts: { scheme: [...at('protocol'), '=mqtt'], host: [...at('hostname'), ...at('host')], port: at('port') },
    defaults: ['mqtt://localhost:1883'],
    scheme: 'mqtt',
  },
  RMQ: {
    url: at('urls'),
    parts: { scheme: [...at('urls.protocol'), '=amqp'], host: at('urls.hostname'), port: at('urls.port') },
    defaults: ['amqp://localhost'],
    scheme: 'amqp',
  },
  KAFKA: { url: at('client.brokers'), defaults: ['//localhost:9092'], scheme: '' },
});

const names = Object.keys(transports(() => []));

/** The options of a client, in each of the places where they may stand. */
const binds = (becomes: string, ...places: readonly string[]): Action => ({
  does: 'client',
  becomes,
  sites: {
    by: places.map((place) => `${place}.transport`),
    of: transports((path) => places.map((place) => `${place}.options.${path}`)),
  },
});

/**
 * The transports of NestJS beside gRPC: the client binds the host; messages sent through it are no calls of their own.
 * @see https://docs.nestjs.com/microservices/basics#client-producer-class
 */
export const nestjsTransports: ClientModel = {
  name: 'nestjs-transports',
  kind: 'other',
  modules: {
    '@nestjs/microservices': {
      ClientsModule: 'ClientsModule',
      ClientProxyFactory: 'ClientProxyFactory',
      Client: 'Client',
      Transport: 'Transport',
    },
  },
  entities: {
    Transport: {
      members: Object.fromEntries(names.map((name) => [name, { does: 'is', entity: name } as const])),
      others: plain,
    },
    ...Object.fromEntries(names.map((name) => [name, { others: plain }])),
    ...nestjsClients(binds),
    client: { others: plain },
  },
};
