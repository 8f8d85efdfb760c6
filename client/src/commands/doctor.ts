import * as vscode from 'vscode';
import type { Command } from '../app';
import { showRows } from '../showRows';

/** Lists what decides whether lists and hosts can be reached. */
export const doctor: Command = {
  id: 'doctor',
  async run({ server }) {
    const { lines } = await server.ask('callsight/doctor', {});
    showRows(
      vscode.l10n.t('Connection and Lists'),
      vscode.l10n.t('What CallSight can reach. Press Escape to close.'),
      lines.map(({ what, isGood, text }) => ({
        label: `$(${isGood ? 'pass' : 'warning'}) ${what}`,
        detail: text,
        alwaysShow: true,
      })),
    );
    return lines;
  },
};
