import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileAt, mark, marks, open, quickFix, ruleOf, until } from '../editor';

const read = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));
const run = (fix: vscode.CodeAction, more: object = {}) => {
  assert.ok(fix.command);
  const [argument] = fix.command.arguments ?? [];
  return vscode.commands.executeCommand(fix.command.command, { ...argument, ...more });
};

describe('what may be done about a host', () => {
  it('is explaining its score', async () => {
    const document = await open('src/exports.ts');
    const { range } = await mark(document, 'policy-denied');
    const told = await run(await quickFix(document, range, 'Explain the score of upload.dropfiles.io'));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const { host, answer, lines } = told as { host: string; answer: string; lines: readonly object[] };
    assert.deepEqual([host, answer], ['upload.dropfiles.io', 'blocked']);
    assert.ok(lines.length > 1);
  });

  it('is preparing a change of the policy that somebody else approves: it is shown and not saved', async () => {
    const document = await open('src/exports.ts');
    const { range } = await mark(document, 'policy-denied');
    const before = await read('callsight.json');
    await run(await quickFix(document, range, 'Request approval of upload.dropfiles.io…'), {
      reason: 'quarterly files',
    });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /callsight\.json$/);
    assert.equal(editor?.document.isDirty, true);
    assert.match(
      editor?.document.getText(editor.selection) ?? '',
      /"match": "upload\.dropfiles\.io", "action": "allow", "reason": "quarterly files"/,
    );
    assert.equal(await read('callsight.json'), before);
    await until('file without that mark', () =>
      marks(document.uri).every((found) => ruleOf(found) !== 'policy-denied'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor?.document.getText(), before);
    await mark(document, 'policy-denied');
  });

  it('is nothing that a policy above keeps from having an effect: who decides is named, and nothing is written', async () => {
    const base = { match: 'upload.dropfiles.io', action: 'deny', reason: 'no file-sharing hosts', owner: 'SecOps' };
    await vscode.workspace.fs.writeFile(
      fileAt('base.json'),
      new TextEncoder().encode(JSON.stringify({ hosts: [base] })),
    );
    const policy = await open('callsight.json');
    const builds = new vscode.WorkspaceEdit();
    builds.insert(policy.uri, policy.positionAt(policy.getText().indexOf('{') + 1), ' "extends": ["./base.json"],');
    await vscode.workspace.applyEdit(builds);
    const before = policy.getText();
    const document = await open('src/exports.ts');
    const { range } = await mark(document, 'policy-denied');
    const fix = await quickFix(document, range, 'Request approval of upload.dropfiles.io…');
    await assert.rejects(Promise.resolve(run(fix, { reason: 'quarterly files' })), ({ message }: Error) => {
      assert.match(message, /says base\.json:1\. .* nothing was written\. Ask SecOps for the approval there\.$/);
      return true;
    });
    assert.equal(policy.getText(), before);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, document.uri.path);
    await open('callsight.json');
    await vscode.commands.executeCommand('undo');
    assert.equal(policy.isDirty, false);
    await vscode.workspace.fs.delete(fileAt('base.json'));
  });

  it('is calling an approved host in its place, where there is an allow list', async () => {
    const policy = await open('callsight.json');
    const list = new vscode.WorkspaceEdit();
    const at = policy.getText().indexOf('"denylist"');
    list.replace(policy.uri, new vscode.Range(policy.positionAt(at), policy.positionAt(at + 10)), '"allowlist"');
    await vscode.workspace.applyEdit(list);
    const document = await open('src/notify.ts');
    const { range } = await mark(document, 'policy-not-allowed');
    const fix = await quickFix(document, range, 'Replace with approved host…');
    await run(fix, { host: 'api.stripe.com', expect: 'other.example.com' });
    assert.match(document.getText(), /https:\/\/acme-demo\.ngrok\.app\/hooks/);
    await run(fix, { host: 'api.stripe.com' });
    assert.match(document.getText(), /https:\/\/api\.stripe\.com\/hooks/);
    await vscode.commands.executeCommand('undo');
    await open('callsight.json');
    await vscode.commands.executeCommand('undo');
    await mark(document, 'tunnel-or-bin-host');
  });

  it('is denying it, with the reason', async () => {
    const document = await open('src/payments.ts');
    const { range } = await mark(document, 'lookalike-host');
    await run(await quickFix(document, range, 'Deny api.strlpe.com…'), { reason: 'imitates our payment service' });
    assert.match(await read('callsight.json'), /"api\.strlpe\.com", "action": "deny"/);
    const { message } = await mark(document, 'policy-denied');
    assert.match(message, /^api\.strlpe\.com: denied by policy \("imitates our payment service"\)/);
  });
});
