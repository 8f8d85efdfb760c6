import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applied, Editor, type Json, positionOf, root, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const cleartext = `export const load = () => fetch('http://api.parcelhub.io/v1/items');\n`;

describe('what an editor gets', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  it('serves a document that was never saved, without a folder', async () => {
    editor = await Editor.open();
    editor.open('untitled:Untitled-1', cleartext);
    const [mark, ...others] = await editor.diagnostics('untitled:Untitled-1', 1);
    assert.deepEqual(others, []);
    assert.equal(mark.code, 'cleartext-http');
    assert.equal(mark.source, 'callsight');
    assert.equal(mark.severity, 1);
    assert.equal(mark.message, 'api.parcelhub.io: this call is not encrypted (http). Use https.');
  });

  it('counts positions in UTF-16 units', async () => {
    editor = await Editor.open();
    const text = `/* 𝒳😀é */ fetch('http://api.parcelhub.io/😀');\n`;
    editor.open('untitled:a', text);
    const [mark] = await editor.diagnostics('untitled:a', 1);
    assert.equal(text.slice(mark.range.start.character, mark.range.end.character), `'http://api.parcelhub.io/😀'`);
  });

  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    it(`finds the line in a text with ${name} line ends`, async () => {
      editor = await Editor.open();
      editor.open('untitled:a', ['// one', '// two', `fetch('http://api.parcelhub.io/');`, ''].join(end));
      const [mark] = await editor.diagnostics('untitled:a', 1);
      assert.deepEqual(mark.range.start, { line: 2, character: 6 });
    });
  }

  it('shows score, call and reasons on hover, on the target and on the name of the call', async () => {
    editor = await Editor.open();
    editor.open('untitled:a', cleartext);
    for (const part of ['api.parcelhub', 'fetch']) {
      const { contents } = await editor.hover('untitled:a', positionOf(cleartext, part, 1));
      assert.equal(contents.kind, 'markdown');
      assert.match(contents.value, /\*\*api\.parcelhub\.io\*\* — F · \d+ \/ 100 · blocked/);
      assert.match(contents.value, /\| Transport \|/);
      assert.ok(contents.value.split('\n').length <= 14, contents.value);
      assert.doesNotMatch(contents.value, /command:/, 'an editor without our commands gets no links to them');
    }
    assert.equal(await editor.hover('untitled:a', { line: 0, character: 2 }), null);
  });

  const hostile: readonly [string, string, RegExp][] = [
    ['V003', 'http://api.parcelhub.io/[x](command:workbench.action.terminal.sendSequence)', /\]\(command:/],
    ['V004', 'http://api.parcelhub.io/![](https://evil.example/p.png?x)', /!\[|\]\(https:/],
    ['V002', 'http://api.parcelhub.io/" onmouseover=alert(1) x="<img src=x onerror=alert(1)>', /<img/],
  ];
  for (const [id, address, active] of hostile) {
    it(`[${id}] shows an address that would be Markdown or HTML as plain text`, async () => {
      editor = await Editor.open({ initializationOptions: { commands: true } });
      const text = `fetch('${address}');\n`;
      editor.open('untitled:a', text);
      const { contents } = await editor.hover('untitled:a', positionOf(text, 'parcelhub'));
      const [card] = contents.value.split('[Show Details]');
      assert.match(card, /parcelhub/);
      assert.doesNotMatch(card.replace(/\\[^\w\s]/g, ''), active);
    });
  }

  it('names every file between the call and the text that decides the host', async () => {
    const workspace = makeWorkspace({
      'base.ts': `export const base = 'https://api.parcelhub.io';\n`,
      'call.ts': `import { base } from './base';\nfetch(\`\${base}/v1\`);\n`,
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    const uri = uriOf(workspace.path('call.ts'));
    editor.open(uri, `import { base } from './base';\nfetch(\`\${base}/v1\`);\n`);
    await editor.diagnostics(uri, 1);
    const { contents } = await editor.hover(uri, { line: 1, character: 8 });
    assert.match(contents.value, /base\.ts:1/);
  });

  it('mends what it can: https, one preferred fix, and all of a file at once', async () => {
    editor = await Editor.open();
    const text = `${cleartext}export const more = () => fetch('http://api.parcelhub.io/v1/more');\n`;
    editor.open('untitled:a', text);
    await editor.diagnostics('untitled:a', 1);
    const at = positionOf(text, 'http://');
    const quick = await editor.actions('untitled:a', at, ['quickfix']);
    const [preferred, ...others] = quick.filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(others, []);
    assert.equal(preferred.title, 'Use https instead of http');
    assert.equal(applied(text, preferred.edit.changes['untitled:a']), text.replace('http:', 'https:'));
    const [all] = await editor.actions('untitled:a', at, ['source.fixAll.callsight']);
    assert.equal(applied(text, all.edit.changes['untitled:a']), text.replaceAll('http:', 'https:'));
    assert.deepEqual(await editor.actions('untitled:a', at, ['refactor']), []);
  });

  it('offers what needs words from the user only to an editor that can ask for them', async () => {
    editor = await Editor.open({ initializationOptions: { commands: true } });
    editor.open('untitled:a', cleartext);
    await editor.diagnostics('untitled:a', 1);
    const actions = await editor.actions('untitled:a', positionOf(cleartext, 'http://'));
    const commands = actions.flatMap(({ command }: Json) => (command ? [command.command] : []));
    assert.deepEqual(commands, [
      'callsight.ignoreLine',
      'callsight.ignoreFile',
      'callsight.exceptHost',
      'callsight.explain',
    ]);
    const host = actions.find(({ command }: Json) => command?.command === 'callsight.exceptHost');
    assert.equal(host.title, 'Ignore cleartext-http for all calls to api.parcelhub.io…');
    assert.deepEqual(host.command.arguments, [{ uri: 'untitled:a', rule: 'cleartext-http', host: 'api.parcelhub.io' }]);
  });

  it('moves a key that is written in the code to the environment, for any editor', async () => {
    editor = await Editor.open();
    const key = `sk_live_${'9f2kQ7xLwP3vZ8aT'}mC5dR1`;
    const text = `fetch('https://api.parcelhub.io/v1', { headers: { Authorization: 'Bearer ${key}' } });\n`;
    editor.open('untitled:a', text);
    const [mark] = await editor.diagnostics('untitled:a', 1);
    assert.equal(mark.code, 'hard-coded-credential');
    const [fix] = await editor.actions('untitled:a', mark.range.start, ['quickfix']);
    assert.equal(fix.title, 'Read the key from process.env.PARCELHUB_TOKEN');
    assert.equal(
      applied(text, fix.edit.changes['untitled:a']),
      text.replace(`'Bearer ${key}'`, '`Bearer ${process.env.PARCELHUB_TOKEN}`'),
    );
  });

  it('writes grade and score beside a call that needs attention, and beside no other', async () => {
    editor = await Editor.open();
    editor.open('untitled:a', `${cleartext}fetch('/relative');\n`);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await editor.request('textDocument/inlayHint', { textDocument: { uri: 'untitled:a' }, range });
    assert.deepEqual(
      hints.map(({ label, position }: Json) => [label.replace(/\d+/, 'N'), position.line]),
      [['F N', 0]],
    );
  });

  it('answers an editor that asks for the marks itself, and pushes none to it', async () => {
    editor = await Editor.open({ capabilities: { textDocument: { diagnostic: {} } } });
    editor.open('untitled:a', cleartext);
    const textDocument = { uri: 'untitled:a' };
    const first = await editor.request('textDocument/diagnostic', { textDocument });
    assert.equal(first.kind, 'full');
    assert.equal(first.items[0].code, 'cleartext-http');
    const again = await editor.request('textDocument/diagnostic', { textDocument, previousResultId: first.resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    editor.change('untitled:a', 2, { text: '' });
    const empty = await editor.request('textDocument/diagnostic', { textDocument, previousResultId: first.resultId });
    assert.deepEqual(empty.items, []);
    assert.deepEqual(editor.published('untitled:a'), []);
  });

  it('says of the sample what the sample says of itself', async () => {
    editor = await Editor.open();
    const text = readFileSync(join(root, 'media/walkthrough/sample.ts'), 'utf8');
    editor.open('untitled:sample', text);
    const marks = await editor.diagnostics('untitled:sample', 1);
    const said = text
      .split('\n')
      .flatMap((line, at) =>
        /^\/\/ (Allowed|Blocked|Review|Unknown):/.test(line) ? [[line.slice(3).split(':')[0], at + 1]] : [],
      );
    const words: Json = { 1: 'Blocked', 2: 'Review', 4: 'Unknown' };
    assert.deepEqual(
      marks.map(({ severity, range }) => [words[severity], range.start.line]),
      said.filter(([word]) => word !== 'Allowed'),
    );
    assert.deepEqual([...new Set(said.map(([word]) => word))], ['Allowed', 'Blocked', 'Review', 'Unknown']);
  });

  it('gives the report as a page that needs nothing from outside, and the places that it may open', async () => {
    const workspace = makeWorkspace({ 'src/a b#1%20.ts': cleartext });
    editor = await Editor.open({ folders: [workspace.folder] });
    const { html, places } = await editor.request('callsight/report', { format: 'html' });
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /api\.parcelhub\.io/);
    assert.match(html, /default-src 'none'/);
    const [place]: Json[] = Object.values(places);
    assert.equal(place.uri, uriOf(workspace.path('src/a b#1%20.ts')).replace('%23', '%23'));
  });

  const exported: readonly [format: string, start: RegExp][] = [
    ['html', /^<!DOCTYPE html>/],
    ['sarif', /^\{\s*"\$schema": "[^"]*sarif/],
    ['cyclonedx', /^\{\s*"\$schema": "[^"]*bom-1\.6/],
    ['csv', /^file,line,column/],
    ['markdown', /^# CallSight: /],
    ['json', /^\{\s*"version": 1/],
  ];
  for (const [format, start] of exported) {
    it(`gives the report as ${format}`, async () => {
      const workspace = makeWorkspace({ 'src/a.ts': cleartext });
      editor = await Editor.open({ folders: [workspace.folder] });
      const { text } = await editor.request('callsight/exportReport', { format });
      assert.match(text, start);
      assert.match(text, /api\.parcelhub\.io/);
    });
  }

  it('marks every file of the workspace when asked to scan it, and says how far it is', async () => {
    const workspace = makeWorkspace({ 'a.ts': cleartext, 'b.ts': 'export {};\n' });
    editor = await Editor.open({ folders: [workspace.folder] });
    const status = await editor.request('callsight/scanWorkspace', { workDoneToken: 'scan' });
    assert.deepEqual([status.blocked, status.calls, status.files, status.scanned], [1, 1, 2, true]);
    const progress = editor.seen.filter(({ method }) => method === '$/progress').map(({ params }) => params.value.kind);
    assert.deepEqual([progress[0], progress.at(-1)], ['begin', 'end']);
    const [marked] = editor.published(uriOf(workspace.path('a.ts')));
    assert.equal(marked?.params.diagnostics[0].code, 'cleartext-http');
    assert.deepEqual(editor.published(uriOf(workspace.path('b.ts'))), []);
  });

  it('takes the marks of a file off when it is mended on disk', async () => {
    const workspace = makeWorkspace({ 'a.ts': cleartext });
    editor = await Editor.open({ folders: [workspace.folder] });
    await editor.request('callsight/scanWorkspace', {});
    const uri = uriOf(workspace.path('a.ts'));
    workspace.write('a.ts', cleartext.replace('http:', 'https:'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await editor.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === uri &&
        params.diagnostics.every(({ code }: Json) => code !== 'cleartext-http'),
    );
  });

  it('checks a host without asking it, and says when a text names none', async () => {
    editor = await Editor.open();
    const { host, answer, lines } = await editor.request('callsight/checkHost', {
      target: ' http://API.Parcelhub.io:80/x?key=1 ',
    });
    assert.deepEqual([host, answer], ['api.parcelhub.io', 'blocked']);
    assert.ok(lines.some(({ label }: Json) => label.startsWith('Transport ')));
    await assert.rejects(editor.request('callsight/checkHost', { target: 'http://' }), /Write it like/);
  });
});
