import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Editor, type Json, uriOf } from './editor';
import { makeWorkspace, removeWorkspaces } from './workspace';

const uri = 'untitled:a';
const good = `fetch('https://api.parcelhub.io/v1');\n`;
const bad = good.replace('https:', 'http:');

const insert = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});
const codes = (marks: readonly Json[]) => marks.map(({ code }) => code);

/** What a server that never saw an edit says of a text. */
async function freshAnswer(text: string): Promise<Json[]> {
  const fresh = await Editor.open();
  fresh.open(uri, text);
  const marks = await fresh.diagnostics(uri, 1);
  await fresh.quit();
  return marks;
}

describe('marks while typing', function () {
  this.timeout(120_000);
  let editor: Editor;
  afterEach(async () => {
    await editor.kill();
    removeWorkspaces();
  });

  it('follow each pause, and name the version that they were made from', async () => {
    editor = await Editor.open();
    editor.open(uri, bad);
    assert.deepEqual(codes(await editor.diagnostics(uri, 1)), ['cleartext-http']);
    editor.change(uri, 2, insert(0, "fetch('http".length, 's'));
    assert.ok(!codes(await editor.diagnostics(uri, 2)).includes('cleartext-http'));
  });

  it('are never those of an older text: every publication fits the text of its version', async () => {
    editor = await Editor.open();
    editor.open(uri, bad);
    let text = bad;
    for (let version = 2; version <= 40; version++) {
      editor.change(uri, version, insert(0, 0, '\n'));
      text = `\n${text}`;
    }
    await editor.diagnostics(uri, 40);
    for (const { params } of editor.published(uri)) {
      assert.deepEqual(
        params.diagnostics.map(({ range }: Json) => range.start.line),
        [params.version - 1],
      );
    }
  });

  it('[L009] are taken off once when the document is closed, and none come after', async () => {
    editor = await Editor.open();
    editor.open(uri, bad);
    await editor.diagnostics(uri, 1);
    editor.change(uri, 2, insert(0, 0, '\n'));
    editor.close(uri);
    editor.open('untitled:b', bad);
    await editor.diagnostics('untitled:b', 1);
    const last = editor.published(uri).map(({ params }) => params.diagnostics.length);
    assert.deepEqual(last, [1, 0]);
  });

  it('[L006] do not come from a change of a document that is not open: one line in the log', async () => {
    editor = await Editor.open();
    editor.change(uri, 2, { text: bad });
    editor.open('untitled:b', good);
    await editor.diagnostics('untitled:b', 1);
    assert.deepEqual(editor.published(uri), []);
    assert.equal(editor.log().filter((line) => line.includes('not open')).length, 1);
  });

  it('[L008] are those of the second text when a document is opened twice', async () => {
    editor = await Editor.open();
    editor.open(uri, good);
    editor.open(uri, bad, 'typescript', 7);
    assert.deepEqual(codes(await editor.diagnostics(uri, 7)), ['cleartext-http']);
  });

  it('[L010] stop when a version goes backwards, and come back with a whole text', async () => {
    editor = await Editor.open();
    editor.open(uri, bad, 'typescript', 5);
    await editor.diagnostics(uri, 5);
    editor.change(uri, 3, insert(0, 0, '\n\n'));
    await editor.next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.length === 0,
    );
    assert.equal(await editor.hover(uri, { line: 0, character: 10 }), null);
    editor.change(uri, 8, { text: `\n${bad}` });
    const [mark] = await editor.diagnostics(uri, 8);
    assert.equal(mark.range.start.line, 1);
  });

  it('[L012] stop at a line that the text does not have, and come back when the file is saved', async () => {
    const workspace = makeWorkspace({ 'a.ts': good });
    const file = uriOf(workspace.path('a.ts'));
    editor = await Editor.open({ folders: [workspace.folder] });
    editor.open(file, bad);
    await editor.diagnostics(file, 1);
    editor.change(file, 2, {
      range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
      text: 'X\n',
    });
    editor.change(file, 3, insert(0, 0, 'X'));
    await editor.next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.length === 0,
    );
    workspace.write('a.ts', `\n\n${bad}`);
    editor.notify('textDocument/didSave', { textDocument: { uri: file } });
    const [mark] = await editor.diagnostics(file, 3);
    assert.equal(mark.range.start.line, 2);
  });

  it('[L016] [L018] follow several changes in one message, in their order, whole texts among them', async () => {
    editor = await Editor.open();
    editor.open(uri, 'nothing here\n');
    editor.change(uri, 2, insert(0, 0, 'lost'), { text: bad }, insert(0, 0, '\n'), insert(1, 0, '\n'));
    const [mark] = await editor.diagnostics(uri, 2);
    assert.equal(mark.range.start.line, 2);
  });

  it('[L019] survive 10,000 edits at once: the last answer is that of a fresh server', async () => {
    editor = await Editor.open();
    editor.open(uri, bad);
    await editor.diagnostics(uri, 1);
    let text = bad;
    for (let version = 2; version <= 10_001; version++) {
      const line = `// ${version}\n`;
      if (version % 2 === 0) {
        editor.change(uri, version, insert(0, 0, line));
        text = line + text;
      } else {
        const end = { line: 1, character: 0 };
        editor.change(uri, version, { range: { start: { line: 0, character: 0 }, end }, text: '' });
        text = text.slice(text.indexOf('\n') + 1);
      }
    }
    assert.deepEqual(await editor.diagnostics(uri, 10_001), await freshAnswer(text));
    assert.ok(editor.published(uri).length < 50, `${editor.published(uri).length} publications`);
  });

  const lines = [
    `fetch('http://a.parcelhub.io/');`,
    `const base = 'http://b.parcelhub.io';`,
    'fetch(base);',
    'fetch(base + "/x");',
    '}',
    '{',
    '// callsight-ignore-next-line cleartext-http -- why',
    'fetch(process.env.X);',
    "'",
    '`',
    '/*',
    '*/',
    '',
  ];
  const edit = fc.record({
    at: fc.nat(400),
    remove: fc.nat(60),
    insert: fc.oneof(fc.constantFrom(...lines.map((line) => `${line}\n`)), fc.string({ maxLength: 4 })),
  });

  it('end where a fresh server would, whatever was typed', async () => {
    editor = await Editor.open();
    let version = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (script) => {
        let text = lines.join('\n');
        editor.open(uri, text, 'typescript', ++version);
        for (const { at, remove, insert: inserted } of script) {
          const start = Math.min(at, text.length);
          const end = Math.min(start + remove, text.length);
          editor.change(uri, ++version, {
            range: { start: place(text, start), end: place(text, end) },
            text: inserted,
          });
          text = text.slice(0, start) + inserted + text.slice(end);
        }
        const marks = await editor.diagnostics(uri, version);
        editor.close(uri);
        assert.deepEqual(marks, await freshAnswer(text), JSON.stringify(text));
      }),
      { numRuns: 15, seed: Number(process.env.SEED ?? 20_261_121) },
    );
  });

  const project = {
    'base.ts': "export const base = 'https://a.parcelhub.io';\nexport const other = process.env.API_URL;\n",
    'send.ts': "import { base } from './base';\nexport const send = (path: string) => fetch(base + path);\n",
    'use.ts': "import { send } from './send';\nimport { other } from './base';\nsend('x');\nfetch(other);\n",
    '.env': 'API_URL=http://b.parcelhub.io\n',
  };
  const files = Object.keys(project) as (keyof typeof project)[];
  const fragments = [
    "'http://c.parcelhub.io'",
    'https:',
    'http:',
    'export ',
    'other',
    'base',
    '\n',
    'API_URL=https://d.parcelhub.io\n',
    "fetch('http://e.parcelhub.io');\n",
    "send('y');\n",
    '{',
    "'",
  ];
  const projectEdit = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(120),
    remove: fc.nat(12),
    insert: fc.constantFrom(...fragments, ''),
  });

  it('end where a fresh server would in a project of several files', async () => {
    const workspace = makeWorkspace(project);
    const uriIn = (file: string) => uriOf(workspace.path(file));
    const pull = { folders: [workspace.folder], capabilities: { textDocument: { diagnostic: {} } } };
    const answers = async (server: Editor) => {
      const all: Json[] = [];
      for (const file of files) {
        const { items } = await server.request('textDocument/diagnostic', { textDocument: { uri: uriIn(file) } });
        all.push([file, items]);
      }
      return all;
    };
    const openAll = (server: Editor, texts: Readonly<Record<string, string>>, version: number) => {
      for (const file of files)
        server.open(uriIn(file), texts[file] ?? '', file.endsWith('.ts') ? 'typescript' : 'properties', version);
    };
    editor = await Editor.open(pull);
    let version = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(projectEdit, { minLength: 1, maxLength: 12 }), async (script) => {
        const texts: Record<string, string> = { ...project };
        openAll(editor, texts, ++version);
        for (const { file, at, remove, insert: inserted } of script) {
          const text = texts[file]!;
          const start = Math.min(at, text.length);
          const end = Math.min(start + remove, text.length);
          const range = { start: place(text, start), end: place(text, end) };
          editor.change(uriIn(file), ++version, { range, text: inserted });
          texts[file] = text.slice(0, start) + inserted + text.slice(end);
          // Asking in between fills the caches that the next edit has to clear.
          await editor.request('textDocument/diagnostic', { textDocument: { uri: uriIn('use.ts') } });
        }
        const fresh = await Editor.open(pull);
        openAll(fresh, texts, 1);
        // A report reads the whole project; the old server gets no such help.
        await fresh.request('callsight/report', { format: 'html' });
        assert.deepEqual(await answers(editor), await answers(fresh), JSON.stringify(texts));
        await fresh.quit();
      }),
      { numRuns: 40, seed: Number(process.env.SEED ?? 20_261_121) },
    );
  });
});

/** The place of an offset, where only `\n` ends a line: no script types any other. */
function place(text: string, offset: number): Json {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}
