import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectStatic, listedBy, type Target } from '../../src';
import type { Lists } from '../../src/lists/lists';
import { daysAgo, feedOf, listsOf, NOW } from './example';

const phishing = feedOf('names', 'phishing');
const malware = feedOf('names', 'malware');
const adware = feedOf('names', 'adware');
const address = feedOf('addresses', 'address');
const urls = feedOf('urls', 'malware', { id: 'test-urls' });
const urlhaus = feedOf('urlhaus-csv', 'malware', { id: 'test-urlhaus' });

function threatOf(host: string, lists: Lists, more: Partial<Target> = {}) {
  return collectStatic({ scheme: 'https', host, ...more }, { now: NOW, lists }).threat;
}

function matchOf(host: string, lists: Lists, more: Partial<Target> = {}) {
  const threat = threatOf(host, lists, more);
  return threat.state === 'known' ? (threat.value.listing?.match ?? 'unlisted') : threat.state;
}

describe('a host and the lists', () => {
  const names = listsOf([
    'evil.acme-cdn.com\nlisted.com\nevil-tenant.netlify.app\nxn--bcher-kva.com\n9.9.9.9',
    phishing,
  ]);
  const rows: readonly (readonly [host: string, match: string, why: string])[] = [
    ['listed.com', 'exact', 'the name itself'],
    ['LISTED.com.', 'exact', 'in another spelling'],
    ['bücher.com', 'exact', 'in its own letters'],
    ['api.listed.com', 'domain', 'below a listed domain'],
    ['a.b.c.listed.com', 'domain', 'far below it'],
    ['x.evil.acme-cdn.com', 'domain', 'below a listed name that is not the domain'],
    ['acme-cdn.com', 'unlisted', 'above a listed name'],
    ['notlisted.com', 'unlisted', 'the end of a name is no parent'],
    ['evil-tenant.netlify.app', 'exact', 'a customer of a platform'],
    ['x.evil-tenant.netlify.app', 'domain', 'below a customer'],
    ['other-tenant.netlify.app', 'unlisted', 'another customer of the platform'],
    ['netlify.app', 'unlisted', 'the platform'],
    ['9.9.9.9', 'exact', 'an address that is called by its number'],
    ['0x9090909', 'exact', 'the same as one number'],
    ['*.listed.com', 'domain', 'whatever stands before a listed domain'],
  ];
  for (const [host, match, why] of rows) {
    it(`${host} is ${match}: ${why}`, () => assert.equal(matchOf(host, names), match));
  }

  it('says which list, as of when', () => {
    assert.deepEqual(threatOf('listed.com', names), {
      state: 'known',
      value: { coverage: 0.25, listing: { match: 'exact', list: 'test-phishing' } },
      source: 'feed:test-phishing',
      observedAt: NOW,
      ttlDays: 7,
      note: 'the phishing list, as of 2026-11-21',
    });
  });

  it('is asked nothing when it is internal', () => {
    const { threat } = collectStatic({ scheme: 'https', host: 'db.internal' }, { now: NOW, lists: names });
    assert.equal(threat.state, 'unknown');
  });
});

describe('a list of URLs', () => {
  const lists = listsOf([
    'https://files.acme-cdn.com/evil/x.exe\nhttp://whole.acme-cdn.com/\nhttp://dir.acme-cdn.com/a/',
    urls,
  ]);
  const rows: readonly (readonly [host: string, paths: readonly string[] | undefined, match: string])[] = [
    ['files.acme-cdn.com', undefined, 'neighbour'],
    ['files.acme-cdn.com', ['/good/y'], 'neighbour'],
    ['files.acme-cdn.com', ['/evil/x.exe'], 'exact'],
    ['files.acme-cdn.com', ['/good', '/evil/x.exe/{}'], 'exact'],
    ['files.acme-cdn.com', ['/evil/x.exe2'], 'neighbour'],
    ['files.acme-cdn.com', ['/evil'], 'neighbour'],
    ['whole.acme-cdn.com', undefined, 'exact'],
    ['dir.acme-cdn.com', ['/a/b/c'], 'exact'],
    ['dir.acme-cdn.com', ['/ab'], 'neighbour'],
    ['below.files.acme-cdn.com', ['/evil/x.exe'], 'unlisted'],
  ];
  for (const [host, paths, match] of rows) {
    it(`${host}${paths?.join(' ') ?? ''} is ${match}`, () => {
      assert.equal(matchOf(host, lists, paths ? { paths } : {}), match);
    });
  }

  it('is history when the URL has been offline for more than 90 days', () => {
    const row = (status: string, day: string) => `"1","x","https://old.acme-cdn.com/x","${status}","${day}"`;
    const at = (status: string, day: string) =>
      matchOf('old.acme-cdn.com', listsOf([row(status, day), urlhaus]), { paths: ['/x'] });
    assert.equal(at('offline', daysAgo(120).slice(0, 10)), 'historic');
    assert.equal(at('offline', daysAgo(60).slice(0, 10)), 'exact');
    assert.equal(at('online', daysAgo(120).slice(0, 10)), 'exact');
  });
});

