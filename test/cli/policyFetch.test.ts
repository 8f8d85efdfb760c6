import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEADLINE_MS, folderWith, NOW, removeFolders } from './command';
import { inProcess } from './inProcess';

const { feedServer } =
  require('../../../packages/evidence/out/test/lists/feedServer') as typeof import('../../packages/evidence/test/lists/feedServer');

const CALL = 'fetch("https://a.acme-partner.io");\n';
const BASE = '{ "hosts": [{ "match": "a.acme-partner.io", "action": "deny", "reason": "no" }] }\n';
const pin = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a policy that builds on an address', function () {
  this.timeout(DEADLINE_MS);
  let server: Awaited<ReturnType<typeof feedServer>>;
  let home: string;
  let texts: Record<string, string>;

  before(async () => {
    server = await feedServer();
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callsight-policies-'));
    texts = { '/base.json': BASE };
    server.asked.splice(0);
    server.answer = ({ url }, response) => {
      const text = texts[url ?? ''];
      if (text === undefined) response.writeHead(404).end();
      else response.writeHead(200).end(text);
    };
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  after(async () => {
    removeFolders();
    await server.close();
  });

  const entry = (path: string, text: string): string => `${server.url(path)}#sha256-${pin(text)}`;
  const project = (...entries: readonly string[]): string =>
    folderWith({ 'a.ts': CALL, 'callsight.json': JSON.stringify({ extends: entries }) });
  const command = async (cwd: string, ...args: readonly string[]) => {
    const outside = {
      feeds: [],
      policy: { loopback: true },
      resolve: async () => ['127.0.0.1'],
      ca: [server.ca],
    };
    const { code, out, err } = await inProcess([...args], { home, cwd, clock: NOW, outside });
    return { code, out, err: err.replaceAll(`:${server.port}`, '') };
  };

  it('is not asked for before somebody says so, and then used without a network', async () => {
    const cwd = project(entry('/base.json', BASE));
    const missing =
      'callsight: callsight.json:1:13: https://lists.example.com/base.json is not on this machine, and is not asked for by itself. Fetch it with callsight policy fetch --network lists.\n';
    for (const args of [['scan'], ['scan', '--network', 'lists'], ['check', 'a.acme-partner.io'], ['bom']]) {
      assert.deepEqual(await command(cwd, ...args), { code: 2, out: '', err: missing }, args.join(' '));
    }
    assert.deepEqual(await command(cwd, 'policy', 'fetch'), {
      code: 2,
      out: '',
      err: 'callsight: this asks for https://lists.example.com/base.json, and tells nothing of your project but that. Add --network lists to allow it.\n',
    });
    assert.deepEqual(server.asked, [], 'nothing was asked');

    assert.deepEqual(await command(cwd, 'policy', 'fetch', '--network', 'lists'), {
      code: 0,
      out: '',
      err: `Fetched https://lists.example.com/base.json (${BASE.length} bytes); it is kept for offline use.\n`,
    });
    assert.deepEqual(
      server.asked.map(({ method, url }) => `${method} ${url}`),
      ['GET /base.json'],
    );
    const { code, out } = await command(cwd, 'scan');
    assert.equal(code, 1);
    assert.match(out, /a\.acme-partner\.io: denied by policy \("no"\)/);
    assert.equal(
      (await command(cwd, 'policy', 'fetch')).out,
      'Every policy that this one builds on is on this machine.\n',
    );
    assert.equal(server.asked.length, 1, 'it was asked for once');
    assert.match((await command(cwd, 'log')).out, /policy +connected to lists\.example\.com.*: done/);
  });

  it('brings those that it builds on itself, seen from its own address', async () => {
    const second = '{ "minimumScore": 90 }';
    const first = JSON.stringify({ extends: `../two.json#sha256-${pin(second)}` });
    texts = { '/team/one.json': first, '/two.json': second };
    const cwd = project(entry('/team/one.json', first));
    assert.equal((await command(cwd, 'policy', 'fetch', '--network', 'lists')).code, 0);
    const { out } = await command(cwd, 'policy', 'validate');
    assert.equal(
      out.replaceAll(`:${server.port}`, ''),
      'https://lists.example.com/two.json: valid.\nhttps://lists.example.com/team/one.json: valid.\ncallsight.json: valid.\n',
    );
  });

  it('is refused when something else lies there, and when what was kept is changed', async () => {
    const cwd = project(entry('/base.json', BASE));
    texts = { '/base.json': '{ "hosts": [] }' };
    assert.deepEqual(await command(cwd, 'policy', 'fetch', '--network', 'lists'), {
      code: 2,
      out: '',
      err: `callsight: https://lists.example.com/base.json: is not what was pinned. Ask its owner what changed in it, then write "https://lists.example.com/base.json#sha256-${pin('{ "hosts": [] }')}".\n`,
    });
    texts = { '/base.json': BASE };
    assert.equal((await command(cwd, 'policy', 'fetch', '--network', 'lists')).code, 0);
    const kept = join(home, 'callsight', 'policies');
    const [name = ''] = readdirSync(kept);
    writeFileSync(join(kept, name), '{ "hosts": [] }');
    const { code, err } = await command(cwd, 'scan');
    assert.equal(code, 2);
    assert.match(err, /base\.json is not on this machine/);
  });

  it('gets its entry printed when nobody has pinned it', async () => {
    const address = server.url('/base.json');
    const { code, out } = await command(home, 'policy', 'fetch', address, '--network', 'lists');
    assert.deepEqual([code, out], [0, `"${address}#sha256-${pin(BASE)}"\n`]);
    assert.equal((await command(project(JSON.parse(out)), 'scan')).code, 1);
  });

  for (const [what, path, text, said] of [
    ['is not there', '/gone.json', undefined, 'could not be fetched, the server answered 404.'],
    ['is a page to log in', '/base.json', '<!doctype html>', ':1:1: '],
    ['is no policy', '/base.json', '{ "hots": [] }', ':1:3: unknown key "hots". Did you mean "hosts"?'],
    ['is larger than 1 MiB', '/base.json', ' '.repeat(1_048_577), 'could not be fetched, it is larger than allowed.'],
  ] as const) {
    it(`is not kept when it ${what}`, async () => {
      texts = text === undefined ? {} : { '/base.json': text };
      const address = server.url(path);
      const { code, out, err } = await command(home, 'policy', 'fetch', address, '--network', 'lists');
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2], err);
      assert.ok(err.includes(said), err);
    });
  }

  for (const address of [
    'http://lists.example.com/base.json',
    'https://user:secret@lists.example.com/base.json',
    'https://lists.example.com/base.json#md5-1',
    'file:///etc/passwd',
    'base.json',
  ]) {
    it(`is no ${address}`, async () => {
      const { code, err } = await command(home, 'policy', 'fetch', address, '--network', 'lists');
      assert.equal(code, 2);
      assert.match(err, /is no https address of a policy\. Write https:\/\/policy\.example\.com\/base\.json\.$/m);
      assert.doesNotMatch(err, /secret/);
      assert.deepEqual(server.asked, []);
    });
  }

  it('is never asked for on this machine or inside its network', async () => {
    for (const host of ['127.0.0.1', '169.254.169.254', 'localhost', 'policy.corp', '[::1]']) {
      const cwd = project(`https://${host}/base.json#sha256-${pin(BASE)}`);
      const { code, err } = await inProcess(['policy', 'fetch', '--network', 'lists'], { home, cwd, clock: NOW });
      assert.equal(code, 2);
      assert.match(err, /could not be fetched, the (?:host is internal|name ends in no known public suffix)/, host);
    }
  });
});
