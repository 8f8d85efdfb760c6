import { createServer as createPlainServer, type Socket } from 'node:net';
import { createSecureContext, createServer, connect as secureConnect, type TLSSocket } from 'node:tls';
import { type ByteServer, listening } from '../wire/loopback';
import { type Minted, mint } from './mint';

/** Somebody who reads along: a company's proxy, a virus scanner. */
export interface Interceptor extends ByteServer {
  /** The names that it made certificates for. */
  readonly named: readonly string[];
}

/** How an interceptor works. */
export interface InterceptorOrder {
  /** Who signs in place of the real authorities. */
  readonly authority: Minted;
  /** The port on this machine where the real host answers. */
  readonly behind: number;
  /** It is asked as a proxy, and does not sit in the way unseen. */
  readonly asProxy?: boolean;
  /** It sends its own certificate, too. */
  readonly sendsRoot?: boolean;
}

const HEAD_END = '\r\n\r\n';

/** Starts one: it takes the connection, makes a certificate for the name that is asked for, and passes on what it reads. */
export async function interceptor(order: InterceptorOrder): Promise<Interceptor> {
  const { authority, behind, asProxy = false, sendsRoot = true } = order;
  const made = new Map<string, Promise<Minted>>();
  const contextFor = async (name: string) => {
    const issued = made.get(name) ?? mint({ issuer: authority, names: [name], subject: `CN=${name}`, key: 'rsa2048' });
    made.set(name, issued);
    const leaf = await issued;
    return createSecureContext({ cert: leaf.pem + (sendsRoot ? authority.pem : ''), key: leaf.keyPem });
  };
  const inside = createServer({
    SNICallback: (name, answer) => void contextFor(name).then((context) => answer(null, context), answer),
  });
  inside.on('tlsClientError', () => undefined);
  inside.on('secureConnection', (socket: TLSSocket) => {
    const servername = String(socket.servername);
    // It checks nothing beyond: that is part of what is wrong with such things.
    const beyond = secureConnect({ port: behind, host: '127.0.0.1', servername, rejectUnauthorized: false });
    beyond.on('error', () => socket.destroy());
    socket.on('error', () => beyond.destroy());
    socket.pipe(beyond).pipe(socket);
  });
  const take = (socket: Socket): void => {
    socket.on('error', () => undefined);
    if (!asProxy) {
      inside.emit('connection', socket);
      return;
    }
    let head = '';
    socket.on('data', function read(chunk: Buffer) {
      head += chunk.toString('latin1');
      if (!head.includes(HEAD_END)) return;
      socket.removeListener('data', read);
      socket.write(`HTTP/1.1 200 Connection established${HEAD_END}`);
      inside.emit('connection', socket);
    });
  };
  const server = await listening(createPlainServer(take));
  return {
    ...server,
    get named() {
      return [...made.keys()];
    },
  };
}
