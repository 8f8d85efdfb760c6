import * as vscode from 'vscode';
import type { Command } from '../app';
import { textArgument } from '../ask';
import { ignore } from '../ignore';

/** Puts an ignore comment above a line, with the reason that the user gives. */
export const ignoreLine: Command = {
  id: 'ignoreLine',
  async run(app, argument) {
    const line = (argument as { line?: unknown } | undefined)?.line;
    if (typeof line !== 'number') return;
    const title = vscode.l10n.t('Ignore {0} for this line', textArgument(argument, 'rule') ?? '');
    await ignore(app, argument, title, line);
  },
};
