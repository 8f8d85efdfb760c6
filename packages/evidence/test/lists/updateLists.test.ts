import assert from 'node:assert/strict';
import { memoryShelf } from '@callsight/store';
import type { Feed } from '../../src/lists/feed';
import { isOnList, type ListShelf, listName, loadLists, readVisit } from '../../src/lists/lists';
import { type UpdateOutcome, updateLists } from '../../src/lists/updateLists';
import { createDownload } from '../../src/wire/download';
import { loopbackWire } from '../wire/loopback';
import { daysAgo, feedOf, NOW } from './example';
import { type FeedServer, feedServer } from './feedServer';

describe('an update of lists', () => {
  let server: FeedServer;
  let shelf: ReturnType<typeof memoryShelf>;
  let clock: string;
  before(async () => {
    server = await feedServer();
  });
  beforeEach(() => {
    server.asked.splice(0);
    shelf = memoryShelf();
    clock = NOW;
  });
  after(() => server.close());

  const feed = (more: Partial<Feed> = {}) => feedOf('names', 'phishing', { url: server.url('/list'), ...more });
  const update = async (
    feeds: readonly Feed[],
    { on = shelf, keys = new Map<string, string>() }: { on?: ListShelf; keys?: ReadonlyMap<string, string> } = {},
  ): Promise<readonly UpdateOutcome[]> => {
    const { wire } = loopbackWire([server.port], {}, { now: () => Date.parse(clock) });
    const download = createDownload({ wire, userAgent: 'CallSight/test', ca: () => [server.ca] });
    return (await updateLists(feeds, { shelf: on, download, now: () => clock, keys })) ?? [];
  };
  const one = async (feeds: readonly Feed[] = [feed()]) => {
    const [outcome] = await update(feeds);
    const { kind, why, entries } = outcome ?? {};
    return [kind, ...(entries === undefined ? [] : [entries]), ...(why === undefined ? [] : [why])];
  };
  const serve = (body: string, headers: Record<string, string> = {}) => {
    server.answer = (_, response) => response.writeHead(200, headers).end(body);
  };
  const names = (count: number, more = '') =>
    `${Array.from({ length: count }, (_, i) => `host-${i}.acme.com`).join('\n')}\n${more}`;
  const later = (hours: number) => {
    clock = new Date(Date.parse(clock) + hours * 3_600_000).toISOString();
  };
  const holds = (host: string) => isOnList(loadLists(shelf), 'test-phishing', host);

  it('brings a list, and asks again only when it is time and only for something newer', async () => {
    server.answer = ({ headers }, response) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end('bad.acme.com\n');
    };
    assert.deepEqual(await one(), ['updated', 1]);
    later(23);
    assert.deepEqual(await one(), ['not-due', 'it was asked for 23 hours ago, and is at most every 24']);
    assert.equal(server.asked.length, 1);
    later(2);
    assert.deepEqual(await one(), ['unchanged', 1]);
    assert.equal(loadLists(shelf).all[0]?.confirmedAt, clock);
    assert.equal(loadLists(shelf).all[0]?.head.fetchedAt, NOW);
    assert.equal(holds('bad.acme.com'), true);
  });

  const refusals: readonly (readonly [what: string, body: () => string, why: RegExp])[] = [
    ['D002: is a web page with status 200', () => '<html>captive portal</html>', /web page/],
    ['is empty', () => '', /empty/],
    ['holds no name', () => '# nothing today\n', /0 entries/],
    ['shrank by more than half', () => names(40), /shrank from 100 to 40/],
    ['grew to more than three times its size', () => names(400), /grew from 100 to 400/],
    ['suddenly holds com', () => names(100, 'com\n'), /suddenly lists 1 public suffixes/],
    ['suddenly holds a public suffix', () => names(100, '*.co.uk\n'), /suddenly lists 1 public suffixes/],
  ];
  for (const [what, body, why] of refusals) {
    it(`keeps the last good list when the new one ${what}`, async () => {
      serve(names(100));
      assert.deepEqual(await one(), ['updated', 100]);
      const good = shelf.read(listName('test-phishing'));
      serve(body());
      later(25);
      const [kind, entries, reason] = await one();
      assert.deepEqual([kind, entries], ['kept', 100]);
      assert.match(String(reason), why);
      assert.deepEqual(shelf.read(listName('test-phishing')), good);
      assert.equal(loadLists(shelf).all[0]?.confirmedAt, NOW, 'a refused list confirms nothing');
    });
  }

  it('keeps the last good list when a new one names a hundred of the top sites', async () => {
    const top = 'google facebook microsoft apple amazon twitter youtube netflix github linkedin'.split(' ');
    serve(names(300));
    await one();
    later(25);
    serve(names(300, top.map((name) => `${name}.com`).join('\n')));
    assert.deepEqual((await one())[0], 'updated', 'ten of them are quarantined, which is enough');
    assert.equal(holds('google.com'), false);
  });

  it('D003: keeps the last good list when the new one is cut off', async () => {
    serve(names(100));
    await one();
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(names(90), () => response.destroy());
    };
    later(25);
    assert.deepEqual(await one(), ['kept', 100, 'it was cut off']);
  });

  it('takes a list of another size once the kept one has long been too old', async () => {
    serve(names(100));
    await one();
    serve(names(5));
    later(24 * 22);
    assert.deepEqual(await one(), ['updated', 5]);
  });

  it('leaves a publisher alone after a failure, for as long as it wants', async () => {
    server.answer = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    assert.deepEqual(await one(), ['kept', 'the server answered 429']);
    const notBefore = Date.parse(readVisit(shelf, 'test-phishing')?.notBefore ?? '');
    const wait = notBefore - Date.parse(NOW);
    assert.ok(wait >= 7_200_000 && wait <= 7_200_000 * 1.1 + 1, `${wait}`);
    later(1);
    const [kind, why] = await one();
    assert.equal(kind, 'waiting');
    assert.match(String(why), /^the server answered 429; it is asked again after 2026-11-21T14:/);
    assert.equal(server.asked.length, 1);
    serve('a.acme.com');
    later(2);
    assert.deepEqual(await one(), ['updated', 1]);
    assert.equal(readVisit(shelf, 'test-phishing')?.failure, undefined);
  });

  it('is not stopped by a clock that was wrong', async () => {
    serve('a.acme.com');
    clock = daysAgo(-3650);
    await one();
    clock = NOW;
    assert.deepEqual(await one(), ['updated', 1]);
  });

  it('asks for a damaged list, and for one whose address changed, as if there were none', async () => {
    serve('a.acme.com', { etag: '"1"' });
    await one();
    shelf.read(listName('test-phishing'))?.fill(0, 100, 120);
    assert.deepEqual(await one(), ['updated', 1]);
    assert.deepEqual(await one([feed({ url: server.url('/moved') })]), ['updated', 1]);
    assert.ok(server.asked.every(({ headers }) => headers['if-none-match'] === undefined));
  });

  it('D025: lets one update at a time', async () => {
    serve('a.acme.com');
    const release = shelf.claim(1000);
    assert.equal(
      await updateLists([feed()], { shelf, download: async () => ({ kind: 'unchanged' }), now: () => clock }),
      undefined,
    );
    release?.();
    assert.deepEqual(await one(), ['updated', 1]);
  });

  it('D026: keeps the last good list when the disk is full', async () => {
    serve(names(10));
    await one();
    later(25);
    serve(names(11));
    const full: ListShelf = {
      ...shelf,
      write: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const [outcome] = await update([feed()], { on: full });
    assert.deepEqual([outcome?.kind, outcome?.why], ['kept', 'it cannot be written (ENOSPC)']);
    assert.equal(loadLists(shelf).all[0]?.head.entries, 10);
  });

  it('puts the user’s key into the address, and keeps it nowhere', async () => {
    const withKey = feed({ url: server.url('/v2/{key}/recent'), optIn: true });
    assert.deepEqual(await one([withKey]), ['not-due', 'it needs your key with the publisher']);
    serve('a.acme.com');
    const key = 'canary/0123456789';
    const [outcome] = await update([withKey], { keys: new Map([[withKey.id, key]]) });
    assert.equal(outcome?.kind, 'updated');
    assert.equal(server.asked[0]?.url, '/v2/canary%2F0123456789/recent');
    server.answer = (_, response) => response.writeHead(403).end();
    later(25);
    const [failed] = await update([withKey], { keys: new Map([[withKey.id, key]]) });
    const everything =
      JSON.stringify([outcome, failed]) +
      shelf
        .names()
        .map((name) => shelf.read(name)?.toString('latin1'))
        .join();
    assert.ok(!everything.includes('canary'));
  });

  it('goes on with the next list when one fails, and stops when it is cancelled', async () => {
    server.answer = ({ url }, response) => {
      if (url === '/one') response.writeHead(500).end();
      else response.end('a.acme.com');
    };
    const feeds = ['/one', '/two', '/three'].map((path) =>
      feed({ id: `test${path.replace('/', '-')}`, url: server.url(path) }),
    );
    assert.deepEqual(
      (await update(feeds)).map(({ kind }) => kind),
      ['kept', 'updated', 'updated'],
    );
    const stop = new AbortController();
    const { wire } = loopbackWire([server.port]);
    const done = await updateLists(feeds, {
      shelf: memoryShelf(),
      download: createDownload({ wire, userAgent: 'x', ca: () => [server.ca] }),
      now: () => clock,
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    assert.equal(done?.length, 1);
  });
});
