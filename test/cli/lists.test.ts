import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FEEDS, type Feed } from '@callsight/evidence';
import { callsight, DEADLINE_MS, folderWith, NOW, type Report, removeFolders } from './command';
import { inProcess } from './inProcess';

const { feedServer } =
  require('../../../packages/evidence/out/test/lists/feedServer') as typeof import('../../packages/evidence/test/lists/feedServer');

type Server = Awaited<ReturnType<typeof feedServer>>;

describe('callsight lists', function () {
  this.timeout(DEADLINE_MS);
  let server: Server;
  let home: string;
  let clock: string;
  let optIn: string | undefined;
  before(async () => {
    server = await feedServer();
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callsight-lists-'));
    clock = NOW;
    optIn = undefined;
    server.asked.splice(0);
    server.answer = ({ url }, response) => {
      const text = texts[url ?? ''];
      if (text === undefined) response.writeHead(404).end();
      else response.writeHead(200, { etag: '"1"' }).end(text);
    };
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  after(async () => {
    removeFolders();
    await server.close();
  });

  const texts: Record<string, string> = {
    '/phishing': 'evil-shop.com\n',
    '/malware': '0.0.0.0 bad-acme.com\n',
    '/adware': '0.0.0.0 ads-acme.com\n',
    '/address': '9.9.9.0/24\n',
    '/breach': '[{"Domain":"acme-breached.com","BreachDate":"2026-09-01","IsVerified":true}]',
    '/own': 'team-bad.com\n',
  };
  const FORMATS = {
    phishing: 'names',
    malware: 'names',
    adware: 'names',
    address: 'addresses',
    breach: 'hibp',
  } as const;
  const feeds = (): readonly Feed[] =>
    Object.entries(FORMATS).map(([kind, format]) => ({
      id: `test-${kind}`,
      title: `the ${kind} list`,
      url: server.url(`/${kind}`),
      format,
      class: kind as keyof typeof FORMATS,
      licence: 'CC0-1.0',
      attribution: `Publisher of ${kind}`,
      minIntervalHours: 6,
      ttlDays: 7,
      maxBytes: 1_000_000,
      maxEntries: 1000,
      minEntries: 1,
      ...(optIn === `test-${kind}` && { optIn: true }),
    }));

  const command = (args: readonly string[], environment: Record<string, string> = {}) => {
    const outside = {
      feeds: feeds(),
      policy: { loopback: true },
      resolve: async () => ['127.0.0.1'],
      ca: [server.ca],
    };
    return inProcess(args, { home, clock, outside, environment });
  };
  const update = (...more: readonly string[]) => command(['lists', 'update', '--network', 'lists', ...more]);
  const hostIn = async (host: string, network: string) => {
    const { out } = await command([
      'check',
      host,
      '--network',
      network,
      '--format',
      'json',
      '--now',
      clock,
      '--fail-on',
      'none',
    ]);
    const [found] = (JSON.parse(out) as Report).hosts;
    return found as Report['hosts'][number] & { readonly ceiling?: { readonly rule: string } };
  };

  it('asks nobody without consent, and says whom it would ask', async () => {
    const { code, out, err } = await command(['lists', 'update']);
    assert.deepEqual([code, out, server.asked], [2, '', []]);
    assert.match(
      err,
      /^callsight: this asks lists\.example\.com:\d+ for whole lists .*Add --network lists to allow it\.\n$/,
    );
  });

  it('changes a score: from the publisher to the file, the match and the grade', async () => {
    const before = await hostIn('login.evil-shop.com', 'off');
    assert.equal(before.grade, '?');
    assert.equal((await update()).code, 0);
    const after = await hostIn('login.evil-shop.com', 'lists');
    assert.equal(after.ceiling?.rule, 'listed-domain');
    const exact = await hostIn('evil-shop.com', 'lists');
    assert.deepEqual([exact.score, exact.grade, exact.ceiling?.rule], [0, 'F', 'listed-exact']);
    const quiet = await hostIn('api.quiet-acme.com', 'lists');
    assert.ok(
      (quiet.score ?? 0) > (before.score ?? 0),
      'a host that no fresh list names is better than an unknown one',
    );
    const breached = await hostIn('acme-breached.com', 'lists');
    assert.match(JSON.stringify(breached), /recent-breach/);
    assert.deepEqual(
      await hostIn('login.evil-shop.com', 'off'),
      before,
      'with the network off lists count for nothing',
    );
  });

  it('downloads what is due before a scan that may, and once', async () => {
    writeFileSync(join(home, 'a.ts'), "fetch('https://bad-acme.com/x');");
    const scan = () => command(['scan', home, '--network', 'lists', '--format', 'json', '--now', clock]);
    const first = await scan();
    assert.equal(JSON.parse(first.out).hosts[0].score, 0);
    assert.equal(server.asked.length, 5);
    assert.deepEqual(await scan(), first);
    assert.equal(server.asked.length, 5);
  });

  it('prints what it did with each list, and asks again only when it is time', async () => {
    const { code, out } = await update();
    assert.equal(code, 0);
    assert.match(out, /^test-phishing +updated, 1 entries$/m);
    clock = '2026-11-21T15:00:00.000Z';
    assert.match(
      (await update()).out,
      /^test-phishing +not asked: it was asked for 3 hours ago, and is at most every 6$/m,
    );
    assert.match((await update('test-adware')).out, /^test-adware.*\n$/);
  });

  it('ends with 2 and keeps the good list when a publisher sends something else', async () => {
    await update();
    clock = '2026-11-22T12:00:00.000Z';
    server.answer = (_, response) => response.end('<html>sign in</html>');
    const { code, out, err } = await update();
    assert.equal(code, 2);
    assert.match(out, /^test-phishing +kept as it was \(1 entries\): it is a web page and no list$/m);
    assert.equal(
      err,
      'callsight: 5 lists could not be brought up to date and stayed as before: it is a web page and no list. See callsight lists info and callsight doctor.\n',
    );
    assert.equal((await hostIn('evil-shop.com', 'lists')).score, 0);
    assert.match((await command(['lists', 'info'])).out, /test-phishing: last time: it is a web page and no list/);
  });

  it('shows every list with date, entries, age, terms and credit', async () => {
    await update('test-phishing');
    clock = '2026-12-01T12:00:00.000Z';
    const { code, out } = await command(['lists', 'info']);
    assert.equal(code, 0);
    assert.match(out, /^list +class +date +entries +age +state +licence$/m);
    assert.match(out, /^test-phishing +phishing +2026-11-21 +1 +10 d +old +CC0-1\.0$/m);
    assert.match(out, /^test-adware +adware +– +– +– +not loaded +CC0-1\.0$/m);
    assert.match(out, /^Data: Publisher of phishing$/m);
    // As in every verdict, a list of seven days is old half a day after them.
    clock = '2026-11-29T00:00:00.000Z';
    assert.match((await command(['lists', 'info'])).out, /^test-phishing .* 7 d +old /m);
    const json = JSON.parse((await command(['lists', 'info', '--format', 'json'])).out);
    assert.deepEqual(json.lists.map((row: { id: string; state: string }) => [row.id, row.state]).slice(0, 2), [
      ['test-phishing', 'old'],
      ['test-malware', 'not loaded'],
    ]);
  });

  it('checks the files, and says how to get a damaged one again', async () => {
    await update();
    assert.deepEqual((await command(['lists', 'verify'])).code, 0);
    const file = join(home, 'callsight', 'lists', 'test-phishing.list');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    const { code, out, err } = await command(['lists', 'verify']);
    assert.equal(code, 2);
    assert.match(out, /^test-phishing +it is damaged$/m);
    assert.match(out, /^test-adware +sound$/m);
    assert.match(err, /^callsight: One list cannot be used\. .*lists update --network lists\.\n$/);
    assert.match((await update()).out, /^test-phishing +updated/m);
  });

  it('uses a list of the user, keeps it in use, and forgets it when told to', async () => {
    const added = await update('--add', `malware=${server.url('/own')}`);
    assert.equal(added.code, 0, added.err);
    const id = /^(own-[a-z0-9-]+) +updated/m.exec(added.out)?.[1] ?? '';
    assert.equal((await hostIn('team-bad.com', 'lists')).score, 0);
    assert.match((await command(['lists', 'info'])).out, new RegExp(`^${id} +malware`, 'm'));
    clock = '2026-11-23T12:00:00.000Z';
    assert.match((await update()).out, new RegExp(`^${id} +updated`, 'm'));
    assert.equal((await command(['lists', 'update', '--drop', id])).code, 0);
    assert.doesNotMatch((await command(['lists', 'info'])).out, /own-/);
    const mistakes: readonly (readonly [args: readonly string[], err: RegExp])[] = [
      [['--add', 'malware=http://lists.example.com/x'], /write it as CLASS=https:/],
      [['--add', 'breach=https://lists.example.com/x'], /with one of malware, phishing, adware, address, cloud/],
      [['--drop', 'own-nothing'], /is no list that you added/],
      [['nothing'], /nothing: is no list\. Lists are shown by callsight lists info\./],
    ];
    for (const [args, err] of mistakes) {
      const answer = await update(...args);
      assert.equal(answer.code, 2);
      assert.match(answer.err, err);
    }
  });

  it('turns a list that not everybody may use on by its name, and off again', async () => {
    optIn = 'test-phishing';
    assert.match(
      (await command(['lists', 'info'])).out,
      /^test-phishing: off: read its terms, then callsight lists update/m,
    );
    assert.doesNotMatch((await update()).out, /test-phishing/);
    assert.match((await update('test-phishing')).out, /^test-phishing +updated/m);
    clock = '2026-11-23T12:00:00.000Z';
    assert.match((await update()).out, /^test-phishing/m, 'from now on it is kept current');
    assert.equal((await command(['lists', 'update', '--drop', 'test-phishing'])).code, 0);
    assert.doesNotMatch((await update()).out, /test-phishing/);
  });

  it('writes down what left this machine', async () => {
    await update('test-phishing');
    const log = readFileSync(join(home, 'callsight', 'left-this-machine.log'), 'utf8')
      .trim()
      .split('\n');
    const lines = log.map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ purpose, what, host, left }) => [purpose, what, host, left]),
      [
        ['lists', 'dns', 'lists.example.com', true],
        ['lists', 'connection', 'lists.example.com', true],
      ],
    );
  });

  it('names in the real command every list of the table, with what it needs', () => {
    const { code, out } = callsight(['lists', 'info'], { cwd: folderWith() });
    assert.equal(code, 0);
    for (const { id } of FEEDS) assert.match(out, new RegExp(`^${id} `, 'm'));
    assert.match(out, /^urlhaus: off: set CALLSIGHT_URLHAUS_KEY$/m);
    const { err } = callsight(['lists', 'update', 'urlhaus'], { cwd: folderWith() });
    assert.match(err, /^callsight: urlhaus: needs your key with its publisher\. Set CALLSIGHT_URLHAUS_KEY to it\.\n$/);
  });
});
