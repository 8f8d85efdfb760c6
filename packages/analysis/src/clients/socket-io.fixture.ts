// @file src/client.ts
import io, { Manager, io as named } from 'socket.io-client';

const socket = io('https://live.example.com', { path: '/socket' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/
named('wss://live.example.com/admin');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/admin
io.connect('https://live.example.com:3001');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com:3001/
io();
//^^ relative
io('/namespace');
// ^^^^^^^^^^^^ relative
io({ path: '/socket' });
// ^^^^^^^^^^^^^^^^^^^ relative
new Manager('https://manager.example.com').socket('/orders');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://manager.example.com/
socket.on('connect', () => socket.emit('https://api.example.com/no-call'));
socket.connect();

// @file src/service.ts
import { io, type Socket } from 'socket.io-client';
import { config } from './config';

export class Live {
  private readonly socket: Socket;
  constructor() {
    this.socket = io(config.url, { transports: ['websocket'] });
//                   ^^^^^^^^^^ https://configured.example.com/
  }
}
export const open = (url?: string) => io(url);
//                                       ^^^ unresolved parameter url

// @file src/config.ts
export const config = { url: 'https://configured.example.com' };

// @file src/required.cjs
const io = require('socket.io-client');
const { io: named } = require('socket.io-client');

io('https://live.example.com/required');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/required
named('https://live.example.com/required-named');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/required-named
io.connect('https://live.example.com/connect');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/connect

// @file public/page.js
const socket = io('https://live.example.com/script');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://live.example.com/script
socket.on('message', () => undefined);

// @file src/server.ts
import { createServer } from 'http';
import { Server } from 'socket.io';

const io = new Server(createServer(), { cors: { origin: 'https://app.example.com' } });
io.on('connection', (socket) => socket.emit('hello'));
io.of('/admin').emit('https://app.example.com');
require('socket.io')(3000).on('connection', () => undefined);
