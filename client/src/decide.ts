import type { PolicyDecision } from '@callsight/server';
import * as vscode from 'vscode';
import type { App } from './app';
import { replaceText } from './replaceText';

/** Writes a decision into the policy file and offers to look at it. */
export async function decide({ server }: App, uri: string | undefined, decision: PolicyDecision): Promise<void> {
  const edit = await server.ask('callsight/policyEdit', uri === undefined ? { decision } : { uri, decision });
  const file = server.uri(edit.uri);
  await replaceText(file, edit.text, edit.exists);
  const open = vscode.l10n.t('Open');
  const text = vscode.l10n.t('Written to {0}.', vscode.workspace.asRelativePath(file));
  // Not awaited: the command is done, whether or not somebody answers.
  void vscode.window.showInformationMessage(text, open).then(async (answer) => {
    if (answer === open) await vscode.window.showTextDocument(file);
  });
}
