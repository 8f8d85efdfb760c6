import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { WirePolicy, WireRequest, WireWorld } from '../../src/wire/wire';
import { WireError } from '../../src/wire/wireError';
import { type ByteServer, byteServer, loopbackWire } from './loopback';

const never = new AbortController().signal;

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error) => (error instanceof WireError ? error.code : String(error)),
  );
}

describe('the wire', () => {
  let server: ByteServer;

  before(async () => {
    server = await byteServer((socket) => socket.on('data', (chunk) => socket.write(chunk)));
  });

  after(() => server.close());

  const request = (host: string, port = server.port): WireRequest => ({ purpose: 'probe', host, port });

  const touch = async (
    host: string,
    policy: Partial<WirePolicy> = {},
    world: Partial<WireWorld> = {},
    port?: number,
  ) => {
    const { wire, log } = loopbackWire([server.port], policy, world);
    const code = await codeOf(wire.visit(request(host, port), never, (visit) => visit.connect()));
    return { code, log, left: log.filter(({ left }) => left).map(({ what }) => what) };
  };

  it('connects to the judged address and writes down what left', async () => {
    const { wire, log } = loopbackWire([server.port], {}, { now: () => 0 });
    const echoed = await wire.visit(request('api.example.com'), never, async (visit) => {
      const socket = await visit.connect();
      socket.write('hello');
      const [chunk] = await once(socket, 'data');
      return String(chunk);
    });
    assert.equal(echoed, 'hello');
    const line = { at: '1970-01-01T00:00:00.000Z', ...request('api.example.com'), outcome: 'done', left: true };
    assert.deepEqual(log, [
      { ...line, what: 'dns' },
      { ...line, what: 'connection', address: '127.0.0.1' },
    ]);
  });

  describe('refuses before a packet leaves', () => {
    const hosts: readonly [host: string, code: string][] = [
      ['localhost.localdomain', 'done'], // this machine, which only these tests allow
      ['db', 'internal-host'],
      ['10.0.0.1', 'internal-host'],
      ['169.254.169.254', 'internal-host'],
      ['168.63.129.16', 'internal-host'],
      ['[fd00:ec2::254]', 'internal-host'],
      ['[::ffff:10.0.0.1]', 'invalid-host'],
      ['[::ffff:a00:1]', 'internal-host'],
      ['metadata.google.internal', 'internal-host'],
      ['printer.local', 'internal-host'],
      ['hidden.onion', 'internal-host'],
      ['api.corp.nosuchsuffix', 'unknown-suffix'],
      ['2130706433', 'invalid-host'],
      ['0x7f.1', 'invalid-host'],
      ['API.example.com', 'invalid-host'],
      ['api.example.com.', 'invalid-host'],
      ['*.example.com', 'invalid-host'],
      ['api.example.com/path', 'invalid-host'],
      ['user@api.example.com', 'invalid-host'],
      ['', 'invalid-host'],
    ];
    for (const [host, code] of hosts) {
      it(`${host || '(empty)'}: ${code}`, async () => {
        const { code: actual, left } = await touch(host);
        assert.equal(actual, code);
        if (code !== 'done') assert.deepEqual(left, []);
      });
    }

    const policies: readonly [title: string, policy: Partial<WirePolicy>, code: string, port?: number][] = [
      ['what was not agreed to', { permits: () => false }, 'no-consent'],
      ['what a threat list names', { listedBy: () => 'urlhaus' }, 'listed-host'],
      ['what the user calls internal', { internal: (host) => host.endsWith('.example.com') }, 'internal-host'],
      ['a port of another service', { ports: new Set([25]) }, 'bad-port', 25],
      ['a port that is none', { ports: new Set([70_000]) }, 'bad-port', 70_000],
      ['a port that was not confirmed', { ports: new Set() }, 'unconfirmed-port'],
      ['a proxy that probes may not use', { proxy: { url: 'http://proxy.example.com' } }, 'proxy-not-allowed'],
      ['a proxy that is none', { proxy: { url: 'socks5://proxy.example.com', mayProbe: true } }, 'bad-proxy'],
    ];
    for (const [title, policy, code, port] of policies) {
      it(`${title}: ${code}`, async () => {
        const { code: actual, left, log } = await touch('api.example.com', policy, {}, port);
        assert.equal(actual, code);
        assert.deepEqual(left, []);
        assert.deepEqual(
          log.map(({ outcome }) => outcome),
          [code],
        );
      });
    }
  });

  describe('judges every address', () => {
    const answers: readonly [title: string, addresses: readonly string[], policy: Partial<WirePolicy>, code: string][] =
      [
        ['private', ['10.0.0.1'], {}, 'not-public'],
        ['this machine, outside of tests', ['127.0.0.1'], { loopback: false }, 'not-public'],
        ['metadata', ['169.254.169.254'], {}, 'not-public'],
        ['unique local', ['fd00::1'], {}, 'not-public'],
        ['mapped', ['::ffff:8.8.8.8'], {}, 'not-public'],
        ['NAT64 of a private address', ['64:ff9b::a00:1'], {}, 'not-public'],
        ['6to4', ['2002:808:808::1'], {}, 'not-public'],
        ['public and private', ['93.184.215.14', '10.0.0.1'], {}, 'mixed-addresses'],
        ['this machine and private', ['127.0.0.1', '192.168.0.1'], {}, 'mixed-addresses'],
        ['denied', ['127.0.0.1'], { deniedRanges: ['127.0.0.0/8'] }, 'denied-address'],
        ['no address', [], {}, 'does-not-resolve'],
        ['no address at all', ['gopher'], {}, 'not-public'],
      ];
    for (const [title, addresses, policy, code] of answers) {
      it(`${title}: ${code}`, async () => {
        const before = server.accepted();
        const { code: actual, left } = await touch('api.example.com', policy, { resolve: async () => addresses });
        assert.equal(actual, code);
        assert.deepEqual(left, ['dns']);
        assert.equal(server.accepted(), before);
      });
    }

    it('once: a name that turns to another address is not followed', async () => {
      let asked = 0;
      const { wire } = loopbackWire(
        [server.port],
        {},
        { resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']) },
      );
      const peers = await wire.visit(request('api.example.com'), never, async (visit) => [
        (await visit.connect()).remoteAddress,
        (await visit.connect()).remoteAddress,
      ]);
      assert.deepEqual(peers, ['127.0.0.1', '127.0.0.1']);
      assert.equal(asked, 1);
    });

    it('a broken range in the settings is an error at once', () => {
      assert.throws(() => loopbackWire([], { deniedRanges: ['10.0.0.0'] }), /Not an address range/);
    });
  });

  it('gives a visit no more connections than its limit', async () => {
    const { wire } = loopbackWire([server.port], { limits: { probe: { connectionsPerVisit: 2 } } });
    const code = await codeOf(
      wire.visit(request('api.example.com'), never, async (visit) => {
        await visit.connect();
        assert.equal(visit.connectionsLeft(), 1);
        await visit.connect();
        await visit.connect();
      }),
    );
    assert.equal(code, 'host-budget');
  });

  it('closes what a visit left open', async () => {
    const { wire } = loopbackWire([server.port]);
    const socket = await wire.visit(request('api.example.com'), never, (visit) => visit.connect());
    assert.equal(socket.destroyed, true);
  });

  it('runs no more visits at once than allowed, and one only for each domain', async () => {
    const { wire } = loopbackWire([server.port], { limits: { probe: { domainRestMs: 0, hostsAtOnce: 3 } } });
    const running: string[] = [];
    let most = 0;
    const hosts = ['a', 'b', 'c', 'd'].flatMap((name) => [
      `${name}.example.com`,
      `${name}.example.net`,
      `${name}.test`,
    ]);
    await Promise.all(
      hosts.map((host) =>
        wire.visit(request(host), never, async (visit) => {
          running.push(host);
          most = Math.max(most, running.length);
          const domains = running.map((name) => name.replace(/^.*\.example/, 'example'));
          assert.equal(new Set(domains).size, domains.length);
          await visit.connect();
          running.splice(running.indexOf(host), 1);
        }),
      ),
    );
    assert.equal(most, 3);
  });

  it('leaves a host alone that did not answer', async () => {
    let time = 0;
    const gone = await byteServer(() => undefined);
    await gone.close();
    const { wire } = loopbackWire([gone.port], {}, { now: () => time });
    const ask = () => codeOf(wire.visit(request('api.example.com', gone.port), never, (visit) => visit.connect()));
    assert.equal(await ask(), 'connection-refused');
    assert.equal(await ask(), 'backing-off');
    time += 60_000 * 1.25;
    assert.equal(await ask(), 'connection-refused');
    time += 60_000 * 1.25;
    assert.equal(await ask(), 'backing-off');
  });

  it('stops a visit whose time is over', async () => {
    const { wire } = loopbackWire([server.port], { limits: { probe: { visitMs: 20 } } });
    const code = await codeOf(
      wire.visit(request('api.example.com'), never, async (visit) => {
        const socket = await visit.connect();
        await once(socket, 'close');
        throw new WireError('connection-reset');
      }),
    );
    assert.equal(code, 'timeout');
  });

  describe('stops when it is cancelled', () => {
    const places: readonly [title: string, run: (cancel: AbortController) => Promise<unknown>][] = [
      [
        'before it starts',
        (cancel) => {
          cancel.abort();
          return loopbackWire([server.port]).wire.visit(request('a.test'), cancel.signal, (visit) => visit.connect());
        },
      ],
      [
        'in DNS',
        (cancel) =>
          loopbackWire(
            [server.port],
            {},
            {
              resolve: (_, signal) =>
                new Promise((_, reject) => {
                  signal.addEventListener('abort', () => reject(new WireError('dns-failed')));
                  cancel.abort();
                }),
            },
          ).wire.visit(request('a.test'), cancel.signal, (visit) => visit.connect()),
      ],
      [
        'in the work',
        (cancel) =>
          loopbackWire([server.port]).wire.visit(request('a.test'), cancel.signal, async (visit) => {
            const socket = await visit.connect();
            setImmediate(() => cancel.abort());
            await once(socket, 'close');
            throw new Error('closed');
          }),
      ],
      [
        'in the queue',
        async (cancel) => {
          const { wire } = loopbackWire([server.port], { limits: { probe: { hostsAtOnce: 1 } } });
          const stop = new AbortController();
          const first = wire.visit(request('a.test'), stop.signal, async (visit) =>
            once(await visit.connect(), 'close'),
          );
          const second = wire.visit(request('b.test'), cancel.signal, (visit) => visit.connect());
          cancel.abort();
          await second.finally(() => stop.abort()).catch(() => undefined);
          await first.catch(() => undefined);
          return second;
        },
      ],
    ];
    for (const [title, run] of places) {
      it(title, async () => {
        assert.equal(await codeOf(run(new AbortController())), 'cancelled');
      });
    }
  });
});
