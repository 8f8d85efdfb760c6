import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { marks, open, until } from '../editor';

describe('the policy file', () => {
  it('opens by its command, as JSON with comments', async () => {
    await open('src/catalogue.ts');
    await vscode.commands.executeCommand('callsight.openPolicy');
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? '', /callsight\.json$/);
    assert.equal(document?.languageId, 'jsonc');
  });

  it('marks a mistake where it stands, while it is typed', async () => {
    const document = await open('callsight.json');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '"minimumScore"'), '"minimumScor"');
    await vscode.workspace.applyEdit(edit);
    const found = await until('mark in the policy', () => marks(document.uri)[0]);
    assert.match(found.message, /minimumScore/);
    assert.equal(document.getText(found.range), '"minimumScor"');
    await vscode.commands.executeCommand('undo');
    await until('policy without marks', () => marks(document.uri).length === 0);
  });

  it('offers its keys while it is typed', async () => {
    const document = await open('callsight.json');
    const at = document.positionAt(document.getText().indexOf('"mode"'));
    const labels = await until('completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.some((label) => label.includes('exceptions')) && found;
    });
    assert.ok(
      labels.some((label) => label.includes('internal')),
      labels.join(),
    );
  });
});

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}
