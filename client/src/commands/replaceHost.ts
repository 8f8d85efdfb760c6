import * as vscode from 'vscode';
import type { Command } from '../app';
import { rangeArgument, textArgument, textsArgument } from '../ask';

/** Asks which of the approved hosts to call, and writes it in place of the one that is called. */
export const replaceHost: Command = {
  id: 'replaceHost',
  async run({ server }, argument) {
    const uri = textArgument(argument, 'uri');
    const expect = textArgument(argument, 'expect');
    const range = rangeArgument(argument, 'range');
    if (!uri || !expect || !range) return;
    const host =
      textArgument(argument, 'host') ??
      (await vscode.window.showQuickPick(textsArgument(argument, 'hosts'), {
        title: vscode.l10n.t('Replace {0}', expect),
        placeHolder: vscode.l10n.t('Which approved host is called in its place?'),
      }));
    if (!host) return;
    const document = await vscode.workspace.openTextDocument(server.uri(uri));
    // The text may have changed while the user chose.
    if (document.getText(range) !== expect) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, host);
    await vscode.workspace.applyEdit(edit);
  },
};
