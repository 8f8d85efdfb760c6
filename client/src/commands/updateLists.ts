import * as vscode from 'vscode';
import type { Command } from '../app';
import { askFor } from '../askConsent';
import { whileWorking } from '../whileWorking';

/** Downloads the lists that are due, once the user agreed. */
export const updateLists: Command = {
  id: 'updateLists',
  async run(app) {
    if (!(await askFor(app, 'lists'))) return undefined;
    const result = await whileWorking(app, vscode.l10n.t('CallSight: updating lists'), 'callsight/updateLists', {});
    if (result === undefined) return undefined;
    if (result.outcome === 'stuck') void vscode.window.showWarningMessage(result.why);
    else if (result.outcome === 'done' && result.kept > 0) tellKept(result.kept);
    else {
      const text =
        result.outcome === 'done'
          ? vscode.l10n.t('CallSight: lists that are new: {0}. The others are current.', result.changed)
          : vscode.l10n.t('CallSight: another window updates the lists now.');
      vscode.window.setStatusBarMessage(text, 8000);
    }
    return result;
  },
};

function tellKept(kept: number): void {
  const check = vscode.l10n.t('Check Connection');
  const text = vscode.l10n.t('Lists that could not be brought up to date, and stayed as before: {0}.', kept);
  void vscode.window.showWarningMessage(text, check).then((answer) => {
    if (answer === check) void vscode.commands.executeCommand('callsight.doctor');
  });
}
