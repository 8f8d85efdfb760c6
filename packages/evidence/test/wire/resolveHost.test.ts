import assert from 'node:assert/strict';
import dns from 'node:dns';
import { systemResolve } from '../../src/wire/resolveHost';
import { WireError } from '../../src/wire/wireError';
import { type DnsAnswer, type DnsServer, dnsServer } from './dnsServer';
import { type ByteServer, byteServer, loopbackWire } from './loopback';

const never = new AbortController().signal;
const ANSWERS: Readonly<Record<string, DnsAnswer | ((count: number) => DnsAnswer)>> = {
  'both.example.com': ['93.184.215.14', '2606:2800:21f:cb07::1'],
  'four.example.com': ['93.184.215.14'],
  'six.example.com': ['2606:2800:21f:cb07::1'],
  'gone.example.com': { code: 3 },
  'empty.example.com': [],
  'broken.example.com': { code: 2 },
  'refused.example.com': { code: 5 },
  'silent.example.com': 'silence',
  'alias.example.com': { alias: 'private.example.com', addresses: ['10.0.0.1'] },
  'metadata.example.com': ['169.254.169.254'],
  'azure.example.com': ['168.63.129.16'],
  'mapped.example.com': ['::ffff:808:808'],
  'mixed.example.com': ['93.184.215.14', '192.168.0.1'],
  'mixed-families.example.com': ['93.184.215.14', 'fd00::1'],
  'nat64.example.com': ['64:ff9b::a9fe:a9fe'],
  // First this machine, which these tests may reach, then another network.
  'rebinding.example.com': (count) => (count === 1 ? ['127.0.0.1'] : ['10.0.0.1']),
};

describe('resolving a host', () => {
  const { Resolver } = dns.promises;
  let names: DnsServer;
  let server: ByteServer;

  before(async () => {
    names = await dnsServer((name, count) => {
      const answer = ANSWERS[name] ?? { code: 3 };
      return typeof answer === 'function' ? answer(count) : answer;
    });
    server = await byteServer(() => undefined);
    // The system's settings are not ours to change, so new resolvers are told where to ask.
    dns.promises.Resolver = class extends Resolver {
      constructor(options?: dns.ResolverOptions) {
        super(options);
        this.setServers([names.address]);
      }
    };
  });

  after(async () => {
    dns.promises.Resolver = Resolver;
    names.close();
    await server.close();
  });

  const outcome = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error) => (error instanceof WireError ? error.code : String(error)));

  const rows: readonly [host: string, expected: unknown][] = [
    ['both.example.com', ['93.184.215.14', '2606:2800:21f:cb07::1']],
    ['four.example.com', ['93.184.215.14']],
    ['six.example.com', ['2606:2800:21f:cb07::1']],
    ['alias.example.com', ['10.0.0.1']],
    ['gone.example.com', 'does-not-resolve'],
    ['empty.example.com', 'does-not-resolve'],
    ['broken.example.com', 'dns-failed'],
    ['refused.example.com', 'dns-failed'],
    ['silent.example.com', 'dns-failed'],
  ];
  for (const [host, expected] of rows) {
    it(`${host}: ${expected}`, async () => {
      assert.deepEqual(await outcome(systemResolve(300)(host, never)), expected);
    });
  }

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const work = outcome(systemResolve(60_000)('silent.example.com', cancel.signal));
    cancel.abort();
    assert.equal(await work, 'dns-failed');
  });

  const guarded: readonly [host: string, code: string][] = [
    ['alias.example.com', 'not-public'],
    ['metadata.example.com', 'not-public'],
    ['azure.example.com', 'not-public'],
    ['mapped.example.com', 'not-public'],
    ['nat64.example.com', 'not-public'],
    ['mixed.example.com', 'mixed-addresses'],
    ['mixed-families.example.com', 'mixed-addresses'],
  ];
  for (const [host, code] of guarded) {
    it(`${host} is not connected to: ${code}`, async () => {
      const { wire, log } = loopbackWire([], { loopback: false }, { resolve: systemResolve(2000) });
      const visit = wire.visit({ purpose: 'probe', host, port: 443 }, never, (one) => one.connect());
      assert.equal(await outcome(visit), code);
      assert.deepEqual(
        log.filter(({ left }) => left).map(({ what }) => what),
        ['dns'],
      );
    });
  }

  it('asks once for each visit, so that a name that changes its mind leads nowhere', async () => {
    const host = 'rebinding.example.com';
    const { wire } = loopbackWire([server.port], {}, { resolve: systemResolve(2000) });
    const request = { purpose: 'probe', host, port: server.port } as const;
    const peers = await wire.visit(request, never, async (visit) => {
      const sockets = [await visit.connect(), await visit.connect(), await visit.connect()];
      return sockets.map(({ remoteAddress }) => remoteAddress);
    });
    assert.deepEqual(peers, ['127.0.0.1', '127.0.0.1', '127.0.0.1']);
    assert.deepEqual(names.asked.filter((question) => question.startsWith(host)).sort(), [`${host} A`, `${host} AAAA`]);
    const before = server.accepted();
    assert.equal(await outcome(wire.visit(request, never, (visit) => visit.connect())), 'not-public');
    assert.equal(server.accepted(), before);
  });
});
