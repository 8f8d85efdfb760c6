import * as vscode from 'vscode';
import type { Command } from '../app';
import { replaceText } from '../replaceText';

/** Accepts the hosts that a folder calls today: writes them into its lock file, and offers to look at it. */
export const updateLock: Command = {
  id: 'updateLock',
  async run({ server }) {
    const folder = await chosenFolder();
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No folder is open. Open the folder of a project; the lock file lies in it.'),
      );
      return undefined;
    }
    const inFolder = vscode.Uri.joinPath(folder.uri, 'callsight.lock.json');
    const edit = await server.ask('callsight/lockEdit', { uri: server.uriText(inFolder) });
    const file = server.uri(edit.uri);
    await replaceText(file, edit.text, edit.exists);
    const open = vscode.l10n.t('Open');
    const name = vscode.workspace.asRelativePath(file);
    const text =
      edit.accepted === ''
        ? vscode.l10n.t('{0} names {1} hosts. Commit it with the code.', name, edit.hosts)
        : vscode.l10n.t(
            '{0} names {1} hosts; accepted: {2}. Commit it with the code.',
            name,
            edit.hosts,
            edit.accepted,
          );
    // Not awaited: the command is done, whether or not somebody answers.
    void vscode.window.showInformationMessage(text, open).then(async (answer) => {
      if (answer === open) await vscode.window.showTextDocument(file);
    });
    return edit;
  },
};

/** The folder of the file in the editor, the only one, or the one that the user picks. */
async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  return own ?? (folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0]);
}
