// @file src/global.ts
const socket = new WebSocket('wss://live.example.com/feed');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/feed
new window.WebSocket('ws://live.example.com/cleartext', ['protocol']);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ws://live.example.com:80/cleartext
new globalThis.WebSocket(new URL('/url', 'wss://live.example.com'));
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/url
new WebSocket('/own');
//            ^^^^^^ relative
new WebSocket(`wss://${location.host}/page`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ relative
new WebTransport('https://live.example.com:4433/transport');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com:4433/transport
socket.addEventListener('message', () => undefined);
socket.send('https://api.example.com/no-call');
socket.close();

// @file src/packages.ts
import IsomorphicSocket from 'isomorphic-ws';
import PartySocket from 'partysocket';
import Reconnecting from 'reconnecting-websocket';
import SockJS from 'sockjs-client';
import { client as WebSocketClient, w3cwebsocket as W3cSocket } from 'websocket';
import WebSocket, { WebSocket as Named, WebSocketServer } from 'ws';

new WebSocket('wss://live.example.com/ws', { headers: {} });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/ws
new Named('wss://live.example.com/named');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/named
new IsomorphicSocket('wss://live.example.com/isomorphic');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/isomorphic
new Reconnecting('wss://live.example.com/reconnecting');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/reconnecting
new Reconnecting(async () => `wss://live.example.com/by-function`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/by-function
new Reconnecting(['wss://one.example.com', 'wss://two.example.com']);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://one.example.com:443/ | wss://two.example.com:443/
new SockJS('https://live.example.com/sockjs');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/sockjs
new W3cSocket('wss://live.example.com/w3c');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/w3c
const client = new WebSocketClient();
client.connect('wss://live.example.com/later', 'echo-protocol');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/later
client.on('connect', (connection) => connection.send('hello'));
new PartySocket({ host: 'party.example.com', room: 'lobby' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://party.example.com:443/

// Servers and constants connect to nobody.
new WebSocketServer({ port: 8080, host: 'live.example.com' });
new WebSocket.Server({ port: 8080 });
WebSocket.OPEN;

// @file src/required.cjs
const WebSocket = require('ws');
const { WebSocket: Named } = require('ws');

new WebSocket('wss://live.example.com/required');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/required
new Named('wss://live.example.com/required-named');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/required-named
new WebSocket.WebSocket('wss://live.example.com/member');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/member

// @file src/feed.ts
import WebSocket from 'ws';

export class Feed extends WebSocket {
  constructor(path: string) {
    super(`wss://feed.example.com${path}`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://feed.example.com:443/{}
  }
}
export class Connection {
  private socket?: WebSocket;
  constructor(private readonly url: string) {}
  open() {
    this.socket = new WebSocket(this.url);
//                              ^^^^^^^^ wss://connection.example.com:443/
    this.socket.on('open', () => this.socket?.send('{}'));
  }
}
new Feed('/prices');
//       ^^^^^^^^^ wrapper wss://feed.example.com:443/prices
new Connection('wss://connection.example.com').open();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper wss://connection.example.com:443/

// @file src/other.ts
import WebSocket from './own';

new WebSocket('wss://live.example.com/own');
export const given = (WebSocket: new (url: string) => object) => new WebSocket('wss://live.example.com/given');

// @file src/own.ts
export default class WebSocket {
  constructor(readonly url: string) {}
}

// @file src/libraries.ts
import { WsProvider } from '@polkadot/api';
import { Centrifuge } from 'centrifuge';
import { Relay } from 'nostr-tools/relay';

new Centrifuge('wss://live.example.com/connection/websocket');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/connection/websocket
new Centrifuge([{ transport: 'websocket', endpoint: 'wss://first.example.com/live' }]);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://first.example.com:443/live
new WsProvider('wss://chain.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ wss://chain.example.com:443/
await Relay.connect('wss://relay.example.com');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^ wss://relay.example.com:443/
