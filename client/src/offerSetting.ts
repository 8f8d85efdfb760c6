import * as vscode from 'vscode';

/** Says something about the setting `callsight.network`, with a button that leads there. */
export function offerSetting(text: string): void {
  const open = vscode.l10n.t('Open Settings');
  void vscode.window.showInformationMessage(text, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('workbench.action.openSettings', 'callsight.network');
  });
}
