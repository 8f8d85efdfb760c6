import assert from 'node:assert/strict';
import { Editor, type Json, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const ORDERS = `import axios from 'axios';
export const load = () => fetch('https://api.parcelhub.io/v1');
export const send = () => axios.post('https://api.parcelhub.io/v2', {});
export const old = () => fetch('http://api.parcelhub.io/v0');
export const inside = () => fetch('https://stock.svc.cluster.local/v1');
export const pay = () => fetch('https://api.stripe.com/v1');
`;
const POLICY = JSON.stringify({
  hosts: [
    { match: 'cdn.parcelhub.io', action: 'deny', reason: 'no' },
    { match: 'api.stripe.com', action: 'allow', reason: 'contract' },
  ],
});

describe('the list of hosts', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  const rows = ({ hosts }: Json) =>
    hosts.map(({ name, scheme, answer, score, calls }: Json) => `${scheme} ${name}: ${answer}, ${score}, ${calls}`);

  it('has one row for each, what needs a look first, and what is not known as unknown', async () => {
    const workspace = makeWorkspace({
      'src/orders.ts': ORDERS,
      'src/page.ts': `fetch('https://cdn.parcelhub.io/x.js');\n`,
      'callsight.json': POLICY,
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    await editor.request('callsight/scanWorkspace', {});
    const list = await editor.request('callsight/hosts', {});
    assert.equal(list.scanned, true);
    assert.deepEqual(
      rows(list).map((row: string) => row.replace(/, [A-F][+-]?~? \d+, /, ', graded, ')),
      [
        'http api.parcelhub.io: blocked, graded, 1',
        'https cdn.parcelhub.io: blocked, ?, 1',
        'https api.parcelhub.io: unknown, ?, 2',
        'https api.stripe.com: allowed, ?, 1',
        'https stock.svc.cluster.local: allowed, internal, 1',
      ],
    );
    assert.equal(list.hosts[1].uri, uriOf(workspace.path('src/page.ts')));
    const unknown = list.hosts.find(({ answer }: Json) => answer === 'unknown');
    assert.match(unknown.why, /not scored .*not a clean result/);
    const { calls } = await editor.request('callsight/hostPlaces', { target: unknown.target });
    assert.deepEqual(calls, [
      {
        uri: uriOf(workspace.path('src/orders.ts')),
        range: { start: { line: 1, character: 32 }, end: { line: 1, character: 61 } },
        name: 'src/orders.ts:2',
        what: 'GET fetch',
      },
      {
        uri: uriOf(workspace.path('src/orders.ts')),
        range: { start: { line: 2, character: 37 }, end: { line: 2, character: 66 } },
        name: 'src/orders.ts:3',
        what: 'POST axios.post',
      },
    ]);
    assert.deepEqual(await editor.request('callsight/hostPlaces', { target: 'https://gone.example:443' }), {
      calls: [],
    });
  });

  it('is empty and says so before the first look, and each row goes with its last call', async () => {
    const workspace = makeWorkspace({ 'a.ts': ORDERS });
    const initializationOptions = { settings: { run: 'manual' } };
    editor = await Editor.open({ folders: [workspace.folder], initializationOptions });
    assert.deepEqual(await editor.request('callsight/hosts', {}), { hosts: [], scanned: false });
    await editor.request('callsight/scanWorkspace', {});
    assert.equal((await editor.request('callsight/hosts', {})).hosts.length, 4);
    workspace.write('a.ts', 'export {};\n');
    await editor.request('callsight/scanWorkspace', {});
    assert.deepEqual(await editor.request('callsight/hosts', {}), { hosts: [], scanned: true });
  });

  it('has a host of several folders once, by its worst answer, and a document in no folder', async () => {
    const call = `fetch('https://api.parcelhub.io/v1');\n`;
    const [one, two] = [
      makeWorkspace({ 'a.ts': call }),
      makeWorkspace({
        'b.ts': call,
        'callsight.json': JSON.stringify({ hosts: [{ match: '*.parcelhub.io', action: 'deny', reason: 'no' }] }),
      }),
    ];
    editor = await Editor.open({ folders: [one.folder, two.folder] });
    await editor.request('callsight/scanWorkspace', {});
    editor.open('untitled:Untitled-1', `fetch('https://loose.parcelhub.io/');\n`);
    const list = await editor.request('callsight/hosts', {});
    assert.deepEqual(rows(list), ['https api.parcelhub.io: blocked, ?, 2', 'https loose.parcelhub.io: unknown, ?, 1']);
    const [{ target, uri: decided }] = list.hosts;
    assert.equal(decided, uriOf(two.path('b.ts')));
    const { calls } = await editor.request('callsight/hostPlaces', { target });
    assert.deepEqual(
      calls.map(({ uri }: Json) => uri),
      [uriOf(one.path('a.ts')), uriOf(two.path('b.ts'))],
    );
  });
});
