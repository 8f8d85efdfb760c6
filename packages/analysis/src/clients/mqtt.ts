import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `connect(url)` or `connect(options)`. */
const connect: Request = {
  does: 'request',
  method: '',
  url: ['0'],
  parts: {
    scheme: ['0.protocol', '1.protocol', '=mqtt'],
    host: ['0.hostname', '0.host'],
    port: ['0.port'],
  },
};

const names = ['connect', 'connectAsync'];

/**
 * MQTT.js: `connect(url)`, `connect({ host, port, protocol })`.
 * @see https://github.com/mqttjs/MQTT.js#connect
 */
export const mqtt: ClientModel = {
  name: 'mqtt',
  kind: 'other',
  modules: Object.fromEntries(
    ['mqtt', 'async-mqtt', 'mqtt/dist/mqtt', 'precompiled-mqtt'].map((name) => [
      name,
      { default: 'mqtt', '=': 'mqtt', ...Object.fromEntries(names.map((each) => [each, 'connect'])) },
    ]),
  ),
  entities: {
    mqtt: {
      members: { ...Object.fromEntries(names.map((name) => [name, connect])), default: { does: 'is', entity: 'mqtt' } },
      others: plain,
    },
    connect: { call: connect },
  },
};
