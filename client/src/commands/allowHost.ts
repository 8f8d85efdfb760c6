import * as vscode from 'vscode';
import type { Command } from '../app';
import { askReason, hostArgument, textArgument } from '../ask';
import { decide } from '../decide';

/** Puts a host on the allow list, with the reason that the user gives. */
export const allowHost: Command = {
  id: 'allowHost',
  async run(app, argument) {
    const host = await hostArgument(argument, vscode.l10n.t('Allow Host'));
    if (!host) return;
    const reason = textArgument(argument, 'reason') ?? (await askReason(vscode.l10n.t('Allow {0}', host)))?.trim();
    if (!reason) return;
    await decide(app, textArgument(argument, 'uri'), { kind: 'allow', host, reason });
  },
};
