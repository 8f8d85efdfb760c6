import * as vscode from 'vscode';
import type { Command } from '../app';
import { askFor } from '../askConsent';
import { offerSetting } from '../offerSetting';
import { allows, type Reach } from '../reachAgreed';

/** Lets the user choose how far the network may be asked. */
export const setNetwork: Command = {
  id: 'setNetwork',
  async run(app) {
    const choices: { id: Reach; label: string; detail: string }[] = [
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
      {
        id: 'third-party',
        label: vscode.l10n.t('Hosts and Registries'),
        detail: vscode.l10n.t(
          'Also the registries of their domains, which learn the names of the domains, and lists of revoked certificates.',
        ),
      },
    ];
    const now = app.consent.reach;
    const chosen = await vscode.window.showQuickPick(
      choices.map((choice) => ({ ...choice, description: choice.id === now ? vscode.l10n.t('now') : '' })),
      { title: vscode.l10n.t('What may CallSight ask the network?') },
    );
    if (!chosen) return undefined;
    await app.consent.takeBack(chosen.id);
    await app.server.tellConsent();
    if (chosen.id !== 'off') await askFor(app, chosen.id);
    if (!allows(chosen.id, app.consent.reach)) {
      offerSetting(
        vscode.l10n.t(
          'Your setting callsight.network still lets lists be downloaded. Set it to "ask" or "off" to stop that.',
        ),
      );
    }
    return app.consent.reach;
  },
};
