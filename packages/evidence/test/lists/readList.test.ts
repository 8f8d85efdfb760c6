import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { memoryShelf } from '@callsight/store';
import fc from 'fast-check';
import type { Feed, ListClass, ListFormat } from '../../src/lists/feed';
import { FEEDS, ownFeed } from '../../src/lists/feeds';
import { feedsInUse, keyVariable } from '../../src/lists/feedsInUse';
import { findName, namesOf, STILL } from '../../src/lists/nameTable';
import { holdsAddress } from '../../src/lists/rangeTable';
import { feedOf, keepList, NOW, readText } from './example';

function contentOf(text: string | Buffer, feed: Feed) {
  const list = readText(text, feed);
  assert.ok('content' in list, 'refused' in list ? list.refused : '');
  return list.content;
}

function namesIn(text: string | Buffer, format: ListFormat = 'names', kind: ListClass = 'adware'): string[] {
  return [...namesOf(contentOf(text, feedOf(format, kind)).names)].sort();
}

describe('a list of names', () => {
  const rows: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
    ['one a line', 'bad.acme.com\nworse.acme.com\n', ['bad.acme.com', 'worse.acme.com']],
    [
      'a hosts file',
      '0.0.0.0 bad.acme.com\n127.0.0.1\tworse.acme.com\n::1 v6.acme.com',
      ['bad.acme.com', 'v6.acme.com', 'worse.acme.com'],
    ],
    ['several on a line of a hosts file', '0.0.0.0 a.acme.com b.acme.com # both', ['a.acme.com', 'b.acme.com']],
    [
      'what a hosts file says of the machine',
      '127.0.0.1 localhost\n255.255.255.255 broadcasthost\n0.0.0.0 0.0.0.0\n0.0.0.0 a.acme.com',
      ['a.acme.com'],
    ],
    [
      'comments',
      '# one\n; two\n! three\n[Adblock Plus]\na.acme.com # four\nb.acme.com ; five',
      ['a.acme.com', 'b.acme.com'],
    ],
    ['adblock lines that name a whole host', '||a.acme.com^\n||b.acme.com^$third-party', ['a.acme.com', 'b.acme.com']],
    [
      'D018: byte order mark, Windows lines, tabs, IDN',
      '\uFEFFbücher.acme.com\r\n\tb.acme.com\t\r\n',
      ['b.acme.com', 'xn--bcher-kva.acme.com'],
    ],
    [
      'capitals, a dot at the end, a star in front, a port',
      'BAD.Acme.COM.\n*.wild.acme.com\n.suffix.acme.com\nport.acme.com:8080',
      ['bad.acme.com', 'port.acme.com', 'suffix.acme.com', 'wild.acme.com'],
    ],
    ['the same twice', 'a.acme.com\nA.acme.com\na.acme.com.\n', ['a.acme.com']],
    ['a public address', '8.8.8.8\n', ['8.8.8.8']],
    ['an address in another spelling', '0x08.8.8.8\na.acme.com', ['8.8.8.8', 'a.acme.com']],
  ];
  for (const [what, text, names] of rows) {
    it(what, () => assert.deepEqual(namesIn(text), names));
  }

  it('D016: takes no suffix, no single label, no private address, and no name of the top list', () => {
    const text =
      'google.com\nlocalhost\ncom\n*.com\nco.uk\ngithub.io\nintranet\n192.168.0.1\n10.0.0.1\nreally.bad.acme.com\n';
    const { names, entries, refusals } = contentOf(text, feedOf('names', 'phishing'));
    assert.deepEqual([...namesOf(names)], ['really.bad.acme.com']);
    assert.equal(entries, 1);
    assert.deepEqual(refusals, { unreadable: 0, poison: 3, quarantined: 4, topNames: 1 });
  });

  it('leaves top names in lists of advertisers, which are often among them', () => {
    assert.deepEqual(namesIn('google.com\n', 'names', 'adware'), ['google.com']);
  });

  it('D012: drops and counts a line of 5 MB', () => {
    const { names, refusals } = contentOf(`${'a'.repeat(5_000_000)}\na.acme.com\n`, feedOf('names', 'adware'));
    assert.deepEqual([...namesOf(names)], ['a.acme.com']);
    assert.equal(refusals.unreadable, 1);
  });

  it('D020: keeps nothing of a comment or a formula', () => {
    assert.deepEqual(namesIn('=HYPERLINK("http://evil")\n# =cmd\na.acme.com'), ['a.acme.com']);
  });
});

