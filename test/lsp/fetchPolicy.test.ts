import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Editor, uriOf } from './editor';
import type { Loopback } from './loopbackServer';
import { makeWorkspace, removeWorkspaces } from './workspace';

const { feedServer } =
  require('../../../packages/evidence/out/test/lists/feedServer') as typeof import('../../packages/evidence/test/lists/feedServer');

const BASE = '{ "hosts": [{ "match": "a.acme-partner.io", "action": "deny", "reason": "no" }] }\n';
const CALL = 'fetch("https://a.acme-partner.io");\n';

describe('a policy that the one of a folder builds on by address', function () {
  this.timeout(60_000);
  afterEach(removeWorkspaces);

  it('is marked, fetched when the user agreed, and holds at once', async () => {
    const server = await feedServer();
    server.answer = (_, response) => void response.writeHead(200).end(BASE);
    const address = server.url('/base.json');
    const policy = JSON.stringify({ extends: `${address}#sha256-${createHash('sha256').update(BASE).digest('hex')}` });
    const workspace = makeWorkspace({ 'callsight.json': policy, 'a.ts': CALL });
    const cache = makeWorkspace();
    const loopback: Loopback = { ports: [443, server.port], root: server.ca, ca: server.ca };
    cache.write('loopback.json', JSON.stringify(loopback));
    const editor = await Editor.open({
      folders: [workspace.folder],
      program: [join(__dirname, 'loopbackServer.js'), cache.path('loopback.json')],
      env: { XDG_CACHE_HOME: cache.folder },
      initializationOptions: { commands: true },
    });
    const uri = uriOf(workspace.path('callsight.json'));
    const code = uriOf(workspace.path('a.ts'));
    editor.open(uri, policy);
    editor.open(code, CALL);
    const [mark] = await editor.diagnostics(uri, 1);
    assert.match(mark.message, /base\.json is not on this machine/);
    const [fix] = await editor.actions(uri, mark.range.start, ['quickfix']);
    assert.equal(fix.title, `Fetch it from lists.example.com:${server.port}…`);
    assert.deepEqual(fix.command.arguments, [{ uri, address }]);

    const other = await editor.request('callsight/fetchPolicy', { uri, address: server.url('/other.json') });
    assert.deepEqual(other, { why: 'the policy does not build on it any more' });
    assert.deepEqual(server.asked, [], 'only what the policy names is asked for');
    assert.deepEqual(await editor.request('callsight/fetchPolicy', { uri, address }), {});
    editor.change(code, 2, { text: `${CALL}\n` });
    assert.deepEqual(
      (await editor.diagnostics(code, 2)).map((found: { code: string }) => found.code),
      ['policy-denied'],
    );
    await editor.quit();
    await server.close();
  });
});
