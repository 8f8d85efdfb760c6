import assert from 'node:assert/strict';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server as TcpServer } from 'node:net';
import { systemAskName } from '../../src/wire/askName';
import { WireError } from '../../src/wire/wireError';
import { answerTo, mayIssue, signed, zone } from '../dns/answers';

const never = new AbortController().signal;

/** What a server does with a question that came in a packet; what it sends goes to `to`. */
type Talk = (query: Buffer, to: RemoteInfo, socket: Socket) => void;

interface NameServer {
  readonly address: string;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a name server for packets, and one for connections at the same port where `stream` says what it answers. */
async function nameServer(talk: Talk, stream?: (query: Buffer) => Buffer): Promise<NameServer> {
  let asked = 0;
  const socket = createSocket('udp4');
  socket.on('message', (query, to) => {
    asked++;
    talk(query, to, socket);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  const tcp = stream && (await streamServer(port, stream));
  if (stream && !tcp) {
    socket.close();
    return nameServer(talk, stream);
  }
  return {
    address: `127.0.0.1:${port}`,
    asked: () => asked,
    close: async () => {
      socket.close();
      tcp?.close();
      if (tcp) await once(tcp, 'close');
    },
  };
}

/** Starts a server for connections; gives `undefined` where somebody else has the port, as only that for packets is surely free. */
async function streamServer(port: number, stream: (query: Buffer) => Buffer): Promise<TcpServer | undefined> {
  const tcp = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (bytes) => client.end(stream(bytes.subarray(2))));
  });
  tcp.listen(port, '127.0.0.1');
  try {
    await once(tcp, 'listening');
    return tcp;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

const framed = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(bytes.length, 0);
  return Buffer.concat([head, bytes]);
};

describe("a question to the system's name servers", () => {
  const good: Talk = (query, { port, address }, socket) =>
    socket.send(answerTo(query, { answers: [signed('acme.com')] }), port, address);

  /** An answer that is wanted may take its time, as this machine may be busy. */
  const outcome = async (servers: readonly NameServer[], timeoutMs = 20_000, signal = never) => {
    try {
      const ask = systemAskName(timeoutMs, () => servers.map(({ address }) => address));
      return (await ask('acme.com', 'DS', signal)).answers.map(({ type }) => type);
    } catch (error) {
      assert.ok(error instanceof WireError, String(error));
      return error.code;
    } finally {
      for (const server of servers) await server.close();
    }
  };

  it('brings their answer', async () => assert.deepEqual(await outcome([await nameServer(good)]), ['DS']));

  it('goes to the next when the first is silent, breaks off or talks nonsense', async () => {
    for (const talk of [
      () => undefined,
      (_: Buffer, { port, address }: RemoteInfo, socket: Socket) =>
        socket.send(Buffer.from('no answer at all'), port, address),
      (query: Buffer, { port, address }: RemoteInfo, socket: Socket) => socket.send(query, port, address),
    ]) {
      assert.deepEqual(await outcome([await nameServer(talk), await nameServer(good)], 2000), ['DS']);
    }
  });

  it('fails in time when none of them answers', async () => {
    assert.equal(await outcome([await nameServer(() => undefined)], 100), 'dns-failed');
    const closed = await nameServer(good);
    await closed.close();
    const ask = systemAskName(100, () => [closed.address]);
    await assert.rejects(ask('acme.com', 'DS', never), new WireError('dns-failed'));
    await assert.rejects(systemAskName(100, () => [])('acme.com', 'DS', never), new WireError('dns-failed'));
  });

  it('takes the answer with its own number alone', async () => {
    const server = await nameServer((query, { port, address }, socket) => {
      const forged = answerTo(query, { answers: [mayIssue('acme.com', 'evil')] });
      forged.writeUInt16BE((query.readUInt16BE(0) + 1) & 0xffff, 0);
      socket.send(forged, port, address, () => good(query, { port, address } as RemoteInfo, socket));
    });
    assert.deepEqual(await outcome([server]), ['DS']);
  });

  it('takes the answer of the server that was asked alone', async () => {
    const stranger = createSocket('udp4');
    const server = await nameServer((query, to, socket) => {
      const forged = answerTo(query, { answers: [mayIssue('acme.com', 'evil')] });
      stranger.send(forged, to.port, to.address, () => good(query, to, socket));
    });
    assert.deepEqual(await outcome([server]), ['DS']);
    stranger.close();
  });

  it('is put over a connection when the answer does not fit into a packet', async () => {
    const cut: Talk = (query, { port, address }, socket) =>
      socket.send(answerTo(query, { truncated: true }), port, address);
    const whole = (query: Buffer) =>
      framed(answerTo(query, { answers: [signed('acme.com')], authority: [zone('com')] }));
    assert.deepEqual(await outcome([await nameServer(cut, whole)]), ['DS']);
    const hostile: readonly ((query: Buffer) => Buffer)[] = [
      () => Buffer.alloc(0),
      () => Buffer.from([0xff]),
      () => framed(Buffer.alloc(40)),
      (query) => framed(answerTo(query, {})).subarray(0, 20),
      () => Buffer.alloc(200_000, 0xff),
    ];
    for (const stream of hostile) assert.equal(await outcome([await nameServer(cut, stream)]), 'dns-failed');
  });

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const server = await nameServer(() => cancel.abort());
    assert.equal(await outcome([server], 60_000, cancel.signal), 'cancelled');
  });
});
