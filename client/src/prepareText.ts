import * as vscode from 'vscode';

/** Shows a file with another text, not saved, and what differs selected; a file that is not there yet is not made. */
export async function prepareText(uri: vscode.Uri, text: string, exists: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(exists ? uri : uri.with({ scheme: 'untitled' }));
  const before = document.getText();
  const start = sharedLength(before, text);
  const end = sharedLength(reversed(before.slice(start)), reversed(text.slice(start)));
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(document.uri, range, text.slice(start, text.length - end));
  await vscode.workspace.applyEdit(edit);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(text.length - end));
  await vscode.window.showTextDocument(document, { selection });
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
