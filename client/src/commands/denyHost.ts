import * as vscode from 'vscode';
import type { Command } from '../app';
import { decideWithReason } from '../decideWithReason';

/** Denies a host, with the reason that the user gives. */
export const denyHost: Command = {
  id: 'denyHost',
  run: (app, argument) =>
    decideWithReason(app, argument, 'deny', {
      host: vscode.l10n.t('Deny Host'),
      reason: (host) => vscode.l10n.t('Deny {0}', host),
    }),
};
