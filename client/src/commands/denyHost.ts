import * as vscode from 'vscode';
import type { Command } from '../app';
import { askReason, hostArgument, textArgument } from '../ask';
import { decide } from '../decide';

/** Denies a host, with the reason that the user gives. */
export const denyHost: Command = {
  id: 'denyHost',
  async run(app, argument) {
    const host = await hostArgument(argument, vscode.l10n.t('Deny Host'));
    if (!host) return;
    const reason = textArgument(argument, 'reason') ?? (await askReason(vscode.l10n.t('Deny {0}', host)))?.trim();
    if (!reason) return;
    await decide(app, textArgument(argument, 'uri'), { kind: 'deny', host, reason });
  },
};
