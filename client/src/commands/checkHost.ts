import * as vscode from 'vscode';
import type { Command } from '../app';
import { showHost } from '../hostCard';

/** Asks for a host or a URL and lists where its points come from; the host itself is asked when the user wants that. */
export const checkHost: Command = {
  id: 'checkHost',
  async run(app, given) {
    const target = typeof given === 'string' ? given : await askForHost();
    if (!target) return undefined;
    return showHost(app, { target });
  },
};

function askForHost(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Check a Host'),
    prompt: vscode.l10n.t('A host name or a URL. Nothing is sent to it unless you say so.'),
    placeHolder: 'https://api.example.com',
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('Type a host name or a URL.')),
  });
}
