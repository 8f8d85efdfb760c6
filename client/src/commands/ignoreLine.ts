import * as vscode from 'vscode';
import type { Command } from '../app';
import { askExpiry, askReason, textArgument } from '../ask';

/** Puts an ignore comment above a line, with the reason that the user gives. */
export const ignoreLine: Command = {
  id: 'ignoreLine',
  async run({ server }, argument) {
    const uri = textArgument(argument, 'uri');
    const rule = textArgument(argument, 'rule');
    const line = (argument as { line?: unknown } | undefined)?.line;
    if (!uri || !rule || typeof line !== 'number') return;
    const title = vscode.l10n.t('Ignore {0} for this line', rule);
    const given = textArgument(argument, 'reason');
    const reason = given ?? (await askReason(title))?.trim();
    if (!reason) return;
    const until = given ? textArgument(argument, 'until') : (await askExpiry(title, false))?.trim();
    if (until === undefined && !given) return;
    const params = { uri, line, rule, reason };
    const ignore = await server.ask('callsight/ignoreEdit', until ? { ...params, until } : params);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(server.uri(uri), new vscode.Position(ignore.line, 0), ignore.text);
    await vscode.workspace.applyEdit(edit);
  },
};
