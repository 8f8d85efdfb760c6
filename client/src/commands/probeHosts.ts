import * as vscode from 'vscode';
import type { Command } from '../app';
import { askFor } from '../askConsent';
import { whileWorking } from '../whileWorking';

/** Asks the hosts of this workspace, once the user has seen which and agreed. */
export const probeHosts: Command = {
  id: 'probeHosts',
  async run(app) {
    if (!(await askFor(app, 'probe'))) return undefined;
    const result = await whileWorking(app, vscode.l10n.t('CallSight: asking hosts'), 'callsight/askHosts', {});
    if (result === undefined) return undefined;
    vscode.window.setStatusBarMessage(
      result.asked === 0
        ? vscode.l10n.t('CallSight: every host told enough lately.')
        : vscode.l10n.t('CallSight: {0} of {1} hosts answered.', result.answered, result.asked),
      8000,
    );
    return result;
  },
};
