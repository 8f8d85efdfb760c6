import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileAt, mark, marks, open, ruleOf, until } from '../editor';

describe('the lock file', () => {
  const lock = () => fileAt('callsight.lock.json');
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(lock());
  });

  it('is written by its command; a host that it does not name is marked from then on', async () => {
    const document = await open('src/shipping.ts');
    await mark(document, 'cleartext-http');
    const { hosts } = await vscode.commands.executeCommand<{ hosts: number }>('callsight.updateLock');
    assert.ok(hosts > 3, String(hosts));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(lock()));
    assert.match(text, /^\{ "lockVersion": 1, "model": "callsight\/1", "hosts": \{\n/);
    assert.match(text, /\n"http:\/\/rates\.parcelhub\.io": \{"firstSeen":"\d{4}-\d\d-\d\d"/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "fetch('https://fresh.parcelhub.io/v1');\n");
    await vscode.workspace.applyEdit(edit);
    const found = await mark(document, 'new-third-party');
    assert.match(found.message, /^fresh\.parcelhub\.io: first call to this host in this project\./);
    await vscode.commands.executeCommand('undo');
    await until('file without that mark', () =>
      marks(document.uri).every((found) => ruleOf(found) !== 'new-third-party'),
    );
  });

  it('is checked by its schema, and marked where somebody changed it by hand', async () => {
    const document = await vscode.workspace.openTextDocument(lock());
    await vscode.window.showTextDocument(document);
    assert.equal(marks(document.uri).length, 0);
    const at = document.getText().indexOf('"calls":1') + '"calls":'.length;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 1)), '"x"');
    await vscode.workspace.applyEdit(edit);
    const ours = await mark(document, 'lock');
    assert.match(ours.message, /calls must be a number\. Restore it from version control/);
    const all = () => vscode.languages.getDiagnostics(document.uri);
    await until('mark of the schema', () =>
      all().some(({ source, message }) => source !== 'callsight' && /integer/.test(message)),
    );
    await vscode.commands.executeCommand('undo');
    await until('a lock file without marks', () => marks(document.uri).length === 0);
  });
});
