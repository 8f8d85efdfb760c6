import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { WirePolicy } from '../../src/wire/wire';
import { WireError } from '../../src/wire/wireError';
import { type ByteServer, byteServer, loopbackWire } from './loopback';

const never = new AbortController().signal;

/** Starts a proxy that takes part in CONNECT as told; `heads` gets what it was asked. */
function proxyServer(heads: string[], answer: (target: string, socket: Socket) => void): Promise<ByteServer> {
  return byteServer((socket) => {
    socket.once('data', (chunk) => {
      heads.push(String(chunk));
      answer(/^CONNECT (\S+) /.exec(String(chunk))?.[1] ?? '', socket);
    });
  });
}

/** Passes the connection on, and sends the first bytes of the target together with its own. */
function passOn(target: string, socket: Socket): void {
  const [host = '', port] = target.split(':');
  const there = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy\r\n\r\n');
    there.pipe(socket).pipe(there);
  });
  there.on('error', () => socket.destroy());
}

describe('a proxy', () => {
  let target: ByteServer;

  before(async () => {
    target = await byteServer((socket) => {
      socket.write('welcome');
      socket.pipe(socket);
    });
  });

  after(() => target.close());

  const through = async (
    proxy: ByteServer,
    policy: Partial<WirePolicy> = {},
    url = `http://me:secret@127.0.0.1:${proxy.port}`,
    purpose: 'probe' | 'lists' = 'probe',
  ) => {
    const { wire, log } = loopbackWire([target.port], { proxy: { url, mayProbe: true }, ...policy });
    const request = { purpose, host: 'api.example.com', port: target.port };
    const outcome = await wire
      .visit(request, never, async (visit) => {
        const socket = await visit.connect();
        const [chunk] = await once(socket, 'data');
        return `${visit.vantage}: ${chunk}`;
      })
      .catch((error) => (error instanceof WireError ? error.code : String(error)));
    await proxy.close();
    return { outcome, log };
  };

  it('is told the address that was judged, never the name', async () => {
    const heads: string[] = [];
    const { outcome, log } = await through(await proxyServer(heads, passOn));
    assert.equal(outcome, 'proxy: welcome');
    assert.match(heads[0] ?? '', new RegExp(`^CONNECT 127\\.0\\.0\\.1:${target.port} HTTP/1\\.1\r\n`));
    assert.match(heads[0] ?? '', new RegExp(`Proxy-Authorization: Basic ${btoa('me:secret')}\r\n`));
    assert.equal(log.at(-1)?.proxy?.startsWith('127.0.0.1:'), true);
    assert.doesNotMatch(JSON.stringify(log), /secret|me:/);
  });

  it('resolves the names of lists by itself', async () => {
    const heads: string[] = [];
    const proxy = await proxyServer(heads, (_, socket) => passOn(`127.0.0.1:${target.port}`, socket));
    const { outcome, log } = await through(proxy, {}, undefined, 'lists');
    assert.equal(outcome, 'proxy: welcome');
    assert.match(heads[0] ?? '', new RegExp(`^CONNECT api\\.example\\.com:${target.port} `));
    assert.deepEqual(
      log.map(({ what }) => what),
      ['connection'],
    );
  });

  it('is left out where the settings say so', async () => {
    const heads: string[] = [];
    const proxy = await proxyServer(heads, passOn);
    const url = `http://127.0.0.1:${proxy.port}`;
    const { outcome } = await through(proxy, { proxy: { url, noProxy: '.example.com' } });
    assert.equal(outcome, 'direct: welcome');
    assert.deepEqual(heads, []);
  });

  const answers: readonly [title: string, answer: (target: string, socket: Socket) => void, code: string][] = [
    [
      'wants a password',
      (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM\r\n\r\n'),
      'proxy-auth',
    ],
    ['refuses', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'), 'proxy-failed'],
    ['hangs up', (_, socket) => socket.end(), 'proxy-failed'],
    ['speaks in tongues', (_, socket) => socket.end('220 ESMTP\r\n\r\n'), 'proxy-failed'],
    ['never ends its head', (_, socket) => socket.write('HTTP/1.1 200 OK\r\n'.repeat(2000)), 'proxy-failed'],
  ];
  for (const [title, answer, code] of answers) {
    it(`that ${title}: ${code}, and one try is enough`, async () => {
      const heads: string[] = [];
      const { outcome } = await through(await proxyServer(heads, answer));
      assert.equal(outcome, code);
      assert.equal(heads.length, 1);
    });
  }

  it('that is not the encrypted one it should be: proxy-failed', async () => {
    const proxy = await proxyServer([], (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { outcome } = await through(proxy, {}, `https://127.0.0.1:${proxy.port}`);
    assert.equal(outcome, 'proxy-failed');
  });
});
