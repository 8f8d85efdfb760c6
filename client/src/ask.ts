import * as vscode from 'vscode';

/** Asks why; gives `undefined` when the user presses Escape. */
export function askReason(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why? The reason is written into the file and shown in the report.'),
    placeHolder: vscode.l10n.t('contract 2026-11, ticket SEC-114'),
    validateInput: (text) =>
      text.trim() ? undefined : vscode.l10n.t('Write a reason; a decision without one has no effect.'),
  });
}

/** Asks for the last day of a decision as `YYYY-MM-DD`; gives an empty text when the user leaves it open. */
export function askExpiry(title: string, isRequired: boolean): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: isRequired
      ? vscode.l10n.t('Until when? YYYY-MM-DD')
      : vscode.l10n.t('Until when? YYYY-MM-DD, or leave empty.'),
    placeHolder: '2027-03-31',
    validateInput: (text) =>
      isDay(text.trim(), isRequired) ? undefined : vscode.l10n.t('Write a date as YYYY-MM-DD.'),
  });
}

function isDay(text: string, isRequired: boolean): boolean {
  if (text === '') return !isRequired;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Reads one named text from what a command was called with. */
export function textArgument(argument: unknown, name: string): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const value = (argument as Record<string, unknown>)[name];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
