import * as vscode from 'vscode';
import type { Command } from '../app';
import { askForHosts } from '../askConsent';

/** Asks the hosts of this workspace, once the user has seen which and agreed. */
export const probeHosts: Command = {
  id: 'probeHosts',
  async run(app) {
    if (!(await askForHosts(app))) return undefined;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('CallSight: asking hosts'),
      cancellable: true,
    };
    // What was stopped before may be asked again.
    await app.server.ask('callsight/askPlan', {});
    const { asked, answered } = await vscode.window.withProgress(options, (_, token) =>
      app.server.ask('callsight/askHosts', {}, token),
    );
    vscode.window.setStatusBarMessage(
      asked === 0
        ? vscode.l10n.t('CallSight: every host told enough lately.')
        : vscode.l10n.t('CallSight: {0} of {1} hosts answered.', answered, asked),
      8000,
    );
    return { asked, answered };
  },
};