describe('a list that is none', () => {
  const many = Array.from({ length: 40 }, (_, i) => `line ${i} of prose, with words`).join('\n');
  const rows: readonly (readonly [what: string, text: string | Buffer, format: ListFormat, why: RegExp])[] = [
    ['D002: a page of a captive portal', '<html>captive portal</html>', 'names', /web page/],
    ['a page with a mark in front', '\uFEFF \n<!DOCTYPE html>', 'names', /web page/],
    ['an XML error', '<?xml version="1.0"?><Error/>', 'drop', /web page/],
    ['nothing', '', 'names', /empty/],
    ['spaces', ' \r\n ', 'misp', /empty/],
    ['prose', many, 'names', /40 of its 40 lines/],
    ['bytes that are still packed', gzipSync('a.acme.com\n'.repeat(9999)), 'misp', /no JSON/],
    ['JSON that was cut off', '{"type":"hostname","list":["a.acme.com"', 'misp', /cut off/],
    ['other JSON', '{"error":"not found"}', 'misp', /no list/],
    ['an error in place of breaches', '{"statusCode":429}', 'hibp', /no list/],
    ['DROP without its last line', '{"cidr":"8.8.8.0/24"}\n', 'drop', /cut off/],
    ['DROP with lines missing', '{"cidr":"8.8.8.0/24"}\n{"type":"metadata","records":1692}', 'drop', /1 of 1692/],
    ['deeply nested JSON', '['.repeat(200_000), 'misp', /no JSON/],
  ];
  for (const [what, text, format, why] of rows) {
    it(`is refused: ${what}`, () => {
      const list = readText(text, feedOf(format, format === 'hibp' ? 'breach' : 'phishing'));
      assert.ok('refused' in list);
      assert.match(list.refused, why);
    });
  }

  it('D013: is refused when it has more entries than such a list can have', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `host-${i}.acme.com`).join('\n');
    const list = readText(text, feedOf('names', 'phishing'));
    assert.ok('refused' in list);
    assert.match(list.refused, /more than 10000 entries/);
  });

  it('never throws', () => {
    const formats: readonly ListFormat[] = [
      'names',
      'urls',
      'addresses',
      'drop',
      'misp',
      'urlhaus-csv',
      'threatfox-json',
      'hibp',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.oneof(fc.string(), fc.json(), fc.uint8Array()), (format, text) => {
        readText(Buffer.from(text as string), feedOf(format, 'malware'));
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('formats', () => {
  it('URLhaus: hosts and URLs with the day on which they were last seen', () => {
    const text = [
      '# URLhaus Database Dump (CSV - recent URLs only)',
      '# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter',
      '"1","2026-03-19 14:49:13","http://bad.acme.com:8080/i/x?k=1","online","2026-03-19","malware_download","elf,""a""","https://u.example/1","x"',
      '"2","2026-03-19 14:49:13","https://8.8.8.8/i","offline","2026-03-20 10:00:00","malware_download","","",""',
    ].join('\r\n');
    const { names } = contentOf(text, feedOf('urlhaus-csv', 'malware'));
    assert.deepEqual([...namesOf(names)].sort(), ['8.8.8.8', '8.8.8.8/i', 'bad.acme.com', 'bad.acme.com/i/x']);
    assert.equal(names.days[findName(names, 'bad.acme.com/i/x')], STILL);
    assert.equal(names.days[findName(names, '8.8.8.8/i')], Date.parse('2026-03-20') / 86_400_000);
  });

  it('ThreatFox: what is trusted, of the kinds that name hosts', () => {
    const row = (ioc_type: string, ioc_value: string, confidence_level = 100) => [
      { ioc_type, ioc_value, confidence_level },
    ];
    const text = JSON.stringify({
      1: row('domain', 'c2.acme.com'),
      2: row('ip:port', '8.8.8.8:443'),
      3: row('url', 'https://panel.acme.com/gate.php'),
      4: row('md5_hash', 'd41d8cd98f00b204e9800998ecf8427e'),
      5: row('domain', 'perhaps.acme.com', 50),
    });
    assert.deepEqual(namesIn(text, 'threatfox-json', 'malware'), [
      '8.8.8.8',
      '8.8.8.8/',
      'c2.acme.com',
      'c2.acme.com/',
      'panel.acme.com',
      'panel.acme.com/gate.php',
    ]);
  });

  it('Spamhaus DROP: ranges, and the date of its last line', () => {
    const text =
      '{"cidr":"8.8.8.0/24","sblid":"SBL000001","rir":"arin"}\n{"type":"metadata","timestamp":1790072042,"records":1}';
    const { ranges, claimed } = contentOf(text, feedOf('drop', 'address'));
    assert.equal(holdsAddress(ranges, '8.8.8.9'), true);
    assert.equal(claimed, '2026-09-22');
  });

  it('addresses: single ones and ranges; private and nearly all of them are poison', () => {
    const { ranges, refusals } = contentOf(
      '8.8.8.8\n9.9.9.0/24 ; SBL\n10.0.0.0/8\n0.0.0.0/0\n8.0.0.0/5\n::/0\n2a00::/12\nno address\n2a00::/33',
      feedOf('addresses', 'address'),
    );
    assert.deepEqual([holdsAddress(ranges, '8.8.8.8'), holdsAddress(ranges, '10.1.1.1')], [true, false]);
    assert.deepEqual([refusals.poison, refusals.unreadable], [5, 1]);
  });

  it('MISP: names with their suffixes, or ranges', () => {
    const names = '{"type":"hostname","version":20260820,"list":[".ddns.acme.com","tunnel.acme.com",".dyndns.org"]}';
    const { claimed } = contentOf(names, feedOf('misp', 'context'));
    assert.equal(claimed, 'version 20260820');
    assert.deepEqual(namesIn(names, 'misp', 'context'), ['ddns.acme.com', 'dyndns.org', 'tunnel.acme.com']);
    const ranges = contentOf('{"type":"cidr","list":["8.8.8.0/24"]}', feedOf('misp', 'context')).ranges;
    assert.equal(holdsAddress(ranges, '8.8.8.1'), true);
  });

  it('breaches: verified ones with the later day', () => {
    const row = (Domain: string, BreachDate: string, more = {}) => ({ Domain, BreachDate, IsVerified: true, ...more });
    const text = JSON.stringify([
      row('acme.com', '2019-05-01'),
      row('acme.com', '2026-05-01'),
      row('made-up.com', '2026-05-01', { IsFabricated: true }),
      row('unsure.com', '2026-05-01', { IsVerified: false }),
      row('spam.com', '2026-05-01', { IsSpamList: true }),
      row('', '2026-05-01'),
    ]);
    const { names } = contentOf(text, feedOf('hibp', 'breach'));
    assert.deepEqual([...namesOf(names)], ['acme.com']);
    assert.equal(names.days[0], Date.parse('2026-05-01') / 86_400_000);
  });
});

describe('the table of feeds', () => {
  it('names each list once, by https, with terms, credit and bounds', () => {
    assert.equal(new Set(FEEDS.map(({ id }) => id)).size, FEEDS.length);
    assert.equal(new Set(FEEDS.map(({ url }) => url)).size, FEEDS.length);
    for (const feed of FEEDS) {
      assert.match(feed.id, /^[a-z0-9-]+$/);
      assert.equal(new URL(feed.url).protocol, 'https:');
      assert.ok(feed.licence !== '' && feed.attribution !== '' && feed.title !== '', feed.id);
      assert.ok(feed.minIntervalHours >= 1 && feed.maxBytes <= 96 * 1024 * 1024, feed.id);
      assert.equal(feed.url.includes('{key}'), keyVariable(feed.id) !== undefined, feed.id);
      assert.ok(feed.optIn === true || !feed.url.includes('{key}'), feed.id);
    }
  });

  it('has a list of each threat class that anybody may use', () => {
    const free = new Set(FEEDS.filter(({ optIn }) => !optIn).map((feed) => feed.class));
    assert.deepEqual([...free].sort(), ['address', 'adware', 'breach', 'context', 'malware', 'phishing']);
  });

  it('turns on what not everybody may use by its name or key, and the countries of addresses with the hosts', () => {
    const shelf = memoryShelf();
    const inUse = (keys: readonly string[], reach?: 'lists' | 'probe') =>
      feedsInUse(shelf, FEEDS, new Map(keys.map((id) => [id, 'key'])), reach).map(({ id }) => id);
    const free = FEEDS.filter(({ optIn }) => !optIn).map(({ id }) => id);
    assert.deepEqual(inUse([]), free);
    assert.deepEqual(
      inUse([], 'lists'),
      free.filter((id) => !id.startsWith('countries-')),
    );
    assert.deepEqual(inUse([], 'probe'), free);
    assert.ok(inUse(['urlhaus']).includes('urlhaus'));
    const chosen = FEEDS.find(({ id }) => id === 'openphish')!;
    keepList(shelf, 'https://a.acme.com/login\n', { ...chosen, minEntries: 1 }, NOW);
    keepList(shelf, 'https://a.acme.com/login\n', feedOf('urls', 'malware', { id: 'urlhaus' }), NOW);
    assert.deepEqual(new Set(inUse([])), new Set([...free, 'openphish']), 'a key that is gone turns its list off');
    const cloud = ownFeed('https://lists.example.com/ServiceTags.json', 'cloud');
    keepList(shelf, '{"prefixes":[{"ip_prefix":"52.28.0.0/16","region":"eu-central-1"}]}', cloud, NOW);
    assert.deepEqual(feedsInUse(shelf, [], new Map()), [cloud]);
  });

  it('takes of the rules of a content blocker those alone that mean a whole host', () => {
    const text = [
      '[Adblock Plus 2.0]',
      '! Title: a list',
      '||ads.acme.com^',
      '||ads.example.com^$third-party',
      '||cdn.example.com/ads.js',
      '@@||good.example.com^',
      '/banner/*$image',
      'example.com##.ad',
      '||*.wild.example.com^',
    ].join('\n');
    const { names } = contentOf(text, feedOf('blocked-names', 'adware'));
    assert.deepEqual([...namesOf(names)], ['ads.acme.com']);
  });

  it('gives a list of the user a name of its own', () => {
    const { id, own, format } = ownFeed('https://lists.example.com/Team/bad-hosts.txt?token=1', 'phishing');
    assert.deepEqual([id, own, format], ['own-lists-example-com-team-bad-hosts-txt', true, 'names']);
    assert.equal(ownFeed('https://lists.example.com/a', 'address').format, 'addresses');
  });
});
