import * as vscode from 'vscode';
import type { Command } from '../app';

/** Asks for a host or a URL and lists where its points come from. */
export const checkHost: Command = {
  id: 'checkHost',
  async run({ server }, given) {
    const target = typeof given === 'string' ? given : await askForHost();
    if (!target) return undefined;
    const result = await server.ask('callsight/checkHost', { target });
    const picker = vscode.window.createQuickPick();
    picker.title = `${result.host} — ${result.summary}`;
    picker.placeholder = vscode.l10n.t('Where the points come from. Press Escape to close.');
    picker.items = result.lines.map(({ label, detail }) => ({ label, detail, alwaysShow: true }));
    picker.onDidAccept(() => picker.hide());
    picker.onDidHide(() => picker.dispose());
    picker.show();
    return result;
  },
};

function askForHost(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Check a Host'),
    prompt: vscode.l10n.t('A host name or a URL. Nothing is sent to it.'),
    placeHolder: 'https://api.example.com',
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('Type a host name or a URL.')),
  });
}
