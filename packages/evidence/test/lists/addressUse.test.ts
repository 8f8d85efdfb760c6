import assert from 'node:assert/strict';
import { collectStatic, type Target } from '../../src';
import type { Lists } from '../../src/lists/lists';
import { daysAgo, feedOf, listsOf, NOW } from './example';

/** The form in which MISP publishes its lists of addresses. */
const misp = (...list: readonly string[]) => JSON.stringify({ name: 'test', type: 'cidr', version: 20261101, list });
const context = (id: string) => feedOf('misp', 'context', { id, ttlDays: 30 });

const PARKING = [misp('9.9.8.0/24', '9.9.7.7/32', '104.16.1.1/32'), context('misp-parking-domain')] as const;
const SINKHOLES = [misp('9.9.9.0/24', '5.79.71.205', '146.112.61.0/24'), context('misp-sinkholes')] as const;
const VPN = [misp('9.9.6.0/24'), context('misp-vpn-ipv4')] as const;
const COUNTRIES = [
  '9.9.0.0,9.9.255.255,DE',
  feedOf('countries', 'context', { id: 'countries-v4', ttlDays: 90 }),
] as const;
const PHISHING = ['listed.com', feedOf('names', 'phishing')] as const;

const ask = (host: string, addresses: readonly string[], lists: Lists) => {
  const target: Target = { scheme: 'https', host, addresses, addressesAt: NOW };
  return collectStatic(target, { now: NOW, lists });
};

describe('a host whose addresses are parked', () => {
  const lists = listsOf(PARKING);
  const rows: readonly (readonly [title: string, host: string, addresses: readonly string[], kind: string])[] = [
    ['all of them', 'api.acme-cdn.com', ['9.9.8.1', '9.9.7.7'], 'ephemeral'],
    ['one of two', 'api.acme-cdn.com', ['9.9.8.1', '9.9.5.5'], 'domain'],
    ['none', 'api.acme-cdn.com', ['9.9.5.5'], 'domain'],
    ['nobody looked', 'api.acme-cdn.com', [], 'domain'],
    ['an edge network, where many share an address', 'api.acme-cdn.com', ['104.16.1.1'], 'domain'],
    ['a vendor of the catalogue', 'api.stripe.com', ['9.9.8.1'], 'domain'],
    ['a site that many use', 'wikipedia.org', ['9.9.8.1'], 'domain'],
  ];
  for (const [title, host, addresses, kind] of rows) {
    it(`${title}: ${kind}`, () => {
      const { nameKind } = ask(host, addresses, lists);
      assert.equal(nameKind.state === 'known' && nameKind.value, kind);
    });
  }

  it('says by which list, as of when', () => {
    assert.deepEqual(ask('api.acme-cdn.com', ['9.9.8.1'], lists).nameKind, {
      state: 'known',
      value: 'ephemeral',
      source: 'feed:misp-parking-domain',
      observedAt: NOW,
      note: 'every address of it is one of a parking service: the name may be for sale',
    });
  });
});

describe('a host that leads to a sinkhole', () => {
  const lists = listsOf(SINKHOLES, PHISHING);
  const matchOf = (host: string, addresses: readonly string[], of = lists) => {
    const { threat } = ask(host, addresses, of);
    return threat.state === 'known' ? (threat.value.listing?.match ?? 'unlisted') : threat.state;
  };

  it('was taken from somebody: history, by the list that says so', () => {
    const { threat } = ask('api.acme-cdn.com', ['9.9.9.1'], lists);
    assert.deepEqual(threat, {
      state: 'known',
      value: { coverage: 0.25, listing: { match: 'historic', list: 'misp-sinkholes' } },
      source: 'feed:misp-sinkholes',
      observedAt: NOW,
      ttlDays: 30,
      note: 'it leads to a sinkhole, as names do that were taken from malware: the context list, as of 2026-11-21',
    });
  });

  const rows: readonly (readonly [title: string, host: string, addresses: readonly string[], match: string])[] = [
    ['one address of two', 'api.acme-cdn.com', ['9.9.5.5', '5.79.71.205'], 'historic'],
    ['another address', 'api.acme-cdn.com', ['9.9.5.5'], 'unlisted'],
    ['the page of a resolver that blocks names', 'api.acme-cdn.com', ['146.112.61.106'], 'unlisted'],
    ['beside that page', 'api.acme-cdn.com', ['146.112.61.103'], 'historic'],
    ['listed besides', 'listed.com', ['9.9.9.1'], 'exact'],
    ['a vendor of the catalogue', 'api.stripe.com', ['9.9.9.1'], 'neighbour'],
  ];
  for (const [title, host, addresses, match] of rows) {
    it(`${title}: ${match}`, () => assert.equal(matchOf(host, addresses), match));
  }

  it('is nothing that a list says which is months old, or alone', () => {
    const old = listsOf([...SINKHOLES, daysAgo(91)], PHISHING);
    assert.equal(matchOf('api.acme-cdn.com', ['9.9.9.1'], old), 'unlisted');
    assert.equal(matchOf('api.acme-cdn.com', ['9.9.9.1'], listsOf(SINKHOLES)), 'unknown');
  });
});

describe('a host behind a VPN service', () => {
  it('may be anywhere: neither its place nor whether it is where its name says is known', () => {
    const lists = listsOf(VPN, COUNTRIES);
    const { location } = ask('api.acme-cdn.com', ['9.9.6.6'], lists);
    const why = 'its address is one of a VPN service, behind which it may be anywhere';
    assert.deepEqual(location, { state: 'unknown', why });
    const named = ask('api.eu-central-1.amazonaws.com', ['9.9.6.6'], lists);
    assert.deepEqual(named.regionConsistent, { state: 'unknown', why });
    assert.equal(named.location.state, 'known', 'what the name says stands');
  });

  it('is where its other addresses are only when none is one of those', () => {
    const lists = listsOf(VPN, COUNTRIES);
    const placed = (addresses: readonly string[]) => ask('api.acme-cdn.com', addresses, lists).location.state;
    assert.deepEqual([placed(['9.9.5.5']), placed(['9.9.5.5', '9.9.6.6'])], ['known', 'unknown']);
  });
});
