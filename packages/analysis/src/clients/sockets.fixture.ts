// @file src/streams.ts
import net, { createConnection, Socket } from 'node:net';
import tls from 'tls';

net.connect(9000, 'stream.example.com');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9000/
net.connect({ host: 'stream.example.com', port: 9001 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9001/
net.connect(9002);
//^^^^^^^^^^^^^^^ tcp://localhost:9002/
net.createConnection({ port: 9003 }, () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://localhost:9003/
net.connect(9007, () => connected());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://localhost:9007/
createConnection(9004, 'stream.example.com', () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9004/
new net.Socket().connect(9005, 'stream.example.com');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9005/
new Socket().connect({ host: 'stream.example.com', port: 9006 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9006/
tls.connect(9443, 'secure.example.com', { rejectUnauthorized: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://secure.example.com:9443/
tls.connect({ host: 'secure.example.com', port: 9443 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://secure.example.com:9443/
tls.connect(9444, { host: 'secure.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://secure.example.com:9444/

const [host, port] = ['stream.example.com', 9007];
net.connect(port, host);
//^^^^^^^^^^^^^^^^^^^^^ tcp://stream.example.com:9007/
export const open = (port: number, host: string) => net.connect(port, host);
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^ unresolved parameter host

// On this machine, or nowhere.
net.connect('/var/run/docker.sock');
net.connect({ path: '/tmp/app.sock' });
net.createServer().listen(8080, 'stream.example.com');
net.isIP('stream.example.com');
tls.connect({ socket: new Socket(), servername: 'secure.example.com' });

// @file src/datagrams.cjs
const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
socket.send('hello', 8125, 'metrics.example.com');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ udp://metrics.example.com:8125/
socket.send(Buffer.from('hello'), 0, 5, 8125, 'metrics.example.com', () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ udp://metrics.example.com:8125/
socket.bind(8125, 'metrics.example.com');

// @file src/other.ts
import { connect } from './own';

connect(9000, 'stream.example.com');

// @file src/own.ts
export const connect = (port: number, host: string) => host + port;

// @file src/deno.ts
await Deno.connect({ hostname: 'tcp.example.com', port: 80 });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://tcp.example.com:80/
await Deno.connectTls({ hostname: 'tls.example.com', port: 443 });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://tls.example.com:443/
await Deno.connect({ port: 8080 });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tcp://localhost:8080/
await Deno.connect({ path: '/run/app.sock', transport: 'unix' });
await Deno.readTextFile('https://not.example.com');
