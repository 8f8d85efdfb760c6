import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '@callsight/engine';
import { type LockEntry, lockText } from '@callsight/policy';
import { Editor, type Json, positionOf, root, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const LOCK = 'callsight.lock.json';
const source = `fetch('https://known.parcelhub.io/v1');\nfetch('https://fresh.parcelhub.io/v1');\n`;

const entry: LockEntry = {
  firstSeen: '2024-03-02',
  firstCall: 'a.ts:1',
  calls: 1,
  score: null,
  grade: '?',
  provisional: false,
  scoredAt: '2026-11-21T12:00:00.000Z',
  evidence: {},
};
const lockOf = (entries: Readonly<Record<string, LockEntry>>) => lockText(new Map(Object.entries(entries)), digestOf);
const known = lockOf({ 'known.parcelhub.io': entry });
const both = lockOf({ 'known.parcelhub.io': entry, 'fresh.parcelhub.io': entry });

const marks = (diagnostics: readonly Json[]) =>
  diagnostics.map(({ code, range, severity }) => [code, range.start.line, severity]);

describe('the lock file in the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  const opened = async (files: Readonly<Record<string, string>>) => {
    const workspace = makeWorkspace({ 'a.ts': source, ...files });
    editor = await Editor.open({ folders: [workspace.folder] });
    return { workspace, uri: uriOf(workspace.path('a.ts')), lock: uriOf(workspace.path(LOCK)) };
  };
  const nextMarks = async (uri: string, from: number, fits: (diagnostics: readonly Json[]) => boolean) =>
    (
      await editor.next(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' && params.uri === uri && fits(params.diagnostics),
        from,
      )
    ).params.diagnostics as Json[];

  it('marks the first call to a host that it does not name', async () => {
    const { uri } = await opened({ [LOCK]: known });
    editor.open(uri, source);
    assert.deepEqual(marks(await editor.diagnostics(uri, 1)), [
      ['score-unknown', 0, 4],
      ['new-third-party', 1, 3],
    ]);
  });

  it('marks a host whose grade fell since it was accepted', async () => {
    const good = { ...entry, score: 96, grade: 'A+' } as const;
    const { uri } = await opened({
      [LOCK]: lockOf({ 'known.parcelhub.io': good, 'fresh.parcelhub.io': entry }),
    });
    editor.open(uri, source);
    const [fallen] = await editor.diagnostics(uri, 1);
    assert.deepEqual([fallen.code, fallen.severity], ['grade-fallen', 2]);
    assert.match(fallen.message, /^known\.parcelhub\.io: grade fell from A\+ 96 to \? since the lock file\./);
  });

  it('says in the hover since when a host is known', async () => {
    const { uri } = await opened({ [LOCK]: both });
    editor.open(uri, source);
    await editor.diagnostics(uri, 1);
    const { contents } = await editor.hover(uri, { line: 0, character: 10 });
    assert.match(contents.value, /1 call in this project since 2024-03-02/);
  });

  it('holds as soon as it changes on disk', async () => {
    const { workspace, uri, lock } = await opened({ [LOCK]: known });
    editor.open(uri, source);
    await editor.diagnostics(uri, 1);
    const from = editor.seen.length;
    workspace.write(LOCK, both);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: lock, type: 2 }] });
    const after = await nextMarks(uri, from, (found) => found.every(({ code }) => code !== 'new-third-party'));
    assert.equal(after.length, 2);
  });

  it('is marked where it is wrong though nobody opened it, and the calls are judged without it', async () => {
    const broken = known.replace('"calls":1', '"calls":2');
    const { uri, lock } = await opened({ [LOCK]: broken });
    const [mark] = await nextMarks(lock, 0, (found) => found.length > 0);
    assert.equal(mark.code, 'lock');
    assert.equal(mark.range.start.line, 1);
    assert.match(
      mark.message,
      /the line of known\.parcelhub\.io was changed by hand.* delete it and run callsight lock/,
    );
    editor.open(uri, source);
    assert.ok((await editor.diagnostics(uri, 1)).every(({ code }) => code === 'score-unknown'));
    await assert.rejects(editor.request('callsight/lockEdit', {}), /callsight\.lock\.json:2:\d+: the line of known/);
  });

  it('is marked at a merge that is not finished, until what is typed ends it', async () => {
    const { lock } = await opened({});
    const text = `<<<<<<< HEAD\n${known}=======\n${both}>>>>>>> theirs\n`;
    editor.open(lock, text, 'json');
    const [mark] = await editor.diagnostics(lock, 1);
    assert.deepEqual(mark.range.start, positionOf(text, '<<<<<<<'));
    assert.match(mark.message, /a merge is not finished here\. Keep one line for each host, then run callsight lock\./);
    editor.change(lock, 2, { text: both });
    assert.deepEqual(await editor.diagnostics(lock, 2), []);
  });

  it('is written by a request, and a frozen scan takes it', async () => {
    const { workspace, uri } = await opened({});
    editor.open(uri, source);
    const first = await editor.request('callsight/lockEdit', { uri });
    assert.deepEqual([first.uri, first.exists, first.hosts], [uriOf(workspace.path(LOCK)), false, 2]);
    writeFileSync(fileURLToPath(first.uri), first.text);
    const scan = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'scan', '--frozen', workspace.folder], {
      encoding: 'utf8',
    });
    assert.equal(scan.status, 0, scan.stdout + scan.stderr);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: first.uri, type: 1 }] });
    editor.change(uri, 2, { text: `${source}fetch('https://third.parcelhub.io/');\n` });
    const second = await editor.request('callsight/lockEdit', { uri });
    assert.deepEqual([second.exists, second.hosts], [true, 3]);
    assert.equal(second.accepted, '1 new host (third.parcelhub.io)');
  });

  it('never takes the place of a file that is none', async () => {
    const { lock } = await opened({ [LOCK]: '{ "name": "something else" }' });
    await nextMarks(lock, 0, (found) => found.length > 0);
    await assert.rejects(editor.request('callsight/lockEdit', {}), /this is no lock file\. Restore it/);
  });

  it('needs a folder', async () => {
    editor = await Editor.open();
    await assert.rejects(editor.request('callsight/lockEdit', {}), /No folder is open\. Open one/);
  });
});

describe('the code of a mark', function () {
  this.timeout(60_000);

  it('leads to the page of its rule, as it was shipped', async () => {
    const editor = await Editor.open();
    const text = `fetch('http://api.parcelhub.io/v1');\n`;
    editor.open('untitled:a', text);
    const [mark] = await editor.diagnostics('untitled:a', 1);
    assert.match(mark.codeDescription.href, /^file:.*\/docs\/rules\/cleartext-http\.md$/);
    assert.ok(existsSync(fileURLToPath(mark.codeDescription.href)));
    await editor.quit();
  });
});
