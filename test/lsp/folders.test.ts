import assert from 'node:assert/strict';
import { Editor, type Json, uriOf } from './editor';
import { makeWorkspace, removeWorkspaces } from './workspace';

const call = `fetch('http://api.parcelhub.io/v1');\n`;
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/f${i}.ts`, `${call}// ${i}\n`]));
const removed = (folder: string) => ({ event: { added: [], removed: [{ uri: uriOf(folder), name: 'x' }] } });
const isStatus = ({ method }: Json) => method === 'callsight/status';

describe('folders in the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(async () => {
    await editor.kill();
    removeWorkspaces();
  });

  it('are looked at in the background, and the counts are told', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const { params } = await editor.next((message) => isStatus(message) && message.params.scanned);
    assert.deepEqual([params.blocked, params.calls, params.files], [1, 1, 1]);
    assert.deepEqual(
      editor.published(uriOf(workspace.path('a.ts'))),
      [],
      'files that nobody opened are not marked unasked',
    );
  });

  it('[L038] a folder that goes away, and an event for a directory, drop what was known', async () => {
    const workspace = makeWorkspace({ 'src/a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    await editor.request('callsight/scanWorkspace', {});
    workspace.remove('src');
    editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: uriOf(workspace.path('src')), type: 3 },
        { uri: uriOf(workspace.folder), type: 3 },
      ],
    });
    const { params } = await editor.next(
      (message) => isStatus(message) && message.params.files === 0 && message.params.scanned,
    );
    assert.equal(params.calls, 0);
    assert.deepEqual(editor.published(uriOf(workspace.path('src/a.ts'))).at(-1)?.params.diagnostics, []);
  });

  it('[L039] a folder that is taken out while it is scanned is left alone, and its marks go', async () => {
    const workspace = makeWorkspace({ ...many(3000), 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const scan = editor.ask('scan', 'callsight/scanWorkspace', {});
    editor.notify('workspace/didChangeWorkspaceFolders', removed(workspace.folder));
    const { result } = await scan;
    assert.equal(result.calls, 0);
    const marked = new Map(
      editor.seen
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .map(({ params }) => [params.uri, params.diagnostics.length]),
    );
    assert.deepEqual(
      [...marked.values()].filter((count) => count > 0),
      [],
    );
  });

  it('[L040] that lie in each other own each file once', async () => {
    const workspace = makeWorkspace({ 'a.ts': call, 'inner/b.ts': call });
    editor = await Editor.open({ folders: [workspace.folder, workspace.path('inner')] });
    await editor.request('callsight/scanWorkspace', {});
    const counts = ['a.ts', 'inner/b.ts'].map((file) => editor.published(uriOf(workspace.path(file))).length);
    assert.deepEqual(counts, [1, 1]);
  });

  it('[L041] settings that change a hundred times are looked at once', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    await editor.next((message) => isStatus(message) && message.params.scanned);
    const uri = uriOf(workspace.path('a.ts'));
    editor.open(uri, call);
    await editor.diagnostics(uri, 1);
    const from = editor.seen.length;
    for (let i = 0; i < 100; i++) {
      editor.notify('workspace/didChangeConfiguration', {
        settings: { callsight: { severity: { 'cleartext-http': i % 2 === 0 ? 'hint' : 'info' } } },
      });
    }
    const { params } = await editor.next(({ method }) => method === 'textDocument/publishDiagnostics', from);
    assert.equal(params.diagnostics[0].severity, 3);
    assert.equal(
      editor.seen.slice(from).filter(({ method }) => method === 'textDocument/publishDiagnostics').length,
      1,
    );
  });

  it('[L042] a hover is answered while a large folder is still being read', async () => {
    const workspace = makeWorkspace({ ...many(3000), 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const uri = uriOf(workspace.path('a.ts'));
    editor.open(uri, call);
    const { contents } = await editor.hover(uri, { line: 0, character: 10 });
    assert.match(contents.value, /parcelhub/);
    assert.deepEqual(
      editor.seen.filter((message) => isStatus(message) && message.params.scanned),
      [],
    );
  });

  it('settings are asked for by folder, and each folder obeys its own', async () => {
    const [loud, quiet] = [makeWorkspace({ 'a.ts': call }), makeWorkspace({ 'a.ts': call })];
    editor = new Editor({
      folders: [loud.folder, quiet.folder],
      capabilities: { workspace: { configuration: true } },
      answer: (method, params) => {
        if (method !== 'workspace/configuration') return null;
        return params.items.map(({ scopeUri }: Json) => ({ enabled: scopeUri !== uriOf(quiet.folder) }));
      },
    });
    await editor.initialize();
    await editor.next((message) => isStatus(message) && message.params.scanned);
    for (const workspace of [quiet, loud]) editor.open(uriOf(workspace.path('a.ts')), call);
    assert.equal((await editor.diagnostics(uriOf(loud.path('a.ts')), 1)).length, 1);
    assert.equal((await editor.diagnostics(uriOf(quiet.path('a.ts')), 1)).length, 0);
  });

  it('a change that is typed in one file moves the marks of another', async () => {
    const workspace = makeWorkspace({
      'base.ts': `export const base = 'https://api.parcelhub.io';\n`,
      'call.ts': `import { base } from './base';\nfetch(base);\n`,
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    const [base, user] = [uriOf(workspace.path('base.ts')), uriOf(workspace.path('call.ts'))];
    editor.open(user, `import { base } from './base';\nfetch(base);\n`);
    editor.open(base, `export const base = 'https://api.parcelhub.io';\n`);
    await editor.diagnostics(base, 1);
    editor.change(base, 2, { text: `export const base = 'http://api.parcelhub.io';\n` });
    await editor.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === user &&
        params.diagnostics.some(({ code }: Json) => code === 'cleartext-http'),
    );
  });

  it('an environment file that is typed decides at once', async () => {
    const workspace = makeWorkspace({
      '.env': 'API_URL=https://api.parcelhub.io\n',
      'call.ts': 'fetch(process.env.API_URL);\n',
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    const [env, user] = [uriOf(workspace.path('.env')), uriOf(workspace.path('call.ts'))];
    editor.open(user, 'fetch(process.env.API_URL);\n');
    editor.open(env, 'API_URL=http://api.parcelhub.io\n', 'properties');
    await editor.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === user &&
        params.diagnostics.some(({ code }: Json) => code === 'cleartext-http'),
    );
  });
});
