import assert from 'node:assert/strict';
import { Editor, type Json, positionOf, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace } from './workspace';

const call = `fetch('https://api.parcelhub.io/v1');\n`;
const deny = (host: string) =>
  `{\n  // who decided: ops\n  "version": 1,\n  "hosts": [{ "match": "${host}", "action": "deny", "reason": "not ours" }]\n}\n`;

const codes = (marks: readonly Json[]) => marks.map(({ code }) => code);

describe('the policy in the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  it('decides the marks, and a change that is typed decides at once, before it is saved', async () => {
    const workspace = makeWorkspace({ 'callsight.json': deny('api.parcelhub.io'), 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const [source, policy] = [uriOf(workspace.path('a.ts')), uriOf(workspace.path('callsight.json'))];
    editor.open(source, call);
    assert.deepEqual(codes(await editor.diagnostics(source, 1)), ['policy-denied']);
    editor.open(policy, deny('api.parcelhub.io'), 'jsonc');
    const from = editor.seen.length;
    editor.change(policy, 2, { text: deny('other.parcelhub.io') });
    const fits = ({ method, params }: Json) => method === 'textDocument/publishDiagnostics' && params.uri === source;
    const { params } = await editor.next(fits, from);
    assert.ok(!codes(params.diagnostics).includes('policy-denied'));
  });

  it('is marked where it is wrong, with the word that was meant', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const uri = uriOf(workspace.path('callsight.json'));
    const text = '{ "version": 1,\n  "minimumScor": 50 }\n';
    editor.open(uri, text, 'jsonc');
    const [mark] = await editor.diagnostics(uri, 1);
    assert.deepEqual(mark.range.start, positionOf(text, '"minimumScor"'));
    assert.match(mark.message, /Did you mean "minimumScore"\?/);
    editor.change(uri, 2, { text: '{ "version": 1, "minimumScore": 50 }\n' });
    assert.deepEqual(await editor.diagnostics(uri, 2), []);
  });

  it('takes a decision with its comments kept', async () => {
    const workspace = makeWorkspace({ 'callsight.json': deny('bad.parcelhub.io'), 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder], initializationOptions: { commands: true } });
    const uri = uriOf(workspace.path('a.ts'));
    editor.open(uri, call);
    const decision = { kind: 'allow', host: 'api.parcelhub.io', reason: 'contract of 2026' };
    const edit = await editor.request('callsight/policyEdit', { uri, decision });
    assert.equal(edit.uri, uriOf(workspace.path('callsight.json')));
    assert.equal(edit.exists, true);
    assert.match(edit.text, /\/\/ who decided: ops/);
    assert.match(edit.text, /"api\.parcelhub\.io"/);
    assert.match(edit.text, /"contract of 2026"/);
  });

  it('is started where there is none', async () => {
    const workspace = makeWorkspace({ 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const file = await editor.request('callsight/policyFile', {});
    assert.equal(file.exists, false);
    assert.equal(file.uri, uriOf(workspace.path('callsight.json')));
    assert.match(file.text, /"version": 1/);
  });

  it('cannot be edited while it is broken, and the message says what to do', async () => {
    const workspace = makeWorkspace({ 'callsight.json': '{ "version": 1, ', 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder] });
    const decision = { kind: 'allow', host: 'api.parcelhub.io', reason: 'contract' };
    await assert.rejects(editor.request('callsight/policyEdit', { decision }), /Mend what is marked in it/);
  });

  it('takes an exception for all calls to a host, which silences them', async () => {
    const workspace = makeWorkspace({ 'callsight.json': '{ "minimumScore": 10 }', 'a.ts': call });
    editor = await Editor.open({ folders: [workspace.folder], initializationOptions: { commands: true } });
    const decision = {
      kind: 'except',
      rule: 'cleartext-http',
      host: 'api.parcelhub.io',
      reason: 'lab',
      expires: '2099-01-31',
    };
    const edit = await editor.request('callsight/policyEdit', { decision });
    const { exceptions } = JSON.parse(edit.text);
    assert.match(exceptions[0].since, /^\d{4}-\d{2}-\d{2}$/);
    delete exceptions[0].since;
    assert.deepEqual(exceptions, [
      { code: 'cleartext-http', match: 'api.parcelhub.io', reason: 'lab', expires: '2099-01-31' },
    ]);
  });

  for (const [what, uri, text, line, comment] of [
    ['a script', 'a.ts', "fetch('x');\n", 0, '// callsight-ignore-file cleartext-http -- lab only\n'],
    ['a program', 'a.mjs', '#!/usr/bin/env node\r\n', 1, '// callsight-ignore-file cleartext-http -- lab only\r\n'],
    ['a page', 'a.vue', '<template/>\n', 0, '<!-- callsight-ignore-file cleartext-http -- lab only -->\n'],
    [
      'a page with a script on top',
      'a.astro',
      '---\n---\n',
      1,
      '// callsight-ignore-file cleartext-http -- lab only\n',
    ],
  ] as const) {
    it(`gives the comment that ignores a rule in all of ${what}`, async () => {
      editor = await Editor.open();
      editor.open(`file:///w/${uri}`, text);
      const sent = { uri: `file:///w/${uri}`, rule: 'cleartext-http', reason: 'lab only' };
      assert.deepEqual(await editor.request('callsight/ignoreEdit', sent), { line, text: comment });
    });
  }

  for (const [what, uri, text, line, comment] of [
    ['of a script', 'a.vue', '<script>\n  f();\n</script>\n', 1, '  // $\n'],
    ['at the end of a script', 'a.vue', '<script>\n  f();\n</script>\n', 2, '// $\n'],
    ['of a page', 'a.html', '<p>\n  <i></i>\n</p>\n', 1, '  <!-- $ -->\n'],
    ['of markup', 'a.svelte', '<script>f();</script>\n\t{#await f()}{/await}\n', 1, '\t<!-- $ -->\n'],
    ['of code in braces', 'a.svelte', '<p a={() => {\n  f();\n}} />\n', 1, '  // $\n'],
    ['of a handler', 'a.vue', '<template><a @click="\n  f(1);\n  f(2);\n"/></template>\n', 2, '  // $\n'],
    ['of code with elements', 'a.astro', '---\n---\n{a.map(() =>\n  f(<b/>)\n)}\n', 3, '  // $\n'],
    ['of elements in code', 'a.astro', '---\n---\n{a.map(() => <p>\n  {f()}\n</p>)}\n', 3, '  <!-- $ -->\n'],
  ] as const) {
    it(`gives the comment that ignores a rule in a line ${what}`, async () => {
      editor = await Editor.open();
      editor.open(`file:///w/${uri}`, text);
      const sent = { uri: `file:///w/${uri}`, line, rule: 'cleartext-http', reason: 'lab only' };
      const words = 'callsight-ignore-next-line cleartext-http -- lab only';
      const expected = { line, text: comment.replace('$', words) };
      assert.deepEqual(await editor.request('callsight/ignoreEdit', sent), expected);
    });
  }

  it('gives no comment for a line inside a tag', async () => {
    editor = await Editor.open();
    editor.open('file:///w/a.vue', '<template>\n<a\n  @click="f()"\n/></template>\n');
    const sent = { uri: 'file:///w/a.vue', line: 2, rule: 'cleartext-http', reason: 'lab only' };
    await assert.rejects(editor.request('callsight/ignoreEdit', sent), /inside a tag/);
  });

  it('gives the ignore comment with the line’s own indent', async () => {
    editor = await Editor.open();
    const text = `function load() {\n\tfetch('http://api.parcelhub.io/v1');\n}\n`;
    editor.open('untitled:a', text);
    const edit = await editor.request('callsight/ignoreEdit', {
      uri: 'untitled:a',
      line: 1,
      rule: 'cleartext-http',
      reason: 'lab only',
      until: '2030-01-31',
    });
    assert.deepEqual(edit, {
      line: 1,
      text: '\t// callsight-ignore-next-line cleartext-http -- lab only (until 2030-01-31)\n',
    });
    const lines = text.split('\n');
    editor.change('untitled:a', 2, { text: [lines[0], edit.text.trimEnd(), ...lines.slice(1)].join('\n') });
    assert.deepEqual(await editor.diagnostics('untitled:a', 2), []);
  });
});
