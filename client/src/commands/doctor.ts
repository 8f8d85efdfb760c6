import * as vscode from 'vscode';
import type { Command } from '../app';

/** Lists what decides whether lists and hosts can be reached. */
export const doctor: Command = {
  id: 'doctor',
  async run({ server }) {
    const { lines } = await server.ask('callsight/doctor', {});
    const picker = vscode.window.createQuickPick();
    picker.title = vscode.l10n.t('Connection and Lists');
    picker.placeholder = vscode.l10n.t('What CallSight can reach. Press Escape to close.');
    picker.items = lines.map(({ what, isGood, text }) => ({
      label: `$(${isGood ? 'pass' : 'warning'}) ${what}`,
      detail: text,
      alwaysShow: true,
    }));
    picker.onDidAccept(() => picker.hide());
    picker.onDidHide(() => picker.dispose());
    picker.show();
    return lines;
  },
};
