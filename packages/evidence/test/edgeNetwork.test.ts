import assert from 'node:assert/strict';
import { collectStatic, hostClass, normaliseHost } from '../src';
import edges from '../src/data/edges.json';
import { edgeNetworkOf } from '../src/edgeNetwork';
import { ipRange } from '../src/ipAddress';
import { feedOf, listsOf, NOW } from './lists/example';

describe('edge networks', () => {
  const rows: readonly (readonly [host: string, network: string | undefined])[] = [
    ['d111111abcdef8.cloudfront.net', 'Amazon CloudFront'],
    ['cloudfront.net', 'Amazon CloudFront'],
    ['notcloudfront.net', undefined],
    ['e1.a.akamaiedge.net', 'Akamai'],
    ['acme.b-cdn.net', 'bunny.net'],
    ['acme.azurefd.net', 'Azure Front Door'],
    ['api.acme.com', undefined],
    ['104.16.0.1', 'Cloudflare'],
    ['[2606:4700::1111]', 'Cloudflare'],
    ['151.101.1.1', 'Fastly'],
    ['45.60.3.4', 'Imperva'],
    ['9.9.9.9', undefined],
  ];
  for (const [host, network] of rows) {
    it(`${host}: ${network ?? 'none'}`, () => assert.equal(edgeNetworkOf(host)?.network, network));
  }

  it('take newer ranges from downloaded lists', () => {
    const lists = listsOf(['{"type":"cidr","list":["9.9.9.0/24"]}', feedOf('misp', 'context', { id: 'misp-fastly' })]);
    assert.deepEqual(edgeNetworkOf('9.9.9.9', lists), { network: 'Fastly', asOf: '2026-11-21' });
  });

  it('say nothing about where data is kept', () => {
    const { location } = collectStatic({ scheme: 'https', host: 'd1.cloudfront.net' }, { now: NOW });
    assert.deepEqual(location, {
      state: 'unknown',
      why: 'Amazon CloudFront answers from its nearest edge, which says nothing about where data is kept',
    });
  });

  it('are known by the addresses that a host was found behind, too', () => {
    const behind = (address: string) =>
      collectStatic({ scheme: 'https', host: 'api.example.com', addresses: [address] }, { now: NOW }).location;
    assert.match((behind('104.16.0.1') as { why: string }).why, /^Cloudflare answers from its nearest edge/);
    assert.match((behind('9.9.9.9') as { why: string }).why, /no list of countries by address/);
  });

  it('ship with public names and ranges, each once', () => {
    const suffixes = edges.networks.flatMap((row) => row.suffixes);
    const ranges = edges.networks.flatMap((row) => row.ranges);
    assert.equal(new Set(suffixes).size, suffixes.length);
    assert.equal(new Set(ranges).size, ranges.length);
    for (const suffix of suffixes) {
      assert.equal(normaliseHost(suffix), suffix);
      assert.equal(hostClass(suffix), undefined, suffix);
    }
    for (const range of ranges) {
      ipRange(range);
      const address = range.split('/')[0] ?? '';
      assert.equal(hostClass(address), undefined, range);
    }
  });
});

describe('downloaded lists of names', () => {
  const dynamic = feedOf('misp', 'context', { id: 'misp-dynamic-dns' });
  const short = feedOf('misp', 'context', { id: 'misp-url-shortener' });
  const lists = listsOf(
    ['{"type":"hostname","list":[".acme-ddns.com",".github.com"]}', dynamic],
    ['{"type":"hostname","list":["acme.link"]}', short],
  );
  const kindOf = (host: string) => {
    const { nameKind } = collectStatic({ scheme: 'https', host }, { now: NOW, lists });
    return nameKind.state === 'known' ? [nameKind.value, nameKind.source] : nameKind.state;
  };

  it('tell names for an hour from others', () => {
    assert.deepEqual(kindOf('home.acme-ddns.com'), ['ephemeral', 'feed:misp-dynamic-dns']);
    assert.deepEqual(kindOf('a.b.acme-ddns.com'), ['ephemeral', 'feed:misp-dynamic-dns']);
    assert.deepEqual(kindOf('acme-ddns.com'), ['domain', 'name']);
    assert.deepEqual(kindOf('acme.link'), ['ephemeral', 'feed:misp-url-shortener']);
    assert.deepEqual(kindOf('www.acme.link'), ['domain', 'name']);
    assert.deepEqual(kindOf('api.github.com')[0], 'domain', 'a vendor’s own host is no name for an hour');
  });

  it('know the top sites of today', () => {
    const top = feedOf('misp', 'context', { id: 'misp-tranco10k' });
    const today = listsOf(['{"type":"hostname","list":["new-and-known.com"]}', top]);
    const known = (host: string) => {
      const { transparency } = collectStatic({ scheme: 'https', host }, { now: NOW, lists: today });
      return transparency.known;
    };
    assert.deepEqual(known('api.new-and-known.com'), {
      state: 'known',
      value: true,
      source: 'feed:misp-tranco10k',
      observedAt: NOW,
      note: 'new-and-known.com is among the 10,000 top domains',
    });
    assert.equal(known('api.quiet-acme.com').state, 'unknown');
  });
});
