import * as vscode from 'vscode';
import type { Command } from '../app';
import { replaceText } from '../replaceText';

/** Opens the policy file that holds for the file in the editor; creates it when there is none. */
export const openPolicy: Command = {
  id: 'openPolicy',
  async run({ server }) {
    const active = vscode.window.activeTextEditor?.document.uri;
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No folder is open. Open the folder of a project; the policy file lies in it.'),
      );
      return;
    }
    const file = await server.ask('callsight/policyFile', active ? { uri: server.uriText(active) } : {});
    const uri = server.uri(file.uri);
    if (!file.exists) await replaceText(uri, file.text, false);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  },
};
