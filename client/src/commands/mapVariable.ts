import * as vscode from 'vscode';
import type { Command } from '../app';
import { textArgument } from '../ask';
import { decide } from '../decide';

/** Says in the policy file which host a variable stands for. */
export const mapVariable: Command = {
  id: 'mapVariable',
  async run(app, argument) {
    const name = textArgument(argument, 'variable');
    if (!name) return;
    const value = textArgument(argument, 'value') ?? (await askForValue(name))?.trim();
    if (!value) return;
    await decide(app, textArgument(argument, 'uri'), { kind: 'map-variable', variable: name, host: value });
  },
};

function askForValue(name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Map {0}', name),
    prompt: vscode.l10n.t('The URL that it stands for, without secrets.'),
    placeHolder: 'https://api.example.com',
    validateInput: (text) =>
      URL.canParse(text.trim()) ? undefined : vscode.l10n.t('Write a whole URL, for example https://api.example.com.'),
  });
}
