import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { mark, marks, open, until } from '../editor';
import { servers } from '../serverProcess';

/** Types a space and takes it back, so that the server is asked anew. */
async function touch(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n');
  await vscode.workspace.applyEdit(edit);
}

describe('the language server', () => {
  it('is one process', async () => {
    await until('server', () => servers().length === 1);
  });

  it('[L043] is started again when it is killed, and the marks come back', async () => {
    const document = await open('src/inventory.ts');
    await mark(document, 'cleartext-http');
    const [pid] = servers();
    assert.ok(pid);
    process.kill(pid, 'SIGKILL');
    await until('new server', () => servers().find((each) => each !== pid));
    await touch(document);
    await mark(document, 'cleartext-http');
  });

  it('is started again by the command', async () => {
    const [pid] = servers();
    await vscode.commands.executeCommand('callsight.restart');
    await until('new server', () => servers().find((each) => each !== pid));
    const document = await open('src/inventory.ts');
    await touch(document);
    await until('marks', () => marks(document.uri).length > 0);
  });
});
