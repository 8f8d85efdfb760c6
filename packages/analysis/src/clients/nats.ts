import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `connect(options)`; a server is a URL, or a host that may hold its port. */
const connect = (scheme: string): Request => ({
  does: 'request',
  method: '',
  url: ['0.servers', '0.url'],
  parts: { host: [], otherwise: '127.0.0.1', port: ['0.port', '=4222'] },
  scheme,
});

/**
 * NATS: `connect` dials the servers; messages on the connection are no calls of their own.
 * @see https://github.com/nats-io/nats.js/blob/main/core/README.md
 */
export const nats: ClientModel = {
  name: 'nats',
  kind: 'other',
  pageless: true,
  modules: {
    ...Object.fromEntries(
      ['nats', '@nats-io/transport-node', '@nats-io/transport-deno'].map((name) => [
        name,
        { '=': 'library', default: 'library', connect: 'connect' },
      ]),
    ),
    'nats.ws': { '=': 'socketLibrary', default: 'socketLibrary', connect: 'socket' },
    '@nats-io/nats-core': { wsconnect: 'socket' },
  },
  entities: {
    library: { members: { connect: { does: 'is', entity: 'connect' } }, others: plain },
    socketLibrary: { members: { connect: { does: 'is', entity: 'socket' } }, others: plain },
    connect: { call: connect('nats') },
    socket: { call: connect('wss') },
  },
};
