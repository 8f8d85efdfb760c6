import * as vscode from 'vscode';
import { commands } from './commands';
import { Consent } from './consent';
import { showDocumentStatus } from './documentStatus';
import { HostsView } from './hostsView';
import { LanguageServer } from './languageServer';
import { ListKeys } from './listKeys';
import { ReportPanel } from './reportPanel';
import { SentDocument } from './sentDocument';
import { showStatus } from './statusBar';

let server: LanguageServer | undefined;

/** Starts the extension; the editor calls it when a file of ours opens or a command of ours runs. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('CallSight', { log: true });
  const consent = new Consent(context.globalState);
  const keys = new ListKeys(context.secrets);
  const module = context.asAbsolutePath('dist/server.js');
  const started = new LanguageServer(module, log, consent, () => keys.variables());
  server = started;
  const report = new ReportPanel(started);
  const sent = new SentDocument(started);
  const app = { extension: context.extensionUri, log, server: started, consent, keys, report, sent };
  context.subscriptions.push(log, report, sent, showStatus(started), showDocumentStatus(started));
  context.subscriptions.push(new HostsView(started));
  const fail = (error: unknown) => log.error('The language server does not start.', String(error));
  context.subscriptions.push(keys.onDidChange(() => started.restart().catch(fail)));
  for (const command of commands) {
    const run = (...args: unknown[]) => command.run(app, ...args);
    context.subscriptions.push(vscode.commands.registerCommand(`callsight.${command.id}`, run));
  }
  started.start().catch(fail);
}

/** Stops the language server; the editor waits for it. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
