import * as vscode from 'vscode';
import type { Command } from '../app';
import { textArgument } from '../ask';
import { ignore } from '../ignore';

/** Puts a comment at the top of a file that silences a rule in all of it, with the reason that the user gives. */
export const ignoreFile: Command = {
  id: 'ignoreFile',
  run: (app, argument) =>
    ignore(app, argument, vscode.l10n.t('Ignore {0} for this file', textArgument(argument, 'rule') ?? '')),
};