describe('the classes', () => {
  it('weigh differently, and the worst counts', () => {
    const all = listsOf(['ads.com', adware], ['bad.com', malware], ['8.8.8.0/24', address]);
    assert.equal(matchOf('ads.com', all), 'adware');
    assert.equal(matchOf('x.ads.com', all), 'adware');
    assert.equal(matchOf('8.8.8.77', all), 'address');
    assert.equal(matchOf('quiet.com', all, { addresses: ['9.9.9.9', '8.8.8.77'] }), 'address');
    assert.equal(matchOf('bad.com', all, { addresses: ['8.8.8.77'] }), 'exact');
  });

  it('make up the coverage by their number, fresh and not the user’s own', () => {
    const coverage = (lists: Lists) => {
      const threat = threatOf('quiet.com', lists);
      return threat.state === 'known' ? threat.value.coverage : threat.why;
    };
    assert.equal(coverage(listsOf()), 'no threat list is loaded');
    assert.equal(coverage(listsOf(['a.com', adware], ['b.com', phishing])), 0.5);
    assert.equal(coverage(listsOf(['a.com', adware], ['b.com', adware])), 0.25);
    assert.equal(coverage(listsOf(['a.com', adware], ['b.com', phishing, daysAgo(8)])), 0.25);
    const own = feedOf('names', 'malware', { id: 'own-list', own: true });
    assert.equal(coverage(listsOf(['a.com', adware], ['b.com', own])), 0.25);
    assert.match(String(coverage(listsOf(['b.com', own]))), /older than 7 days/);
    assert.equal(matchOf('b.com', listsOf(['b.com', own])), 'exact');
  });
});

describe('the age of lists', () => {
  it('D008: an old list says nothing about hosts that are not on it, and never that they are clean', () => {
    const old = listsOf(['listed.com', phishing, daysAgo(8)]);
    assert.deepEqual(threatOf('quiet.com', old), {
      state: 'unknown',
      why: 'every threat list is older than 7 days. Update the lists',
    });
  });

  it('keeps its bad news, with its date, until three times its life is over', () => {
    const at = (days: number) => threatOf('listed.com', listsOf(['listed.com', phishing, daysAgo(days)]));
    const stale = at(20);
    assert.ok(stale.state === 'known');
    assert.deepEqual([stale.value.coverage, stale.value.listing?.match, stale.observedAt], [0, 'exact', daysAgo(20)]);
    assert.equal(at(22).state, 'unknown');
  });

  it('is told from two days on', () => {
    const note = (days: number) => {
      const threat = threatOf('quiet.com', listsOf(['a.com', phishing, daysAgo(days)]));
      return threat.state === 'known' ? threat.note : threat.why;
    };
    assert.deepEqual([note(1), note(3)], [undefined, 'the oldest list is 3 days old']);
  });

  it('is no less when the clock was turned back', () => {
    assert.equal(threatOf('quiet.com', listsOf(['a.com', phishing, daysAgo(-9)])).state, 'unknown');
  });
});

describe('a host that many know', () => {
  it('takes two classes, or the very URL, to be believed bad', () => {
    const one = listsOf(['api.github.com', phishing]);
    assert.equal(matchOf('api.github.com', one), 'neighbour');
    assert.equal(
      matchOf('api.github.com', listsOf(['api.github.com', phishing], ['api.github.com', malware])),
      'exact',
    );
    const url = listsOf(['https://raw.githubusercontent.com/evil/x', urls]);
    assert.equal(matchOf('raw.githubusercontent.com', url, { paths: ['/good/y'] }), 'neighbour');
    assert.equal(matchOf('raw.githubusercontent.com', url, { paths: ['/evil/x'] }), 'exact');
  });

  it('is also one that the downloaded list of top sites names', () => {
    const top = feedOf('misp', 'context', { id: 'misp-tranco10k' });
    const sites = '{"type":"hostname","list":["new-and-known.com"]}';
    const lists = listsOf(['new-and-known.com', phishing], [sites, top]);
    assert.equal(matchOf('new-and-known.com', lists), 'neighbour');
  });
});

