import * as vscode from 'vscode';
import type { Command } from '../app';

/** Looks at every file of the workspace and says in one line what was found. */
export const scanWorkspace: Command = {
  id: 'scanWorkspace',
  async run({ server }) {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No folder is open. Open the folder of a project, then scan it.'),
      );
      return undefined;
    }
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('CallSight: scanning') };
    const status = await vscode.window.withProgress(options, () => server.ask('callsight/scanWorkspace', {}));
    const hosts = status.blocked + status.review + status.unknown + status.allowed;
    const text =
      status.calls === 0
        ? vscode.l10n.t('CallSight: no outbound calls found in {0} files.', status.files)
        : vscode.l10n.t('CallSight: {0} calls to {1} hosts in {2} files.', status.calls, hosts, status.files);
    vscode.window.setStatusBarMessage(text, 8000);
    return status;
  },
};
