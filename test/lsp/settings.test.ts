import assert from 'node:assert/strict';
import { Editor, type Json, positionOf, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const uri = 'untitled:a';
const call = `fetch('http://api.parcelhub.io/v1');\n`;
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const withSettings = (settings: object, folders: readonly string[] = []) =>
  Editor.open({ folders, initializationOptions: { settings } });

describe('settings', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  it('enabled: false leaves everything unmarked, and true brings the marks back', async () => {
    editor = await withSettings({ enabled: false });
    editor.open(uri, call);
    assert.deepEqual(await editor.diagnostics(uri, 1), []);
    assert.equal(await editor.hover(uri, positionOf(call, 'http')), null);
    const from = editor.seen.length;
    editor.notify('workspace/didChangeConfiguration', { settings: { callsight: { enabled: true } } });
    const { params } = await editor.next(({ method }) => method === 'textDocument/publishDiagnostics', from);
    assert.equal(params.diagnostics.length, 1);
  });

  it('run: onSave looks at a file when it is opened and when it is saved', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    const file = uriOf(workspace.path('a.ts'));
    editor = await withSettings({ run: 'onSave' }, [workspace.folder]);
    editor.open(file, call);
    await editor.diagnostics(file, 1);
    editor.change(file, 2, { text: `\n${call}` });
    editor.change(file, 3, { text: `\n\n${call}` });
    editor.notify('textDocument/didSave', { textDocument: { uri: file } });
    const [mark] = await editor.diagnostics(file, 3);
    assert.equal(mark.range.start.line, 2);
    assert.deepEqual(
      editor.published(file).map(({ params }) => params.version),
      [1, 3],
    );
  });

  it('run: manual looks when it is asked, and not before', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    const file = uriOf(workspace.path('a.ts'));
    editor = await withSettings({ run: 'manual' }, [workspace.folder]);
    editor.open(file, call);
    editor.change(file, 2, { text: `\n${call}` });
    await editor.request('callsight/documentStatus', { uri: file });
    assert.deepEqual(editor.published(file), []);
    await editor.request('callsight/scanWorkspace', {});
    assert.equal((await editor.diagnostics(file, 2)).length, 1);
  });

  it('hover: false shows no card', async () => {
    editor = await withSettings({ hover: false });
    editor.open(uri, call);
    assert.equal(await editor.hover(uri, positionOf(call, 'http')), null);
  });

  it('inlayHints: off shows none', async () => {
    editor = await withSettings({ inlayHints: 'off' });
    editor.open(uri, call);
    assert.deepEqual(await editor.request('textDocument/inlayHint', { textDocument: { uri }, range }), []);
  });

  it('severity makes a rule quieter or silent', async () => {
    for (const [level, expected] of [
      ['info', [3]],
      ['hint', [4]],
      ['off', []],
    ] as const) {
      editor = await withSettings({ severity: { 'cleartext-http': level } });
      editor.open(uri, call);
      const marks = await editor.diagnostics(uri, 1);
      const own = marks.filter(({ code }: Json) => code === 'cleartext-http');
      assert.deepEqual(
        own.map(({ severity }: Json) => severity),
        expected,
        level,
      );
      if (level !== 'off') await editor.quit();
    }
  });
});
