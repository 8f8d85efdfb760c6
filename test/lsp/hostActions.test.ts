import assert from 'node:assert/strict';
import { Editor, type Json, positionOf, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const CALLS = `export const load = () => fetch('https://api.parcelhub.io/v1');
export const more = () => fetch('https://api.parcelhub.io/v2');
export const inside = () => fetch('https://stock.svc.cluster.local/v1');
`;
const deny = (match: string) => JSON.stringify({ hosts: [{ match, action: 'deny', reason: 'no' }] });
const DENIED = deny('*');
const ALLOW_LIST = JSON.stringify({
  mode: 'allowlist',
  hosts: [
    { match: 'ship.example.org', action: 'allow', reason: 'contract' },
    { match: '*.example.net', action: 'allow', reason: 'our own' },
  ],
});

describe('what may be done about the host of a mark', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  const open = async (files: Readonly<Record<string, string>>, initializationOptions: object = { commands: true }) => {
    const workspace = makeWorkspace(files);
    editor = await Editor.open({ folders: [workspace.folder], initializationOptions });
    const uri = uriOf(workspace.path('a.ts'));
    const text = files['a.ts'] ?? '';
    editor.open(uri, text);
    await editor.diagnostics(uri, 1);
    const actionsOn = async (part: string): Promise<Json[]> =>
      editor.actions(uri, positionOf(text, part), ['quickfix']);
    return { workspace, uri, actionsOn };
  };
  const named = (actions: readonly Json[], id: string) =>
    actions.flatMap(({ title, command }) =>
      command?.command === `callsight.${id}` ? [{ title, argument: command.arguments[0] }] : [],
    );

  it('is explaining its score and asking it again', async () => {
    const { uri, actionsOn } = await open({ 'a.ts': CALLS, 'b.ts': CALLS, 'callsight.json': DENIED });
    const actions = await actionsOn('https://api');
    const about = { uri, target: 'https://api.parcelhub.io:443' };
    assert.deepEqual(named(actions, 'explain'), [{ title: 'Explain the score of api.parcelhub.io', argument: about }]);
    assert.deepEqual(named(actions, 'recheckHost'), [
      { title: 'Check api.parcelhub.io again', argument: { ...about, host: 'api.parcelhub.io' } },
    ]);
  });

  it('names every call once all files were looked at, and looks at them when somebody asks before', async () => {
    const { workspace, uri, actionsOn } = await open({ 'a.ts': CALLS, 'src/b.ts': CALLS, 'callsight.json': DENIED });
    const { places } = await editor.request('callsight/hostCalls', { uri, host: 'api.parcelhub.io' });
    const lines = places.map((place: Json) => [place.uri, place.range.start.line]);
    const other = uriOf(workspace.path('src/b.ts'));
    assert.deepEqual(lines, [
      [uri, 0],
      [uri, 1],
      [other, 0],
      [other, 1],
    ]);
    const position = positionOf(CALLS, `'https://api`);
    assert.deepEqual(named(await actionsOn('https://api'), 'showCalls'), [
      { title: 'Show all 4 calls to api.parcelhub.io', argument: { uri, host: 'api.parcelhub.io', position } },
    ]);
    editor.change(uri, 2, { text: CALLS.replace(/^.*v2.*\n/m, '') });
    await editor.diagnostics(uri, 2);
    const [fewer] = named(await actionsOn('https://api'), 'showCalls');
    assert.equal(fewer?.title, 'Show all 3 calls to api.parcelhub.io');
  });

  it('is not showing all calls where there is one', async () => {
    const { uri, actionsOn } = await open({ 'a.ts': CALLS.split('\n')[0] ?? '', 'callsight.json': DENIED });
    await editor.request('callsight/scanWorkspace', {});
    assert.deepEqual(named(await actionsOn('https://api'), 'showCalls'), []);
    assert.equal((await editor.request('callsight/hostCalls', { uri, host: 'api.parcelhub.io' })).places.length, 1);
  });

  it('is nothing of that in an editor that does not know our commands', async () => {
    const { actionsOn } = await open({ 'a.ts': CALLS, 'callsight.json': DENIED }, {});
    assert.deepEqual(await actionsOn('https://api'), []);
  });

  it('is not asking a host whose name may hold a secret, nor one that is internal', async () => {
    const text = `${CALLS}export const tenant = () => fetch(\`https://\${process.env.TENANT}.parcelhub.io/v3\`);\n`;
    const { uri, actionsOn } = await open({ 'a.ts': text, '.env': 'TENANT=acme\n', 'callsight.json': DENIED });
    const tenant = await actionsOn('`https://');
    assert.equal(named(tenant, 'explain').length, 1);
    assert.deepEqual(named(tenant, 'recheckHost'), []);
    const inside = await actionsOn('https://stock');
    assert.deepEqual([...named(inside, 'explain'), ...named(inside, 'recheckHost')], []);
    editor.notify('callsight/network', { reach: 'probe' });
    await assert.rejects(
      editor.request('callsight/checkHost', { uri, target: 'https://acme.parcelhub.io:443', ask: true }),
      /acme\.parcelhub\.io is not asked: .* Type it into "Check a Host…"/,
    );
  });

  it('is explained by the policy of the folder that the document lies in', async () => {
    const { workspace } = await open({ 'a.ts': '', 'packages/web/callsight.json': deny('api.parcelhub.io') });
    const uri = uriOf(workspace.path('packages/web/a.ts'));
    editor.open(uri, CALLS);
    await editor.diagnostics(uri, 1);
    const target = 'https://api.parcelhub.io';
    assert.equal((await editor.request('callsight/checkHost', { uri, target })).answer, 'blocked');
    assert.notEqual((await editor.request('callsight/checkHost', { target })).answer, 'blocked');
  });

  it('is asking for approval of it, or calling an approved one, where an allow list leaves it out', async () => {
    const text = `fetch('https://api.parcelhub.io/v1');\n`;
    const { uri, actionsOn } = await open({ 'a.ts': text, 'callsight.json': ALLOW_LIST });
    const actions = await actionsOn('api.parcelhub');
    assert.deepEqual(named(actions, 'requestApproval'), [
      { title: 'Request approval of api.parcelhub.io…', argument: { uri, host: 'api.parcelhub.io' } },
    ]);
    const start = positionOf(text, 'api.parcelhub.io');
    const range = { start, end: { ...start, character: start.character + 'api.parcelhub.io'.length } };
    assert.deepEqual(named(actions, 'replaceHost'), [
      {
        title: 'Replace with approved host…',
        argument: { uri, range, expect: 'api.parcelhub.io', hosts: ['ship.example.org'] },
      },
    ]);
    assert.deepEqual(named(actions, 'denyHost'), [
      { title: 'Deny api.parcelhub.io…', argument: { uri, host: 'api.parcelhub.io' } },
    ]);
  });

  for (const [kind, host, said] of [
    ['deny', '*.parcelhub.io', undefined],
    ['deny', 'https://api.parcelhub.io/v1', /Write api\.parcelhub\.io\./],
    ['allow', 'a b', /Write one host/],
    ['quarantine', 'api.*.io', /\*/],
  ] as const) {
    it(`is to ${kind} ${host}${said ? ', which is refused with what to write' : ''}`, async () => {
      await open({ 'a.ts': CALLS });
      const decision = { kind, host, reason: 'no', expires: '2099-01-31' };
      const edited = editor.request('callsight/policyEdit', { decision });
      if (said) await assert.rejects(edited, said);
      else assert.match((await edited).text, /"match": "\*\.parcelhub\.io", "action": "deny", "reason": "no"/);
    });
  }

  it('stands in the hover, too, and no link there leads nowhere', async () => {
    const { uri } = await open({ 'a.ts': CALLS, 'callsight.json': DENIED });
    const { contents } = await editor.hover(uri, positionOf(CALLS, 'https://api'));
    const links = [...contents.value.matchAll(/\[([^\]]+)\]\(command:callsight\.(\w+)/g)].map(([, title, id]) => [
      title,
      id,
    ]);
    assert.deepEqual(links, [
      ['Show Details', 'showReport'],
      ['All 2 Calls', 'showCalls'],
      ['Allow…', 'allowHost'],
      ['Check Again', 'recheckHost'],
    ]);
  });
});
