import * as vscode from 'vscode';
import type { App, Command } from '../app';

/** Lets the user set or remove the key that a list needs; it is kept in the editor's secret storage. */
export const setListKey: Command = {
  id: 'setListKey',
  async run(app) {
    const { lists } = await app.server.ask('callsight/keyedLists', {});
    const keys = await app.keys.variables();
    const chosen = await vscode.window.showQuickPick(
      lists.map((list) => ({
        ...list,
        label: list.title,
        description: list.variable in keys ? vscode.l10n.t('key set') : vscode.l10n.t('no key'),
        detail: list.licence,
      })),
      { title: vscode.l10n.t('Set or Remove the Key of Which List?') },
    );
    if (!chosen) return;
    if (chosen.variable in keys && !(await wantsAnother(app, chosen))) return;
    const key = await vscode.window.showInputBox({
      title: chosen.title,
      prompt: vscode.l10n.t('Your key with the publisher. It is kept in the secret storage of this editor alone.'),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        /^[\w-]{8,200}$/.test(text.trim())
          ? undefined
          : vscode.l10n.t('A key has 8 or more letters, digits, dashes and underscores. Copy it from the publisher.'),
    });
    if (key === undefined) return;
    await app.keys.set(chosen.variable, key.trim());
    vscode.window.setStatusBarMessage(vscode.l10n.t('CallSight: the key is kept. Update the lists to use it.'), 8000);
  },
};

/** Removes the key where the user wants that; gives true when another is to be set. */
async function wantsAnother({ keys }: App, list: { title: string; variable: string }): Promise<boolean> {
  const choices = [
    { id: 'set', label: vscode.l10n.t('Set Another Key') },
    { id: 'remove', label: vscode.l10n.t('Remove the Key') },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: list.title });
  if (chosen?.id === 'remove') {
    await keys.remove(list.variable);
    vscode.window.setStatusBarMessage(vscode.l10n.t('CallSight: the key is removed.'), 8000);
  }
  return chosen?.id === 'set';
}
