import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `connect(port, host)` or `connect(options)`; a path is a local socket. */
const connect = (scheme: string): Request => ({
  does: 'request',
  method: '',
  parts: {
    scheme: [`=${scheme}`],
    host: ['0.host', '1'],
    otherwise: 'localhost',
    port: ['0.port', '0'],
  },
  local: ['0.path', '0.socket'],
});

/** `connect(options)`, `connect(port, host, options)`, `connect(port, options)`. */
const secure: Request = {
  ...connect('tls'),
  parts: {
    scheme: ['=tls'],
    host: ['0.host', '1.host', '1', '0.servername'],
    otherwise: 'localhost',
    port: ['0.port', '0'],
  },
};

/** `Deno.connect({ hostname, port })`. */
const dial = (scheme: string): Request => ({
  does: 'request',
  method: '',
  parts: { scheme: [`=${scheme}`], host: ['0.hostname'], otherwise: 'localhost', port: ['0.port'] },
  local: ['0.path', '0.unix'],
});

/** `send(message, port, address)` or `send(message, offset, length, port, address)`. */
const datagram: Request = {
  does: 'request',
  method: '',
  parts: { scheme: ['=udp'], host: ['4', '2'], otherwise: 'localhost', port: ['3', '1'] },
};

/**
 * Node's sockets: `net`, `tls` and `dgram`; and `Deno.connect`.
 * @see https://nodejs.org/api/net.html#netconnect
 */
export const sockets: ClientModel = {
  name: 'sockets',
  kind: 'other',
  callsBack: true,
  modules: {
    net: { default: 'net', '=': 'net', connect: 'connect', createConnection: 'connect', Socket: 'Socket' },
    tls: { default: 'tls', '=': 'tls', connect: 'secure' },
    dgram: { default: 'dgram', '=': 'dgram', createSocket: 'createSocket', Socket: 'datagram' },
  },
  globals: { 'Deno.connect': 'dial', 'Deno.connectTls': 'dialSecurely', 'Bun.connect': 'dial' },
  entities: {
    dial: { call: dial('tcp') },
    dialSecurely: { call: dial('tls') },
    connect: { call: connect('tcp') },
    secure: { call: secure },
    net: {
      members: {
        connect: connect('tcp'),
        createConnection: connect('tcp'),
        Socket: { does: 'is', entity: 'Socket' },
        default: { does: 'is', entity: 'net' },
      },
      others: plain,
    },
    Socket: { construct: { does: 'client', becomes: 'socket' } },
    socket: { members: { connect: connect('tcp') }, others: plain },
    tls: { members: { connect: secure, default: { does: 'is', entity: 'tls' } }, others: plain },
    dgram: {
      members: { createSocket: { does: 'client', becomes: 'datagram' }, default: { does: 'is', entity: 'dgram' } },
      others: plain,
    },
    createSocket: { call: { does: 'client', becomes: 'datagram' } },
    datagram: { members: { send: datagram }, others: plain },
  },
};
