import * as vscode from 'vscode';

/** Reads the host that a command was called with, or asks for one; `undefined` when the user presses Escape. */
export async function hostArgument(argument: unknown, title: string): Promise<string | undefined> {
  const given = textArgument(argument, 'host');
  if (given) return given;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('A host, or *. and a host for all names below it.'),
    placeHolder: '*.example.com',
    validateInput: (text) =>
      /^[^\s/\\?#@]+$/.test(text.trim())
        ? undefined
        : vscode.l10n.t('Write a host such as api.example.com or *.example.com.'),
  });
  return typed?.trim();
}

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
  const value = partOf(argument, name);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** Reads a list of texts from what a command was called with; empty where there is none. */
export function textsArgument(argument: unknown, name: string): readonly string[] {
  const value = partOf(argument, name);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Reads a range as LSP writes it from what a command was called with. */
export function rangeArgument(argument: unknown, name: string): vscode.Range | undefined {
  const range = partOf(argument, name);
  const start = positionArgument(range, 'start');
  const end = positionArgument(range, 'end');
  return start && end && new vscode.Range(start, end);
}

/** Reads a position as LSP writes it from what a command was called with. */
export function positionArgument(argument: unknown, name: string): vscode.Position | undefined {
  const position = partOf(argument, name);
  const line = partOf(position, 'line');
  const character = partOf(position, 'character');
  return isCount(line) && isCount(character) ? new vscode.Position(line, character) : undefined;
}

function partOf(argument: unknown, name: string): unknown {
  return typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>)[name] : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
