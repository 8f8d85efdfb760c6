import type { Status } from '@callsight/server';
import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

/** Shows the counts of all folders at the left of the status bar; a click opens the report. */
export function showStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('callsight.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'CallSight';
  item.command = 'callsight.showReport';
  let last: Status | undefined;
  const show = () => {
    const wanted = vscode.workspace.getConfiguration('callsight').get('statusBar', true);
    // Before the first look "ok" would be a guess.
    const isKnown = last !== undefined && (last.scanned || last.percent !== undefined);
    if (!wanted || !last || !isKnown) {
      item.hide();
      return;
    }
    item.text = textOf(last);
    item.tooltip = tooltipOf(last, server);
    item.accessibilityInformation = { label: sentenceOf(last), role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    server.onStatus((status) => {
      last = status;
      show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('callsight.statusBar')) show();
    }),
  );
}

function textOf(status: Status): string {
  if (status.percent !== undefined) return `$(sync~spin) APIs: ${status.percent} %`;
  const bad = [
    status.blocked > 0 ? vscode.l10n.t('{0} blocked', status.blocked) : '',
    status.review > 0 ? vscode.l10n.t('{0} review', status.review) : '',
  ].filter((part) => part);
  if (bad.length > 0) return `$(shield) APIs: ${bad.join(', ')}`;
  if (status.unknown > 0) return `$(question) APIs: ${vscode.l10n.t('{0} unknown', status.unknown)}`;
  return '$(shield) APIs: ok';
}

function sentenceOf(status: Status): string {
  if (status.percent !== undefined)
    return vscode.l10n.t('CallSight looks for outbound calls, {0} percent done.', status.percent);
  return vscode.l10n.t(
    'Outbound API hosts: {0} blocked, {1} to review, {2} unknown, {3} allowed. Opens the risk report.',
    status.blocked,
    status.review,
    status.unknown,
    status.allowed,
  );
}

function tooltipOf(status: Status, server: LanguageServer): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.appendMarkdown(`**${vscode.l10n.t('Outbound API hosts')}**\n\n`);
  const rows: [string, string, number][] = [
    ['error', vscode.l10n.t('blocked'), status.blocked],
    ['warning', vscode.l10n.t('review'), status.review],
    ['question', vscode.l10n.t('unknown'), status.unknown],
    ['pass', vscode.l10n.t('allowed'), status.allowed],
  ];
  for (const [icon, word, count] of rows) text.appendMarkdown(`$(${icon}) ${count} ${word}  \n`);
  text.appendMarkdown('\n');
  text.appendText(vscode.l10n.t('{0} calls in {1} files', status.calls, status.files));
  text.appendMarkdown('  \n');
  text.appendText(networkText(status.network));
  for (const policy of status.policies) {
    text.appendMarkdown('  \n');
    text.appendText(vscode.l10n.t('Policy: {0}', vscode.workspace.asRelativePath(server.uri(policy))));
  }
  return text;
}

function networkText(network: Status['network']): string {
  const texts = {
    off: vscode.l10n.t('Live checks: off. Nothing leaves this machine.'),
    lists: vscode.l10n.t('Live checks: off. Lists are downloaded.'),
    probe: vscode.l10n.t('Live checks: on for the public hosts of this workspace.'),
    'third-party': vscode.l10n.t('Live checks: on for the public hosts of this workspace and their registries.'),
  };
  return texts[network];
}
