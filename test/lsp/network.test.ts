import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Editor, type Json, type Message, positionOf, uriOf } from './editor';
import type { Loopback } from './loopbackServer';
import { makeWorkspace, removeWorkspaces, type Workspace } from './workspace';

const ZOO = '../../../packages/evidence/out/test';
const { GOOD_HOST, house, authorities } = require(
  `${ZOO}/zoo/house`,
) as typeof import('../../packages/evidence/test/zoo/house');
const { byteServer } = require(`${ZOO}/wire/loopback`) as typeof import('../../packages/evidence/test/wire/loopback');

const { interceptor } = require(
  `${ZOO}/zoo/interceptor`,
) as typeof import('../../packages/evidence/test/zoo/interceptor');

type Inmate = Awaited<ReturnType<typeof house>>;
/** A server that still speaks TLS 1.0. */
const OLD = { minVersion: 'TLSv1', ciphers: 'ALL:!aNULL:!eNULL:@SECLEVEL=0', ecdhCurve: 'X25519' } as const;

describe('the network, as far as the user lets it be asked', function () {
  this.timeout(60_000);
  let host: Inmate;
  let stuck: Awaited<ReturnType<typeof byteServer>>;
  let root: string;
  let cache: Workspace;
  let connected: () => void = () => undefined;

  before(async () => {
    const shared = await authorities();
    root = shared.root.pem;
    host = await house(GOOD_HOST, shared);
    stuck = await byteServer(() => connected());
  });
  beforeEach(() => {
    cache = makeWorkspace();
  });
  afterEach(removeWorkspaces);
  after(async () => {
    await host.server.close();
    await stuck.close();
  });

  const start = async (
    text: string,
    initializationOptions: object = {},
    more: readonly number[] = [],
    env: Readonly<Record<string, string>> = {},
  ) => {
    const workspace = makeWorkspace({ 'a.ts': text });
    const loopback: Loopback = { ports: [443, host.server.port, stuck.port, ...more], root };
    cache.write('loopback.json', JSON.stringify(loopback));
    const editor = await Editor.open({
      folders: [workspace.folder],
      program: [join(__dirname, 'loopbackServer.js'), cache.path('loopback.json')],
      env: { XDG_CACHE_HOME: cache.folder, ...env },
      initializationOptions,
    });
    const uri = uriOf(workspace.path('a.ts'));
    editor.open(uri, text);
    await status(editor, ({ scanned }) => scanned);
    const hover = async () => (await editor.hover(uri, positionOf(text, 'https'))).contents.value as string;
    return { editor, uri, hover, workspace };
  };
  const status = (editor: Editor, fits: (status: Json) => boolean, from = 0): Promise<Message> =>
    editor.next(({ method, params }) => method === 'callsight/status' && fits(params), from);
  const code = () => `fetch('https://api.example.com:${host.server.port}/v1/orders');\n`;
  const unknownAt = (editor: Editor, uri: string) =>
    (editor.published(uri).at(-1)?.params.diagnostics ?? []).filter((one: Json) => one.code === 'score-unknown');

  it('is not touched before the user agrees, and says whom it would ask', async () => {
    const { editor, uri, hover } = await start(code());
    const before = host.server.accepted();
    await editor.diagnostics(uri, 1);
    assert.match(await hover(), /not scored: offline/);
    const plan = await editor.request('callsight/askPlan', {});
    assert.deepEqual([plan.hosts, plan.reach], [['api.example.com'], 'off']);
    assert.deepEqual(await editor.request('callsight/askHosts', {}), { asked: 0, answered: 0 });
    assert.deepEqual(await editor.request('callsight/updateLists', {}), { outcome: 'off' });
    assert.equal((await editor.request('callsight/sent', {})).text, 'Nothing has left this machine.\n');
    assert.equal(host.server.accepted(), before);
    await editor.quit();
  });

  it('is asked once the user agrees: marks and hover change by themselves, and go back with the consent', async () => {
    const { editor, uri, hover } = await start(code());
    await editor.diagnostics(uri, 1);
    assert.equal(unknownAt(editor, uri).length, 1);
    const from = editor.seen.length;
    editor.notify('callsight/network', { reach: 'probe' });
    await status(editor, ({ unknown, network }) => unknown === 0 && network === 'probe', from);
    assert.match(await hover(), /B\\~ · \d+ \/ 100/);
    assert.deepEqual(unknownAt(editor, uri), []);
    const { html } = await editor.request('callsight/report', { format: 'html' });
    assert.match(html, /live checks/);
    assert.match((await editor.request('callsight/sent', {})).text, /looked up api\.example\.com: done/);

    const back = editor.seen.length;
    editor.notify('callsight/network', { reach: 'off' });
    await status(editor, ({ unknown, network }) => unknown === 1 && network === 'off', back);
    assert.match(await hover(), /not scored: offline/);
    await editor.quit();
  });

  it('does not ask again what another window or the command asked', async () => {
    const first = await start(code(), { network: { reach: 'probe' } });
    await status(first.editor, ({ scanned, unknown }) => scanned && unknown === 0);
    await first.editor.quit();
    const before = host.server.accepted();
    const second = await start(code(), { network: { reach: 'probe' } });
    assert.match(await second.hover(), /B\\~ · \d+ \/ 100/);
    await second.editor.quit();
    assert.equal(host.server.accepted(), before);
  });

  it('tells of a score that fell since, with the reason', async () => {
    const weak = await house({ ...GOOD_HOST, serve: { node: OLD } }, await authorities());
    let behind = host;
    const front = await byteServer((socket) => {
      const beyond = connect(behind.server.port, '127.0.0.1').on('error', () => socket.destroy());
      socket.pipe(beyond).pipe(socket);
      socket.on('close', () => beyond.destroy());
    });
    const text = `fetch('https://api.example.com:${front.port}/v1/orders');\n`;
    const target = `https://api.example.com:${front.port}`;
    const ask = async () => {
      const opened = await start(text, { network: { reach: 'probe' } }, [front.port]);
      await opened.editor.request('callsight/checkHost', { target, ask: true });
      return opened;
    };
    const first = await ask();
    await first.editor.quit();
    behind = weak;
    const { editor, hover } = await ask();
    // What was learnt is shown a moment later, and each time the counts are told.
    let shown = '';
    for (let from = 0; !shown.includes(' since '); ) {
      await status(editor, () => true, from);
      from = editor.seen.length;
      shown = await hover();
    }
    assert.match(shown, /→ [BCDEF]\S* \d+ since \d{4}-\d\d-\d\d: .*TLS/);
    const { html } = await editor.request('callsight/report', { format: 'html' });
    assert.match(html, /since \d{4}-\d\d-\d\d/);
    await editor.quit();
    await front.close();
    await weak.server.close();
  });

  it('does not blame a host for a virus scanner that reads along', async () => {
    const { localRoot } = await authorities();
    cache.write('company.pem', localRoot.pem);
    const scanner = await interceptor({ authority: localRoot, behind: host.server.port });
    const text = `fetch('https://api.example.com:${scanner.port}/v1/orders');\n`;
    const env = { NODE_EXTRA_CA_CERTS: cache.path('company.pem') };
    const { editor } = await start(text, { network: { reach: 'probe' } }, [scanner.port], env);
    const target = `https://api.example.com:${scanner.port}`;
    const { lines } = await editor.request('callsight/checkHost', { target, ask: true });
    await editor.quit();
    await scanner.close();
    assert.match(JSON.stringify(lines), /intercepted, the certificate comes from a root that only this machine trusts/);
    assert.doesNotMatch(JSON.stringify(lines), /not trusted|untrusted/);
  });

  it('never publishes the same marks twice while answers come in', async () => {
    const { editor, uri } = await start(code(), { network: { reach: 'probe' } });
    await status(editor, ({ scanned, unknown }) => scanned && unknown === 0);
    const texts = editor.published(uri).map(({ params }) => JSON.stringify([params.version, params.diagnostics]));
    for (const [at, text] of texts.entries()) assert.notEqual(text, texts[at - 1]);
    await editor.quit();
  });

  it('is left alone when the user cancels', async () => {
    const { editor } = await start(`fetch('https://slow.example.com:${stuck.port}/');\n`);
    const isConnected = new Promise<void>((resolve) => {
      connected = resolve;
    });
    editor.notify('callsight/network', { reach: 'probe' });
    const asking = editor.ask('cancel-me', 'callsight/askHosts', {});
    await isConnected;
    editor.notify('$/cancelRequest', { id: 'cancel-me' });
    // The host itself never answers, nor does the wait for it end before the test's.
    const { result, error } = await asking;
    assert.ok(error !== undefined || result.answered === 0);
    await editor.quit();
  });

  it('asks a host that the user types, and no other', async () => {
    const { editor } = await start('export {};\n', { network: { reach: 'probe' } });
    const target = `https://api.example.com:${host.server.port}`;
    const quiet = await editor.request('callsight/checkHost', { target });
    assert.match(JSON.stringify(quiet.lines), /not asked yet/);
    const asked = await editor.request('callsight/checkHost', { target, ask: true });
    assert.match(JSON.stringify(asked.lines), /TLS settings get grade/);
    const internal = await editor.request('callsight/checkHost', { target: 'https://10.0.0.1', ask: true });
    assert.equal(internal.isAskable, false);
    await editor.quit();
  });

  it('takes no other word for consent, and none from the settings of a folder', async () => {
    const workspace = makeWorkspace({ 'a.ts': code(), '.vscode/settings.json': '{"callsight.network":"probe"}' });
    const editor = await Editor.open({
      folders: [workspace.folder],
      capabilities: { workspace: { configuration: true } },
      answer: (method, params) =>
        method === 'workspace/configuration' ? params.items.map(() => ({ network: 'probe' })) : undefined,
      env: { XDG_CACHE_HOME: cache.folder },
    });
    await status(editor, ({ scanned, network }) => scanned && network === 'off');
    for (const reach of ['everything', '', 7, null, { probe: true }]) editor.notify('callsight/network', { reach });
    assert.equal((await editor.request('callsight/askPlan', {})).reach, 'off');
    const { lines } = await editor.request('callsight/doctor', {});
    assert.deepEqual(
      lines.map(({ what }: Json) => what),
      ['network', 'proxy', 'CA', 'lists', 'store', 'sent'],
    );
    await editor.quit();
  });
});
