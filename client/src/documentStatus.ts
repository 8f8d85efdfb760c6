import type { DocumentStatus } from '@callsight/server';
import * as vscode from 'vscode';
import { documentSelector } from './documentSelector';
import type { LanguageServer } from './languageServer';

/** Shows the counts of the file in the editor beside its language in the status bar. */
export function showDocumentStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'callsight.document',
    documentSelector as vscode.DocumentSelector,
  );
  item.name = 'CallSight';
  item.text = vscode.l10n.t('No outbound calls');
  let asked = 0;
  const show = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || vscode.languages.match(documentSelector as vscode.DocumentSelector, document) === 0) return;
    const turn = ++asked;
    const status = await server.ask('callsight/documentStatus', { uri: server.uriText(document.uri) });
    if (turn !== asked) return;
    item.text = textOf(status);
    item.severity = severityOf(status);
  };
  const refresh = () => void show().catch(() => undefined);
  return vscode.Disposable.from(item, vscode.window.onDidChangeActiveTextEditor(refresh), server.onStatus(refresh));
}

function textOf(status: DocumentStatus): string {
  if (status.calls === 0) return vscode.l10n.t('No outbound calls');
  const calls =
    status.calls === 1 ? vscode.l10n.t('1 outbound call') : vscode.l10n.t('{0} outbound calls', status.calls);
  const bad = [
    status.blocked > 0 ? vscode.l10n.t('{0} blocked', status.blocked) : '',
    status.review > 0 ? vscode.l10n.t('{0} review', status.review) : '',
    status.unknown > 0 ? vscode.l10n.t('{0} unknown', status.unknown) : '',
  ].filter((part) => part);
  return [calls, ...bad].join(', ');
}

function severityOf(status: DocumentStatus): vscode.LanguageStatusSeverity {
  if (status.blocked > 0) return vscode.LanguageStatusSeverity.Error;
  return status.review > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
