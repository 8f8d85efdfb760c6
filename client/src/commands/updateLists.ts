import * as vscode from 'vscode';
import type { Command } from '../app';
import { askForLists } from '../askConsent';

/** Downloads the lists that are due, once the user agreed. */
export const updateLists: Command = {
  id: 'updateLists',
  async run(app) {
    if (!(await askForLists(app))) return undefined;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('CallSight: updating lists'),
      cancellable: true,
    };
    const result = await vscode.window.withProgress(options, (_, token) =>
      app.server.ask('callsight/updateLists', {}, token),
    );
    const text =
      result.outcome === 'done'
        ? vscode.l10n.t('CallSight: {0} lists are new, {1} could not be had.', result.changed, result.kept)
        : vscode.l10n.t('CallSight: lists are not updated now.');
    vscode.window.setStatusBarMessage(text, 8000);
    return result;
  },
};
