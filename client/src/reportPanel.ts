import { randomBytes } from 'node:crypto';
import type { ReportPlace } from '@callsight/server';
import * as vscode from 'vscode';
import { exportReport } from './exportReport';
import type { LanguageServer } from './languageServer';
import { readReportMessage } from './reportMessage';

/** The risk report in a tab of its own: one at a time, rebuilt whenever it is asked for. */
export class ReportPanel implements vscode.Disposable {
  readonly #server: LanguageServer;
  #panel: vscode.WebviewPanel | undefined;
  #places: ReadonlyMap<string, ReportPlace> = new Map();
  #isBusy = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Opens the report, or shows the open one with what is known now. */
  async show(): Promise<void> {
    const panel = this.#panel ?? this.#open();
    panel.reveal(undefined, true);
    if (!panel.webview.html) panel.webview.html = waitingPage(vscode.l10n.t('Looking for outbound calls…'));
    const nonce = randomBytes(16).toString('base64');
    const { cspSource } = panel.webview;
    const report = await this.#server.ask('callsight/report', { format: 'webview', nonce, cspSource });
    if (this.#panel !== panel) return;
    this.#places = new Map(Object.entries(report.places));
    panel.webview.html = report.html;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'callsight.report',
      vscode.l10n.t('CallSight Report'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      // The page carries its own styles and its one script, so it may read no file at all.
      { enableScripts: true, enableCommandUris: false, localResourceRoots: [] },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.onDidReceiveMessage((sent: unknown) => this.#receive(sent));
    this.#panel = panel;
    return panel;
  }

  async #receive(sent: unknown): Promise<void> {
    const message = readReportMessage(sent);
    // One at a time: a page that floods is not followed.
    if (!message || this.#isBusy) return;
    this.#isBusy = true;
    try {
      if (message.type === 'save') await exportReport(this.#server);
      else await this.#showPlace(message.id);
    } finally {
      this.#isBusy = false;
    }
  }

  async #showPlace(id: string): Promise<void> {
    const place = this.#places.get(id);
    if (!place) return;
    const { start, end } = place.range;
    await vscode.window.showTextDocument(this.#server.uri(place.uri), {
      viewColumn: vscode.ViewColumn.One,
      selection: new vscode.Range(start.line, start.character, end.line, end.character),
    });
  }
}

/** The page that stands there until the report is ready; `text` is ours. */
function waitingPage(text: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${policy}<title>CallSight</title></head><body><p>${text}</p></body></html>`;
}
