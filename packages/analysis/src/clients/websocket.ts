import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const open: Request = { does: 'request', method: '', url: ['0.url', '0.endpoint', '0'] };

/** A constructor that connects at once. */
const Socket: Entity = { construct: open, others: plain };

const exportsOf = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name === 'default' || name === '=' ? 'library' : 'Socket']));

/**
 * Web sockets: the platform's, `ws`, and the libraries that take the same first argument.
 * @see https://websockets.spec.whatwg.org/#the-websocket-interface
 */
export const websocket: ClientModel = {
  name: 'websocket',
  kind: 'websocket',
  modules: {
    ws: exportsOf('default', '=', 'WebSocket'),
    'isomorphic-ws': exportsOf('default', '=', 'WebSocket'),
    undici: { WebSocket: 'Socket' },
    'websocket-polyfill': exportsOf('default', '='),
    'sockjs-client': exportsOf('default', '='),
    'reconnecting-websocket': exportsOf('default', '='),
    'rpc-websockets': exportsOf('Client'),
    'websocket-as-promised': exportsOf('default', '='),
    'faye-websocket': { default: 'library', '=': 'library', Client: 'Socket' },
    partysocket: { default: 'Party', '=': 'Party', PartySocket: 'Party', WebSocket: 'Socket' },
    'partysocket/ws': exportsOf('default', '='),
    phoenix: { Socket: 'Socket' },
    centrifuge: { Centrifuge: 'Socket', default: 'library', '=': 'library' },
    '@polkadot/api': { WsProvider: 'Socket' },
    '@polkadot/rpc-provider': { WsProvider: 'Socket' },
    'nostr-tools': { Relay: 'Relay' },
    'nostr-tools/relay': { Relay: 'Relay' },
    'k6/ws': { default: 'dialler', '=': 'dialler', connect: 'dial' },
    ...Object.fromEntries(
      ['k6/websockets', 'k6/experimental/websockets'].map((name) => [name, exportsOf('WebSocket')]),
    ),
    websocket: { default: 'package', '=': 'package', client: 'Later', w3cwebsocket: 'Socket' },
  },
  globals: { WebSocket: 'Socket', SockJS: 'Socket', ReconnectingWebSocket: 'Socket', WebTransport: 'Socket' },
  entities: {
    Socket,
    library: {
      ...Socket,
      members: {
        default: { does: 'is', entity: 'library' },
        WebSocket: { does: 'is', entity: 'Socket' },
        Client: { does: 'is', entity: 'Socket' },
      },
    },
    Relay: { ...Socket, members: { connect: open } },
    Party: {
      construct: {
        does: 'request',
        method: '',
        parts: { scheme: ['0.protocol', '=wss'], host: ['0.host'], path: ['0.path'] },
      },
      members: {
        fetch: {
          does: 'request',
          method: ['1.method'],
          parts: { scheme: ['0.protocol', '=https'], host: ['0.host'], path: ['0.path'] },
        },
      },
      others: plain,
    },
    dialler: { members: { connect: { does: 'is', entity: 'dial' } }, others: plain },
    dial: { call: { does: 'request', method: '', url: ['0'] } },
    package: {
      members: { client: { does: 'is', entity: 'Later' }, w3cwebsocket: { does: 'is', entity: 'Socket' } },
      others: plain,
    },
    Later: { construct: { does: 'client', becomes: 'later' } },
    later: { members: { connect: { does: 'request', method: '', url: ['0'] } }, others: plain },
  },
};
