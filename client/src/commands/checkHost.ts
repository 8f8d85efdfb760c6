import type { CheckHostResult } from '@callsight/server';
import * as vscode from 'vscode';
import type { App, Command } from '../app';
import { askFor } from '../askConsent';
import { showRows } from '../showRows';
import { whileWorking } from '../whileWorking';

/** Asks for a host or a URL and lists where its points come from; the host itself is asked when the user wants that. */
export const checkHost: Command = {
  id: 'checkHost',
  async run(app, given) {
    const target = typeof given === 'string' ? given : await askForHost();
    if (!target) return undefined;
    const result = await app.server.ask('callsight/checkHost', { target });
    show(app, target, result);
    return result;
  },
};

function show(app: App, target: string, result: CheckHostResult): void {
  const ask = { label: `$(globe) ${vscode.l10n.t('Ask This Host Now…')}`, alwaysShow: true };
  showRows(
    `${result.host} — ${result.summary}`,
    vscode.l10n.t('Where the points come from. Press Escape to close.'),
    [
      ...result.lines.map(({ label, detail }) => ({ label, detail, alwaysShow: true })),
      ...(result.isAskable ? [ask] : []),
    ],
    (row) => {
      if (row === ask) void askHost(app, target, result.host);
    },
  );
}

async function askHost(app: App, target: string, host: string): Promise<void> {
  if (!(await askFor(app, 'probe', [host]))) return;
  const title = vscode.l10n.t('CallSight: asking {0}', host);
  const result = await whileWorking(app, title, 'callsight/checkHost', { target, ask: true });
  if (result) show(app, target, result);
}

function askForHost(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Check a Host'),
    prompt: vscode.l10n.t('A host name or a URL. Nothing is sent to it unless you say so.'),
    placeHolder: 'https://api.example.com',
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('Type a host name or a URL.')),
  });
}
