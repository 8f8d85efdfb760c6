import * as vscode from 'vscode';
import type { Command } from '../app';
import { decideWithReason } from '../decideWithReason';

/** Puts a host on the allow list, with the reason that the user gives. */
export const allowHost: Command = {
  id: 'allowHost',
  run: (app, argument) =>
    decideWithReason(app, argument, 'allow', {
      host: vscode.l10n.t('Allow Host'),
      reason: (host) => vscode.l10n.t('Allow {0}', host),
    }),
};
