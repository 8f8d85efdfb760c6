import * as vscode from 'vscode';
import type { App } from './app';
import { askExpiry, askReason, textArgument } from './ask';

/** Puts an ignore comment into a file, with the reason that the user gives: above a line (0-based), or for all of it. */
export async function ignore({ server }: App, argument: unknown, title: string, line?: number): Promise<void> {
  const uri = textArgument(argument, 'uri');
  const rule = textArgument(argument, 'rule');
  if (!uri || !rule) return;
  const given = textArgument(argument, 'reason');
  const reason = given ?? (await askReason(title))?.trim();
  if (!reason) return;
  const until = given ? textArgument(argument, 'until') : (await askExpiry(title, false))?.trim();
  if (until === undefined && !given) return;
  const place = line === undefined ? { uri } : { uri, line };
  const comment = await server.ask('callsight/ignoreEdit', { ...place, rule, reason, ...(until ? { until } : {}) });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(server.uri(uri), new vscode.Position(comment.line, 0), comment.text);
  await vscode.workspace.applyEdit(edit);
}
