import * as vscode from 'vscode';

/**
 * Puts a text in place of a file's and saves it; an open editor shows the change and can undo it.
 * Creates the file when it does not exist.
 */
export async function replaceText(uri: vscode.Uri, text: string, exists: boolean): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (exists) {
    const document = await vscode.workspace.openTextDocument(uri);
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  } else {
    edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  }
  await vscode.workspace.applyEdit(edit);
  if (exists) await (await vscode.workspace.openTextDocument(uri)).save();
}
