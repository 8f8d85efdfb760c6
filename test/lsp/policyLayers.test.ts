import assert from 'node:assert/strict';
import { join } from 'node:path';
import { applied, Editor, type Json, positionOf, root, uriOf } from './editor';
import { leave } from './leave';
import { makeWorkspace, type Workspace } from './workspace';

const call = `fetch('https://api.parcelhub.io/v1');\n`;
const clause = (action: string, match = 'api.parcelhub.io') =>
  `{ "match": "${match}", "action": "${action}", "reason": "contract" }`;

/** An editor on a machine with a policy of its own. */
const openManaged = (workspace: Workspace, managed: Workspace) =>
  Editor.open({
    folders: [workspace.folder],
    program: [join(root, 'test/out/lsp/managedServer.js'), managed.path('policy.json')],
  });

const messages = (marks: readonly Json[]) => marks.map(({ message }) => message);
/** Gives a text with the edits of a code action for its only file. */
const withFix = (text: string, { edit }: Json) => applied(text, (Object.values(edit.changes) as Json[][])[0] ?? []);

describe('the layers of a policy in the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  it('bind: a clause that would loosen the machine’s is marked at its place, decides nothing, and can be removed', async () => {
    const policy = `{\n  // ours\n  "hosts": [\n    ${clause('allow')}, // approved\n    ${clause('deny', 'other.parcelhub.io')}\n  ]\n}\n`;
    const workspace = makeWorkspace({ 'a.ts': call, 'callsight.json': policy });
    const managed = makeWorkspace({ 'policy.json': `{ "hosts": [${clause('deny')}] }` });
    editor = await openManaged(workspace, managed);
    const [source, file] = [uriOf(workspace.path('a.ts')), uriOf(workspace.path('callsight.json'))];
    editor.open(source, call);
    const [denied] = await editor.diagnostics(source, 1);
    assert.equal(denied.code, 'policy-denied');
    editor.open(file, policy, 'jsonc');
    const [mark] = await editor.diagnostics(file, 1);
    assert.match(
      mark.message,
      /^this would loosen deny api\.parcelhub\.io in .*policy\.json:1, so it is not applied\./,
    );
    assert.deepEqual(mark.range.start, positionOf(policy, clause('allow')));
    const [fix] = await editor.actions(file, mark.range.start);
    assert.equal(fix.title, 'Remove what is not applied');
    assert.equal(withFix(policy, fix), policy.replace(`${clause('allow')}, `, ''));
  });

  it('are not written into without effect: who decides is told in place of that', async () => {
    const denied = `{ "match": "api.parcelhub.io", "action": "deny", "reason": "no contract", "owner": "SecOps", "alternative": "ship.example.org" }`;
    const files = {
      'a.ts': call,
      'b.ts': `fetch('https://files.parcelhub.io/');\n`,
      'callsight.json': '{ "extends": ["./base.json"] }\n',
      'base.json': `{ "hosts": [${clause('deny', 'files.parcelhub.io')}] }`,
      'web/a.ts': `fetch('https://cdn.parcelhub.io/');\n`,
      'web/callsight.json': `{ "hosts": [${clause('deny', 'cdn.parcelhub.io')}] }`,
    };
    const workspace = makeWorkspace(files);
    const managed = makeWorkspace({ 'policy.json': `{ "hosts": [${denied}] }` });
    editor = await openManaged(workspace, managed);
    const decide = (file: string, decision: object) =>
      editor.request('callsight/policyEdit', {
        uri: uriOf(workspace.path(file)),
        decision: { reason: 'x', ...decision },
      });
    const place = (file: string) => file.replace(/[.\\]/g, '\\$&');
    for (const [file, decision, expected] of [
      [
        'a.ts',
        { kind: 'allow', host: 'api.parcelhub.io' },
        String.raw`^api\.parcelhub\.io: deny api\.parcelhub\.io \("no contract", owner SecOps\), says ${place(managed.path('policy.json'))}:1\. callsight\.json cannot loosen that, so nothing was written\. Ask SecOps for the approval there, or use ship\.example\.org\.$`,
      ],
      [
        'b.ts',
        { kind: 'allow', host: 'files.parcelhub.io' },
        String.raw`says base\.json:1\. callsight\.json cannot loosen that, so nothing was written\. Ask whoever answers for base\.json for the approval there\.$`,
      ],
      [
        'b.ts',
        { kind: 'except', host: 'files.parcelhub.io', rule: 'policy-denied', expires: '2099-12-31' },
        String.raw`Ask whoever answers for base\.json for an exception from policy-denied there\.$`,
      ],
      [
        'web/a.ts',
        { kind: 'quarantine', host: 'cdn.parcelhub.io', expires: '2099-12-31' },
        String.raw`says web/callsight\.json:1\..* Ask whoever answers for web/callsight\.json for a quarantine there\.$`,
      ],
    ] as const) {
      editor.open(uriOf(workspace.path(file)), files[file]);
      await editor.diagnostics(uriOf(workspace.path(file)), 1);
      await assert.rejects(decide(file, decision), ({ message }: Error) => {
        assert.match(message, new RegExp(expected));
        return true;
      });
      editor.close(uriOf(workspace.path(file)));
    }
    for (const [file, decision] of [
      ['a.ts', { kind: 'deny', host: 'api.parcelhub.io' }],
      ['a.ts', { kind: 'allow', host: 'other.parcelhub.io' }],
    ] as const) {
      const { text } = await decide(file, decision);
      assert.ok(text.includes(decision.host));
    }
  });

  it('bind folder by folder, and settings come last', async () => {
    const workspace = makeWorkspace({
      'callsight.json': '{ "rules": { "cleartext-http": "warning" } }',
      'web/callsight.json': `{ "hosts": [${clause('deny')}] }`,
      'web/a.ts': call,
      'b.ts': call,
      'c.ts': call.replace('https', 'http'),
    });
    editor = await Editor.open({
      folders: [workspace.folder],
      initializationOptions: { settings: { severity: { 'cleartext-http': 'off', 'policy-denied': 'off' } } },
    });
    for (const [file, expected] of [
      ['web/a.ts', ['policy-denied 1']],
      ['b.ts', ['score-unknown 4']],
      ['c.ts', ['cleartext-http 2']],
    ] as const) {
      const uri = uriOf(workspace.path(file));
      editor.open(uri, file === 'c.ts' ? call.replace('https', 'http') : call);
      const marks = await editor.diagnostics(uri, 1);
      assert.deepEqual(
        marks.map(({ code, severity }) => `${code} ${severity}`),
        expected,
        file,
      );
    }
  });

  it('approve nothing when the machine’s policy cannot be read, and say so at its address', async () => {
    const workspace = makeWorkspace({ 'a.ts': call, 'callsight.json': `{ "hosts": [${clause('allow')}] }` });
    const managed = makeWorkspace({ 'policy.json/x': '' });
    editor = await openManaged(workspace, managed);
    const source = uriOf(workspace.path('a.ts'));
    editor.open(source, call);
    assert.deepEqual(
      (await editor.diagnostics(source, 1)).map(({ code }) => code),
      ['policy-not-allowed'],
    );
    const address = uriOf(managed.path('policy.json'));
    const { params } = await editor.next(
      ({ method, params: sent }) => method === 'textDocument/publishDiagnostics' && sent.uri === address,
    );
    assert.deepEqual(messages(params.diagnostics), [
      'the policy is not a regular file. Make it a file that can be read.',
    ]);
  });

  it('are pinned: another content is marked where it is named, and the new pin is one fix away', async () => {
    const policy = '{ "extends": ["./base.json"] }\n';
    const workspace = makeWorkspace({
      'a.ts': call,
      'base.json': `{ "hosts": [${clause('deny')}] }`,
      'callsight.json': policy,
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    const file = uriOf(workspace.path('callsight.json'));
    editor.open(file, policy, 'jsonc');
    const [mark] = await editor.diagnostics(file, 1);
    assert.deepEqual([mark.severity, mark.range.start], [2, positionOf(policy, '"./base.json"')]);
    const [fix] = await editor.actions(file, mark.range.start);
    const pinned = withFix(policy, fix);
    assert.match(pinned, /"\.\/base\.json#sha256-[0-9a-f]{64}"/);
    editor.change(file, 2, { text: pinned });
    assert.deepEqual(await editor.diagnostics(file, 2), []);
    editor.change(file, 3, { text: pinned.replace(/[0-9a-f]{64}/, '0'.repeat(64)) });
    const [wrong] = await editor.diagnostics(file, 3);
    assert.equal(wrong.severity, 1);
    const [again] = await editor.actions(file, wrong.range.start);
    assert.equal(withFix(pinned.replace(/[0-9a-f]{64}/, '0'.repeat(64)), again), pinned);
  });

  it('mend a misspelt word', async () => {
    const policy = '{ "mode": "allowlst", "hots": [] }\n';
    const workspace = makeWorkspace({ 'callsight.json': policy });
    editor = await Editor.open({ folders: [workspace.folder] });
    const file = uriOf(workspace.path('callsight.json'));
    editor.open(file, policy, 'jsonc');
    await editor.diagnostics(file, 1);
    for (const [word, title, mended] of [
      ['"allowlst"', 'Write allowlist', policy.replace('allowlst', 'allowlist')],
      ['"hots"', 'Write "hosts"', policy.replace('hots', 'hosts')],
    ] as const) {
      const [fix] = await editor.actions(file, positionOf(policy, word));
      assert.deepEqual([fix.title, withFix(policy, fix)], [title, mended]);
    }
  });

  it('tell what an entry does, and which exceptions are past their end or unused; both can be mended', async () => {
    const exception = (match: string, expires: string) =>
      `{ "code": "cleartext-http", "match": "${match}", "expires": "${expires}", "reason": "lab" }`;
    const policy = [
      '{',
      '  "minimumScore": 70,',
      '  "hosts": [',
      `    ${clause('allow')},`,
      `    ${clause('deny', '*.gone.io')}`,
      '  ],',
      '  "exceptions": [',
      `    ${exception('lab.parcelhub.io', '2099-12-31')},`,
      `    ${exception('old.parcelhub.io', '2020-01-31')}, // SEC-1`,
      `    ${exception('gone.parcelhub.io', '2099-12-31')}`,
      '  ]',
      '}',
      '',
    ].join('\n');
    const workspace = makeWorkspace({
      'callsight.json': policy,
      'a.ts': `${call}${call}fetch('http://lab.parcelhub.io/');\nfetch('http://old.parcelhub.io/');\n`,
    });
    editor = await Editor.open({ folders: [workspace.folder] });
    const file = uriOf(workspace.path('callsight.json'));
    await editor.request('callsight/scanWorkspace', {});
    editor.open(file, policy, 'jsonc');
    const marks = await editor.diagnostics(file, 1);
    assert.deepEqual(
      marks.map(({ code, range }) => [code, range.start]),
      [
        ['exception-expired', positionOf(policy, exception('old.parcelhub.io', '2020-01-31'))],
        ['exception-unused', positionOf(policy, exception('gone.parcelhub.io', '2099-12-31'))],
      ],
    );
    for (const [word, expected] of [
      ['"api.parcelhub.io"', 'api\\.parcelhub\\.io: 1 host, 2 calls.\n\nDecides for api.parcelhub.io (allowed).'],
      ['"*.gone.io"', 'nothing in this project calls such a host.\n\nDecides for no host of this project.'],
      ['"lab.parcelhub.io"', 'In force: cleartext-http is silenced for 1 finding.'],
      ['"gone.parcelhub.io"', 'Unused: cleartext-http is silenced for 0 findings.'],
    ] as const) {
      const { contents } = await editor.hover(file, positionOf(policy, word, 1));
      assert.ok(contents.value.replaceAll('\\', '').endsWith(expected.replaceAll('\\', '')), contents.value);
    }
    const [renew, remove] = await editor.actions(file, positionOf(policy, '"old.parcelhub.io"'));
    assert.match(renew.title, /^Renew it until 20\d\d-\d\d-\d\d$/);
    assert.equal(withFix(policy, renew), policy.replace('2020-01-31', renew.title.slice(-10)));
    assert.equal(remove.title, 'Remove it');
    assert.ok(!withFix(policy, remove).includes('old.parcelhub.io'));
    assert.match(withFix(policy, remove), /\/\/ SEC-1/);
  });
});
