import * as vscode from 'vscode';
import type { Command } from '../app';
import { askExpiry, askReason, hostArgument, textArgument } from '../ask';
import { decide } from '../decide';

/** Puts a host in quarantine until a day, with the reason that the user gives. */
export const quarantineHost: Command = {
  id: 'quarantineHost',
  async run(app, argument) {
    const host = await hostArgument(argument, vscode.l10n.t('Quarantine Host'));
    if (!host) return;
    const title = vscode.l10n.t('Quarantine {0}', host);
    const reason = textArgument(argument, 'reason') ?? (await askReason(title))?.trim();
    if (!reason) return;
    const expires = textArgument(argument, 'expires') ?? (await askExpiry(title, true))?.trim();
    if (!expires) return;
    await decide(app, textArgument(argument, 'uri'), { kind: 'quarantine', host, reason, expires });
  },
};
