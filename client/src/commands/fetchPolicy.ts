import * as vscode from 'vscode';
import type { Command } from '../app';
import { textArgument } from '../ask';
import { mayAsk } from '../askConsent';

/** Fetches a policy that another builds on, once the user has seen its address and agreed to ask there. */
export const fetchPolicy: Command = {
  id: 'fetchPolicy',
  async run(app, argument) {
    const uri = textArgument(argument, 'uri');
    const address = textArgument(argument, 'address');
    if (!uri || !address || !mayAsk(app, 'lists')) return undefined;
    const button = vscode.l10n.t('Fetch');
    const title = vscode.l10n.t('Fetch the policy that callsight.json builds on?');
    const detail = vscode.l10n.t(
      'Asked is this address alone. Its server learns your address and that somebody uses this policy. What comes counts only if it is what was pinned, and is kept for offline use.\n\n{0}',
      address,
    );
    if ((await vscode.window.showInformationMessage(title, { modal: true, detail }, button)) !== button)
      return undefined;
    const result = await app.server.ask('callsight/fetchPolicy', { uri, address });
    if (result.why === undefined)
      vscode.window.setStatusBarMessage(vscode.l10n.t('CallSight: the policy is here.'), 8000);
    else void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be fetched: {1}.', address, result.why));
    return result;
  },
};
