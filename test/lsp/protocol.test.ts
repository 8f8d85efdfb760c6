import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Editor, type Json, positionOf, root } from './editor';

const text = `fetch('http://api.parcelhub.io/v1');\n`;
const uri = 'untitled:a';

/** Every answer to an id so far. */
const answersTo = (editor: Editor, id: unknown) =>
  editor.seen.filter((message) => message.method === undefined && message.id === id);

/** One request more: when it is answered, everything before it was. */
const settled = (editor: Editor) => editor.request('callsight/documentStatus', { uri });

describe('the protocol', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => editor?.kill());

  it('starts without a folder, without a network and without options', async () => {
    editor = new Editor();
    const { capabilities, serverInfo } = await editor.initialize();
    assert.equal(serverInfo.name, 'callsight');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.textDocumentSync.change, 2);
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.diagnosticProvider, undefined, 'an editor that cannot ask for marks gets them pushed');
    assert.equal(capabilities.workspaceSymbolProvider, undefined);
    await editor.quit();
    assert.equal(editor.errors, '');
  });

  it('speaks over the channel of Node too', async () => {
    const server = fork(join(root, 'dist/cli.js'), ['lsp', '--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const answer = once(server, 'message');
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
    const [message] = (await answer) as [Json];
    assert.equal(message.result.serverInfo.name, 'callsight');
    server.send({ jsonrpc: '2.0', method: 'exit' });
    const [code] = await once(server, 'exit');
    assert.equal(code, 1);
  });

  it('answers nothing but initialize before initialize', async () => {
    editor = new Editor();
    await assert.rejects(editor.hover(uri, { line: 0, character: 0 }), { code: -32002 });
    editor.open(uri, text);
    await editor.initialize();
    assert.equal(await editor.hover(uri, positionOf(text, 'http')), null);
  });

  it('[L002] refuses a second initialize', async () => {
    editor = await Editor.open();
    await assert.rejects(editor.request('initialize', { capabilities: {} }), { code: -32600 });
    await settled(editor);
  });

  it('[L003] exits with 1 when nobody said shutdown, with 0 when somebody did', async () => {
    editor = await Editor.open();
    editor.notify('exit');
    assert.equal(await editor.ended(), 1);
    editor = await Editor.open();
    await editor.request('shutdown');
    await assert.rejects(editor.hover(uri, { line: 0, character: 0 }), { code: -32600 });
    editor.notify('exit');
    assert.equal(await editor.ended(), 0);
  });

  for (const program of [['cli.js', 'lsp'], ['server.js']] as const)
    it(`ends with the editor's process, whose id it was given: ${program[0]}`, async () => {
      const [file, ...command] = program;
      const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      await once(gone, 'exit');
      const server = spawn(
        process.execPath,
        [join(root, 'dist', file), ...command, '--stdio', `--clientProcessId=${gone.pid}`],
        { stdio: ['pipe', 'ignore', 'inherit'] },
      );
      assert.deepEqual(await once(server, 'exit'), [1, null]);
    });

  it('ends when the editor goes away', async () => {
    editor = await Editor.open();
    editor.server.stdin?.end();
    assert.equal(await editor.ended(), 1);
  });

  it('[L022] answers a request that is cancelled exactly once: before, while and after it is worked on', async () => {
    editor = await Editor.open();
    editor.open(uri, text);
    const params = { textDocument: { uri }, position: positionOf(text, 'http') };
    editor.notify('$/cancelRequest', { id: 'early' });
    editor.send({ jsonrpc: '2.0', id: 'early', method: 'textDocument/hover', params });
    editor.send({ jsonrpc: '2.0', id: 'between', method: 'callsight/scanWorkspace', params: {} });
    editor.notify('$/cancelRequest', { id: 'between' });
    const late = await editor.ask('late', 'textDocument/hover', params);
    editor.notify('$/cancelRequest', { id: 'late' });
    await settled(editor);
    await editor.next(({ id }) => id === 'between');
    assert.ok(late.result);
    for (const id of ['early', 'between', 'late']) {
      const answers = answersTo(editor, id);
      assert.equal(answers.length, 1, id);
      assert.ok(answers[0]?.error === undefined || answers[0].error.code === -32800, JSON.stringify(answers));
    }
  });

  it('[L023] ignores the cancellation of a request that nobody made', async () => {
    editor = await Editor.open();
    editor.notify('$/cancelRequest', { id: 999 });
    await settled(editor);
    assert.deepEqual(answersTo(editor, 999), []);
  });

  it('[L024] answers two requests with the same id', async () => {
    editor = await Editor.open();
    for (let i = 0; i < 2; i++)
      editor.send({ jsonrpc: '2.0', id: 'same', method: 'callsight/documentStatus', params: { uri } });
    await settled(editor);
    assert.equal(answersTo(editor, 'same').length, 2);
  });

  it('[L025] gives an id back exactly as it came', async () => {
    editor = await Editor.open();
    for (const id of ['x', '', 1.5, 2 ** 53, -1, 0]) {
      const { result } = await editor.ask(id, 'callsight/documentStatus', { uri });
      assert.equal(result.calls, 0);
    }
  });

  it('[L026] refuses a method that it does not know, and ignores a notification that it does not know', async () => {
    editor = await Editor.open();
    await assert.rejects(editor.request('foo/bar', {}), { code: -32601 });
    editor.notify('$/x', {});
    editor.notify('foo/changed', { any: 1 });
    await settled(editor);
  });

  const wrongParams: readonly [string, unknown][] = [
    ['textDocument/hover', 42],
    ['textDocument/hover', []],
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: 1 }, position: { line: 0, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: 'x', character: 0 } }],
    ['textDocument/codeAction', { textDocument: { uri } }],
    ['textDocument/inlayHint', { textDocument: { uri }, range: [] }],
    ['textDocument/diagnostic', null],
    ['callsight/report', { format: 'pdf' }],
    ['callsight/exportReport', { format: 'pdf' }],
    ['callsight/checkHost', { target: 5 }],
    ['callsight/policyEdit', { decision: { kind: 'allow', host: 'x.example.com' } }],
    ['callsight/ignoreEdit', { uri, line: 0, rule: 'x', reason: ' ' }],
  ];
  it('[L027] refuses parameters of the wrong shape', async () => {
    editor = await Editor.open();
    for (const [method, params] of wrongParams) {
      await assert.rejects(editor.request(method, params), { code: -32602 }, `${method} ${JSON.stringify(params)}`);
    }
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'workspace/didChangeWatchedFiles',
    ]) {
      for (const params of [42, [], {}, { textDocument: 'a' }, { changes: 7 }]) editor.notify(method, params);
    }
    await settled(editor);
  });

  it('a hover at a place that does not exist is no hover', async () => {
    editor = await Editor.open();
    editor.open(uri, text);
    for (const position of [
      { line: 1e9, character: 0 },
      { line: -1, character: -1 },
      { line: 0.5, character: 1e15 },
    ]) {
      assert.equal(await editor.hover(uri, position), null);
    }
  });

  it('[L035] keeps standard output for messages', async () => {
    const noise = "setInterval(() => console.log('noise'), 1).unref()";
    editor = await Editor.open({ nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(noise)}`] });
    for (let i = 0; i < 20; i++) await settled(editor);
    assert.match(editor.errors, /noise/);
  });

  it('leaves documents of other schemes alone', async () => {
    editor = await Editor.open();
    for (const other of [
      'vscode-vfs://github/a/b.ts',
      'git:/a.ts?x',
      'http://a.example.com/a.ts',
      'file://server/share/a.ts',
      'nonsense',
      '',
    ]) {
      editor.open(other, text);
      assert.equal(await editor.hover(other, positionOf(text, 'http')), null, other);
    }
    editor.open(uri, text);
    await editor.diagnostics(uri, 1);
    const published = editor.seen.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(
      published.map(({ params }: Json) => params.uri),
      [uri],
    );
  });

  it('writes no text of a document and no address to its log', async () => {
    editor = await Editor.open();
    editor.open(uri, `fetch('https://user:hunter2@api.parcelhub.io/?token=hunter2');\n`);
    editor.change(uri, 2, {
      range: { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } },
      text: 'hunter2',
    });
    await settled(editor);
    assert.ok(editor.log().length > 0);
    assert.doesNotMatch(editor.log().join('\n') + editor.errors, /hunter2|parcelhub/);
  });
});
