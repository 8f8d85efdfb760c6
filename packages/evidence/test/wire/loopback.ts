import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { openWire } from '../../src/wire/openWire';
import type { Departure, Wire, WirePolicy, WireWorld } from '../../src/wire/wire';

/** A wire whose log can be read. */
export interface LoggedWire {
  readonly wire: Wire;
  readonly log: readonly Departure[];
}

/** Gives a wire that may reach this machine, on any of these ports, under whatever name. */
export function loopbackWire(
  ports: readonly number[],
  policy: Partial<WirePolicy> = {},
  world: Partial<WireWorld> = {},
): LoggedWire {
  const log: Departure[] = [];
  const wire = openWire(
    {
      permits: () => true,
      loopback: true,
      ports: new Set(ports),
      limits: { probe: { domainRestMs: 0 } },
      ...policy,
    },
    { now: Date.now, record: (line) => log.push(line), resolve: async () => ['127.0.0.1'], ...world },
  );
  return { wire, log };
}

/** A server of bytes on loopback. */
export interface ByteServer {
  readonly port: number;
  /** How many connections it was given. */
  readonly accepted: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a server that hands each connection to the talk. */
export function byteServer(talk: (socket: Socket) => void, host = '127.0.0.1'): Promise<ByteServer> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    talk(socket);
  });
  return listening(server, host);
}

/** Lets a server listen on a port of its own, and counts its connections. */
export async function listening(server: Server, host = '127.0.0.1'): Promise<ByteServer> {
  let count = 0;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    count++;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    accepted: () => count,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
