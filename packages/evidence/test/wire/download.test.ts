import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createDownload, type Downloaded, type DownloadRequest } from '../../src/wire/download';
import { openWire } from '../../src/wire/openWire';
import { type FeedServer, feedServer } from '../lists/feedServer';
import { byteServer, loopbackWire } from './loopback';

describe('a download', () => {
  let server: FeedServer;
  before(async () => {
    server = await feedServer();
  });
  beforeEach(() => {
    server.asked.splice(0);
  });
  after(() => server.close());

  const get = (more: Partial<DownloadRequest> = {}, deadlineMs = 20_000): Promise<Downloaded> => {
    const { wire } = loopbackWire([server.port]);
    const download = createDownload({ wire, userAgent: 'CallSight/test', ca: () => [server.ca], deadlineMs });
    return download({ url: server.url('/list'), maxBytes: 100_000, ...more });
  };
  const whyNot = async (more: Partial<DownloadRequest> = {}, deadlineMs?: number) => {
    const answer = await get(more, deadlineMs);
    return answer.kind === 'failed' ? answer.why : answer.kind;
  };
  /** Answers with these headers and this body. */
  const serve = (status: number, headers: Record<string, string>, body: string | Buffer = '') => {
    server.answer = (_, response) => response.writeHead(status, headers).end(body);
  };

  it('brings the bytes, and what tells them from newer ones', async () => {
    serve(200, { etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 00:00:00 GMT' }, 'a.acme.com\n');
    assert.deepEqual(await get(), {
      kind: 'fresh',
      bytes: Buffer.from('a.acme.com\n'),
      etag: '"1"',
      lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT',
    });
  });

  it('sends its name, what it takes and what it has, and nothing else', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'set-cookie': 'id=1' }).end('x');
    };
    await get();
    serve(304, {});
    assert.deepEqual(await get({ have: { etag: '"1"', lastModified: 'yesterday' } }), { kind: 'unchanged' });
    assert.deepEqual(
      server.asked.map(({ method, url, headers }) => ({ method, url, headers })),
      [
        { 'if-none-match': undefined, 'if-modified-since': undefined },
        { 'if-none-match': '"1"', 'if-modified-since': 'yesterday' },
      ].map((have) => ({
        method: 'GET',
        url: '/list',
        headers: {
          accept: '*/*',
          'user-agent': 'CallSight/test',
          'accept-encoding': 'gzip, br, deflate',
          host: `lists.example.com:${server.port}`,
          connection: 'close',
          ...(have['if-none-match'] === undefined ? {} : have),
        },
      })),
    );
  });

  it('unpacks what is packed once', async () => {
    const text = 'a.acme.com\n'.repeat(1000);
    for (const [coding, body] of [
      ['gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
    ] as const) {
      serve(200, { 'content-encoding': coding }, body);
      const answer = await get();
      assert.ok(answer.kind === 'fresh', coding);
      assert.equal(answer.bytes.toString(), text);
    }
  });

  it('D010: refuses what is packed several times, or as something else', async () => {
    serve(200, { 'content-encoding': 'gzip, gzip, gzip' }, gzipSync(gzipSync(gzipSync('x'))));
    assert.equal(await whyNot(), 'it is packed as "gzip, gzip, gzip"');
    serve(200, { 'content-encoding': 'compress' }, 'x');
    assert.equal(await whyNot(), 'it is packed as "compress"');
    serve(200, { 'content-encoding': 'gzip' }, 'no gzip');
    assert.equal(await whyNot(), 'it cannot be unpacked');
  });

  it('ends a bomb, a large body and an endless one at the bound', async () => {
    serve(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000)));
    assert.equal(await whyNot(), 'it is larger than allowed');
    serve(200, {}, Buffer.alloc(200_000));
    assert.equal(await whyNot(), 'it is larger than allowed');
    let sent = 0;
    server.answer = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on('drain', more);
      response.writeHead(200);
      more();
    };
    assert.equal(await whyNot(), 'it is larger than allowed');
    assert.ok(sent < 50_000_000);
  });

  it('D003: refuses a body that was cut off', async () => {
    for (const headers of [{ 'content-length': '50000' }, { 'transfer-encoding': 'chunked' }] as const) {
      server.answer = (_, response) => {
        response.writeHead(200, headers);
        response.write('a.acme.com\n'.repeat(100), () => response.destroy());
      };
      assert.equal(await whyNot(), 'it was cut off');
    }
    server.answer = (_, response) => {
      const packed = gzipSync('a.acme.com\n'.repeat(1000));
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 20));
    };
    assert.equal(await whyNot(), 'it was cut off');
  });

  it('D023: gives up on a server that drips, or says nothing', async () => {
    const drip: { response?: ServerResponse } = {};
    server.answer = (_, response) => {
      drip.response = response;
      response.writeHead(200);
      response.write('a');
    };
    assert.equal(await whyNot({}, 300), 'it took too long');
    if (!drip.response?.destroyed) await once(drip.response as ServerResponse, 'close');
    server.answer = () => undefined;
    assert.equal(await whyNot({}, 300), 'it took too long');
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    server.answer = () => stop.abort();
    assert.equal(await whyNot({ signal: stop.signal }), 'it was cancelled');
    assert.equal(await whyNot({ signal: AbortSignal.abort() }), 'it was cancelled');
  });

  it('D024: tells how long a server wants to be left alone, a day at most', async () => {
    const after = async (status: number, header: string) => {
      serve(status, { 'retry-after': header });
      const answer = await get();
      return answer.kind === 'failed' ? [answer.why, answer.retryAfterMs] : answer.kind;
    };
    assert.deepEqual(await after(429, '3600'), ['the server answered 429', 3_600_000]);
    assert.deepEqual(await after(503, '9999999'), ['the server answered 503', 86_400_000]);
    assert.deepEqual(await after(503, 'soon'), ['the server answered 503', undefined]);
    assert.deepEqual(await after(503, 'Mon, 01 Jan 2001 00:00:00 GMT'), ['the server answered 503', undefined]);
  });

  it('follows a redirect on the same host, three at most', async () => {
    server.answer = ({ url }, response) => {
      if (url === '/list') response.writeHead(302, { location: '/other' }).end();
      else response.end('a.acme.com');
    };
    assert.equal((await get()).kind, 'fresh');
    server.answer = (_, response) => response.writeHead(301, { location: '/list' }).end();
    server.asked.splice(0);
    assert.equal(await whyNot(), 'it redirects too often');
    assert.equal(server.asked.length, 4);
  });

  it('follows no redirect to another host, port or scheme', async () => {
    const to = async (location: string) => {
      serve(302, { location });
      server.asked.splice(0);
      const why = await whyNot();
      assert.equal(server.asked.length, 1);
      return why;
    };
    assert.equal(await to('https://127.0.0.1/'), 'it redirects to another host');
    assert.equal(await to('//elsewhere.example.com/list'), 'it redirects to another host');
    assert.equal(await to(`https://lists.example.com:${server.port + 1}/`), 'it redirects to another host');
    assert.equal(await to(`http://lists.example.com:${server.port}/`), 'its address is not https');
    assert.equal(await to('https://u:p@lists.example.com/'), 'its address holds a password');
    assert.equal(await to('https://['), 'its address cannot be read');
  });

  it('D021: asks nothing of an address that is not https', async () => {
    for (const url of ['http://lists.example.com/list', 'file:///etc/passwd', 'data:text/plain,a', 'lists']) {
      const why = await whyNot({ url });
      assert.match(why, /^its address (?:is not https|cannot be read)$/);
    }
    assert.deepEqual(server.asked, []);
  });

  it('goes through the proxy that the wire was told of, end to end encrypted', async () => {
    serve(200, {}, 'a.acme.com');
    const heads: string[] = [];
    const proxy = await byteServer((socket) => {
      socket.once('data', (head) => {
        heads.push(head.toString('latin1').split('\r\n')[0] ?? '');
        const onward = connect(server.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          socket.pipe(onward).pipe(socket);
        });
        onward.on('error', () => socket.destroy());
      });
    });
    const { wire, log } = loopbackWire([server.port], { proxy: { url: `http://127.0.0.1:${proxy.port}` } });
    const download = createDownload({ wire, userAgent: 'x', ca: () => [server.ca] });
    const answer = await download({ url: server.url('/list'), maxBytes: 100 });
    await proxy.close();
    assert.equal(answer.kind, 'fresh');
    assert.deepEqual(heads, [`CONNECT lists.example.com:${server.port} HTTP/1.1`]);
    assert.deepEqual(
      log.map(({ what, proxy: through }) => [what, through]),
      [['connection', `127.0.0.1:${proxy.port}`]],
    );
  });

  it('asks no proxy that only the environment names', async () => {
    serve(200, {}, 'a.acme.com');
    const before = { ...process.env };
    Object.assign(process.env, {
      HTTPS_PROXY: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
      ALL_PROXY: 'http://127.0.0.1:9',
    });
    try {
      assert.equal((await get()).kind, 'fresh');
    } finally {
      for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });

  it('trusts no certificate that it was not told to', async () => {
    const { wire } = loopbackWire([server.port]);
    const answer = await createDownload({ wire, userAgent: 'x' })({ url: server.url('/'), maxBytes: 10 });
    assert.ok(answer.kind === 'failed');
    assert.match(answer.why, /^its certificate is not trusted \(/);
    assert.deepEqual(server.asked, []);
  });

  it('goes to no private address, with no consent nowhere, and says nothing of the path', async () => {
    const log: unknown[] = [];
    const of = (permits: boolean) =>
      createDownload({
        wire: openWire(
          { permits: () => permits, ports: new Set([server.port]) },
          { now: Date.now, record: (line) => log.push(line), resolve: async () => ['127.0.0.1'] },
        ),
        userAgent: 'x',
        ca: () => [server.ca],
      });
    const request = { url: server.url('/secret-key/list'), maxBytes: 10 };
    assert.deepEqual(await of(true)(request), {
      kind: 'failed',
      why: 'the name leads to an address that is not public',
    });
    assert.deepEqual(await of(false)(request), { kind: 'failed', why: 'asking this host was not agreed to' });
    assert.deepEqual(server.asked, []);
    assert.ok(log.length > 0);
    assert.ok(!JSON.stringify(log).includes('secret-key'));
  });
});
