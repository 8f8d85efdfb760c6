import * as vscode from 'vscode';
import type { Command } from '../app';

/** Opens what left this machine as a text. */
export const showDataSent: Command = {
  id: 'showDataSent',
  async run({ server }) {
    const { text } = await server.ask('callsight/sent', {});
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
    await vscode.window.showTextDocument(document, { preview: true });
  },
};
