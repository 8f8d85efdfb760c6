import type { ExportFormat } from '@callsight/server';
import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

/** A format as the list of formats shows it, and how its files end. */
interface FormatRow {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
  readonly ending: string;
}

const rows = (): readonly FormatRow[] => [
  {
    format: 'html',
    label: 'HTML',
    detail: vscode.l10n.t('this page as one file, to read and to print'),
    ending: 'html',
  },
  { format: 'sarif', label: 'SARIF', detail: vscode.l10n.t('the findings, for code scanning'), ending: 'sarif' },
  {
    format: 'cyclonedx',
    label: 'CycloneDX',
    detail: vscode.l10n.t('the APIs that are called, as a bill of materials'),
    ending: 'cdx.json',
  },
  { format: 'csv', label: 'CSV', detail: vscode.l10n.t('one line a call, for spreadsheets'), ending: 'csv' },
  { format: 'markdown', label: 'Markdown', detail: vscode.l10n.t('tables, for a ticket or a review'), ending: 'md' },
  { format: 'json', label: 'JSON', detail: vscode.l10n.t('everything, for other programs'), ending: 'json' },
];

/** Asks for a format and a file, and writes the report there; Escape ends it without a word. */
export async function exportReport(server: LanguageServer): Promise<void> {
  const title = vscode.l10n.t('Export the Report');
  const row = await vscode.window.showQuickPick(rows(), { title, placeHolder: vscode.l10n.t('Choose a format') });
  if (!row) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `callsight-report.${row.ending}`) } : {}),
    filters: { [row.label]: [row.ending] },
    title,
  });
  if (!target) return;
  const { text } = await server.ask('callsight/exportReport', { format: row.format });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