describe('lists', () => {
  it('never make a host better that is on one of them, and without them nothing is safe', () => {
    const host = fc.constantFrom(
      'a.com',
      'b.a.com',
      'c.b.a.com',
      'x.netlify.app',
      'y.x.netlify.app',
      '8.8.8.77',
      'api.github.com',
    );
    const order = ['exact', 'address', 'domain', 'adware', 'historic', 'neighbour', 'unlisted', 'unknown'];
    const entries = fc.uniqueArray(host, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(host, entries, fc.constantFrom(phishing, malware, adware), entries, (called, some, feed, more) => {
        const feed2 = { ...feed, id: 'second' };
        const few = matchOf(called, listsOf([some.join('\n'), feed]));
        const many = matchOf(called, listsOf([some.join('\n'), feed], [more.join('\n'), feed2]));
        assert.ok(order.indexOf(many) <= order.indexOf(few), `${few} → ${many}`);
        assert.equal(matchOf(called, listsOf()), 'unknown');
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });
});

describe('the shipped list of compromised hosts', () => {
  it('counts beside the downloaded ones, and the worse of the two is told', () => {
    const lists = listsOf(['x.polyfill.io', phishing], ['a.com', adware]);
    const of = (host: string) => {
      const threat = threatOf(host, lists);
      return threat.state === 'known' ? [threat.value.coverage, threat.value.listing?.match, threat.source] : threat;
    };
    assert.deepEqual(of('cdn.polyfill.io'), [0.5, 'exact', 'catalogue']);
    assert.deepEqual(of('y.polyfill.io'), [0.5, 'domain', 'catalogue']);
  });
});

describe('a host that is never asked', () => {
  const lists = listsOf(['listed.com\nhttps://x.acme-cdn.com/', phishing], ['https://files.acme-cdn.com/evil', urls]);
  const rows: readonly (readonly [host: string, list: string | undefined])[] = [
    ['listed.com', 'test-phishing'],
    ['api.listed.com', undefined],
    ['files.acme-cdn.com', undefined],
    ['cdn.polyfill.io', 'callsight-compromised'],
    ['quiet.com', undefined],
  ];
  for (const [host, list] of rows) {
    it(`${host}: ${list ?? 'may be asked'}`, () => {
      assert.equal(listedBy(host, lists, NOW), list);
    });
  }

  it('is told from the shipped list alone, too', () => {
    assert.equal(listedBy('cdn.polyfill.io', undefined, NOW), 'callsight-compromised');
    assert.equal(listedBy('listed.com', undefined, NOW), undefined);
  });
});

describe('the list of breaches', () => {
  const hibp = feedOf('hibp', 'breach', { id: 'hibp', ttlDays: 30 });
  const text = JSON.stringify([
    { Domain: 'acme.com', BreachDate: daysAgo(100).slice(0, 10), IsVerified: true },
    { Domain: 'old-acme.com', BreachDate: '2015-01-01', IsVerified: true },
    { Domain: 'netlify.app', BreachDate: daysAgo(10).slice(0, 10), IsVerified: true },
  ]);
  const rows: readonly (readonly [host: string, answer: string])[] = [
    ['api.acme.com', 'recent'],
    ['acme.com', 'recent'],
    ['x.old-acme.com', 'old'],
    ['quiet.com', 'none'],
    ['a.netlify.app', 'none'],
  ];
  for (const [host, answer] of rows) {
    it(`${host}: ${answer}`, () => {
      const { breach } = collectStatic({ scheme: 'https', host }, { now: NOW, lists: listsOf([text, hibp]) });
      assert.ok(breach.state === 'known');
      assert.equal(breach.value, answer);
      assert.deepEqual([breach.source, breach.observedAt, breach.ttlDays], ['feed:hibp', NOW, 30]);
    });
  }

  it('is unknown without the list, and when it is old', () => {
    const of = (lists: Lists) => collectStatic({ scheme: 'https', host: 'acme.com' }, { now: NOW, lists }).breach;
    assert.deepEqual(of(listsOf()), { state: 'unknown', why: 'no list of breaches is loaded' });
    assert.equal(of(listsOf([text, hibp, daysAgo(31)])).state, 'unknown');
  });
});
