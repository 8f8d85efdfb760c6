import * as vscode from 'vscode';
import type { Command } from '../app';
import { askForHosts, askForLists } from '../askConsent';

/** Lets the user choose how far the network may be asked. */
export const setNetwork: Command = {
  id: 'setNetwork',
  async run(app) {
    const choices = [
      { id: 'off', label: vscode.l10n.t('Nothing'), detail: vscode.l10n.t('Not one packet; names are not looked up.') },
      {
        id: 'lists',
        label: vscode.l10n.t('Lists'),
        detail: vscode.l10n.t('Public lists are downloaded whole; no host name of your code is sent.'),
      },
      {
        id: 'probe',
        label: vscode.l10n.t('Hosts of This Workspace'),
        detail: vscode.l10n.t('The public hosts that the code calls are asked for address, TLS and security.txt.'),
      },
    ];
    const chosen = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t('What may CallSight ask the network?'),
    });
    if (!chosen) return undefined;
    if (chosen.id === 'probe') await askForHosts(app);
    else {
      await app.consent.takeBack(chosen.id === 'off');
      await app.server.tellConsent();
      if (chosen.id === 'lists') await askForLists(app);
    }
    return app.consent.params().reach;
  },
};
