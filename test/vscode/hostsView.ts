import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './editor';

const press = (id: string) => vscode.commands.executeCommand(id);

/** Opens the first call of the first host of the list with the commands of the keyboard alone; gives where the code opened. */
export async function callThroughHosts(): Promise<vscode.TextEditor> {
  await press('workbench.action.closeAllEditors');
  await press('callsight.scanWorkspace');
  const editor = await until('code opened from the list of hosts', async () => {
    await press('callsight.hosts.focus');
    await press('list.focusFirst');
    await press('list.expand');
    await press('list.focusDown');
    await press('list.select');
    const opened = vscode.window.activeTextEditor;
    return opened && !opened.selection.isEmpty && opened;
  });
  assert.match(editor.document.uri.path, /\/src\/\w+\.ts$/);
  return editor;
}
