import * as vscode from 'vscode';
import type { Command } from '../app';
import { askExpiry, askReason, textArgument } from '../ask';
import { decide } from '../decide';

/** Writes an exception into the policy file: a rule is silent for a host until a day, with the reason that the user gives. */
export const exceptHost: Command = {
  id: 'exceptHost',
  async run(app, argument) {
    const host = textArgument(argument, 'host');
    const rule = textArgument(argument, 'rule');
    if (!host || !rule) return;
    const title = vscode.l10n.t('Ignore {0} for all calls to {1}', rule, host);
    const reason = textArgument(argument, 'reason') ?? (await askReason(title))?.trim();
    if (!reason) return;
    const expires = textArgument(argument, 'expires') ?? (await askExpiry(title, true))?.trim();
    if (!expires) return;
    await decide(app, textArgument(argument, 'uri'), { kind: 'except', rule, host, reason, expires });
  },
};
