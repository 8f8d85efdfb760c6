import * as vscode from 'vscode';
import type { Command } from '../app';
import { askReason, textArgument } from '../ask';
import { prepareText } from '../prepareText';

/** Prepares the change of the policy that would allow a host, for whoever answers for the policy to review. */
export const requestApproval: Command = {
  id: 'requestApproval',
  async run({ server }, argument) {
    const host = textArgument(argument, 'host');
    if (!host) return;
    const uri = textArgument(argument, 'uri');
    const title = vscode.l10n.t('Request approval of {0}', host);
    const reason = textArgument(argument, 'reason') ?? (await askReason(title))?.trim();
    if (!reason) return;
    const decision = { kind: 'allow', host, reason } as const;
    const edit = await server.ask('callsight/policyEdit', uri === undefined ? { decision } : { uri, decision });
    await prepareText(server.uri(edit.uri), edit.text, edit.exists);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The change is prepared and not saved. Save it and have it reviewed, or undo it.'),
    );
  },
};
