import * as vscode from 'vscode';
import type { Command } from '../app';

/** Opens a copy of the bundled sample, so that nothing of the extension itself is changed. */
export const openSample: Command = {
  id: 'openSample',
  async run({ extension }) {
    const file = vscode.Uri.joinPath(extension, 'media/walkthrough/sample.ts');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const document = await vscode.workspace.openTextDocument({ language: 'typescript', content });
    await vscode.window.showTextDocument(document);
  },
};
